"""Two hundred honest routes over real hubs: none is a detour that a rule would stop."""

from __future__ import annotations

from benchmarks.routes import HONEST, honest
from checker.model.finding import Severity
from checker.rules.routing.detours import route_beyond_detour, via_beyond_destination
from tests.papers import bill, look, shipment, stops


def test_hardly_an_honest_route_over_a_hub_is_flagged():
    flagged = looked = 0
    for a, via, b in honest(20):
        looked += 1
        whole = shipment(bill(), route=stops(("port_of_loading", a), ("transhipment_port", via), ("port_of_discharge", b)))
        flagged += any(f.severity >= Severity.MEDIUM for rule in (route_beyond_detour, via_beyond_destination) for f in look(rule, whole))
    assert looked == HONEST
    assert flagged <= 2
