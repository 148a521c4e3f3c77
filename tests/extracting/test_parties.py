"""Tests of parties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.parties import names_a_firm, parse_party


def party(text: str) -> tuple[str, str, str | None]:
    found = parse_party(text.split("\n"))
    return found.name, found.address, found.country


def test_a_box_gives_name_address_country_and_contacts() -> None:
    found = parse_party(
        [
            "SOBU AUTO TRADING CO., LTD.",
            "3-18-2 MINATO-CHO, FUNABASHI",
            "CHIBA 273-0011, JAPAN",
            "TEL: +81-47-555-0182",
            "E-MAIL: Export@sobu.jp",
            "ATTN: MR. SATO",
            "VAT NO. JP1234567",
        ]
    )
    assert (found.name, found.address, found.country) == ("SOBU AUTO TRADING CO., LTD.", "3-18-2 MINATO-CHO, FUNABASHI, CHIBA 273-0011, JAPAN", "JP")
    assert found.phones == ("+81475550182",)
    assert found.emails == ("export@sobu.jp",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SOBU AUTO\nTRADING CO., LTD.\n3-18-2 MINATO-CHO, CHIBA, JAPAN", "SOBU AUTO TRADING CO., LTD."),
        ("SHENZHEN LIGHTING CO.,\nLTD.\nBAOAN, SHENZHEN, CHINA", "SHENZHEN LIGHTING CO., LTD."),
        ("ABC IMPORT AND\nEXPORT LIMITED\nHONG KONG", "ABC IMPORT AND EXPORT LIMITED"),
        ("DENVER TOOLS\nDENVER, CO\nUSA", "DENVER TOOLS"),
        ("PRIMORYE HOUSEHOLD IMPORT\nNAKHODKA, RUSSIA", "PRIMORYE HOUSEHOLD IMPORT"),
        ("ROYAL NORWEGIAN EMBASSY\nUNITED NATIONS AVENUE, GIGIRI\nNAIROBI, KENYA", "ROYAL NORWEGIAN EMBASSY"),
        ("COMMERCIAL COUNSELLOR, EMBASSY OF THE DPR KOREA\nPRIVATE BAG 0047, GABORONE, BOTSWANA", "COMMERCIAL COUNSELLOR, EMBASSY OF THE DPR KOREA"),
        ("M/S. RAHMAN TRADERS\nDHAKA", "RAHMAN TRADERS"),
        ("1) ACME CO., LTD.", "ACME CO., LTD."),
        ("DONAU KONTOR HANDELS GMBH\nKÄRNTNER RING 11, 1010 WIEN, ÖSTERREICH", "DONAU KONTOR HANDELS GMBH"),
        ("TEL AVIV TRADERS LTD\n5 HAYARKON ST, TEL AVIV, ISRAEL", "TEL AVIV TRADERS LTD"),
        ("SAME DAY LOGISTICS LTD\nLONDON, UNITED KINGDOM", "SAME DAY LOGISTICS LTD"),
        ("JOHN SMITH C/O ACME LTD, 12 HIGH ST, LONDON, UK", "JOHN SMITH"),
    ],
)
def test_the_name_ends_where_the_address_begins(text: str, name: str) -> None:
    assert party(text)[0] == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ACME LTD, 1 ROAD, CITY, GERMANY", ("ACME LTD", "1 ROAD, CITY, GERMANY", "DE")),
        ("HYUNDAI GLOVIS CO., LTD. 83-21, WANGSIMNI-RO, SEOUL, SOUTH KOREA", ("HYUNDAI GLOVIS CO., LTD.", "83-21, WANGSIMNI-RO, SEOUL, SOUTH KOREA", "KR")),
        ("GRUPO XYZ, S.A. DE C.V., AV. REFORMA 10, MEXICO", ("GRUPO XYZ, S.A. DE C.V.", "AV. REFORMA 10, MEXICO", "MX")),
    ],
)
def test_a_party_on_one_line_is_parted_behind_its_legal_form(text: str, expected: tuple[str, str, str]) -> None:
    assert party(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TO ORDER", "TO ORDER"),
        ("TO ORDER OF SHIPPER", "TO ORDER OF SHIPPER"),
        ("TO ORDER AND BLANK ENDORSED", "TO ORDER AND BLANK ENDORSED"),
        ("凭指示", "凭指示"),
        ("AN ORDER", "AN ORDER"),
        ("TO THE ORDER OF\nPADMA BANK PLC\nDHAKA, BANGLADESH", "PADMA BANK PLC"),
        ("TO ORDER\nOF PADMA BANK PLC", "PADMA BANK PLC"),
        ("À L'ORDRE DE BANQUE POPULAIRE, CASABLANCA, MAROC", "BANQUE POPULAIRE"),
        ("A LA ORDEN DE ACME SL", "ACME SL"),
        ("凭中国银行指示", "中国银行"),
        ("по приказу ООО «ЮГ»", "ООО «ЮГ»"),
        ("ACME GMBH OR ORDER", "ACME GMBH"),
    ],
)
def test_an_order_clause_names_whose_order_or_itself(text: str, name: str) -> None:
    found = parse_party(text.split("\n"))
    assert found.to_order
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("SAME AS CONSIGNEE", "consignee"),
        ("NOTIFY PARTY SAME AS CONSIGNEE", "consignee"),
        ("SAME AS ABOVE", "above"),
        ("SAME", "above"),
        ("IDEM", "above"),
        ("-DO-", "above"),
        ("同收货人", "consignee"),
    ],
)
def test_a_same_as_clause_names_the_field_it_points_to(text: str, field: str) -> None:
    assert parse_party([text]).same_as == field


def test_a_firm_that_begins_like_a_clause_is_a_firm() -> None:
    for name in ("ORDERLY SYSTEMS INC", "DONG NAI PACKAGING JSC", "IDEMITSU KOSAN CO.,LTD.", "SAMSUNG ELECTRONICS"):
        found = parse_party([name])
        assert (found.name, found.to_order, found.same_as) == (name, False, None)


def test_a_telephone_gives_the_country_only_where_the_address_gives_none() -> None:
    assert parse_party(["MR. A. KHAN", "+92 300 1234567"]).country == "PK"
    assert parse_party(["SEOHAE LOGISTICS", "P.O. BOX 77, INCHEON, SOUTH KOREA", "TEL: +86 415 555 0917"]).country == "KR"


def test_an_empty_box_is_a_nameless_party() -> None:
    assert parse_party([]).name == ""
    assert parse_party(["", "  "]).name == ""
    assert parse_party(["TEL: +81-47-555-0182"]).name == ""


@given(st.lists(st.text(alphabet=st.characters() | st.sampled_from("ABCDELT ,.&()/:+0123456789")), max_size=4))
def test_any_lines_are_read_without_fault(lines: list[str]) -> None:
    found = parse_party(lines)
    assert found.country is None or len(found.country) == 2


def test_a_town_behind_its_postal_code_tells_the_country():
    assert parse_party(["AUTOHAUS MUSTER GMBH", "INDUSTRIEWEG 5", "70565 STUTTGART"]).country == "DE"


@pytest.mark.parametrize(("text", "firm"), [("HAPAG-LLOYD AG", True), ("NORDVIK SHIPPING LINE", True), ("Pty Mining Pty Ltd", True), ("BY SEA", False), ("PREPAID AT KOBE", False)])
def test_a_firm_is_known_by_its_legal_form_or_trade(text: str, firm: bool) -> None:
    assert names_a_firm(text) is firm


def test_a_line_s_name_goes_on_below() -> None:
    assert parse_party(["EAST OCEAN", "CONTAINER LINES"]).name == "EAST OCEAN CONTAINER LINES"
