"""Pages that pdfium refuses, read by pdfplumber (slow, and without a look at what hides)."""

from __future__ import annotations

import io
import logging
import re

from checker.reading.paper import Edge, Page, Word

_SUBSET = re.compile(r"^[A-Z]{6}\+")


def page_by_pdfplumber(data: bytes, index: int) -> Page | None:
    """The page at an index, or None where pdfplumber cannot read it either or finds nothing on it."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells of each fault of a damaged page
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            page = pdf.pages[index]
            found = page.extract_words(extra_attrs=["fontname", "size"], use_text_flow=True)
            made = Page(index + 1, float(page.width), float(page.height), read_by="pdfplumber")
            made.words = [
                Word(w["text"], float(w["x0"]), float(w["top"]), float(w["x1"]), float(w["bottom"]), round(float(w["size"]), 2),
                     _SUBSET.sub("", str(w["fontname"])), "bold" in str(w["fontname"]).lower(), order=order)
                for order, w in enumerate(found, 1)
            ]  # fmt: skip
            made.edges = [Edge(float(e["x0"]), float(e["top"]), float(e["x1"]), float(e["bottom"])) for e in page.edges]
            made.cells = [(float(a), float(b), float(c), float(d)) for table in page.find_tables() for a, b, c, d in table.cells]
    except Exception:  # noqa: BLE001 pdfminer raises whatever a damaged file leads it to
        return None
    return made if made.words else None
