"""Lists of shipments, a line each."""

from __future__ import annotations

from checker.extracting.documents import extract
from checker.linking.shipments import link
from tests.extracting.pages import paper, sheet

HEADS = ["B/L No", "Shipper", "Consignee", "Packages", "Description", "Gross kg", "Container No"]
RICE = ["BF-001", "AL NOOR FOODSTUFF TRADING LLC, DUBAI", "TEJARAT PARS CO, BANDAR ABBAS, IRAN", "400 bags", "Basmati rice", "20000", "TEMU3301873"]
TEA = ["BF-002", "GULF EDGE FZE, DUBAI", "SHIRAZ SPICES, SHIRAZ, IRAN", "12 cartons", "Black tea", "960", "MSCU1234566"]


def papers(*rows: list[str]):
    return extract(paper(sheet([["CARGO MANIFEST", "Vessel:", "BLUE FALCON"], HEADS, *rows]), path="list.xlsx"))


def test_each_line_of_a_manifest_is_a_paper_of_its_own():
    first, second = papers(RICE, TEA)
    assert (first.bl_number.read, second.bl_number.read) == ("BF-001", "BF-002")
    assert first.consignee.value.country == "IR"
    assert second.consignee.value.name == "SHIRAZ SPICES"
    assert [line.description.read for line in first.goods] == ["Basmati rice"]
    assert [c.number.read for c in second.containers] == ["MSCU1234566"]
    assert "Black tea" not in {line.text for line in first.lines}
    assert "CARGO MANIFEST" in {line.text for line in second.lines}


def test_each_becomes_a_shipment_with_a_name_of_its_own():
    shipments = link(papers(RICE, TEA), ())
    assert len({s.id for s in shipments}) == len(shipments) == 2


def test_one_bill_over_several_lines_stays_one_paper():
    (whole,) = papers(RICE, ["", "", "", "20 bags", "Red lentils", "1000", ""])
    assert len(whole.goods) == 2
    assert not whole.part


def test_a_list_goes_on_over_the_page():
    lentils = ["BF-000", "DEIRA FOODS LLC, DUBAI", "NOOR STORES, MUSCAT, OMAN", "20 bags", "Red lentils", "1000", "CSQU3054383"]
    first, second = sheet([["CARGO MANIFEST"], HEADS, lentils, RICE], number=1), sheet([HEADS, TEA], number=2)
    first.sheet = second.sheet = None
    found = extract(paper(first, second))
    assert [p.bl_number.read for p in found] == ["BF-000", "BF-001", "BF-002"]
    assert [[line.description.read for line in p.goods] for p in found] == [["Red lentils"], ["Basmati rice"], ["Black tea"]]
