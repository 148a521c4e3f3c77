"""Builders of reports: a rich one that shows all that a report can hold, and a clear one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from checker.judging.triage import triage
from checker.model.fact import AnyFact, Fact
from checker.model.finding import Finding, NotChecked, RuleCard, RuleFault, Severity, Suppression
from checker.model.report import FileFault, Judged, ListInForce, Reference, Report, Unreadable
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from tests.papers import CHATTOGRAM, SINGAPORE, YOKOHAMA, bill, invoice, line, stops, vehicle

BL, BOOK = "papers/bl.pdf", "papers/invoice.xlsx"
SECTIONS = (
    ("Why it matters", "Cars that go on\nend where they may not."),
    ("Example", "A Lexus for Singapore by way of Bangladesh."),
    ("What to do", "Ask the buyer for the\nregistration.\n\n- Ask the carrier for the original bill."),
)
EVIL = "SINGAPORE\n[red]VIA[/red] \x1b[31mBANGLADESH\x9b0m\u202egnp\u200b\x07"


def card(name: str = "detour-by-bangladesh", family: str = "routing", severity: Severity = Severity.HIGH, **more: Any) -> RuleCard:
    """A rule card with all its sections."""
    values: dict[str, Any] = {"basis": ("UNSCR 2270 (2016) para. 18",), "sections": SECTIONS, "file": f"checker/rules/{family}/topic.py", "line": 12, **more}
    return RuleCard(name, family, "The goods go past where they are said to end.", severity, **values)


def port(text: str = "CHITTAGONG, BANGLADESH") -> AnyFact:
    """A port of discharge on page 1 of the bill."""
    return Fact("port_of_discharge", Spot(BL, 1, (311.04, 202.449, 452.8, 214.0)), CHATTOGRAM, text)


def cell(text: str = EVIL) -> AnyFact:
    """A final destination in cell B14 of the workbook, with all that can do harm on a screen."""
    return Fact("final_destination", Spot(BOOK, sheet="Sheet1", cell="B14"), SINGAPORE, text)


def finding(rule: RuleCard | None = None, *evidence: AnyFact, **changes: Any) -> Finding:
    """A finding of that rule."""
    rule = rule or card()
    values: dict[str, Any] = {
        "message": "Yokohama–Chattogram–Singapore is 6,310 nm; the direct way is 2,900 nm.",
        "severity": rule.severity,
        "basis": rule.basis,
        "confidence": 0.93,
        "fingerprint": f"{rule.name}-1",
        **changes,
    }
    return Finding(rule, evidence=evidence or (port(),), **values)


def judged(findings: Iterable[Finding] = (), not_checked: Iterable[NotChecked] = (), faults: Iterable[RuleFault] = ()) -> Judged:
    """A shipment of an invoice workbook and a bill, judged by these findings."""
    papers = (invoice(file=BOOK, goods=(line("LEXUS LX570", vehicle=vehicle(make="Lexus")), line("PARTS"))), bill(file=BL))
    way = stops(("port_of_loading", YOKOHAMA, date(2023, 8, 2)), ("port_of_discharge", CHATTOGRAM), ("final_destination", SINGAPORE))
    whole = Shipment(papers, id="0123456789abcdef", linked_by=("invoice_number INV_88", "chassis URJ201-4012345"), route=way)
    return triage(whole, findings, not_checked, faults)


def report(*shipments: Judged, **changes: Any) -> Report:
    """A report on these shipments."""
    values: dict[str, Any] = {
        "documents": tuple(d for s in shipments for d in s.shipment.documents),
        "unreadable": (),
        "reference": Reference(87, "sha256:abc", (ListInForce("ofac-sdn", "2026-11-20", 18000, "ff"),), ("un", "jp")),
        "started": datetime(2026, 11, 22, 4, 0, tzinfo=UTC),
        "took_s": 0.4123,
        "version": "0.1.0",
        **changes,
    }
    return Report(shipments, **values)


def rich_report() -> Report:
    """A report that shows all that one can hold."""
    remark, slow = card("luxury-brand", "goods", Severity.LOW), card("faster-than-any-ship", "vessels", Severity.MEDIUM, basis=())
    listed = card("listed-party", "parties", Severity.CRITICAL)
    known = Suppression("known customer", date(2027, 1, 31), "config")
    findings = [
        finding(),
        finding(None, port(), cell(), message="The second of its rule.", confidence=0.6, fingerprint="detour-2"),
        finding(listed, message="The consignee is an embassy of the Democratic People's Republic of Korea."),
        finding(slow, message="4,200 nautical miles in 3 days is 58 knots."),
        finding(remark, message="A luxury brand is named."),
        finding(remark, message="Set aside.", fingerprint="aside", suppressed=known),
        finding(remark, message="Known.", fingerprint="known", suppressed=Suppression("known from the baseline", None, "baseline")),
    ]
    skipped = [NotChecked(slow, "'eta' is not stated in papers/bl.pdf"), NotChecked(remark, "'eta' is not stated in papers/bl.pdf")]
    return report(
        judged(findings, skipped, [RuleFault(slow, "ZeroDivisionError: division by zero (topic.py:12)")]),
        unreadable=(Unreadable("papers/locked.pdf", "encrypted: a password is needed", "ask the sender for an open copy"),),
        faults=(FileFault("papers/odd.pdf", "reading", "KeyError: 'x'"),),
        warnings=("the suppression of luxury-brand ended on 2026-01-01 and can be removed",),
    )
