"""Which segments are labels, for which fields, and what follows them on the same line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.extracting.layout import Layout, Segment, segment
from checker.reading.paper import Word
from checker.reference.labels import ARTICLES, IGNORED, lexicon, tokens

_NUMBERING = re.compile(r"^[①-⑳]$|^[(\[]?\d{1,2}(?:-\d{1,2})?[a-z]?[.)\]:]{0,2}$")
_JOIN = {"/", "&", "and", ",", "-", "|", "+", "or", "–", "•", "·", "／"}
_UNITS = set(
    "kg kgs kilos kilo lb lbs mt ton tons m3 cbm cft usd eur jpy cny rmb gbp chf krw rub try inr aed sgd hkd us$ $ € £ ¥ pcs ctns pkgs cm mm in 単位 кг м3 тн usd) eur) руб руб. тенге usd. eur. долл долл. шт шт. stk stk. tl kgm mtq 元 円 原 千克 公斤 美元 人民币 원".split()
)


@dataclass(slots=True, eq=False)
class Label:
    """A label found on a page. `concepts` are its possible fields; several parts where one heading names several values.

    `rest` are the words after it in its own segment, `strength` (0 to 1) how surely this is a label, `hint` a unit or currency inside it.
    """

    segment: Segment
    parts: tuple[tuple[str, ...], ...]
    rest: list[Word]
    strength: float
    colon: bool
    hint: str = ""

    @property
    def ignored(self) -> bool:
        """Whether the value beside it is of no interest."""
        return all(part == (IGNORED,) for part in self.parts)


def find_labels(layout: Layout) -> list[Label]:
    """The labels of a page in reading order. Segments that hold a label inside are cut there; the layout is changed in place."""
    layout.segments[:] = [part for s in layout.segments for part in _cut_at_labels(s)]
    layout._tops[:] = [s.middle for s in layout.segments]  # noqa: SLF001 - kept in step with the segments
    found = []
    taken: set[int] = set()
    for s in layout.segments:
        if id(s) in taken:
            continue
        label = read_label(s)
        wrapped = _wrapped(layout, s, label)
        if wrapped is not None:
            label, tail = wrapped
            taken.add(id(tail))
            tail.label = True
        if label is not None:
            found.append(label)
    known = {id(label.segment) for label in found} | taken
    found += [Label(s, ((IGNORED,),), [], 0.6, colon=True) for s in layout.segments if id(s) not in known and _before_colon(layout, s)]
    found = [label for label in found if not _is_value(label, found)]
    found += _box_headings(layout, {id(label.segment) for label in found} | taken)
    _settle_dates(found)
    for label in found:
        label.segment.label = label.strength >= SURE
    return found


def _box_headings(layout: Layout, known: set[int]) -> list[Label]:
    """The first lines of a form's boxes in smaller print than what stands under them, where no table knows them as headings."""
    if layout.page.sheet:
        return []
    boxes: dict[int, list[Segment]] = {}
    for s in layout.segments:
        if s.cell >= 0:
            boxes.setdefault(s.cell, []).append(s)
    out = []
    for cell, inside in boxes.items():
        first = min(inside, key=lambda s: (round(s.top), s.x0))
        left, top = layout.cells[cell][:2]
        typed = [s.size for s in inside if s.top > first.bottom - 1]
        smaller = first.small if not typed else first.size < max(typed) - 0.8
        lettered = sum(c.isalpha() for c in first.text) > 0.5 * len(first.text.replace(" ", ""))
        if id(first) not in known and smaller and lettered and first.x0 - left < 12 and first.top - top < 1.6 * first.size and len(first.words) <= 14:
            out.append(Label(first, ((IGNORED,),), [], 0.6, colon=False))
    return out


_NUMBERED = {"invoice_number", "order_number", "lc_number", "booking_number", "bl_number", "export_declaration_number", "certificate_number"}


def _settle_dates(found: list[Label]) -> None:
    """A bare `Dated` beside a number is that number's date: the invoice's beside the invoice's, of no interest beside an order's."""
    dates = [label for label in found if label.parts == (("date",),)]
    paired = []
    for label in dates:
        s = label.segment
        beside = [o for o in found if o is not label and abs(o.segment.top - s.top) < 3 and o.segment.x1 <= s.x0 + 1]
        mate = max(beside, key=lambda o: o.segment.x1, default=None)
        concepts = {c for part in mate.parts for c in part} if mate else set()
        if concepts & _NUMBERED:
            paired.append((label, concepts))
    sure = len(paired) > 1 and any("invoice_number" in concepts for _, concepts in paired)
    for label, concepts in paired:
        if "invoice_number" in concepts and (sure or label.segment.text.casefold().startswith("dated")):
            label.parts = (("invoice_date",),)
        elif sure or (label.segment.text.casefold().startswith("dated") and "bl_number" not in concepts):
            label.parts = ((IGNORED,),)


