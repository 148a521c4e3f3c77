"""Official forms whose boxes are numbered alike in every country and language, and what each box holds."""

from __future__ import annotations

from functools import lru_cache

from checker.reference.shelf import rows

Parts = tuple[tuple[str, ...], ...]


@lru_cache(1)
def numbered_boxes() -> dict[str, dict[int, Parts]]:
    """By form (`sad` for the single administrative document, `cmr` for the road consignment note): the box's number → the parts of its heading.

    A part is a tuple of the fields it may be; "-" is a box whose value is not taken. Source: tables/box_numbers.csv.
    """
    out: dict[str, dict[int, Parts]] = {}
    for row in rows("box_numbers.csv"):
        out.setdefault(row["form"], {})[int(row["box"])] = tuple(tuple(part.split("|")) for part in row["concept"].split("+"))
    return out
