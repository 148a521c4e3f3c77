"""Word processor files (.docx): paragraphs, tables, headers and text boxes as they print; tracked changes, comments and hidden words apart."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checker.errors import UnreadablePaper
from checker.model.spot import Spot
from checker.model.traces import FieldChange, FileTraces, HiddenText
from checker.reading.pages import Block, Break, Cell, Grid, Run, kept, lines_of, pages_of
from checker.reading.paper import Paper
from checker.reading.told import MAX_TOLD, beyond, pictures
from checker.reading.word_style import Set, Styles, changed, shaded, styles_of
from checker.reading.xml_tree import Node, parse
from checker.reading.zip_guard import content, opened

MAX_PART = 40_000_000
_WRAPPERS = frozenset({"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir", "Choice"})
_GONE = frozenset({"del", "moveFrom"})


def read_word(data: bytes, shown_as: str, sha256: str) -> Paper:
    """The paper in a .docx file; raises UnreadablePaper."""
    with opened(data, "the word processor file") as archive:
        parts = {e.filename: e for e in archive.infolist()}
        document = _part(archive, parts, "word/document.xml")
        if document is None:
            raise UnreadablePaper("the word processor file has no text part", "open it in a word processor, save it as PDF and check that")
        reader = _Reader(shown_as, styles_of(_part(archive, parts, "word/styles.xml")))
        edges = {
            kind: [t for n in sorted(parts) if re.fullmatch(rf"word/{kind}\d*\.xml", n) and (t := _part(archive, parts, n)) is not None]
            for kind in ("header", "footer", "footnotes", "endnotes")
        }
        blocks = (
            reader.edges(edges["header"])
            + reader.blocks(document.first("body") or Node("body"))
            + reader.edges([*edges["footnotes"], *edges["endnotes"], *edges["footer"]])
        )
        reader.comments(_part(archive, parts, "word/comments.xml"))
        unread, unseen = pictures(archive, "word/media/", shown_as)
        traces = _traces(archive, parts, reader, unseen)
    pages, left_out = kept(pages_of(blocks), shown_as)
    if not pages and not reader.hidden:
        reason = "it holds pictures and no words" if unseen else "it holds no words"
        raise UnreadablePaper(reason, "save it as PDF and check that" if unseen else "ask the sender for the original file")
    return Paper(shown_as, sha256, "docx", pages, traces, [*left_out, *unread])


def _part(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], name: str) -> Node | None:
    return parse(content(archive, parts[name], MAX_PART)) if name in parts else None


def _traces(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], reader: _Reader, unseen: tuple[str, ...]) -> FileTraces:
    from checker.reading.traces import pdf_date

    core, app = _part(archive, parts, "docProps/core.xml") or Node(""), _part(archive, parts, "docProps/app.xml") or Node("")
    return FileTraces(
        reader.name, producer=f"{app.says('Application')} {app.says('AppVersion')}".strip(), author=core.says("creator", "lastModifiedBy"),
        created=pdf_date(core.says("created")), modified=pdf_date(core.says("modified")), hidden=tuple(reader.hidden[:MAX_TOLD]),
        changes=tuple(reader.changes[:MAX_TOLD]),
        embedded=tuple(n for n in parts if n.startswith("word/embeddings/"))[:50], has_script=any(n.endswith("vbaProject.bin") for n in parts),
        not_checked=(*beyond(reader.hidden, reader.changes), *unseen),
    )  # fmt: skip


@dataclass(slots=True)
class _Text:
    """A paragraph as it comes together: its shown runs, how it read before tracked changes, what lies in boxes beside it, and where pages end."""

    runs: list[Run] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    beside: list[Block] = field(default_factory=list)
    touched: bool = False
    breaks: list[int] = field(default_factory=list)


class _Reader:
    """Turns the elements of a file into blocks."""

    def __init__(self, name: str, styles: Styles) -> None:
        self.name = name
        self.hidden: list[HiddenText] = []
        self.changes: list[FieldChange] = []
        self._styles = styles

    def edges(self, parts: list[Node]) -> list[Block]:
        """The headers, footers or footnotes, each wording once."""
        unique = {part.text: part for part in parts if part.text}
        return [block for part in unique.values() for block in self.blocks(part)]

    def comments(self, part: Node | None) -> None:
        """Takes in the comments beside the text."""
        for note in part.children if part is not None else ():
            if note.text:
                self._hide("comment", note.text)

    def blocks(self, home: Node, ground: bool = True) -> list[Block]:
        """What stands in a body, cell, header or box."""
        out: list[Block] = []
        for node in home.children:
            if node.name == "p":
                out += self._paragraph(node, ground)
            elif node.name == "tbl":
                out.append(self._table(node, ground))
            elif node.name in ("sdt", "sdtContent", "customXml", "ins", "footnote", "endnote"):
                out += self.blocks(node, ground)
        return out

    def _paragraph(self, node: Node, ground: bool) -> list[Block]:
        about = node.first("pPr") or Node("pPr")
        style = next((n.attributes.get("val", "") for n in about.all("pStyle")), self._styles.paragraph)
        plain = replace(changed(Set(), self._styles.usual), ground=ground and not shaded(about.first("shd")))
        text = _Text()
        self._runs(node, self._styles.of(style, plain), text)
        if text.touched:
            self._change(text)
        out: list[Block] = []
        start = 0
        if about.first("pageBreakBefore") is not None and (about.first("pageBreakBefore") or about).attributes.get("val") not in ("0", "false"):
            out.append(Break())
        for end in [*text.breaks, len(text.runs)]:
            out += lines_of(text.runs[start:end])
            out += [Break()] if end in text.breaks else []
            start = end
        section = about.first("sectPr")
        if section is not None and (section.first("type") is None or (section.first("type") or section).attributes.get("val") != "continuous"):
            out.append(Break())
        return [*out, *text.beside]

    def _change(self, text: _Text) -> None:
        before, after = " ".join("".join(text.before).split()), " ".join("".join(r.text for r in text.runs).split())
        if before != after:
            self.changes.append(FieldChange(before, after, Spot(self.name, page=1)))

    def _runs(self, home: Node, style: Set, text: _Text, *, added: bool = False, gone: bool = False) -> None:
        for node in home.children:
            if node.name == "r":
                self._run(node, style, text, added=added, gone=gone)
            elif node.name in _GONE:
                text.touched = True
                self._runs(node, style, text, gone=True)
            elif node.name in _WRAPPERS:
                new = node.name in ("ins", "moveTo")
                text.touched |= new
                self._runs(node, style, text, added=added or new, gone=gone)

    def _run(self, node: Node, style: Set, text: _Text, *, added: bool, gone: bool) -> None:
        about = node.first("rPr")
        named = next((n.attributes.get("val", "") for n in about.all("rStyle")), "") if about is not None else ""
        style = changed(self._styles.of(named, style), about)
        words = []
        for part in node.children:
            if part.name in ("t", "delText"):
                words.append("".join(p for p in part.inside if isinstance(p, str)))
            elif part.name in ("tab", "ptab"):
                words.append("\t")
            elif part.name in ("br", "cr"):
                words.append("\n" if part.attributes.get("type") != "page" else "")
                if part.attributes.get("type") == "page" and not gone:
                    text.breaks.append(len(text.runs))
            elif part.name == "noBreakHyphen":
                words.append("-")
            elif part.name in ("drawing", "pict", "AlternateContent") and not gone:
                text.beside += [Grid([[Cell(self.blocks(box, ground=False))]]) for box in _boxes(part)]
        said = "".join(words)
        if not added:
            text.before.append(said)
        if gone or not said:
            return
        if style.unseen and said.strip():
            self._hide(style.unseen, said)
        elif not style.unseen:
            text.runs.append(Run(said, style.bold, style.size))

    def _hide(self, how: str, words: str) -> None:
        last = self.hidden[-1] if self.hidden else None
        if last is not None and last.how == how != "comment" and len(last.text) < 2000:
            self.hidden[-1] = replace(last, text=f"{last.text} {words.strip()}")
        elif len(self.hidden) <= MAX_TOLD:  # one more than is told, to know that there are more
            self.hidden.append(HiddenText(how, words.strip(), Spot(self.name, page=1)))

    def _table(self, node: Node, ground: bool) -> Grid:
        """A table; cells merged downwards become one."""
        grid = Grid([])
        ground = ground and node.first("tblPr/tblStyle") is None
        above: dict[int, Cell] = {}
        for row in _inside(node, "tr"):
            cells: list[Cell] = []
            column = _number(row.first("trPr/gridBefore"), 0)
            if column:
                cells.append(Cell([], column))
            for tc in _inside(row, "tc"):
                about = tc.first("tcPr") or Node("tcPr")
                span = _number(about.first("gridSpan"), 1)
                merge = about.first("vMerge")
                if merge is not None and merge.attributes.get("val", "continue") != "restart" and column in above:
                    above[column].rows += 1
                else:
                    cell = Cell(self.blocks(tc, ground and not shaded(about.first("shd"))), span)
                    above[column] = cell
                    cells.append(cell)
                column += span
            grid.rows.append(cells)
        return grid


def _inside(home: Node, name: str) -> Iterator[Node]:
    """The rows of a table or cells of a row, content controls around them looked through."""
    for node in home.children:
        if node.name == name:
            yield node
        elif node.name in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _inside(node, name)


def _boxes(node: Node) -> Iterator[Node]:
    """The contents of the text boxes in a drawing, of two renderings the first."""
    for child in node.children:
        if child.name == "txbxContent":
            yield child
        elif child.name != "Fallback" or not any(True for choice in node.children if choice.name == "Choice" for _ in choice.within("txbxContent")):
            yield from _boxes(child)


def _number(node: Node | None, otherwise: int) -> int:
    value = node.attributes.get("val", "") if node is not None else ""
    return min(int(value), 60) if value.isascii() and value.isdigit() and len(value) < 4 else otherwise
