"""Values changed after the paper was made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.model.finding import Severity
from checker.model.spot import Spot
from checker.model.traces import FieldChange, FileTraces, MixedType, Overlay
from checker.rules.forensic.edits import annotation_over_a_value, earlier_revision_differs, mixed_type_inside_a_value, typed_over_total
from tests.papers import fact, invoice, look, shipment

FILE = "commercial_invoice.pdf"
SPOT = Spot(FILE, 1)


def severities(rule: Any, **traces: Any) -> list[Severity]:
    return [
        f.severity
        for f in look(rule, shipment(invoice(gross_weight_kg=fact("gross_weight_kg", 2450.0, FILE, "2,450.00 KGS")), traces=(FileTraces(FILE, **traces),)))
    ]


def test_annotation_over_a_value_hits() -> None:
    assert severities(annotation_over_a_value, overlays=(Overlay("FreeText", "HARBOUR GIFTS LTD", "RYUK TRADING CO", SPOT),)) == [Severity.HIGH]
    for kind in ("Widget", "Square", "Redact"):
        assert severities(annotation_over_a_value, overlays=(Overlay(kind, "BATUMI, GEORGIA", "MOMBASA, KENYA", SPOT),)) == [Severity.HIGH], kind
        assert severities(annotation_over_a_value, overlays=(Overlay(kind, "", "MOMBASA, KENYA", SPOT),)) == [Severity.MEDIUM], kind


def test_annotation_over_a_value_stays_quiet() -> None:
    assert severities(annotation_over_a_value, overlays=(Overlay("FreeText", "RECEIVED 4 MAR", "", SPOT), Overlay("Stamp", "", "SYDNEY", SPOT))) == []
    received = Overlay("Stamp", "RECEIVED 14 MAR 2024", "TOTAL EUR 41,300.00", SPOT)
    assert severities(annotation_over_a_value, overlays=(received,)) == [Severity.LOW]
    phone = Overlay("Redact", "", "Tel. +49 7321 555018, 14.02.2024", SPOT)
    assert severities(annotation_over_a_value, overlays=(phone, Overlay("Widget", "OUR REF 4471", "your ref", SPOT))) == [Severity.LOW, Severity.LOW]


def test_earlier_revision_differs_hits() -> None:
    assert severities(earlier_revision_differs, changes=(FieldChange("Port of discharge: NOVOROSSIYSK", "Port of discharge: POTI", SPOT),)) == [
        Severity.CRITICAL
    ]
    assert severities(earlier_revision_differs, changes=(FieldChange("TOTAL EUR 413,000.00", "TOTAL EUR 41,300.00", SPOT),)) == [Severity.HIGH]


def test_earlier_revision_differs_stays_quiet() -> None:
    assert (
        severities(
            earlier_revision_differs,
            changes=(FieldChange("", "RECEIVED", SPOT), FieldChange("DRAFT COPY", "ORIGINAL", SPOT), FieldChange("TOTAL  5", "Total 5", SPOT)),
        )
        == []
    )


def test_mixed_type_inside_a_value_hits() -> None:
    assert severities(mixed_type_inside_a_value, mixed=(MixedType("2,450.00 KGS", "50.00", "font Arial in Helvetica", SPOT),)) == [Severity.MEDIUM]


def test_mixed_type_inside_a_value_stays_quiet() -> None:
    assert severities(mixed_type_inside_a_value, mixed=(MixedType("深圳 SHENZHEN", "深圳", "font", SPOT),)) == []


def test_typed_over_total_hits() -> None:
    assert severities(typed_over_total, overwritten=(fact("total_amount", 9920.0, FILE),)) == [Severity.HIGH]


def test_typed_over_total_stays_quiet() -> None:
    assert severities(typed_over_total) == []
    assert severities(typed_over_total, overwritten=(fact("total_amount", 86400.0, FILE),)) == [Severity.LOW]


def test_an_earlier_revision_names_the_field_that_was_changed() -> None:
    at = Spot(FILE, 1, (52.0, 251.0, 120.0, 259.0))
    paper = invoice(port_of_discharge=replace(fact("port_of_discharge", "BATUMI", FILE), spot=Spot(FILE, 1, (50.0, 250.0, 150.0, 260.0))))
    (found,) = look(earlier_revision_differs, shipment(paper, traces=(FileTraces(FILE, changes=(FieldChange("POTI", "BATUMI", at),)),)))
    assert found.message.startswith("The port of discharge: 'POTI' became 'BATUMI'")
