"""Numbers as papers print them: whose comma is a decimal point, and whose a thousands mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from checker.extracting.characters import folded

_SPACED = r"\d{1,3}(?:[ ]\d{3})+(?:[.,]\d+)?(?![\d])"
_TOKEN = re.compile(rf"(?<![\w.,'])(?P<sign>[-+(](?=\d))?(?P<n>{_SPACED}|\d+(?:[.,'](?:\d+))*)(?P<open>[.,]\s?-{{1,2}}(?!\w))?(?P<scale>\s?[万萬億亿만억])?")
_TIGHT = re.compile(r"(?P<n>\d+(?:[.,']\d+)*)$")
_FIGURE = re.compile(r"\d")
_LONGEST = 16  # more figures than that are an account or a code
_SCALE = {"万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8}
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:(.)\d{3})(?:\1\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3}")
_COMMA_LANGUAGES = set("de fr es pt it nl sv da no nb fi et lv lt pl cs sk sl hr sr hu ro bg el ru uk be kk tr az id vi is".split())


@dataclass(frozen=True, slots=True)
class Style:
    """How a document writes numbers: its decimal mark and what stands between thousands (empty when unseen).

    `shown` is False where no number of the document shows it, and only the habit of its language speaks for it.
    """

    decimal: str
    group: str = ""
    shown: bool = field(default=True, compare=False)


POINT = Style(".", ",", shown=False)
COMMA = Style(",", ".", shown=False)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text, where it stands, and as printed. `sure` is False where 1.234 could be either."""

    value: float
    text: str
    start: int
    end: int
    sure: bool = True


def _grouped(digits: str) -> bool:
    """Whether the digits stand in threes, or in twos and a three as in India."""
    return _GROUPS.fullmatch(digits) is not None


def _plain_float(whole: str, fraction: str = "") -> float:
    return float(re.sub(r"\D", "", whole) + "." + (fraction or "0"))


@lru_cache(8_192)
def _valued(token: str, style: Style | None, group_first: bool | None = None) -> tuple[float, bool] | None:
    """The value of one token and whether it is sure; None for what is no number (dates, codes)."""
    if sum(c.isdigit() for c in token) > _LONGEST:
        return None
    whole = token.replace(" ", "").replace("'", "") if re.search(r"[ ']", token) else token
    if whole != token and not re.fullmatch(r"[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d+)?", token):
        return None
    marks = re.sub(r"\d", "", whole)
    if not marks:
        return float(whole), True
    last = marks[-1]
    head, _, tail = whole.rpartition(last)
    if len(marks) > 1:
        return _many_marks(whole, marks)
    if whole != token or not _grouped(whole):
        return _plain_float(head, tail), True
    if style is not None:
        return (_plain_float(whole), True) if style.decimal != last else (_plain_float(head, tail), True)
    group = last == "," if group_first is None else group_first
    return (_plain_float(whole), False) if group else (_plain_float(head, tail), False)


def _many_marks(whole: str, marks: str) -> tuple[float, bool] | None:
    """The value of a token with several marks: the last of two kinds is the decimal mark."""
    if len(set(marks)) == 1:
        if not _grouped(whole):  # 69.913.94: a comma and a point taken for each other, by a hand or by recognition
            head, _, tail = whole.rpartition(marks[-1])
            return (_plain_float(head, tail), False) if len(tail) == 2 and len(marks) > 1 and _grouped(head) else None
        return _plain_float(whole), True
    if marks.count(marks[-1]) > 1:
        return (_plain_float(whole), False) if all(len(part) == 3 for part in re.split(r"[.,]", whole)[1:]) else None
    head, _, tail = whole.rpartition(marks[-1])
    return (_plain_float(head, tail), True) if _grouped(head) else None


def _split(text: str, style: Style | None) -> Iterator[tuple[re.Match[str], str, int]]:
    """The number-like stretches of a folded text. Figures that a style says do not belong together are parted at the space."""
    at = 0
    while (match := _TOKEN.search(text, at)) is not None:
        token, end = match["n"], match.end("n")
        if " " in token and style is not None and style.group not in ("", " ") and token != text.strip():
            token = token.split(" ", 1)[0]
            end = match.start("n") + len(token)
        yield match, token, end
        at = max(end, match.end() if end == match.end("n") else end)


