"""Stamps and signatures known again by their picture."""

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from checker.reading.picture_marks import apart
from tests.reading.made import paper, pdf


def stamp(words="NORDVIK LINE", side=160):
    image = Image.new("L", (side, side), 255)
    pen = ImageDraw.Draw(image)
    pen.ellipse((8, 8, side - 8, side - 8), outline=20, width=side // 20)
    pen.text((side // 6, side // 2.4), words, fill=20, font_size=side // 9)
    pen.line((side // 5, side // 1.4, side // 1.3, side // 1.6), fill=30, width=side // 30)
    return image


def marks(tmp_path, image, size=80):
    def draw(canvas):
        canvas.drawString(50, 250, "SIGNED FOR THE CARRIER")
        canvas.drawImage(ImageReader(image), 200, 40, size, size)

    return paper(pdf(draw), tmp_path).traces.marks


def test_one_stamp_a_little_smaller_is_known_again(tmp_path):
    (one,), (other,) = marks(tmp_path, stamp()), marks(tmp_path, stamp(), 76)
    assert apart(one.print, other.print) <= 9


def test_two_stamps_are_told_apart(tmp_path):
    turned = stamp("ORIENT UNITED").transpose(Image.Transpose.ROTATE_90)
    (one,), (other,) = marks(tmp_path, stamp()), marks(tmp_path, turned)
    assert apart(one.print, other.print) > 20


def test_a_plain_picture_is_no_mark(tmp_path):
    assert marks(tmp_path, Image.new("L", (100, 100), 200)) == ()


def test_a_mark_says_how_far_down_the_page_it_stands(tmp_path):
    assert 0.6 < marks(tmp_path, stamp())[0].down < 0.8
