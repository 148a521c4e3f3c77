"""Several papers on one sheet, and the headings of sheets."""

from __future__ import annotations

from checker.extracting.documents import extract
from checker.extracting.stacked import papers_on
from tests.extracting.pages import page, paper, read, sheet, values


def _proforma(number, buyer, goods, price):
    return [["PROFORMA INVOICE"], ["No.", number], ["Buyer", buyer], ["Description", "Quantity", "Unit Price USD", "Amount USD"], [goods, "2", price, str(2 * int(price))], ["Total", "", "", str(2 * int(price))]]  # fmt: skip


TWO = [
    *_proforma("PI-501", "Kwame Trading Ltd, Accra, Ghana", "Used excavator", "42000"),
    [""],
    *_proforma("PI-502", "Delta Mining SARL, Bamako, Mali", "Diesel generator", "38000"),
]


def test_papers_one_under_the_other_are_papers_of_their_own():
    found = extract(paper(sheet(TWO)))
    assert [(values(d)["invoice_number"], values(d)["buyer"], values(d)["total_amount"]) for d in found] == [
        ("PI-501", "Kwame Trading Ltd", 84000), ("PI-502", "Delta Mining SARL", 76000)
    ]  # fmt: skip
    assert [d.goods[0].unit_price.value for d in found] == [42000, 38000]


def test_what_is_read_from_the_second_is_shown_in_its_own_cell():
    second = extract(paper(sheet(TWO)))[1]
    assert second.stated["invoice_number"].spot.cell == "B9"


def test_a_letterhead_goes_with_the_title_below_it():
    rows = [
        *_proforma("PI-501", "Kwame Trading Ltd", "Used excavator", "42000"),
        [""],
        ["NORTHWIND MACHINES GMBH"],
        *_proforma("PI-502", "Delta Mining SARL", "Diesel generator", "38000"),
    ]
    parts = papers_on(sheet(rows))
    assert [p.words[0].text for p in parts] == ["PROFORMA INVOICE", "NORTHWIND MACHINES GMBH"]


def test_one_title_is_one_paper():
    assert len(papers_on(sheet(_proforma("PI-501", "Kwame Trading Ltd", "Used excavator", "42000")))) == 1
    assert len(papers_on(page("PROFORMA INVOICE\n\n\n\n\n\nPROFORMA INVOICE\n\n\n\n\n"))) == 1, "no sheet"


def test_the_name_of_a_paper_with_its_number_beside_is_no_title():
    rows = _proforma("PI-501", "Kwame Trading Ltd", "Used excavator", "42000")
    assert len(papers_on(sheet([*rows, ["Proforma invoice", "PI-500"], ["a"], ["b"], ["c"], ["d"]]))) == 1


def test_a_unit_behind_a_heading_is_its_hint():
    rows = [["PACKING LIST"], ["No.", "PL-1"], ["Description", "Packages", "Gross Weight LBS", "Net Weight KGS"], ["Bolts", "4", "220.46", "90"]]
    (line,) = read(sheet(rows)).goods
    assert (round(line.gross_weight_kg.value), line.net_weight_kg.value) == (100, 90)


def test_a_firm_with_town_and_country_on_its_line_is_a_party():
    assert values(read("INVOICE\n\nInvoice No.: 4711\nBuyer: Kwame Trading Ltd, Accra, Ghana\n"))["buyer"] == "Kwame Trading Ltd"


def test_pence_behind_the_words_of_a_total_are_the_total():
    assert values(read("INVOICE\n\nInvoice No.: 4711\n\nTotal EUR 4,960.00\n"))["total_amount"] == 4960
