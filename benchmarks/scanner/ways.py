"""The ways in which papers come to be pictures. Half of them are held back: drawn by lot before any was measured, never to be tuned on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.scanner import press
from benchmarks.scanner.desk import filled_form, photographed

Made = tuple[bytes, str]
"""The file and its suffix."""

WAYS: dict[str, Callable[[bytes, Any], Made]] = {}
HELD_BACK = frozenset("standard_fax photo_curled coloured_paper copy_of_copy upside_down pen_and_marker values_as_text low_dpi dotted_ink show_through".split())


def way(make: Callable[[bytes, Any], Made]) -> Callable[[bytes, Any], Made]:
    WAYS[make.__name__] = make
    return make


def _scan(pdf: bytes, dpi: int, change: Callable[[Any], Any]) -> list[Any]:
    return [change(p) for p in press.pages_of(pdf, dpi)]


# ------------------------------------------------------------------------------------------------ seen while building


@way
def flatbed(pdf: bytes, dice: Any) -> Made:
    """An office machine at 200 dots, a little askew and noisy."""
    pages = _scan(pdf, 200, lambda p: press.noisy(press.blurred(press.turned(p.convert("L").convert("RGB"), dice.uniform(-0.9, 0.9)), 0.6), dice, 6))
    return press.as_pdf(pages, 200, 65), "pdf"


@way
def colour300(pdf: bytes, dice: Any) -> Made:
    """A good colour scan."""
    return press.as_pdf(_scan(pdf, 300, lambda p: press.noisy(press.turned(p, dice.uniform(-0.4, 0.4)), dice, 4)), 300, 85), "pdf"


@way
def rough150(pdf: bytes, dice: Any) -> Made:
    """150 dots, squeezed hard."""
    return press.as_pdf(_scan(pdf, 150, lambda p: press.noisy(press.blurred(p.convert("L").convert("RGB"), 0.5), dice, 8)), 150, 38), "pdf"


@way
def fine_fax(pdf: bytes, dice: Any) -> Made:
    """Group 3 fax in fine mode: black or white at 204 by 196."""

    def fax(p: Any) -> Any:
        grey = press.noisy(press.turned(press.blurred(p, 0.6), dice.uniform(-1.2, 1.2)), dice, 22).convert("L")
        return grey.point(lambda v: 255 if v > 150 else 0).convert("1")

    return press.as_tiff(_scan(pdf, 200, fax), (204, 196)), "tif"


@way
def skewed(pdf: bytes, dice: Any) -> Made:
    """Fed three to five degrees askew."""
    angle = dice.choice([-1, 1]) * dice.uniform(3, 5)
    return press.as_pdf(_scan(pdf, 200, lambda p: press.noisy(press.turned(p, angle), dice, 4)), 200, 75), "pdf"


@way
def shadows(pdf: bytes, dice: Any) -> Made:
    """Copied from a bound file: dark at the fold, grey elsewhere."""

    def dark(p: Any) -> Any:
        across = np.linspace(0, 1, p.width)
        fold = 1 - 0.75 * np.exp(-across / 0.05) - 0.12 * dice.random()
        shade = np.tile(fold[None, :], (p.height, 1)) * (0.75 + 0.25 * press.slow_noise(dice, p.height, p.width))
        return press.noisy(press.shaded(p, shade), dice, 5)

    return press.as_pdf(_scan(pdf, 180, dark), 180, 60), "pdf"


@way
def stamped(pdf: bytes, dice: Any) -> Made:
    """Stamps and a signature over the print."""
    return press.as_pdf(_scan(pdf, 200, lambda p: press.noisy(_stamps(p, dice, 3), dice, 4)), 200, 75), "pdf"


def _stamps(p: Any, dice: Any, count: int) -> Any:
    from PIL import Image, ImageDraw, ImageFont

    for _ in range(count):
        layer = Image.new("RGBA", (420, 420), (0, 0, 0, 0))
        pen = ImageDraw.Draw(layer)
        ink = tuple(int(v) for v in dice.choice([(170, 20, 40, 150), (30, 50, 160, 150), (90, 40, 140, 140)]))
        if dice.random() < 0.5:
            pen.ellipse((20, 20, 400, 400), outline=ink, width=9)
            pen.ellipse((60, 60, 360, 360), outline=ink, width=4)
            pen.text((95, 170), "RECEIVED", fill=ink, font=ImageFont.load_default(48))
        else:
            pen.rectangle((10, 130, 410, 290), outline=ink, width=9)
            pen.text((40, 175), str(dice.choice(["ORIGINAL", "COPY", "PAID", "CERTIFIED"])), fill=ink, font=ImageFont.load_default(64))
        layer = layer.rotate(float(dice.uniform(-35, 35)), expand=True).resize((int(300 * p.width / 1650),) * 2)
        p.paste(layer, (int(dice.uniform(0.05, 0.75) * p.width), int(dice.uniform(0.1, 0.85) * p.height)), layer)
    pen = ImageDraw.Draw(p)
    at = np.array([dice.uniform(0.1, 0.6) * p.width, dice.uniform(0.7, 0.9) * p.height])
    points = [tuple(at + (i * p.width / 120, dice.normal(0, p.width / 60))) for i in range(20)]
    pen.line(points, fill=(25, 25, 90), width=max(p.width // 500, 2), joint="curve")
    return p


@way
def photo(pdf: bytes, dice: Any) -> Made:
    """A sheet on a table, photographed by a telephone held not quite above it."""
    page = press.pages_of(pdf, 190)[0]
    return press.as_jpeg(photographed(page, dice, tilt=0.06, curl=0.0), 80), "jpg"


@way
def sideways(pdf: bytes, dice: Any) -> Made:
    """Laid on the glass on its side."""
    degrees = int(dice.choice([90, 270]))
    return press.as_pdf(_scan(pdf, 200, lambda p: press.noisy(p, dice, 4).rotate(degrees, expand=True)), 200, 75), "pdf"


@way
def bad_layer(pdf: bytes, dice: Any) -> Made:
    """A scan with another program's poor recognition under it."""

    def slip(word: str) -> str:
        out = []
        for c in word:
            r = dice.random()
            out.append({"0": "o", "1": "l", "5": "S", "8": "B", "O": "0", "l": "1", "m": "rn", "e": "c", "t": "f"}.get(c, c) if r < 0.22 else "" if r < 0.25 else c)
        return "".join(out) or word

    layers = [[(slip(t), x, y, s) for t, x, y, s in page if dice.random() > 0.08] for page in press.layer_of(pdf)]
    return press.as_pdf(_scan(pdf, 200, lambda p: press.noisy(p, dice, 4)), 200, 75, layers), "pdf"


