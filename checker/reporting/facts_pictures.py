"""Pages drawn with the boxes of what was read on them, each named by its field."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from checker.model.documents import FIELDS, Document
from checker.model.fact import AnyFact
from checker.model.spot import Box
from checker.model.traces import PageShape
from checker.reporting.pictures import images
from checker.reporting.printable import words

COLOURS = {
    "numbers": (31, 119, 180), "dates": (148, 103, 189), "parties": (44, 160, 44), "places": (214, 39, 40), "countries": (214, 39, 40),
    "transport": (23, 150, 160),
    "terms": (140, 86, 75), "totals": (230, 110, 0), "text": (110, 110, 110), "goods": (180, 130, 0), "containers": (227, 80, 160),
}  # fmt: skip
"""The colour of a box, as red, green and blue of 0 to 255, by the group of its field."""


def boxed_pages(data: bytes, name: str, documents: Iterable[Document], shapes: Iterable[PageShape]) -> Iterator[tuple[int, bytes]]:
    """(page number, PNG) of every page of a file that can be drawn, with the boxes of its documents' facts."""
    found = list(documents)
    for shape, picture in images(data, name, shapes):
        scale = picture.width / shape.width
        named: dict[Box, tuple[str, dict[str, None]]] = {}
        for group, label, fact in _facts(found):
            if fact.spot.page == shape.number and fact.spot.box:
                named.setdefault(fact.spot.box, (group, {}))[1][label] = None
        for box, (group, labels) in named.items():
            _box(picture, [v * scale for v in box], COLOURS[group], ", ".join(labels))
        out = io.BytesIO()
        picture.save(out, "PNG")
        yield shape.number, out.getvalue()


def _facts(documents: Iterable[Document]) -> Iterator[tuple[str, str, AnyFact]]:
    """(group, words to show, fact) of all that the documents state."""
    for document in documents:
        yield from ((FIELDS[n].group, words(n), f) for n, f in document.stated.items())
        yield from (("goods", f"{number} {words(f.label)}", f) for number, line in enumerate(document.goods, 1) for f in line.facts)
        yield from (("containers", "container", c.number) for c in document.containers)


def _box(picture: Any, box: list[float], colour: tuple[int, int, int], label: str) -> None:
    from PIL import ImageDraw, ImageFont

    pen = ImageDraw.Draw(picture, "RGBA")
    x0, top, x1, bottom = box[0] - 2, box[1] - 1, box[2] + 2, box[3] + 1
    pen.rectangle((x0, top, x1, bottom), outline=(*colour, 255), fill=(*colour, 28), width=2)
    font = ImageFont.load_default(11)
    wide = pen.textlength(label, font=font)
    pen.rectangle((x0, max(top - 13, 0), x0 + wide + 4, max(top - 13, 0) + 13), fill=(*colour, 235))
    pen.text((x0 + 2, max(top - 13, 0)), label, fill=(255, 255, 255, 255), font=font)
