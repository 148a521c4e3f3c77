"""Pages drawn with what was read on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.extracting.documents import extract
from checker.model.traces import PageShape
from checker.reading import intake
from checker.reporting.facts_pictures import boxed_pages

PAPER = Path("sample_docs/lexus-for-singapore/SOLYOK2308817.pdf")


def test_each_page_is_drawn_with_its_facts():
    image = pytest.importorskip("PIL.Image")
    import io

    paper = intake.read(PAPER)
    shapes = [PageShape(p.number, p.width, p.height, p.turned) for p in paper.pages]
    bare = dict(boxed_pages(PAPER.read_bytes(), PAPER.name, [], shapes))
    boxed = dict(boxed_pages(PAPER.read_bytes(), PAPER.name, extract(paper), shapes))
    assert list(boxed) == [1]
    assert boxed[1] != bare[1]
    picture = image.open(io.BytesIO(boxed[1]))
    assert picture.width / picture.height == pytest.approx(paper.pages[0].width / paper.pages[0].height, rel=0.01)


def test_a_file_without_pages_gives_no_pictures():
    assert list(boxed_pages(b"a,b\n1,2\n", "list.csv", [], [PageShape(1, 100, 100, 0)])) == []
