"""The bench of attacks: each costs only itself, in bounded time and memory, and says so in one clear line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.batch.jobs import Limits
from checker.batch.results import Results, records
from checker.batch.run import run
from checker.config import DEFAULT
from tests.hostile.attacks import Attack, attacks

HONEST = Path("sample_docs/furniture-workbook/BGF24090417.pdf")
MEMORY = 2_000_000_000
QUICK = [a for a in attacks() if not a.slow]
SLOW = [a for a in attacks() if a.slow]


def laid_out(folder: Path, bench: list[Attack]) -> list[Path]:
    """The attacks as files, with one honest paper among them."""
    folder.mkdir()
    for attack in bench:
        (folder / attack.file).write_bytes(attack.make())
    shutil.copy(HONEST, folder / "honest.pdf")
    return sorted(folder.iterdir())


def survive(tmp_path: Path, bench: list[Attack], *, may_be_late: bool = False) -> None:
    """Runs the batch over the attacks and holds it to all that is promised."""
    files = laid_out(tmp_path / "inbox", bench)
    out = tmp_path / "out.jsonl"
    with Results(out, "rules") as results:
        # A quick attack must end by itself, however busy the machine: its deadline is far away.
        run(files, results, DEFAULT, jobs=2, limits=Limits(deadline=30.0 if may_be_late else 240.0, memory=MEMORY))
    lines = list(records(out))
    told: dict[str, list[str]] = {f.name: [] for f in files}
    read: set[str] = set()
    for line in lines:
        for unread in line["unreadable"]:
            told[own(unread["path"])].append(unread["reason"])
            assert unread["remedy"], unread
            assert "\n" not in unread["reason"], unread
            assert len(unread["reason"]) < 250, unread
        read |= {own(d["path"]) for d in line["documents"]}
    silent = [a.file for a in bench if not told[a.file] and a.file not in read]
    assert not silent, f"no word on {silent}"
    unharmed = [a.file for a in bench if not a.harmless and not told[a.file]]
    assert not unharmed, f"read as if nothing were wrong: {unharmed}"
    broken = {name: why for name, why in told.items() if any("internal error" in w for w in why)}
    assert not broken, f"docscan broke on {broken}"
    late = [name for name, why in told.items() if any("longer than" in w for w in why)]
    assert may_be_late or not late, f"ended only by the deadline: {late}"
    assert "honest.pdf" in read
    assert not told["honest.pdf"]


def own(path: str) -> str:
    """The name of the file itself, of whatever it carries."""
    return Path(path.split("!")[0]).name


def test_every_attack_costs_only_itself(tmp_path):
    survive(tmp_path, QUICK)


@pytest.mark.slow
def test_every_slow_attack_costs_only_itself(tmp_path):
    survive(tmp_path, SLOW, may_be_late=True)


CRASHES = ("flate bomb nested.pdf", "old and broken.xls", "picture packed to nothing.pdf", "billion laughs.xlsx", "names to fool the eye.zip", "forms in a ring.pdf")


def test_a_check_by_hand_outlives_papers_that_kill_their_reader(tmp_path):
    files = laid_out(tmp_path / "inbox", [a for a in attacks() if a.file in CRASHES])
    command = [sys.executable, "-m", "checker", "check", str(tmp_path / "inbox"), "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300, env={**os.environ, "PYTHONPATH": str(Path.cwd())})
    assert done.returncode == 3, done.stderr.decode()
    report = json.loads(done.stdout)
    assert {own(d["path"]) for d in report["documents"]} >= {"honest.pdf"}
    spoken_of = {own(u["path"]) for u in report["unreadable"]} | {own(d["path"]) for d in report["documents"]}
    assert spoken_of == {f.name for f in files}
    assert "\x1b" not in done.stdout.decode()


def test_nothing_is_written_where_archives_and_mails_would_like_it(tmp_path):
    before = {p for p in (Path("/tmp"), Path("/etc"), Path.cwd(), Path.cwd().parent) for p in p.glob("*slipped-out*")}
    from checker.pipeline import read_file

    for attack in attacks():
        if "step out" in attack.file:
            (tmp_path / attack.file).write_bytes(attack.make())
            read_file(tmp_path / attack.file, attack.file)
    assert {p for p in (Path("/tmp"), Path("/etc"), Path.cwd(), Path.cwd().parent) for p in p.glob("*slipped-out*")} == before
    assert {p.name for p in tmp_path.iterdir()} == {a.file for a in attacks() if "step out" in a.file}
