"""OpenDocument texts (.odt): paragraphs, tables, headers and frames as they print; tracked changes, notes and hidden words apart."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.errors import UnreadablePaper
from checker.model.report import Unreadable
from checker.model.spot import Spot
from checker.model.traces import FieldChange, FileTraces, HiddenText
from checker.reading.pages import Block, Break, Cell, Grid, Run, kept, lines_of, pages_of
from checker.reading.paper import Paper
from checker.reading.told import MAX_TOLD, beyond, pictures
from checker.reading.xml_tree import Node, parse
from checker.reading.zip_guard import content, opened

MAX_PART = 40_000_000
MAX_REPEATED = 60
MAX_CELLS = 200_000
_INLINE = frozenset("span a meta ruby ruby-base meta-field user-defined text-input placeholder variable-set sequence".split())
_BLOCKS = frozenset("section list list-item list-header index-body table-of-content tracked-changes numbered-paragraph".split())


def read_open_text(data: bytes, shown_as: str, sha256: str) -> Paper:
    """The paper in an .odt file; raises UnreadablePaper."""
    with opened(data, "the word processor file") as archive:
        parts = {e.filename: e for e in archive.infolist()}
        if "META-INF/manifest.xml" in parts and b"encryption-data" in content(archive, parts["META-INF/manifest.xml"], MAX_PART):
            raise UnreadablePaper("it is locked with a password", "ask the sender for an open copy, or save it without the password")
        body = _part(archive, parts, "content.xml")
        if body is None or (text := body.first("body/text")) is None:
            raise UnreadablePaper("the word processor file has no text part", "open it in a word processor, save it as PDF and check that")
        reader = _Reader(shown_as, _styles(body), {})
        reader.changes_of(text.first("tracked-changes"))
        edges = _part(archive, parts, "styles.xml")
        masters = edges.all("master-styles/master-page") if edges is not None else []
        blocks = [b for m in masters for n in m.all("header") for b in reader.blocks(n)]
        blocks += reader.blocks(text)
        blocks += [b for m in masters for n in m.all("footer") for b in reader.blocks(n)]
        about = _part(archive, parts, "meta.xml")
        unread, unseen = pictures(archive, "Pictures/", shown_as)
    pages, left_out = kept(pages_of(blocks), shown_as)
    if reader.cut_short:
        left_out.append(Unreadable(shown_as, "a cell with words that is repeated many times was read fewer times", "save it as PDF and check that"))
    if not pages and not reader.hidden:
        raise UnreadablePaper("it holds no words", "ask the sender for the original file")
    return Paper(shown_as, sha256, "odt", pages, _traces(shown_as, about, reader, unseen), [*left_out, *unread])


def _part(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], name: str) -> Node | None:
    return parse(content(archive, parts[name], MAX_PART)) if name in parts else None


def _traces(name: str, about: Node | None, reader: _Reader, unseen: tuple[str, ...]) -> FileTraces:
    from checker.reading.traces import pdf_date

    told = (about.first("meta") if about is not None else None) or Node("")
    return FileTraces(
        name, producer=told.says("generator"), author=told.says("creator", "initial-creator"), created=pdf_date(told.says("creation-date")),
        modified=pdf_date(told.says("date")), hidden=tuple(reader.hidden[:MAX_TOLD]), changes=tuple(reader.changes[:MAX_TOLD]),
        not_checked=(*beyond(reader.hidden, reader.changes), *unseen),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Style:
    """How a style sets words, as far as it matters here."""

    bold: bool = False
    size: float = 10.0
    unseen: str = ""
    page_before: bool = False


def _styles(body: Node) -> dict[str, _Style]:
    """The styles of the file's own making, by name."""
    found = {}
    for node in (body.first("automatic-styles") or Node("")).all("style"):
        text, paragraph = node.first("text-properties") or Node(""), node.first("paragraph-properties") or Node("")
        size = text.attributes.get("font-size", "")
        points = float(size[:-2]) if size.endswith("pt") and size[:-2].replace(".", "", 1).isdigit() else 10.0
        white = text.attributes.get("color", "").lower() == "#ffffff" and text.attributes.get("background-color", "transparent") == "transparent"
        hidden = text.attributes.get("display") == "none"
        unseen = "white" if white else "hidden" if hidden else "tiny" if points < 2 else ""
        found[node.attributes.get("name", "")] = _Style(
            text.attributes.get("font-weight") == "bold", min(max(points, 4.0), 40.0), unseen, paragraph.attributes.get("break-before") == "page"
        )
    return found