def _before_colon(layout: Layout, s: Segment) -> bool:
    """Whether the next words on the line begin with a colon: then these are a heading, if one that no table knows."""
    beside = next((o for o in layout.beside(s) if o.x0 >= s.x1 - 1), None)
    return beside is not None and beside.text.startswith((":", "：")) and len(s.words) <= 5 and not set(tokens(s.text)) & _CONTACT


def _wrapped(layout: Layout, s: Segment, alone: Label | None) -> tuple[Label, Segment] | None:
    """The heading that a narrow box or column broke over two lines, with its second line."""
    if alone is not None and (alone.colon or alone.rest):
        return None
    for t in layout.within(s.bottom - 1, s.bottom + s.size * 1.3):
        if t.cell == s.cell and t is not s and abs(t.size - s.size) < 0.3 and min(abs(t.x0 - s.x0), abs((t.x0 + t.x1) - (s.x0 + s.x1)) / 2, abs(t.x1 - s.x1)) < 3:
            both = segment([*s.words, *t.words], s.page, s.cell)
            label = read_label(both)
            if label is not None and len(label.rest) == 0 and (alone is None or label.parts != alone.parts) and not _whole(t.words) and _uses(both) > len(s.words):
                return replace(label, segment=both), t
            return None
    return None


def _uses(s: Segment) -> int:
    first = 1 if len(s.words) > 1 and _NUMBERING.match(s.words[0].text) else 0
    return _match(s.words, first)[1]


SURE = 0.5
"""From this strength on a label ends the values around it."""


def _is_value(label: Label, found: list[Label]) -> bool:
    """Whether the words are typed into a form under a smaller heading (`Freight payable at` over `ORIGIN`)."""
    s = label.segment
    return s.cell >= 0 and not label.colon and not label.rest and any(
        o.segment.cell == s.cell and o.segment.bottom <= s.middle and o.segment.size < s.size - 0.8 and abs(o.segment.x0 - s.x0) < 40 for o in found
    )


def _cut_at_labels(s: Segment) -> list[Segment]:
    """The segment cut before every label that a colon marks inside it: `No.: 12 Date: 3 May` is two."""
    out, start = [], 0
    for i, word in enumerate(s.words):
        if i <= start or not (word.text.endswith((":", "：")) or (i + 1 < len(s.words) and s.words[i + 1].text in (":", "："))):
            continue
        if _whole(s.words[start : i + 1]):
            continue
        for k in range(max(start + 1, i - 6), i + 1):
            if _whole(s.words[k : i + 1]) and s.words[k - 1].text not in _JOIN and s.words[k - 1].text.casefold() not in ARTICLES and not (_whole(s.words[start:k]) and _sums(s.words[k : i + 1])):
                out.append(segment(s.words[start:k], s.page, s.cell))
                start = k
                break
    return [*out, segment(s.words[start:], s.page, s.cell)] if out else [s]


def _sums(words: list[Word]) -> bool:
    """Whether these words only say that the label before them is a total: `Poids brut total:`."""
    return " ".join(t for w in words for t in tokens(w.text)) in ("total", "totale", "gesamt", "toplam", "в сего", "итого", "всего", "计", "計", "合计")


def _whole(words: list[Word]) -> bool:
    """Whether these words are a label from the first to the last, leading numbering aside."""
    if len(words) > 1 and _NUMBERING.match(words[0].text):
        words = words[1:]
    run = [t for w in words for t in tokens(w.text)]
    return bool(run) and lexicon().match(run)[0] == len(run)


def read_label(s: Segment) -> Label | None:
    """The label that begins this segment, if one does and it looks like one."""
    words = s.words
    numbered = len(words) > 1 and bool(_NUMBERING.match(words[0].text))
    added = len(words) > 1 and words[0].text.casefold().strip(":") in ("add", "plus", "less")
    filled = added or len(words) > 2 and words[0].text.casefold() in _FILLERS and _whole(words[1:]) and not _whole(words)
    for first in (1, 0) if numbered else (1,) if filled else (0,):
        parts, used = _match(words, first)
        if parts and not (first and words[0].text.isdigit() and set(parts[0]) <= _COUNTED and not s.small and used <= 3):
            return _as_label(s, parts, used)
    turn = next((i for i, w in enumerate(words) if i and _script(w.text) != _script(words[0].text) and w.text[0].isalpha()), None)
    if turn is not None and turn <= 4:
        parts, used = _match(words, turn)
        if parts and (used == len(words) or words[used - 1].text.endswith((":", "：")) or words[used].text.startswith(("(", "（", ":", "："))):
            return _as_label(s, parts, used)
    return _unknown(s)


