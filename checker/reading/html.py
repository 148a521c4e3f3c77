"""Web pages and the HTML of mails: lines and tables as they show, and apart from them what is hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from checker.errors import UnreadablePaper
from checker.model.spot import Spot
from checker.model.traces import HiddenText
from checker.reading.html_style import Sheet, Style, style_of, unseen
from checker.reading.pages import Block, Cell, Grid, Line, Run

MAX_HTML = 4_000_000
MAX_DEPTH = 200
MAX_TABLES = 6
MAX_HIDDEN = 200
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_APART = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre "
    "section summary ul option".split()
)
_SILENT = frozenset("script style title template noscript head object svg math audio video canvas iframe select textarea".split())
_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class Seen:
    """What a reader of the page sees, what is hidden from him, and what a look at the source adds."""

    blocks: list[Block] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    program: str = ""
    scripts: bool = False


def see(text: str, name: str) -> Seen:
    """What an HTML text shows; raises UnreadablePaper."""
    if len(text) > MAX_HTML:
        raise UnreadablePaper(f"the web page is larger than {MAX_HTML / 1e6:.0f} MB", "print it to PDF and check that")
    text = re.sub(r"<!--.*?(?:-->|\Z)|<!\[(?:if|endif|CDATA)[^>]{0,200}>", " ", text, flags=re.DOTALL)
    reader = _Reader(name)
    reader.feed(text)
    reader.close()
    return reader.finished()


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet."""

    tag: str
    style: Style


class _Reader(HTMLParser):
    """Gathers words into lines, lines into cells, cells into tables."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.sheet = Sheet()
        self._name = name
        self._seen = Seen()
        self._open: list[_Open] = [_Open("", Style())]
        self._homes: list[list[Block]] = [self._seen.blocks]
        self._grids: list[Grid] = []
        self._runs: list[Run] = []
        self._silent: list[str] = []
        self._unseen: list[str] = []
        self._how = ""

    def finished(self) -> Seen:
        """All that was seen."""
        self._flush()
        self._tell_hidden()
        return self._seen

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs[:60]}
        if tag in _SILENT:
            self._seen.scripts |= tag == "script"
            if len(self._silent) < MAX_DEPTH:
                self._silent.append(tag)
            return
        if tag == "meta" and attributes.get("name", "").lower() == "generator":
            self._seen.program = attributes.get("content", "")[:200]
        if self._silent:
            return
        if tag in _APART or tag in ("br", "table", "tr", "td", "th", "caption"):
            self._flush()
        if tag in ("tr", "td", "th") and self._grids:
            self._leave_cell()
        style = style_of(tag, attributes, self._open[-1].style, self.sheet)
        self._table_opens(tag, attributes)
        if tag == "input" and attributes.get("type", "text") in ("text", "number", "date", ""):
            self._add(attributes.get("value", ""), style)
        if tag not in _VOID and len(self._open) < MAX_DEPTH:
            self._open.append(_Open(tag, style))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            if tag in self._silent:
                del self._silent[self._silent.index(tag) :]
            return
        if self._silent:
            return
        if tag in _APART or tag in ("table", "tr", "td", "th", "caption"):
            self._flush()
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                break
            if self._open[at].tag == "table" and tag not in ("table", "body", "html"):
                break
        self._table_closes(tag)

    def handle_data(self, data: str) -> None:
        if self._silent:
            if self._silent[-1] == "style":
                self.sheet.add(data)
            return
        style = self._open[-1].style
        if any(o.tag in ("pre", "textarea") for o in self._open[-4:]):
            for number, one in enumerate(data.split("\n")):
                if number:
                    self._flush()
                self._add(re.sub(r"[ \t]{2,}", "\t", one), style)
        else:
            self._add(_SPACES.sub(" ", data).replace("\xa0\xa0\xa0", "\t"), style)

    def _add(self, text: str, style: Style) -> None:
        how = unseen(style)
        if not how:
            if text:
                self._runs.append(Run(text, style.bold, style.size))
        elif text.strip():
            if how != self._how:
                self._tell_hidden()
            self._how = how
            self._unseen.append(text.strip())

    def _tell_hidden(self) -> None:
        if self._unseen and len(self._seen.hidden) <= MAX_HIDDEN:
            words = " ".join("".join(" " if c in "\u200b\u200c\u200d\u034f\u00ad\ufeff\u2007" else c for c in " ".join(self._unseen)).split())
            if words:
                self._seen.hidden.append(HiddenText(self._how, words[:2000], Spot(self._name, page=1)))
        self._unseen = []

    def _flush(self) -> None:
        runs, self._runs = self._runs, []
        if any(r.text.strip() for r in runs):
            self._homes[-1].append(Line(runs))
        self._tell_hidden()

    def _table_opens(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table" and len(self._grids) < MAX_TABLES:
            grid = Grid([])
            self._homes[-1].append(grid)
            self._grids.append(grid)
            self._homes.append(self._homes[-1])
        elif tag == "tr" and self._grids:
            self._grids[-1].rows.append([])
        elif tag in ("td", "th") and self._grids:
            cell = Cell([], _count(attributes.get("colspan")), _count(attributes.get("rowspan")))
            if not self._grids[-1].rows:
                self._grids[-1].rows.append([])
            self._grids[-1].rows[-1].append(cell)
            self._homes[-1] = cell.blocks

    def _leave_cell(self) -> None:
        """Leaves an open cell, with the elements that were left open in it."""
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == "table":
                break
            if self._open[at].tag in ("td", "th"):
                del self._open[at:]
                break

    def _table_closes(self, tag: str) -> None:
        if tag == "table" and self._grids and sum(o.tag == "table" for o in self._open) < len(self._grids):
            self._grids.pop()
            self._homes.pop()


def _count(text: str | None) -> int:
    return min(int(text), 60) if text and text.isascii() and text.isdigit() and len(text) < 4 and int(text) else 1
