"""What one paper says twice, and goods that only one paper knows."""

from __future__ import annotations

from datetime import date

import pytest

from checker.rules.consistency.within import certificate_after_loading, goods_on_one_paper_only, words_and_figures_differ
from tests.papers import bill, document, invoice, line, look, packing_list

WORDS = "SAY EUROS ONE HUNDRED AND FOUR THOUSAND FOUR HUNDRED AND NINETY ONLY"


def test_words_and_figures_differ_hits():
    (found,) = look(words_and_figures_differ, invoice(total_amount=10449.0, lines=(WORDS,)))
    assert "104,490.00" in found.message


@pytest.mark.parametrize(
    "words",
    [
        "Arrêtée la présente facture à la somme de soixante-huit mille trois cents dollars US",
        "Son: sesenta y ocho mil trescientos dólares con 00/100",
        "In Worten: achtundsechzigtausenddreihundert US-Dollar",
        "Yalnız ALTMIŞSEKİZBİNÜÇYÜZ USD",
        "Сумма прописью: шестьдесят восемь тысяч триста долларов США 00 центов",
        "فقط ثمانية وستون ألفا وثلاثمائة دولار أمريكي لا غير",
        "金额（大写）：陆万捌仟叁佰元整",
        "일금 육만팔천삼백불정",
    ],
)
def test_words_and_figures_differ_in_other_languages(words):
    (found,) = look(words_and_figures_differ, invoice(total_amount=8300.0, lines=(words,)))
    assert "68,300.00" in found.message
    assert not [*look(words_and_figures_differ, invoice(total_amount=68300.0, subtotal=68300.0, lines=(words,)))]


def test_words_and_figures_differ_stays_quiet():
    assert not [*look(words_and_figures_differ, invoice(lines=(WORDS,)))]
    assert not [*look(words_and_figures_differ, invoice(lines=("TAX AMOUNT (IN WORDS):", "INDIAN RUPEES ONE THOUSAND TWO HUNDRED ONLY")))], "the tax, not the sum"
    assert not [*look(words_and_figures_differ, invoice(lines=("SAY TOTAL TWO HUNDRED CARTONS ONLY",)))], "packages, not money"


ITEMS = ("FOLDING MACHINE KF-78", "CENTRIFUGAL PUMP SP-40", "WORSTED WOOL FABRIC")


def goods(*names):
    return tuple(line(name) for name in names)


def test_goods_on_one_paper_only_hits():
    (found,) = look(goods_on_one_paper_only, invoice(goods=goods(*ITEMS)), packing_list(goods=goods(*ITEMS, "FIBRE OPTIC GYROSCOPE")))
    assert "GYROSCOPE" in found.message


def test_goods_on_one_paper_only_stays_quiet():
    assert not [*look(goods_on_one_paper_only, invoice(goods=goods(*ITEMS)), packing_list(goods=goods(*ITEMS)))]
    assert not [*look(goods_on_one_paper_only, invoice(goods=goods(*ITEMS)), packing_list(goods=goods(*ITEMS, "FREE SAMPLES")))]


def test_certificate_after_loading_hits():
    assert [*look(certificate_after_loading, bill(), document("certificate_of_origin", issue_date=date(2024, 5, 11)))]


def test_certificate_after_loading_stays_quiet():
    assert not [*look(certificate_after_loading, bill(), document("certificate_of_origin", issue_date=date(2024, 2, 20)))]
    assert not [*look(certificate_after_loading, bill(), document("certificate_of_origin", issue_date=date(2024, 5, 11), lines=("ISSUED RETROSPECTIVELY",)))]
