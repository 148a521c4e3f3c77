"""python -m benchmarks.ledger_scale 1000000 [ADDRESS] [--quick]: how long a shipment's look-ups take in a ledger of many earlier ones."""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from checker.ledger.entry import CONTACTS, Entry, Mark, Named
from checker.ledger.ledger import Ledger
from checker.ledger.noting import MARK, PARTY
from checker.ledger.packs import tips
from checker.ledger.postgres import Postgres
from checker.ledger.rows import SHIPMENT

BATCH = 2000
STRANGERS = 10**8
"""The number of the first shipment that is looked up: its papers are none of those noted."""
COUNTRIES = "JP CN KR SG BD AU DE US AE HK VN TH RU NL GB".split()
ROLES = ("shipper", "consignee", "notify_party", "seller", "buyer")


def entries(count: int, seed: int = 1, first: int = 0) -> Iterator[Entry]:
    """Shipments of a world with few great and many small firms: a tenth of the trade is the work of a hundred of them."""
    dice = random.Random(seed)
    for n in range(first, first + count):
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


def pour(ledger: Ledger, some: list[Entry], first: int) -> None:
    """Writes the rows that noting and settling these shipments would, each a shipment of its own; one in twenty held. In the order of the tables, which is quick."""
    told, marks, parties = [], [], []
    for number, entry in enumerate(some, first):
        verdict = 2 if number % 20 == 0 else 0
        values = {name: getattr(entry, name) for name in SHIPMENT.split(", ")}
        values |= {"headings": " ".join(entry.headings), "classes": " ".join(entry.classes), "recorded": "2025-06-01", "home": entry.name, "run": "r"}
        told.append({**values, "verdict": verdict, "id": number})
        near = {"day": entry.day, "number": number, "verdict": verdict}
        marks += [
            {"sort": m.sort, "key": m.key, "holder": m.holder, "printed": m.printed, **near}
            for m in {(m.sort, m.key, m.holder): m for m in entry.marks}.values()
        ]
        more = {"home": entry.name, "destination": entry.destination, "classes": values["classes"], "amount": entry.amount, "currency": entry.currency}
        parties += [{"key": p.key, "role": p.role, "name": p.name, "country": p.country, **near, **more} for p in entry.parties]
    columns = f"{SHIPMENT}, recorded, verdict, home, run, id"
    with ledger.writing() as work:
        work.many(f"INSERT INTO shipments ({columns}, score) VALUES ({', '.join(f':{c}' for c in columns.split(', '))}, 10)", told)
        work.many(MARK, sorted(marks, key=lambda m: (m["sort"], m["key"], m["holder"])))
        work.many(PARTY, sorted(parties, key=lambda p: (p["key"], p["day"])))
        if isinstance(ledger.engine, Postgres):
            work.rows("SELECT setval(pg_get_serial_sequence('shipments', 'id'), :last)", {"last": first + len(some)})


def main(count: int, address: str | Path, *, quick: bool) -> None:
    ledger = Ledger.at(address)
    start, own, lot = perf_counter(), process_time(), 20_000 if quick else BATCH
    stream = entries(count)
    for first in range(0, count, lot):
        some = list(islice(stream, lot))
        if quick:
            pour(ledger, some, first + 1)
        else:
            ledger.note(some)
            ledger.settle({e.name: (2 if n % 20 == 0 else 0, 10) for n, e in enumerate(some)})
    took = perf_counter() - start
    how = "poured in" if quick else "noted and settled"
    print(
        f"{count:,} shipments {how} in {took:,.0f} s ({count / max(took, 1e-9):,.0f} a second, {(process_time() - own) / count * 1e3:.2f} ms of processor time each)"
    )
    if not isinstance(address, Path):
        ledger.engine.shrink()  # what the server does by itself within minutes: count its tables, so that it plans by their true size
    else:
        print(f"{address.stat().st_size / 1e6:,.0f} MB")
    times, used, notes = [], [], []
    for n, entry in enumerate(entries(200, seed=2, first=STRANGERS)):
        fresh = Entry(f"fresh{n}", *(getattr(entry, name) for name in entry.__slots__[1:]))
        begun = perf_counter()
        ledger.note([fresh])
        ledger.settle({fresh.name: (0, 0)})
        middle, spent = perf_counter(), process_time()
        look_up(ledger, fresh)
        used.append((process_time() - spent) * 1e3)
        times.append((perf_counter() - middle) * 1e3)
        notes.append((middle - begun) * 1e3)
    for name, found in (("by the clock", sorted(times)), ("of processor time on our side", sorted(used))):
        print(f"look-ups of one shipment: median {statistics.median(found):.2f} ms, 95th of 100 {found[189]:.2f} ms, worst {found[-1]:.2f} ms {name}")
    print(f"noting and settling one: median {statistics.median(notes):.2f} ms")
    if not isinstance(address, Path):
        before = server_time()
        for n, entry in enumerate(entries(200, seed=2, first=STRANGERS)):
            look_up(ledger, Entry(f"fresh{n}", *(getattr(entry, name) for name in entry.__slots__[1:])))
        print(f"{(server_time() - before) / 200 * 1e3:.2f} ms of the servers' processor time a shipment's look-ups")


def server_time() -> float:
    """Seconds of processor time that the PostgreSQL servers of this machine have used."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, told = stat.read_text().partition("(")[2].rpartition(")")[::2]
        except OSError:
            continue
        if name.startswith("postgres"):
            ticks += sum(int(t) for t in told.split()[11:13])
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger_scale")
    parser.add_argument("count", type=int)
    parser.add_argument("address", nargs="?", default="", help="postgresql://…; a file of its own if not given")
    parser.add_argument("--quick", action="store_true", help="pour the earlier shipments in without noting each")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        main(wanted.count, wanted.address or Path(folder) / "ledger.sqlite", quick=wanted.quick)
