"""The map of a journey as inline SVG: outlines, countries under measures, border points, numbered legs; light and dark, and readable without eyes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from itertools import pairwise

from checker.model.places import Stop
from checker.reporting.map_frame import Drawn, Frame, Point, crossings, drawn, frame, land, measure
from checker.reporting.printable import short

STYLE = """
.dm{--sea:#e8f1f8;--land:#f7f5ef;--line:#b9b5a8;--full:#e9a0a0;--part:#f3dcae;--way:#0b5cad;--dot:#0b2d52;--ink:#1b2733;--halo:#fff;--mark:#a4161a}
.dm{max-width:100%;height:auto;font:13px system-ui,sans-serif}
@media (prefers-color-scheme:dark){.dm{--sea:#16222e;--land:#2b3440;--line:#56616f;--full:#7a2c33;--part:#655023}
.dm{--way:#6db6ff;--dot:#e4efff;--ink:#edf2f7;--halo:#111a22;--mark:#ff8f8f}}
.dm .s{fill:var(--sea)}.dm .l{fill:var(--land)}.dm .e{fill:var(--full)}.dm .p{fill:var(--part)}.dm .b{stroke:var(--line);stroke-width:.7}
.dm .w{fill:none;stroke:var(--way);stroke-width:2.6;stroke-linejoin:round;stroke-linecap:round}
.dm .air{stroke-dasharray:9 6}
.dm .land,.dm .road,.dm .rail{stroke-dasharray:2 6}.dm .rail{stroke-dasharray:10 3 2 3}.dm .c{fill:var(--halo);stroke:var(--mark);stroke-width:1.4}
.dm .o{fill:var(--dot);stroke:var(--halo);stroke-width:1.5}.dm .n{fill:var(--way);stroke:var(--halo);stroke-width:1.5}
.dm text{fill:var(--ink);paint-order:stroke;stroke:var(--halo);stroke-width:3.5px;stroke-linejoin:round}
.dm .d{fill:var(--halo);stroke:none;font-weight:700;font-size:11px;text-anchor:middle}.dm .k{font-size:11px}.dm .m{font-size:10px;fill:var(--mark)}
"""
MODES = {"sea": "by sea", "air": "by air", "road": "by road", "rail": "by rail", "land": "by road or rail"}

Box = tuple[float, float, float, float]


@dataclass(slots=True)
class _Sheet:
    """The drawing in the making: its window, its parts, the room that labels already take, and the marks to explain."""

    window: Frame
    parts: list[str] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)

    def free(self, box: Box) -> bool:
        """Whether a box lies on the sheet and on no other."""
        left, top, right, bottom = box
        if left < 2 or top < 2 or right > self.window.width - 2 or bottom > self.window.height - 2:
            return False
        return not any(left < r and right > x and top < b and bottom > y for x, y, r, b in self.taken)


def draw(stops: Sequence[Stop], width: int = 960, key: str = "route", when: date | None = None) -> str:
    """The map of the stops as an SVG element to set into a page; empty where no stop has a position. `key` makes its ids unique on the page."""
    located = [s for s in stops if s.place.located]
    if not located:
        return ""
    ways = drawn(stops)
    points = [p for way in ways for p in way.line] or [(located[0].place.point[1], located[0].place.point[0])]
    sheet = _Sheet(frame(points, width, 0.42, 0.72))
    height = sheet.window.height
    day = when or next((s.date for s in stops if s.date), None)
    title, said = _words(stops, ways)
    name, size = escape(key), f'width="{width}" height="{height:.0f}"'
    sheet.parts += [
        f'<svg class="dm" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}" {size} role="img" aria-labelledby="{name}-t {name}-d">',
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(said)}</desc><style>{STYLE}</style>',
        f'<clipPath id="{name}-c"><rect {size} rx="6"/></clipPath><g clip-path="url(#{name}-c)"><rect class="s" {size}/>',
    ]
    _lands(sheet, day)
    _crossings(sheet, day, located)
    _ways(sheet, ways)
    _stops(sheet, located, points)
    _key(sheet, ways)
    return "".join([*sheet.parts, "</g></svg>"])


def _words(stops: Sequence[Stop], ways: Sequence[Drawn]) -> tuple[str, str]:
    """The journey for those who cannot see the map."""
    names = [short(str(s.place), 60) for s in stops]
    title = f"Map of the journey {' – '.join(names)}" if len(names) > 1 else f"Map of {names[0]}"
    told = []
    for n, way in enumerate(ways, 1):
        leg, through = way.leg, f" through {', '.join(way.leg.passages)}" if way.leg.passages else ""
        ends = f"{short(leg.start.place.name, 60)} to {short(leg.end.place.name, 60)}"
        told.append(f"Leg {n}: {ends} {MODES[leg.mode]}, {leg.far}{through}")
    missing = [short(s.fact.text or s.place.name, 60) for s in stops if not s.place.located]
    told += [f"Not on the map: {'; '.join(missing)}"] if missing else []
    return title, ". ".join([*told, "Lines are indicative; outlines are no statement on any border."])


def _lands(sheet: _Sheet, day: date | None) -> None:
    """The land, that under measures in a colour of its own. A ring cut at 180 degrees has no border drawn along the cut."""
    fills: dict[str, list[str]] = {}
    strokes = []
    seams = [sheet.window.spot(lon, 0)[0] for lon in (-540.0, -180.0, 180.0, 540.0)]
    for country, ring in land(sheet.window):
        name = {"embargo": "e", "measures": "p"}.get(measure(country, day), "l")
        if cut := any(_along(a, b, seams) for a, b in pairwise(ring)):
            strokes += list(_strokes(ring, seams))
        fills.setdefault(f"{name} {'' if cut else 'b'}".strip(), []).append(_path(ring) + "z")
    sheet.shown |= {name[0] for name in fills}
    sheet.parts += [f'<path class="{name}" fill-rule="evenodd" d="{"".join(paths)}"/>' for name, paths in sorted(fills.items())]
    sheet.parts.append(f'<path class="b" fill="none" d="{"".join(strokes)}"/>')


def _path(points: Sequence[Point]) -> str:
    """The points as a path of steps, those less than a unit or so apart left out."""
    out: list[str] = []
    px = py = 0.0
    for n, (x, y) in enumerate(points):
        dx, dy = round(x - px, 1), round(y - py, 1)
        if not out or abs(dx) + abs(dy) > 0.9 or n == len(points) - 1:
            out.append(f"{'l' if out else 'M'}{_short(dx)}{'' if dy < 0 else ' '}{_short(dy)}")
            px, py = px + dx, py + dy
    return "".join(out)


def _short(figure: float) -> str:
    """A figure in as few signs as it needs."""
    text = f"{figure:.1f}".removesuffix(".0")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else "0" if text == "-0" else text


def _along(a: Point, b: Point, seams: Sequence[float]) -> bool:
    """Whether a line runs along the edge of the world."""
    return abs(a[0] - b[0]) < 0.01 and any(abs(a[0] - seam) < 0.01 for seam in seams)


def _strokes(ring: Sequence[Point], seams: Sequence[float]) -> Iterator[str]:
    run: list[Point] = [ring[0]]
    for a, b in pairwise(ring):
        if _along(a, b, seams):
            yield _path(run)
            run = []
        run.append(b)
    yield _path(run)


def _crossings(sheet: _Sheet, day: date | None, stops: Sequence[Stop]) -> None:
    """Border points and occupied towns as small diamonds, named where the map is large enough and no stop has the name."""
    span = sheet.window.east - sheet.window.west
    size = 4.0 if span < 40 else 2.6
    names = {s.place.name.casefold() for s in stops}
    found = list(crossings(sheet.window, day))
    for name, _, (x, y) in found:
        sheet.shown.add("c")
        sheet.taken.append((x - size, y - size, x + size, y + size))
        diamond = f"M{x:.1f} {y - size:.1f}l{size} {size}l-{size} {size}l-{size} -{size}z"
        sheet.parts.append(f'<path class="c" d="{diamond}"><title>{escape(short(name, 60))}</title></path>')
    for name, _, (x, y) in found if span < 30 else ():
        wide = 5.2 * len(name) + 4
        for left in (x + size + 1, x - size - 1 - wide):
            if len(name) < 26 and name.casefold() not in names and sheet.free((left, y - 6, left + wide, y + 6)):
                sheet.taken.append((left, y - 6, left + wide, y + 6))
                sheet.parts.append(f'<text class="m" x="{left + 1:.1f}" y="{y + 3.5:.1f}">{escape(short(name, 40))}</text>')
                break


def _ways(sheet: _Sheet, ways: Sequence[Drawn]) -> None:
    """The legs, each with its number in the middle."""
    for way in ways:
        sheet.parts.append(f'<path class="w {way.leg.mode}" d="{_path([sheet.window.spot(*p) for p in way.line])}"/>')
    for number, way in enumerate(ways, 1):
        x, y = _middle([sheet.window.spot(*p) for p in way.line])
        while any(abs(x - (left + right) / 2) < 18 and abs(y - (top + bottom) / 2) < 18 for left, top, right, bottom in sheet.taken):
            x += 19
        sheet.taken.append((x - 9, y - 9, x + 9, y + 9))
        sheet.parts.append(f'<circle class="n" cx="{x:.1f}" cy="{y:.1f}" r="9"/><text class="d" x="{x:.1f}" y="{y + 4:.1f}">{number}</text>')


def _middle(line: Sequence[Point]) -> Point:
    """The point half way along a line."""
    lengths = [abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in pairwise(line)]
    left = sum(lengths) / 2
    for (a, b), length in zip(pairwise(line), lengths, strict=True):
        if length >= left and length > 0:
            share = left / length
            return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
        left -= length
    return line[-1]


def _stops(sheet: _Sheet, stops: Sequence[Stop], points: Sequence[Point]) -> None:
    """The stops with their names, each name where there is room for it."""
    seen: set[tuple[float, float]] = set()
    spots = []
    for stop in stops:
        lat, lon = stop.place.point
        if (lat, lon) not in seen:
            seen.add((lat, lon))
            near = min((p[0] for p in points), key=lambda x, lon=lon: (abs((x - lon + 180.0) % 360.0 - 180.0)))  # type: ignore[misc]
            x, y = sheet.window.spot(near + ((lon - near + 180.0) % 360.0 - 180.0), lat)
            sheet.taken.append((x - 5, y - 5, x + 5, y + 5))
            spots.append((stop, x, y))
    for stop, x, y in spots:
        name, wide = short(str(stop.place), 40), 7.0 * min(40, len(str(stop.place))) + 4
        sheet.parts.append(f'<circle class="o" cx="{x:.1f}" cy="{y:.1f}" r="5"/>')
        at = next((place for place in _around(x, y, wide) if sheet.free((place[0], place[1] - 12, place[0] + wide, place[1] + 4))), (x + 9, y - 9))
        sheet.taken.append((at[0], at[1] - 12, at[0] + wide, at[1] + 4))
        sheet.parts.append(f'<text x="{at[0]:.1f}" y="{at[1]:.1f}">{escape(name)}</text>')


def _around(x: float, y: float, wide: float) -> Iterator[Point]:
    for away in (0.0, 16.0, 32.0):
        yield x + 9, y + 4 + away
        yield x - 7 - wide, y + 4 + away
        yield x - wide / 2, y - 11 - away
        yield x - wide / 2, y + 20 + away
        yield x + 9, y - 9 - away
        yield x - 7 - wide, y - 9 - away


def _key(sheet: _Sheet, ways: Sequence[Drawn]) -> None:
    """What the colours and lines mean, in the corner with the fewest names."""
    marks = [("e", "box e", "under embargo"), ("p", "box p", "partly under embargo"), ("c", "c", "border point or occupied town")]
    rows = [(mark, words) for sign, mark, words in marks if sign in sheet.shown]
    rows += [(f"w {mode}", words) for mode, words in MODES.items() if any(w.leg.mode == mode for w in ways)]
    if not rows:
        return
    wide, tall = 214.0, 16.0 * len(rows) + 8
    right, low = sheet.window.width - wide - 8, sheet.window.height - tall - 8
    corners = [(8.0, low), (right, low), (8.0, 8.0), (right, 8.0)]
    left, top = min(corners, key=lambda c: sum(c[0] < r and c[0] + wide > x and c[1] < b and c[1] + tall > y for x, y, r, b in sheet.taken))
    sheet.parts.append(f'<rect x="{left}" y="{top:.0f}" width="{wide}" height="{tall}" rx="4" class="s" fill-opacity=".88"/>')
    for n, (mark, words) in enumerate(rows):
        y = top + 15 + 16 * n
        if mark.startswith("box"):
            sheet.parts.append(f'<rect class="{mark[4:]}" x="{left + 8}" y="{y - 8:.0f}" width="18" height="10"/>')
        elif mark == "c":
            sheet.parts.append(f'<path class="c" d="M{left + 17} {y - 8:.0f}l4 4l-4 4l-4 -4Z"/>')
        else:
            sheet.parts.append(f'<path class="{mark}" d="M{left + 8} {y - 4:.0f}h18"/>')
        sheet.parts.append(f'<text class="k" x="{left + 34}" y="{y:.0f}">{words}</text>')
