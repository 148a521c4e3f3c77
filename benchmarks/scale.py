"""python -m benchmarks.scale [--most 100000]: how linking, the ledger and the ranking grow from a thousand shipments on.

CPU seconds for every doubling, and how much more than twice as much each took: 1.00 is linear. Shipments are invented: an invoice, a packing list
without numbers of its own and a bill each, of a world with few great and many small firms, whose boxes come back and whose orders cover several shipments.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import random
import resource
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.ledger_scale import entries, look_up
from checker.batch.slim import slim
from checker.ledger.ledger import Ledger
from checker.linking.shipments import link
from checker.model.documents import KINDS, Document
from checker.model.fact import Fact, quote
from checker.model.goods import Container
from checker.model.party import Party
from checker.model.spot import Spot
from checker.reporting.ranking import rank

LOOKED_UP = 500


def papers(count: int, seed: int = 1) -> Iterator[Document]:
    """The slim papers of so many shipments."""
    dice = random.Random(seed)
    for n in range(count):
        day = date(2023, 1, 1) + timedelta(dice.randrange(700))
        seller, buyer = (Party(f"FIRM {int(dice.paretovariate(0.7)) % 50_000} OF {side} LTD", f"{n % 999} ROAD", "JP") for side in ("NORTH", "SOUTH"))
        invoice, bill, box = f"INV{n:07d}", f"OOLU{n:09d}", f"TEMU{dice.randrange(max(count // 2, 9)):07d}"
        order, weight, ship = f"PO{n // 3:07d}", float(dice.randrange(900, 26_000)), f"STAR {dice.randrange(900)}"
        folder = f"in/{n // 40}"
        yield _paper("commercial_invoice", f"{folder}/{invoice}.pdf", [f"Order {order}, {weight:,.0f} KGS", "Please pay USD 12,500.00"], invoice_number=invoice,
                     invoice_date=day, order_number=order, seller=seller, buyer=buyer, gross_weight_kg=weight)  # fmt: skip
        yield _paper("packing_list", f"{folder}/PL {n}.pdf", [f"To our invoice {invoice} of {day}"], seller=seller, buyer=buyer, gross_weight_kg=weight)
        yield _paper("bill_of_lading", f"{folder}/{bill}.pdf", [f"Invoice no. {invoice}"], box, bl_number=bill, on_board_date=day + timedelta(9), shipper=seller,
                     consignee=buyer, vessel=ship, voyage=f"{dice.randrange(999)}W", gross_weight_kg=weight)  # fmt: skip


def _paper(kind: str, path: str, lines: list[str], box: str = "", **stated: Any) -> Document:
    spot = Spot(path, 1)
    boxes = (Container(Fact("container", spot, box, box), Fact("seal", spot), Fact("size_type", spot), Fact("gross_weight_kg", spot)),) if box else ()
    facts = {name: Fact(name, spot, value, getattr(value, "name", str(value))) for name, value in stated.items()}
    return slim(KINDS[kind](path=path, sha256=path, kind=kind, stated=facts, containers=boxes, lines=tuple(quote(t, spot, "line") for t in lines)))


def records(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Lines of results: one in thirty to hold, one in ten to review."""
    dice = random.Random(seed)
    for n in range(count):
        firm = f"FIRM {int(dice.paretovariate(0.7)) % 50_000}"
        verdict = "hold" if n % 30 == 7 else "review" if n % 10 == 3 else "clear"
        found = [{"rule": f"rule-{n % 40}", "message": f"Number {n}", "severity": "high", "suppressed": None}] * (verdict != "clear")
        yield {
            "unreadable": [], "documents": [{"path": f"{n}.pdf", "fields": {"consignee": {"value": {"name": firm}}}}],
            "shipments": [{"verdict": verdict, "score": dice.randrange(100), "documents": [f"{n}.pdf"], "findings": found}],
        }  # fmt: skip


def spent(work: Callable[[], object]) -> tuple[float, object]:
    gc.collect()
    clock = process_time()
    gave = work()
    return process_time() - clock, gave


def linked(count: int) -> tuple[float, str]:
    all_papers = list(papers(count))
    gc.freeze()
    took, found = spent(lambda: link(all_papers, []))
    whole = sum(len(s.documents) >= 3 for s in found)
    gc.unfreeze()
    return took, f"{len(found):,} shipments found, {whole:,} of three papers or more"


def kept(count: int) -> tuple[float, str]:
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger.at(Path(folder) / "ledger.sqlite")
        some: list[Any] = []

        def note() -> None:
            batch = []
            for n, entry in enumerate(entries(count)):
                batch.append(entry)
                if n % max(count // LOOKED_UP, 1) == 0:
                    some.append(entry)
                if len(batch) == 2000:
                    ledger.note(batch, date(2025, 6, 1))
                    batch.clear()
            ledger.note(batch, date(2025, 6, 1))

        took, _ = spent(note)
        look, _ = spent(lambda: [look_up(ledger, entry) for entry in some[:LOOKED_UP]])
        each = look / len(some[:LOOKED_UP])
        return took + each * count, f"{1000 * each:.1f} ms a shipment's look-ups"


def ranked(count: int) -> tuple[float, str]:
    took, ranking = spent(lambda: rank(records(count)))
    more, cases = spent(ranking.cases)  # type: ignore[attr-defined]
    return took + more, f"{len(cases)} cases"  # type: ignore[arg-type]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale")
    parser.add_argument("--least", type=int, default=1000)
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--stages", default="linking,ledger,ranking")
    wanted = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}")
    for name, work in (("linking", linked), ("ledger", kept), ("ranking", ranked)):
        if name not in wanted.stages.split(","):
            continue
        work(wanted.least)  # tables and caches
        before, last, count, counts = 0.0, 0, wanted.least, []
        while count < wanted.most:
            counts.append(count)
            count *= 2
        for count in [*counts, wanted.most]:
            took, said = work(count)
            grown = f"{took / before / (count / last):6.2f}" if last else "      "
            print(f"{name:9}{count:9,} shipments {took:8.2f} s CPU {1000 * took / count:7.3f} ms each, growth {grown}  {said}", flush=True)
            before, last = took, count
    print(f"most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB")


if __name__ == "__main__":
    main()
