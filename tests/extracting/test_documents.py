"""Whole pages, read as a person would."""

from __future__ import annotations

from datetime import date

from checker.extracting.documents import extract
from tests.extracting.pages import page, paper, read, sheet, values

INVOICE = """
KLEINHANS FALZTECHNIK GMBH
HEIDENHEIMER STR. 12, 89518 HEIDENHEIM, GERMANY

                         COMMERCIAL INVOICE

Buyer:                                   Invoice No.:        90114772
WARATAH PRINT FINISHING PTY LTD          Date:               05.02.2024
22 DERBY STREET, SILVERWATER NSW 2128,   Terms of Delivery:  CIF SYDNEY
AUSTRALIA                                Port of Loading:    HAMBURG, GERMANY
                                         Port of Discharge:  SYDNEY, AUSTRALIA

No.   Description of Goods        HS Code     Quantity   Unit Price    Amount EUR

1     FOLDING MACHINE KF-78       8441.80        1 PCS    86.400,00     86.400,00
      WITH SOUND HOOD
2     KNIFE FOLD UNIT             8441.90        2 PCS     7.150,00     14.300,00

                                              TOTAL:              EUR 100.700,00

Total Gross Weight:  2.940,00 KGS
"""


def test_an_invoice_in_letter_form_is_read_without_a_template():
    document = read(INVOICE)
    stated = values(document)
    assert document.kind == "commercial_invoice"
    assert stated["seller"] == "KLEINHANS FALZTECHNIK GMBH"
    assert stated["buyer"] == "WARATAH PRINT FINISHING PTY LTD"
    assert document.buyer.value.country == "AU"
    assert stated["invoice_number"] == "90114772"
    assert stated["invoice_date"] == date(2024, 2, 5)
    assert (stated["incoterm"], stated["incoterm_place"]) == ("CIF", "SYDNEY")
    assert document.port_of_loading.value.unlocode == "DEHAM"
    assert stated["total_amount"] == 100700.0
    assert stated["currency"] == "EUR"
    assert stated["gross_weight_kg"] == 2940.0


def test_goods_lines_keep_wrapped_descriptions_and_leave_totals_apart():
    lines = read(INVOICE).goods
    assert [line.description.value for line in lines] == ["FOLDING MACHINE KF-78 WITH SOUND HOOD", "KNIFE FOLD UNIT"]
    assert [line.amount.value for line in lines] == [86400.0, 14300.0]
    assert [line.hs_code.value for line in lines] == ["844180", "844190"]
    assert [(line.quantity.value, line.unit.value) for line in lines] == [(1.0, "PCS"), (2.0, "PCS")]


def test_every_value_says_where_it_stands():
    fact = read(INVOICE).port_of_discharge
    assert fact.spot.page == 1
    assert fact.spot.box == (61 * 6.0, 9 * 12.0, 78 * 6.0, 9 * 12.0 + 9)
    assert fact.text == "SYDNEY, AUSTRALIA"
    assert 0 < fact.confidence < 1


FORM = """
                                  BILL OF LADING

Shipper                                 B/L No.
SOBU AUTO TRADING CO., LTD.             HKYYK2307551
CHIBA 273-0011, JAPAN                   Booking No.
                                        YK7720418
Consignee
STRAITS CREST MOTORING PTE. LTD.
SINGAPORE 408564

Ocean vessel / Voy. No.   Port of loading     Port of discharge
HAKUYO HARMONY / 0231S    YOKOHAMA, JAPAN     CHITTAGONG, BANGLADESH

Marks             Packages     Description of goods                 Gross weight    Measurement
SB-118            1 UNIT       1 X 40HC CONTAINER SAID TO CONTAIN:  2,660.00 KGS    20.100 CBM
TCLU4182730                    USED LEXUS LX570, STATION WAGON
SEAL HKY882014                 CHASSIS NO. URJ201-4281736
                               HS CODE 8703.24
                               FREIGHT PREPAID

Place of issue            Date of issue
YOKOHAMA                  02 AUG 2023
"""


