"""How the papers touch places under measures."""

from __future__ import annotations

from datetime import date

import pytest

from checker.judging.exposure import exposures, nearest, shipped_on
from checker.model.party import Party
from checker.model.places import Place
from checker.reference.risk_places import Strength
from tests.papers import BUYER, DANDONG, NAMPO, bill, document, invoice, shipment

INSIDE = Strength.INSIDE


def inside(*papers):
    return {(e.target, e.direction) for e in exposures(shipment(*papers)) if e.strength == INSIDE}


def test_an_honest_shipment_touches_nothing_at_the_border_or_inside():
    assert [e for e in exposures(shipment()) if e.strength >= Strength.BORDER] == []


def test_a_port_inside_is_a_touch_in_its_direction():
    assert ("KP", "to") in inside(bill(port_of_discharge=NAMPO))
    assert ("KP", "from") in inside(bill(port_of_loading=NAMPO))


def test_the_strongest_touch_comes_first():
    found = exposures(shipment(bill(port_of_discharge=DANDONG, place_of_delivery=NAMPO)))
    assert [e.strength for e in found] == sorted((e.strength for e in found), reverse=True)
    assert found[0].target == "KP"


def test_a_party_in_a_country_under_measures_counts():
    user = Party("PARS HEALTH EQUIPMENT COMPANY", "VALIASR AVENUE, TEHRAN, IRAN", "IR")
    assert ("IR", "to") in inside(invoice(end_user=user))


def test_a_border_town_in_an_address_counts():
    buyer = Party("GOLDEN RIVER GENERAL TRADE CO., LTD.", "XINGWU ROAD, DANDONG, LIAONING, CHINA", "CN")
    found = nearest(shipment(bill(consignee=buyer)), Strength.BORDER, "to")
    assert [e.target for e in found] == ["KP"]


def test_a_border_town_in_a_chinese_address_counts():
    buyer = Party("丹东鸭绿边境贸易有限公司", "丹东市振兴区江城大街 17 号", "CN")
    assert nearest(shipment(bill(consignee=buyer)), Strength.BORDER, "to")


@pytest.mark.parametrize(
    "address", ["12 PYONGYANG-RO, YONGSAN-GU, SEOUL, KOREA", "SONGDO INTERNATIONAL BUSINESS DISTRICT, INCHEON, KOREA", "HAEJU BLDG 3F, BUSAN, SOUTH KOREA"]
)
def test_a_southern_address_never_leads_north(address):
    buyer = Party("HANKOOK CO., LTD.", address, "KR")
    assert not {e.target for e in exposures(shipment(bill(consignee=buyer))) if e.strength >= Strength.BORDER}


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("IN TRANSIT TO TEHRAN VIA GURBULAK", "IR"),
        ("CARGO FOR ONWARD CARRIAGE TO MOSCOW", "RU"),
        ("FINAL DESTINATION: PYONGYANG, DPRK", "KP"),
        ("FINAL RECIPIENT WILL COLLECT IN SMOLENSK", "RU"),
        ("ONWARD EVN-SVO BY CONSIGNEE", "RU"),
        ("ТРАНЗИТОМ ЧЕРЕЗ ТЕРРИТОРИЮ РФ", "RU"),
        ("транзит в Минск", "BY"),
        ("货物转运至朝鲜", "KP"),
        ("GOODS TO BE FORWARDED TO SEVASTOPOL", "UA-OCC"),
    ],
)
def test_words_that_send_goods_onward_count(words, target):
    assert target in {t for t, _ in inside(bill(clauses=words))}
    assert target in {t for t, _ in inside(document("bill_of_lading", lines=("SAID TO CONTAIN", words)))}


@pytest.mark.parametrize(
    "words",
    [
        "NOT FOR RE-EXPORT TO RUSSIA OR BELARUS",
        "NO RE-EXPORT TO BELARUS.",
        "The buyer shall not sell, export or re-export, directly or indirectly, to the Russian Federation any goods supplied under this contract",
        "GOODS ARE NOT OF IRANIAN ORIGIN AND NOT IN TRANSIT TO IRAN",
        "TRANSIT TO SYRIA IS STRICTLY PROHIBITED",
        "DIVERSION TO CUBA CONTRARY TO U.S. LAW IS PROHIBITED",
        "реэкспорт запрещён, не для доставки в Россию",
        "不得转运至朝鲜",
    ],
)
def test_words_that_forbid_it_do_not_count(words):
    assert not inside(bill(clauses=words))
    assert not inside(document("bill_of_lading", lines=("SAID TO CONTAIN", words)))


def test_a_forbidding_sentence_may_run_over_two_lines():
    assert not inside(document("bill_of_lading", lines=("THESE GOODS ARE NOT INTENDED FOR USE IN OR", "RE-EXPORT TO RUSSIA.")))


@pytest.mark.parametrize(
    "lines",
    [
        ("Ship To / Consignee:", "RASON & SONS (LEITH) LTD", "12 SHORE, LEITH"),
        ("3. CONSIGNED TO", "RASON & SONS (LEITH) LTD"),
        ("FOR DELIVERY TO RASON & SONS, LEITH",),
        ("VIA AURELIA 118, 54100 MASSA",),
        ("DELIVERED TO MOSCOW, IDAHO",),
    ],
)
def test_namesakes_do_not_count(lines):
    assert not inside(document("bill_of_lading", lines=lines))


@pytest.mark.parametrize(
    "address", ["88 DALIAN ROAD, YANGPU DISTRICT, SHANGHAI, CHINA", "上海市杨浦区大连路 88 号", "9 DANDONG WEST ROAD, QINGDAO, CHINA", "青岛市丹东路 9 号"]
)
def test_a_street_called_after_a_town_is_not_the_town(address):
    firm = Party("HAIYANG PUMPS CO., LTD.", address, "CN")
    assert not {e.target for e in exposures(shipment(document("commercial_invoice", consignee=firm))) if e.strength >= Strength.GATEWAY}


def test_words_broken_over_two_lines_are_read_together():
    assert ("IR", "to") in inside(document("bill_of_lading", lines=("CARGO IN TRANSIT TO", "TEHRAN, IRAN")))


def test_marks_name_the_place_without_more_words():
    assert ("KP", "to") in inside(bill(marks="V.P.S.T.\nPYONGYANG\nVIA HONG KONG\nC/NO. 1-30"))


def test_the_other_script_beside_the_name_counts():
    port = Place("Sivastopol", "UA", printed_country="UA")
    from tests.papers import fact

    assert ("UA-OCC", "to") in inside(
        invoice(port_of_discharge=fact("port_of_discharge", port, text="SİVASTOPOL / СЕВАСТОПОЛЬ, UKRAYNA"), final_destination=None)
    )


def test_the_day_of_shipment_is_the_day_on_board():
    assert shipped_on(shipment(invoice(), bill())) == date(2024, 2, 16)
    assert shipped_on(shipment(invoice())) == date(2024, 2, 5)
    assert shipped_on(shipment(document("packing_list", consignee=BUYER))) is None


def test_the_place_behind_a_delivery_term_counts_at_its_own_end():
    ends = {"port_of_loading": None, "port_of_discharge": None, "final_destination": None}
    (to,) = [e for e in exposures(shipment(invoice(**{**ends, "incoterm": "CFR", "incoterm_place": "Nampo"}))) if e.fact.label == "incoterm_place"]
    (out,) = [e for e in exposures(shipment(invoice(**{**ends, "incoterm": "FOB", "incoterm_place": "Nampo"}))) if e.fact.label == "incoterm_place"]
    assert (to.target, to.direction, out.direction) == ("KP", "to", "from")
