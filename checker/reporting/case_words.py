"""A case file in words: the shipment, its findings, who decided what, and how long it is to be kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.reporting.markdown import plain
from checker.reporting.printable import seen, words

KEEP = (
    ("United States, sanctions", "10 years", "31 CFR 501.601"),
    ("United States, export controls", "5 years", "15 CFR 762.6"),
    ("European Union, dual-use goods", "5 years from the end of the calendar year of the export", "Regulation (EU) 2021/821 art. 27"),
)
"""How long records of trade are to be kept, and the instrument that says so. Your own law may ask for more."""


def case_words(report: Mapping[str, Any], shipment: Mapping[str, Any], decisions: Iterable[Mapping[str, Any]]) -> str:
    """The page that a person opens first, as Markdown. `decisions` are the contents of the log's lines on this shipment."""
    return "\n".join(_lines(report, shipment, list(decisions))) + "\n"


def _lines(report: Mapping[str, Any], shipment: Mapping[str, Any], decisions: list[Mapping[str, Any]]) -> Iterator[str]:
    yield f"# Case file of shipment {shipment['id']}"
    yield ""
    yield f"**{shipment['verdict'].upper()}**, score {shipment['score']} of 100, judged {report['started']} by docscan {report['docscan']}."
    yield ""
    yield "| paper | SHA-256 |\n|---|---|"
    digests = {document["path"]: document["sha256"] for document in report["documents"]}
    yield from (f"| {plain(seen(path))} | `{digests.get(path, '')}` |" for path in shipment["documents"])
    if shipment["linked_by"]:
        yield ""
        yield f"Linked by {plain(seen(', '.join(shipment['linked_by'])))}."
    yield "\n## Findings and decisions\n"
    by_mark: dict[str, list[Mapping[str, Any]]] = {}
    for decision in decisions:
        by_mark.setdefault(decision["finding"]["fingerprint"], []).append(decision)
    for finding in shipment["findings"]:
        yield from _finding(finding, by_mark.pop(finding["fingerprint"], []))
    for mark, earlier in by_mark.items():
        yield f"### No longer found: {earlier[0]['finding']['rule']} `{mark}`\n"
        yield plain(seen(earlier[0]["finding"]["message"]))
        yield from _decided(earlier)
    if not shipment["findings"]:
        yield "No rule found a reason to stop or to ask. That is no clearance.\n"
    yield from _ground(report, shipment)


def _finding(finding: Mapping[str, Any], decisions: list[Mapping[str, Any]]) -> Iterator[str]:
    yield f"### {finding['severity']}: {finding['rule']} `{finding['fingerprint']}`\n"
    yield plain(seen(finding["message"]))
    yield ""
    for item in finding["evidence"]:
        where = f"page {item['page']}" if item.get("page") else f"{item.get('sheet') or ''}!{item.get('cell') or ''}".strip("!")
        yield f"- {plain(seen(item['document']))}{f', {plain(seen(where))}' if where else ''}: {words(item['label'])}: {plain(seen(item['text']))}"
    if finding["basis"]:
        yield f"- law: {plain('; '.join(finding['basis']))}"
    if finding["suppressed"]:
        yield f"- set aside by the {finding['suppressed']['by']}: {plain(seen(finding['suppressed']['reason']))}"
    yield from _decided(decisions)


def _decided(decisions: list[Mapping[str, Any]]) -> Iterator[str]:
    yield ""
    for decision in decisions:
        yield f"> **{decision['as']}** by {plain(seen(decision['by']))}, {decision['at']}: {plain(seen(decision['note']))}\n"
    if not decisions:
        yield "> no decision is recorded\n"


def _ground(report: Mapping[str, Any], shipment: Mapping[str, Any]) -> Iterator[str]:
    reference = report["reference"]
    yield "## What the judgement rests on\n"
    yield f"- {reference['rules']} rules, {reference['rulebook']}"
    yield f"- law of {', '.join(reference['jurisdictions'])}"
    yield from (f"- list {item['name']}, as of {item['as_of']}: {item['entries']:,} entries, {item['sha256']}" for item in reference["lists"])
    yield from (f"- setting {plain(item['key'])} = {plain(item['value'])} ({plain(item['origin'])})" for item in reference["settings"])
    if not reference["lists"]:
        yield "- no watch lists were loaded"
    unchecked = {item["rule"] for item in shipment["not_checked"]}
    if unchecked:
        yield f"- not checked, for want of facts: {', '.join(sorted(unchecked))}"
    yield from (f"- not read: {plain(seen(item['path']))}: {plain(seen(item['reason']))}" for item in report["unreadable"])
    yield "\n## How long to keep it\n"
    yield from (f"- {whose}: {long} ({law})" for whose, long, law in KEEP)
    yield "\nYour own law, your bank and your insurer may ask for more: take the longest."
    yield "\n`docscan audit verify` with this archive proves that nothing in it was changed."
    yield "`sha256sum --check papers.sha256` tells whether a paper is the one that was judged."
