"""Amounts written out in ten languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reference.number_words import said


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("soixante-huit mille trois cents dollars US", 68300),
        ("quatre-vingt-dix-sept mille quatre cent quatre-vingts euros", 97480),
        ("sesenta y ocho mil trescientos dólares con 50/100", 68300.5),
        ("UN MILLÓN DOSCIENTOS CINCUENTA MIL EUROS", 1250000),
        ("zwölftausendfünfhundertdreißig Euro und fünfzig Cent", 12530.5),
        ("ALTMIŞ SEKİZ BİN ÜÇ YÜZ TL YİRMİ BEŞ KURUŞ", 68300.25),
        ("ALTMIŞSEKİZBİNÜÇYÜZ", 68300),
        ("сто двадцать три тысячи четыреста пятьдесят шесть рублей", 123456),
        ("sessenta e oito mil e trezentos dólares", 68300),
        ("sessantottomilatrecento", 68300),
        ("achtenzestigduizend driehonderd euro", 68300),
        ("sześćdziesiąt osiem tysięcy trzysta", 68300),
        ("مائة وخمسة وعشرون ألف دولار", 125000),
    ],
)
def test_an_amount_is_told_in_its_language(text, amount):
    found = said(text)
    assert found is not None
    assert found.amount == amount


@pytest.mark.parametrize("text", ["six cents", "trente pour cent", "mille grazie", "Cento Trading S.r.l.", "unter hundert Kartons", "SEITE 1 VON 2", ""])
def test_few_number_words_are_no_amount(text):
    assert said(text) is None


@given(st.text(alphabet="einszwodreiundhtaus ", max_size=400))
def test_any_text_is_looked_through(text):
    said(text)
