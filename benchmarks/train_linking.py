"""python -m benchmarks.train_linking VARIED [--more BANK,BANK] [--test BANK,BANK]: fits the score that joins labels to values, and measures it.

VARIED is a bank that `python -m benchmarks.varied` drew. Every way of joining a label to a value on its papers, and on the papers of the banks
--more that are not held back, is marked right or wrong by what the paper is known to print; a logistic model is fitted to the marks. How it is
used (order only, veto of unlikely ones, mixed with the score set by hand) is chosen on layouts left out of the fit in turn; then the
held-back papers of the banks --test are read with the score set by hand and with the fitted one (all papers of a bank that holds none back).
The reader uses no fitted score: RESULTS.md tells what it was worth. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.agreement import CORE, DERIVED, PARTIES, PLACES, same
from benchmarks.extraction import compare, documents, paired, value_of
from benchmarks.linking import Options, features
from checker.extracting import assignment

SEED, FOLDS = 20261130, 4
Paper = tuple[Path, dict[str, Any]]
Weights = dict[str, float]


@dataclass
class Example:
    """One option: its features, the share of its readings that is right, and the layout of its paper."""

    x: dict[str, float]
    right: float
    layout: str


def papers(bank: Path, held: bool) -> list[Paper]:
    """The digital papers of a bank, of its held-back or of its open half."""
    out = []
    for dossier in json.loads((bank / "truth.json").read_text("utf-8")):
        for name, paper in dossier["papers"].items():
            if not paper.get("scanned") and "kind" in (paper.get("parts") or [paper])[0] and bool(paper.get("held_back")) == held:
                out.append((bank / dossier["folder"] / name, {"layout": dossier["folder"], **paper}))
    return out


def examples(files: list[Paper]) -> Iterator[Example]:
    """Every option on papers of one document whose rightness is known."""
    by_hand = assignment.ranked
    seen: list[Options] = []

    def recording(options: Options) -> Options:
        seen.append(options)
        return by_hand(options)

    assignment.ranked = recording
    try:
        for path, paper in files:
            seen.clear()
            docs = [d for d in documents(path) if "error" not in d]
            if paper.get("parts") or len(seen) != 1 or len(docs) != 1 or docs[0]["kind"] != paper["kind"]:
                continue
            for (option, _), x in zip(seen[0], features(seen[0]), strict=True):
                marks = [m for n, r in option.readings.items() if (m := verdict(n, {"value": value_of(r.value), "text": r.text}, paper["fields"])) is not None]
                if marks:
                    yield Example(x, sum(marks) / len(marks), paper["layout"])
    finally:
        assignment.ranked = by_hand


def verdict(name: str, got: dict[str, Any], truth: dict[str, Any]) -> bool | None:
    """Whether a reading is what the paper prints for that field; None where the truth does not tell."""
    fits = [f for n, f in truth.items() if n == name or name in f.get("alt", [])]
    if fits:
        return any(same(name, f, got) for f in fits)
    repeats = any(same(name, f, got) for n, f in truth.items() if (n in PARTIES) == (name in PARTIES) and (n in PLACES) == (name in PLACES))
    return False if name in CORE and name not in DERIVED and not repeats else None


def fitted(lot: list[Example], penalty: float = 3e-4, rounds: int = 500) -> Weights:
    """The weights of a logistic model, each layout counted alike, by gradient descent with momentum (Adam)."""
    counts = Counter(n for e in lot for n in e.x)
    names = sorted(n for n in counts if counts[n] >= 20)
    column = {n: i for i, n in enumerate(names)}
    x = np.zeros((len(lot), len(names)))
    for i, example in enumerate(lot):
        for n, v in example.x.items():
            if n in column:
                x[i, column[n]] = v
    y = np.array([e.right for e in lot])
    sizes = Counter(e.layout for e in lot)
    weight = np.array([1 / sizes[e.layout] for e in lot])
    weight /= weight.sum()
    w, m, v = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, rounds + 1):
        p = 1 / (1 + np.exp(-(x @ w)))
        slope = x.T @ ((p - y) * weight) + penalty * w
        m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
        w -= 0.05 * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-9)
    return {n: round(float(w[i]), 4) for n, i in column.items()}


def likelihood(weights: Weights, x: dict[str, float]) -> float:
    """The probability that an option with these features is right."""
    return float(1 / (1 + np.exp(-sum(weights.get(n, 0.0) * v for n, v in x.items()))))


def by(weights: Weights, mix: float, veto: float) -> Callable[[Options], Options]:
    """An order of options: `mix` of the fitted score and the rest of the score set by hand; none below `veto`."""

    def order(options: Options) -> Options:
        fit = [likelihood(weights, x) for x in features(options)]
        kept = [(mix * p + (1 - mix) * o[0].score, i, o) for i, (p, o) in enumerate(zip(fit, options, strict=True)) if p >= veto]
        return [o for _, _, o in sorted(kept, key=lambda k: (-k[0], k[1]))]

    return order


WAYS = {"by hand": (0.0, 0.0), "fitted order": (1.0, 0.0), "half of each": (0.5, 0.0), "by hand, veto .15": (0.0, 0.15), "by hand, veto .3": (0.0, 0.3), "half of each, veto .15": (0.5, 0.15)}  # fmt: skip
BEST = "right ones only"
"""The ways of using the fitted score as the share of it in the order and the probability below which an option is dropped; and what no score could better."""


def knowing(truth: dict[str, Any]) -> Callable[[Options], Options]:
    """The order by hand without the options that the paper's truth proves wrong."""

    def wrong(option: assignment.Option) -> bool:
        marks = [verdict(n, {"value": value_of(r.value), "text": r.text}, truth) for n, r in option.readings.items()]
        return False in marks and True not in marks

    return lambda options: [o for o in sorted(options, key=lambda o: -o[0].score) if not wrong(o[0])]