@dataclass(slots=True)
class _Reader:
    """Turns the elements of a file into blocks."""

    name: str
    styles: dict[str, _Style]
    deleted: dict[str, str]
    hidden: list[HiddenText] = field(default_factory=list)
    changes: list[FieldChange] = field(default_factory=list)
    cells: int = 0
    cut_short: bool = False

    def changes_of(self, tracked: Node | None) -> None:
        """Takes in what was deleted with tracking on."""
        for region in tracked.all("changed-region") if tracked is not None else ():
            if gone := (region.first("deletion") or Node("")).says("p", "h"):
                self.changes.append(FieldChange(gone, "", Spot(self.name, page=1)))

    def blocks(self, home: Node) -> list[Block]:
        """What stands in a body, section, cell, header or frame."""
        out: list[Block] = []
        for node in home.children:
            if node.name in ("p", "h"):
                out += self._paragraph(node)
            elif node.name == "table":
                out.append(self._table(node))
            elif node.name in _BLOCKS - {"tracked-changes"}:
                out += self.blocks(node)
            elif node.name == "frame":
                out += self._frame(node)
        return out

    def _frame(self, node: Node) -> list[Block]:
        return [Grid([[Cell(self.blocks(box))]]) for box in node.all("text-box")]

    def _paragraph(self, node: Node) -> list[Block]:
        style = self.styles.get(node.attributes.get("style-name", ""), _Style())
        runs: list[Run] = []
        beside: list[Block] = []
        self._runs(node, style, runs, beside)
        return [*([Break()] if style.page_before else []), *lines_of(runs), *beside]

    def _runs(self, home: Node, style: _Style, runs: list[Run], beside: list[Block]) -> None:
        for one in home.inside:
            if isinstance(one, str):
                self._say(" ".join(one.split("\n")), style, runs)
            elif one.name in _INLINE:
                self._runs(one, self.styles.get(one.attributes.get("style-name", ""), style), runs, beside)
            elif one.name == "s":
                count = one.attributes.get("c", "1")
                self._say(" " * min(int(count) if count.isascii() and count.isdigit() else 1, 200), style, runs)
            elif one.name in ("tab", "line-break"):
                self._say("\t" if one.name == "tab" else "\n", style, runs)
            elif one.name in ("annotation", "hidden-text", "hidden-paragraph"):
                self._hide("comment" if one.name == "annotation" else "hidden", one.text)
            elif one.name == "frame":
                beside += self._frame(one)
            elif one.name != "note":
                self._say(one.text, style, runs)

    def _say(self, words: str, style: _Style, runs: list[Run]) -> None:
        if style.unseen and words.strip():
            self._hide(style.unseen, words)
        elif words and not style.unseen:
            runs.append(Run(words, style.bold, style.size))

    def _hide(self, how: str, words: str) -> None:
        if words.strip() and len(self.hidden) <= MAX_TOLD:  # one more than is told, to know that there are more
            self.hidden.append(HiddenText(how, words.strip(), Spot(self.name, page=1)))

    def _table(self, node: Node) -> Grid:
        grid = Grid([])
        for row in _rows(node):
            cells: list[Cell] = []
            for cell in row.children:
                if cell.name == "table-cell":
                    # who repeats a cell repeats an empty or a short one; repeated tables in tables would grow past all bounds
                    wanted = _count(cell, "number-columns-repeated")
                    many = 1 if len(cell.text) > 200 or next(cell.within("table"), None) else min(wanted, MAX_REPEATED)
                    self.cut_short = self.cut_short or (bool(cell.text.strip()) and (many < wanted or _count(row, "number-rows-repeated") > 1))
                    self.cells += many
                    if self.cells > MAX_CELLS:
                        raise UnreadablePaper("its tables have more cells than can be looked over", "save it as PDF and check that")
                    cells += [
                        Cell(self.blocks(cell), min(_count(cell, "number-columns-spanned"), 60), min(_count(cell, "number-rows-spanned"), 60))
                        for _ in range(many)
                    ]
            grid.rows.append(cells)
        return grid


def _rows(home: Node) -> Iterator[Node]:
    for node in home.children:
        if node.name == "table-row":
            yield node
        elif node.name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(node)


def _count(node: Node, name: str) -> int:
    value = node.attributes.get(name, "1")
    return int(value) if value.isascii() and value.isdigit() and 0 < len(value) < 8 else 1
