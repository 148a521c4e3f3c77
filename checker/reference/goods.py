"""What goods are: their classes, likely tariff headings and brand, from the words that describe them and the code they carry."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from checker.reference import hs as tariff
from checker.reference.goods_guess import Guess, guess
from checker.reference.goods_heads import sifted
from checker.reference.goods_signs import articles, cleared, sign
from checker.reference.goods_spelling import Mended, mended, plain
from checker.reference.goods_words import TOKEN, Match, beginning, compiled
from checker.reference.han import simplified
from checker.reference.shelf import rows

CLASSES = (
    "luxury vehicle machinery dual_use high_priority military wildlife petroleum coal_ore seafood "
    "textiles cash_gold tobacco alcohol medicine aid food electronics scrap"
).split()


LONGEST = 2000
"""No description of one line is longer; what stands beyond is not read."""

DOUBTED, SURER = 0.3, 0.5
"""From this likelihood on the trained guess at a chapter goes before keywords that leave doubt, and before sure ones."""

WORN = {"watch": ("9102", "9101"), "boat": ("8903",)}
"""Headings of what brands of one thing only sell, where no word beside them says more."""

HAULAGE = ("8701", "8702", "8704", "8705", "8716")
"""Headings of working vehicles, which no maker's name turns into luxury."""

UNSHAKEN = frozenset(("wildlife", "military"))
"""Classes whose words tell the chapter better than any likelihood: pangolin scales are no grain."""

GUARDED = frozenset(("luxury", "dual_use", "wildlife", "military", "cash_gold"))
"""Classes that only a keyword may tell: a guess at them would be an accusation without a word to show."""


@dataclass(frozen=True, slots=True)
class GoodsNature:
    """What a description says. `words` decided it; `sure` when they name one kind of thing plainly; `parts_of` are the classes of things it holds parts for."""

    classes: frozenset[str] = frozenset()
    headings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    vague: bool = False
    brand: str | None = None
    sure: bool = False
    parts_of: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    tier: str = ""
    guess: Guess | None = None

    @property
    def chapter(self) -> int | None:
        """The likeliest chapter: the keywords' own, unless the trained guess is surer than they are; None when nothing tells."""
        named = tariff.chapter(self.headings[0]) if self.headings else None
        if named and self.told & UNSHAKEN:
            return named
        surely = self.sure or self.told & GUARDED
        if named is None or (self.guess and self.guess.likely >= (SURER if surely else DOUBTED)):
            return self.guess.chapter if self.guess else None
        return named

    @property
    def kinds(self) -> frozenset[str]:
        """The classes that the words tell; where no keyword is met, the guessed one. "other" stands for ordinary goods."""
        if self.told or not self.guess or self.guess.kind in GUARDED or (self.headings and self.guess.chapter not in self.chapters):
            return self.told or frozenset(("other",))
        return frozenset((self.guess.kind,))

    @property
    def chapters(self) -> frozenset[int]:
        """The chapters of the likely headings."""
        return frozenset(c for h in self.headings if (c := tariff.chapter(h)))


_OF_A_YEAR = re.compile(r"\bmodel(?:\s+year)?[\s.:#-]*(?:19|20)\d\d\b", re.IGNORECASE)
"""The year of a car makes no model of it: LEXUS LX600 MODEL 2022."""


@lru_cache(maxsize=8192)
def nature(description: str, hs: str | None = None) -> GoodsNature:
    """What goods these are. `told` holds the classes that the words alone tell; `classes` those of the tariff code too."""
    told = _told(_OF_A_YEAR.sub(" ", description[:LONGEST]))
    return replace(told, classes=told.classes | by_code(hs)) if hs else told


@lru_cache(maxsize=8192)
def _told(description: str) -> GoodsNature:
    """What the words alone tell."""
    bare = plain(description)
    right = mended(simplified(bare))
    text = cleared(right.text)
    heads, serving = sifted(text)
    brand, sort, tier = _brand(text, heads)
    told = {c for m in heads for c in m.word.classes}
    if sort in ("car", "motorcycle", "make"):
        told.add("vehicle")
    if sort in WORN and not any(m.word.headings and not m.word.headings[0].startswith("81") for m in heads):
        told.discard("dual_use")  # a watch of titanium is a watch
        heads = [m for m in heads if "dual_use" not in m.word.classes]
    headings = tuple(dict.fromkeys(h[:4] for m in heads for h in m.word.headings)) or WORN.get(sort, ("8703",) if "vehicle" in told else ())
    works = sort == "car" and bool(headings) and all(h.startswith(HAULAGE) for h in headings)
    if brand and tier in ("top", "high", "medium") and sort != "make" and not works:
        told.add("luxury")
    return GoodsNature(
        classes=frozenset(told),
        headings=headings,
        words=tuple(dict.fromkeys([*(_as_printed(text[m.start : m.end].strip(), right) for m in heads), *([brand.casefold()] if brand else [])])),
        vague=_vague(description),
        brand=brand,
        sure=_sure(text, heads, serving),
        parts_of=frozenset(c for m in serving for c in m.word.classes),
        told=frozenset(told),
        tier=tier,
        guess=_guess(bare, right),
    )


def _as_printed(words: str, right: Mended) -> str:
    """Words that decided, with what stands on the paper where that was put right."""
    printed = [f"'{was}'" for word, was in right.printed if word in words.split()]
    return f"{words} (printed {', '.join(printed)})" if printed else words


