"""Tests of hubs."""

from __future__ import annotations

import pytest

from checker.model.places import Place
from checker.reference.hubs import hub
from checker.reference.places import resolve

ROLES = {"SINGAPORE": "pure", "PORT KLANG": "major", "JEBEL ALI": "major", "CHITTAGONG": "FEEDER DEST ONLY", "POTI": "regional re-export"}


@pytest.mark.parametrize(("text", "role"), ROLES.items())
def test_a_port_has_its_role(text: str, role: str) -> None:
    found = hub(resolve(text))
    assert found is not None
    assert found.role == role


@pytest.mark.parametrize("text", ["CHIBA", "NAMPO", "DALIAN", "MADRID", "SIN", "JAPAN"])
def test_a_plain_port_an_airport_and_a_country_are_no_hubs(text: str) -> None:
    assert hub(resolve(text)) is None


def test_a_quay_beside_a_hub_is_the_hub() -> None:
    found = hub(Place("Pasir Panjang Terminal", "SG", lat=1.27, lon=103.79))
    assert found is not None
    assert found.unlocode == "SGSIN"


def test_what_was_seen_in_a_source_is_told_from_trade_knowledge() -> None:
    assert hub(resolve("SINGAPORE")).verified  # type: ignore[union-attr]
    assert not hub(resolve("KHALIFA PORT")).verified  # type: ignore[union-attr]