_FILLERS = {"to", "our", "your", "the", "for", "their", "ihre", "unsere", "votre", "notre", "su", "nuestra"}
_COUNTED = {"unit", "quantity", "packages", "container", "engine_cc", "mileage", "year", "gross_weight_kg", "size_type", IGNORED, "model", "description"}
"""What a plain number before it counts rather than numbers: `1 UNIT`."""

_VAGUE = {"total_amount", "amount", "number", "line_no", "date", "packages", "gross_weight_kg", "net_weight_kg", "item_code", "description", "size_type", "origin", "incoterm_place", "freight_terms", "freight_amount", "year", "make_model", "port_of_discharge",
          "port_of_loading", "transhipment_port", "vessel", "quantity", "unit", "carrier", "order_number", "invoice_number", "marks", "clauses", "unit_price", "container", "buyer", "seller", "bank", "payment_terms", "volume_m3"}  # fmt: skip
"""What a single everyday word may name; more words behind it make it another heading."""

def _answers(rest: list[Word]) -> bool:
    """Whether small words after a heading are a value all the same: a number, a date, an amount."""
    return len(rest) <= 3 and any(c.isdigit() for c in rest[0].text) and not rest[0].text.startswith("(")


_NUMBERISH = {"line_no", "number", "item_code", IGNORED}
_COLUMN_ONLY = {"item_code", "line_no", "unit", "quantity", "amount", "unit_price", "description", "size_type", "colour", "origin"}
"""What only heads a column: with words after it on its line it is no label."""

_CONTACT = set("tel phone fax mail email e attn contact mob mobile telephone vat gst tax tin id reg www web pic cell c o tlf ph usci cr iec eori ein cnpj inn kpp uid bin abn instagram whatsapp zip postal code".split())


def _unknown(s: Segment) -> Label | None:
    """A heading that no table knows, but a colon betrays: it ends its neighbours' values. Contact lines are no headings."""
    for i, word in enumerate(s.words[:5]):
        if word.text.endswith((":", "：")) or (i and word.text in (":", "：")):
            run = [t for w in s.words[: i + 1] for t in tokens(w.text)]
            if run and not set(run) & _CONTACT and not any(c.isdigit() for t in run for c in t) and sum(map(len, run)) > 2:
                rest = s.words[i + 1 :]
                return Label(s, ((IGNORED,),), rest, 0.55, colon=True)
            return None
    return None


def _match(words: list[Word], first: int) -> tuple[list[tuple[str, ...]], int]:
    """The parts of a heading and the number of words it takes: bilingual pairs count once, `A / B` counts as two parts."""
    stream: list[str] = []
    owner: list[int] = []
    for i, w in enumerate(words[first:], first):
        own = tokens(w.text)
        stream += own
        owner += [i] * len(own)
    parts: list[tuple[str, ...]] = []
    at, used = 0, first
    while at < len(stream):
        length, concepts = lexicon().match(stream, at)
        if not length:
            break
        end = at + length
        if end < len(stream) and owner[end] == owner[end - 1] and not _open_word(words[owner[end]].text):
            break
        between = words[used : owner[at]]
        joined = any(w.text.casefold() in _JOIN for w in between) or any(j in words[owner[at]].text for j in "/／")
        if parts and any(w.text.casefold() not in _JOIN for w in between):
            break
        if parts and not joined and not _shared(parts, concepts) and _script(words[owner[at]].text) == _script(words[first].text):
            break
        parts = _add(parts, concepts, joined)
        at, used = end, owner[end - 1] + 1
        if words[used - 1].text.endswith((":", "：")):
            break
    return [p for p in parts if p != (IGNORED,)] or parts, used


def _script(text: str) -> int:
    """0 for Latin, 1 for Cyrillic and its like, 2 for East Asian letters."""
    top = max(map(ord, text))
    return 2 if top > 0x2E80 else 1 if top > 0x370 else 0


def _shared(parts: list[tuple[str, ...]], concepts: tuple[str, ...]) -> bool:
    return bool({c for p in parts for c in p} & {c for whole in concepts for c in whole.split("+")})


def _open_word(text: str) -> bool:
    """Whether a label may end inside this word (`Container/Seal`, `发票号Invoice`, `Weight(KGS)`)."""
    return any(c in text for c in "/／(（[&") or any(ord(c) > 0x2E80 for c in text)


