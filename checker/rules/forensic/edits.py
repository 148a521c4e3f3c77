"""Values that were changed after the paper was made."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.agreement import file_name
from checker.judging.rule import Hit, hit, rule
from checker.judging.tampering import HARMLESS, field_at, matters, plain, weight_of_a_cover
from checker.judging.words import DATE, MONEY, meaning
from checker.model.fact import quote
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.model.traces import MixedType, Overlay

TYPED = ("FreeText", "TextBox")
"""Notes that one types words into: an annotation of a PDF, a box drawn over a sheet."""

IMB = "ICC International Maritime Bureau: document fraud practice"


@rule(Severity.HIGH, IMB)
def annotation_over_a_value(shipment: Shipment) -> Iterator[Hit]:
    """A note laid over the page replaces printed words.

    ## Why it matters
    A note with a white ground is the easiest forgery there is: the first print lies under it.

    ## Example
    A free-text note puts another consignee over the printed one.

    ## What to do
    Ask the issuer for a fresh original.
    """
    for trace in shipment.traces:
        for note in trace.overlays:
            under, over = plain(note.beneath), plain(note.text)
            if len(under) < 3 or under == over or (not over and (note.kind == "Stamp" or not meaning(note.beneath)) and note.kind not in TYPED):
                continue
            grave = _grave(note)
            yield hit(
                f"A {'text box' if note.kind == 'TextBox' else f'{note.kind} note'} "
                f"'{' '.join(note.text.split())[:80]}' lies over '{' '.join(note.beneath.split())[:80]}' in {file_name(trace.path)}.",
                quote(note.text or note.beneath, note.spot, "annotation"),
                severity=grave,
            )


def _grave(note: Overlay) -> Severity:
    """How gravely a note over print weighs: a place, party, sum or date in the place of another is a forgery, whatever kind of note it is made with."""
    over, under = meaning(note.text), meaning(note.beneath)
    if under and under.barred:
        return Severity.CRITICAL
    if note.kind in TYPED:
        return Severity.LOW if HARMLESS.fullmatch(note.text.strip()) else Severity.HIGH
    if not note.text.strip():
        return weight_of_a_cover(note.beneath, under, "")
    if HARMLESS.search(note.text) or not (over or under):
        return Severity.LOW
    return Severity.HIGH if over and under else Severity.MEDIUM


@rule(Severity.HIGH, IMB)
def earlier_revision_differs(shipment: Shipment) -> Iterator[Hit]:
    """An earlier state of the file prints another value.

    ## Why it matters
    A file saved twice keeps both states. Stamps and signatures are added so; places, parties and sums are not.

    ## Example
    The first revision of the invoice says Novorossiysk, the last says Poti.

    ## What to do
    Ask who changed the file and why; ask for the first version.
    """
    for trace in shipment.traces:
        signed = {(c.before, c.after) for s in trace.signed for c in s.later}  # changed_after_signing tells those
        covered = {plain(h.text) for h in trace.hidden if h.how == "covered"} | {plain(o.beneath) for o in trace.overlays}  # told by other rules
        told = [c for c in trace.changes if matters(c) and (c.before, c.after) not in signed and plain(c.before) not in covered]
        for change in told[:3]:
            meant = meaning(change.before)
            grave = Severity.CRITICAL if meant and meant.barred else Severity.HIGH
            field = field_at(change.spot, shipment.documents)
            where = f"{field[0].upper()}{field[1:]}: " if field else ""
            before, after = (" ".join(text.split())[:80] for text in (change.before, change.after))
            yield hit(
                f"{where}'{before}' became '{after}' in a later revision of {file_name(trace.path)}.",
                quote(change.before, change.spot, "earlier revision"),
                severity=grave,
            )


@rule(Severity.MEDIUM, IMB)
def mixed_type_inside_a_value(shipment: Shipment) -> Iterator[Hit]:
    """One value is set in two typefaces.

    ## Why it matters
    A figure that ends in another typeface was finished by another hand. Forms filled by mail merge differ between label and value, not inside a value.

    ## Example
    The weight 2,450 ends in another typeface than it begins.

    ## What to do
    Compare with the issuer's copy.
    """
    for trace in shipment.traces:
        papers = [d for d in shipment.documents if d.path == trace.path]
        values = [plain(f.text) for d in papers for f in d.stated.values() if len(plain(f.text)) >= 3]
        for mixed in trace.mixed:
            stated = any(plain(mixed.text) in v or v in plain(mixed.text) for v in values)
            if _other_script(mixed):
                continue
            figure = bool(MONEY.search(mixed.text) or DATE.search(mixed.text) or any(c.isdigit() for c in mixed.odd))
            yield hit(
                f"'{mixed.odd.strip()[:40]}' in '{' '.join(mixed.text.split())[:80]}' is set otherwise ({mixed.how}) in {file_name(trace.path)}.",
                quote(mixed.text, mixed.spot, "print"),
                severity=Severity.MEDIUM if stated and figure else Severity.LOW,
            )


def _other_script(mixed: MixedType) -> bool:
    """Whether the odd part is of another script, for which fonts change by themselves."""
    return any(ord(c) > 0x2E7F for c in mixed.odd) != any(ord(c) > 0x2E7F for c in mixed.text.replace(mixed.odd, "", 1))


@rule(Severity.MEDIUM, IMB)
def typed_over_total(shipment: Shipment, *, percent: float = 1.0) -> Iterator[Hit]:
    """A total in a workbook is typed where the figures around it are formulas.

    ## Why it matters
    A sum that no longer adds itself up was put there by hand: for customs, or for the bank.

    ## Example
    Every amount is a formula but the total, which is a fifth of their sum.

    ## What to do
    Add the column up and ask for the reason of the difference.
    """
    for trace in shipment.traces:
        for fact in trace.overwritten:
            amounts = [sum(g.amount.value for g in d.goods if g.amount) for d in shipment.documents if d.path == trace.path]
            near = min((abs(a - fact.value) / max(a, abs(fact.value)) for a in amounts if a > 0), default=None)
            grave = Severity.LOW if near is None or near <= percent / 100 else Severity.HIGH
            told = f"; its lines add up to {max(amounts):,.2f}" if amounts and max(amounts) > 0 else ""
            cell = f"{file_name(trace.path)} {fact.spot.cell or ''}".strip()
            yield hit(f"{fact.value:,.2f} in {cell} is typed where its neighbours are formulas{told}.", fact, severity=grave)
