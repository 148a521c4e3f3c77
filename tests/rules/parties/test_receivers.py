"""Receivers who are none."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.parties.receivers import (
    forwarder_as_final_consignee,
    no_end_user_for_sensitive_goods,
    receiver_in_another_country_than_the_goods,
    to_order_without_notify,
)
from tests.papers import BUYER, MAKER, bill, invoice, line, look, shipment, vehicle

FORWARDER = Party("DALIAN SEA GATE FREIGHT AGENCY CO., LTD.", "DALIAN, CHINA", "CN")
ORDER = Party("TO ORDER", to_order=True)
BANK = Party("EASTERN BANK PLC", "DHAKA", "BD")


def test_forwarder_as_final_consignee_hits() -> None:
    papers = invoice(buyer=FORWARDER, consignee=FORWARDER), bill(consignee=FORWARDER, notify_party=None)
    (finding,) = look(forwarder_as_final_consignee, shipment(*papers))
    assert finding.severity is Severity.MEDIUM


def test_forwarder_as_final_consignee_is_high_for_cars() -> None:
    goods = (line("USED LEXUS LX570", vehicle=vehicle(make="Lexus", model="LX570")),)
    papers = invoice(buyer=FORWARDER, consignee=FORWARDER, goods=goods), bill(consignee=FORWARDER, notify_party=None, goods=goods)
    (finding,) = look(forwarder_as_final_consignee, shipment(*papers))
    assert finding.severity is Severity.HIGH


def test_forwarder_as_final_consignee_stays_quiet() -> None:
    assert not list(look(forwarder_as_final_consignee, shipment()))
    assert not list(look(forwarder_as_final_consignee, shipment(invoice(), bill(consignee=FORWARDER))))


def test_a_master_bill_between_forwarders_is_no_final_consignee() -> None:
    master = bill(file="m.pdf", bl_number="MB1", shipper=Party("HAMBURG CARGO LOGISTICS GMBH"), consignee=FORWARDER, notify_party=FORWARDER)
    assert not list(look(forwarder_as_final_consignee, shipment(bill("house_bill_of_lading", master_bl_number="MB1"), master)))


def test_to_order_without_notify_hits() -> None:
    (finding,) = look(to_order_without_notify, bill(consignee=ORDER, notify_party=None))
    assert "TO ORDER" in finding.message


def test_to_order_without_notify_stays_quiet() -> None:
    assert not list(look(to_order_without_notify, bill(consignee=ORDER)))
    assert not list(look(to_order_without_notify, shipment(invoice(), bill(consignee=Party("EASTERN BANK PLC", to_order=True), notify_party=None))))


def test_no_end_user_for_sensitive_goods_hits() -> None:
    trader = Party("GOLDEN LANTERN TRADING LIMITED", country="HK")
    goods = (line("SERVO DRIVE AND GNSS RECEIVER BOARD", hs_code="854231"),)
    assert list(look(no_end_user_for_sensitive_goods, invoice(buyer=trader, consignee=trader, goods=goods)))


def test_no_end_user_for_sensitive_goods_stays_quiet() -> None:
    trader = Party("GOLDEN LANTERN TRADING LIMITED", country="HK")
    assert not list(look(no_end_user_for_sensitive_goods, invoice(buyer=trader, consignee=trader)))
    assert not list(
        look(no_end_user_for_sensitive_goods, invoice(buyer=trader, consignee=trader, end_use="assembly", goods=(line("GNSS RECEIVER", hs_code="854231"),)))
    )


def test_receiver_in_another_country_than_the_goods_hits() -> None:
    parties = {"buyer": Party("PEARL TRADE", country="HK"), "consignee": Party("DUNE GENERAL", country="AE"), "notify_party": Party("SAVDO MCHJ", country="UZ")}
    (finding,) = look(receiver_in_another_country_than_the_goods, invoice(**parties))
    assert "Australia" in finding.message


def test_receiver_in_another_country_than_the_goods_stays_quiet() -> None:
    assert not list(look(receiver_in_another_country_than_the_goods, shipment()))
    assert not list(
        look(
            receiver_in_another_country_than_the_goods,
            invoice(seller=MAKER, buyer=Party("ALPINE TRADERS AG", country="CH"), consignee=BUYER, notify_party=BUYER),
        )
    )
