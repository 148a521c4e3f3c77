"""Money and currencies as papers print them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.extracting.characters import any_of, folded, plain
from checker.extracting.numbers import Number, Style, numbers_in
from checker.model.measures import Money
from checker.reference.shelf import rows
from checker.reference.words_of_amounts import amount_in_words

__all__ = ["amount_in_words", "currency_in", "is_currency", "parse_money"]

# Codes and short signs that are words, rooms or units elsewhere: they count only beside an amount with marks in it.
_RISKY = set("all top try cup pen gel mad sos lak mop cop bam ang ern dop sar srd cad bob stn lsl".split())
_NEAR = 3


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The currencies that each printed word or sign may mean."""
    return {plain(row["word"]): tuple(row["currencies"].split()) for row in reversed(rows("currency_words.csv"))}


@cache
def _decimals() -> dict[str, int]:
    """How many places each currency is counted to."""
    return {row["word"]: int(row["decimals"]) for row in rows("currency_words.csv") if row["word"] == row["currencies"]}


@cache
def _pattern() -> re.Pattern[str]:
    lettered = [w for w in _words() if w[0].isalpha() and w[-1].isalpha() and ord(w[0]) < 0x2E80]
    opening = [w for w in _words() if w[0].isalpha() and ord(w[0]) < 0x2E80 and not w[-1].isalpha()]
    signs = [w for w in _words() if w not in set(lettered) | set(opening)]
    return re.compile(rf"(?<![^\W\d_]){any_of(opening)}|(?<![^\W\d_]){any_of(lettered)}(?![^\W\d_])|{any_of(signs)}")


def is_currency(code: str) -> bool:
    """Whether this is an ISO 4217 code that papers may bear."""
    return code in _decimals()


def _risky(word: str) -> bool:
    return word in _RISKY or (len(word.rstrip(".")) <= 2 and word.isascii() and word[0].isalpha() and not re.search(r"[$/]", word))


@lru_cache(4_096)
def _marks(text: str) -> tuple[tuple[int, int, str, tuple[str, ...]], ...]:
    """The currency words of the text: start, end, word, what it may mean."""
    flat = plain(text)
    return tuple([(m.start(), m.end(), word, _words()[word]) for m in _pattern().finditer(flat) if (word := re.sub(r"\s+", " ", m[0])) in _words()])


def _beside(mark: tuple[int, int, str, tuple[str, ...]], numbers: list[Number], text: str) -> tuple[Number | None, int]:
    """The number that the mark belongs to, and how far off it stands; the one behind it before the one ahead."""
    start, end = mark[0], mark[1]
    behind = next((n for n in numbers if n.start >= end), None)
    if behind is not None and behind.start - end <= _NEAR and not re.search(r"\w", text[end : behind.start]):
        return behind, behind.start - end
    ahead = next((n for n in reversed(numbers) if n.end <= start), None)
    if ahead is not None and start - ahead.end <= _NEAR and not re.search(r"\w", text[ahead.end : start]):
        return ahead, start - ahead.end
    return None, 99


def _parted(text: str) -> str:
    """The text with a space between a word and the figure glued to it, as in USD68,300.00."""
    return re.sub(r"(?<=[^\W\d_])(?=\d)", " ", text) if re.search(r"[^\W\d_]\d", text) else text


def _meant(meanings: tuple[str, ...], hint: str | None) -> str | None:
    if len(meanings) == 1:
        return meanings[0]
    return hint if hint in meanings else None


def _chosen(text: str, style: Style | None) -> tuple[tuple[int, int, str, tuple[str, ...]] | None, Number | None, list[Number]]:
    """The currency mark that counts and its number."""
    numbers = numbers_in(text, style, group_first=True)
    loose = None
    for mark in _marks(text):
        number, _ = _beside(mark, numbers, text)
        if _risky(mark[2]):
            if number is not None and re.search(r"[.,' ]", number.text):
                return mark, number, numbers
            if plain(text).strip(" .:()[]") != mark[2]:
                continue
        if number is not None:
            return mark, number, numbers
        loose = loose or mark
    return loose, None, numbers


def currency_in(text: str, hint: str | None = None) -> str | None:
    """The ISO 4217 code of the currency that the text prints. $ and ¥ alone are the currency of the `hint`, if it is one of theirs."""
    mark, _, _ = _chosen(_parted(folded(text)), None)
    return _meant(mark[3], hint) if mark else None


def parse_money(text: str, style: Style | None = None, hint: str | None = None) -> Money | None:
    """The amount beside the currency mark; without a mark the last number printed with marks, or the first; None without a number.

    1.200 without a known style is twelve hundred, unless it is dinars, which are counted to three places.
    """
    flat = _parted(folded(text))
    mark, number, numbers = _chosen(flat, style)
    if number is None:
        printed = [n for n in numbers if re.search(r"[.,' ]", n.text)]
        number = printed[-1] if printed else (numbers[0] if numbers else None)
    if number is None:
        return None
    currency = _meant(mark[3], hint) if mark else None
    amount = number.value
    if not number.sure and "." in number.text and currency and _decimals()[currency] == 3:
        amount = float(number.text)
    return Money(amount, currency)
