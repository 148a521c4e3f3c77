"""How right, how quiet and how fast the routes are: `python -m benchmarks.routes`.

Sea distances against `sea_distances.csv` (each row with its source); honest routes over real hubs; milliseconds for place look-ups, route and all rules
on routes, ships and vehicles, on journeys none of which was asked before.
"""

from __future__ import annotations

import csv
import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import checker.rules
from benchmarks.journeys import shipment
from checker.judging.book import gather
from checker.judging.run import judge
from checker.linking.by_hand import typed
from checker.linking.route import route
from checker.model.documents import KINDS
from checker.model.fact import Fact
from checker.model.finding import Finding, Severity
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from checker.reference.globe import miles_between
from checker.reference.hubs import HUBS_FILE
from checker.reference.journeys import HUB_ROLES
from checker.reference.places import resolve
from checker.reference.searoutes import sea_way
from checker.reference.shelf import rows

DISTANCES = Path(__file__).with_name("sea_distances.csv")
FAMILIES = ("routing", "vessels", "vehicles")
SEEDS = (1, 2, 3)


def distances() -> None:
    off = []
    with DISTANCES.open(encoding="utf-8", newline="") as table:
        found = list(csv.DictReader(table))
    for row in found:
        way = sea_way(resolve(row["start"]), resolve(row["end"]), ("northwest", *row["closed"].split()))
        error = way.miles / float(row["miles"]) - 1 if way else 1.0
        off.append(abs(error))
        if abs(error) > 0.02:
            print(f"  {row['start']} to {row['end']} {row['closed']}: published {row['miles']}, {error:+.1%}")
    print(f"sea distances within 2 %: {sum(e <= 0.02 for e in off)} of {len(off)}; median error {statistics.median(off):.2%}, worst {max(off):.1%}")


def port(row: dict[str, str]) -> Place:
    return Place(row["name"], row["iso2"], row["unlocode"], float(row["lat"]), float(row["lon"]), "code", row["name"], printed_country=row["iso2"], kind="port")


def over_a_hub(a: Place, via: Place, b: Place) -> Shipment:
    spot = Spot("bill.pdf", 1)
    stated = {"port_of_loading": Fact("port_of_loading", spot, a, a.name), "port_of_discharge": Fact("port_of_discharge", spot, b, b.name)}
    stated["transhipment_port"] = Fact("transhipment_port", spot, (via,), via.name)
    papers = (KINDS["bill_of_lading"]("bill.pdf", kind="bill_of_lading", kind_confidence=1.0, stated=stated),)
    return Shipment(papers, route=route(papers))


def honest(seed: int) -> Iterator[tuple[Place, Place, Place]]:
    """Two hundred: two ports at least 800 miles apart, and between them one of the four hubs that lie best, none a third out of the way."""
    chance, found = random.Random(seed), 0
    table = list(rows(HUBS_FILE))
    every, hubs = [port(r) for r in table], [port(r) for r in table if r["role"] in HUB_ROLES]
    while found < HONEST:
        a, b = chance.sample(every, 2)
        direct = miles_between(a.point, b.point)
        ways = sorted((miles_between(a.point, h.point) + miles_between(h.point, b.point), n) for n, h in enumerate(hubs) if h.unlocode not in (a.unlocode, b.unlocode))
        if direct >= 800 and ways[0][0] <= 1.3 * direct:
            found += 1
            yield a, hubs[chance.choice(ways[:4])[1]], b


HONEST = 200


def honest_routes() -> None:
    """How many honest routes the rules would stop."""
    rules = [r for r in gather(checker.rules).values() if r.card.family == "routing"]
    for seed in SEEDS:
        flagged = []
        for a, via, b in honest(seed):
            grave = {f.rule.name for f in judge(over_a_hub(a, via, b), rules) if isinstance(f, Finding) and f.severity >= Severity.MEDIUM}
            if grave:
                flagged.append(f"{a.name}–{via.name}–{b.name}: {', '.join(sorted(grave))}")
        print(f"honest routes over hubs flagged (seed {seed}): {len(flagged)} of {HONEST}" + "".join(f"\n  {f}" for f in flagged))


def speed() -> None:
    rules = [r for r in gather(checker.rules).values() if r.card.family in FAMILIES]
    names = [f"{r['name'].split(' (')[0]}, {r['iso2']}" for r in rows(HUBS_FILE)]
    chance = random.Random(7)
    goods = {"by": "sea", "goods": "Used Toyota Land Cruiser 2018 URJ202-4012345", "hs": "870324", "price": "42000", "quantity": "1", "taker": ""}
    list(judge(typed(["Hamburg", "Singapore", "Sydney"]), rules))
    spent = []
    for _ in range(150):
        way = " > ".join(chance.sample(names, 3))
        began = time.process_time()
        list(judge(shipment({**goods, "way": way}), rules))
        spent.append(1000 * (time.process_time() - began))
    spent.sort()
    print(f"look-ups, route and {len(rules)} rules a shipment of two papers: median {spent[75]:.1f} ms, 95 % {spent[142]:.1f} ms, worst {spent[-1]:.1f} ms of processor time")


def main() -> None:
    distances()
    honest_routes()
    speed()


if __name__ == "__main__":
    main()
