"""The printed lines of a table, column by column, and where the table ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from checker.extracting.column import COLUMNS, Column
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment, segment
from checker.extracting.numbers import parse_number
from checker.extracting.row_cuts import figures, home, parted
from checker.extracting.table_frame import lower_edge, other_boxes


@dataclass(slots=True)
class Row:
    """One printed line of a table: the segments by column number."""

    cells: dict[int, list[Segment]]
    top: float
    bottom: float

    def text(self, column: int) -> str:
        """The words in a column."""
        return " ".join(s.text for s in self.cells.get(column, ()))

    @property
    def segments(self) -> list[Segment]:
        """All segments of the line."""
        return [s for cell in self.cells.values() for s in cell]


_TOTAL = re.compile(
    r"(?i)^(?:grand\s+|sub[- ]?)?total|^sum\b|^合\s*计|^合\s*計|^总\s*计|^總\s*計|^小\s*[计計]|^итого|^всего|^подытог|^toplam|^genel toplam|^ara toplam|"
    r"^summe|^gesamt|^zwischensumme|^importe total|^valor total|^montant total|^sous-total|^합계|^총계|^الإجمالي|^المجموع"
)
_END = re.compile(
    r"(?i)^(?:say\b|we hereby|we certify|e\.?\s?&\s?o\.?\s?e|authori[sz]ed signature|for and on behalf|the carrier|received|shipped on board|above "
    r"particulars|signature)"
)


def read_rows(layout: Layout, columns: list[Column], start: float, labels: list[Label], header: list[Segment]) -> tuple[list[Row], list[Row]]:
    """The lines below a header to the table's end, and the lines of totals among them."""
    rows: list[Row] = []
    totals: list[Row] = []
    heads = {id(s) for s in header}
    labelled = {id(label.segment): label for label in labels}
    last = start
    left = min(c.x0 for c in columns) - 25
    right = max(c.x1 for c in columns) + 25
    floor = lower_edge(layout, columns, header)
    for line in _lines_below(layout, start, heads):
        inside = [s for s in line if s.x1 > left and s.x0 < right]
        if not inside:
            continue
        top, bottom = min(s.top for s in inside), max(s.bottom for s in inside)
        size = inside[0].size
        if top > floor and not (rows and top - last < 2.5 * size and _TOTAL.match(inside[0].text.strip())):
            break
        far = 40 * size if floor < layout.page.height else 8 * size if not rows else 14 * size if _aligned(rows, inside) else 3.6 * size
        if top - last > far and not layout.page.sheet:
            break
        first = inside[0].text.strip()
        if _summary(inside, labelled, columns) and not (_charged(columns, inside) and (floor < layout.page.height or _flush(rows, columns, inside[-1]))):
            break
        if rows and ((floor < layout.page.height and other_boxes(layout, columns, inside)) or _headings_of_sums(inside, labelled)):
            break
        if _TOTAL.match(first) or any(_sums_up(s, labelled) for s in inside):
            totals.append(_row(columns, inside, top, bottom))
            last = bottom
            continue
        if totals and not _continues(rows, columns, inside):
            break
        if rows and not layout.page.sheet and _is_prose(layout, rows[-1], columns, inside):
            break
        framed = bool(rows) and floor < layout.page.height and all(_in_column(s, rows, labelled) for s in inside)
        if _END.match(first) or _foreign(inside, labelled, columns, framed=framed):
            break
        rows.append(_row(columns, inside, top, bottom))
        last = bottom
    if len(rows) > 1 and not totals and _silent_total(rows, columns):
        totals.append(rows.pop())
    return _units_joined(rows), totals


_SEVERAL, _FAR = 2, 3


def _silent_total(rows: list[Row], columns: list[Column]) -> bool:
    """Whether the last line sums up without a word: figures only, in two columns or more, each the sum of those above it."""
    last = rows[-1]
    if len(last.cells) == 1 and len(rows[0].cells) > _SEVERAL and last.top - rows[-2].bottom > _FAR * (last.bottom - last.top):
        (column,) = last.cells  # the foot of an air waybill says the pieces once more
        above = [n for r in rows[:-1] if r.cells.get(column) and (n := parse_number(r.text(column))) is not None]
        return bool(above) and all(figures(s) for s in last.segments) and parse_number(last.text(column)) == sum(above)
    if any(not figures(s) for s in last.segments) or len(last.cells) < 2 or not any(not columns[i].numeric for r in rows[:-1] for i in r.cells):
        return False
    sums = 0
    for i in last.cells:
        total = parse_number(last.text(i))
        above = [n for r in rows[:-1] if r.cells.get(i) and (n := parse_number(r.text(i))) is not None]
        if total is None or not above or abs(sum(above) - total) > 0.005 * abs(total):
            return False
        sums += 1
    return sums > 1


