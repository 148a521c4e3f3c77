"""Pages that are partly text and partly picture."""

import io

import pytest

from checker.reading import ocr
from checker.reading.intake import read_bytes
from checker.reading.recognised import Reading, Seen

pytest.importorskip("cv2")

LINES = [
    "SHIPPER HANBIT POLYMER",
    "VESSEL PACIFIC LANTERN",
    "VOYAGE 310S 20250228",
    "BILL NUMBER CDLU421580368",
    "PORT OF LOADING BANGKOK",
    "GROSS WEIGHT 6022 KGS",
]


class Eye:
    """An engine that knows what is printed: it tells a cut-out by its height on the page, where there are as many as lines."""

    name, second_looks = "eye", 0

    def __init__(self, lines):
        self.lines, self.asked, self.whole = lines, [], 0

    def line(self, pixels):
        text = self.lines[len(self.asked) % len(self.lines)]
        self.asked.append(text)
        return [Seen(word, 0, 0, 10, 10, 8, 0.97) for word in text.split()]

    def recognise(self, pixels):
        self.whole += 1
        return Reading(
            [
                Seen(w, 100 + 160 * i, 100 + 60 * n, 240 + 160 * i, 130 + 60 * n, 24, 0.97)
                for n, line in enumerate(self.lines)
                for i, w in enumerate(line.split())
            ]
        )


def _page(lines, mode, printed=True):
    """A page whose picture shows LINES, with those lines as text over it."""
    from PIL import Image, ImageDraw, ImageFont
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = Image.new("RGB", (1200, 900), "white")
    pen = ImageDraw.Draw(picture)
    for n, line in enumerate(LINES if printed else []):
        pen.text((100, 100 + 60 * n), line, fill="black", font=ImageFont.load_default(30))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(432, 324))
    canvas.drawImage(ImageReader(picture), 0, 0, 432, 324)
    for n, line in enumerate(lines):
        words = canvas.beginText(36, 324 - 46 - 21.6 * n)
        words.setTextRenderMode(mode)
        words.setFont("Helvetica", 10)
        words.textOut(line)
        canvas.drawText(words)
    canvas.save()
    return out.getvalue()


def _read(monkeypatch, data, eye):
    monkeypatch.setattr(ocr, "engine_for", lambda wanted: eye)
    return read_bytes(data, "a.pdf").pages[0]


def test_a_layer_that_says_what_the_picture_shows_is_kept(monkeypatch):
    eye = Eye([LINES[2], LINES[3], LINES[5], LINES[0], LINES[1], LINES[4]])
    page = _read(monkeypatch, _page(LINES, 3), eye)
    assert eye.whole == 0
    assert "CDLU421580368" in [w.text for w in page.words]
    assert min(w.confidence for w in page.words) > 0.95


def test_a_layer_that_says_otherwise_is_read_again(monkeypatch):
    wrong = [line.replace("0", "o").replace("1", "l").replace("E", "F").replace("A", "") for line in LINES]
    eye = Eye(LINES)
    page = _read(monkeypatch, _page(wrong, 3), eye)
    assert eye.whole == 1
    assert "CDLU421580368" in [w.text for w in page.words]
    assert "CDLU42l58o368" not in [w.text for w in page.words]


def test_a_layer_that_leaves_most_of_the_print_out_is_read_again(monkeypatch):
    eye = Eye(LINES)
    _read(monkeypatch, _page([LINES[0] + " " + LINES[1] + " SCANNED WITH A TELEPHONE IN AN OFFICE"], 3), eye)
    assert eye.whole == 1


def test_the_print_of_a_form_that_is_a_picture_joins_the_text_filled_into_it(monkeypatch):
    eye = Eye(LINES)
    filled = ["", "", "", "", "", "", "one two three four five six", "seven eight nine ten eleven"]
    page = _read(monkeypatch, _page(filled, 0), eye)
    assert eye.whole == 1
    found = {w.text: w.confidence for w in page.words}
    assert found["VESSEL"] < 1
    assert found["seven"] == 1
    assert page.read_by == "text"


def test_a_background_without_print_is_not_read(monkeypatch):
    eye = Eye(LINES)
    page = _read(monkeypatch, _page(["one two three four five six", "seven eight nine ten eleven"], 0, printed=False), eye)
    assert eye.whole == 0
    assert len(page.words) == 11


def test_a_layer_over_bare_paper_is_hidden_and_the_page_unread(monkeypatch):
    monkeypatch.setattr(ocr, "engine_for", lambda wanted: Eye(LINES))
    paper = read_bytes(_page(LINES, 3, printed=False), "a.pdf")
    assert paper.pages[0].words == []
    assert [u.reason for u in paper.unread] == ["page 1 is unread: its words lie invisible over a picture that shows no print"]
    assert "VESSEL PACIFIC LANTERN" in [h.text for h in paper.traces.hidden]
    assert {h.how for h in paper.traces.hidden} == {"invisible"}
