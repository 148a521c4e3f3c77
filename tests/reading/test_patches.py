"""What was laid over, or pasted into, the picture of a scan."""

import io

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from tests.reading.made import paper, pdf

np = pytest.importorskip("numpy")


def sheet(seed=3, words="PORT OF DISCHARGE NAMPO"):
    """A page of 1200 by 900 grained pixels with a line of print at (150, 300)."""
    image = Image.new("L", (1200, 900), 246)
    pen = ImageDraw.Draw(image)
    for row in range(12):
        pen.text((150, 100 + 50 * row), words if row == 4 else f"line {row} of the paper", fill=40, font_size=28)
    return np.clip(np.asarray(image, dtype=np.float32) + np.random.default_rng(seed).normal(0, 2.5, (900, 1200)), 0, 255)


def scan(pixels, more=lambda canvas: None):
    """The picture on a page of 400 by 300 points, and what is drawn over it."""
    out = io.BytesIO()
    Image.fromarray(pixels.astype("uint8")).save(out, "PNG")

    def draw(canvas):
        canvas.drawImage(ImageReader(io.BytesIO(out.getvalue())), 0, 0, 400, 300)
        more(canvas)

    return pdf(draw)


def box(canvas, top=98, words="SINGAPORE"):
    canvas.setFillGray(1)
    canvas.rect(45, 300 - top - 12, 130, 13, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(50, 300 - top - 9, words)


def traces(data, folder):
    from checker.reading.pdf import read_pdf

    return read_pdf(data, "scan.pdf", "", "none").traces.patches


def test_an_untouched_scan_has_no_patch(tmp_path):
    assert traces(scan(sheet()), tmp_path) == ()


def test_a_box_that_hides_print_of_a_scan_is_found_with_the_words_on_it(tmp_path):
    (found,) = traces(scan(sheet(), box), tmp_path)
    assert (found.how, found.text) == ("box over a scan", "SINGAPORE")


def test_a_box_over_bare_paper_is_no_patch(tmp_path):
    assert traces(scan(sheet(), lambda canvas: box(canvas, 270)), tmp_path) == ()


def test_a_scan_laid_out_in_many_pieces_is_left_alone(tmp_path):
    assert traces(scan(sheet(), lambda canvas: [box(canvas, 30 + 14 * n) for n in range(12)]), tmp_path) == ()


@pytest.mark.parametrize("words", ["", "PORT OF DISCHARGE SINGAPORE"])
def test_a_piece_painted_into_the_picture_is_found_by_its_missing_grain(tmp_path, words):
    pixels = sheet()
    piece = Image.new("L", (520, 44), 255)
    ImageDraw.Draw(piece).text((6, 6), words, fill=20, font_size=28)
    pixels[294:338, 144:664] = np.asarray(piece)
    (found,) = traces(scan(pixels), tmp_path)
    assert found.how == "smooth piece in a scan"
    left, top, right, bottom = found.spot.box
    assert left == pytest.approx(48, abs=4)
    assert top == pytest.approx(98, abs=4)
    assert right == pytest.approx(221, abs=5)
    assert bottom == pytest.approx(113, abs=4)


def test_a_scan_cleaned_by_the_scanner_tells_nothing():
    from checker.reading.scan_patches import smooth_patches

    pixels = sheet()
    assert smooth_patches(np.where(pixels > 200, 255, pixels)) == ([], "the ground was cleaned by the scanner")


def test_a_digital_page_with_a_small_picture_has_no_patch(tmp_path):
    def draw(canvas):
        canvas.drawString(50, 250, "COMMERCIAL INVOICE")
        canvas.drawImage(ImageReader(Image.new("L", (40, 30), 230)), 300, 20, 60, 40)

    assert paper(pdf(draw), tmp_path).traces.patches == ()
