"""The ruled frame of a table: where it ends, and when a line stands in boxes of another part of the form."""

from __future__ import annotations

from checker.extracting.column import Column
from checker.extracting.layout import Layout, Segment
from checker.model.spot import Box


def other_boxes(layout: Layout, columns: list[Column], line: list[Segment]) -> bool:
    """Whether a line stands in boxes of its own that keep to none of the table's columns: the form goes on below it."""
    boxes = {s.cell for s in line}
    sides = [x for c in columns for x in (c.x0, c.x1)]
    return len(boxes) > 2 and -1 not in boxes and sum(not _stands_under(layout.cells[b], sides) for b in boxes) * 2 > len(boxes)


def lower_edge(layout: Layout, columns: list[Column], header: list[Segment]) -> float:
    """The lower edge of a ruled table's frame; the page's where there is none."""
    boxed = [layout.cells[s.cell] for s in header if s.cell >= 0]
    sides = [x for c in columns for x in (c.x0, c.x1)] + [x for b in boxed for x in (b[0], b[2])]
    if not boxed or layout.page.sheet:
        return layout.page.height
    top, low = min(b[1] for b in boxed), max(b[3] for b in boxed)
    below = low
    if sum(_holds_values(layout, h) for h in header if h.cell >= 0) > 1:
        return low  # the goods stand in the headings' own boxes
    for _ in range(400):
        grown = [c[3] for c in layout.cells if abs(c[1] - below) < 3 and c[2] > columns[0].x0 and c[0] < columns[-1].x1 and _stands_under(c, sides)]
        if not grown or max(grown) <= below + 0.5:
            break
        below = max(grown)
    return below if below > low + 5 or below > top + 60 else layout.page.height


def _holds_values(layout: Layout, head: Segment) -> bool:
    """Whether figures stand under a heading in its own box: in a high box, or in larger type."""
    inside = [s for s in layout.segments if s.cell == head.cell and s.middle > head.bottom]
    roomy = layout.cells[head.cell][3] - head.bottom > _ROOMY and any(not s.label and any(c.isdigit() for c in s.text) for s in inside)
    typed = [s for s in inside if s.size > head.size + 1.2]
    return roomy or (len(typed) > 1 and any(any(c.isdigit() for c in s.text) for s in typed))


_ROOMY = 60
"""So high a box, in points, holds the whole list under its heading."""


def _stands_under(cell: Box, sides: list[float]) -> bool:
    """Whether a box keeps to the table's columns: its sides meet their sides, or those of the heading's boxes."""
    return any(abs(cell[0] - x) < 4 for x in sides) and any(abs(cell[2] - x) < 4 for x in sides)
