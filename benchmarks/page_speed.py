"""python -m benchmarks.page_speed FOLDER [FOLDER …] [--most 300]: CPU a digital page from bytes to facts, beside the peers on the same pages.

Every paper is read once by each, one after the other, in one process, so that a busy machine slows all alike: look at the ratios. The tables that
docscan reads its words from are filled beforehand by one small paper of another kind, as they are in the workers of a batch.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.throughput import bare, digital, invoiced, plumbed


def read_to_facts(files: list[Path]) -> None:
    """What `docscan facts` does with these files before it writes."""
    from checker.extracting.documents import extract
    from checker.reading.intake import read_all

    for file in files:
        for carried in read_all(file, str(file), "none"):
            extract(carried.read())


def spent(work: Callable[[list[Path]], None], files: list[Path]) -> float:
    """CPU milliseconds of this process."""
    clock = process_time()
    work(files)
    return 1000 * (process_time() - clock)


def compared(files: Iterable[Path]) -> list[str]:
    """The lines of a table: CPU milliseconds a page of each reader, in the median and on average, and how much of the others' time that is."""
    import pypdfium2

    from checker.batch.ready import PAPER
    from checker.extracting.documents import extract
    from checker.reading.intake import read_bytes

    extract(read_bytes(PAPER, "warm.txt", "none"))
    readers = {"pypdfium2, bare text": bare, "pdfplumber, words and tables": plumbed, "docscan, to facts": read_to_facts}
    took: dict[str, list[float]] = {name: [] for name in readers}
    pages: list[int] = []
    kept = []
    for file in files:
        if file.suffix.lower() != ".pdf" or not digital(file):
            continue
        with pypdfium2.PdfDocument(file) as pdf:
            pages.append(len(pdf))
        kept.append(file)
        for name, work in readers.items():
            took[name].append(spent(work, [file]))
    total = {name: sum(each) / sum(pages) for name, each in took.items()}
    middle = {name: median(one / n for one, n in zip(each, pages, strict=True)) for name, each in took.items()}
    try:
        total["invoice2data"] = spent(invoiced, kept) / sum(pages)
    except ImportError:
        print("  (invoice2data is not installed)")
    first, plumber = list(readers)[:2]
    lines = [f"{len(kept)} papers, {sum(pages)} pages{'':6}median ms  average ms  x bare text  of pdfplumber"]
    for name, each in total.items():
        shown = f"{middle[name]:9.1f}" if name in middle else " " * 9
        lines.append(f"{name:30}{shown}{each:12.1f}{each / total[first]:13.1f}{100 * each / total[plumber]:13.0f} %")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page_speed")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=300, help="papers, spread evenly over what the folders hold")
    wanted = parser.parse_args()
    files = sorted({f.resolve() for folder in wanted.folders for f in folder.rglob("*.pdf")})
    print("\n".join(compared(files[:: max(len(files) // wanted.most, 1)][: wanted.most])))


if __name__ == "__main__":
    main()
