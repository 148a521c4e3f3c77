"""What sentences, lines of totals and lines without headings tell, and what they do not."""

from __future__ import annotations

from tests.extracting.pages import read


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
