"""Two hundred honest routes over real hubs: none is a detour that a rule would stop."""

from __future__ import annotations

import random

from checker.model.finding import Severity
from checker.model.places import Place
from checker.reference.globe import miles_between
from checker.reference.hubs import HUBS_FILE
from checker.reference.journeys import HUB_ROLES
from checker.reference.shelf import rows
from checker.rules.routing.detours import route_beyond_detour, via_beyond_destination
from tests.papers import bill, look, shipment, stops


def port(row):
    return Place(row["name"], row["iso2"], row["unlocode"], float(row["lat"]), float(row["lon"]), "code", row["name"], printed_country=row["iso2"], kind="port")


def test_hardly_an_honest_route_over_a_hub_is_flagged():
    chance = random.Random(20)
    every = [port(row) for row in rows(HUBS_FILE)]
    hubs = [port(row) for row in rows(HUBS_FILE) if row["role"] in HUB_ROLES]
    flagged = looked = 0
    while looked < 200:
        a, b = chance.sample(every, 2)
        direct = miles_between(a.point, b.point)
        ways = sorted((miles_between(a.point, h.point) + miles_between(h.point, b.point), n) for n, h in enumerate(hubs) if h.unlocode not in (a.unlocode, b.unlocode))
        if direct < 800 or ways[0][0] > 1.3 * direct:
            continue
        looked += 1
        via = hubs[chance.choice(ways[:4])[1]]
        whole = shipment(bill(), route=stops(("port_of_loading", a), ("transhipment_port", via), ("port_of_discharge", b)))
        flagged += any(f.severity >= Severity.MEDIUM for rule in (route_beyond_detour, via_beyond_destination) for f in look(rule, whole))
    assert flagged <= 2
