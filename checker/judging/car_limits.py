"""The price and engine limits above which cars may not go to Russia or Belarus, and whose law sets them."""

from __future__ import annotations

import re
from datetime import date

from checker.judging.cargo import Item
from checker.reference.regimes import Ban, bars, where_binding
from checker.reference.vehicles import decode

CAR = re.compile(r"^8703")
FIRST_LIMIT = date(2022, 3, 16)
"""Before this day no state had a limit on cars for Russia."""
MAKERS_OF_LIMITS = ("jp", "eu", "uk", "kr", "ch")


def car_ban(item: Item, touched: frozenset[str], target: str = "RU") -> Ban | None:
    """The measure whose limit this car is over; one of a state that the shipment touches before others, which are no law for it."""
    named = "vehicle" in item.nature.classes and not item.line.hs_code and any(CAR.match(h) for h in item.nature.headings)
    codes = tuple(c for c in item.codes if CAR.match(c)) or (("8703",) if named else ())
    if not codes or item.nature.parts_of or (item.when and item.when < FIRST_LIMIT):
        return None
    engine = item.engine_cc or next((d.engine_cc for n, _ in item.chassis if (d := decode(n))), None)
    codes += tuple(d.hs6 for n, _ in item.chassis if (d := decode(n)) and d.hs6.startswith("8703"))
    found = bars(target, "to", codes, item.nature.classes, item.when, MAKERS_OF_LIMITS, item.unit_price, item.currency, engine)
    over = [b for b in where_binding(found, touched) if b.prefix.startswith("8703") and b.exceeded]
    return min(over, key=lambda b: b.jurisdiction not in touched, default=None)
