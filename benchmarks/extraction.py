"""python -m benchmarks.extraction BANK [--details] [--held-back only|not|all] [--only sap,msc] [--peers]: how well papers of known truth are read.

BANK is a folder with truth.json, as `python -m benchmarks.layouts BANK` writes it; `sample_docs` is one too. `--peers` runs pdfplumber and
invoice2data on the same PDF files.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, is_dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.agreement import CORE, DERIVED, PARTIES, PLACES, plain, same

Report = list[dict[str, Any]]
CELLS = "description hs_code quantity unit unit_price amount gross_weight_kg net_weight_kg volume_m3 packages origin".split()


def documents(path: Path) -> Report:
    """The documents that docscan reads from one file: kind, first page, sheet, fields, goods and containers."""
    from checker.errors import UnreadablePaper
    from checker.pipeline import facts

    try:
        report = facts([path])
    except UnreadablePaper as error:
        return [{"error": error.reason}]
    out: Report = []
    for doc in report.documents:
        fields = {name: {"value": value_of(fact.value), "text": fact.text, "confidence": fact.confidence} for name, fact in doc.stated.items() if fact}
        out.append({"kind": doc.kind, "page_from": doc.page_from, "sheet": doc.sheet, "fields": fields, "goods": len(doc.goods), "containers": [str(c.number.value) for c in doc.containers if c.number],
                    "lines": [{name: value_of(f.value) for name in CELLS if (f := getattr(line, name))} for line in doc.goods]})  # fmt: skip
    return out + [{"error": f"{fault.stage}: {fault.error}"} for fault in report.faults] + [{"error": u.reason} for u in report.unreadable]


def value_of(value: Any) -> Any:
    """The value as plain JSON types."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [value_of(v) for v in value]
    return {k: value_of(v) for k, v in asdict(value).items()} if is_dataclass(value) and not isinstance(value, type) else value


class Tally:
    """Counts over the papers of one group."""

    def __init__(self) -> None:
        self.papers = self.kinds = self.counts = self.boxes = self.boxes_ok = self.cells = self.cells_ok = 0
        self.fields: Counter[str] = Counter()

    def __str__(self) -> str:
        f = self.fields
        recall, precision = share(f["ok"], f["ok"] + f["wrong"] + f["missing"]), share(f["ok"], f["ok"] + f["wrong"] + f["spurious"])
        return f"{self.papers:4d}  {recall} {precision}  {share(self.kinds, self.papers)}  {share(self.counts, self.papers)}  {share(self.cells_ok, self.cells)}  {share(self.boxes_ok, self.boxes)}   {f['ok'] + f['wrong'] + f['missing']}"


def share(ok: int, n: int) -> str:
    return f"{100 * ok / n:5.1f}%" if n else "   –  "


def compare(truth: dict[str, Any], doc: dict[str, Any]) -> tuple[list[tuple[str, str, str]], dict[str, int]]:
    """The verdict on each field (name, ok|wrong|missing|spurious, what was read and what is printed), and the other counts."""
    got = {k: v for k, v in doc.get("fields", {}).items() if v["value"] not in (None, "", [])}
    marks, used = [], set()
    for name, field in truth["fields"].items():
        others = [a for a in field.get("alt", []) if a not in truth["fields"] and a in got]
        hit = next((n for n in [name, *others] if n in got and same(name, field, got[n])), None)
        if hit:
            used.add(hit)
            marks.append((name, "ok", ""))
        elif name in got:
            used.add(name)
            marks.append((name, "wrong", f"{short(got[name]['value'])} is {short(field['text'])}"))
        else:
            marks.append((name, "missing", f"is {short(field['text'])}"))
    alts = {a for f in truth["fields"].values() for a in f.get("alt", [])}
    for name in sorted(set(got) - used - set(truth["fields"]) - alts):
        repeats = any(same(name, f, got[name]) for n, f in truth["fields"].items() if (n in PARTIES) == (name in PARTIES) and (n in PLACES) == (name in PLACES))
        if name in CORE and name not in DERIVED and not repeats:
            marks.append((name, "spurious", f"{short(got[name]['value'])} is not printed as that"))
    seen = {plain(c) for c in doc.get("containers", [])}
    lines = doc.get("lines", [])
    cells = [] if truth.get("loose") else [(i, k, v) for i, line in enumerate(truth.get("goods", [])) for k, v in line.items()]
    right = sum(i < len(lines) and k in lines[i] and cell_same(v, lines[i][k]) for i, k, v in cells)
    return marks, {
        "kinds": doc.get("kind") == truth["kind"],
        "counts": doc.get("goods", -1) == truth.get("goods_lines", 0) or bool(truth.get("loose") and doc.get("goods")),
        "boxes": len(truth.get("containers", [])),
        "boxes_ok": sum(plain(c["number"]) in seen for c in truth.get("containers", [])),
        "cells": len(cells),
        "cells_ok": right,
    }


def cell_same(want: Any, got: Any) -> bool:
    if isinstance(want, (int, float)):
        return isinstance(got, (int, float)) and abs(want - got) <= max(0.005 * abs(want), 0.0051)
    a, b = plain(want), plain(got)
    return a == b or (min(len(a), len(b)) >= 2 and (a in b or b in a))


def short(value: Any) -> str:
    text = value.get("name", value) if isinstance(value, dict) else value
    return repr(str(text)[:70])


