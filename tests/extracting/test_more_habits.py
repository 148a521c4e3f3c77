"""More habits of print, seen on forms printed from web pages: one small page each."""

from __future__ import annotations

from datetime import date

from tests.extracting.pages import page, read, values


def test_words_before_a_colon_that_stands_apart_are_one_heading():
    stated = values(
        read("INSPECTION CERTIFICATE\n\nReport No          : A24434923\nGross weight ascertained   : 1,524.00 kg\nCommercial invoice         : 45360384\n")
    )
    assert stated["gross_weight_kg"] == 1524.0
    assert stated["invoice_number"] == "45360384"


def test_a_heading_known_by_its_last_words_counts():
    stated = values(read("INSPECTION CERTIFICATE\n\nNominated vessel: AURORA TRADER\nIntended port of discharge: Hamburg\n"))
    assert stated["vessel"] == "AURORA TRADER"
    assert stated["port_of_discharge"] == "Hamburg"


def test_the_bank_of_the_buyer_is_not_the_buyer():
    assert "buyer" not in values(read("INSPECTION CERTIFICATE\n\nBank of buyer: MERCHANTS UNION BANK LTD\n"))


def test_sentences_give_weights_packages_and_the_origin_up_to_the_full_stop():
    stated = values(
        read("INVOICE\n\nInvoice No.: 4711\nCountry of origin: UNITED KINGDOM. Delivery terms: FOB Felixstowe. Gross weight 642.80 kg in 17 packages.\n")
    )
    assert (stated["country_of_origin"], stated["incoterm"]) == ("GB", "FOB")
    assert (stated["gross_weight_kg"], stated["packages"]) == (642.8, 17)


def test_a_title_brings_number_and_date_along():
    stated = values(read("ИНВОЙС № EX/739/23-24 от 29.05.2023\n\nПродавец: AO Tekhnopribor\n"))
    assert stated["invoice_number"] == "EX/739/23-24"
    assert stated["invoice_date"] == date(2023, 5, 29)


def test_number_and_date_may_stand_under_the_title():
    stated = values(read("PROFORMA INVOICE\n#INV-2024-7888\nDecember 19, 2024\n\nSold to: Hidraulica Penalver S.L.\n"))
    assert stated["invoice_number"] == "INV-2024-7888"
    assert stated["invoice_date"] == date(2024, 12, 19)


def test_the_lines_of_a_bracket_belong_to_the_heading():
    drawn = page(
        """
BILL OF LADING

NOTIFY PARTY (IT IS AGREED THAT THE CARRIER IS NOT RESPONSIBLE
FOR FAILURE TO NOTIFY)
YARRABEE OUTDOOR PTY LTD
DANDENONG SOUTH VIC 3175, AUSTRALIA
""",
        cells=((0, 2, 70, 8),),
        small=r"NOTIFY PARTY.*|FOR FAILURE.*",
    )
    assert values(read(drawn))["notify_party"] == "YARRABEE OUTDOOR PTY LTD"


def test_letters_typed_over_an_empty_box_are_no_place():
    assert "place_of_receipt" not in values(read("BILL OF LADING\n\nPlace of receipt: XXXXXXXXXXXX\nPort of loading: Hamburg\n"))


def test_the_wordiest_unknown_column_beside_figures_holds_the_goods():
    lines = read(
        """
PACKING LIST

Kennung      Warengattung                  Menge      Netto kg    Brutto kg

A-1          Digital multimeter            450 PCS    171.0       183.0
A-2          Centrifugal pump              4 PCS      336.0       384.0
"""
    ).goods
    assert [line.description.value for line in lines] == ["Digital multimeter", "Centrifugal pump"]


def test_a_line_in_brackets_explains_the_one_above():
    stated = values(read("CERTIFICATE OF ORIGIN\n\nThe goods were produced in the country shown and are exported to\nTHAILAND\n(importing country)\n"))
    assert stated["country_of_destination"] == "TH"


def test_a_credit_printed_with_a_line_for_each_part_gives_its_amount():
    message = "27: Sequence of Total\n   1/1\n20: Documentary Credit Number\n   LC2595296IM\n31C: Date of Issue\n   241011\n50: Applicant\n   VAN DORSTEN MACHINES B.V.\n"
    message += "59: Beneficiary\n   THORNBURY BEARINGS LIMITED\n32B: Currency Code, Amount\n   Currency    : USD (US DOLLAR)\n   Amount      : #22187,50#\n44E: Port of Loading\n   FELIXSTOWE\n"
    stated = values(read(message))
    assert (stated["currency"], stated["total_amount"]) == ("USD", 22187.5)


