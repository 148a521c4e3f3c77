"""How a gateway place, the goods and the receiver weigh together."""

from __future__ import annotations

from datetime import date

from checker.judging.exposure import Exposure, shipped_on
from checker.judging.measures import INVASION
from checker.judging.wares import Receiver, Ware, wares
from checker.model.finding import Severity
from checker.model.shipment import Shipment

WATCHED = frozenset(("KP", "RU", "BY", "UA-OCC", "IR", "SY"))
"""Targets for which goods go by way of third places."""

EVERYDAY = frozenset(("alcohol", "food", "textiles", "medicine", "tobacco"))
"""Classes in which a luxury word is everyday trade: wine, dresses."""


def weigh_border(found: Exposure, ware: Ware | None, when: date | None) -> Severity | None:
    """The severity of a delivery at this border with these goods, if they are keen ones; None where the border is open trade.

    The DPRK's borders are a question whatever the goods. Trains from China to Europe change gauge at those of Belarus every hour.
    """
    if found.target == "KP":
        return Severity.HIGH if ware else Severity.MEDIUM
    if found.target not in WATCHED or (found.target in ("RU", "BY") and when is not None and when < INVASION):
        return None
    if found.direction == "through":
        return Severity.LOW if ware else None
    return Severity.MEDIUM if ware else Severity.LOW


def weigh_gateway(shipment: Shipment, found: Exposure, who: Receiver) -> tuple[Severity, Ware] | None:
    """The severity of the keenest goods line at this gateway, and the line; None where place and goods make no sign together."""
    if found.target not in WATCHED or (found.target in ("RU", "BY") and (shipped_on(shipment) or INVASION) < INVASION):
        return None
    ranked = sorted(((keenness(ware, found), n, ware) for n, ware in enumerate(wares(shipment))), key=lambda r: (-r[0], r[1]))
    if not ranked or ranked[0][0] == 0:
        return None
    severity = _severity(ranked[0][0], who, found)
    return None if severity is None else (severity, ranked[0][2])


def keenness(ware: Ware, found: Exposure) -> int:
    """How much a target wants such goods through such a place: 0 not at all, 1 somewhat, 2 much, 3 above all."""
    classes = ware.classes
    in_china = found.target == "KP" and _in(found, "CN")
    if "military" in classes or ("vehicle" in classes and ("luxury" in classes or (in_china and ware.used))):
        return 3
    if classes & {"dual_use", "high_priority"}:
        return 2
    if found.target != "KP":
        return 1 if classes & {"luxury", "vehicle", "machinery", "electronics"} else 0
    if "vehicle" in classes:
        return 2 if in_china else 1
    if "luxury" in classes and not classes & EVERYDAY:
        return 2
    return 1 if classes & {"machinery", "electronics", "luxury"} or ware.nature.vague else 0


def _in(found: Exposure, country: str) -> bool:
    value = found.fact.read
    return getattr(value, "country", None) == country or any(getattr(v, "country", None) == country for v in (value if isinstance(value, tuple) else ()))


def _severity(keen: int, who: Receiver, found: Exposure) -> Severity | None:
    if keen == 3:
        return Severity.HIGH if not who.known else Severity.MEDIUM if _in(found, "CN") else Severity.LOW
    if keen == 2:
        return Severity.LOW if who.known else Severity.MEDIUM
    if found.target == "KP" and who.sort == "forwarder":
        return Severity.MEDIUM
    return None if who.known else Severity.LOW
