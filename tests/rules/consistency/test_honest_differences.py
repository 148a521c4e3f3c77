"""What honest papers of one shipment differ in, and the falsehood next to it that is told all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.consistency.carriage import vessel_clash
from checker.rules.consistency.destinations import destination_clash, marks_name_another_place
from checker.rules.consistency.figures import quantity_clash, weight_clash
from checker.rules.consistency.goods import goods_clash
from checker.rules.consistency.money import price_clash, total_clash
from checker.rules.consistency.people import consignee_clash
from tests.papers import BUYER, bill, document, fact, invoice, line, look, packing_list, shipment

TRADER = Party("OCTAGON COMMODITIES PTE LTD", "10 ANSON ROAD, SINGAPORE", "SG")
CHILE = Place("San Antonio", "CL", "CLSAI", -33.59, -71.61, "name", "San Antonio", printed_country="CL")
TEXAS = Place("San Antonio", "US", "USSAT", 29.42, -98.49, "name", "San Antonio")


def kilos(quantity: float, unit: str = "KG", **changes: object) -> tuple:  # type: ignore[type-arg]
    return (line("GREEN COFFEE BEANS", hs_code="090111", quantity=quantity, unit=unit, **changes),)


def test_a_buyer_and_his_customer_are_one_story_where_a_paper_names_both() -> None:
    bought, packed = invoice(buyer=TRADER, consignee=None), packing_list(buyer=None, consignee=BUYER)
    assert not list(look(consignee_clash, shipment(bought, packed, bill(notify_party=TRADER))))
    assert list(look(consignee_clash, shipment(bought, packed)))


def test_a_place_without_a_country_is_the_one_of_that_name_on_the_other_paper() -> None:
    bare = fact("port_of_discharge", TEXAS, "packing.pdf", "SAN ANTONIO")
    told = {"port_of_discharge": fact("port_of_discharge", CHILE, "bill.pdf", "SAN ANTONIO, CHILE"), "place_of_delivery": None}
    packed = packing_list(port_of_discharge=bare)
    assert not list(look(destination_clash, shipment(packed, bill(**told))))
    said = fact("port_of_discharge", replace(TEXAS, printed_country="US"), "packing.pdf", "SAN ANTONIO, TX, USA")
    assert list(look(destination_clash, shipment(packing_list(port_of_discharge=said), bill(**told))))


def test_marks_name_the_port_that_the_paper_names() -> None:
    told = {"port_of_discharge": fact("port_of_discharge", CHILE, "bill.pdf", "SAN ANTONIO, CHILE"), "place_of_delivery": None}
    assert not list(look(marks_name_another_place, shipment(bill(marks="CORDILLERA\nSAN ANTONIO", **told))))
    assert list(look(marks_name_another_place, shipment(bill(marks="CORDILLERA\nPYONGYANG", **told))))


@pytest.mark.parametrize(("heavier", "alarm"), [(2940.0 + 4 * 28, False), (2940.0 + 400, True)])
def test_pallets_weigh_thirty_kilograms_at_most(heavier: float, alarm: bool) -> None:
    packed = packing_list(packages=60.0, package_unit="CARTONS")
    loaded = bill(gross_weight_kg=heavier, packages=4.0, package_unit="PALLETS", lines=("4 PALLETS SAID TO CONTAIN 60 CARTONS",))
    assert bool(list(look(weight_clash, shipment(packed, loaded)))) is alarm


def test_parts_of_one_invoice_are_added_up() -> None:
    parts = (packing_list(file="a.pdf", gross_weight_kg=1700.0), packing_list(file="b.pdf", gross_weight_kg=1240.0))
    assert not list(look(weight_clash, shipment(invoice(), *parts, bill(gross_weight_kg=1700.0))))
    assert list(look(weight_clash, shipment(invoice(), *parts, bill(gross_weight_kg=1100.0))))
    assert list(look(weight_clash, shipment(invoice(), parts[0])))


def test_parts_are_added_up_in_quantity_too() -> None:
    parts = [packing_list(file=f"{n}.pdf", goods=kilos(q)) for n, q in enumerate((600.0, 400.0))]
    assert not list(look(quantity_clash, shipment(invoice(goods=kilos(1000.0)), *parts)))
    assert list(look(quantity_clash, shipment(invoice(goods=kilos(1000.0)), parts[0])))


@pytest.mark.parametrize(
    ("sold", "packed", "alarm"),
    [
        (("24.5", "MT"), ("24500", "KGS"), False),
        (("1000", "LBS"), ("453.6", "KG"), False),
        (("50", "TONS"), ("45359", "KG"), False),  # American tons
        (("50", "DOZ"), ("600", "PCS"), False),
        (("24.5", "MT"), ("21500", "KGS"), True),
        (("50", "DOZ"), ("500", "PCS"), True),
    ],
)
def test_quantities_in_two_units_are_compared_in_one(sold: tuple[str, str], packed: tuple[str, str], alarm: bool) -> None:
    papers = invoice(goods=kilos(float(sold[0]), sold[1])), packing_list(goods=kilos(float(packed[0]), packed[1]))
    assert bool(list(look(quantity_clash, shipment(*papers)))) is alarm


def test_a_price_per_tonne_is_the_price_per_kilogram() -> None:
    offered = packing_list(currency="EUR", goods=kilos(20.0, "MT", unit_price=5600.0))
    assert not list(look(price_clash, shipment(invoice(goods=kilos(20000.0, unit_price=5.6)), offered)))
    assert list(look(price_clash, shipment(invoice(goods=kilos(20000.0, unit_price=9.6)), offered)))


def test_a_certificate_counts_by_gross_weight() -> None:
    certificate = document("certificate_of_origin", invoice_number="90114772", goods=kilos(1080.0))
    assert not list(look(quantity_clash, shipment(invoice(goods=kilos(1000.0)), certificate)))
    less = document("certificate_of_origin", invoice_number="90114772", goods=kilos(800.0))
    assert list(look(quantity_clash, shipment(invoice(goods=kilos(1000.0)), less)))


def test_two_invoices_add_up_to_the_offer() -> None:
    offer = document("proforma_invoice", currency="EUR", total_amount=200000.0)
    both = invoice(total_amount=120000.0), invoice(file="two.pdf", invoice_number="90114773", total_amount=80000.0)
    assert not list(look(total_clash, shipment(offer, *both)))
    assert list(look(total_clash, shipment(offer, both[1])))


def test_a_surveyor_sees_the_value_that_is_invoiced() -> None:
    seen = {"currency": "EUR", "invoice_number": "90114772"}
    assert not list(look(total_clash, shipment(invoice(), document("inspection_certificate", total_amount=104490.0, **seen))))
    (finding,) = look(total_clash, shipment(invoice(), document("inspection_certificate", total_amount=31347.0, **seen)))
    assert finding.severity is Severity.HIGH


def test_the_ship_may_change_before_loading_but_not_after() -> None:
    (planned,) = look(vessel_clash, shipment(invoice(vessel="TASMAN HORIZON"), bill()))
    assert planned.severity is Severity.LOW
    (loaded,) = look(vessel_clash, shipment(bill(), document("arrival_notice", vessel="TASMAN HORIZON")))
    assert loaded.severity is Severity.MEDIUM
    (draft,) = look(vessel_clash, shipment(bill(lines=("DRAFT",)), document("arrival_notice", vessel="TASMAN HORIZON")))
    assert draft.severity is Severity.LOW


def test_invoice_and_packing_list_call_one_thing_by_one_name() -> None:
    sold, packed = line("GATE VALVE DN 100 PN 16", hs_code=None), line("MARINE DIESEL ENGINE, SIX CYLINDERS", hs_code=None)
    assert list(look(goods_clash, shipment(invoice(goods=(sold,)), packing_list(goods=(packed,)))))
    fuller = line("GATE VALVE DN 100 PN 16, ART. NO. 4107, AS PER ORDER 4500118", hs_code=None)
    assert not list(look(goods_clash, shipment(invoice(goods=(fuller,)), packing_list(goods=(sold,)))))
