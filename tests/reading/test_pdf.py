import io

import pikepdf
import pytest

from checker.errors import UnreadablePaper
from checker.reading.intake import read_bytes
from tests.reading.made import changed, paper, pdf, says, scan, words


def test_words_lie_where_they_are_shown(tmp_path):
    page = paper(pdf(says("PORT OF LOADING")), tmp_path).pages[0]
    assert words(page) == ["PORT", "OF", "LOADING"]
    first = page.words[0]
    assert (page.width, page.height) == (400, 300)
    assert 49 < first.x0 < 51
    assert first.top < 50 < first.bottom
    assert (first.size, first.font, first.bold, first.angle) == (10, "Helvetica", False, 0)


@pytest.mark.parametrize(("turn", "size"), [(90, (300, 400)), (180, (400, 300)), (270, (300, 400))])
def test_a_page_that_shows_its_print_on_its_side_is_turned_upright(tmp_path, turn, size):
    read = paper(changed(pdf(says("PORT OF LOADING")), lambda p: p.pages[0].rotate(turn, relative=True)), tmp_path).pages[0]
    first, last = read.words[0], read.words[-1]
    assert (first.angle, first.text, last.text) == (0, "PORT", "LOADING")
    assert 49 < first.x0 < last.x0
    assert (read.width, read.height) == (400, 300)
    assert read.turned == (360 - turn) % 360


def test_the_corner_of_the_crop_box_is_the_origin(tmp_path):
    def crop(document):
        document.pages[0].CropBox = [40, 100, 400, 280]

    page = paper(changed(pdf(says("PORT")), crop), tmp_path).pages[0]
    assert (page.width, page.height) == (360, 180)
    assert 9 < page.words[0].x0 < 11
    assert page.words[0].top < 30 < page.words[0].bottom


def test_rules_make_cells_and_thin_fills_are_rules(tmp_path):
    def draw(canvas):
        canvas.rect(50, 100, 200, 100)
        canvas.line(150, 100, 150, 200)
        canvas.rect(50, 150, 200, 0.7, stroke=0, fill=1)

    page = paper(pdf(draw), tmp_path).pages[0]
    assert [tuple(round(v) for v in c) for c in page.cells] == [(50, 100, 150, 150), (150, 100, 250, 150), (50, 150, 150, 200), (150, 150, 250, 200)]


def test_rounded_boxes_are_cells_and_white_ones_are_none(tmp_path):
    def draw(canvas):
        canvas.roundRect(50, 100, 200, 100, 8)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(300, 100, 50, 50, stroke=0, fill=1)

    page = paper(pdf(draw), tmp_path).pages[0]
    assert len(page.cells) == 1


def test_rules_inside_forms_count(tmp_path):
    def draw(canvas):
        canvas.beginForm("grid")
        canvas.rect(0, 0, 100, 50)
        canvas.drawString(10, 10, "INSIDE")
        canvas.endForm()
        canvas.translate(50, 100)
        canvas.doForm("grid")

    page = paper(pdf(draw), tmp_path).pages[0]
    assert [tuple(round(v) for v in c) for c in page.cells] == [(50, 150, 150, 200)]
    assert words(page) == ["INSIDE"]
    assert page.words[0].order > 0


def test_words_end_at_the_rule_between_two_cells(tmp_path):
    def draw(canvas):
        canvas.line(100, 100, 100, 200)
        canvas.drawRightString(99.8, 150, "12345")
        canvas.drawString(100.2, 150, "KGS")

    assert words(paper(pdf(draw), tmp_path).pages[0]) == ["12345", "KGS"]


def test_a_word_printed_twice_to_look_bold_counts_once(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "TOTAL")
        canvas.drawString(50.3, 250, "TOTAL")

    assert words(paper(pdf(draw), tmp_path).pages[0]) == ["TOTAL"]


def test_a_hyphen_at_the_end_of_a_line_is_kept(tmp_path):
    def draw(canvas):
        text = canvas.beginText(50, 250)
        text.textLine("INVOICE HB-")
        text.textLine("2411 DATED")
        canvas.drawText(text)

    assert words(paper(pdf(draw), tmp_path).pages[0]) == ["INVOICE", "HB-", "2411", "DATED"]


def test_upright_words_have_upright_boxes(tmp_path):
    def draw(canvas):
        for line in range(5):
            canvas.drawString(50, 250 - 12 * line, "LEVEL PRINT OF THE PAPER")
        canvas.translate(350, 50)
        canvas.rotate(90)
        canvas.drawString(0, 0, "MARGIN")

    word = paper(pdf(draw), tmp_path).pages[0].words[-1]
    assert (word.text, word.angle) == ("MARGIN", 270)
    assert word.bottom - word.top > word.x1 - word.x0


def test_what_is_filled_into_a_form_field_is_read(tmp_path):
    def draw(canvas):
        canvas.acroForm.textfield(name="shipper", value="ACME LTD", x=100, y=240, width=150, height=20)

    page = paper(pdf(draw), tmp_path).pages[0]
    assert words(page) == ["ACME", "LTD"]
    assert [(n.kind, n.text) for n in page.notes] == [("Widget", "ACME LTD")]


def test_a_scan_without_text_is_named_as_unread(tmp_path):
    read = paper(pdf(says("INVOICE"), scan), tmp_path)
    assert [bool(p.unread) for p in read.pages] == [False, True]
    assert "page 2" in read.unread[0].reason
    assert read.unread[0].remedy


def test_the_words_beneath_a_scan_are_its_recognised_text():
    def draw(canvas):
        scan(canvas)
        text = canvas.beginText(20, 280)
        text.setTextRenderMode(3)
        for line in range(6):
            text.textLine(f"RECOGNISED LINE {line}")
        canvas.drawText(text)

    read = read_bytes(pdf(draw), "scan.pdf", "none")
    page = read.pages[0]
    assert page.read_by == "ocr"
    assert len(page.words) == 18
    assert {w.confidence for w in page.words} == {0.8}
    assert not read.traces.hidden
    assert not read.unread


def test_a_locked_pdf_asks_for_an_open_copy(tmp_path):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(says("x")))) as document:
        document.save(out, encryption=pikepdf.Encryption(user="a", owner="b"))
    with pytest.raises(UnreadablePaper, match="password"):
        paper(out.getvalue(), tmp_path)


def test_forms_that_multiply_without_end_are_refused(tmp_path):
    def bomb(document):
        form = document.make_stream(b"0 0 9 9 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9])
        for _ in range(9):
            inner = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=form))
            form = document.make_stream(b"/A Do " * 10, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9], Resources=inner)
        document.pages[0].Resources.XObject = pikepdf.Dictionary(A=form)
        document.pages[0].contents_add(b"/A Do")

    with pytest.raises(UnreadablePaper, match="without end"):
        paper(changed(pdf(says("x")), bomb), tmp_path)


def test_a_file_without_its_end_is_read_but_said_to_be_incomplete(tmp_path):
    data = pdf(says("INVOICE"))
    read = paper(data + b"\n% " + b"x" * 5000, tmp_path)
    assert words(read.pages[0]) == ["INVOICE"]
    assert "end of the file is missing" in read.unread[0].reason
