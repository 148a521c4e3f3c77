"""The JSON report `docscan.report/1`: its own types, so that the model may change behind it."""

from __future__ import annotations

import re
from typing import Any, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from checker.model.finding import Finding
from checker.model.places import Stop
from checker.model.report import Judged, Report
from checker.reporting.json_v1_documents import Box, DocumentV1, document_v1, spot_v1, text
from checker.reporting.printable import UNSEEN

SCHEMA = "docscan.report/1"
SeverityV1 = Literal["info", "low", "medium", "high", "critical"]
VerdictV1 = Literal["clear", "review", "hold"]

_UNSEEN = re.compile(f"[{UNSEEN}]")


class ListV1(Struct, frozen=True):
    """A watch list in force."""

    name: str
    as_of: str
    entries: int
    sha256: str


class SettingV1(Struct, frozen=True):
    """A setting that is not docscan's default, as it would stand in docscan.toml, and where it comes from."""

    key: str
    value: str
    origin: str


class ReferenceV1(Struct, frozen=True):
    """What the judgement rests on, for the audit file."""

    rules: int
    rulebook: str
    lists: list[ListV1]
    jurisdictions: list[str]
    settings: list[SettingV1] = []


class StopV1(Struct, frozen=True):
    """One stop of the declared journey."""

    role: str
    text: str
    name: str
    unlocode: str | None
    country: str | None
    lat: float | None
    lon: float | None
    date: str | None
    by: str | None = None
    paper: str | None = None


class EvidenceV1(Struct, frozen=True):
    """Words of a paper: `page` and `box` (points from the top left) or, in workbooks, `sheet` and `cell`."""

    document: str
    label: str
    text: str
    page: int | None | UnsetType = UNSET
    box: Box | None | UnsetType = UNSET
    sheet: str | None | UnsetType = UNSET
    cell: str | None | UnsetType = UNSET


class SuppressedV1(Struct, frozen=True):
    """Why a finding is set aside; `until` is null where an earlier report did it that served as baseline, or an own party."""

    reason: str
    until: str | None
    by: Literal["baseline", "config"]


class FindingV1(Struct, frozen=True):
    """One contradiction or sign."""

    rule: str
    family: str
    severity: SeverityV1
    confidence: float
    weight: float
    message: str
    evidence: list[EvidenceV1]
    basis: list[str]
    fingerprint: str
    suppressed: SuppressedV1 | None


class NotCheckedV1(Struct, frozen=True):
    """A rule that had too little to go on."""

    rule: str
    reason: str


class RuleFaultV1(Struct, frozen=True):
    """A rule that broke: a bug in docscan."""

    rule: str
    error: str


class ShipmentV1(Struct, frozen=True):
    """Papers that belong together, judged."""

    id: str
    verdict: VerdictV1
    score: int
    documents: list[str]
    linked_by: list[str]
    route: list[StopV1]
    findings: list[FindingV1]
    not_checked: list[NotCheckedV1]
    faults: list[RuleFaultV1]


class UnreadableV1(Struct, frozen=True):
    """A file that could not be read, or only in part."""

    path: str
    reason: str
    remedy: str


class FileFaultV1(Struct, frozen=True):
    """Where docscan itself broke: the file (empty for all), the stage, the error."""

    path: str
    stage: str
    error: str


class FactsV1(Struct, frozen=True):
    """What `docscan facts` prints: the same object with `documents` and `unreadable` only."""

    schema: str
    docscan: str
    documents: list[DocumentV1]
    unreadable: list[UnreadableV1]
    faults: list[FileFaultV1]


class ReportV1(Struct, frozen=True):
    """What `docscan check` prints. `faults` and `warnings` are empty in a good run."""

    schema: str
    docscan: str
    reference: ReferenceV1
    started: str
    took_s: float
    verdict: VerdictV1
    shipments: list[ShipmentV1]
    documents: list[DocumentV1]
    unreadable: list[UnreadableV1]
    faults: list[FileFaultV1]
    warnings: list[str]


def render(report: Report) -> str:
    """The report as one JSON object, over several lines."""
    return _written(report_v1(report), indent=2)


def render_facts(report: Report) -> str:
    """What was read, without judgement, as one JSON object over several lines."""
    whole = report_v1(report)
    return _written(FactsV1(whole.schema, whole.docscan, whole.documents, whole.unreadable, whole.faults), indent=2)


