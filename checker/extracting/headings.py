"""One run of print read as a heading: which fields it may name, how surely, and what follows it on its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.extracting.heading_words import NUMBERING, is_whole, match_parts, script
from checker.extracting.layout import Segment
from checker.extracting.measures import canonical_unit
from checker.extracting.narrowed import CONTACT, narrowed
from checker.extracting.proofs import DAY, MEASURED, PENCE
from checker.reading.paper import Word
from checker.reference.labels import IGNORED, lexicon, tokens

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
        if parts and not (first and words[0].text.isdigit() and set(parts[0]) <= _COUNTED and used <= 3 and (not s.small or _packed(words))):
            return _as_label(s, parts, used)
    turn = None
    if not s.text.isascii():
        turn = next((i for i, w in enumerate(words) if i and script(w.text) != script(words[0].text) and w.text[0].isalpha()), None)
    if turn is not None and turn <= 4:
        parts, used = match_parts(words, turn)
        if parts and (used == len(words) or words[used - 1].text.endswith((":", "：")) or words[used].text.startswith(("(", "（", ":", "："))):
            return _as_label(s, parts, used)
    return _translated(s) or _unknown(s)


def _packed(words: list[Word]) -> bool:
    """Whether a number and a word count packages, in whatever type: `8 CARTONS`, but not box 6 for `Packages`."""
    return len(words) == _PAIR and canonical_unit(words[1].text) not in (None, "package", "piece", "unit")


_PAIR = 2


def _translated(s: Segment) -> Label | None:
    """The heading whose last language is known: `Lieu prévu pour la livraison / Place of delivery of the goods`."""
    if len(s.words) < 3:
        return None
    cuts = [i for i, w in enumerate(s.words) if w.text in ("/", "／", "–", "-", "|") and 0 < i < len(s.words) - 1]
    if not cuts or any(c.isdigit() for w in s.words[1:] for c in w.text):
        return None
    words = _unbracketed(s.words[cuts[-1] + 1 :])
    s_words = [*s.words[: cuts[-1] + 1], *words]
    parts, used = match_parts(s_words, cuts[-1] + 1) if words else ([], 0)
    known = [p for p in parts if p != (IGNORED,)]
    return Label(s, tuple(known), [], 0.6, colon=s.words[-1].text.endswith((":", "："))) if known and used == len(s_words) else None


def _unbracketed(words: list[Word]) -> list[Word]:
    """The words outside of brackets: `Consignee (Name, full address) (Optional)` is `Consignee`."""
    out, depth = [], 0
    for word in words:
        depth += word.text.count("(")
        if not depth:
            out.append(word)
        depth -= min(depth, word.text.count(")"))
    return out


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


def _typed(heading: list[Word], rest: list[Word]) -> bool:
    """Whether the words behind a heading in small letters are all in capitals: typed into a printed form."""
    said = "".join(w.text for w in rest)
    return any(c.islower() for w in heading for c in w.text[1:]) and not any(c.islower() for c in said) and sum(c.isalpha() for c in said) > 2


_NUMBERISH = {"line_no", "number", "item_code", IGNORED}
_COLUMN_ONLY = {"item_code", "line_no", "unit", "quantity", "amount", "unit_price", "description", "size_type", "colour", "origin"}
"""What only heads a column: with words after it on its line it is no label."""


def _unknown(s: Segment) -> Label | None:
    """A heading that no table knows, but a colon betrays: it ends its neighbours' values. Contact lines are no headings."""
    if ":" not in s.text and "：" not in s.text:
        return None
    for i, word in enumerate(s.words[:6]):
        if word.text.endswith((":", "：")) or (i and word.text in (":", "：")):
            if (known := _qualified(s, i)) is not None:
                return known
            run = [t for w in s.words[: i + 1] for t in tokens(w.text)]
            if i > 1 and run[-1:] == ["no"] and len(s.words) > i + 1 and len(s.words[i + 1].text) < 5:
                return None  # the number of a house: `Gul Sok. No: 8`
            if run and not set(run) & CONTACT and not any(c.isdigit() for t in run for c in t) and sum(map(len, run)) > 2:
                rest = s.words[i + 1 :]
                return Label(s, ((IGNORED,),), rest, 0.55, colon=True)
            return None
    return None


def _qualified(s: Segment, colon: int) -> Label | None:
    """The heading whose last words are known, behind words that only narrow it: `Carrying vessel:`, `Declared gross weight:`."""
    last = colon if s.words[colon].text not in (":", "：") else colon - 1
    parts = narrowed(s, last)
    return Label(s, tuple(parts), s.words[colon + 1 :], 0.6, colon=True) if parts else None


def _another(parts: list[tuple[str, ...]], used: int, last: Word, rest: list[Word]) -> bool:
    """Whether this is another heading that only begins alike: `Total received`."""
    if not rest:
        return False
    telling = used > 1 or any(c not in _VAGUE for part in parts for c in part) or rest[0].text.startswith("(")
    if telling or last.text.endswith((":", "：")) or all(w.text.casefold().strip("():.") in _UNITS for w in rest):
        return False
    alike = rest[0].size == last.size and rest[0].font == last.font
    return alike and rest[0].text[0].islower() and not any(c.isdigit() for w in rest for c in w.text)


def _explains(s: Segment, last: Word, rest: list[Word]) -> bool:
    """Whether the words behind a form's heading in small print explain it: `CONSIGNEE: this bill is not negotiable …`. A capital begins a value."""
    if not rest or abs(rest[0].size - last.size) >= 0.2 or rest[0].font != last.font:
        return False
    lower = sum(w.text[:1].islower() for w in rest)
    if last.text.endswith((":", "：")):
        return s.small and len(rest) > 3 and lower * 2 > len(rest) and not any(c.isdigit() for w in rest[:3] for c in w.text)
    return (s.small or (s.size < 7.5 and not rest[0].text[:1].isupper() and lower > 0)) and rest[0].text[:1] not in ":：" and not _answers(rest)


