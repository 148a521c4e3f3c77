"""Armed forces among the receivers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.finding import Severity
from checker.rules.parties.uniforms import armed_forces_among_the_receivers
from tests.papers import BUYER, invoice, look, shipment


def grades(name, country):
    paper = invoice(
        buyer=replace(BUYER, name=name, country=country, address=""),
        consignee=None,
        port_of_discharge=None,
        final_destination=None,
        country_of_destination=country,
    )
    return [f.severity for f in look(armed_forces_among_the_receivers, paper)]


@pytest.mark.parametrize(
    ("name", "country", "grade"),
    [("MINISTRY OF DEFENCE", "SY", Severity.HIGH), ("Войсковая часть 12345", "RU", Severity.HIGH), ("5TH MILITARY REPAIR PLANT", "RU", Severity.HIGH), ("HERON ORDNANCE FACTORY", "MM", Severity.MEDIUM),
     ("某某国防科技有限公司", "CN", Severity.MEDIUM), ("NORDBERG AEROSPACE PLANT", "BY", Severity.MEDIUM), ("MILITARY UNIT 7", "KP", Severity.HIGH)],
)  # fmt: skip
def test_armed_forces_among_the_receivers_hits(name, country, grade):
    assert grades(name, country) == [grade]


@pytest.mark.parametrize(
    ("name", "country"),
    [("MINISTRY OF DEFENCE", "GB"), ("THE SALVATION ARMY", "CN"), ("ARMY NAVY SURPLUS LTD", "US"), ("NAVY BLUE TEXTILES", "CN"), ("NORDBERG AEROSPACE LTD", "CN"), ("DEFENDER TYRES", "MM"), ("ROCKET SEED CO", "VE")],
)  # fmt: skip
def test_armed_forces_among_the_receivers_stays_quiet(name, country):
    assert grades(name, country) == []
    assert not list(look(armed_forces_among_the_receivers, shipment()))
