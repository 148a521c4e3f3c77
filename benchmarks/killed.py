"""python -m benchmarks.killed [--times 20] [--papers 150]: a batch killed (kill -9) all along its way and gone on with each time.

The moments are drawn over the whole of the work, by what is done and not by the clock: papers read, shipments noted, lines written. After each kill every line
of the file is whole and no paper stands in two; at the end the results are those of a run that nobody disturbed: the same shipments, verdicts and findings.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.throughput import gathered
from checker.batch.results import records

PATIENCE = 1200


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.killed")
    parser.add_argument("--papers", type=int, default=150)
    parser.add_argument("--times", type=int, default=20, help="kills that have to land")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fonts", default="", help="a folder with TrueType fonts for the invented papers")
    parser.add_argument("--ledger", action="store_true", help="remember the shipments in a ledger")
    wanted = parser.parse_args()
    dice = random.Random(wanted.seed)
    with tempfile.TemporaryDirectory() as top:
        inbox = Path(top) / "in"
        papers = len(gathered([], wanted.papers, inbox, wanted.fonts))
        whole = Path(top) / "whole.jsonl"
        subprocess.run(command(inbox, whole, ledger=wanted.ledger), stdout=subprocess.DEVNULL, check=True)
        lines = check(inbox, whole)
        out, killed = Path(top) / "out.jsonl", Counter[str]()
        while sum(killed.values()) < wanted.times:  # one round is a run from the first paper to the last line
            for file in Path(top).glob("out.jsonl*"):
                file.unlink()
            left = wanted.times - sum(killed.values())
            for moment in sorted(dice.uniform(0, papers + lines + 1) for _ in range(left)):
                stage = killed_at(command(inbox, out, ledger=wanted.ledger), out, moment, papers, dice.uniform(0, 0.5))
                if not stage:
                    break  # it had finished before
                killed[stage] += 1
                print(f"{sum(killed.values()):3} killed at {moment:5.0f} of {papers + lines}, {stage}, {sound(out)} lines whole", flush=True)
            subprocess.run(command(inbox, out, ledger=wanted.ledger), stdout=subprocess.DEVNULL, check=True)
            check(inbox, out)
            assert said(out) == said(whole), "the results differ from those of a run that nobody disturbed"
        print(f"{papers} papers, {lines} lines; killed {dict(killed)}; at last each paper in exactly one line, and all as in a run that nobody disturbed")


def command(inbox: Path, out: Path, *, ledger: bool) -> list[str]:
    more = ["--resume"] if out.exists() else []
    more += ["--ledger", str(out.with_suffix(".ledger"))] if ledger else []
    return [sys.executable, "-m", "checker", "batch", str(inbox), "--out", str(out), "--quiet", "--fail-on", "never", *more]


def killed_at(run: list[str], out: Path, moment: float, papers: int, later: float) -> str:
    """In which stage the run was killed once so much was done, and a little later; empty when it had finished before."""
    process = subprocess.Popen(run, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    until = time.monotonic() + PATIENCE
    while process.poll() is None and sum(done(out)) < moment and time.monotonic() < until:
        time.sleep(0.02)
    if process.poll() is None:
        time.sleep(later)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert process.returncode in (0, 3, -signal.SIGKILL), (process.stderr.read() if process.stderr else b"").decode()
    time.sleep(0.2)
    if process.returncode >= 0:
        return ""
    read, written = done(out)
    return "while writing" if written else "after reading, before the first line" if read >= papers else "while reading"


def done(out: Path) -> tuple[int, int]:
    """How many papers have been read and how many lines written."""
    notes = out.with_name(out.name + ".work") / "read.jsonl"
    read, written = (f.read_bytes().count(b"\n") if f.exists() else 0 for f in (notes, out))
    return max(read - 1, 0), written


def sound(out: Path) -> int:
    """How many lines there are, all of them whole and no paper in two of them."""
    if not out.exists():
        return 0
    rows = list(records(out))
    told = papers_in(rows)
    assert not told or max(told.values()) == 1, told.most_common(3)
    return len(rows)


def papers_in(rows: list[dict[str, Any]]) -> Counter[str]:
    """In how many lines each file stands."""
    return Counter(path for r in rows for path in {(d["path"]).split("!")[0] for d in r["documents"]} | {u["path"].split("!")[0] for u in r["unreadable"]})


def check(inbox: Path, out: Path) -> int:
    """How many lines the results have: each paper in one, none missing, nothing left beside them."""
    rows = list(records(out))
    told = papers_in(rows)
    assert max(told.values()) == 1, told.most_common(3)
    assert set(told) == {str(p) for p in inbox.rglob("*") if p.is_file()}
    assert not out.with_name(out.name + ".work").exists()
    return len(rows)


def said(out: Path) -> dict[str, Any]:
    """The verdict and the findings of each shipment by its id."""
    return {s["id"]: (s["verdict"], s["score"], sorted((f["rule"], f["fingerprint"]) for f in s["findings"])) for r in records(out) for s in r["shipments"]}


if __name__ == "__main__":
    main()
