"""The columns of a table of goods: which segments head them, what they hold and how far they reach."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.extracting.column import COLUMNS, NUMERIC, Column, settle, under_wide
from checker.extracting.labels import Label, read_label
from checker.extracting.layout import Layout, Segment, segment
from checker.extracting.proofs import MEASURED
from checker.reference.labels import IGNORED

_GOODS = frozenset(
    {"description", "quantity", "amount", "packages", "gross_weight_kg", "unit_price", "hs_code", "chassis", "make_model", "item_code", "container"}
)
_FIELD_ONLY = {"total_amount": "amount", "country_of_origin": "origin", "number": "line_no"}


def headers(layout: Layout, labels: list[Label]) -> list[list[Segment]]:
    """Groups of segments that head columns, from the top down: on one line, or in one row of ruled boxes."""
    told = [(label, _columns_in(label.segment)) for label in labels if not label.rest or (label.strength < 0.9 and not _measured(label))]
    told = [(label, columns) for label, columns in told if (columns or not label.rest) and _is_column(label, columns)]
    heads = [label for label, _ in told]
    held = {id(label.segment): {c for column in columns for c in column[0]} for label, columns in told}
    groups: list[list[Segment]] = []
    used: set[int] = set()
    for h in heads:
        if id(h.segment) in used:
            continue
        mates = [o for o in heads if id(o.segment) not in used and _same_row(layout, h.segment, o.segment)]
        concepts = {c for o in mates for c in held[id(o.segment)]}
        enough = len(concepts - {IGNORED}) >= 3 and (len(mates) >= 3 or len(concepts) >= 4)
        filled = [
            o
            for o in mates
            if o.segment.cell >= 0
            and not layout.page.sheet
            and any(x.cell == o.segment.cell and not x.label and x.middle > o.segment.bottom for x in layout.segments)
        ]
        if _answered_beside(layout, mates):
            continue
        if len(filled) > 1 and len({o.segment.cell for o in mates}) > 1 and "description" not in concepts:
            continue  # boxes that hold their own values: a form
        boxes = {o.segment.cell for o in mates}
        boxed = len(mates) == len(boxes) == 2 and min(boxes) >= 0 and "description" in concepts and concepts & NUMERIC
        if len(concepts & _GOODS) < 2 or not (enough or boxed or {"description", "gross_weight_kg"} <= concepts):
            continue
        used |= {id(o.segment) for o in mates}
        groups.append([o.segment for o in mates])
    return sorted(groups, key=lambda g: min(s.top for s in g))


def _answered_beside(layout: Layout, mates: list[Label]) -> bool:
    """Whether figures stand between headings on their own line: each heading has its value beside it, and heads no column."""
    if layout.page.sheet or any(o.segment.cell >= 0 for o in mates):
        return False
    ids = {id(o.segment) for o in mates}
    first = min(mates, key=lambda o: o.segment.x0).segment
    between = [
        s for s in layout.beside(first) if s.x0 > first.x1 and id(s) not in ids and not s.label and any(c.isdigit() for c in s.text) and not _is_unit(s.text)
    ]
    return len(between) > 1 and len(between) + 1 >= len(mates)


def _same_row(layout: Layout, one: Segment, other: Segment) -> bool:
    if one.cell >= 0 and other.cell >= 0 and not layout.page.sheet and one.cell != other.cell:
        return abs(layout.cells[one.cell][1] - layout.cells[other.cell][1]) < 3
    if one.cell == other.cell or layout.page.sheet or min(one.cell, other.cell) < 0:
        return (
            abs(one.middle - other.middle) < 0.7 * max(one.size, 6)
            or (one.bottom - one.top > 1.6 * one.size and one.top < other.middle < one.bottom)
            or abs(one.top - other.top) < 2
        )
    return False


def _is_column(label: Label, columns: list[tuple[tuple[str, ...], str, Segment]]) -> bool:
    if label.colon and not label.segment.words[-1].text.endswith((":", "：")):
        return False
    return any(c in COLUMNS for column in columns for c in column[0])


def _columns_in(s: Segment) -> list[tuple[tuple[str, ...], str, Segment]]:
    """(concepts, hint, words) of each heading in a segment: close columns run together on one line."""
    out: list[tuple[tuple[str, ...], str, Segment]] = []
    rest = s
    for _ in range(8):
        label = read_label(rest)
        if label is None:
            break
        used = len(rest.words) - len(label.rest)
        concepts = tuple(dict.fromkeys(_FIELD_ONLY.get(c, c) for part in label.parts for c in part if c in COLUMNS or c == IGNORED))
        if not concepts:
            break
        out.append((concepts, label.hint, segment(rest.words[:used], s.page, s.cell)))
        if not label.rest:
            break
        rest = segment(label.rest, s.page, s.cell)
    return out


def columns_under(layout: Layout, header: list[Segment]) -> tuple[list[Column], list[Segment]]:
    """The columns that a header row names, from left to right, and all segments that belong to the header; no columns if it heads no goods."""
    top, bottom = min(s.top for s in header), max(s.bottom for s in header)
    cells = {s.cell for s in header}
    heads = list(header)
    words = {id(w) for h in header for w in h.words}
    ruled = _rule_under(layout, header)
    for s in layout.within(top - 1, max(bottom + 1.5 * header[0].size, ruled)):
        if id(s.words[0]) in words:
            continue
        if s.cell not in cells and s.cell >= 0 and -1 not in cells and not layout.page.sheet and s.top > bottom - 1:
            continue  # in a box below those of the headings
        own_row = s.cell in cells and s.cell >= 0 and sum(h.cell == s.cell for h in header) == 1
        if not own_row and s.middle > bottom + 1 and any(_figure(o) for o in layout.beside(s)):
            continue  # a line of goods above a rule
        wording = own_row or not any(c.isdigit() for c in _NUMBER.sub("", s.text)) or _is_unit(s.text)
        if wording and s not in heads and s.size <= header[0].size + 1 and (own_row or s.middle < max(bottom + 1, ruled) or _goes_on(s, heads)):
            heads.append(s)
    columns = [c for group in _stacks(heads) for c in _headings(layout, group)]
    columns.sort(key=lambda c: c.x0)
    columns = under_wide(columns)
    settle(columns)
    known = {c for col in columns for c in col.concepts} & COLUMNS
    if len(known) < 3 and not ("description" in known and known & NUMERIC):
        return [], heads
    for i, c in enumerate(columns):
        c.left = (columns[i - 1].x1 + c.x0) / 2 if i else min(c.x0 - 20, 0)
        c.right = (c.x1 + columns[i + 1].x0) / 2 if i + 1 < len(columns) else layout.page.width
    return columns, heads


def _figure(s: Segment) -> bool:
    """Whether a run of print is a figure and nothing else, and no number of a box."""
    return sum(c.isdigit() for c in s.text) > 1 and not any(c.isalpha() for c in s.text) and not _NUMBER.match(s.text)


_NUMBER = re.compile(r"^\(?\d{1,2}[.)]")
"""The number of a form's box."""


