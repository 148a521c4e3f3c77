"""Invisible words over a scan against what its picture shows."""

from __future__ import annotations

import io

import pytest

from checker import pipeline
from checker.reading import layer_check
from checker.reading.layer_check import HOW, differ

LINES = (
    ("COMMERCIAL INVOICE", 60, 60), ("Invoice No.", 60, 90), ("90114772", 200, 90), ("Seller", 60, 110), ("KLEINHANS FALZTECHNIK GMBH", 200, 110),
    ("Consignee", 60, 130), ("WARATAH PRINT FINISHING PTY LTD", 200, 130), ("Port of Loading", 60, 150), ("HAMBURG, GERMANY", 200, 150),
    ("Port of Discharge", 60, 170), ("SYDNEY, AUSTRALIA", 200, 170), ("Description of Goods", 60, 210), ("FOLDING MACHINE KF-78", 60, 230),
)  # fmt: skip


def scanned(**said: str) -> bytes:
    """A scanned invoice whose invisible words are those of its picture, but for the changes (printed words: those of the layer)."""
    pytest.importorskip("PIL")
    reportlab = pytest.importorskip("reportlab.pdfgen.canvas")
    from PIL import Image, ImageDraw, ImageFont
    from reportlab.lib.utils import ImageReader

    font = ImageFont.load_default(size=28)
    picture = Image.new("L", (1654, 2339), 250)
    draw = ImageDraw.Draw(picture)
    for text, x, y in LINES:
        draw.text((x * 200 / 72, (y - 9) * 200 / 72), text, fill=20, font=font)
    out, jpeg = io.BytesIO(), io.BytesIO()
    picture.save(jpeg, "JPEG", quality=90)
    canvas = reportlab.Canvas(out, pagesize=(595.4, 842))
    canvas.drawImage(ImageReader(jpeg), 0, 0, 595.4, 842)
    for text, x, y in LINES:
        words = canvas.beginText(x, 842 - y)
        words.setTextRenderMode(3)
        words.setFont("Helvetica", 10)
        changed = said.get(text.split(",")[0].split()[0].lower(), text)
        words.setHorizScale(100 * font.getlength(text) * 72 / 200 / canvas.stringWidth(changed, "Helvetica", 10))
        words.textOut(changed)
        canvas.drawText(words)
    canvas.save()
    return out.getvalue()


def traces_of(tmp_path, data: bytes, ocr: str = "auto"):
    file = tmp_path / "scan.pdf"
    file.write_bytes(data)
    return pipeline.read_file(file, "scan.pdf", ocr).traces[0]


def test_words_that_the_picture_contradicts_are_told(tmp_path) -> None:
    pytest.importorskip("rapidocr")
    (patch,) = (p for p in traces_of(tmp_path, scanned(sydney="BATUMI, GEORGIA")).patches if p.how == HOW)
    assert patch.text == "BATUMI, GEORGIA"
    assert "SYDNEY" in patch.beneath
    assert patch.spot.page == 1


def test_words_that_say_what_the_picture_shows_are_left_alone(tmp_path) -> None:
    pytest.importorskip("rapidocr")
    assert not [p for p in traces_of(tmp_path, scanned()).patches if p.how == HOW]
    misread = traces_of(tmp_path, scanned(sydney="SYDNEY, AUSTRAL1A", kleinhans="KLEINHANS FALZTECHN1K GMRH"))
    assert not [p for p in misread.patches if p.how == HOW]


def test_without_an_engine_the_layer_is_named_as_not_checked(tmp_path) -> None:
    traces = traces_of(tmp_path, scanned(sydney="BATUMI, GEORGIA"), "none")
    assert any("text layers" in reason for reason in traces.not_checked)


def test_a_layer_that_is_wrong_throughout_is_told_once_and_in_doubt(tmp_path, monkeypatch) -> None:
    pytest.importorskip("rapidocr")
    monkeypatch.setattr(layer_check, "differ", lambda _said, _seen: True)
    (patch,) = (p for p in traces_of(tmp_path, scanned()).patches if p.how == HOW)
    assert patch.sure < 0.5


@pytest.mark.parametrize(
    ("said", "seen", "apart"),
    [
        ("SINGAPORE", "S1NGAP0RE", False), ("975.00", "9.75", False), ("18o7061", "1807061", False), ("HAMBURG, GERMANY", "Discharge HAMBURG GERMANY", False),
        ("MOMBASA, KENYA", "BATUMI, GEORGIA", True), ("23 May 2024", "03 Jan 2023", True), ("84,900.00", "9,480.00", False), ("84,900.00", "21,736.50", True), ("LA", "NAMPO", False),
    ],
)  # fmt: skip
def test_one_word_misread_is_not_another_word(said: str, seen: str, apart: bool) -> None:
    assert differ(said, seen) is apart
