import random
import time

import pytest

from checker.reading.paper import Edge
from checker.reading.pdf_cells import cells_between


class RuledPage:
    """As much of a page as pdfplumber's table finder looks at."""

    bbox = (0, 0, 500, 500)
    objects = {}  # noqa: RUF012 pdfplumber only looks

    def __init__(self, edges):
        self.edges = [
            {"x0": e.x0, "x1": e.x1, "top": e.top, "bottom": e.bottom, "width": e.x1 - e.x0, "height": e.bottom - e.top, "doctop": e.top,
             "object_type": "line", "orientation": "h" if e.horizontal else "v"}
            for e in edges
        ]  # fmt: skip


def by_pdfplumber(edges):
    from pdfplumber.table import TableFinder

    return sorted({tuple(round(v, 1) for v in cell) for cell in TableFinder(RuledPage(edges)).cells}, key=lambda b: (b[1], b[0]))


@pytest.mark.parametrize("seed", range(40))
def test_the_cells_are_those_of_pdfplumber(seed):
    dice = random.Random(seed)
    edges = []
    for _ in range(dice.randint(6, 40)):
        x, y = dice.randint(0, 20) * dice.choice((2, 5, 20)), dice.randint(0, 20) * dice.choice((2, 5, 20))
        length = dice.choice((1.5, 4, 20, 60, 200))
        edges.append(Edge(x, y, x + length, y) if dice.random() < 0.5 else Edge(x, y, x, y + length))
    assert cells_between(edges) == by_pdfplumber(edges)


def test_a_hatched_page_ends_in_good_time():
    started = time.process_time()
    cells_between([Edge(0, i, 900, i) for i in range(0, 900, 4)] + [Edge(i, 0, i, 900) for i in range(0, 900, 4)])
    assert time.process_time() - started < 30