def _far_colon(rest: list[Word]) -> int:
    """How many words behind a heading only add to it up to its colon: `(if known):`, `, etc.:`; 0 where they may be its value."""
    end = next((i + 1 for i, w in enumerate(rest[:5]) if w.text.endswith((":", "："))), 0)
    added = rest[: end or 0]
    small = all(w.text[:1].islower() or w.text[:1] in "(/,.-&" or tuple(tokens(w.text)) == ("no",) for w in added)
    return end if end < len(rest) and small and not any(c.isdigit() for w in added for c in w.text) else 0


def _same_in_other_letters(heading: list[Word], rest: list[Word]) -> bool:
    """Whether the few words behind a heading say it again in other letters: `ETD 开船日`. Capitals that no heading knows are its value: `품명 BICYCLE`."""
    said = "".join(w.text for w in rest)
    value = said.isupper() and not any(lexicon().match(tokens(w.text))[0] for w in rest)
    other = not value and all(script(w.text) != script(heading[-1].text) for w in rest)
    return other and len(said) <= (10 if script(said) == 2 else 30) and rest[0].size == heading[-1].size and not any(c.isdigit() for c in said)


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
    if parts == [("mileage",)] and used == 1 and rest and last.text.casefold().strip(".") == "km":
        return None  # `KM 8 CARRETERA A ZAPOPAN` is an address
    if _another(parts, used, last, rest):
        return Label(s, ((IGNORED,),), [], 0.6, rest[-1].text.endswith(":"))
    if (
        rest
        and not _colon_after(last, rest)
        and used == 1
        and all(set(p) & {"number", "line_no"} and set(p) <= _NUMBERISH for p in parts)
        and not any(c.isdigit() for w in rest for c in w.text)
    ):
        return Label(s, ((IGNORED,),), [], 0.6, colon=False) if s.small or len(rest) > 1 else None  # `NO. OF RIDER PAGES`
    hint, colon, rest = _behind(s, used, [] if _explains(s, last, rest) and not _typed(words[:used], rest) else rest)
    if rest and _counts(parts, rest, colon=colon):
        return None
    strength = 0.2 if rest and not colon and all(c in _COLUMN_ONLY for part in parts for c in part) else _strength(s, used, rest, colon=colon)
    return Label(s, tuple(parts), rest, strength, colon, hint) if strength else None


def _counts(parts: list[tuple[str, ...]], rest: list[Word], *, colon: bool) -> bool:
    """Whether `NO.` counts cases (`NO. 1-47`) or belongs to an address (`NO. 61 YOUHAO RD`)."""
    if not all(c in _NUMBERISH for part in parts for c in part):
        return False
    counted = re.fullmatch(r"\d+\s*[-–~]\s*\d+(?:/\w+)?|UP", rest[0].text)
    return counted is not None or (not colon and (len(rest) > 2 or not any(c.isdigit() for c in rest[0].text)))


def _behind(s: Segment, used: int, rest: list[Word]) -> tuple[str, bool, list[Word]]:
    """The unit or remark behind a heading's words, whether a colon ends it, and what is left as its value."""
    last, hint = s.words[used - 1], ""
    colon = last.text.endswith((":", "："))
    if rest and rest[0].text.startswith((":", "：")):
        colon = True
        rest = rest[1:] if len(rest[0].text) == 1 else [replace(rest[0], text=rest[0].text[1:]), *rest[1:]]
    if rest and not colon and _same_in_other_letters(s.words[:used], rest):
        rest = []
    if rest and (not colon or rest[0].text.startswith(("(", "（"))):
        hint, colon, rest = _hinted(rest, colon=colon)
    if rest and not colon and rest[-1].text.endswith((":", "：")) and len(rest) <= 6 and rest[-1].font == last.font:
        hint, colon, rest = " ".join(w.text for w in rest).strip(":： "), True, []  # the heading goes on: `Total CIF Osaka:`
    if rest and not colon and (end := _far_colon(rest)):
        hint, colon, rest = " ".join(w.text for w in rest[:end]).strip(":： "), True, rest[end:]
    if rest and rest[0].text in (":", "：", "-", "–", "="):
        colon, rest = True, rest[1:]
    return hint, colon, rest


def _colon_after(last: Word, rest: list[Word]) -> bool:
    """Whether a colon stands between a heading and the words behind it."""
    return last.text.endswith((":", "：")) or rest[0].text.startswith((":", "："))


_ACRONYMS = frozenset({"MRN", "ITN", "LRN", "HAWB", "MAWB"})
"""Short names that only ever stand before the number they name."""
_SERIAL = 5


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
    official = used == 1 and last.text in _ACRONYMS and sum(c.isdigit() for c in first.text) > _SERIAL  # `MRN 24DE483021930011J2`
    priced = used > 1 and len(rest) == 1 and PENCE.fullmatch(first.text) is not None
    if official or priced or DAY.fullmatch(" ".join(w.text for w in rest)) or (last.text.endswith((".", "#", "№")) and any(c.isdigit() for c in first.text)):
        return 0.7
    if script(last.text) == 2 and script(first.text) < 2 and (first.text[0].isalnum() and len(last.text) > 1):
        return 0.8
    if MEASURED.fullmatch(" ".join(w.text for w in rest)) and len(s.words[0].text) > 1:
        return 0.7
    if used > 1 and _typed(s.words[:used], rest):
        return 0.6
    return 0.45 if used > 1 and len(rest) <= 8 else 0.2 if len(rest) <= 6 else 0.0
