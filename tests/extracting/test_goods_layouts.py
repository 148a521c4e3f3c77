"""Goods in tables and lists as unlike one another as papers make them."""

from __future__ import annotations

from tests.extracting.pages import page, read


def names(drawing: str, **drawn: object) -> list[str]:
    return [line.description.value for line in read(page(drawing, **drawn)).goods]  # type: ignore[arg-type]


def test_a_numbered_list_in_a_letter_gives_goods():
    letter = "END-USER CERTIFICATE\n\nWe certify that the goods below are for our own use.\n\n  1. Surgical scissors - 7,500 PCS (HS 901890)\n  2. Coffee beans - 240 KG (HS 090111)\n"
    document = read(letter)
    assert [(g.description.value, g.quantity.value, g.hs_code.value) for g in document.goods] == [
        ("Surgical scissors", 7500.0, "901890"),
        ("Coffee beans", 240.0, "090111"),
    ]


def test_lines_under_a_heading_are_goods_parted_by_their_tariff_codes():
    drawing = """
SHIPPING INSTRUCTIONS

Shipper:              SEEWALD LABORBEDARF AG
Description of goods: Ceramic floor tiles
                      HS: 690721
                      Black tea, bulk
                      HS: 090240
Port of loading:      HAMBURG
"""
    assert names(drawing) == ["Ceramic floor tiles", "Black tea, bulk"]


BILL = """
BILL OF LADING

Marks         Packages       Description of goods                          Gross weight
SEEWALD       33 PACKAGES    POLYPROPYLENE GRANULES                        977.400 KGS
HAMBURG                      SURGICAL SCISSORS
NO. 1-33                     HYBRID TOMATO SEED
                             PACKED IN SEAWORTHY CASES
"""


def test_lines_broken_although_there_was_room_are_goods_of_their_own():
    assert names(BILL) == ["POLYPROPYLENE GRANULES", "SURGICAL SCISSORS", "HYBRID TOMATO SEED PACKED IN SEAWORTHY CASES"]


def test_a_line_that_ran_out_of_room_goes_on():
    wrapped = BILL.replace("POLYPROPYLENE GRANULES                        977", "TEXTILE DYEING MACHINE SPARE PARTS SPRAY      977").replace(
        "SURGICAL SCISSORS", "NOZZLES"
    )
    assert names(wrapped)[0] == "TEXTILE DYEING MACHINE SPARE PARTS SPRAY NOZZLES"


def test_a_second_unit_below_is_no_second_figure():
    drawing = """
BILL OF LADING

Packages     Description of goods       Gross weight     Measurement
10 CARTONS   HYBRID TOMATO SEED         108.0 KG         9.600 CBM
             SCHED B: 120991            238.1 LB         339.0 CFT
"""
    document = read(drawing)
    assert (document.gross_weight_kg.value, document.volume_m3.value) == (108.0, 9.6)
    assert [g.hs_code.value for g in document.goods] == ["120991"]


def test_a_last_line_of_sums_is_a_total_without_the_word():
    drawing = """
PACKING LIST

Description        Packages    Gross weight
STEEL SCREWS       6           184.5
STEEL NUTS         4           100.5
                   10          285.0
"""
    document = read(drawing)
    assert len(document.goods) == 2
    assert (document.packages.value, document.gross_weight_kg.value) == (10.0, 285.0)


def test_net_weights_inside_the_lines_are_not_the_papers():
    drawing = """
COMMERCIAL INVOICE

Net weight:  908,800 KG

Item    Material                              Quantity    Price     Value
10      Induction hob element                 720 PCS     11,68     8.409,60
        Net weight: 576,000 KG
20      Oak dining table                      4 PCS       287,04    1.148,16
        Net weight: 184,000 KG
"""
    document = read(drawing)
    assert len(document.goods) == 2
    assert document.net_weight_kg.text == "908,800 KG"


def test_a_charge_among_the_rows_is_no_goods():
    drawing = """
COMMERCIAL INVOICE

Description             Quantity        Unit Price      Amount
CENTRIFUGAL PUMP        24 PCS          1,240.00        29,760.00
OAK DINING TABLE        10 PCS          312.00          3,120.00
                        ADD: FREIGHT                    1,723.68
                        TOTAL: USD                      34,603.68
"""
    document = read(drawing)
    assert len(document.goods) == 2
    assert (document.freight_amount.value, document.total_amount.value) == (1723.68, 34603.68)


def test_marks_are_found_among_containers_and_seals():
    drawing = """
BILL OF LADING

Container No. / Seal No. / Marks and numbers   Packages     Description of goods      Gross weight
SEGU5271283                                    23 CASES     OAK DINING TABLE          6022.000 KGS
4589540                                                     HS 940360
40' HIGH CUBE
HANBIT
GWANGYANG
NO. 1-23
"""
    assert read(drawing).fact("marks").text == "HANBIT\nGWANGYANG\nNO. 1-23"


def test_shipping_sold_as_a_line_and_rows_of_tax_are_no_goods():
    drawing = """
INVOICE

Description                    HS Code    Quantity       Unit Price    Taxes       Amount
Knitted T-shirts               610910     1,440.00       3.36          0% EX       4,838.40
Shipping                                  1.00           2,070.34      0% EX       2,070.34
Shipping boxes, plain          481910     1.00           55.00         0% EX       55.00
                                          Untaxed Amount                           6,963.74
                               VAT 0%                                              0.00
                               Total                                               6,963.74
"""
    document = read(page(drawing))
    assert [g.description.value for g in document.goods] == ["Knitted T-shirts", "Shipping boxes, plain"]
    assert document.stated["freight_amount"].value == 2070.34


def test_one_car_over_stacked_figures_and_a_broken_frame_number_is_one_line_of_goods():
    drawing = """
BILL OF LADING

Container No.         Packages    Description of Goods      Measurement (M3)
                                                            Gross Weight (KGS)
TEMU3301873           1 UNIT      1 UNIT USED MOTOR         14.2000 CBM
                                  VEHICLE                   2,950.000 KGS
                                  LEXUS LX600 MODEL 2022
                                  CHASSIS NO. VJA310-
                                  4023381
                                  HS CODE 8703.24
"""
    (line,) = read(drawing).goods
    assert line.description.value == "1 UNIT USED MOTOR VEHICLE LEXUS LX600 MODEL 2022"
    assert line.vehicle.chassis.value == "VJA310-4023381"
    assert line.volume_m3.value == 14.2


def test_marks_of_danger_and_seals_of_approval_are_no_goods():
    drawing = """
BILL OF LADING

Container No.         Packages      Description of Goods      Gross weight
TCNU7712337           1000 BAGS     GLYPHOSATE 95% TC         25,200.00 KGS
                                    HS 2931.49
                                    UN 3077 CLASS 9
                                    FSC CERTIFIED
"""
    assert names(drawing) == ["GLYPHOSATE 95% TC"]
