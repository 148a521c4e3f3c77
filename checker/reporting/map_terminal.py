"""The map of a journey on the terminal: coasts in braille dots, the way on top of them, the stops by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from rich.console import RenderableType
from rich.text import Text

from checker.model.places import Stop
from checker.reference import countries
from checker.reference.globe import km_between
from checker.reference.risk_places import border_points
from checker.reporting.layout import WIDEST
from checker.reporting.layout import draw as laid_out
from checker.reporting.map_frame import Drawn, Frame, Point, drawn, frame, land, measure
from checker.reporting.printable import short

MARKS = "123456789abcdefghijklmnopqrstuvwxyz"
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_MODES = {"sea": "by sea", "air": "by air", "road": "by road", "rail": "by rail", "land": "by road or rail"}
_WAY = {"sea": "•", "air": "×", "road": "+", "rail": "#", "land": "+"}

_CROSSING = "◆"
_NEAR_KM = 150.0

Cell = tuple[int, int]


def render(stops: Sequence[Stop], width: int = 80, colour: bool = False, when: date | None = None) -> str:
    """The map and its key as text of that width; empty where no stop has a position."""
    return laid_out(parts(stops, width, when), width, colour)


def parts(stops: Sequence[Stop], width: int = 80, when: date | None = None) -> list[RenderableType]:
    """The map and its key as lines for a console."""
    located = [s for s in stops if s.place.located]
    if not located:
        return []
    ways = drawn(stops)
    points = [p for way in ways for p in way.line] or [(located[0].place.point[1], located[0].place.point[0])]
    columns = max(36, min(width, WIDEST)) - 2
    window = frame(points, columns * 2, 0.42 if columns < 100 else 0.34, 0.6 if columns < 100 else 0.5)
    lines = int(window.height // 4) + 1
    day = when or next((s.date for s in stops if s.date), None)
    barred, cells = _coasts(window, columns, lines, day)
    marked: dict[Cell, tuple[str, str]] = {}
    for _, _, at in _near_crossings(located, day):
        x, y = window.spot(window.turned(at[1]), at[0])
        if 0 <= x < columns * 2 and 0 <= y < lines * 4:
            marked[int(x // 2), int(y // 4)] = (_CROSSING, "red")
    for way in ways:
        for cell in _cells([window.spot(*p) for p in way.line], columns, lines):
            marked[cell] = (_WAY[way.leg.mode], "bold cyan")
    numbers: dict[str, str] = {}
    for stop in located:
        mark = numbers.setdefault(stop.place.name, MARKS[min(len(numbers), len(MARKS) - 1)])
        near = min((p[0] for p in points), key=lambda x, lon=stop.place.point[1]: abs((x - lon + 180.0) % 360.0 - 180.0))  # type: ignore[misc]
        x, y = window.spot(near + ((stop.place.point[1] - near + 180.0) % 360.0 - 180.0), stop.place.point[0])
        marked[min(columns - 1, max(0, int(x // 2))), min(lines - 1, max(0, int(y // 4)))] = (mark, "bold reverse")
    return [*_drawing(cells, barred, marked, columns, lines), *_key(located, numbers, ways, window, day)]


def _near_crossings(located: Sequence[Stop], day: date | None) -> tuple[tuple[str, str, Point], ...]:
    """The border crossings and occupied towns within 150 km of a stop."""
    return tuple(c for c in border_points(day) if any(km_between(c[2], s.place.point) <= _NEAR_KM for s in located))


def _coasts(window: Frame, columns: int, lines: int, day: date | None) -> tuple[set[Cell], dict[Cell, int]]:
    """The characters that show a country under measures, and the dots of every character."""
    cells: dict[Cell, int] = {}
    barred: set[Cell] = set()
    for country, ring in land(window):
        under = bool(measure(country, day))
        for x, y in _dots(ring, columns * 2, lines * 4):
            cell = (x // 2, y // 4)
            cells[cell] = cells.get(cell, 0) | _DOTS[y % 4][x % 2]
            if under:
                barred.add(cell)
    return barred, cells


def _dots(line: Sequence[Point], wide: int, tall: int) -> Iterator[Cell]:
    """Every dot that a line touches within the drawing."""
    for (ax, ay), (bx, by) in pairwise(line):
        if max(ax, bx) < 0 or min(ax, bx) >= wide or max(ay, by) < 0 or min(ay, by) >= tall:
            continue
        steps = max(1, min(2000, int(max(abs(bx - ax), abs(by - ay)) + 0.999)))
        for n in range(steps + 1):
            x, y = int(ax + (bx - ax) * n / steps), int(ay + (by - ay) * n / steps)
            if 0 <= x < wide and 0 <= y < tall:
                yield x, y


def _cells(line: Sequence[Point], columns: int, lines: int) -> Iterator[Cell]:
    """Every character that a line touches."""
    return ((x // 2, y // 4) for x, y in _dots(line, columns * 2, lines * 4))


def _drawing(cells: dict[Cell, int], barred: set[Cell], marked: dict[Cell, tuple[str, str]], columns: int, lines: int) -> Iterator[RenderableType]:
    for row in range(lines):
        text = Text(" ", no_wrap=True, overflow="crop")
        for column in range(columns):
            sign, style = marked.get((column, row)) or (chr(0x2800 + cells.get((column, row), 0)), "red" if (column, row) in barred else "dim")
            text.append(sign, style)
        yield text


def _key(stops: Sequence[Stop], numbers: dict[str, str], ways: Sequence[Drawn], window: Frame, day: date | None) -> Iterator[RenderableType]:
    """The names of the stops, the signs of the legs, and the countries in view that are under measures, which are red where there is colour."""
    names = dict.fromkeys(f"{numbers[s.place.name]} {short(str(s.place), 40)}" for s in stops)
    yield Text(f" {'   '.join(names)}", overflow="fold")
    signs = dict.fromkeys(f"{_WAY[w.leg.mode]} {_MODES[w.leg.mode]}" for w in ways)
    if _near_crossings(stops, day):
        signs[f"{_CROSSING} border crossing or occupied town"] = None
    under = {"embargo": "under embargo", "measures": "in part"}
    shown = sorted({(words, countries.name(c)) for c, _ in land(window) if (words := under.get(measure(c, day)))}, reverse=True)
    barred = "; ".join(f"{words}: {', '.join(name for w, name in shown if w == words)}" for words in dict.fromkeys(w for w, _ in shown))
    yield Text(f" {'   '.join([*signs, *([barred] if barred else []), 'lines are indicative'])}", "dim", overflow="fold")
