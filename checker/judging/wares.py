"""What a shipment carries, by class of goods, and who is to receive it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.documents import Document
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine
from checker.model.party import Party
from checker.model.shipment import Shipment
from checker.reference.firms import is_bank, telling_word
from checker.reference.goods import GoodsNature, nature
from checker.reference.middlemen import trader

_POINTS = re.compile(r"(?:the\s+)?same\b|as\s+(?:above|per)\b|idem\b|ditto\b|see\b|to\s+(?:the\s+)?order\b|n/?a\b|同上|同收货人", re.IGNORECASE)
"""Words in a party's box that only point at another box."""

RECEIVERS = (Document.end_user, Document.consignee, Document.notify_party, Document.also_notify, Document.buyer, Document.ship_to, Document.applicant)
"""The parties that may be those the goods are for."""

KEEN = frozenset(("luxury", "vehicle", "dual_use", "high_priority", "military", "machinery", "electronics"))
"""Classes of goods that somebody under measures would take a detour for."""


@dataclass(frozen=True, slots=True)
class Ware:
    """A goods line and what it is."""

    line: GoodsLine
    nature: GoodsNature
    classes: frozenset[str]

    @property
    def fact(self) -> AnyFact:
        """The words that say what it is."""
        return self.line.description or self.line.hs_code

    @property
    def used(self) -> bool:
        """Whether it is plainly second-hand."""
        said = self.line.vehicle.condition.read if self.line.vehicle else None
        return said == "used" or any(
            word in f" {self.line.description.text.casefold()} " for word in (" used ", "second hand", "second-hand", "中古", "二手", "б/у", "중고")
        )


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who the goods are for. `sort` is user, trader, forwarder or nobody; `fact` is unstated for nobody."""

    sort: str
    fact: AnyFact | None = None

    @property
    def known(self) -> bool:
        """Whether somebody is named who may use the goods himself."""
        return self.sort == "user"

    @property
    def words(self) -> str:
        """The receiver as half a sentence."""
        if self.sort == "nobody" or self.fact is None:
            return "no receiver is named"
        name = self.fact.value.name.rstrip(".")
        return {
            "user": f"the receiver is {name}",
            "trader": f"the only receiver named is the trading firm {name}",
            "forwarder": f"the only receiver named is the forwarder {name}",
        }[self.sort]


def wares(shipment: Shipment) -> Iterator[Ware]:
    """Every goods line of every paper with its nature; a stated vehicle makes it one."""
    for line in shipment.goods:
        if not line.description and not line.hs_code:
            continue
        kind = nature(line.description.text if line.description else "", str(line.hs_code.value) if line.hs_code else None)
        yield Ware(line, kind, kind.classes | ({"vehicle"} if line.vehicle and line.vehicle.chassis else frozenset()))


def carried(shipment: Shipment, classes: frozenset[str]) -> Ware | None:
    """The first goods line of any of these classes."""
    return next((w for w in wares(shipment) if w.classes & classes), None)


def receiver(shipment: Shipment) -> Receiver:
    """The likeliest user among the parties named; else the trading firm, else the forwarder, that the papers put in his place."""
    found: dict[str, Fact[Party]] = {}
    for field in RECEIVERS:
        for fact in shipment.every(field):
            name = fact.value.name
            if fact.value.same_as or _POINTS.match(name) or (fact.value.to_order and not fact.value.address) or is_bank(name) or not name.strip():
                continue
            sort = "forwarder" if telling_word("forwarder", name) else "trader" if trader(name) else "user"
            found.setdefault(sort, fact)
    return next((Receiver(sort, found[sort]) for sort in ("user", "trader", "forwarder") if sort in found), Receiver("nobody"))
