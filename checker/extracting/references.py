"""Boxes for references: which number each entry is, by its own prefix, else by its place."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.fields import Reading, read_field
from checker.extracting.meanings import CERTIFYING, SELLING

_NO = r"(?:\s*(?:no|nr|number|num|nos)?\s*[.:#№]*\s*)"
_PREFIXES = (
    ("export_declaration_number", re.compile(r"(?i)^(?:aes|itn|x\.?t\.?n\.?|mrn)\b[\s:.#]*(?:itn)?[\s:.#]*(?=\S*\d)|^(?=X\d{14}$|\d{2}[A-Z]{2}[A-Z0-9]{14}$)")),
    ("master_bl_number", re.compile(rf"(?i)^(?:m\.?b/?l|master\s+b(?:ill|/?l))\b{_NO}(?=\S*\d)")),
    ("lc_number", re.compile(rf"(?i)^(?:l/?c|d/c)\b{_NO}(?=\S*\d)")),
    ("booking_number", re.compile(rf"(?i)^(?:bkg|booking)\b(?:\s*ref)?{_NO}(?=\S*\d)")),
    ("booking_number", re.compile(rf"(?i)^s\.?/o\b{_NO}(?=\S*\d)")),
    ("invoice_number", re.compile(rf"(?i)^(?:(?:commercial|export|our)\s+)?inv(?:oice)?s?\b(?![-/]){_NO}(?=\S*\d)|^(?=inv[-/]?\d)")),
    (
        "order_number",
        re.compile(
            rf"(?i)^(?:(?:your|customer'?s?|buyer'?s?)\s+)?(?:p/?o|order|indent|purchase order|sales? contract|contract)\b(?![-/]){_NO}(?=\S*\d)|^(?=c/p\b|"
            rf"p\.?o\.?[-/]?\d)"
        ),
    ),
)
_FOREIGN = re.compile(
    r"(?i)^\W*(?:svc|service|s\.?\s?c\.?\s*(?:no|#)|s\.?/?o\.?\b|file\b|job\b|h\.?b/?l\b|quot|tariff|named account|(?:our|your|shipper'?s|"
    r"customer'?s)\s+ref|ref\b|d\.?o\b|fmc|naming)|^\d{1,4}/\d{2,4}$"
)
"""Numbers of other things (service contracts, shipping orders, a firm's own files), and such as are too short to be told."""


def read_references(lines: list[str], context: Context) -> dict[str, Reading]:
    """The fields that the entries of a reference box give."""
    out: dict[str, Reading] = {}
    bare: list[str] = []
    for piece in (p.strip(" ,;") for line in lines[:4] for p in re.split(r"\s+/\s+|\s*;\s*|\s*[|]\s*|\s+(?=(?:P/?O|INV|S/?O|L/?C)\s?[#№]\s?\S*\d)", line)):
        named = next(((name, m.end()) for name, pattern in _PREFIXES if (m := pattern.match(piece))), None)
        if named and (found := read_field(named[0], [piece[named[1] :]], context)):
            out.setdefault(named[0], found)
        elif not named and piece and not _FOREIGN.match(piece):
            bare.append(piece)
    if context.kind in ("export_declaration", "import_declaration"):
        return out  # a filer's own mark, as often as not
    if context.kind in CERTIFYING:
        _first_bare(out, ("certificate_number",), bare, context)
    elif context.kind in SELLING and len(bare) == 1:
        _first_bare(out, ("order_number",), bare, context)
    else:
        _first_bare(out, ("invoice_number", "order_number"), bare, context)
    if re.match(r"(?i)c/p\b", lines[0]):
        out["order_number"] = Reading(lines[0].strip(), lines[0].strip(), 0.8)
    return out


def _first_bare(out: dict[str, Reading], names: tuple[str, ...], pieces: list[str], context: Context) -> None:
    """Entries without a prefix, each to the next field that is still open."""
    left = [n for n in names if n not in out]
    for piece in pieces:
        if left and (found := read_field(left[0], [piece], context)):
            out[left.pop(0)] = found
