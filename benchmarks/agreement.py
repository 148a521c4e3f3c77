"""Whether a value that was read is the value that was printed."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import Any

from checker.model.documents import FIELDS

PARTIES, PLACES, COUNTRIES, DATES = ({n for n, f in FIELDS.items() if f.group == g} for g in ("parties", "places", "countries", "dates"))
PLACES = PLACES | {"incoterm_place"}
NUMBERS = set("total_amount subtotal freight_amount insurance_amount gross_weight_kg net_weight_kg volume_m3 packages".split())
LONG_TEXT = set("marks clauses end_use payment_terms pre_carriage_by order_number flight".split())
CORE = (
    PARTIES
    | PLACES
    | COUNTRIES
    | DATES
    | NUMBERS
    | set(
        "invoice_number bl_number booking_number awb_number lc_number vessel voyage imo_number incoterm freight_terms certificate_number export_declaration_number".split()
    )
)
DERIVED = set("carrier currency country_of_export country_of_destination incoterm_place place_of_issue subtotal package_unit issue_date bank".split())
"""Fields that may be inferred: never held against a reading."""


def plain(text: Any) -> str:
    """Letters and digits only, without accents and case."""
    folded = unicodedata.normalize("NFKD", str(text)).casefold().replace("ı", "i").replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("ł", "l")
    return re.sub(r"[^\w]+|_", "", "".join(c for c in folded if not unicodedata.combining(c)))


def alike(one: Any, other: Any, least: float = 0.85, contain: int = 6) -> bool:
    a, b = plain(one), plain(other)
    if not a or not b:
        return a == b
    return a == b or (min(len(a), len(b)) >= contain and (a in b or b in a)) or SequenceMatcher(None, a, b).ratio() >= least


def same_place(want: dict[str, Any], got: Any, text: str) -> bool:
    value = got if isinstance(got, dict) else {"name": got}
    if want.get("unlocode") and value.get("unlocode") == want["unlocode"]:
        return True
    if want.get("country") and value.get("country") and want["country"] != value["country"]:
        return False
    return any(n and alike(want["name"], n, 0.8, 4) for n in (value.get("name"), text))


def same(name: str, truth: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether the field that was read (value and text) says what the truth says."""
    want, value, text = truth["value"], got["value"], str(got.get("text") or "")
    if isinstance(want, list):
        items = value if isinstance(value, list) else [value]
        return all(any(same_place(w, g, text) for g in items) for w in want)
    if isinstance(value, list):
        return any(same(name, truth, {"value": v, "text": text}) for v in value)
    if name in PLACES:
        return same_place(want, value, text) if isinstance(want, dict) else alike(want, text, 0.8, 4)
    if name in PARTIES and isinstance(want, dict):
        read = str(value.get("name") or "") if isinstance(value, dict) else str(value)
        first = text.split("\n", maxsplit=1)[0]
        return alike(want["name"], read) or alike(want["name"], first) or alike(truth["text"].split("\n")[0], read)
    if name in COUNTRIES:
        code = value.get("country") if isinstance(value, dict) else value
        return str(code).upper() == str(want).upper()
    if isinstance(want, dict):
        return same_place(want, value, text)
    if name in DATES:
        return str(value)[:10] == str(want)[:10]
    if name in NUMBERS:
        return isinstance(value, (int, float)) and isinstance(want, (int, float)) and abs(value - want) <= max(0.005 * abs(want), 0.051)
    if name in LONG_TEXT:
        return alike(want, value, 0.75) or alike(want, text, 0.75)
    a, b = plain(want), plain(value)
    return a == b or (min(len(a), len(b)) >= 5 and (a in b or b in a))
