"""The report as JUnit XML, which every CI server shows."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.model.finding import Finding, Severity
from checker.model.report import Judged, Report
from checker.reporting.json_v1_documents import text
from checker.reporting.printable import file_names, quoted, seen, where
from checker.reporting.questions import asks


def render(report: Report, fail_on: Severity | None = Severity.HIGH) -> str:
    """A suite for each shipment and one for the files.

    Open findings from `fail_on` up are failures, lesser ones pass with their words; set aside and not checked is skipped, not read is an error.
    """
    names = file_names([*(d.path for d in report.documents), *(u.path for u in report.unreadable)])
    top = Element("testsuites", name="docscan", time=f"{report.took_s:.3f}")
    for number, judged in enumerate(report.shipments, 1):
        _shipment(_suite(top, f"shipment {number}, verdict {judged.verdict}, score {judged.score}", report), judged, fail_on, names)
    if report.unreadable or report.faults or not report.shipments:
        _files(_suite(top, "files", report), report, names)
    for count in ("tests", "failures", "errors"):  # the schema has no sum of what was skipped
        top.set(count, str(sum(int(suite.get(count, "0")) for suite in top)))
    indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(top, encoding="unicode")


def _suite(top: Element, name: str, report: Report) -> Element:
    return SubElement(top, "testsuite", name=name, timestamp=report.started.strftime("%Y-%m-%dT%H:%M:%S"), time="0")


def _shipment(suite: Element, judged: Judged, fail_on: Severity | None, names: dict[str, str]) -> None:
    for finding in judged.findings:
        case = _case(suite, finding.rule.family, f"{finding.rule.name} {finding.fingerprint}".strip())
        said, body = text(f"{finding.severity}: {seen(finding.message)}"), text(_body(finding, names))
        if finding.suppressed:
            SubElement(case, "skipped", message=text(f"set aside by the {finding.suppressed.by}: {seen(finding.suppressed.reason)}"))
        elif fail_on is not None and finding.severity >= fail_on:
            SubElement(case, "failure", message=said, type=str(finding.severity)).text = body
        else:
            SubElement(case, "system-out").text = f"{said}\n{body}"
    for item in judged.not_checked:
        SubElement(_case(suite, item.rule.family, f"{item.rule.name}: {text(seen(item.reason))}"), "skipped", message=text(f"not checked: {seen(item.reason)}"))
    for fault in judged.faults:
        SubElement(_case(suite, fault.rule.family, fault.rule.name), "error", message=text(seen(fault.error)), type="docscan itself failed")
    if not len(suite):
        _case(suite, "docscan", "no rule found a reason to stop or to ask")
    _count(suite)


def _files(suite: Element, report: Report, names: dict[str, str]) -> None:
    for item in report.unreadable:
        case = _case(suite, "files", text(names[item.path]))
        SubElement(case, "error", message=text(f"not read: {seen(item.reason)}"), type="not read").text = text(f"remedy: {seen(item.remedy)}")
    for fault in report.faults:
        SubElement(_case(suite, "files", text(seen(fault.path)) or fault.stage), "error", message=text(seen(fault.error)), type="docscan itself failed")
    _count(suite)


def _case(suite: Element, family: str, name: str) -> Element:
    return SubElement(suite, "testcase", classname=f"docscan.{family}", name=name, time="0")


def _body(finding: Finding, names: dict[str, str]) -> str:
    lines = [f"found: {where(fact.spot, names)}: {quoted(fact)}" for fact in finding.evidence]
    lines += [f"law: {'; '.join(finding.basis)}"] if finding.basis else []
    return "\n".join([*lines, *(f"ask: {line}" for line in asks(finding.rule)), f"{finding.confidence:.0%} sure"])


def _count(suite: Element) -> None:
    sorts = Counter(child.tag for case in suite for child in case)
    suite.set("tests", str(len(suite)))
    for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(sorts[tag]))
