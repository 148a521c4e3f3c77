"""Ships on watch lists."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.reference.shelf import rows
from checker.rules.vessels.identity import imo_number_invalid
from checker.rules.vessels.listed import listed_hull, listed_name_under_another_number
from tests.papers import bill, invoice, look, shipment

HULLS = [row["imo"] for row in rows("dprk_vessels.csv") if row["imo"]]


def test_listed_hull_hits():
    found = list(look(listed_hull, bill(vessel="HAI SHUN 7", imo_number="IMO 8518780")))
    assert [f.severity for f in found] == [Severity.CRITICAL]
    assert "JIE SHUN" in found[0].message


def test_listed_hull_stays_quiet():
    assert not list(look(listed_hull, shipment(invoice(), bill())))
    assert not list(look(listed_hull, bill(vessel="JIE SHUN", imo_number="9319466")))
    assert not list(look(listed_hull, bill(vessel="PATRIOT")))


def test_a_name_alone_is_a_remark():
    assert [f.severity for f in look(listed_hull, bill(vessel="M/V JIE SHUN V.12"))] == [Severity.LOW]


def test_a_flag_that_agrees_makes_a_name_worth_a_question():
    assert [f.severity for f in look(listed_hull, bill(vessel="M/V AN SAN 1", flag="DPR KOREA"))] == [Severity.MEDIUM]


def test_another_name_on_a_listed_hull_is_told():
    (found,) = look(listed_hull, bill(vessel="HAI SHUN 7", imo_number="IMO 8518780"))
    assert "this paper calls her HAI SHUN 7" in found.message


def test_every_listed_hull_hits_by_its_number():
    assert len(HULLS) == 115
    assert all([f.severity for f in look(listed_hull, bill(vessel="BLUE HERON", imo_number=f"IMO {imo}"))] == [Severity.CRITICAL] for imo in HULLS)


@pytest.mark.parametrize("place", range(7))
def test_one_wrong_digit_makes_the_number_invalid_and_never_clear(place):
    for imo in HULLS[::6]:
        slip = imo[:place] + str((int(imo[place]) + 1) % 10) + imo[place + 1 :]
        assert list(look(imo_number_invalid, bill(vessel="BLUE HERON", imo_number=slip)))


def test_listed_name_under_another_number_hits():
    assert [f.severity for f in look(listed_name_under_another_number, bill(vessel="JIE SHUN", imo_number="9319466"))] == [Severity.INFO]


def test_listed_name_under_another_number_stays_quiet():
    assert not list(look(listed_name_under_another_number, shipment(invoice(), bill())))
    assert not list(look(listed_name_under_another_number, bill(vessel="NORDVIK GLACIER", imo_number="9319466")))
    assert not list(look(listed_name_under_another_number, bill(vessel="JIE SHUN", imo_number="8518780")))
