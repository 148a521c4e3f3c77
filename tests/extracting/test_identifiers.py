"""Tests of identifiers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting import identifiers as ids
from checker.extracting.context import Context
from checker.extracting.fields import read_field


def values(found: list[ids.Found]) -> list[tuple[str, bool]]:
    return [(f.value, f.valid) for f in found]


@pytest.mark.parametrize("text", ["TCLU4182730", "TCLU 418273-0", "TCLU 418 273 0", "CONT. TCLU-418273/0 SEAL 123", "TCLU4I8273O"])
def test_a_container_number_is_found_however_it_is_set(text: str) -> None:
    assert values(ids.containers_in(text)) == [("TCLU4182730", True)]


def test_a_container_number_with_a_wrong_check_digit_is_kept_and_marked() -> None:
    assert values(ids.containers_in("CSQU3054384")) == [("CSQU3054384", False)]


def test_an_imo_number_needs_its_label_or_its_check_digit() -> None:
    assert values(ids.imo_numbers_in("IMO NO.: 9319466")) == [("9319466", True)]
    assert values(ids.imo_numbers_in("IMO 9319467")) == [("9319467", False)]
    assert ids.imo_numbers_in("9319466") == []
    assert values(ids.imo_numbers_in("9319466", labelled=False)) == [("9319466", True)]


def test_an_air_waybill_number_is_told_from_a_telephone() -> None:
    assert values(ids.awb_numbers_in("MAWB: 176-1234 5675")) == [("176-12345675", True)]
    assert values(ids.awb_numbers_in("AWB NO 17612345670")) == [("176-12345670", False)]
    assert ids.awb_numbers_in("TEL 020-81140743") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("HS CODE: 8703.24", ["870324"]),
        ("H.S. CODE 8441.80, 8441.90", ["844180", "844190"]),
        ("税则号 87032400", ["87032400"]),
        ("ТН ВЭД 8703 24 109 0", ["8703241090"]),
        ("GTİP: 8708.99.97.90.11", ["870899979011"]),
        ("NCM 8703.23.10", ["87032310"]),
        ("HS CODE 8703.24 12 UNITS", ["870324"]),
        ("HS 12345", []),
        ("WITH 2940.00", []),
        ("GROSS 8703.24", []),
    ],
)
def test_tariff_codes_stand_behind_a_word_for_one(text: str, codes: list[str]) -> None:
    assert [f.value for f in ids.hs_codes_in(text)] == codes


def test_the_cell_of_a_tariff_column_needs_no_word() -> None:
    assert ids.parse_hs_code("8703.24.00") == "87032400"
    assert ids.parse_hs_code("7703.24") == "770324"
    assert ids.parse_hs_code("77032") is None


def test_a_vin_is_doubted_only_where_its_check_digit_binds() -> None:
    assert values(ids.vins_in("JTMHV05J904012345")) == [("JTMHV05J904012345", True)]
    assert values(ids.vins_in("1HGCM82633A004352")) == [("1HGCM82633A004352", True)]
    assert values(ids.vins_in("1HGCM82633A004353")) == [("1HGCM82633A004353", False)]
    assert ids.vins_in("12345678901234567") == []


def test_a_frame_number_needs_a_known_prefix_or_a_word_for_it() -> None:
    assert values(ids.frame_numbers_in("CBA-URJ202-4012345")) == [("URJ202-4012345", True)]
    assert values(ids.frame_numbers_in("CHASSIS NO. GDB-123456")) == [("GDB-123456", False)]
    assert ids.frame_numbers_in("PO4500-123456") == []
    assert values(ids.frame_numbers_in("E12-612807", named=True)) == [("E12-612807", False)]


def test_a_locode_is_checked_against_the_table_it_is_given() -> None:
    assert values(ids.locodes_in("DEHAM XX123", known={"DEHAM"}.__contains__)) == [("DEHAM", True)]
    assert values(ids.locodes_in("USZZZ", known={"DEHAM"}.__contains__)) == [("USZZZ", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CIF SYDNEY, AUSTRALIA (INCOTERMS 2020)", ("CIF", "SYDNEY, AUSTRALIA")),
        ("C&F YOKOHAMA", ("CFR", "YOKOHAMA")),
        ("CFR (INCOTERMS 2010) BUSAN PORT", ("CFR", "BUSAN PORT")),
        ("Incoterms® 2020: FCA Dalian", ("FCA", "Dalian")),
        ("EX WORKS BASEL", ("EXW", "BASEL")),
        ("F.O.B. NAGOYA", ("FOB", "NAGOYA")),
        ("FOB南浦", ("FOB", "南浦")),
        ("FOB VALUE USD 12,000", ("FOB", "")),
        ("DES MOINES", None),
        ("PAIEMENT DES MARCHANDISES", None),
        ("CONFIRMED", None),
        ("TERMS OF DELIVERY: DES KOBE", ("DES", "KOBE")),
        ("", None),
    ],
)
def test_a_delivery_term_comes_with_its_place(text: str, expected: tuple[str, str] | None) -> None:
    assert ids.incoterm_in(text) == expected


def test_accounts_and_declarations_are_told_by_their_check_digits_and_shapes() -> None:
    assert values(ids.ibans_in("IBAN DE89 3704 0044 0532 0130 00")) == [("DE89370400440532013000", True)]
    assert ids.ibans_in("DE88370400440532013000") == []
    assert [f.value for f in ids.declaration_numbers_in("ITN X20241018220117 MRN 24DE123456789012K3")] == ["X20241018220117", "24DE123456789012K3"]
    assert values(ids.usccs_in("USCC 91350100M000100Y43")) == [("91350100M000100Y43", True)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("TEL: +49 7321 555018 FAX +49-7321-555019", ["+497321555018", "+497321555019"]),
        ("PHONE: 0086-411-84567890", ["+8641184567890"]),
        ("+81-(0)47-555-0182", ["+81475550182"]),
        ("TEL 0566-555-014", ["0566555014"]),
        ("P.O. BOX 40118-00100", []),
        ("TEL AVIV 61000", []),
    ],
)
def test_telephones_are_digits_with_the_country_where_it_is_printed(text: str, numbers: list[str]) -> None:
    assert [f.value for f in ids.phones_in(text)] == numbers


def test_mail_addresses_are_lower_case() -> None:
    assert [f.value for f in ids.emails_in("E-MAIL: Export@Sobu.jp; x")] == ["export@sobu.jp"]


@given(st.text(alphabet=st.characters() | st.sampled_from("ABCUJZ0123456789 .-/:@+HSIMO")))
def test_any_text_is_read_without_fault(text: str) -> None:
    finders = (
        ids.containers_in,
        ids.imo_numbers_in,
        ids.awb_numbers_in,
        ids.hs_codes_in,
        ids.vins_in,
        ids.frame_numbers_in,
        ids.locodes_in,
        ids.emails_in,
        ids.phones_in,
        ids.ibans_in,
        ids.usccs_in,
    )
    for finder in finders:
        for found in finder(text):
            assert 0 <= found.start < found.end <= len(text)
    ids.incoterm_in(text)
    ids.declaration_numbers_in(text)


def test_letters_read_for_digits_are_mended_where_a_check_digit_bears_it_out() -> None:
    assert [f.value for f in ids.imo_numbers_in("IMO No. 93I9466")] == ["9319466"]
    assert ids.imo_numbers_in("IMO No. 93I9467") == []
    assert [f.value for f in ids.awb_numbers_in("O2O-1234 S675")] == ["020-12345675"]
    assert ids.awb_numbers_in("O2O-1234 S674") == []


@pytest.mark.parametrize(("printed", "value"), [("O45W", "045W"), ("4O6S", "406S"), ("0C3OW1MA", "0C3OW1MA"), ("OC12", "OC12"), ("V. 1O21E", "1021E")])
def test_a_nought_of_a_voyage_read_as_a_letter_is_mended(printed: str, value: str) -> None:
    reading = read_field("voyage", [printed], Context())
    assert reading is not None
    assert reading.value == value


def test_the_seven_digits_in_the_box_for_them_are_mended() -> None:
    assert (reading := read_field("imo_number", ["93I9466"], Context())) is not None
    assert reading.value == "9319466"
