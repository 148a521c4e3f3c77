"""Sums under limits, and goods without value."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.value.limits import just_under_a_limit, no_commercial_value_on_trade_goods
from tests.papers import SYDNEY, fact, invoice, line, look, shipment

MOSCOW = Place("Moscow", "RU", "RUMOW", 55.75, 37.6, "name", "Moscow", printed_country="RU")
BUYER = Party("OOO ROMASHKA", "MOSCOW, RUSSIA", "RU")


def split(place: Place, *totals: float):
    """Several invoices to one place, one for each total."""
    return shipment(
        *(
            invoice(file=f"{n}.pdf", invoice_number=f"A{n}", total_amount=total, final_destination=place, port_of_discharge=place)
            for n, total in enumerate(totals)
        )
    )


def test_just_under_a_limit_hits():
    assert list(look(just_under_a_limit, split(MOSCOW, 9831.0, 9661.5, 9900.0)))


def test_just_under_a_limit_stays_quiet():
    assert not list(look(just_under_a_limit, split(SYDNEY, 9831.0, 9661.5, 9900.0)))
    assert not list(look(just_under_a_limit, split(MOSCOW, 4200.0, 12000.0)))


def test_no_commercial_value_on_trade_goods_hits():
    assert list(
        look(
            no_commercial_value_on_trade_goods,
            invoice(goods=(line("MACHINE SPARES"),), lines=("SAMPLES, NO COMMERCIAL VALUE",), gross_weight_kg=640.0, total_amount=200.0),
        )
    )


def test_no_commercial_value_on_trade_goods_stays_quiet():
    assert not list(
        look(
            no_commercial_value_on_trade_goods,
            invoice(goods=(line("SHIRT SAMPLES", hs_code="620520"),), lines=("NO COMMERCIAL VALUE",), gross_weight_kg=4.0, total_amount=50.0),
        )
    )
    assert not list(look(no_commercial_value_on_trade_goods, invoice(lines=("RETURN AFTER REPAIR, NO COMMERCIAL VALUE",))))
    assert not list(look(no_commercial_value_on_trade_goods, invoice(goods=(line(),), total_amount=fact("total_amount", 104490.0))))


def dear(price: float, place: Place = MOSCOW):
    """An invoice in euro for one car at that price."""
    car = line("BMW X3 2023", hs_code="870323", unit_price=price, amount=price)
    return shipment(invoice(goods=(car,), total_amount=price, final_destination=place, port_of_discharge=place, buyer=BUYER, consignee=BUYER))


def test_a_price_apiece_just_under_the_limit_of_a_measure_is_named_with_the_measure():
    (found,) = look(just_under_a_limit, dear(49_400.0))
    assert found.severity == Severity.MEDIUM
    assert "just under EUR 50,000, from where Reg (EU) 833/2014" in found.message


def test_a_price_well_under_it_or_on_an_honest_way_is_not():
    assert not list(look(just_under_a_limit, dear(31_000.0)))
    assert not list(look(just_under_a_limit, shipment(invoice(goods=(line("BMW X3 2023", hs_code="870323", unit_price=49_400.0),)))))
