"""Places under measures on the papers."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.exposure import Exposure, exposures
from checker.judging.measures import LAW, PLACE_NAMES, grade
from checker.judging.rule import Hit, hit, rule
from checker.judging.voyage import none_lost
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.risk_places import Strength

WAYS = {"to": "goes to", "from": "comes from", "through": "passes through"}


@rule(Severity.CRITICAL, "UNSCR 2270 (2016)", "UNSCR 2397 (2017)")
def sanctioned_place(shipment: Shipment) -> Iterator[Hit]:
    """A paper names a place that is under sanctions.

    ## Why it matters
    Trade with the DPRK, with occupied parts of Ukraine, and under some laws with Iran, Syria and Cuba is barred or needs a
    licence, whatever the goods. The name often stands on one paper only, in another script, or in the address of the end user.
    Russia and Belarus are reported as a remark: there the goods decide.

    ## Example
    The invoice says DALIAN, CHINA; the packing list gives the place of delivery as 朝鲜罗先 (Rason, DPRK).

    ## What to do
    Stop the cargo and do not book. Ask the customer in writing who receives the goods at this place, under which licence,
    and why the other papers name another place. Give the file to whoever is responsible for sanctions before you answer.
    """
    inside: dict[tuple[str, str], list[Exposure]] = {}
    for found in exposures(shipment):
        if found.strength == Strength.INSIDE:
            inside.setdefault((found.target, found.direction), []).append(found)
    if not inside:
        none_lost(shipment)
    for (target, direction), met in inside.items():
        names = ", ".join(dict.fromkeys(f"'{' '.join(e.fact.text.split())[:80]}' ({e.fact.label} in {e.fact.spot.name})" for e in met[:3]))
        severity, why = grade(shipment, target)
        yield hit(
            f"The shipment {WAYS[direction]} {PLACE_NAMES[target]}: {names}. {why}",
            *(e.fact for e in met),
            severity=severity,
            basis=LAW[target],
        )
