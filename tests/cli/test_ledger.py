from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.errors import UsageError
from checker.judging.remembered import remembered
from checker.ledger.entry import HOLD
from checker.ledger.ledger import Ledger
from tests.ledger.earlier import shipment
from tests.papers import bill, invoice


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    ledger = Ledger.at(tmp_path / "data" / "ledger.sqlite")
    ledger.note([remembered(shipment(bill(), invoice(), name="abcd0123"))])
    ledger.settle({"abcd0123": (HOLD, 88)})

    def call(*words):
        answer = CliRunner().invoke(app, ["ledger", *words])
        if answer.exception and not isinstance(answer.exception, SystemExit):
            raise answer.exception
        return answer.output

    return call


def test_status_tells_what_there_is(run):
    told = run("status")
    assert "1 shipments, 2024-02-16" in told
    assert "hold: 1" in told


@pytest.mark.parametrize("term", ["NVK 624021603", "kleinhans falztechnik", "abcd0123", "+49 7321 555018", "TEMU3301873"])
def test_search_finds_by_anything(run, term):
    assert "abcd0123" in run("search", term)


def test_search_says_when_there_is_nothing(run):
    assert "no earlier shipment bears NOBODY" in run("search", "NOBODY")


def test_patterns_draw_a_page(run, tmp_path):
    assert "no two parties" in run("patterns", "--out", "net.html")
    assert "<!doctype html>" in (tmp_path / "net.html").read_text()


def test_forget_wants_one_thing_and_a_yes(run):
    with pytest.raises(UsageError, match="one thing at a time"):
        run("forget", "--yes")
    with pytest.raises(UsageError, match="one thing at a time"):
        run("forget", "--all", "--party", "X", "--yes")
    run("forget", "--all")
    assert "1 shipments" in run("status")
    assert "1 erased" in run("forget", "--party", "Kleinhans Falztechnik", "--yes")
    assert "no earlier" in run("search", "kleinhans")
    assert "1 erased" in run("forget", "--number", "NVK624021603", "--yes")
    assert "1 erased" in run("forget", "--shipment", "abcd0123", "--yes")
    assert "0 shipments" in run("status")


def test_answer_takes_a_hold_away(run):
    run("answer", "abcd0123")
    assert "answered: 1" in run("status")
    with pytest.raises(UsageError, match="holds no shipment"):
        run("answer", "nothing")


def test_indicators_go_from_firm_to_firm(run, tmp_path, monkeypatch):
    run("key", "--circle", "c.key", "--sign", "me.key")
    told = run("export", "--indicators", "pack.json", "--stix", "open.json", "--circle", "c.key", "--sign", "me.key", "--as", "My Firm")
    assert "can be read by whoever gets the file" in told
    assert json.loads((tmp_path / "open.json").read_text())["type"] == "bundle"
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "other"))
    assert "indicators of My Firm" in run("import", "pack.json", "--circle", "c.key", "--signer", "me.key.pub", "--ledger", "on")
    assert "pack of My Firm" in run("status")
    assert "0 shipments" in run("status")
    run("forget", "--partner", "My Firm", "--yes")
    assert "pack of" not in run("status")


def test_without_a_ledger_it_says_how_to_switch_it_on(run, monkeypatch, tmp_path):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "empty"))
    with pytest.raises(UsageError) as told:
        run("status")
    assert "ledger = true" in told.value.remedy