def measured(files: list[Paper], weights: Weights | dict[str, Weights], way: str) -> Counter[str]:
    """The counts of right, wrong, missing and spurious facts; `weights` by layout or for all."""
    by_hand = assignment.ranked
    marks: Counter[str] = Counter()
    try:
        for path, paper in files:
            own: Any = weights.get(paper["layout"]) if isinstance(next(iter(weights.values())), dict) else weights
            known = {} if paper.get("parts") else paper["fields"]
            assignment.ranked = by_hand if way == "by hand" or (way == BEST and not known) else knowing(known) if way == BEST else by(own, *WAYS[way])
            for part, doc in paired(paper.get("parts") or [paper], documents(path)):
                marks.update(mark for _, mark, _ in compare(part, doc)[0])
    finally:
        assignment.ranked = by_hand
    return marks


def told(marks: Counter[str]) -> str:
    """Recall, precision, and the counts behind them."""
    ok, wrong, missing, spurious = (marks[n] for n in ("ok", "wrong", "missing", "spurious"))
    return f"recall {100 * ok / (ok + wrong + missing):5.2f} %  precision {100 * ok / (ok + wrong + spurious):5.2f} %  ({ok} right, {wrong} wrong, {missing} missing, {spurious} spurious)"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.train_linking")
    parser.add_argument("varied", type=Path)
    parser.add_argument("--more", default="", help="banks, parted by commas, whose open halves are learned from too")
    parser.add_argument("--test", default="", help="banks, parted by commas, whose held-back halves measure")
    parser.add_argument("--weights", type=Path, help="where to write the weights, as CSV")
    args = parser.parse_args()
    lot_of_papers = papers(args.varied, False) + [p for b in args.more.split(",") if b for p in papers(Path(b), False)]
    lot = list(examples(lot_of_papers))
    layouts = sorted({e.layout for e in lot})
    random.Random(SEED).shuffle(layouts)
    print(f"{len(lot_of_papers)} papers, {len(lot)} options, {sum(e.right >= 0.5 for e in lot)} of them right, {len(layouts)} layouts, {len({n for e in lot for n in e.x})} features", flush=True)  # fmt: skip
    left_out: dict[str, Weights] = {}
    for fold in range(FOLDS):
        out = set(layouts[fold::FOLDS])
        weights = fitted([e for e in lot if e.layout not in out])
        left_out |= dict.fromkeys(out, weights)
    gauge(lot, left_out)
    sample = [p for p in lot_of_papers if p[1]["layout"] in left_out]
    by_layout: dict[str, list[Paper]] = defaultdict(list)
    for p in sample:
        by_layout[p[1]["layout"]].append(p)
    sample = [p for own in by_layout.values() for p in own[:2]]
    print(f"\nlayouts left out of the fit in turn, {len(sample)} papers", flush=True)
    for way in (*WAYS, BEST):
        print(f"{way:24s} {told(measured(sample, left_out, way))}", flush=True)
    weights = fitted(lot)
    if args.weights:
        args.weights.write_text("feature,weight\n" + "".join(f"{n},{w}\n" for n, w in sorted(weights.items())), "utf-8")
    for bank in [b for b in args.test.split(",") if b]:
        files = papers(Path(bank), True) or papers(Path(bank), False)
        print(f"\nheld back: {bank}, {len(files)} papers", flush=True)
        for way in (*WAYS, BEST):
            print(f"{way:24s} {told(measured(files, weights, way))}", flush=True)


def gauge(lot: list[Example], left_out: dict[str, Weights]) -> None:
    """How well both scores part right options from wrong ones on layouts not learned from (area under the curve)."""
    right = np.array([e.right >= 0.5 for e in lot])
    for name, scores in (("by hand", [e.x["hand"] for e in lot]), ("fitted", [likelihood(left_out[e.layout], e.x) for e in lot])):
        order = np.argsort(np.argsort(np.array(scores))) + 1
        n = int(right.sum())
        print(f"area under the curve, {name}: {(order[right].sum() - n * (n + 1) / 2) / (n * (len(lot) - n)):.4f}", flush=True)


if __name__ == "__main__":
    main()
