"""What a zipped workbook keeps beside its cells: text boxes, threaded notes, defined names, links to other files, a log of changes, and who made it."""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.model.report import Unreadable
from checker.model.spot import Spot
from checker.model.traces import FieldChange, HiddenText, Overlay
from checker.reading.sheet_guard import sheet_parts
from checker.reading.told import pictures
from checker.reading.workbook_cells import SheetCells

MAX_PART = 3_000_000
MAX_PIECE = 20_000
MOST = 300
FEW = 20
_NAME = re.compile(r"<(?:\w+:)?definedName\s([^<>]*)>([^<]*)<")
_WORDS = re.compile(r"<a:t(?:\s[^<>]*)?>([^<]*)<")
_TEXT = re.compile(r"<(?:\w+:)?text(?:\s[^<>]*)?>([^<]*)<")
_OPENING = re.compile(r"<(?:\w+:)?\w+\s([^<>]*)>")
_PERSON = re.compile(r"<(?:\w+:)?person\s([^<>]*)/?>")
_FIGURE = {name: re.compile(rf"<(?:\w+:)?{name}>(\d{{1,7}})<") for name in ("row", "col")}
_LINK = re.compile(r"<Relationship\s([^<>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')
_STRING = re.compile(r"<(?:\w+:)?(?:v|t)(?:\s[^<>]*)?>([^<]{3,})<")


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box with words drawn over a sheet: its first and last cell (row and column from 1), and whether it lets the cells through."""

    text: str
    first: tuple[int, int]
    last: tuple[int, int]
    solid: bool


@dataclass(slots=True)
class Parts:
    """What was found beside the cells. `boxes` are the text boxes by sheet, `cut_short` what there was more of than is read."""

    hidden: list[HiddenText] = field(default_factory=list)
    changes: list[FieldChange] = field(default_factory=list)
    boxes: dict[str, list[TextBox]] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    company: str = ""
    editor: str = ""
    cut_short: dict[str, None] = field(default_factory=dict)
    pictures: list[Unreadable] = field(default_factory=list)
    unseen: tuple[str, ...] = ()


def parts_of(data: bytes, name: str) -> tuple[Parts, tuple[str, ...]]:
    """The parts of a workbook beside its cells, and why they could not be looked at (nothing if they could)."""
    found = Parts()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look(_Box(archive), found, name)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, KeyError, NotImplementedError) as error:
        return found, (f"text boxes, threaded notes, names and links of the workbook: {type(error).__name__}",)
    return found, ()


class _Box:
    """A zip archive whose parts are read as text, none larger than there is use for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = archive.namelist()
        self.left_out: list[str] = []

    def text(self, part: str) -> str:
        """The part as text; nothing where there is none."""
        if part not in self.names:
            return ""
        if self.archive.getinfo(part).file_size > MAX_PART:
            self.left_out.append(part)
            return ""
        return self.archive.read(part).decode("utf-8", "replace")

    def targets(self, part: str) -> Iterator[tuple[str, str]]:
        """(type, target) of each part or file that a part points to."""
        folder, _, leaf = part.rpartition("/")
        for match in _LINK.finditer(self.text(f"{folder}/_rels/{leaf}.rels")):
            link = dict(_ATTRIBUTE.findall(match[1]))
            target = html.unescape(link.get("Target", ""))
            outside = link.get("TargetMode") == "External"
            yield link.get("Type", ""), target if outside else target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")


def _look(box: _Box, found: Parts, name: str) -> None:
    app, core = box.text("docProps/app.xml"), box.text("docProps/core.xml")
    found.company, found.editor = _element(app, "Company"), _element(core, "lastModifiedBy")
    found.pictures, found.unseen = pictures(box.archive, "xl/media/", name)
    people = {a.get("id", ""): html.unescape(a.get("displayName", "")) for part in box.names if part.startswith("xl/persons/")
              for m in _PERSON.finditer(box.text(part)) for a in [dict(_ATTRIBUTE.findall(m[1]))]}  # fmt: skip
    for sheet, part in sheet_parts(box.archive, box.names).items():
        for sort, target in box.targets(part):
            if sort.endswith("/threadedComment"):
                xml = box.text(target)
                found.hidden += _notes(xml, people, sheet, name)
                _mind(found, xml, ("threadedComment",), f"the threaded notes of sheet '{sheet}'")
            elif sort.endswith("/drawing"):
                xml = box.text(target)
                found.boxes.setdefault(sheet, []).extend(_text_boxes(xml))
                _mind(found, xml, ("twoCellAnchor", "oneCellAnchor"), f"the text boxes of sheet '{sheet}'")
    found.hidden += _defined(box.text("xl/workbook.xml"), name)
    linked, logs = ([n for n in box.names if re.fullmatch(form, n)] for form in (r"xl/externalLinks/[^/]+\.xml", r"xl/revisions/revisionLog.*"))
    for part in linked[:FEW]:
        _linked(box, part, found, name)
    for part in logs[:FEW]:
        found.changes += _logged(box.text(part), name)
    more = {"external links": linked[FEW:], "logs of changes": logs[FEW:], "large parts": box.left_out}
    found.cut_short.update(dict.fromkeys(f"its {what}" for what, parts in more.items() if parts))


def _mind(found: Parts, xml: str, tags: Iterable[str], what: str) -> None:
    """Notes that there are more elements of these names, or longer ones, than are looked at."""
    for tag in tags:
        parts = re.split(rf"</(?:\w+:)?{tag}>", xml)
        if len(parts) > MOST + 1 or max(len(part) for part in parts) > MAX_PIECE:
            found.cut_short[what] = None


def _pieces(xml: str, tag: str) -> Iterator[str]:
    """Each element of that name, from its opening on, in one pass however the file is made; long ones are cut."""
    opening = re.compile(rf"<(?:\w+:)?{tag}[\s>]")
    for number, part in enumerate(re.split(rf"</(?:\w+:)?{tag}>", xml)[:-1]):
        if number >= MOST:
            return
        start = opening.search(part)
        if start:
            yield part[start.start() :][:MAX_PIECE]


def _notes(xml: str, people: dict[str, str], sheet: str, name: str) -> Iterator[HiddenText]:
    """The notes of a conversation on cells."""
    for piece in _pieces(xml, "threadedComment"):
        opening, said = _OPENING.match(piece), _TEXT.search(piece)
        about, words = dict(_ATTRIBUTE.findall(opening[1])) if opening else {}, html.unescape(said[1]).strip() if said else ""
        if words:
            who = people.get(about.get("personId", ""), "")
            yield HiddenText("threaded-note", f"{who}: {words}" if who else words, Spot(name, sheet=sheet, cell=about.get("ref", "A1")))


def _logged(xml: str, name: str) -> Iterator[FieldChange]:
    """The cells that the log of a shared workbook says were changed."""
    for piece in _pieces(xml, "rcc"):
        old, new = next(_pieces(piece, "oc"), ""), next(_pieces(piece, "nc"), "")
        before, after = (" ".join(html.unescape(s) for s in _STRING.findall(part)) for part in (old, new))
        opening = _OPENING.match(old)
        if opening and before and before != after:
            yield FieldChange(before, after, Spot(name, sheet="", cell=dict(_ATTRIBUTE.findall(opening[1])).get("r", "A1")))


def _defined(xml: str, name: str) -> Iterator[HiddenText]:
    """The defined names that hold words of their own instead of a range of cells."""
    for match in list(_NAME.finditer(xml))[:MOST]:
        about, value = dict(_ATTRIBUTE.findall(match[1])), html.unescape(match[2]).strip()
        words = re.findall(r'"((?:[^"]|"")+)"', value)
        if words and not about.get("name", "").startswith("_xlnm") and "!" not in re.sub(r'"[^"]*"', "", value):
            said = " | ".join(w.replace('""', '"') for w in words)
            yield HiddenText("defined-name", f"{about.get('name', '')} = {said}", Spot(name))


def _linked(box: _Box, part: str, found: Parts, name: str) -> None:
    """The other file that an external link draws on, and the words that were kept from it."""
    target = next((t for _, t in box.targets(part)), part)
    found.links.append(target)
    kept = [html.unescape(s).strip() for s in _STRING.findall(box.text(part))[:MOST]]
    words = [s for s in dict.fromkeys(kept) if not re.fullmatch(r"[\d.,\s-]*", s)]
    if words:
        found.hidden.append(HiddenText("external-link", f"{target}: {' | '.join(words)}", Spot(name)))


def _text_boxes(xml: str) -> Iterator[TextBox]:
    """The shapes with words of a drawing."""
    for anchor in (*_pieces(xml, "twoCellAnchor"), *_pieces(xml, "oneCellAnchor")):
        first = _corner(anchor, "from")
        for shape in _pieces(anchor, "sp") if first else ():
            lines = (" ".join(html.unescape("".join(_WORDS.findall(p))).split()) for p in shape.split("</a:p>"))
            text = "\n".join(line for line in lines if line)
            if text and first:
                to = _corner(anchor, "to") or first
                last = max(to[0] - (to[0] > first[0]), first[0]), max(to[1] - (to[1] > first[1]), first[1])
                yield TextBox(text, first, last, _solid(shape))


def _corner(anchor: str, name: str) -> tuple[int, int] | None:
    """The cell (row and column from 1) of a corner of a drawing."""
    piece = next(_pieces(anchor, name), "")
    row, column = (_FIGURE[part].search(piece) for part in ("row", "col"))
    return (int(row[1]) + 1, int(column[1]) + 1) if row and column else None


def _solid(shape: str) -> bool:
    """Whether a shape is filled: by itself, or by the style it refers to."""
    look = shape.split("txBody", 1)[0].split("<a:ln", 1)[0]
    return "<a:solidFill" in look or ("<a:noFill" not in look and "fillRef" in shape)


def overlays_in(boxes: list[TextBox], sheet: SheetCells, name: str) -> tuple[list[Overlay], set[tuple[int, int]]]:
    """The text boxes that hide filled cells, and those cells."""
    found: list[Overlay] = []
    covered: set[tuple[int, int]] = set()
    for box in boxes:
        if not box.solid:
            continue
        under = {p: c for p, c in sheet.cells.items() if box.first[0] <= p[0] <= box.last[0] and box.first[1] <= p[1] <= box.last[1] and c.text.strip()}
        if under:
            covered |= set(under)
            found.append(Overlay("TextBox", box.text, " ".join(c.text for c in under.values()), Spot(name, sheet=sheet.name, cell=_a1(box.first))))
    return found, covered


def _a1(place: tuple[int, int]) -> str:
    letters, column = "", place[1]
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{place[0]}"


def _element(xml: str, tag: str) -> str:
    match = re.search(rf"<(?:\w+:)?{tag}(?:\s[^<>]*)?>([^<]*)<", xml)
    return html.unescape(match[1]).strip() if match else ""
