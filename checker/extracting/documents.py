"""Paper to typed documents: pages grouped, kinds told, fields, goods and containers read."""

from __future__ import annotations

import re
from statistics import median

from checker.extracting.assignment import assign, segments_of
from checker.extracting.boxes import containers
from checker.extracting.cargo_marks import marks_of
from checker.extracting.classify import Kind, is_terms, kind_of, kind_told, starts_document
from checker.extracting.column_facts import column_facts
from checker.extracting.completion import complete
from checker.extracting.confidence import calibrated
from checker.extracting.context import Context, context_of
from checker.extracting.goods import goods_line
from checker.extracting.item_boxes import boxed_goods
from checker.extracting.items import items
from checker.extracting.labels import Label, find_labels
from checker.extracting.layout import Layout, lay_out
from checker.extracting.listing import listed_goods
from checker.extracting.numbered_boxes import known_by_number
from checker.extracting.registers import parted
from checker.extracting.rows import Row
from checker.extracting.single_vehicle import vehicle_line
from checker.extracting.stacked import papers_on
from checker.extracting.swift import read_credit
from checker.extracting.tables import Table, find_tables
from checker.extracting.title_numbers import titled_numbers
from checker.extracting.told_goods import told_goods
from checker.extracting.totals import currency_of, table_totals
from checker.model.documents import KINDS, Document
from checker.model.fact import AnyFact, quote
from checker.model.goods import GoodsLine
from checker.reading.paper import Paper

Read = tuple[Layout, list[Label]]
FORM = 6
"""The words of a mail with so many labels are themselves a paper; with fewer they only speak of papers."""


def extract(paper: Paper) -> tuple[Document, ...]:
    """The documents of one file, in the order of their pages. Pages that could not be read and pages of terms are left out."""
    groups: list[tuple[Kind, list[Read]]] = []
    for page in (part for whole in paper.pages for part in papers_on(whole)):
        if page.unread or not page.words:
            continue
        layout = lay_out(page)
        if is_terms(layout) and groups:
            continue
        labels = known_by_number(layout, find_labels(layout))
        here = Kind("other", 0.9) if page.covering and len(labels) < FORM else kind_of(layout, labels)
        if page.covering and len(labels) >= FORM and not here.title:
            here = kind_told([*(lay for _, read in groups for lay, _ in read if lay.page.covering), layout]) or here
        if groups and page.covering and groups[-1][0].name == "other" and groups[-1][1][-1][0].page.covering:
            groups[-1] = (here, [*groups[-1][1], (layout, labels)])
        elif not groups or (page.sheet and (here.title or len(labels) >= 3)) or (not page.sheet and starts_document(groups[-1][0], here, layout)):
            groups.append((here, [(layout, labels)]))
        else:
            groups[-1][1].append((layout, labels))
    return tuple(part for kind, pages in groups for part in _documents(paper, kind, pages))


def _documents(paper: Paper, kind: Kind, pages: list[Read]) -> tuple[Document, ...]:
    segments = segments_of(pages)
    texts = [s.text for s in segments]
    context = context_of(texts, kind.name)
    tables, taken = _tables(pages)
    boxed = boxed_goods(pages, context, paper.path, taken)
    if boxed.goods and (len(boxed.goods) > 1 or not any(t.column("description") is not None and t.rows for t in tables)):
        tables, taken = [], boxed.own
    facts = assign(pages, context, paper.path, taken)
    goods = _goods(tables, facts, context, paper.path) or boxed.goods
    if kind.name == "letter_of_credit":
        tagged, goods = read_credit([layout for layout, _ in pages], context, paper.path)
        facts = tagged or facts
    if not goods:
        goods = listed_goods(pages, context, paper.path)
    if not goods and (single := vehicle_line(pages, context, paper.path)):
        goods = (single,)
    if not goods:
        goods = told_goods(pages, context, paper.path)
    titled_numbers(facts, pages[0][0], context, paper.path, kind.title)
    complete(facts, pages, context, paper.path, taken)
    facts = calibrated(facts, median([w.confidence for layout, _ in pages for w in layout.page.words] or [1.0]) or 1.0)
    first, last = pages[0][0].page, pages[-1][0].page
    lines = tuple(quote(s.text, layout.spot(paper.path, [s]), "line", min([w.confidence for w in s.words])) for layout, _ in pages for s in layout.segments)
    whole = KINDS[kind.name](
        path=paper.path,
        sha256=paper.sha256,
        kind=kind.name,
        kind_confidence=round(kind.confidence, 2),
        pages=len(pages),
        page_from=first.number,
        page_to=last.number,
        read_by="cells" if first.sheet else first.read_by,
        language=context.language,
        stated=facts,
        goods=goods,
        containers=containers([layout for layout, _ in pages], context, paper.path, frozenset(g.hs_code.value for g in goods if g.hs_code)),
        lines=lines,
        sheet=first.sheet,
    )
    return parted(whole, tables, context)