# ------------------------------------------------------------------------------------------------ held back


@way
def low_dpi(pdf: bytes, dice: Any) -> Made:
    """About 110 dots an inch, as mail programs shrink pictures."""
    return press.as_jpeg(press.noisy(press.turned(press.pages_of(pdf, 112)[0], dice.uniform(-0.7, 0.7)), dice, 3), 60), "jpg"


@way
def standard_fax(pdf: bytes, dice: Any) -> Made:
    """Group 3 fax in standard mode: twice as many dots across as down."""

    def fax(p: Any) -> Any:
        grey = press.noisy(press.turned(p, dice.uniform(-1, 1)), dice, 15).convert("L")
        return grey.resize((p.width, p.height // 2)).point(lambda v: 255 if v > 165 else 0).convert("1")

    return press.as_tiff(_scan(pdf, 204, fax), (204, 98)), "tif"


@way
def photo_curled(pdf: bytes, dice: Any) -> Made:
    """A curled sheet photographed at a slant in poor light."""
    return press.as_jpeg(photographed(press.pages_of(pdf, 200)[0], dice, tilt=0.1, curl=0.012), 70), "jpg"


@way
def coloured_paper(pdf: bytes, dice: Any) -> Made:
    """Pale print on a coloured copy of a carbon set."""
    tint = np.array(dice.choice([(255, 236, 150), (255, 190, 205), (175, 215, 250), (190, 240, 190)]), np.float32) / 255

    def copy(p: Any) -> Any:
        from PIL import Image

        a = (np.asarray(p).astype(np.float32) * 0.6 + 95) * tint
        return press.noisy(press.blurred(Image.fromarray(np.clip(a, 0, 255).astype(np.uint8)), 0.7), dice, 6)

    return press.as_pdf(_scan(pdf, 200, copy), 200, 70), "pdf"


@way
def copy_of_copy(pdf: bytes, dice: Any) -> Made:
    """Copied again and again: fat letters, specks, black edges."""

    def copied(p: Any) -> Any:
        from PIL import Image, ImageFilter

        grey = press.noisy(press.turned(press.blurred(p, 0.8), dice.uniform(-1.5, 1.5)), dice, 25).convert("L")
        a = np.asarray(grey.filter(ImageFilter.MedianFilter(3)).point(lambda v: 255 if v > 175 else 0)).copy()
        specks = dice.random(a.shape) < 0.0006
        a[specks] = 0
        a[1:][specks[:-1]] = 0
        a[:, : int(dice.integers(5, 45))] = 0
        a[: int(dice.integers(0, 25))] = 0
        return Image.fromarray(a).convert("RGB")

    return press.as_pdf(_scan(pdf, 200, copied), 200, 80), "pdf"


@way
def upside_down(pdf: bytes, dice: Any) -> Made:
    """Fed head first, with the crumpled look of a sheet that was in a pocket."""

    def crumpled(p: Any) -> Any:
        import cv2
        from PIL import Image

        high, wide = p.height, p.width
        rows, columns = np.mgrid[0:high, 0:wide].astype(np.float32)
        dx, dy = ((press.slow_noise(dice, high, wide, 5) - 0.5) * 14 for _ in "xy")
        a = cv2.remap(np.asarray(p), columns + dx, rows + dy, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        creases = 0.86 + 0.28 * press.slow_noise(dice, high, wide, 14)
        return press.noisy(press.shaded(Image.fromarray(a), np.minimum(creases, 1)), dice, 5).rotate(180)

    return press.as_png(crumpled(press.pages_of(pdf, 190)[0])), "png"


@way
def pen_and_marker(pdf: bytes, dice: Any) -> Made:
    """Ticks, underlines, scribbles and highlighter, and two punched holes."""

    def worked(p: Any) -> Any:
        from PIL import Image, ImageDraw

        over = Image.new("RGBA", p.size, (0, 0, 0, 0))
        pen = ImageDraw.Draw(over)
        for _ in range(6):
            x, y = dice.uniform(0.05, 0.8) * p.width, dice.uniform(0.08, 0.9) * p.height
            pen.rectangle((x, y, x + dice.uniform(0.08, 0.2) * p.width, y + 0.016 * p.height), fill=(255, 240, 60, 110))
        for _ in range(10):
            x, y, s = dice.uniform(0.05, 0.9) * p.width, dice.uniform(0.08, 0.9) * p.height, 0.012 * p.width
            pen.line([(x, y), (x + s, y + s), (x + 3 * s, y - 2 * s)], fill=(30, 40, 150, 220), width=3)
        for _ in range(3):
            x, y = dice.uniform(0.05, 0.6) * p.width, dice.uniform(0.08, 0.9) * p.height
            pen.line([(x + i * 9, y + dice.normal(0, 9)) for i in range(26)], fill=(20, 30, 130, 220), width=3, joint="curve")
        for y in (0.4, 0.6):
            pen.ellipse((0.02 * p.width, y * p.height, 0.045 * p.width, y * p.height + 0.025 * p.width), fill=(20, 20, 20, 255))
        p.paste(over, (0, 0), over)
        return press.noisy(p, dice, 5)

    return press.as_pdf(_scan(pdf, 200, worked), 200, 75), "pdf"


@way
def values_as_text(pdf: bytes, dice: Any) -> Made:
    """The form as a picture, the larger half of its print typed over it as text."""
    return filled_form(pdf, dice), "pdf"


@way
def dotted_ink(pdf: bytes, dice: Any) -> Made:
    """A needle printer with a worn ribbon, scanned in grey."""

    def needles(p: Any) -> Any:
        from PIL import Image

        a = np.asarray(p).astype(np.float32)
        rows, columns = np.mgrid[0 : p.height, 0 : p.width]
        gap = np.where((rows % 3 == 2) | (columns % 3 == 2), 0.55, 0.0)[..., None] + 0.2 * press.slow_noise(dice, p.height, p.width, 9)[..., None]
        return press.noisy(press.blurred(Image.fromarray(np.clip(255 - (255 - a) * (1 - gap), 0, 255).astype(np.uint8)).convert("L").convert("RGB"), 0.5), dice, 6)

    return press.as_pdf(_scan(pdf, 220, needles), 220, 65), "pdf"


@way
def show_through(pdf: bytes, dice: Any) -> Made:
    """Thin paper: the terms overleaf show through, mirrored."""

    def thin(p: Any) -> Any:
        from PIL import Image, ImageOps

        back = np.asarray(ImageOps.mirror(press.blurred(p, 1.5))).astype(np.float32)
        a = np.asarray(p).astype(np.float32) - 0.16 * (255 - np.roll(back, 37, axis=0))
        return press.noisy(press.turned(Image.fromarray(np.clip(a - 8, 0, 255).astype(np.uint8)), dice.uniform(-1, 1)), dice, 5)

    return press.as_pdf(_scan(pdf, 180, thin), 180, 55), "pdf"
