"""How well and how fast names are matched, beside other ways: `python benchmarks/screening.py`.

Two sets of pairs, each half held back while matching was tuned: name_pairs.csv, made by rules from invented names, and
name_pairs_by_hand.txt, written one by one. One limit holds for all, chosen beforehand: 0.75, from which somebody has to look.
rapidfuzz's ratios always run beside, and nomenklatura's logic-v2 where it is installed, at their own customary 0.80.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

sys.path.insert(0, str(Path(__file__).parents[1]))

from rapidfuzz import fuzz, utils

from checker.model.party import Party
from checker.screening import parties, similarity
from checker.screening.in_force import in_force

Pair = tuple[str, str, str, bool, str]
Scorer = Callable[[str, str, str], float]


def ratio(function: Callable[..., float]) -> Scorer:
    return lambda a, b, _kind: function(a, b, processor=utils.default_process) / 100


def logic_v2() -> Scorer | None:
    try:
        from followthemoney import ValueEntity, model
        from nomenklatura.matching import LogicV2
    except ImportError:
        return None
    config = LogicV2.default_config()
    schemas = {"organisation": "Company", "person": "Person", "vessel": "Vessel"}

    def score(a: str, b: str, kind: str) -> float:
        made = []
        for name in (a, b):
            entity = ValueEntity(model.get(schemas[kind]), {"id": name})
            entity.add("name", name)
            made.append(entity)
        return float(LogicV2.compare(*made, config).score)

    return score


def measured(scorer: Scorer, pairs: list[Pair], threshold: float) -> tuple[float, float, float, float]:
    """(recall, share of false ones, F1, best F1 over all thresholds)."""
    scored = [(scorer(a, b, kind), same) for kind, a, b, same, _ in pairs]

    def at(limit: float) -> tuple[float, float, float]:
        right = sum(s >= limit and same for s, same in scored)
        wrong = sum(s >= limit and not same for s, same in scored)
        all_same = sum(same for _, same in scored)
        return right / all_same, wrong / max(len(scored) - all_same, 1), 2 * right / max(right + wrong + all_same, 1)

    return *at(threshold), max(at(n / 100)[2] for n in range(30, 100))


def made() -> list[Pair]:
    with (Path(__file__).parent / "name_pairs.csv").open(encoding="utf-8") as stream:
        return [(r["kind"], r["name"], r["other"], r["same"] == "1", r["half"]) for r in csv.DictReader(stream)]


def by_hand() -> list[Pair]:
    """The lines of the file; each one's half is the parity of its checksum."""
    found: list[Pair] = []
    for line in (Path(__file__).parent / "name_pairs_by_hand.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, other, same, _ = (part.strip() for part in line.split(" | "))
            found.append((kind, name, other, same == "same", "kept" if crc32(line.encode()) % 2 else "open"))
    return found


def main() -> None:
    scorers: dict[str, Scorer] = {
        "docscan": similarity,
        "token_sort_ratio": ratio(fuzz.token_sort_ratio),
        "token_set_ratio": ratio(fuzz.token_set_ratio),
        "WRatio": ratio(fuzz.WRatio),
    }
    if other := logic_v2():
        scorers["logic-v2"] = other
    pairs = [*made(), *by_hand()]
    for title, all_pairs in (("made by rules", made()), ("written by hand", by_hand())):
        for half in ("open", "kept"):
            for kind in ("organisation", "person", "vessel"):
                chosen = [p for p in all_pairs if p[0] == kind and p[4] == half]
                print(f"\n{title}, {half}, {kind}: {len(chosen)} pairs      recall  false    F1   best F1   (at .75, at .80 for the others)")
                for name, scorer in scorers.items():
                    print(f"  {name:<28}" + "".join(f"{value:8.3f}" for value in measured(scorer, chosen, 0.75 if name == "docscan" else 0.8)))
    for name, scorer in scorers.items():
        for kind, a, b, *_ in pairs:
            scorer(a, b, kind)
        began = time.process_time()
        for _ in range(10 if name != "logic-v2" else 1):
            for kind, a, b, *_ in pairs:
                scorer(a, b, kind)
        print(f"{name:<20}{(10 if name != 'logic-v2' else 1) * len(pairs) / (time.process_time() - began):12,.0f} pairs/s of CPU time, warm")
    names = [a for kind, a, *_ in pairs if kind == "organisation"]
    spent = []
    for start in range(0, len(names) - 10, 10):
        began = time.perf_counter()
        for name in names[start : start + 10]:
            parties.listed(Party(name, "12 HARBOUR ROAD, ROTTERDAM", "NL"))
        spent.append((time.perf_counter() - began) * 1000)
    spent.sort()
    print(f"10 parties against {sum(m.names for m in in_force().in_force.values()):,} names: median {spent[len(spent) // 2]:.1f} ms, worst {spent[-1]:.1f} ms")


if __name__ == "__main__":
    main()