def paired(parts: list[dict[str, Any]], docs: Report) -> Iterable[tuple[dict[str, Any], dict[str, Any]]]:
    """Each part of the truth with the document that is most likely it."""
    free = [d for d in docs if "error" not in d]
    tests: list[Callable[[dict[str, Any], dict[str, Any]], bool]] = [
        lambda t, d: d["kind"] == t["kind"] and (d["sheet"] == t.get("sheet") if t.get("sheet") else d["page_from"] == (t.get("pages") or [1])[0]), lambda t, d: bool(t.get("sheet")) and d["sheet"] == t["sheet"], lambda t, d: d["kind"] == t["kind"], lambda *_: True,
    ]  # fmt: skip
    found: dict[int, dict[str, Any]] = {}
    for test in tests:
        for i, part in enumerate(parts):
            match = None if i in found else next((d for d in free if test(part, d)), None)
            if match:
                found[i] = match
                free.remove(match)
    return [(part, found.get(i, {})) for i, part in enumerate(parts)]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction")
    parser.add_argument("bank", type=Path)
    parser.add_argument("--details", action="store_true", help="every miss")
    parser.add_argument("--held-back", choices=["only", "not", "all"], default="not")
    parser.add_argument("--only", default="", help="names of layouts, or beginnings of them, parted by commas")
    parser.add_argument("--scans", choices=["skip", "only", "all"], default="skip", help="papers that are pictures")
    parser.add_argument("--peers", action="store_true", help="pdfplumber and invoice2data beside, on the same PDF files")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    wanted = [w for w in args.only.split(",") if w]
    files: list[tuple[Path, dict[str, Any]]] = []
    for dossier in json.loads((args.bank / "truth.json").read_text("utf-8")):
        for name, paper in dossier["papers"].items():
            held = bool(paper.get("held_back", False))
            scanned = bool(paper.get("scanned", False))
            if (args.scans != "all" and scanned != (args.scans == "only")) or "layout" not in paper:
                continue
            if (args.held_back == "all" or held == (args.held_back == "only")) and (not wanted or any(paper["layout"].startswith(w) for w in wanted)):
                files.append((args.bank / dossier["folder"] / name, paper))
    groups: dict[str, dict[str, Tally]] = {g: defaultdict(Tally) for g in ("all", "layout", "kind", "language")}
    fields: dict[str, Counter[str]] = defaultdict(Counter)
    trusted: list[tuple[float, bool]] = []
    misses = []
    with ProcessPoolExecutor(args.jobs) as pool:
        for (path, paper), docs in zip(files, pool.map(documents, [p for p, _ in files], chunksize=4), strict=True):
            for doc in docs:
                if "error" in doc:
                    misses.append(f"{path.name}: {doc['error']}")
            parts = paper.get("parts") or [paper]
            extra = len([d for d in docs if "error" not in d]) - len(parts)
            if extra:
                misses.append(f"{path.name}: {extra:+d} documents")
            for part, doc in paired(parts, docs):
                marks, counts = compare(part, doc)
                where = f"{path.name}{'#' + str(part['sheet']) if part.get('sheet') else ''}"
                if not counts["kinds"]:
                    misses.append(f"{where}: kind {doc.get('kind')} is {part['kind']}")
                if not counts["counts"]:
                    misses.append(f"{where}: {doc.get('goods')} goods lines, are {part.get('goods_lines', 0)}")
                misses += [f"{where}: {name} {mark}: {text}" for name, mark, text in marks if mark != "ok"]
                for group, key in (("all", "all"), ("layout", paper["layout"]), ("kind", part["kind"]), ("language", part["language"])):
                    tally = groups[group][key]
                    tally.papers += 1
                    tally.fields.update(mark for _, mark, _ in marks)
                    for key_, n in counts.items():
                        setattr(tally, key_, getattr(tally, key_) + int(n))
                for name, mark, _ in marks:
                    fields[name][mark] += 1
                    if mark != "missing" and name in doc.get("fields", {}):
                        trusted.append((doc["fields"][name]["confidence"], mark == "ok"))
    if args.details:
        print("\n".join(misses))
    for group, tallies in reversed(groups.items()):
        print(f"\n{'by ' + group if group != 'all' else 'overall':24s}   n  recall   prec    kind  goods n  cells   boxes  fields")
        for key, tally in sorted(tallies.items()):
            print(f"{key:24s}{tally}")
        if group == "layout":
            print(f"\n{'by field':24s} recall   prec   ok wrong missing spurious")
            for name, c in sorted(fields.items(), key=lambda x: -(x[1]["wrong"] + x[1]["missing"] + x[1]["spurious"])):
                print(
                    f"{name:24s}{share(c['ok'], c['ok'] + c['wrong'] + c['missing'])} {share(c['ok'], c['ok'] + c['wrong'] + c['spurious'])} {c['ok']:4d} {c['wrong']:5d} {c['missing']:7d} {c['spurious']:8d}"
                )
    print(f"\n{'by confidence':24s} facts    said   right")
    for low, high in pairwise((0.0, 0.85, 0.9, 0.93, 0.95, 0.965, 1.0)):
        here = [(said, right) for said, right in trusted if low <= said < high]
        if here:
            print(f"{low:.3f} to {high:.3f}{'':9s}{len(here):7d}  {sum(s for s, _ in here) / len(here):6.3f}  {sum(r for _, r in here) / len(here):6.3f}")
    if args.peers:
        from benchmarks.extraction_peers import beside
        from benchmarks.page_speed import compared

        print(beside([(path, paper.get("parts") or [paper]) for path, paper in files if path.suffix == ".pdf"]))
        print("\npage by page: " + "\n".join(compared(path for path, _ in files)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
