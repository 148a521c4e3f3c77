"""What the HTML report shows, in the order in which it shows it: a report taken apart for the template."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from checker.config import JURISDICTIONS
from checker.model.documents import FIELDS, Document
from checker.model.fact import AnyFact
from checker.model.finding import Finding, Severity
from checker.model.party import Party
from checker.model.report import Judged, Report
from checker.reporting.html_crops import Desk
from checker.reporting.html_sheet import Sheet
from checker.reporting.printable import seen, short, where, words
from checker.reporting.questions import asks, why
from checker.reporting.spoken import same, spoken

MOST_EVIDENCE = 8
Proof = dict[tuple[str, int], list[AnyFact]]
"""The evidence of all findings, by file and page."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of evidence: the field, the words as printed, where they stand, and how it looks there."""

    label: str
    said: str
    place: str
    anchor: str
    cut: Markup | Sheet | None
    stated: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as shown. `first` is the number of the finding whose questions are the same, or 0."""

    number: int
    finding: Finding
    evidence: tuple[Evidence, ...]
    more: int
    asks: tuple[str, ...]
    first: int
    why: tuple[str, ...]
    shipment: int

    @property
    def grave(self) -> bool:
        """Whether it is more than a remark."""
        return self.finding.severity >= Severity.MEDIUM


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact as read: its name, its value, what is printed, where, and how surely it was read."""

    name: str
    value: str
    printed: str
    place: str
    sure: float
    grave: bool


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A paper: its facts, its goods, and the pages shown with what is lacking."""

    number: int
    document: Document
    name: str
    rows: tuple[FactRow, ...]
    goods: tuple[FactRow, ...]
    pages: tuple[tuple[int, Markup | None, str], ...]


def findings(judged: Judged, number: int, start: int, desk: Desk, names: dict[str, str], anchors: dict[str, str]) -> list[Shown]:
    """The open findings of a shipment, numbered from `start` on."""
    told: dict[str, int] = {}
    out = []
    for at, finding in enumerate(judged.open, start):
        first = told.setdefault(finding.rule.name, at)
        facts = list(dict.fromkeys(finding.evidence))
        grave = finding.severity >= Severity.MEDIUM
        first_there = {fact.spot: fact for fact in reversed(facts[:MOST_EVIDENCE])}  # one picture of a place is enough
        evidence = tuple(_evidence(f, desk if grave and first_there[f.spot] is f else None, names, anchors) for f in facts[:MOST_EVIDENCE])
        questions = tuple(asks(finding.rule))
        out.append(Shown(at, finding, evidence, len(facts) - len(evidence), questions, first if first != at else 0, tuple(why(finding.rule)), number))
    return out


def _evidence(fact: AnyFact, desk: Desk | None, names: dict[str, str], anchors: dict[str, str]) -> Evidence:
    whole = fact.label == "document"
    said = "" if whole else short(fact.text or (spoken(fact.read) if fact else ""), 400)
    anchor = anchors.get(f"{fact.spot.file}#{fact.spot.page}", anchors.get(fact.spot.file, ""))
    return Evidence(
        "the paper as a whole" if whole else words(fact.label), said, where(fact.spot, names), anchor,
        desk.cut(fact) if desk and not whole else None, bool(fact),
    )  # fmt: skip


def papers(report: Report, desk: Desk, names: dict[str, str]) -> list[PaperShown]:
    """Every paper with its facts, and its pages as far as they are shown."""
    proof: Proof = defaultdict(list)
    for judged in report.shipments:
        for finding in judged.open:
            for fact in finding.evidence:
                if fact.spot.box and fact.spot.page:
                    proof[fact.spot.file, fact.spot.page].append(fact)
    grave = {id(fact) for facts in proof.values() for fact in facts}
    return [_paper(number, document, desk, names, proof, grave) for number, document in enumerate(report.documents, 1)]


def _paper(number: int, document: Document, desk: Desk, names: dict[str, str], proof: Proof, grave: set[int]) -> PaperShown:
    stated = [(words(name), document.stated[name]) for name in FIELDS if document.stated.get(name)]
    goods = [[(words(fact.label), fact) for fact in line.facts] for line in document.goods]
    boxes = [[(words(fact.label), fact) for fact in (box.number, box.seal, box.size_type, box.gross_weight_kg) if fact] for box in document.containers]
    pages = []
    for page in range(document.page_from, document.page_to + 1):
        key = (document.path, page)
        read = (*stated, *(pair for group in (*goods, *boxes) for pair in group))
        facts = [(name, fact) for name, fact in read if (fact.spot.file, fact.spot.page) == key]
        marked = [*facts, *((f"!{words(fact.label)}", fact) for fact in dict.fromkeys(proof.get(key, ())))]
        picture = desk.page(key, marked)
        if picture or key in desk.album.lacking:
            pages.append((page, picture, desk.album.lacking.get(key, "")))
    lines = [_line(f"goods {at}", group, grave) for at, group in enumerate(goods, 1) if group]
    lines += [_line(f"container {at}", group, grave) for at, group in enumerate(boxes, 1) if group]
    return PaperShown(number, document, names[document.path], tuple(_row(name, fact, grave) for name, fact in stated), tuple(lines), tuple(pages))


def _line(name: str, facts: list[tuple[str, AnyFact]], grave: set[int]) -> FactRow:
    """A line of goods, or a container, in one row: what it is, and below it what else is said of it."""
    rest = " · ".join(f"{label} {spoken(fact.read)}" for label, fact in facts[1:])
    first = _row(name, facts[0][1], grave)
    return FactRow(name, first.value, rest, first.place, min(fact.confidence for _, fact in facts), any(id(fact) in grave for _, fact in facts))


def _row(name: str, fact: AnyFact, grave: set[int]) -> FactRow:
    read, printed = spoken(fact.read), short(fact.text, 240)
    spot = fact.spot
    place = f"{spot.sheet}!{spot.cell}" if spot.cell else f"page {spot.page}" if spot.page else ""
    if isinstance(fact.read, Party):
        read = " · ".join(filter(None, [short(fact.read.name, 160), fact.read.country]))
    return FactRow(name, read, "" if same(read, printed) else f"printed: {printed}", seen(place), fact.confidence, id(fact) in grave)


def not_checked(judged: Judged, names: dict[str, str]) -> list[tuple[str, list[str]]]:
    """The reasons why rules could not look, each with the rules, the most frequent first."""
    reasons: dict[str, dict[str, None]] = defaultdict(dict)
    for item in judged.not_checked:
        reasons[_shortened(item.reason, names)][item.rule.name] = None
    return sorted(((reason, list(rules)) for reason, rules in reasons.items()), key=lambda pair: -len(pair[1]))


def _shortened(reason: str, names: dict[str, str]) -> str:
    for path in sorted(names, key=len, reverse=True):
        if path in reason:
            return reason.replace(path, names[path])
    return reason


def audit(report: Report) -> Iterator[tuple[str, list[str]]]:
    """What the judgement rests on, for the file."""
    reference = report.reference
    yield "Program", [f"docscan {report.version}"]
    yield "Run", [f"{report.started:%Y-%m-%d %H:%M:%S} UTC, {report.took_s:.2f} seconds"]
    yield "Rules", [f"{reference.rules} rules", reference.rulebook]
    yield "Law of", [", ".join(JURISDICTIONS.get(name, name) for name in reference.jurisdictions)]
    yield "Watch lists", [f"{item.name}, as of {item.as_of}: {item.entries:,} entries, {item.sha256}" for item in reference.lists] or ["none were loaded"]
    yield "Settings", [f"{item.key} = {item.value}  ({item.origin})" for item in reference.settings] or ["docscan's own defaults"]
    digests = dict.fromkeys((d.path, d.sha256) for d in report.documents)
    yield "Papers (SHA-256)", [f"{path}  {digest}" for path, digest in digests]


def families(shown: Iterable[Shown]) -> list[str]:
    """The families of the findings, each once."""
    return list(dict.fromkeys(item.finding.rule.family for item in shown))


def harmless(value: Any) -> Any:
    """What the template prints: words made harmless, everything else as it is."""
    return seen(value) if isinstance(value, str) and not isinstance(value, Markup) else value
