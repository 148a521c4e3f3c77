"""Which end of the journey a delivery term names."""

from __future__ import annotations

import pytest

from checker.reference.delivery_terms import at_origin, place_named


@pytest.mark.parametrize(("term", "origin"), [("FOB", True), ("fca", True), ("EXW", True), ("CIP", False), ("DAP", False)])
def test_the_place_of_f_and_e_terms_is_where_goods_start(term, origin):
    assert at_origin(term) is origin


def test_only_places_known_for_sure_count():
    assert place_named("Rostov-on-Don").country == "RU"
    assert place_named("buyer's warehouse gate 4") is None
