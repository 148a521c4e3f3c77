"""How and when a file was made: weak signs alone, told against what the paper claims to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from checker.judging.agreement import where
from checker.judging.cast import named
from checker.judging.names import same_firm
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import AirWaybill, BillOfLading, Document, SeaWaybill
from checker.model.fact import AnyFact, Fact, quote
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces

EDITORS = re.compile(
    r"microsoft|\bword\b|\bexcel\b|powerpoint|libreoffice|openoffice|\bwps\b|kingsoft|google\s+docs|\bpages\b|quartz|canva|photoshop|illustrator|indesign|coreldraw|inkscape|gimp|acrobat(?!\s+distiller)|pdfelement|foxit\s*(?:phantom|pdf\s+editor|editor)|nitro|pdf-?xchange|pdfescape"
    r"|sejda|ilovepdf|smallpdf|pdf24|\bpdfedit|infix|master\s+pdf|soda\s+pdf|pdf\s*editor|hancom|hwp|ichitaro",
    re.IGNORECASE,
)
SCANNERS = re.compile(
    r"scan|canon|ricoh|xerox|kyocera|konica|sharp|epson|hp\s|brother|fujitsu|camscanner|twain|mfp|bizhub|imagerunner|workcentre|tesseract|ocr|abbyy",
    re.IGNORECASE,
)


def _of(shipment: Shipment) -> Iterator[tuple[Document, FileTraces]]:
    traces = {t.path: t for t in shipment.traces}
    yield from ((d, traces[d.path]) for d in shipment.documents if d.path in traces)


def _paper_day(document: Document) -> Fact[date] | None:
    """The latest day the paper itself states as its own: issue, invoice or loading."""
    days = [f for f in (document.issue_date, document.invoice_date, document.on_board_date) if f]
    return max(days, key=lambda f: f.value, default=None)


def _made(trace: FileTraces) -> AnyFact:
    tool = " / ".join(dict.fromkeys(t for t in (trace.creator, trace.producer) if t))
    return quote(f"{tool} {trace.author}".strip() or trace.path, trace.spot, "file properties")


def _after(moment: datetime | None, day: date) -> int:
    return (moment.date() - day).days if moment else 0


@rule(Severity.LOW, "ICC International Maritime Bureau: document fraud practice")
def carrier_bill_from_an_editor(shipment: Shipment, *, late_days: int = 60) -> Iterator[Hit]:
    """A carrier's bill was written with an office program.

    ## Why it matters
    Lines print bills from their own systems. Small agents type them in a word processor, so the tool alone says little;
    the receiver's name as author says much.

    ## Example
    A liner bill of March was written in November, by an author at the consignee's office.

    ## What to do
    Check the bill number with the carrier's own service.
    """
    for document, trace in _of(shipment):
        tool = f"{trace.creator} {trace.producer}"
        if not isinstance(document, (BillOfLading, SeaWaybill, AirWaybill)) or not EDITORS.search(tool) or SCANNERS.search(tool):
            continue
        day = _paper_day(document)
        late = _after(trace.created, day.value) if day else 0
        receiver = next(
            (f for f in named(shipment.documents, ("consignee", "buyer", "notify_party")) if trace.author and same_firm(trace.author, f.value) >= 0.75), None
        )
        words = f"{where(document.bl_number or document.awb_number)} was written with {(EDITORS.search(tool) or [''])[0]}"
        evidence = [_made(trace), *([receiver] if receiver else []), *([day] if day and late > late_days else [])]
        if receiver:
            yield hit(
                f"{words} by {trace.author}, the {receiver.label.replace('_', ' ')}" + (f", {late} days after its date." if late > late_days else "."),
                *evidence,
                severity=Severity.HIGH if late > late_days else Severity.MEDIUM,
            )
        else:
            yield hit(
                f"{words}" + (f", {late} days after its date." if late > late_days else "."),
                *evidence,
                severity=Severity.MEDIUM if late > late_days else Severity.INFO,
            )


@rule(Severity.LOW, "ICC International Maritime Bureau: document fraud practice")
def made_long_after_its_date(shipment: Shipment, *, days: int = 120) -> Iterator[Hit]:
    """A file was made or changed long after the date printed on it.

    ## Why it matters
    Reprints and scans explain most such files; a paper made up later explains the rest.

    ## Example
    The invoice is of 4 March; its file was changed on 29 April with a PDF editor.

    ## What to do
    Ask for the first version, as it was sent at the time.
    """
    for document, trace in _of(shipment):
        day = _paper_day(document)
        if day is None or SCANNERS.search(f"{trace.creator} {trace.producer}") or document.read_by == "ocr":
            continue
        made, changed = _after(trace.created, day.value), _after(trace.modified, day.value)
        edited = trace.created and trace.modified and (trace.modified - trace.created).days >= 20 and EDITORS.search(trace.producer)
        if made > days or (edited and changed > 30):
            words = f"made {made} days" if made > days else f"changed {changed} days"
            yield hit(
                f"{where(day)} is dated {day.value:%d %b %Y}; the file was {words} later.",
                day,
                _made(trace),
                severity=Severity.LOW if edited else Severity.INFO,
            )
