"""python -m benchmarks.killed [--times 20]: a batch killed at random moments and gone on with each time; at the end every paper stands in exactly one whole line."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from checker.batch.results import records


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.killed")
    parser.add_argument("folder", nargs="?", default="sample_docs", help="a folder of papers")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--longest", type=float, default=20.0, help="seconds that a run is left alive at most")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    dice = random.Random(wanted.seed)
    with tempfile.TemporaryDirectory() as top:
        inbox, out = Path(top) / "in", Path(top) / "out.jsonl"
        shutil.copytree(wanted.folder, inbox, ignore=shutil.ignore_patterns("*.py", "*.md", "*.json", "__pycache__"))
        command = [sys.executable, "-m", "checker", "batch", str(inbox), "--out", str(out), "--quiet", "--fail-on", "never"]
        killed = Counter[str]()
        for n in range(wanted.times):
            run = subprocess.Popen([*command, *(["--resume"] if out.exists() else [])], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
            try:
                run.wait(dice.uniform(0.2, wanted.longest))
            except subprocess.TimeoutExpired:
                os.killpg(run.pid, signal.SIGKILL)
                run.wait()
                time.sleep(0.2)
            lines = len(out.read_bytes().splitlines()) if out.exists() else 0
            killed["finished" if run.returncode >= 0 else "killed while judging" if lines else "killed while reading"] += 1
            print(f"{n + 1:3} ended with {run.returncode}, {lines} lines", flush=True)
            if run.returncode >= 0:
                assert run.returncode in (0, 3), (run.stderr.read() if run.stderr else b"").decode()
                check(inbox, out)
                for file in Path(top).glob("out.jsonl*"):
                    file.unlink()
        subprocess.run([*command, *(["--resume"] if out.exists() else [])], stdout=subprocess.DEVNULL, check=False)
        print(f"{dict(killed)}; at last {check(inbox, out)} papers, each in exactly one line")


def check(inbox: Path, out: Path) -> int:
    """How many papers the results hold, each once and none missing."""
    told = Counter(
        path for r in records(out) for path in {(d["path"]).split("!")[0] for d in r["documents"]} | {u["path"].split("!")[0] for u in r["unreadable"]}
    )
    assert max(told.values()) == 1, told.most_common(3)
    assert set(told) == {str(p) for p in inbox.rglob("*") if p.is_file()}
    assert not out.with_name(out.name + ".work").exists()
    return len(told)


if __name__ == "__main__":
    main()