def _rule_under(layout: Layout, header: list[Segment]) -> float:
    """The height of the first rule under most of a header, if it lies within four lines: all that is printed above it heads columns. 0 for none."""
    left, right, bottom = min(s.x0 for s in header), max(s.x1 for s in header), max(s.bottom for s in header)
    if layout.page.sheet:
        return 0.0
    near = [e for e in layout.page.edges if e.horizontal and bottom < e.top < bottom + 4.2 * header[0].size]
    heights = sorted({round(e.top) for e in near})
    return next(
        (
            float(h)
            for h in heights
            if sum(min(e.x1, right) - max(e.x0, left) for e in near if abs(e.top - h) < 1.5 and e.x1 > left and e.x0 < right) > 0.7 * (right - left)
        ),
        0.0,
    )


def _goes_on(s: Segment, heads: list[Segment]) -> bool:
    """Whether a line is the second line of a heading: a unit in brackets, or the same type close below."""
    above = [h for h in heads if min(s.x1, h.x1) - max(s.x0, h.x0) > 0 and -1 < s.top - h.bottom < 0.6 * s.size]
    return any(
        _is_unit(s.text)
        or (
            abs(s.size - h.size) < 0.2
            and s.words[0].colour == h.words[-1].colour
            and h.size < 8
            and (s.words[0].font == h.words[-1].font or (s.small and h.small))
        )
        for h in above
    )


