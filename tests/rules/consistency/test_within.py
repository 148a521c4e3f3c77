"""What one paper says twice, and goods that only one paper knows."""

from __future__ import annotations

from datetime import date

from checker.rules.consistency.within import certificate_after_loading, goods_on_one_paper_only, words_and_figures_differ
from tests.papers import bill, document, invoice, line, look, packing_list

WORDS = "SAY EUROS ONE HUNDRED AND FOUR THOUSAND FOUR HUNDRED AND NINETY ONLY"


def test_words_and_figures_differ_hits():
    (found,) = look(words_and_figures_differ, invoice(total_amount=10449.0, lines=(WORDS,)))
    assert "104,490.00" in found.message


def test_words_and_figures_differ_stays_quiet():
    assert not [*look(words_and_figures_differ, invoice(lines=(WORDS,)))]
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
