"""What a PDF page paints besides words: rules, filled areas and pictures, in painting order."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from math import hypot
from typing import Any

from checker.model.spot import Box
from checker.reading import pdfium
from checker.reading.paper import Edge, Picture
from checker.reading.pdf_library import Frame

Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[int, int, int, int]

UNTURNED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
MAX_OBJECTS = 60_000
MAX_DEPTH = 12
MAX_SEGMENTS = 2_000
THIN = 2.5
BROAD = 5.0
"""Points: a stroke so broad hides small print."""
CORNER = 14.0


@dataclass(frozen=True, slots=True)
class Fill:
    """An area painted over whatever lies beneath: a filled path, a shading or a picture. `solid` is False where it may let something through.

    `handle` is the page object, of use only while the page is open.
    """

    box: Box
    order: int
    colour: Colour
    solid: bool = True
    picture: bool = False
    handle: Any = None


@dataclass(slots=True)
class Painted:
    """Everything painted on one page.

    `orders` gives the place in the painting order of each object, by its address, `top_level` that of the page's own objects;
    `texts` are the text objects, `curved` counts the filled shapes with curves (drawn letters).
    """

    edges: list[Edge] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    orders: dict[int, int] = field(default_factory=dict)
    top_level: list[int] = field(default_factory=list)
    texts: list[Any] = field(default_factory=list)
    curved: int = 0
    cut_short: bool = False


class _Walk:
    """One pass over a page's objects, into its form XObjects."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.painted = Painted()
        self.count = 0
        self.floats = [ctypes.c_float() for _ in range(4)]
        self.bounds = tuple(ctypes.byref(f) for f in self.floats)
        self.uints = [ctypes.c_uint() for _ in range(4)]
        self.rgba = tuple(ctypes.byref(u) for u in self.uints)
        self.matrix = pdfium.FS_MATRIX()

    def visit(self, thing: Any, depth: int, outer: Matrix) -> None:
        """Notes one page object."""
        self.count += 1
        if self.count > MAX_OBJECTS:
            self.painted.cut_short = True
            return
        order = self.count
        self.painted.orders[thing] = order
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.path(thing, order, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.painted.texts.append(thing)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = self.box(thing, outer)
            self.painted.pictures.append(Picture(box, order))
            self.painted.fills.append(Fill(box, order, (128, 128, 128, 255), not pdfium.FPDFPageObj_HasTransparency(thing), True, thing))
        elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
            self.painted.fills.append(Fill(self.box(thing, outer), order, (128, 128, 128, 255), False))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            inner = _times(self.own_matrix(thing), outer)
            for index in range(pdfium.FPDFFormObj_CountObjects(thing)):
                if self.painted.cut_short:
                    return
                self.visit(pdfium.FPDFFormObj_GetObject(thing, index), depth + 1, inner)

    def own_matrix(self, thing: Any) -> Matrix:
        """The object's own matrix."""
        m = self.matrix
        pdfium.FPDFPageObj_GetMatrix(thing, ctypes.byref(m))
        return m.a, m.b, m.c, m.d, m.e, m.f

    def box(self, thing: Any, outer: Matrix) -> Box:
        """The object's bounds on the page as shown."""
        pdfium.FPDFPageObj_GetBounds(thing, *self.bounds)
        x0, y0, x1, y1 = (f.value for f in self.floats)
        if outer != UNTURNED:
            corners = [_apply(outer, x, y) for x in (x0, x1) for y in (y0, y1)]
            x0, x1 = min(c[0] for c in corners), max(c[0] for c in corners)
            y0, y1 = min(c[1] for c in corners), max(c[1] for c in corners)
        return self.frame.box(x0, y0, x1, y1)

    def colour(self, getter: Any, thing: Any) -> Colour:
        """The fill or stroke colour."""
        getter(thing, *self.rgba)
        r, g, b, a = self.uints
        return r.value, g.value, b.value, a.value

    def path(self, thing: Any, order: int, outer: Matrix) -> None:
        """Notes the rules and the filled area of a path."""
        fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(thing, ctypes.byref(fill_mode), ctypes.byref(stroke))
        filled, stroked = bool(fill_mode.value), bool(stroke.value)
        if not (filled or stroked):
            return
        inked = stroked and _visible(self.colour(pdfium.FPDFPageObj_GetStrokeColor, thing))
        rules: list[Edge] = []
        square = self.rules(thing, _times(self.own_matrix(thing), outer), rules)
        if filled:
            colour = self.colour(pdfium.FPDFPageObj_GetFillColor, thing)
            box = self.box(thing, outer)
            self.painted.curved += not square
            thin = min(box[2] - box[0], box[3] - box[1]) <= THIN
            if not thin:
                solid = square and colour[3] >= 250 and not pdfium.FPDFPageObj_HasTransparency(thing)
                self.painted.fills.append(Fill(box, order, colour, solid, handle=thing))
            if square and _visible(colour):
                inked = inked or not thin
                if thin:
                    self.painted.edges.append(_middle(box))
        if inked:
            self.painted.edges.extend(rules)
        if stroked:
            self.broad(thing, order, rules, outer)

    def broad(self, thing: Any, order: int, rules: list[Edge], outer: Matrix) -> None:
        """Notes straight strokes as broad as print is high: they cover as a filled box does."""
        pdfium.FPDFPageObj_GetStrokeWidth(thing, self.bounds[0])
        a, b, *_ = _times(self.own_matrix(thing), outer)
        half = self.floats[0].value * hypot(a, b) / 2
        if half < BROAD / 2 or pdfium.FPDFPageObj_HasTransparency(thing):
            return
        colour = self.colour(pdfium.FPDFPageObj_GetStrokeColor, thing)
        for e in rules:
            level = e.horizontal
            box = (e.x0, e.top - half, e.x1, e.bottom + half) if level else (e.x0 - half, e.top, e.x1 + half, e.bottom)
            self.painted.fills.append(Fill(box, order, colour, colour[3] >= 250, handle=thing))

    def rules(self, thing: Any, matrix: Matrix, found: list[Edge]) -> bool:
        """Whether the path is a rectangle (its corners may be round); its axis-aligned stretches are added to `found`."""
        points, closed_by = self.points(thing, matrix)
        if not points:
            return False
        aligned = round_corners = 0
        last = start = points[0][:2]
        corners: list[tuple[float, float]] = []
        for x, y, kind in points:
            if kind == "m":
                last = start = (x, y)
                continue
            goal = start if kind == "z" else (x, y)
            across, down = abs(goal[0] - last[0]), abs(goal[1] - last[1])
            if kind == "c":
                round_corners += across <= CORNER and down <= CORNER
                corners.extend((last, goal))
            elif across <= 0.6 or down <= 0.6:
                aligned += 1
                if max(across, down) > 1:
                    found.append(Edge(min(last[0], goal[0]), min(last[1], goal[1]), max(last[0], goal[0]), max(last[1], goal[1])))
            last = goal
        lines = sum(1 for p in points if p[2] != "m")
        if corners and round_corners and aligned and aligned + round_corners == lines:
            xs, ys = [p[0] for p in points if p[2] != "z"], [p[1] for p in points if p[2] != "z"]
            found[:] = _outline((min(xs), min(ys), max(xs), max(ys)))
            return True
        return lines >= 3 and aligned == lines and lines <= 5 + closed_by

    def points(self, thing: Any, matrix: Matrix) -> tuple[list[tuple[float, float, str]], int]:
        """The path's end points as shown, each with m (move), l (line), c (curve) or z (back to the start)."""
        total = min(pdfium.FPDFPath_CountSegments(thing), MAX_SEGMENTS)
        x, y = self.floats[0], self.floats[1]
        found: list[tuple[float, float, str]] = []
        curve, closes = 0, 0
        for index in range(total):
            segment = pdfium.FPDFPath_GetPathSegment(thing, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                curve += 1
                if curve % 3:
                    continue
            pdfium.FPDFPathSegment_GetPoint(segment, *self.bounds[:2])
            at = self.frame.point(*_apply(matrix, x.value, y.value))
            name = "m" if kind == pdfium.FPDF_SEGMENT_MOVETO else "l" if kind == pdfium.FPDF_SEGMENT_LINETO else "c"
            found.append((*at, name))
            if name != "m" and pdfium.FPDFPathSegment_GetClose(segment):
                found.append((*at, "z"))
                closes += 1
        return found, closes


def painted(page: Any, frame: Frame) -> Painted:
    """The rules, fills, pictures and painting order of an open page."""
    walk = _Walk(frame)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        if walk.painted.cut_short:
            break
        walk.painted.top_level.append(walk.count + 1)
        walk.visit(pdfium.FPDFPage_GetObject(page, index), 0, UNTURNED)
    walk.painted.edges = [e for e in walk.painted.edges if _on_page(e, frame)]
    return walk.painted


def _on_page(edge: Edge, frame: Frame) -> bool:
    return edge.x1 >= 0 and edge.bottom >= 0 and edge.x0 <= frame.width and edge.top <= frame.height


def _visible(colour: Colour) -> bool:
    return colour[3] > 20 and min(colour[:3]) < 250


def _middle(box: Box) -> Edge:
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        return Edge(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    return Edge((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)


def _outline(box: Box) -> list[Edge]:
    x0, top, x1, bottom = box
    return [Edge(x0, top, x1, top), Edge(x0, bottom, x1, bottom), Edge(x0, top, x0, bottom), Edge(x1, top, x1, bottom)]


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _apply(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