def line(report: Report) -> str:
    """The report as one JSON object on one line, without the line's end."""
    return _written(report_v1(report), indent=-1)


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report."""
    found = msgspec.json.schema(ReportV1)
    found["$defs"]["ReportV1"]["properties"]["schema"] = {"const": SCHEMA}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA, **found}


def report_v1(report: Report) -> ReportV1:
    """The report in the contract's types."""
    reference = report.reference
    settings = [SettingV1(text(item.key), text(item.value), text(item.origin)) for item in reference.settings]
    lists = [ListV1(item.name, item.as_of, item.entries, item.sha256) for item in reference.lists]
    return ReportV1(
        schema=SCHEMA,
        docscan=report.version,
        reference=ReferenceV1(reference.rules, reference.rulebook, lists, list(reference.jurisdictions), settings),
        started=report.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
        took_s=round(report.took_s, 3),
        verdict=_verdict(report),
        shipments=[_shipment(judged) for judged in report.shipments],
        documents=[document_v1(document) for document in report.documents],
        unreadable=[UnreadableV1(text(u.path), text(u.reason), u.remedy) for u in report.unreadable],
        faults=[FileFaultV1(text(f.path), f.stage, text(f.error)) for f in report.faults],
        warnings=[text(warning) for warning in report.warnings],
    )


def _shipment(judged: Judged) -> ShipmentV1:
    shipment = judged.shipment
    return ShipmentV1(
        id=shipment.id,
        verdict=_verdict(judged),
        score=judged.score,
        documents=list(dict.fromkeys(text(document.path) for document in shipment.documents)),
        linked_by=[text(link) for link in shipment.linked_by],
        route=[_stop(stop) for stop in shipment.route],
        findings=[_finding(finding) for finding in judged.findings],
        not_checked=[NotCheckedV1(n.rule.name, text(n.reason)) for n in judged.not_checked],
        faults=[RuleFaultV1(f.rule.name, text(f.error)) for f in judged.faults],
    )


def _stop(stop: Stop) -> StopV1:
    place = stop.place
    day = stop.date.isoformat() if stop.date else None
    paper = text(stop.paper) if stop.paper else None
    return StopV1(stop.role, text(stop.fact.text), text(place.name), place.unlocode, place.country, place.lat, place.lon, day, stop.by or None, paper)


def _finding(finding: Finding) -> FindingV1:
    aside = finding.suppressed
    return FindingV1(
        rule=finding.rule.name,
        family=finding.rule.family,
        severity=msgspec.convert(str(finding.severity), SeverityV1),
        confidence=finding.confidence,
        weight=finding.weight,
        message=text(finding.message),
        evidence=[EvidenceV1(text(f.spot.file), f.label, text(f.text), **spot_v1(f.spot)) for f in finding.evidence],
        basis=list(finding.basis),
        fingerprint=finding.fingerprint,
        suppressed=msgspec.convert({"reason": aside.reason, "until": aside.until and aside.until.isoformat(), "by": aside.by}, SuppressedV1) if aside else None,
    )


def _verdict(judged: Judged | Report) -> VerdictV1:
    verdict: VerdictV1 = msgspec.convert(str(judged.verdict), VerdictV1)
    return verdict


def _written(thing: Struct, indent: int) -> str:
    """JSON in which no character hides: control, invisible and direction-turning ones stand as escapes."""
    try:
        encoded = msgspec.json.encode(thing)
    except UnicodeEncodeError:  # half a letter, as broken files and file names hold them
        encoded = msgspec.json.encode(_whole_letters(msgspec.to_builtins(thing)))
    return _UNSEEN.sub(_escape, msgspec.json.format(encoded, indent=indent).decode())


def _whole_letters(thing: Any) -> Any:
    """The same without lone surrogates."""
    if isinstance(thing, dict):
        return {text(str(key)): _whole_letters(value) for key, value in thing.items()}
    return [_whole_letters(one) for one in thing] if isinstance(thing, list) else text(thing) if isinstance(thing, str) else thing


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be")
    return "".join(f"\\u{int.from_bytes(units[at : at + 2], 'big'):04x}" for at in range(0, len(units), 2))
