"""How and when a file was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from checker.model.finding import Severity
from checker.model.traces import FileTraces
from checker.rules.forensic.making import carrier_bill_from_an_editor, dated_after_its_file, made_long_after_its_date, sellers_paper_made_by_the_receiver
from tests.papers import bill, invoice, look, shipment

FEBRUARY, NOVEMBER = datetime(2024, 2, 17, tzinfo=UTC), datetime(2024, 11, 9, tzinfo=UTC)


def severities(rule: Any, **traces: Any) -> list[Severity]:
    return [f.severity for f in look(rule, shipment(invoice(), bill(), traces=(FileTraces("bill_of_lading.pdf", **traces),)))]


def test_carrier_bill_from_an_editor_hits() -> None:
    assert severities(carrier_bill_from_an_editor, creator="Microsoft Word", author="Waratah Print Finishing", created=NOVEMBER) == [Severity.HIGH]
    assert severities(carrier_bill_from_an_editor, creator="Microsoft Word", created=NOVEMBER) == [Severity.MEDIUM]


def test_carrier_bill_from_an_editor_stays_quiet() -> None:
    assert severities(carrier_bill_from_an_editor, producer="iText 7", created=NOVEMBER) == []
    assert severities(carrier_bill_from_an_editor, creator="Microsoft Word", created=FEBRUARY) == [Severity.INFO]
    assert severities(carrier_bill_from_an_editor, creator="Canon iR scan", producer="Adobe Acrobat", created=NOVEMBER) == []


def test_made_long_after_its_date_hits() -> None:
    assert severities(made_long_after_its_date, producer="PDF-XChange Editor", created=FEBRUARY, modified=NOVEMBER) == [Severity.LOW]


def test_made_long_after_its_date_stays_quiet() -> None:
    assert severities(made_long_after_its_date, producer="iText 7", created=FEBRUARY, modified=FEBRUARY) == []


def test_the_receivers_name_is_known_by_one_long_word_of_it() -> None:
    assert severities(carrier_bill_from_an_editor, creator="Microsoft Word", author="waratah import dept", created=FEBRUARY) == [Severity.MEDIUM]


def test_a_bill_printed_to_pdf_later_is_no_bill_from_an_editor() -> None:
    assert severities(carrier_bill_from_an_editor, producer="Microsoft: Print To PDF", created=NOVEMBER) == []


def on_invoice(rule: Any, **traces: Any) -> list[Severity]:
    return [f.severity for f in look(rule, shipment(invoice(), traces=(FileTraces("commercial_invoice.pdf", **traces),)))]


def test_sellers_paper_made_by_the_receiver_hits() -> None:
    assert on_invoice(sellers_paper_made_by_the_receiver, company="Waratah Print Finishing") == [Severity.LOW]


def test_sellers_paper_made_by_the_receiver_stays_quiet() -> None:
    assert on_invoice(sellers_paper_made_by_the_receiver, author="Kleinhans Faltztechnik", company="Kleinhans") == []
    assert on_invoice(sellers_paper_made_by_the_receiver, author="j.smith") == []


def test_dated_after_its_file_hits() -> None:
    assert severities(dated_after_its_file, created=datetime(2023, 12, 1, tzinfo=UTC)) == [Severity.LOW]


def test_dated_after_its_file_stays_quiet() -> None:
    assert severities(dated_after_its_file, created=FEBRUARY) == []
    assert severities(dated_after_its_file, created=datetime(2023, 12, 1, tzinfo=UTC), modified=FEBRUARY) == []
    old = FileTraces("commercial_invoice.pdf", created=datetime(2023, 12, 1, tzinfo=UTC))
    assert [*look(dated_after_its_file, shipment(replace(invoice(), sheet="Invoice"), traces=(old,)))] == [], "a workbook made from a template"
