import pytest

from checker.reading.mixed_type import family
from tests.reading.made import paper, pdf


def mixed(draw, folder):
    return [(m.text, m.odd) for m in paper(pdf(draw), folder).traces.mixed]


def line(canvas, y, *pieces):
    text = canvas.beginText(50, y)
    for font, size, words in pieces:
        text.setFont(font, size)
        text.textOut(words)
    canvas.drawText(text)


def prose(canvas):
    for row in range(8):
        canvas.drawString(50, 100 - 11 * row, "The goods stay the property of the seller until paid in full.")


def test_a_figure_with_digits_of_another_typeface_is_mixed(tmp_path):
    def draw(canvas):
        prose(canvas)
        line(canvas, 250, ("Helvetica", 10, "Gross weight 2"), ("Times-Roman", 10, "4,5"), ("Helvetica", 10, "00 KGS"))

    assert mixed(draw, tmp_path) == [("24,500", "4,5")]


def test_a_date_with_a_month_of_another_typeface_is_mixed(tmp_path):
    def draw(canvas):
        prose(canvas)
        line(canvas, 250, ("Helvetica", 10, "17 "), ("Times-Roman", 10, "JUN"), ("Helvetica", 10, " 2022"))

    assert mixed(draw, tmp_path) == [("17 JUN 2022", "JUN")]


def test_an_odd_figure_in_a_column_is_mixed(tmp_path):
    def draw(canvas):
        prose(canvas)
        for row, amount in enumerate(("100.00", "200.00", "300.00", "600.00")):
            canvas.drawRightString(300, 250 - 15 * row, amount)
        canvas.setFont("Courier", 10)
        canvas.drawRightString(300, 190, "90.00")

    assert mixed(draw, tmp_path) == [("90.00", "90.00")]


def test_bold_labels_units_and_raised_letters_are_not_mixed(tmp_path):
    def draw(canvas):
        prose(canvas)
        line(canvas, 250, ("Helvetica-Bold", 10, "TOTAL 24"), ("Helvetica", 10, "500"))
        line(canvas, 230, ("Helvetica", 10, "Invoice no. "), ("Courier", 10, "AB-1234"), ("Helvetica", 10, " KGS"))
        line(canvas, 210, ("Helvetica", 10, "12.50 m"), ("Times-Roman", 6, "3"))
        line(canvas, 190, ("Helvetica", 10, "17"), ("Times-Roman", 6.5, "th"))

    assert mixed(draw, tmp_path) == []


@pytest.mark.parametrize(
    ("font", "name"),
    [
        ("ArialMT", "arial"), ("Arial-BoldMT", "arial"), ("Arial,Bold", "arial"),
        ("TimesNewRomanPSMT", "timesnew"), ("TimesNewRomanPS-BoldItalicMT", "timesnew"),
        ("Times-Roman", "times"), ("CIDFont+F1", ""), ("F3", ""), ("Helvetica-Oblique", "helvetica"), ("SegoeUI-Semibold", "segoeui"),
    ],
)  # fmt: skip
def test_a_typeface_is_named_without_its_weight_and_slope(font, name):
    assert family(font) == name
