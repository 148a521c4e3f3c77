"""The program as a whole, run as its users run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import checker

TOP = Path(__file__).parents[2]
HEAVY = {"rich", "msgspec", "openpyxl", "pikepdf", "pdfplumber", "pypdfium2", "searoute", "rapidfuzz", "dateutil", "networkx", "python_calamine", "jinja2", "PIL"}


def docscan(*words: str, **more):
    command = [sys.executable, "-m", "checker", *words]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=more.pop("cwd", TOP), env={**os.environ, "PYTHONPATH": str(TOP), "COLUMNS": "80"}, check=False, **more
    )


def test_help_imports_nothing_heavy():
    code = "import sys; sys.argv = ['docscan', '--help']\nfrom checker.cli import main\ntry: main()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=TOP, check=True)
    assert "check" in shown.stdout
    assert not HEAVY & {module.split(".")[0] for module in shown.stderr.split()}


def test_the_version_is_told():
    assert docscan("--version").stdout == f"docscan {checker.__version__}\n"


@pytest.mark.parametrize(
    "words", [("check",), ("check", "x.pdf", "--format", "yaml"), ("check", "no/such.pdf"), ("explain", "no-such-rule"), ("nonsense",), ()]
)
def test_a_wrong_command_ends_with_2_and_an_empty_standard_output(words, tmp_path):
    ended = docscan(*words, cwd=tmp_path)
    assert ended.returncode == 2
    assert ended.stderr or not words
    assert "Traceback" not in ended.stderr


def test_a_reader_that_goes_away_is_no_error():
    code = "from checker.cli.output import say; say('x' * 1_000_000); say('y')"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=TOP) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_text_that_the_terminal_cannot_show_is_escaped():
    code = "from checker.cli.output import say, note; say('Yokohama → 横浜 \\udcff'); note('→')"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=TOP, env={**os.environ, "PYTHONIOENCODING": "ascii"}, check=True)
    assert shown.stdout == b"Yokohama \\u2192 \\u6a2a\\u6d5c \\udcff"


def test_a_bug_ends_with_70_and_an_interruption_with_130():
    for error, code in (("KeyError('x')", 70), ("KeyboardInterrupt", 130)):
        program = f"import sys, checker.cli as c\ndef app(**k): raise {error}\nc.app = app; c.main()"
        assert subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=TOP, check=False).returncode == code


def test_what_libraries_print_never_reaches_standard_output():
    imports = "import os\nfrom checker.cli.hush import hush\nfrom checker.cli.output import say\n"
    code = f"{imports}with hush():\n    print('python'); os.write(1, b'compiled')\nsay('report')"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=TOP, check=True)
    assert shown.stdout == b"report"
    assert b"compiled" in shown.stderr
