"""How and when a file was made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from checker.model.finding import Severity
from checker.model.traces import FileTraces
from checker.rules.forensic.making import carrier_bill_from_an_editor, made_long_after_its_date
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
