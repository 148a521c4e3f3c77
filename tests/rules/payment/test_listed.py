"""Banks and account holders on watch lists."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.payment.listed import listed_account_holder, listed_bank
from checker.screening.catalogue import recognise
from checker.screening.snapshot import Origin, take_in
from tests.papers import bill, invoice, look, shipment
from tests.screening.samples import lay


@pytest.fixture
def imported(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    take_in([(found, Origin("test"), "") for found in recognise([lay(tmp_path)["sdn.csv"]])], partial=True)


def test_listed_bank_hits(imported):
    assert [f.severity for f in look(listed_bank, invoice(lines=("Bank: any, SWIFT CODE: GRHRKPPYXXX",)))] == [Severity.CRITICAL]
    bank = Party("KOREA KWANGSON BANKING CORPORATION", "", "KP")
    assert [f.severity for f in look(listed_bank, invoice(bank=bank))] == [Severity.CRITICAL]


def test_listed_bank_stays_quiet(imported):
    assert not list(look(listed_bank, shipment(invoice(), bill())))
    honest = invoice(bank=Party("DEUTSCHE BANK AG", "HAMBURG", "DE"), lines=("SWIFT: DEUTDEHH",))
    assert not list(look(listed_bank, honest))


def test_listed_account_holder_hits():
    lines = ("Bank details", "Beneficiary: DANDONG JINXIANG TRADE CO., LTD.", "IBAN DE02120300000000202051")
    assert [f.severity for f in look(listed_account_holder, invoice(lines=lines))] == [Severity.HIGH]


def test_listed_account_holder_stays_quiet():
    assert not list(look(listed_account_holder, shipment(invoice(), bill())))
    lines = ("Bank details", "Beneficiary: KLEINHANS FALZTECHNIK GMBH", "IBAN DE02120300000000202051")
    assert not list(look(listed_account_holder, invoice(lines=lines)))
