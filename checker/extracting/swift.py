"""Letters of credit in SWIFT form: the tagged fields of an MT700, MT707 or MT710."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extracting.context import Context
from checker.extracting.dates import parse_date
from checker.extracting.fields import read_field
from checker.extracting.layout import Layout, Segment
from checker.extracting.measures import parse_quantity
from checker.extracting.money import currency_in
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine, goods_line
from checker.model.spot import Spot

TAGS = {
    "20": "lc_number",
    "21": "lc_number",
    "31C": "issue_date",
    "31D": "expiry_date",
    "50": "applicant",
    "52A": "bank",
    "52D": "bank",
    "51A": "bank",
    "51D": "bank",
    "59": "beneficiary",
    "59A": "beneficiary",
    "32B": "total_amount",
    "44A": "place_of_receipt",
    "44E": "port_of_loading",
    "44F": "port_of_discharge",
    "44B": "final_destination",
}
"""Source: SWIFT category 7 message reference guide, field names of MT700."""
_TAG = re.compile(r"^\s*:?\s*(\d{2}[A-Z]?)\s*:\s*(.*)$")
_GOODS_TAGS = ("45A", "45B")


def tagged(layouts: list[Layout]) -> Iterator[tuple[str, str, list[tuple[Layout, Segment]]]]:
    """(tag, what follows the tag on its own line, the lines below) for every tagged field of a message."""
    tag, head, lines = "", "", list[tuple[Layout, Segment]]()
    for layout in layouts:
        for s in layout.segments:
            found = _TAG.match(s.text)
            if found:
                if tag:
                    yield tag, head, lines
                tag, head, lines = found[1], found[2], []
                if head:
                    lines = [(layout, s)]
            elif tag:
                lines.append((layout, s))
    if tag:
        yield tag, head, lines


_COLUMNED = re.compile(r"\*?(\d{2})\s?([A-Z]?)")
_LEAST = 5


def columned(layout: Layout) -> Iterator[tuple[str, str, list[tuple[Layout, Segment]]]]:
    """The same for a print that sets title, tag and value in three columns: `APPLICANT   *50   : ACME LTD`; none where it does not."""
    heads = []
    for s in layout.segments:
        found = _COLUMNED.fullmatch(s.text.strip())
        value = next((o for o in layout.beside(s) if o.x0 > s.x1), None) if found else None
        if found and value is not None and value.text.startswith(":"):
            below = next((o for o in layout.within(s.bottom - 1, s.bottom + 1.3 * s.size) if abs(o.x0 - s.x0) < 2 and len(o.text) == 1), None)
            heads.append((found[1] + (found[2] or (below.text if below is not None and below.text.isupper() else "")), s, value))
    if len(heads) < _LEAST:
        return
    ends = [s.top for _, s, _ in heads[1:]] + [layout.page.height]
    for (tag, s, value), end in zip(heads, ends, strict=True):
        lines = [o for o in layout.within(s.top - 1, end - 1) if o.x0 > value.x0 - 3]
        yield tag, value.text.strip(": "), [(layout, o) for o in lines]


def read_credit(layouts: list[Layout], context: Context, file: str) -> tuple[dict[str, AnyFact], tuple[GoodsLine, ...]]:
    """The facts and the goods of a credit. The words behind a tag may be its title or already its value."""
    facts: dict[str, AnyFact] = {}
    goods: tuple[GoodsLine, ...] = ()
    for tag, head, lines in [f for layout in layouts for f in columned(layout)] or tagged(layouts):
        texts = _rows([s for _, s in lines if not _TAG.match(s.text)]) or ([head] if head else [])
        if not texts:
            continue
        layout = lines[0][0] if lines else layouts[0]
        spot = layout.spot(file, [s for one, s in lines if one is layout])
        name = TAGS.get(tag)
        if name and name not in facts:
            if name == "total_amount":
                texts = [_amount(texts)]
            reading = read_field(name, texts, context)
            if reading is None and name.endswith("date") and (day := parse_date(_DAY.sub("", texts[0]).split()[0], yymmdd=True)):
                facts[name] = Fact(name, spot, day, texts[0], 0.9)
            elif reading is not None:
                facts[name] = Fact(name, spot, reading.value, reading.text, 0.93)
            if name == "total_amount" and (currency := currency_in(texts[0])):
                facts["currency"] = Fact("currency", spot, currency, texts[0], 0.95)
        elif tag in _GOODS_TAGS:
            goods = tuple(_goods(texts, spot, context))
            terms = next((r for t in texts if (r := read_field("incoterm", [t], context))), None)
            if terms:
                facts["incoterm"] = Fact("incoterm", spot, terms.value, terms.text, 0.9)
                place = re.sub(r"(?i).*?\b" + str(terms.value) + r"\b\W*|\W*\bincoterms\b.*", "", terms.text)
                if place and (found_place := read_field("incoterm_place", [place], context)):
                    facts["incoterm_place"] = Fact("incoterm_place", spot, found_place.value, place, 0.85)
    return facts, goods


_DAY = re.compile(r"(?i)^\W*date\W+(?=\d)")


def _rows(segments: list[Segment]) -> list[str]:
    """The printed lines, those side by side joined."""
    out: list[tuple[float, str]] = []
    for s in segments:
        if out and abs(out[-1][0] - s.middle) < 2:
            out[-1] = (s.middle, f"{out[-1][1]} {s.text}")
        else:
            out.append((s.middle, s.text.removeprefix(":").strip()))
    return [text for _, text in out]


def _amount(texts: list[str]) -> str:
    """Currency and amount in one line, where the message is printed with a line for each: `Currency : USD (US DOLLAR)`, `Amount : #55215,48#`."""
    if both := re.match(r"(?i)\W*currency\W+([A-Z]{3})\W+amount\W+(\d[\d.,]*)", texts[0]):
        return f"{both[1]} {both[2]}"
    figure = next((re.sub(r"^[^\d]*|#.*$", "", t.replace(":", " ").replace("#", " ", 1)) for t in texts if re.match(r"(?i)\W*amount\W", t)), None)
    code = next((m[1] for t in texts if (m := re.match(r"(?i)\W*currency\W+([A-Z]{3})\b", t))), "")
    return f"{code} {figure}".strip() if figure else texts[0]


def _goods(texts: list[str], spot: Spot, context: Context) -> Iterator[GoodsLine]:
    """The goods of field 45A: one line each where every line counts something, else the text as a whole."""
    kept = [t for t in texts if not re.match(r"(?i)^\W*(?:cif|cfr|fob|fca|exw|cpt|cip|dap|ddp|incoterms|origin|as per|packing|h\.?s\.? code)\b", t)]
    counted = [t for t in kept if (q := parse_quantity(t, context.style)) and q[1]]
    for text in counted if len(counted) == len(kept) and kept else ["\n".join(kept)] if kept else []:
        quantity = parse_quantity(text, context.style)
        stated = {"quantity": Fact("quantity", spot, quantity[0], text, 0.8), "unit": Fact("unit", spot, quantity[1], text, 0.8)} if quantity else {}
        yield goods_line(Fact("description", spot, text, text, 0.85), stated)