def _add(parts: list[tuple[str, ...]], concepts: tuple[str, ...], joined: bool) -> list[tuple[str, ...]]:
    split = [tuple(dict.fromkeys(c.split("+")[i] for c in concepts if i < len(c.split("+")))) for i in range(max(len(c.split("+")) for c in concepts))]
    if not parts:
        return split
    for i, part in enumerate(parts):
        if len(split) == 1 and (shared := tuple(c for c in part if c in split[0])):
            return [*parts[:i], shared, *parts[i + 1 :]]
    return [*parts, *(p for p in split if p not in parts)] if joined else parts


def _as_label(s: Segment, parts: list[tuple[str, ...]], used: int) -> Label | None:
    words, rest = s.words, s.words[used:]
    last = words[used - 1]
    telling = used > 1 or any(c not in _VAGUE for part in parts for c in part) or (rest and rest[0].text.startswith("("))
    measured = all(w.text.casefold().strip("():.") in _UNITS for w in rest)
    if rest and not telling and not measured and not last.text.endswith((":", "：")) and rest[0].text[0].islower() and rest[0].size == last.size and rest[0].font == last.font and not any(c.isdigit() for w in rest for c in w.text):
        return Label(s, ((IGNORED,),), [], 0.6, rest[-1].text.endswith(":"))  # another heading that only begins alike: `Total received`
    fine = s.small or (s.size < 7.5 and sum(w.text[:1].islower() for w in rest) > 0)
    if rest and fine and abs(rest[0].size - last.size) < 0.2 and rest[0].font == last.font and not last.text.endswith((":", "：")) and rest[0].text[:1] not in ":：" and not _answers(rest):
        rest = []  # a form's heading in small print, with an explanation after it
    colon = last.text.endswith((":", "："))
    if rest and rest[0].text.startswith((":", "：")):
        colon = True
        rest = rest[1:] if len(rest[0].text) == 1 else [replace(rest[0], text=rest[0].text[1:]), *rest[1:]]
    hint = ""
    if rest and (not colon or rest[0].text.startswith(("(", "（"))):
        closed = next((i for i, w in enumerate(rest) if w.text.endswith((")", "）", "):", "）：", ")*"))), None)
        if rest[0].text.startswith(("(", "（", "[")):
            hint = " ".join(w.text for w in (rest if closed is None else rest[: closed + 1])).strip("()（）[]: ")
            colon = colon or (closed is not None and rest[closed].text.endswith((":", "：")))
            rest = [] if closed is None else rest[closed + 1 :]
        elif all(w.text.casefold().strip("():.") in _UNITS for w in rest):
            hint, colon = " ".join(w.text for w in rest).strip("():"), colon or rest[-1].text.endswith(":")
            rest = []
    if rest and not colon and rest[-1].text.endswith((":", "：")) and len(rest) <= 6 and rest[-1].font == last.font:
        hint, colon, rest = " ".join(w.text for w in rest).strip(":： "), True, []  # the heading goes on: `Total CIF Osaka:`
    if rest and rest[0].text in (":", "：", "-", "–", "="):
        colon, rest = True, rest[1:]
    if rest and all(c in _NUMBERISH for part in parts for c in part) and re.fullmatch(r"\d+\s*[-–~]\s*\d+(?:/\w+)?|UP", rest[0].text):
        return None  # `NO. 1-47` counts cases
    if rest and not colon and all(c in _NUMBERISH for part in parts for c in part) and (len(rest) > 2 or not any(c.isdigit() for c in rest[0].text)):
        return None  # `NO. 61 YOUHAO RD` is an address
    strength = 0.2 if rest and not colon and all(c in _COLUMN_ONLY for part in parts for c in part) else _strength(s, used, rest, colon=colon)
    return Label(s, tuple(parts), rest, strength, colon, hint) if strength else None


def _strength(s: Segment, used: int, rest: list[Word], *, colon: bool) -> float:
    """How surely the first words are a label: by the colon, by standing alone, by the type of what follows."""
    if colon:
        return 1.0
    if not rest:
        return 0.9 if s.words[0].size < 8 or s.bold or used > 1 else 0.75
    last, first = s.words[used - 1], rest[0]
    contrast = last.bold != first.bold or abs(last.size - first.size) > 0.6 or last.font != first.font or last.colour != first.colour
    if contrast:
        return 0.8
    if last.text.endswith((".", "#", "№")) and any(c.isdigit() for c in first.text):
        return 0.7
    return 0.45 if used > 1 and len(rest) <= 8 else 0.2 if len(rest) <= 6 else 0.0
