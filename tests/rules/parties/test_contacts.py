"""Telephones and mailboxes."""

from __future__ import annotations

from dataclasses import replace

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.parties.contacts import free_mail_address, phone_of_another_country, strangers_share_contacts
from tests.papers import BUYER, MAKER, document, invoice, look, shipment


def test_strangers_share_contacts_hits() -> None:
    (finding,) = look(strangers_share_contacts, invoice(seller=replace(MAKER, phones=BUYER.phones)))
    assert finding.severity is Severity.HIGH
    assert "61255501881" in finding.message


def test_strangers_share_contacts_stays_quiet() -> None:
    assert not list(look(strangers_share_contacts, shipment()))
    sales = Party("KLEINHANS FALZTECHNIK AUSTRALIA PTY LTD", country="AU", emails=("info@kleinhans.example",))
    assert not list(look(strangers_share_contacts, invoice(seller=replace(MAKER, emails=sales.emails), buyer=sales, consignee=sales)))
    group = document("other", lines=("The consignee is a subsidiary of the shipper.",))
    assert not list(look(strangers_share_contacts, shipment(invoice(seller=replace(MAKER, phones=BUYER.phones)), group)))


def test_phone_of_another_country_hits() -> None:
    (finding,) = look(phone_of_another_country, invoice(buyer=replace(BUYER, phones=("+864155550917",)), consignee=None))
    assert finding.severity is Severity.LOW


def test_phone_of_another_country_stays_quiet() -> None:
    assert not list(look(phone_of_another_country, shipment()))
    assert not list(look(phone_of_another_country, invoice(buyer=Party("TOO ALA", country="KZ", phones=("+77015550199",)))))


def test_free_mail_address_hits() -> None:
    (finding,) = look(free_mail_address, invoice(seller=replace(MAKER, emails=("bridge8@163.com",))))
    assert finding.severity is Severity.INFO


def test_free_mail_address_stays_quiet() -> None:
    assert not list(look(free_mail_address, invoice(seller=replace(MAKER, emails=("sales@kleinhans-falz.example",)))))
