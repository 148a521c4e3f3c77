import pikepdf
import pytest

from tests.reading.made import changed, paper, pdf, says, words


def hidden(draw, folder):
    read = paper(pdf(draw), folder)
    return words(read.pages[0]), [(h.how, h.text, h.shown) for h in read.traces.hidden]


def test_words_under_a_white_box_are_covered_and_what_stands_on_it_is_shown(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "DESTINATION CHONGJIN")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(120, 245, 150, 16, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(124, 250, "DONGHAE, KOREA")

    seen, found = hidden(draw, tmp_path)
    assert seen == ["DESTINATION", "DONGHAE,", "KOREA"]
    assert found == [("covered", "CHONGJIN", "DONGHAE, KOREA")]


def test_white_cells_and_dark_headers_painted_before_the_words_hide_nothing(tmp_path):
    def draw(canvas):
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(40, 240, 300, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(0.1, 0.2, 0.5)
        canvas.rect(40, 200, 300, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(50, 205, "DESCRIPTION OF GOODS")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(50, 245, "SHIPPER")

    seen, found = hidden(draw, tmp_path)
    assert seen == ["DESCRIPTION", "OF", "GOODS", "SHIPPER"]
    assert not found


def test_a_see_through_stamp_hides_nothing(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "TOTAL USD 500.00")
        canvas.setFillColorRGB(1, 0.9, 0.2, alpha=0.4)
        canvas.rect(40, 240, 300, 20, stroke=0, fill=1)

    assert not hidden(draw, tmp_path)[1]


def invisible(canvas):
    text = canvas.beginText(50, 200)
    text.setTextRenderMode(3)
    text.textOut("REAL BUYER IN MOSCOW")
    canvas.drawText(text)


def white(canvas):
    canvas.setFillColorRGB(0.99, 0.99, 0.99)
    canvas.drawString(50, 200, "REAL BUYER IN MOSCOW")


def tiny(canvas):
    canvas.setFont("Helvetica", 0.6)
    canvas.drawString(50, 200, "REAL BUYER IN MOSCOW")


def outside(canvas):
    canvas.drawString(50, -80, "REAL BUYER IN MOSCOW")


def ghost(canvas):
    canvas.setFillColorRGB(0, 0, 0, alpha=0.01)
    canvas.drawString(50, 200, "REAL BUYER IN MOSCOW")


@pytest.mark.parametrize(("way", "how"), [(invisible, "invisible"), (white, "white"), (tiny, "tiny"), (outside, "off-page"), (ghost, "invisible")])
def test_words_nobody_sees_are_told_and_kept_out_of_the_page(tmp_path, way, how):
    def draw(canvas):
        canvas.drawString(50, 250, "INVOICE")
        way(canvas)

    assert hidden(draw, tmp_path) == (["INVOICE"], [(how, "REAL BUYER IN MOSCOW", "")])


def test_a_line_longer_than_the_page_is_not_hidden(tmp_path):
    seen, found = hidden(says("A VERY LONG LINE " * 6), tmp_path)
    assert len(seen) == 24
    assert not found


def test_the_same_words_printed_again_over_a_box_hide_nothing(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "TOTAL")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(40, 240, 300, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(50, 250, "TOTAL")

    assert hidden(draw, tmp_path) == (["TOTAL"], [])


def test_a_layer_that_is_switched_off_hides_its_words(tmp_path):
    def layer(document):
        group = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="L"))
        document.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary(OFF=[group], Order=[group]))
        document.pages[0].Resources.Properties = pikepdf.Dictionary(L=group)
        document.pages[0].contents_add(b"/OC /L BDC BT /F1 12 Tf 0 g 1 0 0 1 200 200 Tm (PYONGYANG) Tj ET EMC")

    read = paper(changed(pdf(says("SEOUL")), layer), tmp_path)
    assert words(read.pages[0]) == ["SEOUL"]
    assert [h.text for h in read.traces.hidden] == ["PYONGYANG"]


def freetext(rect, text, background):
    def change(document):
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=rect, Contents=text, F=4, DA="0 g /Helv 10 Tf")
        if background == "drawn":
            width, height = rect[2] - rect[0], rect[3] - rect[1]
            font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
            content = f"1 1 1 rg 0 0 {width} {height} re f BT /Helv 10 Tf 0 g 2 4 Td ({text}) Tj ET".encode()
            resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font))
            drawing = document.make_stream(content, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, width, height], Resources=resources)
            note.AP = pikepdf.Dictionary(N=drawing)
        elif background:
            note.C = background
        document.pages[0].Annots = [note]

    return change