def test_one_line_that_counts_packages_gives_a_bills_packages():
    goods = "BILL OF LADING\n\nB/L No.: CDLU421580368\nPort of loading: Hamburg\n\n15 CARTONS OF\nINDUCTION HOB ELEMENTS\nCLEAN ON BOARD\n"
    assert values(read(goods))["packages"] == 15
    assert "packages" not in values(read(goods.replace("CLEAN", "4 CARTONS OF\nCLEAN")))


def test_the_ship_stands_behind_the_way_of_carriage_on_a_certificate():
    stated = values(read("CERTIFICATE OF ORIGIN\n\n3. Means of transport and route (as far as known)\nBY SEA: SAN TELMO 1884\nFROM HAIPHONG, VIETNAM\n"))
    assert (stated["vessel"], stated["voyage"]) == ("SAN TELMO", "1884")


def test_a_port_without_a_country_lies_where_the_consignee_is():
    stated = read("BILL OF LADING\n\nConsignee: FERRETERIA LOS ANDES SPA\n           QUILICURA, SANTIAGO, CHILE\n\nPort of discharge: San Antonio\n").stated
    assert stated["port_of_discharge"].value.country == "CL"


def test_the_sellers_country_tells_which_dollar():
    assert (
        values(
            read("INVOICE\n\nInvoice No.: 4711\nSeller: MAPLE RIDGE HYDRAULICS INC.\n        MISSISSAUGA, ON L5S 1B8, CANADA\n\nInvoice total: $1,204.50\n")
        )["currency"]
        == "CAD"
    )


def test_several_tables_of_one_kind_add_up_and_a_grand_total_goes_before():
    table = "No  Goods              Packages     Gross kg\n1   {}           {} CARTONS   {}\n    Sub-total          {} CARTONS   {}\n\n"
    drawn = "PACKING LIST\n\n" + table.format("Bolts", 20, "736.00", 20, "736.00") + table.format("Nuts ", 12, "585.60", 12, "585.60")
    assert values(read(drawn))["gross_weight_kg"] == 1321.6
    assert values(read(drawn + "    Grand total        32 CARTONS   1,321.60\n"))["packages"] == 32


def test_a_heading_in_other_type_is_cut_from_the_firm_that_runs_into_it():
    drawn = page("INVOICE\n\nDANDONG JIANGWAN TRADE CO., LTD. Invoice No.   HT190305\n77 YANJIANG STREET\n", small=r"Invoice No\.")
    stated = values(read(drawn))
    assert stated["invoice_number"] == "HT190305"


def test_several_vehicles_in_one_column_are_lines_of_their_own():
    goods = read("""
COMMERCIAL INVOICE

Invoice No.: 4711

Vehicle                  Units      Price each     Total
USED TOYOTA VITZ         1 UNIT     5,200.00       5,200.00
YEAR 2017
USED MAZDA DEMIO         1 UNIT     5,900.00       5,900.00
YEAR 2018
""").goods
    assert [g.amount.value for g in goods] == [5200.0, 5900.0]


def test_one_heading_of_two_parties_gives_both_the_whole():
    stated = values(read("INVOICE\n\nInvoice No.: 4711\n\nBill to / Ship to\nLINDHAGA TRADGARD AB\nIMPORTGATAN 22\n422 46 HISINGS BACKA, SWEDEN\n"))
    assert stated["ship_to"] == "LINDHAGA TRADGARD AB"


def test_number_place_and_day_in_one_line_are_the_chamber_s():
    stated = values(read("CERTIFICATE OF ORIGIN\n\nExporter: KUIPERS ZAAD B.V.\n\nNo. 24-005518, ROTTERDAM, 30 APR 2024\n"))
    assert (stated["certificate_number"], stated["place_of_issue"]) == ("24-005518", "Rotterdam")


def test_pieces_said_again_at_the_foot_of_an_air_waybill_are_counted_once():
    stated = values(
        read("""
AIR WAYBILL

No. of pieces     Gross weight     Chargeable weight     Nature and quantity of goods
10                250.0            250.0                 HANDICRAFT





10
""")
    )
    assert stated["packages"] == 10


def test_a_title_whose_last_word_is_set_larger_stays_whole():
    drawn = page("CERTIFICATE OF ORIGIN\n\nExporter: KUIPERS ZAAD B.V.\n", small=r"CERTIFICATE OF")
    assert read(drawn).kind == "certificate_of_origin"
