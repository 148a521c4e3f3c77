"""The `law` command and what `explain` teaches."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.errors import UsageError

CAR = ["law", "--from", "JP", "--to", "North Korea", "--hs", "8703.24", "--date", "2023-12-07"]


def test_the_law_is_shown_with_paragraph_and_penalty_and_says_once_that_it_is_no_advice():
    shown = " ".join(CliRunner().invoke(app, CAR).stdout.split())
    assert "UNSCR 2397 (2017) para. 7, in force from 2017-12-22" in shown
    assert "FEFA Art. 69-7" in shown
    assert shown.count("not legal advice") == 1


def test_the_answer_begins_with_what_it_comes_to():
    shown = " ".join(CliRunner().invoke(app, CAR).stdout.split())
    assert "In short: do not ship. The United Nations and Japan bar these goods on this way" in shown
    open_ = CliRunner().invoke(app, ["law", "--from", "JP", "--to", "RU", "--hs", "870323", "--date", "2022-06-01"]).stdout
    assert "give --price or --cc" in " ".join(open_.split())
    honest = CliRunner().invoke(app, ["law", "--from", "DE", "--to", "NZ", "--hs", "9403"]).stdout
    assert "that is no clearance" in " ".join(honest.split())


def test_the_law_of_other_states_stands_apart():
    shown = CliRunner().invoke(app, CAR).stdout
    assert shown.index("Barred or limited") < shown.index("The law of other states") < shown.index("Before anything moves, ask")


def test_the_law_is_given_as_json():
    found = json.loads(CliRunner().invoke(app, [*CAR, "--format", "json"]).stdout)
    assert found["to"] == "KP"
    assert {row["jurisdiction"] for row in found["law"]} == {"UN", "JP"}


def test_a_price_with_its_currency_decides_a_limit():
    shown = CliRunner().invoke(app, ["law", "--from", "JP", "--to", "RU", "--hs", "870323", "--date", "2022-06-01", "--price", "JPY 7,000,000"]).stdout
    assert "JPY 6,000,000: passed" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--from", "Atlantis", "--to", "KP"], "--from Atlantis"),
        (["--from", "JP"], "--to is missing"),
        (["--from", "JP", "--to", "KP", "--date", "7.12.2023"], "--date 7.12.2023"),
        (["--from", "JP", "--to", "KP", "--price", "7000"], "--price 7000"),
        (["--from", "JP", "--to", "KP", "--hs", "car"], "--hs car"),
        (["--from", "JP", "--to", "KP", "--jurisdiction", "mars"], "mars"),
        (["--from", "JP", "--to", "KP", "--format", "xml"], "xml"),
    ],
)
def test_what_cannot_be_used_is_an_error_with_a_remedy(wrong, said):
    error = CliRunner().invoke(app, ["law", *wrong]).exception
    assert isinstance(error, UsageError)
    assert said in error.reason
    assert error.remedy


def test_explain_shows_a_documented_case_whom_to_tell_and_the_penalties():
    shown = " ".join(CliRunner().invoke(app, ["explain", "via-beyond-destination", "--jurisdiction", "jp"]).stdout.split())
    assert "A Lexus for Singapore (2023)" in shown
    assert "Who may have to be told" in shown
    assert "FEFA Art. 69-7" in shown
    assert "IEEPA" not in shown
    assert shown.count("not legal advice") == 1


def test_the_page_of_a_rule_that_only_asks_says_that_it_is_no_breach():
    asking, barring = (" ".join(CliRunner().invoke(app, ["explain", name]).stdout.split()) for name in ("net-weight-over-gross", "banned-goods-for-a-country-at-risk"))
    assert "This sign alone is no breach" in asking
    assert "This sign alone is no breach" not in barring
