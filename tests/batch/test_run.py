"""Batches from end to end, with files that go wrong among them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.batch.jobs import Limits
from checker.batch.results import Results, records
from checker.batch.run import run
from checker.config import DEFAULT

SAMPLES = Path("sample_docs")


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    for name in ("furniture-workbook", "lexus-for-singapore"):
        shutil.copytree(SAMPLES / name, folder / name, ignore=shutil.ignore_patterns("*.md", "*.json"))
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "torn.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Cat")
    return folder


def papers(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file())


def batch(folder: Path, out: Path, *, resume: bool = False) -> int:
    with Results(out, "rules", resume=resume) as results:
        return run(papers(folder), results, DEFAULT, jobs=2, limits=Limits(60.0, 0))


def told(out: Path) -> list[str]:
    return sorted(f for r in records(out) for f in {*(d["path"] for d in r["documents"]), *(u["path"] for u in r["unreadable"])})


def test_every_file_is_in_exactly_one_line_and_bad_ones_are_named(tmp_path, inbox):
    out = tmp_path / "out.jsonl"
    batch(inbox, out)
    assert told(out) == [str(p) for p in papers(inbox)]
    lines = list(records(out))
    assert sorted(s["verdict"] for r in lines for s in r["shipments"]) == ["clear", "hold"]
    assert {Path(u["path"]).name for r in lines for u in r["unreadable"]} == {"empty.pdf", "torn.pdf"}
    assert all(r["schema"] == "docscan.report/1" for r in lines)


def test_resuming_checks_only_what_is_new(tmp_path, inbox):
    out = tmp_path / "out.jsonl"
    batch(inbox, out)
    (inbox / "late.pdf").write_bytes(b"not a paper")
    assert batch(inbox, out, resume=True) == 1
    assert told(out) == [str(p) for p in papers(inbox)]


def test_a_killed_run_is_finished_without_loss_or_doubling(tmp_path, inbox):
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "checker", "batch", str(inbox), "--out", str(out), "--jobs", "2", "--quiet"]
    for wait in (0.6, 1.5, 2.5):
        more = ["--resume"] if out.exists() and out.with_name(out.name + ".run").exists() else []
        process = subprocess.Popen([*command, *more], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    resume = ["--resume"] if out.exists() else []
    done = subprocess.run([*command, *resume], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert told(out) == [str(p) for p in papers(inbox)]
