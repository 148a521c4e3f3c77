"""Papers reduced to what linking looks at, so that a hundred thousand of them fit in memory."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.linking.keys import REFERENCE
from checker.model.documents import FIELDS, Document
from checker.model.fact import Fact, quote

_NUMBER = re.compile(r"(?=\S*\d)[\w/().\-]{5,}")
KEPT = frozenset(
    name for name, field in FIELDS.items() if field.group in ("numbers", "dates", "parties")
) | {"vessel", "voyage", "gross_weight_kg"}  # fmt: skip
"""The fields that linking compares."""


def slim(document: Document) -> Document:
    """The paper without what linking has no use for; its lines keep only words that may be another paper's number."""
    told, untold = dict[str, None](), dict[str, None]()
    for line in document.lines:
        numbers = _NUMBER.findall(line.text)
        if numbers:
            (told if REFERENCE.search(line.text) else untold).update(dict.fromkeys(numbers))
    lines = tuple(quote(text, document.spot, "line") for text in (f"ref {' | '.join(told)}" if told else "", " | ".join(untold)) if text)
    goods = tuple(replace(g, description=Fact("description", g.description.spot, (g.description.read or "")[:200] or None)) for g in document.goods[:400])
    return replace(document, stated={n: f for n, f in document.stated.items() if n in KEPT}, lines=lines, goods=goods)
