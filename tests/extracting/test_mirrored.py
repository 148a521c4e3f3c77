"""Pages laid out from the right."""

from __future__ import annotations

from checker.extracting.mirrored import as_printed, mirrored
from checker.reading.paper import Page, Word
from tests.extracting.pages import read, values

WIDTH = 600.0


def _line(*words: str, top: float, right: float = 560.0) -> list[Word]:
    """Words set from the right edge leftwards; runs of Latin words are given in one string."""
    out, x = [], right
    for text in words:
        parts = text.split()
        width = sum(5.0 * len(p) for p in parts) + 3.0 * (len(parts) - 1)
        at = x - width
        for p in parts:
            out.append(Word(p, at, top, at + 5.0 * len(p), top + 9, size=9))
            at += 5.0 * len(p) + 3.0
        x -= width + 3.0
    return out


def _invoice() -> Page:
    words = [
        *_line("فاتورة", "تجارية", top=30), *_line("رقم", "الفاتورة:", "INV-2025-3803", top=60), *_line("المصدر:", "EL NOUR FOR IMPORT AND EXPORT, CAIRO", top=80),
        *_line("ميناء", "الشحن:", "ALEXANDRIA", top=100), *_line("الوزن", "القائم:", "10,784.40", "كجم", top=120),
    ]  # fmt: skip
    return Page(1, WIDTH, 800.0, words)


def test_an_arabic_paper_is_read_from_the_right():
    stated = values(read(_invoice()))
    assert (stated["invoice_number"], stated["seller"]) == ("INV-2025-3803", "EL NOUR FOR IMPORT AND EXPORT")
    assert (stated["port_of_loading"], stated["gross_weight_kg"]) == ("Alexandria", 10784.4)


def test_what_was_read_is_shown_where_it_is_printed():
    page = _invoice()
    number = next(w for w in page.words if w.text == "INV-2025-3803")
    box = read(page).stated["invoice_number"].spot.box
    assert box is not None
    assert (round(box[0]), round(box[2])) == (round(number.x0), round(number.x1))


def test_a_unit_that_stands_twice_on_a_line_is_shown_beside_its_own_figure():
    page = Page(
        1,
        WIDTH,
        800.0,
        [*_line("فاتورة", "تجارية", top=30), *_line("الوزن", "القائم:", "10,784.40", "كجم", "—", "الوزن", "الصافي:", "10,608.00", "كجم", top=120)],
    )
    box = read(page).stated["gross_weight_kg"].spot.box
    assert box is not None
    figure = next(w for w in page.words if w.text == "10,784.40")
    assert (box[2] - box[0]) < 80
    assert round(box[2]) == round(figure.x1)


def test_words_that_stand_nowhere_on_the_page_are_shown_at_the_mirrored_place():
    assert as_printed(Page(1, WIDTH, 800.0), [Word("x", 10, 5, 20, 15)], (10, 5, 20, 15)) == (580.0, 5, 590.0, 15)


def test_a_form_in_two_languages_is_laid_out_from_the_left():
    words = [w for i, head in enumerate(("Port of Loading", "Invoice Number", "Bill of Lading No.")) for w in _line("ميناء", "الشحن", head, top=30 + 20 * i)]
    assert mirrored(Page(1, WIDTH, 800.0, words)) is None


def test_a_paper_without_arabic_is_left_as_it_is():
    assert mirrored(Page(1, WIDTH, 800.0, [Word("INVOICE", 10, 10, 60, 20)])) is None
