"""Tests of money, currencies and amounts in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.money import amount_in_words, currency_in, is_currency, parse_money
from checker.extracting.numbers import POINT
from checker.model.measures import Money


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("USD 68,300.00", 68300, "USD"),
        ("USD68,300.00", 68300, "USD"),
        ("68,300.00 USD", 68300, "USD"),
        ("US$ 10,100.00", 10100, "USD"),
        ("U.S. DOLLARS 45,000.00", 45000, "USD"),
        ("EUR 104.490,00", 104490, "EUR"),
        ("€ 1.234,50", 1234.5, "EUR"),
        ("EUR 1.200", 1200, "EUR"),
        ("CHF 61'440.00", 61440, "CHF"),
        ("3,760,000円", 3760000, "JPY"),
        ("RMB 12,000", 12000, "CNY"),
        ("12万元", 120000, "CNY"),
        ("2.500 руб.", 2500, "RUB"),
        ("1.500 TL", 1500, "TRY"),
        ("R$ 1.234,50", 1234.5, "BRL"),
        ("HK$1,234.5", 1234.5, "HKD"),
        ("KWD 1.250", 1.25, "KWD"),
        ("AED 4,500/-", 4500, "AED"),
        ("TOTAL 3 UNITS USD 68,300.00", 68300, "USD"),
        ("38,664.00", 38664, None),
        ("$2,900.00", 2900, None),
        ("￥3,760,000", 3760000, None),
    ],
)
def test_money_is_amount_and_currency(text: str, amount: float, currency: str | None) -> None:
    assert parse_money(text) == Money(amount, currency)


def test_a_shared_sign_is_the_currency_hinted_at_if_it_can_be() -> None:
    assert parse_money("$2,900.00", hint="SGD") == Money(2900, "SGD")
    assert parse_money("¥2,900", hint="CNY") == Money(2900, "CNY")
    assert parse_money("$2,900.00", hint="JPY") == Money(2900, None)
    assert parse_money("USD 1.250", POINT) == Money(1.25, "USD")


@pytest.mark.parametrize("text", ["ALL 40 CARTONS", "TRY 40", "RM 1204", "40 FT", "100 KGS", "CAD. 5 ISTANBUL", "TOP 5", ""])
def test_words_that_happen_to_be_codes_are_no_currency(text: str) -> None:
    assert currency_in(text) is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("SAY US DOLLARS SIXTY EIGHT THOUSAND THREE HUNDRED ONLY", 68300),
        ("SAY TOTAL U.S. DOLLARS ONE HUNDRED NINE THOUSAND EIGHT HUNDRED AND CENTS FIFTY ONLY", 109800.5),
        ("ONE HUNDRED AND FIVE DOLLARS AND FIFTY CENTS", 105.5),
        ("TWENTY ONE THOUSAND AND 50/100", 21000.5),
        ("TEN LAKH FIFTY THOUSAND", 1050000),
        ("FIVE POINT TWO FIVE", 5.25),
        ("陆万捌仟叁佰元整", 68300),
        ("人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", 1234567.89),
        ("金参百七拾六万円也", 3760000),
        ("NOTHING HERE", None),
    ],
)
def test_an_amount_in_words_is_a_number(text: str, amount: float | None) -> None:
    assert amount_in_words(text) == amount


def test_only_known_codes_are_currencies() -> None:
    assert is_currency("EUR")
    assert not is_currency("RMB")


@given(st.floats(0.01, 1e9).map(lambda x: round(x, 2)), st.sampled_from(["USD", "EUR", "CHF", "INR"]))
def test_money_written_out_is_read_back(amount: float, currency: str) -> None:
    found = parse_money(f"{currency} {amount:,.2f}")
    assert found is not None
    assert found.currency == currency
    assert found.amount == pytest.approx(amount)


@given(st.text(alphabet=st.characters() | st.sampled_from("0123456789.,$€¥USDEUR ")))
def test_any_text_is_read_without_fault(text: str) -> None:
    parse_money(text, hint="USD")
    currency_in(text)
    amount_in_words(text)
