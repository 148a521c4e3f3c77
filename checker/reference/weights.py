"""What things weigh and hold: freight containers, vehicles by their sort, and how dense a cargo can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.reference.shelf import rows
from checker.reference.vehicles import weight_class


@dataclass(frozen=True, slots=True)
class BoxSize:
    """A container size: highest usual payload in kg, inner volume in cubic metres."""

    name: str
    payload_kg: float
    volume_m3: float


@cache
def _sizes() -> dict[str, BoxSize]:
    return {r["size"]: BoxSize(r["size"], float(r["payload_kg"]), float(r["volume_m3"])) for r in rows("container_sizes.csv")}


def box_size(printed: str) -> BoxSize | None:
    """The size of a container from words like 40HC, 1X20'GP, 45G1 or 22R1; None if they do not tell."""
    text = printed.upper().replace(" ", "")
    if code := re.search(r"(?<![0-9])([24L])([25])([GRUPTVHB])[0-9]", text):
        length, high = {"2": "20", "4": "40", "L": "45"}[code[1]], code[2] == "5"
        reefer = code[3] == "R"
    elif plain := re.search(r"(?<![0-9])(20|40|45)(?![0-9])", text):
        length, high = plain[1], bool(re.search(r"HC|HQ|HIGH|H/C", text))
        reefer = bool(re.search(r"RF|RE|RH|REEFER|HR", text))
    else:
        return None
    return _sizes().get(length + ("R" if reefer else "H" if high and length == "40" else "")) or _sizes().get(length)


def usual_weight(description: str) -> tuple[str, float, float] | None:
    """The sort of thing named, and the lightest and heaviest such thing in kg; None for sorts without a band."""
    for row in rows("weight_sorts.csv"):
        sort = row["class"]
        if re.search(row["pattern"], description, re.IGNORECASE):
            band = weight_class(sort)
            return (sort, *band) if band else None
    return None


LIGHTEST, HEAVIEST = 8.0, 12000.0
"""Kilograms a cubic metre of packed cargo can weigh: from foam blocks to ingots with little wood around them."""


def cars_in(size: BoxSize) -> int:
    """How many cars such a box takes at the very most, stacked on racks and taken apart a little."""
    return {"20": 2, "20R": 1}.get(size.name, 6)
