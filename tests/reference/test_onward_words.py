"""Words that send goods onward, forbid it, or leave the destination open."""

from __future__ import annotations

import pytest

from checker.reference.onward_words import dark_words, onward, open_words, return_words, sea_words, transfer_words


def test_onward_words_come_with_direction_and_what_follows():
    found = next(onward("CARGO IN TRANSIT TO SINGAPORE"))
    assert (found.direction, found.rest.strip()) == ("to", "SINGAPORE")
    assert next(onward("транзитом через территорию РФ")).direction == "through"


def test_a_bare_via_counts_only_on_request():
    assert not list(onward("VIA AURELIA 118"))
    assert list(onward("VIA HONG KONG", via=True))


@pytest.mark.parametrize("text", ["NOT IN TRANSIT TO IRAN", "NO RE-EXPORT TO BELARUS", "TRANSIT TO SYRIA PROHIBITED", "не для доставки в Россию"])
def test_forbidden_onward_words_are_none(text):
    assert not list(onward(text))


@pytest.mark.parametrize("text", ["ANY PORT KOREA", "TO BE DECLARED", "IN SHIPPER'S OPTION", "T.B.A.", "待定"])
def test_open_destinations_are_met(text):
    assert open_words(text)


@pytest.mark.parametrize("text", ["HAMBURG", "PORT OF SPAIN", "OPTION HOUSE ROAD", "COMPANY PORT"])
def test_plain_places_are_not_open(text):
    assert open_words(text) is None


def test_sea_and_ship_words_are_met():
    assert sea_words("EAST CHINA SEA")
    assert sea_words("SEATTLE") is None
    assert transfer_words("SHIP-TO-SHIP TRANSFER")
    assert transfer_words("LEADERSHIP TO SHIPPER") is None
    assert dark_words("AIS AT MASTER'S DISCRETION")
    assert return_words("RETURNED AFTER REPAIR")
    assert return_words("REPAINTED") is None


def test_where_goods_are_cleared_is_where_they_go_and_where_they_are_made_is_whence():
    assert [(o.direction, o.rest) for o in onward("Customs clearance and unloading: SVH terminal, Moscow")] == [("to", " SVH terminal, Moscow")]
    assert [o.direction for o in onward("MADE IN CHINA")] == ["from"]
    assert not [*onward("not manufactured in North Korea")]
