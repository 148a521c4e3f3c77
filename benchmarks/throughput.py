"""python -m benchmarks.throughput [--papers 5000] [--also FOLDER] [--jobs 1,2]: papers a second through `docscan batch`, memory over time, and peers on the same files.

The papers are the sample papers, those of any other folders (`--also`, may be repeated), and as many invented layouts as are missing, each with words and
numbers of its own, so that nothing is won by meeting one paper twice; no file stands there twice. Scans are left out. All is measured in one run, because machines
differ from hour to hour: look at the ratios. CPU time counts every process, those too that were killed. docscan runs as it does once installed: with its modules compiled.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter, sleep

LAYOUTS = 44
"""So many layouts at least are drawn as PDF whatever fonts there are."""


def gathered(also: list[str], papers: int, folder: Path, fonts: str) -> list[Path]:
    """So many different digital PDF files below the folder, those of one shipment side by side."""
    given = different(file for root in ("sample_docs", *also) for file in sorted(Path(root).rglob("*.pdf")))
    if each := -(-max(papers - len(given), 0) // LAYOUTS):
        bank = folder.parent / "bank"
        more = ["--fonts", fonts] if fonts else []
        subprocess.run([sys.executable, "-m", "benchmarks.layouts", str(bank), "--count", str(each), *more], stdout=subprocess.DEVNULL, check=True)
        made = sorted(bank.rglob("*.pdf"), key=lambda p: (int(p.stem.rpartition("-")[2]), p))
        given = different([*given, *made])
    if len(given) < papers:
        raise SystemExit(f"only {len(given):,} different papers could be made")
    out = []
    for number, file in enumerate(given[:papers]):
        target = folder / f"{number // 200:03d}" / file.parent.name / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
        out.append(target)
    return out


def different(files: Iterable[Path]) -> list[Path]:
    """The digital ones among the files, without those of the same bytes as an earlier one."""
    return list({hashlib.sha256(file.read_bytes()).digest(): file for file in files if digital(file)}.values())


def digital(file: Path) -> bool:
    """Whether every page has words: one that has none would be given to text recognition, which is another measure."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(file) as pdf:
            return len(pdf) > 0 and all(len(page.get_textpage().get_text_range(0, 40)) > 20 for page in pdf)
    except pypdfium2.PdfiumError:
        return False


def family(root: int) -> set[int]:
    """A process and all below it."""
    found = {root}
    stats = {int(p.name): p / "stat" for p in Path("/proc").iterdir() if p.name.isdigit()}
    parents = {}
    for pid, stat in stats.items():
        try:
            parents[pid] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    grown = True
    while grown:
        more = {pid for pid, parent in parents.items() if parent in found} - found
        grown = bool(more)
        found |= more
    return found


class Memory(threading.Thread):
    """The largest resident process of a family, what all hold together with shared pages counted once, and the CPU time of each, twice a second."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.rows, self.over = root, [], False
        self.ticks: dict[int, int] = {}

    def run(self) -> None:
        start, size = perf_counter(), os.sysconf("SC_PAGE_SIZE")
        while not self.over:
            held, together = [], 0.0
            for pid in family(self.root):
                try:
                    held.append(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * size / 1e6)
                    shares = Path(f"/proc/{pid}/smaps_rollup").read_text()
                    together += int(shares.partition("\nPss:")[2].split()[0]) / 1e3
                    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                    self.ticks[pid] = int(told[11]) + int(told[12])
                except (OSError, IndexError):
                    continue
            self.rows.append((perf_counter() - start, max(held, default=0.0), together))
            sleep(0.5)


def installed(top: Path) -> dict[str, str]:
    """The environment in which modules are compiled once, as an installation does it, whatever this one says."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(top / "compiled")}


