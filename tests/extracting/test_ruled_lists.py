"""Forms that are lists of ruled rows, and boxes whose headings explain themselves."""

from __future__ import annotations

from datetime import date

from tests.extracting.pages import page, read, values

LIST = """
DOCUMENTARY CREDIT
20 Documentary Credit No.       LC-88-24-0071
31C Date of Issue               240301
59 Beneficiary                  SUNRISE SCRAP INC, TACOMA WA, USA
32B Currency Code,              USD 240,000.00
Amount
44E Port of Loading             TACOMA, USA
44F Port of Discharge           BUSAN, KOREA
"""
ROWS = ((1, 2), (2, 3), (3, 4), (4, 6), (6, 7), (7, 8))


def test_a_ruled_list_is_read_from_left_to_right_and_never_downwards():
    cells = tuple(box for top, bottom in ROWS for box in ((0, top, 31, bottom), (31, top, 90, bottom)))
    stated = values(read(page(LIST, cells=cells)))
    assert (stated["lc_number"], stated["beneficiary"]) == ("LC-88-24-0071", "SUNRISE SCRAP INC")
    assert (stated["port_of_loading"], stated["port_of_discharge"]) == ("Tacoma", "Busan")
    assert stated["issue_date"] == date(2024, 3, 1)


def test_small_print_after_a_heading_explains_it():
    drawn = """
BILL OF LADING
CONSIGNEE: This B/L is not negotiable unless marked To Order here.
EASTERN GATE TRADING CO
HOUSE 5, DHAKA, BANGLADESH
"""
    stated = values(read(page(drawn, cells=((0, 1, 90, 5),), small="CONSIGNEE: This .*")))
    assert stated["consignee"] == "EASTERN GATE TRADING CO"


def test_the_number_of_a_box_behind_its_heading_is_no_value():
    drawn = """
EXPORT DECLARATION
Invoice amount (22)             EUR 118,500.00
Gross mass (35)                 19,400 kg
"""
    stated = values(read(page(drawn, cells=((0, 1, 31, 2), (31, 1, 90, 2), (0, 2, 31, 3), (31, 2, 90, 3)))))
    assert (stated["total_amount"], stated["gross_weight_kg"]) == (118500.0, 19400.0)


def test_a_date_broken_at_its_hyphen_is_one():
    drawn = """
BILL OF LADING
SHIPPED ON BOARD DATE
12-Mar-
2024
"""
    assert values(read(page(drawn, cells=((0, 1, 30, 4),))))["on_board_date"] == date(2024, 3, 12)


OFFICE = """
NORDMARK AUTOHAUS GMBH                            Invoice

NORDMARK AUTOHAUS GMBH · INDUSTRIEWEG 5 · 70565 STUTTGART, GERMANY
KOLKHETI MOTORS LLC                               Invoice         EX-24-0088
12 GEGIDZE ST.                                    Date            22.01.2024
POTI, GEORGIA

Item  Description                        Quantity       Price      Value EUR

10    Sports car, new                           1  238,000.00 238,000.00
                                                 Final amount 238,000.00
"""


def test_an_office_letter_names_sender_and_addressee_in_its_window():
    document = read(page(OFFICE, small="NORDMARK .* GERMANY"))
    stated = values(document)
    assert (stated["seller"], stated["buyer"]) == ("NORDMARK AUTOHAUS GMBH", "KOLKHETI MOTORS LLC")
    assert document.seller.value.country == "DE"


def test_the_name_of_a_paper_in_a_list_stands_for_its_number():
    stated = values(read(page(OFFICE, small="NORDMARK .* GERMANY")))
    assert (stated["invoice_number"], stated["invoice_date"]) == ("EX-24-0088", date(2024, 1, 22))


def test_figures_of_two_columns_are_not_one_figure():
    document = read(page(OFFICE, small="NORDMARK .* GERMANY"))
    assert values(document)["total_amount"] == 238000.0
    (line,) = document.goods
    assert (line.quantity.value, line.unit_price.value, line.amount.value) == (1.0, 238000.0, 238000.0)


def test_a_short_line_of_goods_with_its_code_counts():
    drawn = """
BILL OF LADING
Container No.     Description of Goods                        Gross Weight   Measurement
CLHU3309119       48 CARTONS PLASTIC TOYS HS 950300           9,900.000      20.000
"""
    (line,) = read(page(drawn)).goods
    assert (line.description.value, line.hs_code.value) == ("48 CARTONS PLASTIC TOYS HS 950300", "950300")