def test_a_ruled_bill_is_read_box_by_box():
    boxes = (
        (0, 2, 39, 6),
        (39, 2, 80, 4),
        (39, 4, 80, 6),
        (0, 6, 39, 9),
        (0, 10, 25, 12),
        (25, 10, 45, 12),
        (45, 10, 90, 12),
        (0, 20, 25, 22),
        (25, 20, 60, 22),
    )
    headings = r"Shipper|B/L No\.|Booking No\.|Consignee|Ocean vessel / Voy\. No\.|Port of (?:loading|discharge)|Place of issue|Date of issue"
    document = read(page(FORM, cells=boxes, small=headings))
    stated = values(document)
    assert document.kind == "bill_of_lading"
    assert stated["shipper"] == "SOBU AUTO TRADING CO., LTD."
    assert stated["consignee"] == "STRAITS CREST MOTORING PTE. LTD."
    assert (stated["bl_number"], stated["booking_number"]) == ("HKYYK2307551", "YK7720418")
    assert (stated["vessel"], stated["voyage"]) == ("HAKUYO HARMONY", "0231S")
    assert document.port_of_discharge.value.country == "BD"
    assert stated["issue_date"] == date(2023, 8, 2)
    assert (stated["gross_weight_kg"], stated["volume_m3"], stated["packages"]) == (2660.0, 20.1, 1.0)
    assert stated["freight_terms"] == "prepaid"


def test_a_bills_description_box_gives_the_goods_without_its_boilerplate():
    (line,) = read(FORM).goods
    assert line.description.value == "USED LEXUS LX570, STATION WAGON"
    assert line.hs_code.value == "870324"
    assert line.vehicle is not None
    assert line.vehicle.chassis.value == "URJ201-4281736"
    assert line.vehicle.make.value == "Lexus"


def test_the_container_comes_with_its_seal():
    (box,) = read(FORM).containers
    assert (box.number.value, box.seal.value) == ("TCLU4182730", "HKY882014")


def test_a_sheet_is_read_by_the_same_engine():
    document = read(
        sheet(
            [
                ["PACKING LIST"],
                ["Invoice No.:", "DS-24-118", "", "Consignee:", "CALWEST BODY PARTS INC"],
                ["Date:", "2024-04-08", "", "", "15020 S MAIN ST, GARDENA, CA 90248, USA"],
                [],
                ["No.", "Description", "Quantity", "Unit", "Packages", "Net Weight (KGS)", "Gross Weight (KGS)"],
                ["1", "FRONT BUMPER COVER", "960", "PCS", "480", "4320.00", "5280.00"],
                ["2", "RADIATOR GRILLE", "600", "PCS", "60", "780.00", "960.00"],
                ["", "TOTAL", "", "", "540", "5100.00", "6240.00"],
            ]
        )
    )
    stated = values(document)
    assert document.kind == "packing_list"
    assert (stated["invoice_number"], stated["consignee"]) == ("DS-24-118", "CALWEST BODY PARTS INC")
    assert (stated["packages"], stated["net_weight_kg"], stated["gross_weight_kg"]) == (540.0, 5100.0, 6240.0)
    assert [line.net_weight_kg.value for line in document.goods] == [4320.0, 780.0]
    assert document.invoice_number.spot.cell == "B2"
    assert document.read_by == "cells"


def test_two_papers_in_one_file_come_apart():
    second = INVOICE.replace("COMMERCIAL INVOICE", "   PACKING LIST   ")
    documents = extract(paper(page(INVOICE), page(second, number=2)))
    assert [(d.kind, d.page_from, d.page_to) for d in documents] == [("commercial_invoice", 1, 1), ("packing_list", 2, 2)]


def test_a_page_of_terms_adds_nothing():
    terms = page(
        "\n".join("the carrier shall not be liable for any loss or damage to the goods howsoever arising or caused" for _ in range(60)), size=5.0, number=2
    )
    documents = extract(paper(page(INVOICE), terms))
    assert len(documents) == 1
    assert documents[0].pages == 1


def test_an_unknown_paper_is_kept_with_its_lines():
    document = read("Dear Sir,\n\nplease find the keys of the warehouse under the mat.\n")
    assert document.kind == "other"
    assert [line.value for line in document.lines] == ["Dear Sir,", "please find the keys of the warehouse under the mat."]