def numbers_in(text: str, style: Style | None = None, *, group_first: bool | None = None) -> list[Number]:
    """Every number in the text. `group_first` settles 1.234 and 1,234 where no style does: True makes the mark a thousands mark."""
    found: list[Number] = []
    if not _FIGURE.search(text):
        return found
    flat = folded(text)
    for match, token, end in _split(flat, style):
        if end < len(flat) and (flat[end : end + 1] == "'" and flat[end + 1 : end + 4].isdigit()):
            continue
        whole = end == match.end("n")
        tail = match["open"] if whole else None
        # "1.200,--" leaves the pence open after its decimal mark.
        hint = Style(tail[0], "," if tail[0] == "." else ".") if tail else style
        valued = _valued(token, hint, group_first)
        if valued is None:
            continue
        amount, sure = valued
        scale = _SCALE[match["scale"].strip()] if whole and match["scale"] else 1.0
        closed = match["sign"] == "(" and re.match(r"\s*[^\w\s]?\s*\)", flat[end:]) and re.search(r"[.,]", token)
        sign = -1.0 if (match["sign"] == "-" and _leads(flat, match.start("sign"))) or closed else 1.0
        found.append(Number(sign * scale * amount, text[match.start("n") : end], match.start("n"), match.end() if whole else end, sure))
    return found


def _leads(text: str, at: int) -> bool:
    """Whether a dash is a minus: nothing, a space or an opening sign stands before it."""
    return at == 0 or text[at - 1] in " (:=\t\n"


def parse_number(text: str, style: Style | None = None, *, group_first: bool | None = None) -> float | None:
    """The first number of a value's text; None when there is none."""
    found = numbers_in(text, style, group_first=group_first)
    return found[0].value if found else None


@lru_cache(8_192)
def _evidence(token: str) -> tuple[tuple[str, str, float], ...]:
    """What one token says of decimal mark and thousands mark, and how much it counts."""
    return tuple(_shown_by(token))


def _shown_by(token: str) -> Iterator[tuple[str, str, float]]:
    body, group = token, ""
    for mark in (" ", "'"):
        if mark in token:
            body, group = token.replace(mark, ""), mark
    marks = re.sub(r"\d", "", body)
    if group:
        yield marks[-1:], group, 2.0
    elif len(set(marks)) == 2:
        head, tail = body.rsplit(marks[-1], 1)
        if marks.count(marks[-1]) == 1 and _grouped(head):
            yield marks[-1], marks[0], 1.0 if len(tail) == 3 else 3.0
    elif len(marks) > 1:
        if _grouped(body):
            yield {",": ".", ".": ","}[marks[0]], marks[0], 3.0
    elif marks:
        head, tail = body.split(marks)
        if not _grouped(body):
            # 8441.80 and the like are rather tariff codes.
            yield marks, "", 0.2 if len(tail) > 3 or (len(head) == 4 and len(tail) == 2) else 1.0
        elif marks == ",":
            yield ".", ",", _HINT
        else:
            yield "", "", 0.0


_HINT = 0.25
"""How much a figure such as 1,234 counts."""


def number_style(texts: Iterable[str], language: str | None = None) -> Style | None:
    """The style that the numbers of a document show; failing that the habit of its language; None when open."""
    votes = {".": 0.0, ",": 0.0}
    hints = 0.0
    groups: dict[str, float] = {}
    for text in texts:
        for match in _TOKEN.finditer(folded(text)) if _FIGURE.search(text) else ():
            for decimal, group, weight in _evidence(match["n"]):
                if decimal and weight == _HINT:
                    hints += weight  # 486,600 may be either: many such figures say no more than a few
                elif decimal:
                    votes[decimal] += weight
                if group:
                    groups[group] = groups.get(group, 0.0) + weight
    votes["."] += min(hints, 3 * _HINT)
    best, other = sorted(votes, key=lambda mark: -votes[mark])
    if votes[best] and votes[best] >= 1.5 * votes[other] and not (votes[best] < 0.5 and (language or "en")[:2] in _COMMA_LANGUAGES):
        fitting = {g: w for g, w in groups.items() if g != best}
        return Style(best, max(fitting, key=lambda g: fitting[g]) if fitting else "")
    if language and not votes[best] >= 1:
        return COMMA if language[:2].lower() in _COMMA_LANGUAGES else POINT
    return None