def _is_unit(text: str) -> bool:
    return text.startswith(("(", "（", "[")) and text.endswith((")", "）", "]"))


def _stacks(heads: list[Segment]) -> list[list[Segment]]:
    """The segments of a header, those that stand one under the other together, each from the top down."""
    stacks: list[list[Segment]] = []
    for s in sorted(heads, key=lambda s: s.top):
        for stack in stacks:
            over = stack[-1]
            if (
                (s.cell == over.cell or min(s.cell, over.cell) < 0)
                and min(s.x1, over.x1) - max(s.x0, over.x0) > 0.3 * min(s.x1 - s.x0, over.x1 - over.x0)
                and s.middle > over.middle + 2
            ):
                stack.append(s)
                break
        else:
            stacks.append([s])
    return stacks


def _headings(layout: Layout, stack: list[Segment]) -> list[Column]:
    """The columns that one stack of header lines names: one, or several that run together on a single line."""
    first = stack[0]
    whole = segment([w for s in stack for w in s.words], first.page, first.cell)
    readings = [_columns_in(s) for s in ([whole] if len(stack) > 1 else []) + stack]
    found = next((r for r in readings if r and r[0][0] != (IGNORED,)), None) or [((IGNORED,), "", whole)]
    hint = " ".join(s.text.strip("()（）[] ") for s in stack[1:] if _is_unit(s.text))
    alone = (
        first.cell >= 0 and len(found) == 1 and not layout.page.sheet and layout.cells[first.cell][2] - layout.cells[first.cell][0] < 0.6 * layout.page.width
    )
    if len(found) > 1 and len(stack) > 1 and _stacked(stack, found):
        concepts = tuple(dict.fromkeys(c for heading in found for c in heading[0] if c != IGNORED))
        found = [(concepts, found[0][1], whole)]
    if len(found) == 1:
        concepts, own, used = found[0]
        if len(stack) > 1 and len(used.words) < len(whole.words):
            concepts = (
                tuple(
                    dict.fromkeys(
                        (
                            *concepts,
                            *(
                                c
                                for s, r in zip(stack, readings[1:], strict=True)
                                if not _is_unit(s.text) and len(s.words) > 1
                                for heading in r
                                for c in heading[0]
                                if c != IGNORED
                            ),
                        )
                    )
                )
                or concepts
            )
        wide = layout.cells[first.cell] if alone and not _shares(layout, stack) else whole.box
        return [Column(concepts, wide[0], wide[2], own or hint, whole.text)]
    return [Column(concepts, words.x0, words.x1, own or hint, words.text) for concepts, own, words in found]


def _stacked(stack: list[Segment], found: list[tuple[tuple[str, ...], str, Segment]]) -> bool:
    """Whether several headings of a stack lie one under the other: their values do so too, in one column."""
    return (
        all(min(a[2].x1, b[2].x1) > max(a[2].x0, b[2].x0) for a, b in pairwise(found))
        and len({round(f[2].top) for f in found}) == len(found)
        and len(stack) == len(found)
    )


def _shares(layout: Layout, stack: list[Segment]) -> bool:
    """Whether other words stand beside this heading in its box."""
    return any(
        s.cell == stack[0].cell and s not in stack and (s.x0 > stack[0].x1 or s.x1 < stack[0].x0) for s in layout.within(stack[0].top - 2, stack[-1].bottom + 2)
    )


def _measured(label: Label) -> bool:
    """Whether a figure with its unit stands behind a heading as its value."""
    return bool(label.rest) and MEASURED.fullmatch(" ".join(w.text for w in label.rest)) is not None
