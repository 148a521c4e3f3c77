"""How and when a file was made: weak signs alone, told against what the paper claims to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from checker.judging.agreement import where
from checker.judging.cast import named
from checker.judging.names import COMMON, LEGAL, same_firm
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import AirWaybill, BillOfLading, CertificateOfOrigin, Document, InvoiceLike, PackingList, PurchaseOrder, SeaWaybill
from checker.model.fact import AnyFact, Fact, quote
from checker.model.finding import Severity
from checker.model.party import SENDERS, Party
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


PRINTED = re.compile(r"print\s+to\s+pdf|pdfcreator|primopdf|cutepdf|bullzip|dopdf|distiller", re.IGNORECASE)
"""Printers: they say how a paper was kept, not where it was written."""


def _of(shipment: Shipment) -> Iterator[tuple[Document, FileTraces]]:
    traces = {t.path: t for t in shipment.traces}
    yield from ((d, traces[d.path]) for d in shipment.documents if d.path in traces)


def _paper_day(document: Document) -> Fact[date] | None:
    """The latest day the paper itself states as its own: issue, invoice or loading."""
    days = [f for f in (document.issue_date, document.invoice_date, document.on_board_date) if f]
    return max(days, key=lambda f: f.value, default=None)


def _tool(trace: FileTraces) -> str:
    """The first named of the programs that is an editor, and the author beside it."""
    name = next((t for t in (trace.creator, trace.producer) if EDITORS.search(t)), trace.creator)[:60]
    return f"{name} (author {trace.author[:60]})" if trace.author else name


def _made(trace: FileTraces) -> AnyFact:
    tool = " / ".join(dict.fromkeys(t for t in (trace.creator, trace.producer) if t))
    return quote(f"{tool} {trace.author}".strip() or trace.path, trace.spot, "file properties")


def _after(moment: datetime | None, day: date) -> int:
    return (moment.date() - day).days if moment else 0


def _at_home_with(trace: FileTraces, parties: Iterable[Fact[Party]]) -> Fact[Party] | None:
    """The party whose name the file's author, last editor or company bears: as a firm's name, or by one long word that no other firm has."""
    for maker in (m for m in (trace.author, trace.editor, trace.company) if len(m) >= 4):
        words = set(re.findall(r"[^\W\d_]{6,}", maker.casefold())) - COMMON - LEGAL
        for fact in parties:
            if same_firm(maker, fact.value) >= 0.75 or words & set(re.findall(r"[^\W\d_]{6,}", fact.value.name.casefold())):
                return fact
    return None


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
        if PRINTED.search(tool) and not trace.author:
            continue
        day = _paper_day(document)
        late = _after(trace.created, day.value) if day else 0
        receiver = _at_home_with(trace, named(shipment.documents, ("consignee", "buyer", "notify_party")))
        words = f"The file of {where(document.bl_number or document.awb_number)} was created with the editor {_tool(trace)}"
        evidence = [_made(trace), *([receiver] if receiver else []), *([day] if day and late > late_days else [])]
        if receiver:
            yield hit(
                f"{words} at the {receiver.label.replace('_', ' ')}, {receiver.value.name}" + (f", {late} days after its date." if late > late_days else "."),
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


@rule(Severity.LOW, "ICC International Maritime Bureau: document fraud practice")
def sellers_paper_made_by_the_receiver(shipment: Shipment) -> Iterator[Hit]:
    """The receiver's office made a paper that the sender should have made.

    ## Why it matters
    A buyer who writes the seller's invoice sets its price and its goods himself. A buyer's form that the seller fills in looks alike.

    ## Example
    The invoice of a maker in Mersin was last saved by the import office of its buyer in Dubai.

    ## What to do
    Ask the seller for the invoice from his own books.
    """
    for document, trace in _of(shipment):
        if not isinstance(document, (InvoiceLike, PackingList, CertificateOfOrigin)) or isinstance(document, PurchaseOrder):
            continue
        senders = named(document, SENDERS)
        receiver = _at_home_with(trace, named(document, ("consignee", "buyer", "notify_party", "end_user")))
        if receiver and senders and not _at_home_with(trace, senders) and not any(same_firm(receiver.value, s.value) >= 0.6 for s in senders):
            maker = " / ".join(dict.fromkeys(m for m in (trace.author, trace.editor, trace.company) if m))
            yield hit(
                f"{where(receiver)} is {senders[0].value.name}'s paper, but its file names as maker {maker[:80]}, the {receiver.label.replace('_', ' ')}.",
                receiver,
                _made(trace),
            )
            return


@rule(Severity.LOW, "ICC International Maritime Bureau: document fraud practice")
def dated_after_its_file(shipment: Shipment, *, days: int = 30) -> Iterator[Hit]:
    """A paper bears a date long after the last time its file was saved.

    ## Why it matters
    Nobody knows in March what will be loaded in June: the date, or the whole paper, was made up in advance. Drafts and planned dates are left aside.

    ## Example
    The bill is on board on 20 June; its file was last saved on 2 March.

    ## What to do
    Ask when the paper was issued, and check the date with the carrier.
    """
    for document, trace in _of(shipment):
        if document.sheet:
            continue  # programs that fill a template leave the template's dates
        last = max((t for t in (trace.created, trace.modified) if t), default=None, key=lambda t: t.date())
        stated = [f for f in (document.on_board_date, document.issue_date, document.invoice_date) if f and f.spot.file == document.path]
        late = next((f for f in stated if last and (f.value - last.date()).days > days), None)
        if late and last:
            gap = (late.value - last.date()).days
            yield hit(
                f"{where(late)} bears the {late.label.replace('_', ' ')} {late.value:%d %b %Y}; its file was last saved {gap} days before.", late, _made(trace)
            )
