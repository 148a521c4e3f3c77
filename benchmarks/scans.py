"""python -m benchmarks.scans BANK [--half seen|held|all] [--ways photo,fine_fax] [--only sap] [--rounds 1] [--store FOLDER] [--details]: how well scans and photographs are read.

BANK is a folder with truth.json, as `python -m benchmarks.layouts BANK` writes it. Every digital paper is turned into a scan in one way a round
(benchmarks/scanner/ways.py) and read; beside it stands how well the digital original is read. `--half seen` takes the layouts and the ways that were
at hand while the reader was built, `held` those that were not. With `--store` the recognised pages are kept, so that only extraction runs again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pickle
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.extraction import Tally, compare, paired, share, value_of

Job = tuple[str, dict[str, Any], str, str, str]
"""Path of the digital paper, its truth, the way, the folder of kept pages, the engine."""


def jobs(bank: Path, half: str, ways: list[str], only: list[str], rounds: int, count: int, store: str, engine: str) -> list[Job]:
    """One job for each paper, way and round, the ways dealt out in turn."""
    from benchmarks.scanner.ways import HELD_BACK, WAYS

    chosen = [w for w in sorted(WAYS) if (w in ways if ways else half == "all" or (w in HELD_BACK) == (half == "held"))]
    found: list[Job] = []
    for dossier in json.loads((bank / "truth.json").read_text("utf-8")):
        for name, paper in sorted(dossier["papers"].items()):
            held, number = bool(paper.get("held_back")), int(name.rsplit("-", 1)[1].split(".")[0])
            if name.endswith(".pdf") and number <= count and (half == "all" or held == (half == "held")) and (not only or paper["layout"] in only):
                for turn in range(rounds):
                    found.append((str(bank / dossier["folder"] / name), paper, chosen[(len(found) + turn) % len(chosen)], store, engine))
    return found


def documents_of(paper: Any) -> list[dict[str, Any]]:
    """What is extracted from a paper, as `benchmarks.extraction` compares it, with the confidence of each fact."""
    from checker.extracting.documents import extract

    cells = "description hs_code quantity unit unit_price amount gross_weight_kg net_weight_kg volume_m3 packages origin".split()
    out = []
    for doc in extract(paper):
        fields = {n: {"value": value_of(f.value), "text": f.text, "confidence": f.confidence} for n, f in doc.stated.items() if f}
        lines = [{n: value_of(f.value) for n in cells if (f := getattr(line, n))} for line in doc.goods]
        boxes = [str(c.number.value) for c in doc.containers if c.number]
        out.append({"kind": doc.kind, "page_from": doc.page_from, "sheet": doc.sheet, "fields": fields, "goods": len(doc.goods), "containers": boxes, "lines": lines})
    return out


def run(job: Job) -> dict[str, Any]:
    """One scan made and read."""
    from benchmarks.scanner.ways import WAYS
    from checker.errors import UnreadablePaper
    from checker.reading.intake import read_bytes

    path, _, way, store, engine = job
    seed = int.from_bytes(hashlib.sha256(f"{Path(path).name}:{way}".encode()).digest()[:4], "big")
    kept = Path(store, f"{Path(path).stem}.{way}.{engine}.pickle") if store else None
    digital = Path(path).read_bytes()
    spent, fault = 0.0, ""
    if kept and kept.exists():
        paper, spent = pickle.loads(kept.read_bytes())
    else:
        import numpy as np

        data, suffix = WAYS[way](digital, np.random.default_rng(seed))
        if kept:
            kept.with_suffix("." + suffix).write_bytes(data)
        start = time.process_time()
        try:
            paper = read_bytes(data, f"{Path(path).stem}.{suffix}", engine)
        except UnreadablePaper as error:
            paper, fault = None, error.reason
        spent = time.process_time() - start
        if kept:
            kept.write_bytes(pickle.dumps((paper, spent)))
    start = time.process_time()
    docs = documents_of(paper) if paper else []
    pages = len(paper.pages) if paper else 1
    unread = [u.reason for u in paper.unread] if paper else [fault or "unreadable"]
    best = read_bytes(digital, Path(path).name, "none")
    return {"docs": docs, "digital": documents_of(best), "cpu": spent, "pages": pages, "unread": unread, "letters": _letters(paper, best)}


def _letters(paper: Any, best: Any) -> tuple[int, int]:
    """How many of the words printed on the first page were recognised letter by letter, and how many there are."""
    if not paper:
        return 0, 1
    want = Counter(w.text for w in best.pages[0].words)
    got = Counter(w.text for w in paper.pages[0].words)
    return sum((want & got).values()), sum(want.values())


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scans")
    parser.add_argument("bank", type=Path)
    parser.add_argument("--half", choices=["seen", "held", "all"], default="seen")
    parser.add_argument("--ways", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--count", type=int, default=1, help="shipments per layout")
    parser.add_argument("--store", default="")
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--details", action="store_true")
    args = parser.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    if args.store:
        Path(args.store).mkdir(parents=True, exist_ok=True)
    todo = jobs(args.bank, args.half, [w for w in args.ways.split(",") if w], [w for w in args.only.split(",") if w], args.rounds, args.count, args.store, args.engine)
    groups: dict[str, dict[str, Tally]] = {g: defaultdict(Tally) for g in ("way", "layout", "language", "all", "digital")}
    fields: dict[str, Counter[str]] = defaultdict(Counter)
    trust: dict[int, Counter[str]] = defaultdict(Counter)
    cpu: dict[str, list[float]] = defaultdict(list)
    letters: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    misses: list[str] = []
    with ProcessPoolExecutor(args.jobs) as pool:
        for (path, truth, way, *_), made in zip(todo, pool.map(run, todo), strict=True):
            where = f"{Path(path).stem} {way}"
            misses += [f"{where}: UNREAD {reason}" for reason in made["unread"]]
            cpu[way].append(made["cpu"] / made["pages"])
            for key in (way, "all"):
                letters[key][0] += made["letters"][0]
                letters[key][1] += made["letters"][1]
            for part, doc in paired(truth.get("parts") or [truth], made["digital"]):
                _count(groups["digital"]["digital"], *compare(part, doc))
                fine = {n for n, mark, _ in compare(part, doc)[0] if mark == "ok"}
            for part, doc in paired(truth.get("parts") or [truth], made["docs"]):
                marks, counts = compare(part, doc)
                for group, key in (("way", way), ("layout", truth["layout"]), ("language", truth["language"]), ("all", "all")):
                    _count(groups[group][key], marks, counts)
                if not counts["kinds"]:
                    misses.append(f"{where}: kind {doc.get('kind')} is {part['kind']}")
                if counts["boxes_ok"] < counts["boxes"]:
                    misses.append(f"{where}: containers {doc.get('containers')} are {[c['number'] for c in part['containers']]}")
                for name, mark, text in marks:
                    fields[name][mark] += 1
                    if mark != "ok":
                        misses.append(f"{where}: {name} {mark}{' (digital right)' if name in fine else ''}: {text}")
                    if mark in ("ok", "wrong", "spurious") and name in doc["fields"]:
                        trust[int(10 * doc["fields"][name]["confidence"])][mark] += 1
    if args.details:
        print("\n".join(misses))
    for group in ("language", "layout", "way", "all", "digital"):
        print(f"\n{'by ' + group:24s}   n  recall   prec    kind  goods n  cells   boxes  fields")
        for key, tally in sorted(groups[group].items()):
            more = f"   words {share(*letters[key])}  cpu {sum(cpu[key]) / max(len(cpu[key]), 1):.1f}" if group == "way" else ""
            print(f"{key:24s}{tally}{more}")
    print(f"\n{'by field':24s} recall   prec   ok wrong missing spurious")
    for name, c in sorted(fields.items(), key=lambda x: -(x[1]["wrong"] + x[1]["missing"] + x[1]["spurious"])):
        ok = c["ok"]
        print(f"{name:24s}{share(ok, ok + c['wrong'] + c['missing'])} {share(ok, ok + c['wrong'] + c['spurious'])} {ok:4d} {c['wrong']:5d} {c['missing']:7d} {c['spurious']:8d}")
    print("\nconfidence  right   of")
    for tenth, c in sorted(trust.items()):
        n = sum(c.values())
        print(f"{tenth / 10:.1f} to {tenth / 10 + 0.1:.1f}  {share(c['ok'], n)} {n:5d}")
    every = [v for values in cpu.values() for v in values]
    print(f"\nwords recognised {share(*letters['all'])}; CPU a page {sum(every) / max(len(every), 1):.2f} s, at most {max(every, default=0):.2f} s")
    return 0


def _count(tally: Tally, marks: list[tuple[str, str, str]], counts: dict[str, int]) -> None:
    tally.papers += 1
    tally.fields.update(mark for _, mark, _ in marks)
    for key, n in counts.items():
        setattr(tally, key, getattr(tally, key) + int(n))


if __name__ == "__main__":
    sys.exit(main())
