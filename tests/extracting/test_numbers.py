"""Tests of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.numbers import COMMA, POINT, Style, number_style, numbers_in, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.50", 1234.5),
        ("1.234,50", 1234.5),
        ("1 234,50", 1234.5),
        ("1\u202f234,50", 1234.5),
        ("61'440.00", 61440),
        ("1,23,456.00", 123456),
        ("2.530,000", 2530),
        ("27.000,000", 27000),
        ("1.914,3", 1914.3),
        ("84.000,00", 84000),
        ("0,500", 0.5),
        ("13600,000", 13600),
        ("１２，３４５．６０", 12345.6),
        ("١٬٢٣٤٫٥٠", 1234.5),
        ("(1,234.00)", -1234),
        ("-5", -5),
        ("1.200,--", 1200),
        ("68,300.-", 68300),
        ("3.5万", 35000),
        ("1.234.567", 1234567),
        ("ONE (1) UNIT", 1),
        ("40'HC", 40),
    ],
)
def test_a_number_is_read_in_every_way_papers_write_it(text: str, value: float) -> None:
    assert parse_number(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "12.05.2024", "1.2.3", "12.34.567", "KG", "KF78"])
def test_dates_and_codes_are_no_numbers(text: str) -> None:
    assert parse_number(text) is None


def test_the_style_of_the_document_settles_an_open_mark() -> None:
    assert parse_number("8.280") == 8.28
    assert parse_number("8.280", COMMA) == 8280
    assert parse_number("8,280", COMMA) == 8.28
    assert parse_number("8,280", POINT) == 8280
    assert not numbers_in("8.280")[0].sure


@pytest.mark.parametrize(
    ("texts", "language", "style"),
    [
        (["EUR 51.641,10", "8.280 kg"], None, Style(",", ".")),
        (["2,940.00 KGS", "13.600 CBM"], None, Style(".", ",")),
        (["111 780,00"], None, Style(",", " ")),
        (["61'440.00"], None, Style(".", "'")),
        (["HS 8441.80", "1.234,50"], None, Style(",", ".")),
        (["8.280 kg"], None, None),
        (["8.280 kg"], "de", COMMA),
        ([], "en", POINT),
    ],
)
def test_a_document_shows_whose_comma_is_a_decimal_point(texts: list[str], language: str | None, style: Style | None) -> None:
    assert number_style(texts, language) == style


def test_figures_of_two_columns_are_not_run_together_in_a_document_that_groups_by_commas() -> None:
    assert [n.value for n in numbers_in("2 940.00 KGS", POINT)] == [2, 940]


@given(st.floats(0, 1e9).map(lambda x: round(x, 2)), st.sampled_from([("{:,.2f}", POINT), ("{:,.2f}", None)]))
def test_a_number_written_the_english_way_is_read_back(value: float, form: tuple[str, Style | None]) -> None:
    assert parse_number(form[0].format(value), form[1]) == pytest.approx(value)


@given(st.floats(0, 1e9).map(lambda x: round(x, 2)))
def test_a_number_written_the_continental_way_is_read_back(value: float) -> None:
    text = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    assert parse_number(text) == pytest.approx(value)
    assert number_style([text], "en") == (COMMA if "." in text else Style(",", ""))


@given(st.text(alphabet=st.characters() | st.sampled_from("0123456789.,' -()万")))
def test_any_text_is_read_without_fault(text: str) -> None:
    for style in (None, POINT, COMMA, Style(",", " ")):
        for number in numbers_in(text, style):
            assert 0 <= number.start < number.end <= len(text)
    number_style([text], text[:2])


def test_a_comma_taken_for_a_point_still_leaves_the_number_and_makes_no_number_of_a_date() -> None:
    assert parse_number("69.913.94") == pytest.approx(69913.94)
    assert parse_number("12.03.24") is None
