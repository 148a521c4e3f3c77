"""Scans and photographs, read as papers."""

import io

import pytest

pytest.importorskip("rapidocr")
pytest.importorskip("onnxruntime")

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader

from checker.errors import UnreadablePaper
from checker.reading import image
from tests.reading.made import paper, pdf, says, words

LINES = ("SHIPPER", "Sakura Shipping KK", "CONSIGNEE", "To order of Harbour Bank", "CONTAINER MSKU9070323")
BOXES = ((60, 80, 800, 300), (800, 80, 1540, 300), (60, 300, 1540, 500))


def form() -> Image.Image:
    """A ruled form of three boxes on an upright sheet of 1600 by 2200 pixels."""
    sheet = Image.new("RGB", (1600, 2200), "white")
    draw = ImageDraw.Draw(sheet)
    for box in BOXES:
        draw.rectangle(box, outline="black", width=3)
    places = ((80, 95), (90, 150), (820, 95), (830, 150), (80, 320))
    for place, line in zip(places, LINES, strict=True):
        draw.text(place, line, fill="black", font=ImageFont.load_default(24 if line.isupper() and " " not in line else 36))
    draw.text((80, 420), "7", fill="black", font=ImageFont.load_default(36))
    return sheet


def saved(sheet: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    sheet.save(out, kind, **more)
    return out.getvalue()


def said(page) -> str:
    return " ".join(words(page))


def test_a_scanned_form_becomes_words_in_boxes(tmp_path):
    read = paper(saved(form()), tmp_path, "form.png")
    page = read.pages[0]
    assert (read.media, page.read_by, page.turned, read.unread) == ("png", "ocr", 0, [])
    for line in LINES:
        assert line.split()[-1] in words(page)
    assert all(0 < w.confidence < 1 and w.size > 4 for w in page.words)
    scale = page.height / 2200
    shipper = next(w for w in page.words if w.text == "SHIPPER")
    smallest = min(
        (c for c in page.cells if c[0] < shipper.x0 and c[1] < shipper.top and shipper.x1 < c[2] and shipper.bottom < c[3]), key=lambda c: c[2] - c[0]
    )
    assert smallest == pytest.approx([v * scale for v in BOXES[0]], abs=3)


def test_a_lone_figure_in_a_box_is_not_passed_over(tmp_path):
    assert "7" in words(paper(saved(form()), tmp_path, "form.png").pages[0])


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_fed_turned_is_set_upright(tmp_path, turn):
    page = paper(saved(form().rotate(turn, expand=True)), tmp_path, "form.png").pages[0]
    assert page.turned == turn
    assert page.height > page.width
    assert "MSKU9070323" in words(page)
    assert next(w for w in page.words if w.text == "SHIPPER").top < page.height / 8


def test_a_page_fed_askew_is_set_straight(tmp_path):
    page = paper(saved(form().rotate(2.3, fillcolor="white", resample=Image.Resampling.BICUBIC)), tmp_path, "form.png").pages[0]
    left, right = (next(w for w in page.words if w.text == word) for word in ("SHIPPER", "CONSIGNEE"))
    assert left.top == pytest.approx(right.top, abs=1.5)
    assert len(page.cells) == len(BOXES)


def test_a_photograph_is_turned_as_the_camera_was_held(tmp_path):
    exif = Image.Exif()
    exif[0x0112], exif[0x0131] = 6, "Camera 1.0"
    read = paper(saved(form().rotate(90, expand=True), "JPEG", exif=exif, quality=80), tmp_path, "photo.jpg")
    assert (read.media, read.pages[0].turned, read.traces.creator) == ("jpeg", 0, "Camera 1.0")
    assert "MSKU9070323" in words(read.pages[0])


def test_every_page_of_a_fax_is_read_in_its_true_shape(tmp_path):
    squat = form().resize((1600, 1100)).convert("1")
    read = paper(saved(squat, "TIFF", save_all=True, append_images=[Image.new("1", squat.size, 1)], dpi=(204, 102)), tmp_path, "fax.tif")
    assert [bool(p.unread) for p in read.pages] == [False, True]
    assert read.pages[0].height / read.pages[0].width == pytest.approx(2200 / 1600, rel=0.01)
    assert "page 2" in read.unread[0].reason
    assert "Bank" in said(read.pages[0])


def test_the_picture_of_a_pdf_page_is_recognised_and_a_blank_one_stays_unread(tmp_path):
    def scanned(canvas):
        canvas.drawImage(ImageReader(form()), 0, 0, 400, 300)

    def blank(canvas):
        canvas.drawImage(ImageReader(Image.new("L", (40, 30), 230)), 0, 0, 400, 300)

    read = paper(pdf(says("INVOICE 12"), scanned, blank), tmp_path)
    assert [p.read_by for p in read.pages[:2]] == ["text", "ocr"]
    assert "MSKU9070323" in words(read.pages[1])
    assert [bool(p.unread) for p in read.pages] == [False, False, True]
    assert "no print" in read.unread[0].reason


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n....", saved(Image.new("L", (900, 900), 255))[:60], saved(form(), "JPEG")[:9000]])
def test_a_damaged_picture_says_so(tmp_path, data):
    with pytest.raises(UnreadablePaper, match="damaged") as caught:
        paper(data, tmp_path, "a.png")
    assert caught.value.remedy


def test_a_picture_too_large_is_refused_before_it_is_decoded(tmp_path, monkeypatch):
    monkeypatch.setattr(image, "MAX_PIXELS", 1000)
    with pytest.raises(UnreadablePaper, match="million"):
        paper(saved(Image.new("L", (900, 900))), tmp_path, "a.png")


def test_a_photograph_of_a_telephone_is_read(tmp_path):
    pillow_heif = pytest.importorskip("pillow_heif")
    pillow_heif.register_heif_opener()
    read = paper(saved(form(), "HEIF", quality=80), tmp_path, "IMG_0412.HEIC")
    assert read.media == "heic"
    assert "MSKU9070323" in words(read.pages[0])


def test_a_photograph_of_a_telephone_without_its_reader_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pillow_heif", None)
    with pytest.raises(UnreadablePaper, match="HEIC") as told:
        paper(b"\0\0\0\x1cftypheic\0\0\0\0mif1heic" + b"\0" * 400, tmp_path, "IMG.HEIC")
    assert "pip install" in told.value.remedy
