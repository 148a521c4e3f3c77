"""Letters of credit in SWIFT form."""

from __future__ import annotations

from datetime import date

from tests.extracting.pages import read, values

CREDIT = """
:27: SEQUENCE OF TOTAL
   1/1
:40A: FORM OF DOCUMENTARY CREDIT
   IRREVOCABLE
:20: DOCUMENTARY CREDIT NUMBER
   0711240100218
:31C: DATE OF ISSUE
   240212
:31D: DATE OF EXPIRY
   12MAY2024
:50: APPLICANT
   SHAPLA MOTORS
   77 PROGATI SARANI, DHAKA 1212, BANGLADESH
:59: BENEFICIARY
   MIKAWA BOEKI CO., LTD.
   HEKINAN, AICHI, JAPAN
:32B: CURRENCY CODE, AMOUNT
   JPY 3,760,000
:44E: PORT OF LOADING
   NAGOYA, JAPAN
:44F: PORT OF DISCHARGE
   CHATTOGRAM, BANGLADESH
:45A: DESCRIPTION OF GOODS
   1 UNIT USED TOYOTA AXIO 2019
   2 UNITS USED TOYOTA AQUA 2019
   CFR CHATTOGRAM INCOTERMS 2020
:46A: DOCUMENTS REQUIRED
   SIGNED COMMERCIAL INVOICE IN SIX COPIES
"""


def test_the_tagged_fields_of_a_credit_are_read():
    document = read(CREDIT)
    stated = values(document)
    assert document.kind == "letter_of_credit"
    assert stated["lc_number"] == "0711240100218"
    assert (stated["issue_date"], stated["expiry_date"]) == (date(2024, 2, 12), date(2024, 5, 12))
    assert (stated["applicant"], stated["beneficiary"]) == ("SHAPLA MOTORS", "MIKAWA BOEKI CO., LTD.")
    assert (stated["total_amount"], stated["currency"]) == (3760000.0, "JPY")
    assert document.port_of_discharge.value.country == "BD"
    assert (stated["incoterm"], stated["incoterm_place"]) == ("CFR", "CHATTOGRAM")


def test_each_counted_line_of_goods_is_one():
    assert [line.quantity.value for line in read(CREDIT).goods] == [1.0, 2.0]


def test_a_credit_printed_in_three_columns_is_read_by_its_tags():
    found = read("""
ISSUE OF A DOCUMENTARY CREDIT

DOC. CREDIT NUMBER     *20      : LC4011103IM
DATE OF ISSUE          31 C     : 230711
EXPIRY                 *31 D    : DATE 231010 PLACE LK
APPLICANT              *50      : YARRABEE OUTDOOR PTY LTD
                                  88 KINGSWAY
                                  DANDENONG, AUSTRALIA
BENEFICIARY            *59      : CEYLON HIGHLAND TEA PACKERS LTD
AMOUNT                 *32 B    : CURRENCY USD AMOUNT 9769,00
PORT OF LOADING        44 E     : COLOMBO, SRI LANKA
LATEST DATE OF SHIP.   44 C     : 230930
""")
    stated = values(found)
    assert (stated["lc_number"], stated["applicant"], stated["beneficiary"]) == ("LC4011103IM", "YARRABEE OUTDOOR PTY LTD", "CEYLON HIGHLAND TEA PACKERS LTD")
    assert (stated["issue_date"], stated["expiry_date"]) == (date(2023, 7, 11), date(2023, 10, 10)), "not the latest day of shipment"
    assert (stated["currency"], stated["total_amount"], stated["port_of_loading"]) == ("USD", 9769, "Colombo")