def _charged(columns: list[Column], line: list[Segment]) -> bool:
    """Whether a line adds a charge inside the table's frame: words, and a figure in the column of amounts."""
    return len(line) > 1 and figures(line[-1]) and "amount" in columns[home(columns, line[-1])].concepts


def _aligned(rows: list[Row], line: list[Segment]) -> bool:
    """Whether a line keeps to the edges of one of the lines above in three places or more."""
    kept = max((sum(any(abs(s.x0 - o.x0) < 1.5 or abs(s.x1 - o.x1) < 1.5 for o in r.segments) for s in line) for r in rows[-12:]), default=0)
    return kept > 2


def _flush(rows: list[Row], columns: list[Column], figure: Segment) -> bool:
    """Whether a figure ends where the figures of its column above end."""
    above = [s for r in rows for s in r.cells.get(home(columns, figure), [])]
    return len(above) > 0 and all(abs(s.x1 - figure.x1) < 2.5 for s in above)


def _lines_below(layout: Layout, start: float, heads: set[int]) -> list[list[Segment]]:
    """The segments below a height, line by line across all boxes."""
    lines: list[list[Segment]] = []
    for s in layout.within(start, layout.page.height):
        if id(s) in heads or s.middle <= start:
            continue
        if lines and abs(s.middle - lines[-1][0].middle) < 0.45 * max(min(s.size, lines[-1][0].size), 5):
            lines[-1].append(s)
        else:
            lines.append([s])
    return [sorted(line, key=lambda s: s.x0) for line in lines]


def _in_column(s: Segment, rows: list[Row], labelled: dict[int, Label]) -> bool:
    """Whether a run of print goes on in a column of text, flush with a line above it in the same box and without a value of its own."""
    label = labelled.get(id(s))
    above = [o for r in rows[-12:] for o in r.segments if o.cell == s.cell >= 0 and abs(o.x0 - s.x0) < 2 and o.size == s.size]
    return bool(above) and (label is None or not (label.colon or any(c.isdigit() for w in label.rest for c in w.text)))


def _headings_of_sums(line: list[Segment], labelled: dict[int, Label]) -> bool:
    """Whether a line heads a strip of weights and sums of its own below the goods: `Gross kg   Net kg   Colli   Goods amount   Total EUR`."""
    heads = [label for s in line if (label := labelled.get(id(s))) is not None and not any(c.isdigit() for w in label.rest for c in w.text)]
    return len(heads) > _STRIP and len({c for label in heads for part in label.parts for c in part} & _STRIPPED) > 1 and not any(figures(s) for s in line)


_STRIP = 2
_STRIPPED = frozenset({"gross_weight_kg", "net_weight_kg", "packages", "total_amount", "subtotal", "freight_amount", "insurance_amount", "volume_m3"})


def _sums_up(s: Segment, labelled: dict[int, Label]) -> bool:
    """Whether a run of print is the heading of a total or sub-total."""
    label = labelled.get(id(s))
    if re.fullmatch(r"(?i)(?:grand |sub[- ]?)?totals?\W*|合计\W*|合計\W*|总计\W*|итого\W*|всего\W*", s.text.strip()):
        return True
    return label is not None and (
        bool(_TOTAL.match(s.text))
        or ((label.colon or label.strength > 0.7) and not label.rest and s.x0 > 0 and any({"total_amount", "subtotal"} & set(part) for part in label.parts))
    )


def _is_prose(layout: Layout, before: Row, columns: list[Column], line: list[Segment]) -> bool:
    """Whether a line is running text below the table: it stands alone and crosses columns, after a rule or a gap."""
    if len(line) > 1 or any(c.isdigit() for c in line[0].text[:3]):
        return False
    s = line[0]
    crossed = sum(s.x0 < c.x0 - 2 and c.x1 + 2 < s.x1 for c in columns)
    ruled = layout.ruled_between(columns[0].x0, columns[0].x1, before.bottom - 2, s.middle) and layout.ruled_between(
        columns[-1].x0, columns[-1].x1, before.bottom - 2, s.middle
    )
    return (ruled and s.cell < 0) or (crossed >= 2 and s.top - before.bottom > 0.8 * s.size)


