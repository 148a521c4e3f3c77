"""Journeys typed by hand."""

from __future__ import annotations

from datetime import date

import pytest

from checker.errors import UsageError
from checker.linking.by_hand import typed


def roles(*texts):
    return [(s.role, s.place.name) for s in typed(texts).route]


def test_the_places_between_are_where_the_ship_is_changed():
    assert [role for role, _ in roles("CHIBA, JAPAN", "CHITTAGONG", "SINGAPORE")] == ["port_of_loading", "transhipment_port", "port_of_discharge"]


def test_inland_ends_are_receipt_and_delivery():
    assert [role for role, _ in roles("CHENGDU", "SHANGHAI", "DURBAN", "LUSAKA")] == [
        "place_of_receipt",
        "port_of_loading",
        "port_of_discharge",
        "final_destination",
    ]


def test_days_may_be_given():
    first, last = typed(["NINGBO@2024-06-05", "AMBARLI@2024-06-11"]).route
    assert (first.date, last.date) == (date(2024, 6, 5), date(2024, 6, 11))


@pytest.mark.parametrize("texts", [["CHIBA"], [], ["CHIBA@2024-13-01", "SINGAPORE"]])
def test_what_is_no_route_is_said_with_a_remedy(texts):
    with pytest.raises(UsageError) as error:
        typed(texts)
    assert error.value.remedy
