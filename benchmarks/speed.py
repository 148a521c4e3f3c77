"""python -m benchmarks.speed [PAPER.pdf]: what it costs to start, and what each stage costs a page. CPU seconds, so that a busy machine tells the same."""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

PAPER = "sample_docs/used-cars-for-mombasa"


def started(*words: str, times: int = 5) -> tuple[float, float, int]:
    """The least CPU and wall seconds of a command in so many runs, and the most memory in MB."""
    from time import perf_counter

    best, wall, most = 1e9, 1e9, 0
    for _ in range(times):
        before, clock = os.times(), perf_counter()
        subprocess.run([sys.executable, "-m", "checker", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = os.times()
        best = min(best, after.children_user + after.children_system - before.children_user - before.children_system)
        wall = min(wall, perf_counter() - clock)
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return best, wall, most


def spent(work: Callable[[], object], times: int) -> float:
    """CPU seconds of one round, after a first one that warms the tables up."""
    work()
    clock = process_time()
    for _ in range(times):
        work()
    return (process_time() - clock) / times


def stages(folder: str, times: int) -> list[tuple[str, float]]:
    """CPU milliseconds a page of every stage, on papers read already once."""
    import pypdfium2

    import checker.reporting.html as page
    from checker.batch.shield import shielded
    from checker.config import DEFAULT
    from checker.extracting.documents import extract
    from checker.linking.shipments import link
    from checker.pipeline import Bench, check
    from checker.reading.intake import find, read
    from checker.reporting import json_v1, terminal

    files = [f for f in find([folder]) if f.suffix == ".pdf"]
    papers = [read(f) for f in files]
    pages = sum(len(p.pages) for p in papers)
    documents, traces = [d for p in papers for d in extract(p)], [p.traces for p in papers]
    bench, report = Bench.of(DEFAULT), check(files)
    shipments = link(tuple(documents), tuple(traces))

    def bare() -> None:
        for file in files:
            with pypdfium2.PdfDocument(file) as pdf:
                for sheet in pdf:
                    sheet.get_textpage().get_text_range()

    def whole() -> None:
        with shielded():
            check(files)

    rows: list[tuple[str, Callable[[], object]]] = [
        ("bare pypdfium2 text", bare),
        ("read", lambda: [read(f) for f in files]),
        ("extract", lambda: [extract(p) for p in papers]),
        ("link", lambda: link(tuple(documents), tuple(traces))),
        ("judge", lambda: bench.judge(shipments, report.started.date())),
        ("write json", lambda: json_v1.render(report)),
        ("write terminal", lambda: terminal.render(report)),
        ("write html", lambda: page.render(report)),
        ("all, in one process", lambda: check(files)),
    ]
    return [(f"{name} ({pages} pages)" if n == 0 else name, 1000 * spent(work, times) / pages) for n, (name, work) in enumerate(rows)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed")
    parser.add_argument("folder", nargs="?", default=PAPER)
    parser.add_argument("--times", type=int, default=10)
    wanted = parser.parse_args()
    one = str(next(f for f in sorted(Path(wanted.folder).iterdir()) if f.suffix == ".pdf"))
    with tempfile.TemporaryDirectory() as folder:
        for words in (["--help"], ["rules", "--help"], ["check", one], ["check", wanted.folder], ["check", one, "--out", f"{folder}/r.html", "--quiet"]):
            cpu, wall, most = started(*words)
            shown = " ".join(w.replace(folder + "/", "") for w in words)
            print(f"docscan {shown[:70]:70} {cpu:6.2f} s CPU {wall:6.2f} s wall {most:5d} MB")
    for name, cost in stages(wanted.folder, wanted.times):
        print(f"{name:30} {cost:8.2f} ms CPU a page")


if __name__ == "__main__":
    main()
