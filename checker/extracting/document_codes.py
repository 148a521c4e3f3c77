"""Papers that a customs declaration names by the official code of their kind: `N380 INV-4711` is the invoice."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.fields import read_field
from checker.extracting.layout import Layout
from checker.model.fact import AnyFact, Fact

_FIELDS = {"380": "invoice_number", "705": "bl_number", "714": "bl_number", "740": "awb_number", "741": "awb_number",
           "04021": "invoice_number", "02011": "bl_number", "02017": "awb_number"}  # fmt: skip
"""The codes of the Union (UN/EDIFACT 1001 behind a letter) and of the Eurasian Economic Union, and the number that each brings."""
_NAMED = re.compile(
    r"(?<![\w.,/-])(?:[NCY]?(380|705|714|740|741)|(04021|02011|02017))\s*(?:/0)?\s*[-:/]?\s+(?:№\s*|Nr\.?\s*|No\.?\s*)?((?=[\w/.-]*\d)[A-Z0-9][\w/.-]{2,})"
)


def papers_named(facts: dict[str, AnyFact], pages: list[Layout], context: Context, file: str) -> None:
    """Adds the numbers of the papers that a declaration lists by code, in place; a number found so goes before one from a box for references."""
    if context.kind not in ("export_declaration", "import_declaration"):
        return
    found: dict[str, Fact[str]] = {}
    for layout in pages:
        for s in layout.segments:
            for match in _NAMED.finditer(s.text):
                name = _FIELDS[match[1] or match[2]]
                reading = read_field(name, [match[3].strip(".,;")], context)
                if reading is not None and name not in found:
                    found[name] = Fact(name, layout.spot(file, [s]), str(reading.value), match[3], 0.88)
    for name, fact in found.items():
        if name not in facts or facts[name].confidence < fact.confidence:
            facts[name] = fact
