"""Goods sent through Russia or Belarus, or on to places that no field names."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.exposure import exposures, shipped_on
from checker.judging.measures import INVASION, PLACE_NAMES
from checker.judging.rule import Hit, hit, rule
from checker.judging.wares import KEEN, carried
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.risk_places import Strength


@rule(Severity.HIGH, "Regulation (EU) 833/2014 art. 2, 2a, 3h, 3k (transit bans)")
def transit_through_russia(shipment: Shipment) -> Iterator[Hit]:
    """Goods that Russia seeks are sent through Russia or Belarus to a third country.

    ## Why it matters
    Cars, luxury goods, electronics and machines declared "in transit" to Central Asia, Mongolia or China often stay where they
    pass through. For many of them the transit itself is barred under EU law since 2023; trucks to the same places can go
    round by the Caspian. Grain, coal and other plain goods do cross Russia every day.

    ## Example
    Thermal cameras from Khorgos for Kostanay, "ТРАНЗИТОМ ЧЕРЕЗ ТЕРРИТОРИЮ РФ".

    ## What to do
    Ask for the transit declaration with its guarantee, the border stamps of the last such delivery, and the consignee's
    import declaration. Offer the route that goes round; if the customer refuses it, ask why.
    """
    when = shipped_on(shipment)
    if when is not None and when < INVASION:
        return
    inside = [e for e in exposures(shipment) if e.target in ("RU", "BY") and e.strength == Strength.INSIDE]
    passing = [e for e in inside if e.direction == "through" and e.kind in ("place", "text")]
    ware = carried(shipment, KEEN)
    if not passing:
        return
    last = shipment.route[-1] if shipment.route else None
    end = f" on the way to {last.place}" if last and last.place.country not in ("RU", "BY", None) else ""
    found = passing[0]
    yield hit(
        f"The goods pass through {PLACE_NAMES[found.target]} ('{' '.join(found.fact.text.split())[:80]}'){end}"
        + (f"; '{ware.fact.text[:60]}' is sought after there." if ware else "."),
        found.fact,
        *((ware.fact,) if ware else ()),
        severity=Severity.HIGH if ware else Severity.INFO,
    )


@rule(Severity.HIGH)
def onward_place_only_in_a_clause(shipment: Shipment) -> Iterator[Hit]:
    """A remark or mark sends the goods on to a country under sanctions that no field names as their destination.

    ## Why it matters
    The fields are what the bank and customs read. The true destination stands where the warehouse and the driver read: in a
    handling remark, in the marks, in a line below the goods.

    ## Example
    Airport of destination Yerevan; handling information: "ONWARD EVN-SVO BY CONSIGNEE" (SVO is Moscow).

    ## What to do
    Ask who wrote the remark and who takes the goods on from the named destination. Do not accept a corrected paper without the
    remark as an answer: ask for the consignee's import declaration at the named destination.
    """
    found = [e for e in exposures(shipment) if e.strength == Strength.INSIDE and e.direction == "to"]
    open_targets = {e.target for e in found if e.kind != "text"}
    when = shipped_on(shipment)
    ware = carried(shipment, KEEN)
    last = shipment.route[-1] if shipment.route else None
    for exposure in {e.target: e for e in found if e.target not in open_targets}.values():
        if exposure.target in ("RU", "BY") and when is not None and when < INVASION:
            continue
        yield hit(
            f"'{' '.join(exposure.fact.text.split())[:120]}' sends the goods on to {PLACE_NAMES[exposure.target]}"
            + (f"; the destination declared is {last.place}." if last else "; no field says so."),
            exposure.fact,
            *((last.fact,) if last else ()),
            *((ware.fact,) if ware else ()),
            severity=Severity.HIGH if ware or exposure.target not in ("RU", "BY") else Severity.MEDIUM,
        )
