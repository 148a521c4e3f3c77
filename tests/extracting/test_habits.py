"""Habits of print that no template foresees, one small page each."""

from __future__ import annotations

from datetime import date

from tests.extracting.pages import page, read, sheet, values

CERTIFICATE = """
C24558597          CERTIFICATE OF ORIGIN

1 Consignor                                3 Country of Origin
PADMA KNIT COMPOSITE LTD.                  BANGLADESH
NARAYANGANJ 1400, BANGLADESH

4 Transport details
FROM YOKOHAMA TO BREMERHAVEN
BY SEA PER PACIFIC LANTERN V.243N

5 Remarks
Invoice no. EX/120/24-25 dated 13/07/2024


DHAKA 18 SEP 2025
Place and date, signature and stamp of certifying authority
"""


def test_a_route_told_in_words_gives_ports_ship_and_voyage():
    stated = values(read(CERTIFICATE))
    assert (stated["port_of_loading"], stated["port_of_discharge"]) == ("Yokohama", "Bremerhaven")
    assert (stated["vessel"], stated["voyage"]) == ("PACIFIC LANTERN", "243N")


def test_a_number_brings_its_date_along():
    stated = values(read(CERTIFICATE))
    assert stated["invoice_number"] == "EX/120/24-25"
    assert stated["invoice_date"] == date(2024, 7, 13)


def test_a_certificates_number_may_stand_alone_and_its_date_over_the_caption():
    drawn = page(CERTIFICATE)
    drawn.words[0].bold = True
    stated = values(read(drawn))
    assert stated["certificate_number"] == "C24558597"
    assert stated["issue_date"] == date(2025, 9, 18)


def test_a_carriers_own_file_is_no_invoice():
    stated = values(read("BILL OF LADING\n\nB/L No.: CDLU421580368\nExport references: SVC CONTRACT 29921169\nOur ref.: AN-55120\n"))
    assert "invoice_number" not in stated


def test_references_go_by_their_own_prefix():
    stated = values(
        read("BILL OF LADING\n\nB/L No.: KGF153564\nExport references: PO 65372\n                   INV EX-118/25\n                   MBL CDLU178634234\n")
    )
    assert (stated["order_number"], stated["invoice_number"], stated["master_bl_number"]) == ("65372", "EX-118/25", "CDLU178634234")


TWO_DATES = """
INVOICE

Invoice No.        Dated
SI2508549          06-Aug-25

Buyer's Order No.  Dated
PO-14422           11-Jun-25
"""


def test_a_bare_dated_belongs_to_the_number_beside_it():
    stated = values(read(TWO_DATES))
    assert stated["invoice_date"] == date(2025, 8, 6)
    assert stated["order_number"] == "PO-14422"


WINDOW = """
HOSHINO TRADING CO., LTD.
1-8-20 SAKAEMACHI, YOKOHAMA 231-0023, JAPAN

                    COMMERCIAL INVOICE

TA HWA BICYCLE PARTS CO., LTD.             Invoice No.: EX/239
NO. 9, LANE 88, DAFENG RD.                 Date: 2025-06-10
TAICHUNG 42749, TAIWAN                     Port of loading: KOBE, JAPAN
"""


def test_the_address_window_names_the_buyer_and_the_letterhead_the_seller():
    stated = values(read(WINDOW))
    assert stated["seller"] == "HOSHINO TRADING CO., LTD."
    assert stated["buyer"] == "TA HWA BICYCLE PARTS CO., LTD."


def test_payment_terms_are_known_by_their_words():
    assert values(read("COMMERCIAL INVOICE\n\nInvoice No.: EX/859\nRemarks:\n60 days from invoice date\n"))["payment_terms"] == "60 days from invoice date"


def test_a_title_with_prices_is_an_invoice_even_if_it_names_the_packing_list():
    rows = [
        ["INVOICE / PACKING LIST"],
        ["Invoice No.:", "A-1881"],
        ["Description", "Quantity", "Unit price", "Amount"],
        ["STEEL SCREWS", "10", "2.00", "20.00"],
    ]
    assert read(sheet(rows)).kind == "commercial_invoice"
    assert (
        read(sheet([["INVOICE / PACKING LIST"], ["Description", "Quantity", "Packages", "Gross weight"], ["STEEL SCREWS", "10", "2", "20"]])).kind
        == "packing_list"
    )


def test_articles_in_a_heading_do_not_matter():
    stated = values(read("CERTIFICATE OF ORIGIN\n\nCountry of the origin of the goods: JAPAN\n"))
    assert stated["country_of_origin"] == "JP"


def test_a_house_number_is_no_reference():
    stated = values(read("BILL OF LADING\n\nShipper: OZKANLAR TEKSTIL A.S.\n         ORGANIZE SANAYI 3. CADDE NO: 12\n         BURSA, TURKIYE\n"))
    assert "bl_number" not in stated


def test_a_way_of_carriage_is_no_ship():
    assert "vessel" not in values(read("PACKING LIST\n\nInvoice No.: A-1881\nMeans of transport: BY SEA\n"))
    assert "vessel" not in values(read("PACKING LIST\n\nInvoice No.: A-1881\nVessel: SEA FREIGHT\n"))