def _tables(pages: list[Read]) -> tuple[list[Table], set[int]]:
    """The tables of all pages, and the segments that belong to them; a label with its own value inside a table stays free."""
    tables: list[Table] = []
    taken: set[int] = set()
    for layout, labels in pages:
        found = find_tables(layout, labels, tables[-1] if tables else None)
        tables += found
        spoken = {id(label.segment) for label in labels if label.rest and _speaks(label)}
        for table in found:
            words = {id(w) for s in table.header for w in s.words}
            taken |= {id(s) for s in layout.segments if any(id(w) in words for w in s.words)} | {id(s) for s in table.header}
            taken |= {id(label.segment) for label in labels if any(id(w) in words for w in label.segment.words)}
            counted = (
                *table.rows,
                *(table.totals if table.column("amount") is not None or table.column("unit_price") is None or not any(map(_priced, table.totals)) else ()),
            )
            told = {id(label.segment) for label in labels if label.rest and label.strength >= _PROVEN and any(c.isdigit() for w in label.rest for c in w.text)}
            lone = [r for r in table.totals if len(r.cells) == 1 and len(r.segments) > 1]  # a heading and its sum, side by side in one column
            counted = tuple(r for r in counted if r not in lone)
            taken |= {id(s) for r in counted for s in r.segments if id(s) not in spoken and not (r in table.totals and id(s) in told)}
    return tables, taken


def _speaks(label: Label) -> bool:
    """Whether a label inside a table says with its value something of the whole paper: `VESSEL: ...`, `P.O. 4540147749`."""
    concepts = {c for p in label.parts for c in p}
    numbered = label.strength >= _PROVEN and bool(concepts & _NUMBERS) and any(c.isdigit() for w in label.rest for c in w.text)
    return (label.colon or numbered) and not concepts & _PER_LINE


_NUMBERS = frozenset({"order_number", "invoice_number", "lc_number", "export_declaration_number"})
_PROVEN = 0.7
"""From this strength on a label with its value in a row of totals speaks for itself: `G/W 9,971.60 kgs`."""


def _priced(row: Row) -> bool:
    """Whether a row of totals holds money, by its pence."""
    return any(re.search(r"\d[.,]\d\d\b(?![.,]?\d)", s.text) for s in row.segments)


_PER_LINE = frozenset({"gross_weight_kg", "net_weight_kg", "volume_m3", "packages", "total_amount", "amount", "quantity", "unit_price", "hs_code", "item_code"})
"""What a label inside a table says of its own line of goods only."""


def _goods(tables: list[Table], facts: dict[str, AnyFact], context: Context, file: str) -> tuple[GoodsLine, ...]:
    """The lines of goods; what the tables total is added to the facts where no label gave it."""
    lines: list[GoodsLine] = []
    for table in tables:
        if table.column("description") is None and table.column("make") is None and table.column("item_code") is None and table.column("chassis") is None:
            continue
        lines += [line for item in items(table) if (line := goods_line(table, item, context, file))]
    for name, fact in {**table_totals(tables, context, file), **column_facts(tables, context, file)}.items():
        facts.setdefault(name, fact)
    if "currency" not in facts and (currency := currency_of(tables, file)):
        facts["currency"] = currency
    if "marks" not in facts and (marks := marks_of(tables, file)):
        facts["marks"] = marks
    return tuple(lines)
