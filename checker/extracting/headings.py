"""One run of print read as a heading: which fields it may name, how surely, and what follows it on its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.extracting.heading_words import NUMBERING, is_whole, match_parts, script
from checker.extracting.layout import Segment
from checker.reading.paper import Word
from checker.reference.labels import IGNORED, tokens

_UNITS = set(
    "kg kgs kilos kilo lb lbs mt ton tons m3 cbm cft usd eur jpy cny rmb gbp chf krw rub try inr aed sgd hkd us$ $ € £ ¥ pcs ctns pkgs cm mm in 単位 "
    "кг м3 тн usd) eur) руб руб. тенге usd. eur. долл долл. шт шт. stk stk. tl kgm mtq 元 円 原 千克 公斤 美元 人民币 원".split()
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


def read_label(s: Segment) -> Label | None:
    """The label that begins this segment, if one does and it looks like one."""
    words = s.words
    numbered = len(words) > 1 and bool(NUMBERING.match(words[0].text))
    added = len(words) > 1 and words[0].text.casefold().strip(":") in ("add", "plus", "less")
    filled = added or (words[0].text.casefold() in _FILLERS and _headed(words) and not is_whole(words))
    for first in (1, 0) if numbered else (1,) if filled else (0,):
        parts, used = match_parts(words, first)
        if parts and not (first and words[0].text.isdigit() and set(parts[0]) <= _COUNTED and not s.small and used <= 3):
            return _as_label(s, parts, used)
    turn = next((i for i, w in enumerate(words) if i and script(w.text) != script(words[0].text) and w.text[0].isalpha()), None)
    if turn is not None and turn <= 4:
        parts, used = match_parts(words, turn)
        if parts and (used == len(words) or words[used - 1].text.endswith((":", "：")) or words[used].text.startswith(("(", "（", ":", "："))):
            return _as_label(s, parts, used)
    return _unknown(s)


def _headed(words: list[Word]) -> bool:
    """Whether a heading stands behind a first small word: alone on the line (`Our order no.`), or up to its colon (`The Seller: A LTD`)."""
    if len(words) > 2 and is_whole(words[1:]):
        return True
    parts, used = match_parts(words, 1)
    return bool(parts) and used > 1 and words[used - 1].text.endswith((":", "："))


_FILLERS = {"to", "our", "your", "the", "for", "their", "ihre", "unsere", "votre", "notre", "su", "nuestra"}
_COUNTED = {"unit", "quantity", "packages", "container", "engine_cc", "mileage", "year", "gross_weight_kg", "size_type", IGNORED, "model", "description"}
"""What a plain number before it counts rather than numbers: `1 UNIT`."""
_VAGUE = set(
    "total_amount amount number line_no date packages gross_weight_kg net_weight_kg item_code description size_type origin incoterm_place "
    "freight_terms freight_amount year make_model "
    "port_of_discharge port_of_loading transhipment_port vessel quantity unit carrier order_number invoice_number marks clauses unit_price "
    "container buyer seller bank payment_terms volume_m3".split()
)
"""What a single everyday word may name; more words behind it make it another heading."""


def _answers(rest: list[Word]) -> bool:
    """Whether small words after a heading are a value all the same: a number, a date, an amount."""
    return len(rest) <= 3 and any(c.isdigit() for c in rest[0].text) and not rest[0].text.startswith("(")


_NUMBERISH = {"line_no", "number", "item_code", IGNORED}
_COLUMN_ONLY = {"item_code", "line_no", "unit", "quantity", "amount", "unit_price", "description", "size_type", "colour", "origin"}
"""What only heads a column: with words after it on its line it is no label."""
CONTACT = set(
    "tel phone fax mail email e attn contact mob mobile telephone vat gst tax tin id reg www web pic cell c o tlf ph usci cr iec eori ein cnpj inn "
    "kpp uid bin abn instagram whatsapp zip postal code".split()
)


def _unknown(s: Segment) -> Label | None:
    """A heading that no table knows, but a colon betrays: it ends its neighbours' values. Contact lines are no headings."""
    for i, word in enumerate(s.words[:5]):
        if word.text.endswith((":", "：")) or (i and word.text in (":", "：")):
            run = [t for w in s.words[: i + 1] for t in tokens(w.text)]
            if run and not set(run) & CONTACT and not any(c.isdigit() for t in run for c in t) and sum(map(len, run)) > 2:
                rest = s.words[i + 1 :]
                return Label(s, ((IGNORED,),), rest, 0.55, colon=True)
            return None
    return None


def _another(parts: list[tuple[str, ...]], used: int, last: Word, rest: list[Word]) -> bool:
    """Whether this is another heading that only begins alike: `Total received`."""
    telling = used > 1 or any(c not in _VAGUE for part in parts for c in part) or (rest and rest[0].text.startswith("("))
    if not rest or telling or last.text.endswith((":", "：")) or all(w.text.casefold().strip("():.") in _UNITS for w in rest):
        return False
    alike = rest[0].size == last.size and rest[0].font == last.font
    return alike and rest[0].text[0].islower() and not any(c.isdigit() for w in rest for c in w.text)


def _explains(s: Segment, last: Word, rest: list[Word]) -> bool:
    """Whether the words behind a form's heading in small print explain it: `CONSIGNEE: this bill is not negotiable unless …`."""
    if not rest or abs(rest[0].size - last.size) >= 0.2 or rest[0].font != last.font:
        return False
    lower = sum(w.text[:1].islower() for w in rest)
    if last.text.endswith((":", "：")):
        return s.small and len(rest) > 3 and lower * 2 > len(rest) and not any(c.isdigit() for w in rest[:3] for c in w.text)
    return (s.small or (s.size < 7.5 and lower > 0)) and rest[0].text[:1] not in ":：" and not _answers(rest)


def _hinted(rest: list[Word], *, colon: bool) -> tuple[str, bool, list[Word]]:
    """The unit, currency or remark that belongs to a heading, whether a colon ends it, and the words left."""
    if rest[0].text.startswith(("(", "（", "[")):
        closed = next((i for i, w in enumerate(rest) if w.text.endswith((")", "）", "):", "）：", ")*"))), None)
        hint = " ".join(w.text for w in (rest if closed is None else rest[: closed + 1])).strip("()（）[]: ")
        colon = colon or (closed is not None and rest[closed].text.endswith((":", "：")))
        left = [] if closed is None else rest[closed + 1 :]
        again = left and left[0].text.startswith("(") and left[-1].text.endswith((")", "):")) and not any(c.isdigit() for w in left for c in w.text)
        return hint, colon, [] if again else left
    if all(w.text.casefold().strip("():.") in _UNITS for w in rest):
        return " ".join(w.text for w in rest).strip("():"), colon or rest[-1].text.endswith(":"), []
    return "", colon, rest


def _as_label(s: Segment, parts: list[tuple[str, ...]], used: int) -> Label | None:
    """The label that these parts make of a run of print; None where the words behind them show that they are none."""
    words, rest = s.words, s.words[used:]
    last = words[used - 1]
    if _another(parts, used, last, rest):
        return Label(s, ((IGNORED,),), [], 0.6, rest[-1].text.endswith(":"))
    if _explains(s, last, rest):
        rest = []
    colon = last.text.endswith((":", "："))
    if rest and rest[0].text.startswith((":", "：")):
        colon = True
        rest = rest[1:] if len(rest[0].text) == 1 else [replace(rest[0], text=rest[0].text[1:]), *rest[1:]]
    hint = ""
    if rest and (not colon or rest[0].text.startswith(("(", "（"))):
        hint, colon, rest = _hinted(rest, colon=colon)
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
