"""Hidden and covered words."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.spot import Spot
from checker.model.traces import FileTraces, HiddenText
from checker.rules.forensic.hidden import covered_value, hidden_text_names_another_place_or_party
from tests.papers import invoice, look, shipment

FILE = "commercial_invoice.pdf"


def traced(*hidden: tuple[str, str, str]) -> object:
    return shipment(
        invoice(lines=("CONSIGNEE WARATAH PRINT", "Port of discharge SYDNEY, AUSTRALIA")),
        traces=(FileTraces(FILE, hidden=tuple(HiddenText(how, text, Spot(FILE, 1), shown) for how, text, shown in hidden)),),
    )


def severities(rule: object, *hidden: tuple[str, str, str]) -> list[Severity]:
    return [f.severity for f in look(rule, traced(*hidden))]  # type: ignore[arg-type]


def test_hidden_text_names_another_place_or_party_hits() -> None:
    assert severities(hidden_text_names_another_place_or_party, ("invisible", "ACTUAL DELIVERY: MOSCOW, RUSSIA", "")) == [Severity.CRITICAL]
    assert severities(hidden_text_names_another_place_or_party, ("hidden-row", "Real price USD 413,000.00", "")) == [Severity.HIGH]


def test_hidden_text_names_another_place_or_party_stays_quiet() -> None:
    assert severities(hidden_text_names_another_place_or_party, ("invisible", "Port of discharge SYDNEY, AUSTRALIA", "")) == []
    assert severities(hidden_text_names_another_place_or_party, ("invisible", "{{footer}}", "")) == []
    ports = [
        ("hidden-sheet", p, "") for p in "SHANGHAI NINGBO HAMBURG ROTTERDAM SINGAPORE BUSAN TOKYO YOKOHAMA KOBE ANTWERP GENOA VALENCIA DURBAN SANTOS".split()
    ]
    assert severities(hidden_text_names_another_place_or_party, *ports) == []


def test_covered_value_hits() -> None:
    assert severities(covered_value, ("covered", "CHONGJIN, D.P.R. KOREA", "DONGHAE")) == [Severity.CRITICAL]
    assert severities(covered_value, ("covered", "413,000.00", "41,300.00")) == [Severity.HIGH]


def test_covered_value_stays_quiet() -> None:
    assert severities(covered_value, ("covered", "SYDNEY", "Sydney"), ("covered", " ", "")) == []
