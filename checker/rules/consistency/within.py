"""What one invoice or certificate says twice, and goods that only one paper knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.judging.agreement import pairs, where
from checker.judging.lots import PIECES, of, unit
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import may_say, met
from checker.model.documents import CertificateOfOrigin, CommercialInvoice, Document, InvoiceLike, PackingList, TransportDocument
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.words_of_amounts import amount_in_words

_TONGUES = (
    r"\b(?:en\s+(?:toutes\s+)?lettres|à\s+la\s+somme\s+de|en\s+letras?|importe\s+en\s+letra|son:|por\s+extenso|in\s+worten|in\s+lettere|in\s+parole|zegge|"
    r"yalnız|yalniz|yazıyla|yazi\s+ile|słownie|прописью|сумма\s+словами|на\s+сумму)"
    r"|فقط|لا غير|كتابة|일\s?금|[원불]\s?정|金額.*也|円\s?也"
)
"""How papers in other languages begin or end the line that writes a sum out."""
TONGUES = re.compile(_TONGUES, re.IGNORECASE)
SAY = re.compile(
    r"\b(?:say|amount\s+in\s+words|total\s+in\s+words|in\s+words|(?:us\s+)?dollars?|euros?|pounds?\s+sterling)\b.*\b(?:only|hundred|thousand|million|lakh|crore)\b|[元圆圓円]\s*整|大写|大寫"
    r"|" + _TONGUES,
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?:tax|gst|igst|cgst|sgst|vat|duty|freight|insurance|advance|deposit|balance|discount|iva|tva|mwst|ust|kdv|ндс)\b|[税稅]额|税額", re.IGNORECASE
)
"""What is written out of a part of the sum: the tax of an invoice has its own line in words."""
RETROSPECT = re.compile(r"retrospect|a\s+posteriori|nachträglich|后发|後發|補發|выдан\s+впоследствии|sonradan\s+ver", re.IGNORECASE)


@rule(Severity.MEDIUM, "UCP 600 art. 14(d)")
def words_and_figures_differ(invoice: InvoiceLike) -> Iterator[Hit]:
    """The amount in words is not the amount in figures.

    ## Why it matters
    Whoever changes a sum changes the figures first and forgets the words. In law the words often count.

    ## Example
    Total USD 8,300.00, say US dollars sixty-eight thousand three hundred only.

    ## What to do
    Ask the seller which sum he booked.
    """
    total = invoice.total_amount
    if not total or total.value <= 0:
        return
    figures = {total.value, *(f.value for f in (invoice.subtotal, invoice.freight_amount, invoice.insurance_amount) if f)}
    figures |= {f + invoice.freight_amount.value for f in figures if invoice.freight_amount}
    lines = invoice.lines if may_say(invoice, SAY, across=True) else ()
    for number, line in enumerate(lines):
        text = " ".join(f.text for f in lines[number : number + 2])
        before = lines[number - 1].text if number else ""
        if (not SAY.search(line.text) and not SAY.search(text)) or PART.search(line.text) or PART.search(before):
            continue
        said = [a for t in (line.text, text) if (a := amount_in_words(t)) and a >= 100]
        if said and not any(abs(s - f) < 1.01 or abs(s - f) < 0.001 * f for s in said for f in figures) and _whole(line, said[0]):
            yield hit(f"In figures {total.value:,.2f}, in words {said[0]:,.2f} ('{line.text.strip()[:90]}').", total, line)
            return


def _whole(line: AnyFact, amount: float) -> bool:
    """Whether a line writes out a whole amount: it ends or begins as such lines do, and is no count of packages or kilograms."""
    text = line.text.casefold()
    return not re.search(r"carton|package|pallet|kilogram|\bkgs?\b|pieces|units?\b|container|drums?|bags?\b|cases?\b|days|months", text) and (
        "only" in text or text.lstrip(" -*:").startswith("say") or "words" in text or "整" in text or "大写" in text or TONGUES.search(text) is not None
    ) and amount > 0  # fmt: skip


@rule(Severity.LOW, "UCP 600 art. 14(d)")
def goods_on_one_paper_only(shipment: Shipment) -> Iterator[Hit]:
    """The packing list packs goods that the invoice does not sell, or the other way round.

    ## Why it matters
    What nobody sells but somebody packs travels unseen and unpaid. Samples, spare parts and pallets are often left off an invoice.

    ## Example
    Invoice and packing list share six items; the packing list has a seventh, a gyroscope.

    ## What to do
    Ask what the item is, for whom, and who paid for it.
    """
    from rapidfuzz import fuzz

    for one, other in pairs(shipment):
        if {type(one), type(other)} != {CommercialInvoice, PackingList}:
            continue
        left, right = of(one), of(other)
        shared = [a for a in left if any(_alike(a.name, b.name, fuzz.token_set_ratio) for b in right)]
        if len(shared) < 2 or abs(len(left) - len(right)) != 1:
            continue
        longer, shorter = (left, right) if len(left) > len(right) else (right, left)
        extra = [a for a in longer if not any(_alike(a.name, b.name, fuzz.token_set_ratio) for b in shorter)]
        if (
            len(extra) == 1
            and unit(extra[0].unit) in ("pieces", *PIECES)
            and not re.search(r"sample|spare|pallet|packing|muster|样品|freight|discount", extra[0].name, re.IGNORECASE)
        ):
            silent = other if longer is left else one
            yield hit(f"'{extra[0].name[:70]}' in {where(extra[0].fact)}; {where(silent.goods[0].description)} lists the rest without it.",
                      extra[0].line.description, silent.goods[0].description)  # fmt: skip
            return


def _alike(one: str, other: str, ratio: Callable[[str, str], float]) -> bool:
    return bool(ratio(one.casefold(), other.casefold()) >= 80)


@rule(Severity.INFO, "ISBP 745 A11 and L")
def certificate_after_loading(shipment: Shipment, *, days: int = 10) -> Iterator[Hit]:
    """A certificate of origin is issued long after loading and does not say so.

    ## Why it matters
    Certificates issued in retrospect say it. One that does not may have been made when somebody asked for it.

    ## Example
    On board on 3 March; the certificate is of 11 May, without "issued retrospectively".

    ## What to do
    Check the number with the chamber that issued it.
    """
    loaded = [f for d in shipment.of(TransportDocument) if (f := d.on_board_date)]
    for paper in shipment.of(CertificateOfOrigin):
        first = min(loaded, key=lambda f: f.value, default=None)
        if first and paper.issue_date and (gap := (paper.issue_date.value - first.value).days) > days and not _says(paper):
            grave = Severity.LOW if gap > 60 else Severity.INFO
            yield hit(
                f"On board {first.value:%d %b %Y} in {where(first)}; the certificate in {where(paper.issue_date)} is of "
                f"{paper.issue_date.value:%d %b %Y}, {gap} days later.",
                first, paper.issue_date, severity=grave,
            )  # fmt: skip
            return


def _says(document: Document) -> bool:
    return any(met(document, RETROSPECT))
