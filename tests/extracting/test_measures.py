"""Tests of weights, volumes, quantities and packages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.measures import canonical_unit, parse_packages, parse_quantity, parse_volume, parse_weight
from checker.extracting.numbers import COMMA


@pytest.mark.parametrize(
    ("text", "kilos"),
    [
        ("2,940.00 KGS", 2940),
        ("2.940,00 KGS", 2940),
        ("2940KGS", 2940),
        ("KGS 2,940.00 LBS 6,482", 2940),
        ("2,940.00 KGS (6,482 LBS)", 2940),
        ("6,482 LBS / 2,940.00 KGS", 2940),
        ("43,652 LBS", 19800.2),
        ("22.121 SHORT TONS", 20067.8),
        ("3 LONG TONS", 3048.1),
        ("25.5MT", 25500),
        ("1.5吨", 1500),
        ("19,800 千克", 19800),
        ("500㎏", 500),
        ("68 500,00 кг", 68500),
        ("٢٩٤٠ كجم", 2940),
        ("200 G", 0.2),
        ("G.W. 2,940.00", 2940),
        ("12 CTNS 300 KGS", 300),
        ("2.530,000 KG", 2530),
    ],
)
def test_a_weight_is_kilograms(text: str, kilos: float) -> None:
    assert parse_weight(text) == pytest.approx(kilos, rel=1e-4)


def test_the_heading_gives_the_unit_that_the_cell_leaves_out() -> None:
    assert parse_weight("43,652", "GROSS WEIGHT (LBS)") == pytest.approx(19800.2, rel=1e-4)
    assert parse_weight("2,940", "G.W.") == 2940
    assert parse_weight("2,940 KGS", "LBS") == 2940
    assert parse_weight("8.280 kg", None, COMMA) == 8280


def test_a_volume_is_no_weight_and_the_other_way_round() -> None:
    assert parse_weight("13.6 CBM") is None
    assert parse_volume("2,940 KGS") is None
    assert parse_volume("2,940.00 KGS 13.600 CBM") == 13.6


@pytest.mark.parametrize(
    ("text", "cubic"),
    [("13.600 CBM", 13.6), ("13,600", 13.6), ("12.5 m³", 12.5), ("480 CU.FT", 13.592), ("480 CUFT", 13.592), ("2000 L", 2), ("12立方米", 12), ("10 м3", 10)],
)
def test_a_volume_is_cubic_metres(text: str, cubic: float) -> None:
    assert parse_volume(text) == pytest.approx(cubic, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("2 CASES", 2, "case"),
        ("350 CTNS", 350, "carton"),
        ("ONE (1) UNIT", 1, "unit"),
        ("TWO (2) WOODEN CASES ONLY", 2, "case"),
        ("1 X 40'HC CONTAINER STC 12 PALLETS", 12, "pallet"),
        ("1x20' container said to contain 400 bags", 400, "bag"),
        ("2X40HC", 2, "container"),
        ("SAY THREE HUNDRED FIFTY CARTONS ONLY", 350, "carton"),
        ("24件", 24, "package"),
        ("5280 CAJAS", 5280, "carton"),
        ("NO. OF PKGS: 24", 24, "package"),
        ("20 мест", 20, "package"),
        ("24", 24, None),
        ("1.200 CTNS", 1200, "carton"),
    ],
)
def test_packages_are_counted_with_their_unit(text: str, count: float, unit: str | None) -> None:
    found = parse_packages(text)
    assert found is not None
    assert found[0] == count
    assert (canonical_unit(found[1]) if found[1] else None) == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2 PCS", (2, "PCS")), ("500 台", (500, "台")), ("PCS 200", (200, "PCS")), ("12", (12, None)), ("10 (TEN) SETS", (10, "SETS")), ("NONE", None)],
)
def test_a_quantity_keeps_its_printed_unit(text: str, expected: tuple[float, str | None] | None) -> None:
    assert parse_quantity(text) == expected


@given(st.floats(0.01, 1e7).map(lambda x: round(x, 2)), st.sampled_from(["KGS", "kg", "公斤", "кг"]))
def test_a_weight_written_out_is_read_back(value: float, unit: str) -> None:
    assert parse_weight(f"{value:,.2f} {unit}") == pytest.approx(value)


@given(st.text(alphabet=st.characters() | st.sampled_from("0123456789.,() KGSLBMT")))
def test_any_text_is_read_without_fault(text: str) -> None:
    for read in (parse_weight, parse_volume, parse_quantity, parse_packages, canonical_unit):
        read(text)
    parse_weight(text, text)


def test_the_habit_of_a_language_alone_makes_no_grams_of_thousands():
    from checker.extracting.numbers import COMMA, Style

    assert parse_weight("7,900", style=COMMA) == 7900.0
    assert parse_weight("7,900", style=Style(",", ".")) == 7.9