_SUMS = frozenset({"gross_weight_kg", "net_weight_kg", "volume_m3", "packages", "freight_amount", "insurance_amount", "subtotal", "container"})


def _summary(line: list[Segment], labelled: dict[int, Label], columns: list[Column]) -> bool:
    """Whether a line is a summary in words below the table (`Total Gross Weight: 940 kg`) and no row of totals."""
    label = labelled.get(id(line[0]))
    concepts = {c for part in label.parts for c in part} if label else set()
    indented = (
        bool(columns)
        and line[0].x0 > columns[0].x0 + 12
        and any("description" in c.concepts or "item_code" in c.concepts for c in columns if abs(c.x0 - line[0].x0) < 6)
    )
    return bool(
        not indented
        and label
        and concepts
        and concepts <= _SUMS
        and "subtotal" not in concepts
        and len(line) <= 3
        and (label.colon or label.rest or len(line) == 2)
    )


def _foreign(line: list[Segment], labelled: dict[int, Label], columns: list[Column], *, framed: bool) -> bool:
    """Whether a line belongs to what follows the table: a label with its value that is none of the table's. `framed` lines stand in its very boxes."""
    first = labelled.get(id(line[0]))
    if (
        not framed
        and sum(id(s) in labelled and s.label for s in line) >= 0.7 * len(line)
        and (len(line) > 2 or all(id(s) in labelled for s in line))
        and not {c for s in line if id(s) in labelled for part in labelled[id(s)].parts for c in part} & COLUMNS
    ):
        return True
    if first is None or not (first.colon or first.rest) or (first.ignored and not first.colon):
        return False
    concepts = {c for part in first.parts for c in part}
    if first.ignored and len(_row(columns, line, 0, 0).cells) >= min(3, len(columns)) and any(figures(s) for s in line[1:]):
        return False  # `SPARE PARTS: NOZZLES`, with its quantity and price
    if (
        line[0].x0 > columns[0].x0 + 12
        and concepts & _OF_A_LINE
        and any(abs(c.x0 - line[0].x0) < 6 for c in columns if {"description", "item_code"} & set(c.concepts))
    ):
        return False
    return (
        not concepts
        & {
            "hs_code",
            "chassis",
            "origin",
            "year",
            "engine_cc",
            "mileage",
            "make",
            "model",
            "container",
            "seal",
            "item_code",
            "colour",
            "size_type",
            "description",
            "marks",
            "line_no",
        }
        and line[0].x0 < columns[0].x1 + 40
    )


_OF_A_LINE = frozenset({"net_weight_kg", "gross_weight_kg", "volume_m3", "packages", "country_of_origin", "quantity", "order_number", "number", "reference"})
"""What a labelled line inside the column of descriptions may say of its own goods."""


def _continues(rows: list[Row], columns: list[Column], line: list[Segment]) -> bool:
    """Whether goods go on after a sub-total: the line fills at least three columns."""
    return bool(rows) and len(_row(columns, line, 0, 0).cells) >= 3 and not line[0].label


_UNIT = re.compile(r"(?i)\W*(?:kgs?|kgm|lbs?|cbm|m3|m³|mtq|cft|mts?|公斤|千克)\W*")


def _units_joined(rows: list[Row]) -> list[Row]:
    """The lines with a unit that a narrow column broke off put back behind its figure: `14,200.000` over `KGS`."""
    for above, row in pairwise(rows):
        for i in [i for i in row.cells if _UNIT.fullmatch(row.text(i)) and above.cells.get(i) and not any(c.isalpha() for c in above.text(i))]:
            cell = [*above.cells[i], *row.cells.pop(i)]
            above.cells[i] = [segment([w for s in cell for w in s.words], cell[0].page, cell[0].cell)]
    return [r for r in rows if r.cells]


def _row(columns: list[Column], line: list[Segment], top: float, bottom: float) -> Row:
    cells: dict[int, list[Segment]] = {}
    for s in (part for whole in line for part in parted(columns, whole)):
        cells.setdefault(home(columns, s), []).append(s)
    for i in sorted(cells, reverse=True):
        while i and len(cells[i]) > 1 and i - 1 not in cells and columns[i - 1].numeric and all(figures(s) for s in cells[i][:2]):
            cells[i - 1] = [cells[i].pop(0)]
    return Row(cells, top, bottom)
