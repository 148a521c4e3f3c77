"""How long a shipment's look-ups take in a ledger of many earlier ones: python benchmarks/ledger_scale.py 1000000 [ADDRESS]."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time

from checker.ledger.entry import CONTACTS, Entry, Mark, Named
from checker.ledger.ledger import Ledger
from checker.ledger.packs import tips

BATCH = 2000
COUNTRIES = "JP CN KR SG BD AU DE US AE HK VN TH RU NL GB".split()
ROLES = ("shipper", "consignee", "notify_party", "seller", "buyer")


def entries(count: int, seed: int = 1) -> Iterator[Entry]:
    """Shipments of a world with few great and many small firms: a tenth of the trade is the work of a hundred of them."""
    dice = random.Random(seed)
    for n in range(count):
        day = date(2020, 1, 1) + timedelta(dice.randrange(2000))
        firms = [f"firm{int(dice.paretovariate(0.6)) % 200_000:06d}trading" for _ in ROLES]
        marks = [Mark("chassis", f"NKE165{dice.randrange(9_000_000):07d}"), Mark("container", f"TEMU{dice.randrange(300_000):07d}"), Mark("bill", f"NVK{n:09d}"),
                 Mark("invoice", f"{dice.randrange(99_999)}", firms[3]), Mark("paper", f"{n:064x}#1", "commercial_invoice"), Mark("paper", f"{n + 1:064x}#2", "bill_of_lading")]  # fmt: skip
        for firm in firms[:3]:
            marks += [Mark("phone", f"9{firm[4:10]}11", firm, "+" + firm[4:10]), Mark("address", f"street{firm[4:9]}", firm, "A STREET")]
        yield Entry(f"{n:016x}", day.isoformat(), dice.choice(COUNTRIES), dice.choice(COUNTRIES), "JPYOK", "SGSIN", ("8703",), ("vehicle", "luxury"), 1800.0,
                    dice.uniform(1e3, 1e5), "USD", tuple(marks), tuple(Named(r, f, f.upper(), "SG") for r, f in zip(ROLES, firms, strict=True)))  # fmt: skip


def look_up(ledger: Ledger, entry: Entry) -> None:
    """All that the rules ask for one shipment."""
    ledger.sightings(entry, "chassis")
    ledger.sightings(entry, "bill")
    ledger.sightings(entry, "invoice")
    ledger.sightings(entry, "container", "chassis")
    ledger.sightings(entry, "paper")
    ledger.holders(entry, *CONTACTS)
    ledger.opened()
    tips(ledger, entry)
    keys = [party.key for party in entry.parties]
    day = date.fromisoformat(entry.day)
    before, after = ((day + timedelta(n)).isoformat() for n in (-365, 365))
    ledger.dealings([p.key for p in entry.parties if p.role == "consignee"], entry.name, before, after, around=entry.day)
    ledger.holds(keys, entry.name, (day - timedelta(730)).isoformat())
    seen, start = ledger.first_seen(keys, entry.name), (day - timedelta(90)).isoformat()
    ledger.dealings([key for key in keys if start <= seen.get(key, "")], entry.name, start, entry.day)
    if 8_500 <= entry.amount < 10_000:  # just under a limit
        start, end = ((day + timedelta(n)).isoformat() for n in (-45, 45))
        ledger.dealings(keys, entry.name, start, end, amounts=("USD", 8_500.0, 10_000.0))


def main(count: int, address: str | Path) -> None:
    ledger = Ledger.at(address)
    start, batch = perf_counter(), []
    for entry in entries(count):
        batch.append(entry)
        if len(batch) == BATCH:
            ledger.note(batch)
            ledger.settle({e.name: (2 if hash(e.name) % 20 == 0 else 0, 10) for e in batch})
            batch = []
    ledger.note(batch)
    took = perf_counter() - start
    print(f"{count:,} shipments noted and settled in {took:,.0f} s ({count / max(took, 1e-9):,.0f} a second)")
    if not isinstance(address, Path):
        ledger.engine.shrink()  # what the server does by itself within minutes: count its tables, so that it plans by their true size
    else:
        print(f"{address.stat().st_size / 1e6:,.0f} MB")
    times, notes, own = [], [], 0.0
    for n, entry in enumerate(entries(200, seed=2)):
        fresh = Entry(f"fresh{n}", *(getattr(entry, name) for name in entry.__slots__[1:]))
        begun = perf_counter()
        ledger.note([fresh])
        ledger.settle({fresh.name: (0, 0)})
        middle, spent = perf_counter(), process_time()
        look_up(ledger, fresh)
        own += process_time() - spent
        times.append((perf_counter() - middle) * 1e3)
        notes.append((middle - begun) * 1e3)
    times.sort()
    print(
        f"look-ups of one shipment: median {statistics.median(times):.2f} ms, 95th of 100 {times[189]:.2f} ms, worst {times[-1]:.2f} ms; {own / 200 * 1e3:.2f} ms of processor time on our side"
    )
    print(f"noting and settling one: median {statistics.median(notes):.2f} ms")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else Path(folder) / "ledger.sqlite")
