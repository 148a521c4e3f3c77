"""Batches from end to end, with files that go wrong among them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
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


def test_a_late_paper_is_judged_together_with_its_shipment_and_its_line_takes_the_place_of_the_old_one(tmp_path, inbox):
    out = tmp_path / "out.jsonl"
    late = inbox / "lexus-for-singapore" / "SOLYOK2308817.pdf"
    kept = late.rename(tmp_path / late.name)
    batch(inbox, out)
    kept.rename(late)
    assert batch(inbox, out, resume=True) == 1
    assert told(out) == [str(p) for p in papers(inbox)]
    line = next(r for r in records(out) if str(late) in {d["path"] for d in r["documents"]})
    assert {str(p) for p in papers(inbox / "lexus-for-singapore")} == {d["path"] for d in line["documents"]}
    assert line["verdict"] == "hold"


def test_papers_read_before_a_crash_are_not_read_again(tmp_path, inbox):
    out, seen = tmp_path / "out.jsonl", []

    def note(stage, done, whole, verdicts):
        seen.append((stage, done, whole))
        if seen[-1] == ("judge", 1, 4):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Results(out, "rules") as results:
        run(papers(inbox), results, DEFAULT, jobs=1, limits=Limits(60.0, 0), progress=note)
    assert len(list(records(out))) == 0
    assert out.with_name("out.jsonl.work").stat().st_mode & 0o077 == 0
    seen.clear()
    with Results(out, "rules", resume=True) as results:
        run(papers(inbox), results, DEFAULT, jobs=1, limits=Limits(60.0, 0), progress=lambda *said: seen.append(said[:3]), resume=True)
    assert not [s for s in seen if s[0] == "read"]
    assert told(out) == [str(p) for p in papers(inbox)]
    assert not out.with_name("out.jsonl.work").exists()


def test_ctrl_c_leaves_whole_lines_to_go_on_with(tmp_path, inbox):
    honest = (SAMPLES / "furniture-workbook" / "BGF24090417.pdf").read_bytes()
    for number in range(60):  # so much work that the signal comes in its midst
        (inbox / f"copy {number}.pdf").write_bytes(honest + b"\n%% copy %d\n" % number)
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "checker", "batch", str(inbox), "--out", str(out), "--jobs", "1", "--no-color"]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a run in the background of a shell is deaf to it, and so are its children
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, preexec_fn=heed) as process:  # noqa: PLW1509
        assert process.stderr
        for line in process.stderr:
            if "judging" in line or "reading" in line:
                process.send_signal(signal.SIGINT)
                break
        rest = process.stderr.read()
    assert process.returncode == 130, rest
    assert "--resume goes on" in rest
    assert all(r["schema"] == "docscan.report/1" for r in records(out))
    done = subprocess.run([*command, "--resume", "--quiet"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert told(out) == [str(p) for p in papers(inbox)]


def test_a_place_that_is_not_there_is_not_watched(tmp_path):
    command = [sys.executable, "-m", "checker", "batch", str(tmp_path / "nowhere"), "--watch", "--out", str(tmp_path / "o.jsonl")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "does not exist" in done.stderr


def test_lines_written_before_a_crash_are_not_judged_again_though_papers_of_their_folder_are_left(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    for n in (1, 2, 3):
        (folder / f"K-{n}.txt").write_text(
            f"COMMERCIAL INVOICE\nSeller: FIRM {n} LTD, {n} ROAD, TOKYO, JAPAN\nInvoice No.: K-4410{n}\nInvoice Total: USD {n}00.00\n"
        )
    out, judged = tmp_path / "out.jsonl", []

    def note(stage, done, whole, verdicts):
        judged.append((stage, done, whole))
        if judged[-1] == ("judge", 2, 3):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Results(out, "rules") as results:
        run(papers(folder), results, DEFAULT, jobs=1, limits=Limits(60.0, 0), progress=note)
    (first,) = out.read_bytes().splitlines()
    judged.clear()
    with Results(out, "rules", resume=True) as results:
        run(papers(folder), results, DEFAULT, jobs=1, limits=Limits(60.0, 0), progress=lambda *said: judged.append(said[:3]), resume=True)
    assert {s for s in judged if s[0] != "note"} == {("judge", 1, 2), ("judge", 2, 2)}
    assert out.read_bytes().splitlines()[0] == first
    assert told(out) == [str(p) for p in papers(folder)]


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
