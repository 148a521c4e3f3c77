"""What sentences, lines of totals and lines without headings tell, and what they do not."""

from __future__ import annotations

from tests.extracting.pages import page, read


def test_weights_and_packages_of_a_german_sentence_are_read():
    stated = read(
        "Rechnung\n\nRechnungs-Nr.: 4411\n\nRechnungsbetrag: 100,00 EUR\n\nWir haben verpackt: Bruttogewicht 5.834,00 kg, Nettogewicht 5.610,00 kg, 81 Packstücke\n"
    ).stated
    assert (stated["gross_weight_kg"].value, stated["net_weight_kg"].value, stated["packages"].value) == (5834.0, 5610.0, 81)


CARS = """
INVOICE

KITAGAWA TRADING CO., LTD.
2-14-5 Nishi-Kanda, Chiyoda-ku, Tokyo 101-0065, JAPAN

MESSRS.                                    INVOICE NO. 72783717
Al Wadi Contracting Est.                   DATE: June 07, 2024
King Abdulaziz Road, P.O. Box 2251
Jeddah 21451, SAUDI ARABIA

SHIPPED PER ORION TRADER VOY. 2966
FROM Kobe, JAPAN    TO Jeddah, SAUDI ARABIA

NO   MAKE / MODEL     CHASSIS NO.       YEAR    FOB (JPY)     FREIGHT    C&F (JPY)
1    SUZUKI JIMNY     JB64W-111900      2019    980,000       140,000    1,120,000

                                       TOTAL C&F JEDDAH: JPY 1,120,000
"""


def test_the_total_under_a_delivery_term_and_a_place_is_the_total():
    stated = read(CARS).stated
    assert stated["total_amount"].value == 1120000
    assert stated["incoterm"].value == "CFR"


def test_the_ship_and_the_way_are_no_firm():
    stated = read(CARS).stated
    assert stated["seller"].read.name.startswith("KITAGAWA")
    assert stated["port_of_loading"].read.name == "Kobe"
    assert stated["vessel"].value == "ORION TRADER"


def test_containers_are_no_packages():
    bill = "BILL OF LADING\n\nB/L No.: ABCD1234567\n\nTOTAL NUMBER OF CONTAINERS OR PACKAGES (IN WORDS): ONE (1) CONTAINER(S) ONLY\n"
    assert "packages" not in read(bill).stated


def test_a_number_to_quote_with_the_payment_is_no_term_of_payment():
    stated = read("INVOICE\n\nInvoice no.: SI2401672\n\nPlease quote with your payment : SI2401672\nPayment terms: 30 days net\n").stated
    assert stated["payment_terms"].value == "30 days net"


def test_a_street_number_is_no_date_of_issue():
    stated = read("CERTIFICATE OF ORIGIN\n\n1. Exporter\nHoshino Trading Co., Ltd.\n1-8-20 Sakaemachi\nNaka-ku, Yokohama 231-0023, JAPAN\n").stated
    assert "issue_date" not in stated


def test_one_weight_typed_aside_of_its_column_is_the_gross_weight_of_a_bill():
    bill = "BILL OF LADING\n\nB/L No.: ABCD1234567\n\nMarks        Packages       Description of goods         Measurement\nN/M          45 PACKAGES    RUBBER SHEETS                13.440 CBM\n                            7590.600 KGS\n"
    assert read(bill).stated["gross_weight_kg"].value == 7590.6


def test_a_certificate_that_weighs_one_of_its_goods_states_no_gross_weight():
    drawing = """
CERTIFICATE OF ORIGIN

Description of goods                                 Quantity
10 CARTONS Frozen shrimp                             200 KG
3 CARTONS Cotton linen                               30 SET
"""
    assert "gross_weight_kg" not in read(drawing).stated


def test_values_behind_a_column_of_colons_are_read():
    drawing = """
PROFORMA INVOICE

4. Port of loading            :           Kaohsiung, TAIWAN
5. Port of destination        :           Jeddah, SAUDI ARABIA
6. Packing                    :           8 CARTONS
"""
    stated = read(drawing).stated
    assert (stated["port_of_loading"].read.name, stated["port_of_discharge"].read.name, stated["packages"].value) == ("Kaohsiung", "Jeddah", 8)


STRIP = """
INVOICE

Invoice number   : EX-987-24
Your reference   : PO-93529

Article    Description                 Stat. no.   Orig.   Quantity    Price       Amount
871.011    Bicycle crankset, alloy     87149600    NL      400         31.10       12,440.00

Gross kg       Net kg       Colli        Goods amount                   Total EUR
396.00         380.00       20           12,440.00                      12,440.00
"""


def test_a_strip_of_weights_and_sums_below_the_goods_is_read_and_is_no_table_of_goods():
    document = read(STRIP)
    stated = document.stated
    assert [g.description.value for g in document.goods] == ["Bicycle crankset, alloy"]
    assert (stated["gross_weight_kg"].value, stated["net_weight_kg"].value, stated["packages"].value) == (396.0, 380.0, 20)
    assert (stated["subtotal"].value, stated["total_amount"].value) == (12440.0, 12440.0)
    assert stated["order_number"].value == "PO-93529"


def test_a_weight_under_the_word_net_adds_nothing_to_the_gross_weight():
    bill = """
BILL OF LADING

Container No.      Number of packages, kinds of packages, general description of goods     Gross weight      Measurement
CMAU6327910        25 PACKAGES                                                             1,813.300 KGS     3.000 CBM
                   SURGICAL SCISSORS                                                       NET WT.
                   HS CODE: 901890                                                         1,715.000 KGS
"""
    document = read(bill)
    assert document.stated["gross_weight_kg"].value == 1813.3
    assert [g.description.value for g in document.goods] == ["SURGICAL SCISSORS"]


def test_streets_and_towns_are_no_firms():
    invoice = """
Maple Ridge Hydraulics Inc.                                      2280 Drew Road
                                                                 Mississauga, ON L5S 1B8
                                                                 Canada

INVOICE

Billed To                         Invoice Number
Seri Intan Sdn. Bhd.              62563496
Lot 15, Jalan Pelabuhan 3
42000 Port Klang, MALAYSIA
"""
    seller = read(invoice).stated.get("seller")
    assert seller is None or seller.read.name.startswith("Maple Ridge")


def test_a_firm_with_its_address_on_one_line_is_no_port():
    stated = read("INVOICE\n\nInvoice no.: 4411\n\nShip to: REDWATER TOOL & DIE, INC., 4410 COMMERCE PARK DRIVE, TULSA, OK 74116, U.S.A.\n").stated
    assert "port_of_discharge" not in stated
    assert stated["ship_to"].read.name.startswith("REDWATER")


def test_a_title_set_letter_by_letter_tells_the_kind():
    assert read("P A C K I N G LIS T\n\nShipper: ORION TOOLS LTD\n\nInvoice no.: 4411\n").kind == "packing_list"


def test_on_a_page_all_in_small_type_a_capital_begins_the_value():
    invoice = page("INVOICE\n\nPayment terms T/T 30% in advance and the balance later\nShipped from Southampton to Busan\n\nInvoice no.: 4411\n", size=7.1)
    stated = read(invoice).stated
    assert stated["port_of_loading"].read.name == "Southampton"
    assert "shipper" not in stated
