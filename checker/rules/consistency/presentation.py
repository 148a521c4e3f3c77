"""What a bank would say to the papers presented under a credit. Without a credit among the papers, none of it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.judging.agreement import where
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import (
    CertificateOfOrigin,
    CommercialInvoice,
    Document,
    InspectionCertificate,
    InsuranceCertificate,
    LetterOfCredit,
    PackingList,
    SeaTransportDocument,
)
from checker.model.fact import AnyFact, Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment

PERIOD = re.compile(
    r"within\s+(?:\w+\s+)?\(?(\d{1,3})\)?\s+days|(\d{1,3})\s+days\s+(?:after|from)\s+(?:the\s+)?(?:date\s+of\s+)?(?:shipment|b/?l|bill)", re.IGNORECASE
)
RECEIVED = re.compile(r"\breceived\s+(?:for\s+(?:shipment|carriage)|in\s+apparent|by\s+the\s+carrier)", re.IGNORECASE)
ON_BOARD = re.compile(r"(?:shipped|laden|loaded|clean)\s+on\s+board|on[\s-]board\s+date|装船|裝船", re.IGNORECASE)
CHARTER = re.compile(
    r"(?:subject\s+to|as\s+per|incorporat\w+|under)\s+(?:the\s+)?(?:terms\s+of\s+(?:the\s+)?)?charter[\s-]?part|to\s+be\s+used\s+with\s+charter", re.IGNORECASE
)
CLAUSED = re.compile(
    r"\b(?:packages?|cases?|cartons?|bags?|drums?|cargo|goods|covers?)\s+(?:\w+\s+){0,2}(?:torn|broken|wet|stained|leaking|rusty|damaged|dented|insufficient)\b|\binsufficient\s+packing\b",
    re.IGNORECASE,
)
NO_TRANSHIPMENT = re.compile(
    r"tran[s]?s?hipments?\W+(?:is\s+|are\s+)?(?:not\s+(?:allowed|permitted)|prohibited|forbidden)|\b43T\W+(?:TRANS\w+\W+)?(?:NOT\s+ALLOWED|PROHIBITED)",
    re.IGNORECASE,
)
PLAIN = re.compile(r"\bdraft\b|non[\s-]?negotiable|\bcopy\b|way\s?bill", re.IGNORECASE)


@rule(Severity.LOW, "UCP 600 art. 14(c)")
def presented_too_late(shipment: Shipment, *, days: int = 21) -> Iterator[Hit]:
    """A paper under the credit was written later than its papers may be presented.

    ## Why it matters
    Papers go to the bank within 21 days of shipment, or within the credit's own period. One written later was not among those paid on:
    it was made for other eyes.

    ## Example
    On board on 3 March; the certificate under the credit is of 22 April.

    ## What to do
    Ask the bank which papers it took up, and on what day.
    """
    loaded = min((f for d in shipment.of(SeaTransportDocument) if (f := d.on_board_date)), key=lambda f: f.value, default=None)
    for credit in shipment.of(LetterOfCredit) if loaded else ():
        period = next((int(next(g for g in m.groups() if g)) for line in credit.lines if (m := PERIOD.search(line.text))), days)
        for paper in shipment.documents:
            day = _written(paper)
            if loaded and day and (gap := (day.value - loaded.value).days) > max(period, days):
                yield hit(
                    f"On board {loaded.value:%d %b %Y} in {where(loaded)}; {where(day)} is of {day.value:%d %b %Y}, "
                    f"{gap} days later (period {max(period, days)} days).",
                    loaded,
                    day,
                )
                return


def _written(paper: Document) -> Fact[date] | None:
    """The day a paper of a presentation was written."""
    if not isinstance(paper, (CommercialInvoice, PackingList, CertificateOfOrigin, InspectionCertificate, InsuranceCertificate)):
        return None
    return next((f for f in (paper.issue_date, paper.invoice_date) if f), None)


@rule(Severity.INFO, "UCP 600 art. 20 and 27")
def bill_unfit_for_the_credit(shipment: Shipment) -> Iterator[Hit]:
    """A bill presented under a credit lacks what banks demand: goods on board, no charter party, no bad order, no transhipment that the credit forbids.

    ## Why it matters
    Banks refuse such bills. One that was honoured all the same was not looked at, or is not the one that was presented.

    ## Example
    The credit forbids transhipment; the bill tranships at Port Klang.

    ## What to do
    Ask the bank for its list of discrepancies.
    """
    for credit in shipment.of(LetterOfCredit):
        for bill in shipment.of(SeaTransportDocument):
            if any(PLAIN.search(line.text) for line in (*bill.lines, *([bill.bl_type] if bill.bl_type else ()))):
                continue  # drafts, copies and waybills lack all this lawfully
            for words, fact in _faults(bill, credit):
                yield hit(
                    f"{words}: '{' '.join(fact.text.split())[:90]}' in {where(fact)}.",
                    fact,
                    severity=Severity.LOW if words.startswith("Transhipment") else Severity.INFO,
                )
                return


def _faults(bill: Document, credit: Document) -> Iterator[tuple[str, AnyFact]]:
    banned = next((line for line in credit.lines if NO_TRANSHIPMENT.search(line.text)), None)
    if banned and bill.transhipment_port:
        yield "Transhipment that the credit forbids", bill.transhipment_port
    for line in bill.lines:
        if CLAUSED.search(line.text):
            yield "A bill that is not clean", line
        if CHARTER.search(line.text) and not any("charter" in c.text.casefold() for c in credit.lines):
            yield "A bill under a charter party", line
    received = next((line for line in bill.lines if RECEIVED.search(line.text)), None)
    if received and not bill.on_board_date and not any(ON_BOARD.search(line.text) for line in bill.lines):
        yield "Goods received but not stated on board", received


@rule(Severity.INFO, "Incoterms 2020 CIF and CIP", "UCP 600 art. 28")
def cover_missing_under_the_credit(shipment: Shipment) -> Iterator[Hit]:
    """The invoice under a credit is CIF or CIP, and no paper shows the insurance.

    ## Why it matters
    Under these terms the seller insures, and the credit asks for the policy. A set without one is not the set that was paid on.

    ## Example
    CIF Chattogram under a credit; invoice, bill and packing list, but neither policy nor premium.

    ## What to do
    Ask for the policy.
    """
    if not shipment.of(LetterOfCredit) or shipment.of(InsuranceCertificate):
        return
    for invoice in shipment.of(CommercialInvoice):
        told = invoice.insurance_amount or any(
            re.search(r"insur|polic|premium|assekuranz|assurance|seguro|保险|保險|страхов", line.text, re.IGNORECASE) for line in invoice.lines
        )
        if invoice.incoterm and invoice.incoterm.value.upper()[:3] in ("CIF", "CIP") and not told:
            yield hit(f"{invoice.incoterm.value} in {where(invoice.incoterm)}, and neither a policy nor a premium among the papers.", invoice.incoterm)
            return