def docscan(folder: Path, jobs: int) -> tuple[float, float, Memory]:
    """Wall and CPU seconds of a batch, and its memory."""
    out = folder.parent / f"out-{jobs}.jsonl"
    before, clock = os.times(), perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "batch", str(folder), "--out", str(out), "--jobs", str(jobs), "--quiet", "--fail-on", "never"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=installed(folder.parent),
    )
    memory = Memory(process.pid)
    memory.start()
    process.wait()
    took = perf_counter() - clock
    memory.over = True
    assert process.returncode in (0, 3), process.returncode
    after = os.times()
    told = after.children_user + after.children_system - before.children_user - before.children_system
    return took, max(told, sum(memory.ticks.values()) / os.sysconf("SC_CLK_TCK")), memory


def bare(files: list[Path]) -> None:
    import pypdfium2

    for file in files:
        with pypdfium2.PdfDocument(file) as pdf:
            for page in pdf:
                page.get_textpage().get_text_range()


def plumbed(files: list[Path]) -> None:
    import pdfplumber

    for file in files:
        with pdfplumber.open(file) as pdf:
            for page in pdf.pages:
                page.extract_words()
                page.extract_tables()


def invoiced(files: list[Path]) -> None:
    import logging

    from invoice2data import extract_data
    from invoice2data.extract.loader import read_templates

    logging.disable(logging.CRITICAL)
    templates = read_templates()
    for file in files:
        try:
            extract_data(str(file), templates=templates)
        except Exception:  # noqa: BLE001 - a peer that fails on a paper has spent its time all the same
            continue


def timed(work: Callable[[list[Path]], None], files: list[Path]) -> tuple[float, float]:
    """Wall and CPU seconds, in a process of its own, with those of its children."""
    before, clock = os.times(), perf_counter()
    child = os.fork()
    if not child:
        try:
            work(files)
        except ImportError as missing:
            print(f"  ({missing})", flush=True)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    after = os.times()
    return perf_counter() - clock, after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput")
    parser.add_argument("--papers", type=int, default=5000)
    parser.add_argument("--also", action="append", default=[], help="a folder of papers; may be repeated")
    parser.add_argument("--fonts", default="", help="fonts for the layouts in other scripts (see benchmarks.layouts)")
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--peers", type=int, default=0, help="papers that the peers are timed on [all]")
    wanted = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as top:
        files = gathered(wanted.also, wanted.papers, Path(top) / "in", wanted.fonts)
        few = files[:: max(len(files) // wanted.peers, 1)] if wanted.peers else files
        print(f"{len(files):,} papers, {sum(f.stat().st_size for f in files) / len(files) / 1000:.0f} kB each; the peers on {len(few):,} of them")
        base = 0.0
        rows: list[tuple[str, float, float, int]] = []
        for name, work in (("pypdfium2, bare text", bare), ("pdfplumber, words and tables", plumbed), ("invoice2data", invoiced)):
            wall, cpu = timed(work, few)
            rows.append((name, wall, cpu, len(few)))
            base = base or cpu / len(few)
        subprocess.run([sys.executable, "-c", "import checker.cli, checker.batch.ready"], env=installed(Path(top)), check=True)
        for jobs in [int(n) for n in wanted.jobs.split(",")]:
            wall, cpu, memory = docscan(Path(top) / "in", jobs)
            rows.append((f"docscan batch, {jobs} jobs", wall, cpu, len(files)))
            quarter = max(len(memory.rows) // 4, 1)
            told = [max(largest for _, largest, _ in memory.rows[n * quarter : (n + 1) * quarter] or [(0, 0.0, 0)]) for n in range(4)]
            print(f"  {jobs} jobs: largest process by quarter of the run, MB: {', '.join(f'{t:.0f}' for t in told)}; all together at most {max(r[2] for r in memory.rows):.0f}")
        print(f"{'':32}{'papers/s':>9}{'ms CPU/paper':>14}{'x bare':>8}")
        for name, wall, cpu, count in rows:
            print(f"{name:32}{count / wall:9.1f}{1000 * cpu / count:14.1f}{cpu / count / base:8.1f}")


if __name__ == "__main__":
    main()
