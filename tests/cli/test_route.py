"""The `route` and `place` commands."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.errors import UsageError


def run(*words):
    return CliRunner().invoke(app, [*words])


def test_a_route_is_explained_with_its_signs():
    shown = run("route", "CHIBA, JAPAN", "CHITTAGONG", "SINGAPORE")
    assert shown.exit_code == 0
    assert "route-beyond-detour" in shown.stdout
    assert "2.03 times" in shown.stdout


def test_a_direct_route_shows_no_sign():
    assert "found no reason" not in run("route", "CHIBA", "CHITTAGONG", "SINGAPORE").stdout
    assert "no rule on routes found a reason to ask" in run("route", "HAMBURG", "SYDNEY").stdout


def test_the_map_is_drawn_and_written(tmp_path):
    file = tmp_path / "way.svg"
    shown = run("route", "YOKOHAMA", "SINGAPORE", "--map", "--svg", str(file))
    assert "1 Yokohama, JP" in shown.stdout
    assert file.read_text("utf-8").startswith("<svg")


def test_a_passage_can_be_closed():
    shown = run("route", "HAMBURG", "SINGAPORE", "--closed", "suez,panama").stdout
    assert "the Cape of Good Hope" in " ".join(shown.split())
    assert isinstance(run("route", "HAMBURG", "SINGAPORE", "--closed", "nowhere").exception, UsageError)


@pytest.mark.parametrize(("text", "code"), [("HCMC (Cat Lai)", 0), ("KOREA", 0), ("YOKOHOMO", 1)])
def test_a_place_is_explained_and_an_unknown_one_ends_with_1(text, code):
    assert run("place", text).exit_code == code