def _guess(bare: str, right: Mended) -> Guess | None:
    """The trained guess at the text as printed or as put right, whichever is surer; it learnt traditional characters from Japanese only."""
    found = [guess(cleared(t)) for t in dict.fromkeys((bare, right.text))]
    return max((g for g in found if g), key=lambda g: g.likely, default=None)


@cache
def _code_classes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Tariff prefixes and the classes that they alone tell; every prefix that fits counts."""
    return tuple((r["prefix"], tuple(r["classes"].split())) for r in rows("code_classes.csv"))


@lru_cache(maxsize=2048)
def by_code(code: str) -> frozenset[str]:
    """The classes that a tariff code tells."""
    figures = tariff.digits(code)
    found = {c for prefix, classes in _code_classes() if figures.startswith(prefix) for c in classes}
    return frozenset(found | ({"high_priority"} if high_priority_tier(figures) else set()))


@cache
def _priority() -> dict[str, str]:
    return {r["hs_prefix"]: r["paragraph"] for r in rows("regimes.csv") if r["jurisdiction"] == "G7"}


def high_priority_tier(code: str) -> str | None:
    """The tier ("Tier 3A") of a code on the Common High Priority List; None when it is not on it."""
    return _priority().get(tariff.digits(code)[:6])


@cache
def _brands() -> dict[str, tuple[tuple[int, str, dict[str, str]], ...]]:
    """The brands by the two signs that they begin with: rank in which they count, the letters that they begin with whatever their ending, and row."""
    ranked = sorted(rows("brands.csv"), key=lambda r: (r["sort"] == "make", -len(r["brand"])))
    index: dict[str, list[tuple[int, str, dict[str, str]]]] = {}
    for rank, row in enumerate(ranked):
        first = beginning(row["brand"])
        index.setdefault(first[:2], []).append((rank, first, row))
    return {key: tuple(found) for key, found in index.items()}


def _like(text: str) -> list[tuple[int, str, dict[str, str]]]:
    """The brands whose first letters stand in a text, in the order in which they count."""
    index = _brands()
    keys = {text[at : at + size] for at in (found.start() for found in TOKEN.finditer(text)) for size in (0, 1, 2)}
    return sorted((b for key in keys & index.keys() for b in index[key] if b[1] in text), key=lambda b: b[0])


def _brand(text: str, heads: list[Match]) -> tuple[str | None, str, str]:
    """The brand named, what it sells and its tier; ambiguous names count only beside goods of their sort."""
    classes = {c for m in heads for c in m.word.classes}
    for _, _, row in _like(text):
        met = compiled(row["brand"]).search(text)
        if not met or (row["ambiguous"] and not _fits(row["sort"], classes, heads, text)):
            continue
        beside = {*text[met.end() :].split()[:3], *text[: met.start()].split()[-2:]}
        if row["sort"] in ("car", "make", "motorcycle") and (beside & articles() or sign("workhorse").search(text)):
            continue
        return row["brand"], row["sort"], row["tier"]
    return None, "", ""


def _fits(sort: str, classes: set[str], heads: list[Match], text: str) -> bool:
    if sort in ("car", "make", "motorcycle"):
        return "vehicle" in classes or (not heads and bool(sign("a vehicle").search(text)))
    return "luxury" in classes


_RUN = re.compile(r"[^\W_]+")


@cache
def _vague_phrases() -> tuple[re.Pattern[str], frozenset[str], tuple[str, ...]]:
    """The vague phrases in one pattern, the first words of those in scripts that part words, and the others."""
    phrases = sorted((simplified(plain(r["phrase"])) for r in rows("vague_words.csv")), key=len, reverse=True)
    parted = frozenset(_RUN.findall(p)[0] for p in phrases if p[0] < "\u3000")
    pattern = re.compile("|".join(rf"(?<![^\W_]){re.escape(p)}(?![^\W_])" if p[0] < "\u3000" else re.escape(p) for p in phrases))
    return pattern, parted, tuple(p for p in phrases if p[0] >= "\u3000")


FILLER = re.compile(
    r"\b(?:and|or|of|the|other|used|new|misc|assorted|various|mixed|brand|all|kinds?|types?|packed|in|cartons?|pallets?|packages?|pkgs?|ctns?|cases?|bags?|lots?|pcs|pieces|sets?|units?|boxes|crates?|stc|said|to|contain|"
    r"total|only|etc|as|per|x|no|nos|shipper'?s?|load|count|seal(?:ed)?|container|contr|hs|code|freight|prepaid|collect|y|et|und|e|i|ve|и|в|\d+)\b|[\d\W_]"
)


def _vague(description: str) -> bool:
    """Whether nothing but vague phrases and packing words is left in the description."""
    text = simplified(plain(description))
    phrases, parted, unparted = _vague_phrases()
    if parted.isdisjoint(_RUN.findall(text)) and not any(p in text for p in (() if text.isascii() else unparted)):
        return False
    left, hits = phrases.subn(" ", text)
    return bool(hits) and not FILLER.sub("", left)


def _sure(text: str, heads: list[Match], serving: list[Match]) -> bool:
    if not heads or serving or set(text.split()) & articles():
        return False
    chapters = [{h[:2] for h in m.word.headings} for m in heads]
    return bool(set.intersection(*chapters)) and all(m.word.headings for m in heads)
