"""Boxes and mail domains."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.finding import Severity
from checker.rules.parties.whereabouts import address_without_a_door, mail_domain_of_another_country
from tests.papers import BUYER, MAKER, invoice, look, shipment


def grades(rule, **party):
    return [f.severity for f in look(rule, invoice(buyer=replace(BUYER, **party), consignee=None))]


def test_address_without_a_door_hits():
    assert grades(address_without_a_door, address="P.O. BOX 3340, ROSEAU", country="DM") == [Severity.INFO]
    assert grades(address_without_a_door, address="VIRTUAL OFFICE 14, CENTRAL, HONG KONG", country="HK") == [Severity.LOW]
    assert grades(address_without_a_door, address="Postfach 12 04, 89518 Heidenheim", country="DE") == [Severity.INFO]


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("P.O. BOX 61112, DUBAI", "AE"),
        ("P.O. BOX 12, NAIROBI", "KE"),
        ("22 DERBY STREET, PO BOX 5, SILVERWATER", "AU"),
        ("12 HARBOUR ROAD, ROTTERDAM", "NL"),
        ("", "AU"),
    ],
)
def test_address_without_a_door_stays_quiet(address, country):
    assert grades(address_without_a_door, address=address, country=country) == []
    assert not list(look(address_without_a_door, shipment()))


def test_mail_domain_of_another_country_hits():
    assert grades(mail_domain_of_another_country, emails=("office@heron.com.kp",)) == [Severity.HIGH]
    assert grades(mail_domain_of_another_country, emails=("office@heron.ru",)) == [Severity.INFO]


@pytest.mark.parametrize("mail", ["a@heron.com.au", "a@heron.com", "a@heron.io", "a@heron.eu", "a@heron", ""])
def test_mail_domain_of_another_country_stays_quiet(mail):
    assert grades(mail_domain_of_another_country, emails=(mail,)) == []
    assert not list(look(mail_domain_of_another_country, shipment()))
    assert not list(look(mail_domain_of_another_country, invoice(seller=replace(MAKER, country="HK", emails=("a@heron.cn",)), buyer=None, consignee=None)))
