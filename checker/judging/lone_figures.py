"""Figures that recognition read in a picture, and what bears them out: a check digit, a sum, or a second place that prints the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from checker.model.documents import FIELDS, Document
from checker.model.fact import AnyFact
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from checker.reference import boxes, chassis, hs
from checker.reference.hulls import imo_digits, imo_valid
from checker.reference.slips import LETTERS

_GROUPS = ("numbers", "dates", "totals")
_BESIDES = frozenset({"voyage", "imo_number", "flight", "truck_plate", "wagon_number", "container", "seal", "container_weight_kg", "chassis", "hs_code"}) | {
    "quantity", "unit_price", "amount", "gross_weight_kg", "net_weight_kg", "volume_m3", "packages", "year", "mileage_km", "engine_cc",
}  # fmt: skip
FEWEST = 4
"""Fewer digits than these print the same elsewhere by chance."""
OF_A_SUM = 0.0005
_SUMS = {"amount": ("total_amount", "subtotal")} | {name: (name,) for name in ("gross_weight_kg", "net_weight_kg", "volume_m3", "packages")}
"""Cells of the lines of goods, and the fields that may give their total."""
MRN = re.compile(r"\d{2}[A-Z]{2}[A-Z0-9]{13}\d")


def is_figure(fact: AnyFact) -> bool:
    """Whether a fact is one that a single digit decides: a number, a day, a sum, a weight."""
    field = FIELDS.get(fact.label)
    told = fact.label in _BESIDES or (field is not None and field.group in _GROUPS and fact.label not in ("currency", "package_unit"))
    return bool(fact) and told and any(c.isdigit() for c in str(fact.read))


def borne_out(fact: AnyFact, document: Document, others: Iterable[Document] = ()) -> bool:
    """Whether a figure of a paper stands on more than one look at its print: a check digit, a sum, a second line of the paper, or another paper."""
    return holds(fact) or any(fact is f for f in summed(document)) or _printed_again(fact, (document, *others))


def holds(fact: AnyFact) -> bool:
    """Whether a number passes its own check: ISO 6346, IMO, air waybill, VIN and MRN check digits, a tariff code that the Harmonized System has."""
    text = re.sub(r"[^A-Z0-9]", "", str(fact.read).upper())
    if fact.label == "container":
        return boxes.valid(text)
    if fact.label == "imo_number":
        return imo_valid(imo_digits(text))
    if fact.label == "awb_number":
        return text.isdigit() and len(text) == 11 and int(text[3:10]) % 7 == int(text[10])
    if fact.label == "chassis":
        return chassis.is_vin(text) and chassis.check_digit_binds(text) and chassis.check_digit(text) == text[8]
    if fact.label == "hs_code":
        return len(text) >= 6 and hs.of_2022(text)
    return fact.label == "export_declaration_number" and bool(MRN.fullmatch(text)) and boxes.check_digit(text, 17) == int(text[17])


def summed(document: Document) -> Iterator[AnyFact]:
    """The figures of a paper that add up: quantity, price and amount of a line, and lines with the total beneath them."""
    for line in document.goods:
        if line.quantity and line.unit_price and line.amount and line.amount.value and _equal(line.quantity.value * line.unit_price.value, line.amount.value):
            yield from (line.quantity, line.unit_price, line.amount)
    for part, wholes in _SUMS.items():
        parts = [getattr(line, part) for line in document.goods]
        if not parts or not all(parts):
            continue
        total = sum(p.value for p in parts)
        whole = next((f for name in wholes if (f := document.fact(name)) and _equal(total, f.value)), None)
        if whole is not None and all(whole.spot != p.spot for p in parts):
            yield from (whole, *parts)


def lone(evidence: Sequence[AnyFact], shipment: Shipment) -> AnyFact | None:
    """The recognised figure that nothing bears out, of evidence that is nothing but figures; None where none is, or where they lie more than a slip apart."""
    if len(evidence) < 2 or not all(is_figure(f) for f in evidence):
        return None
    for fact in evidence:
        document = _recognised(fact.spot, shipment)
        if document is None or borne_out(fact, document, (d for d in shipment.documents if d is not document)):
            continue
        rivals = [f for f in evidence if f is not fact and f.label == fact.label]
        if not rivals or any(slipped(fact, f) for f in rivals):
            return fact
    return None


def slipped(one: AnyFact, other: AnyFact) -> bool:
    """Whether two printed figures differ as a misread one differs from itself: by one sign, or by where the decimal mark stands."""
    from rapidfuzz.distance import OSA

    a, b = (re.sub(r"\D", "", str(f.read)) if isinstance(f.read, date) else _signs(f).translate(LETTERS) for f in (one, other))
    return one.read != other.read and OSA.distance(a, b) <= 1


def _recognised(spot: Spot, shipment: Shipment) -> Document | None:
    """The paper at that spot, where its print was recognised in a picture."""
    return next((d for d in shipment.documents if d.path == spot.file and d.read_by == "ocr" and d.page_from <= (spot.page or 0) <= d.page_to), None)


def _printed_again(fact: AnyFact, documents: Iterable[Document]) -> bool:
    """Whether another field or line, of this paper or a further one, gives the same figure."""
    signs = _signs(fact)
    if sum(c.isdigit() for c in signs) < FEWEST:
        return False
    for document in documents:
        alike = document.group("dates") if isinstance(fact.read, date) else [document.fact(fact.label)] if fact.label in FIELDS else []
        if any(f.read == fact.read and not _meet(f.spot, fact.spot) for f in alike):
            return True
        if any(signs in _runs(line.text, figures=isinstance(fact.read, (int, float))) and not _meet(line.spot, fact.spot) for line in document.lines):
            return True
    return False


def _meet(one: Spot, other: Spot) -> bool:
    """Whether two places are the same print."""
    if (one.file, one.page) != (other.file, other.page):
        return False
    a, b = one.box, other.box
    return a is None or b is None or (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3])


def _runs(text: str, *, figures: bool) -> set[str]:
    """The runs of a line's words that may be one number, as signs alone; of `figures` the digits."""
    words = [re.sub(r"\D" if figures else r"[^A-Z0-9]", "", w) for w in text.upper().split()]
    return {"".join(words[i : i + n]) for i in range(len(words)) for n in (1, 2, 3)}


def _signs(fact: AnyFact) -> str:
    """The signs of a printed figure without spaces, marks and unit; of a sum or weight its digits alone."""
    said = (fact.text or str(fact.read)).upper()
    return re.sub(r"\D" if isinstance(fact.read, (int, float)) else r"[^A-Z0-9]", "", said)


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= max(OF_A_SUM * abs(other), 0.011)
