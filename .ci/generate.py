"""Write what is made from the code: the pages of rules, commands and settings, the schemas, the rule names, the digests of the tables, the README's help.

Run it from a checkout with the project installed: python .ci/generate.py. With --check it writes nothing and names what is out of date.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TOP), str(TOP / ".ci")]

import command_pages  # noqa: E402

import checker.rules  # noqa: E402
from checker.judging.book import gather  # noqa: E402
from checker.reporting import json_v1, manual, settings_reference  # noqa: E402

TABLES = TOP / "checker/reference/tables"
NAMES = TOP / "tests/rule_names.txt"
"""Every name that a rule ever had: it only grows, since other people's settings hold them."""
BLOCK = re.compile(r"(<!-- docscan --help -->\n```text\n).*?(```\n)", re.DOTALL)

SETTINGS = re.compile(r"(<!-- settings -->\n\n).*?(\n\n<!-- settings end -->\n)", re.DOTALL)


def generated() -> dict[Path, str]:
    """What each generated file should hold."""
    cards = [rule.card for rule in gather(checker.rules).values()]
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    settings = (TOP / "docs/configuration.md").read_text(encoding="utf-8")
    shown = readme_help()
    return {
        TOP / "docs/rules.md": manual.manual(cards),
        TOP / "docs/commands.md": command_pages.commands(),
        TOP / "docs/configuration.md": SETTINGS.sub(lambda found: found[1] + settings_reference.table() + found[2], settings),
        TOP / "docs/docscan.toml.schema.json": json.dumps(settings_reference.schema(cards), indent=1) + "\n",
        TOP / "docs/docscan.report-1.schema.json": json.dumps(json_v1.schema(), indent=2) + "\n",
        NAMES: "".join(f"{name}\n" for name in sorted({*NAMES.read_text(encoding="utf-8").split(), *(card.name for card in cards)})),
        TABLES / "sources.toml": sources(),
        TOP / "README.md": BLOCK.sub(lambda found: found[1] + shown + found[2], readme),
    }


def sources() -> str:
    """Every table's origin, licence and date from sources.d, with its rows and digest as they are."""
    entries = [entry for file in (TABLES / "sources.d").glob("*.toml") for entry in tomllib.loads(file.read_text(encoding="utf-8"))["table"]]
    parts = ["# Written from sources.d and the tables by .ci/generate.py: do not edit.\n"]
    for entry in sorted(entries, key=lambda e: e["file"]):
        raw = (TABLES / entry["file"]).read_bytes() if (TABLES / entry["file"]).exists() else b""
        rows = {"rows": max(len(list(csv.reader(raw.decode("utf-8-sig").splitlines()))) - 1, 0)} if entry["file"].endswith(".csv") else {}
        about = {**entry, **rows, "sha256": hashlib.sha256(raw).hexdigest()}
        # a JSON string is also a TOML string
        parts.append("[[table]]\n" + "".join(f"{key} = {json.dumps(value, ensure_ascii=False, default=str)}\n" for key, value in about.items()))
    return "\n".join(parts)


def readme_help() -> str:
    """The help of the program and of its main command, at 80 columns."""
    env = {**os.environ, "COLUMNS": "80", "TERMINAL_WIDTH": "80", "NO_COLOR": "1", "PYTHONPATH": str(TOP)}
    return "\n".join(
        f"$ {' '.join(('docscan', *words))}\n"
        + subprocess.run([sys.executable, "-m", "checker", *words], env=env, cwd=TOP, capture_output=True, text=True, check=True).stdout
        for words in (("--help",), ("check", "--help"))
    )


def main() -> int:
    """0, or with --check 1 when something is out of date."""
    stale = [(path, text) for path, text in generated().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path, text in stale:
        print(f"{'out of date' if '--check' in sys.argv else 'wrote'}: {path.relative_to(TOP)}")
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
