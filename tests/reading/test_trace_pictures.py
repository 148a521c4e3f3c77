"""Pictures of what a PDF betrays."""

import io

from PIL import Image

from checker.reading.trace_pictures import pictures_of
from tests.reading.made import paper, pdf, says


def hidden(canvas):
    canvas.drawString(50, 250, "PORT OF DISCHARGE")
    canvas.drawString(200, 250, "NAMPO")
    canvas.setFillGray(1)
    canvas.rect(195, 245, 60, 16, stroke=0, fill=1)


def red(data):
    raw = Image.open(io.BytesIO(data)).convert("RGB").tobytes()
    return sum(raw[n] > 150 and raw[n + 1] < 90 and raw[n + 2] < 90 for n in range(0, len(raw), 3))


def test_covered_words_are_made_visible(tmp_path):
    data = pdf(hidden)
    drawn = dict(pictures_of(data, paper(data, tmp_path).traces))
    assert list(drawn) == ["page-1-as-shown.png", "page-1-made-visible.png"]
    assert red(drawn["page-1-made-visible.png"]) > red(drawn["page-1-as-shown.png"])


def test_an_honest_page_gives_no_picture(tmp_path):
    data = pdf(says("INVOICE"))
    assert not dict(pictures_of(data, paper(data, tmp_path).traces))
