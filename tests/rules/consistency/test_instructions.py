"""Requests to keep silent."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.rules.consistency.instructions import instruction_to_conceal
from tests.papers import document, look, shipment

HIGH = [
    "Please do not mention D.P.R.K. or Korea on the invoice, the bill of lading or the cartons.",
    "The name of the final destination must not appear on any paper.",
    "Do not indicate the country of destination on the cartons",
    "Don't show the end user on the packing list",
    "请勿在单据上注明目的地国家",
    "インボイスに仕向国を記載しないでください",
    "서류에 최종 사용자를 표기하지 마십시오",
    "В документах не указывать страну назначения",
    "No mencionar el país de destino en la factura",
    "Ne pas mentionner le pays de destination sur la facture",
    "Das Bestimmungsland darf in den Papieren nicht genannt werden",
    "Faturada varış ülkesi yazılmasın",
]
QUIET = [
    "The goods shall not be re-exported to Russia or Belarus.",
    "Country of origin must be shown on the invoice.",
    "Documents must not show the credit number.",
    "The carrier does not guarantee the date of arrival at destination.",
    "Prices do not include duties and taxes at destination.",
    "Terminal handling at destination is not included.",
    "The buyer declares that the country of destination is correct and not subject to embargo.",
    "Das Ursprungsland ist Deutschland. Nicht stapeln.",
    "Third party documents acceptable. Transhipment not allowed.",
    "收货人不得转卖",
]


@pytest.mark.parametrize("sentence", HIGH)
def test_instruction_to_conceal_hits(sentence: str) -> None:
    (finding,) = look(instruction_to_conceal, document("other", lines=("Dear Sirs,", sentence)))
    assert finding.severity >= Severity.HIGH


def test_a_request_that_runs_over_two_lines_is_found() -> None:
    (finding,) = look(instruction_to_conceal, document("other", lines=("For the bank's sake please do not", "mention Iran on the papers.")))
    assert finding.severity is Severity.CRITICAL


def test_neutral_packing_is_a_remark() -> None:
    (finding,) = look(instruction_to_conceal, document("packing_list", marks="DOS-1803\nNEUTRAL PACKING"))
    assert finding.severity is Severity.LOW


@pytest.mark.parametrize("sentence", QUIET)
def test_instruction_to_conceal_stays_quiet(sentence: str) -> None:
    assert not list(look(instruction_to_conceal, shipment(document("other", lines=(sentence,)))))
