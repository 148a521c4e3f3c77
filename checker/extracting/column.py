"""A column of a table of goods, and which of several columns may claim what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.reference.labels import IGNORED

COLUMNS = frozenset(
    "line_no item_code description hs_code quantity unit unit_price amount gross_weight_kg net_weight_kg volume_m3 packages origin chassis year "
    "engine_cc mileage make model make_model colour "
    "marks container seal size_type country_of_origin total_amount number".split()
)
NUMERIC = frozenset("quantity unit_price amount gross_weight_kg net_weight_kg volume_m3 packages year engine_cc mileage line_no total_amount".split())


@dataclass(slots=True, eq=False)
class Column:
    """A column: what it holds, the unit or currency in its heading, and its reach on the page."""

    concepts: tuple[str, ...]
    x0: float
    x1: float
    hint: str = ""
    head: str = ""
    left: float = 0.0
    right: float = 0.0

    @property
    def numeric(self) -> bool:
        """Whether numbers stand in it, and so perhaps flush right."""
        return bool(set(self.concepts) & NUMERIC)


def under_wide(columns: list[Column]) -> list[Column]:
    """The columns without those headings that span others: `N.W.` over `@` and `TOTAL` names what stands under `TOTAL`."""
    out = list(columns)
    for wide in columns:
        under = [c for c in out if c is not wide and c.x0 >= wide.x0 - 2 and c.x1 <= wide.x1 + 2 and c.x1 - c.x0 < 0.8 * (wide.x1 - wide.x0)]
        if len(under) < 2 or wide.concepts == (IGNORED,) or any(set(c.concepts) - {IGNORED, "amount", "unit_price"} for c in under):
            continue
        whole = next((c for c in under if _WHOLE.match(c.head)), None)
        if whole is not None:
            out.remove(wide)
            for c in under:
                c.concepts, c.hint = (wide.concepts, wide.hint) if c is whole else ((IGNORED,), "")
    return out


_WHOLE = re.compile(r"(?i)\W*(?:total|ttl|sum|合计|合計|小计|小計|計)\b")


def settle(columns: list[Column]) -> None:
    """Each concept to one column: the first that can hold it and has no narrower claim."""
    seen: set[str] = set()
    if not any({"description", "make_model", "make", "chassis", "item_code"} & set(c.concepts) for c in columns):
        for c in columns:
            if _DESCRIBES.search(c.head):
                c.concepts = (*(x for x in c.concepts if x != IGNORED), "description")
    described = [c for c in columns if "description" in c.concepts]
    if len(described) > 1:
        best = next(
            (c for c in described if c.head.casefold().startswith(("desc", "kind", "nature", "beschr", "bezeichn", "désig", "наимен", "品名", "货物"))),
            max(described, key=lambda c: c.x1 - c.x0),
        )
        for c in described:
            if c is not best:
                c.concepts = ("item_code",)
    for column in columns:
        if len(column.concepts) > 1:
            free = tuple(c for c in column.concepts if c not in seen)
            if "line_no" in free and column is not columns[0] and len(free) > 1:
                free = tuple(c for c in free if c != "line_no")
            column.concepts = free or column.concepts
            if {"amount", "unit_price"} & set(column.concepts) or {"origin"} & set(column.concepts):
                column.concepts = column.concepts[:1] if "quantity" not in column.concepts else column.concepts
        elif column.concepts[0] in seen and column.concepts[0] != IGNORED:
            swap = {"amount": "unit_price", "gross_weight_kg": "net_weight_kg", "packages": "quantity", "quantity": "packages", "line_no": "item_code"}.get(
                column.concepts[0]
            )
            column.concepts = (swap,) if swap and swap not in seen and swap == "item_code" else (IGNORED,)
        seen.update(column.concepts)


_DESCRIBES = re.compile(
    r"(?i)\bdescription of (?:the )?(?:goods|cargo)|\bgoods description|\bdesignation des marchandises|"
    r"\bbezeichnung der ware|\bdescripci[oó]n de (?:las )?mercanc"
)
"""What a heading says somewhere that counts packages first: `Number of packages, kinds of packages, general description of goods`."""