@pytest.mark.parametrize("background", ["drawn", [1, 1, 1]])
def test_text_typed_over_a_field_is_read_and_what_lies_beneath_is_told(tmp_path, background):
    data = changed(pdf(says("TAEBAEK MUYOK")), freetext([45, 243, 250, 262], "PEARL DELTA", background))
    read = paper(data, tmp_path)
    assert words(read.pages[0]) == ["PEARL", "DELTA"]
    overlay = read.traces.overlays[0]
    assert (overlay.kind, overlay.text, overlay.beneath) == ("FreeText", "PEARL DELTA", "TAEBAEK MUYOK")
    assert not read.traces.hidden


def test_a_received_stamp_in_the_margin_covers_nothing(tmp_path):
    read = paper(changed(pdf(says("INVOICE")), freetext([300, 20, 390, 40], "RECEIVED", "drawn")), tmp_path)
    assert words(read.pages[0]) == ["INVOICE", "RECEIVED"]
    assert not read.traces.overlays


def test_words_clipped_from_view_are_hidden_and_those_within_the_clip_are_read(tmp_path):
    def draw(canvas):
        for x, text in ((300, "NAMPO"), (40, "SYDNEY")):
            canvas.saveState()
            path = canvas.beginPath()
            path.rect(x, 90, 80, 40)
            canvas.clipPath(path, stroke=0, fill=0)
            canvas.drawString(50, 100, text)
            canvas.restoreState()

    read = paper(pdf(draw), tmp_path)
    assert words(read.pages[0]) == ["SYDNEY"]
    assert [(h.how, h.text) for h in read.traces.hidden] == [("clipped", "NAMPO")]


def test_a_broad_white_stroke_covers_as_a_box_does(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "DESTINATION CHONGJIN")
        canvas.setStrokeColorRGB(1, 1, 1)
        canvas.setLineWidth(16)
        canvas.line(120, 253, 270, 253)
        canvas.drawString(124, 250, "DONGHAE, KOREA")

    assert hidden(draw, tmp_path) == (["DESTINATION", "DONGHAE,", "KOREA"], [("covered", "CHONGJIN", "DONGHAE, KOREA")])


def test_solid_signs_in_white_cover_as_a_box_does(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "DESTINATION CHONGJIN")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.setFont("ZapfDingbats", 20)
        for shift in (0, 7):
            canvas.drawString(120 + shift, 248, "nnnnnnn")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica", 12)
        canvas.drawString(124, 250, "DONGHAE, KOREA")

    seen, found = hidden(draw, tmp_path)
    assert "CHONGJIN" not in seen
    assert ("covered", "CHONGJIN", "DONGHAE, KOREA") in found


def test_rules_and_frames_of_usual_width_hide_nothing(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "DESTINATION CHONGJIN")
        canvas.setLineWidth(1)
        canvas.rect(48, 246, 200, 14)
        canvas.setLineWidth(12)
        canvas.setStrokeColorRGB(0.8, 0.9, 1)
        canvas.line(40, 300, 270, 300)

    assert hidden(draw, tmp_path) == (["DESTINATION", "CHONGJIN"], [])


def spoken(text, canvas, shown):
    """Draws words that tell programs others."""
    canvas._code.append(f"/Span <</ActualText ({text})>> BDC")
    canvas.drawString(50, 250, shown)
    canvas._code.append("EMC")


@pytest.mark.parametrize(
    ("told", "shown", "found"),
    [("BATUMI, GEORGIA", "MOMBASA, KENYA", [("BATUMI, GEORGIA", "MOMBASA, KENYA")]), ("MOMBASA, KENYA", "MOMBASA, KENYA", []), ("ffi", "MOMBASA, KENYA", [])],
)
def test_words_told_to_programs_are_held_against_those_shown(tmp_path, told, shown, found):
    def draw(canvas):
        canvas.drawString(50, 270, "PORT OF DISCHARGE")
        spoken(told, canvas, shown)

    patches = paper(pdf(draw), tmp_path).traces.patches
    assert [(p.text, p.beneath) for p in patches] == found
