"""The `rules` and `explain` commands."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

import checker.judging.book
from checker.cli import app
from checker.errors import UsageError
from checker.judging.rule import Rule
from tests.reports import card

BOOK = {"detour-by-bangladesh": Rule(card(formerly=("old-detour",)), (), lambda: iter(()))}


@pytest.fixture(autouse=True)
def book(monkeypatch):
    monkeypatch.setattr(checker.judging.book, "gather", lambda package: BOOK)


def test_the_rules_are_listed():
    assert "detour-by-bangladesh  high" in CliRunner().invoke(app, ["rules"]).stdout
    assert json.loads(CliRunner().invoke(app, ["rules", "--format", "json"]).stdout)[0]["family"] == "routing"


@pytest.mark.parametrize("name", ["detour-by-bangladesh", "detour_by_bangladesh", "old-detour"])
def test_a_rule_is_explained_by_its_name_or_its_former_one(name):
    assert "What to do" in CliRunner().invoke(app, ["explain", name]).stdout


def test_a_misspelt_rule_is_an_error_with_the_nearest_name():
    error = CliRunner().invoke(app, ["explain", "detour-by-bangladsh"]).exception
    assert isinstance(error, UsageError)
    assert error.remedy == "did you mean 'detour-by-bangladesh'?"
