"""What goods are: their classes, likely tariff headings and brand, from the words that describe them and the code they carry."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from checker.reference import hs as tariff
from checker.reference.goods_guess import Guess, guess
from checker.reference.goods_signs import MEASURES, SERVES, articles, cleared, sign
from checker.reference.goods_spelling import Mended, mended, plain
from checker.reference.goods_words import TOKEN, Match, beginning, compiled, matches
from checker.reference.han import simplified
from checker.reference.shelf import rows

CLASSES = (
    "luxury vehicle machinery dual_use high_priority military wildlife petroleum coal_ore seafood "
    "textiles cash_gold tobacco alcohol medicine aid food electronics scrap"
).split()


TOYS_UNPARTED = tuple(simplified(noun) for noun in "玩具 模型 おもちゃ 장난감 光沢".split())
"""Nouns that leave nothing of the word before them, whatever it is made of."""
PARTS_UNPARTED = TOYS_UNPARTED + tuple(
    simplified(noun)
    for noun in (
        "轮胎 车轮 轮毂 配件 零件 部件 刹车 电池 切割片 锯片 刀具 工具 颜料 涂料 包装 盒 保护套 贴纸 タイヤ 部品 バンパー "
        "用電池 カバー カッター ケース 塗料 타이어 부품 범퍼 커버 커터 케이스 배터리"
    ).split()
)
"""Nouns for parts in scripts that part no words: the word before them only says what they belong to."""

LONGEST = 2000
"""No description of one line is longer; what stands beyond is not read."""

DOUBTED, SURER = 0.3, 0.5
"""From this likelihood on the trained guess at a chapter goes before keywords that leave doubt, and before sure ones."""

FORMS = frozenset(
    (
        "tube tubes pipe pipes ring rings disc discs wire pieces piece cylinder sheet sheets plate plates mirror mirrors blank blanks billet billets "
        "foil powder target targets rohr rohre stab stabe blech bleche draht barre barres tole toles fil tubo tubos barra barras chapa chapas alambre "
        "tubi lamiera lamiere filo трубы прутки лист листы cubuk levha boru"
    ).split()
)
"""Shapes in which a controlled material is still that material: titanium tubes."""
QUANTITY = re.compile(r"\d[\d.,x]*(?:pcs?|kgs?|g|gms?|l|lt|ltr|ml|cl|sets?|ctns?|mt|ea|units?|prs)?")
PACKED = frozenset("net nets bag bags drum drums case cases box boxes reel reels holders ibc ibcs sack sacks can cans tin tins carton cartons pouch".split())
"""Nouns that are the packing of what stands before them where a quantity is given, or where chemicals are named: 25KG BAGS."""
BULK = ("25", "26", "27", "28", "29", "31", "32", "38")
"""Chapters of minerals and chemicals."""
WHOLE = frozenset("piece pieces part parts set sets handle handles stand stands".split())
"""What is made of a protected animal is so whatever its shape: pieces of ivory."""

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


@lru_cache(maxsize=8192)
def nature(description: str, hs: str | None = None) -> GoodsNature:
    """What goods these are. `told` holds the classes that the words alone tell; `classes` those of the tariff code too."""
    told = _told(description[:LONGEST])
    return replace(told, classes=told.classes | by_code(hs)) if hs else told


@lru_cache(maxsize=8192)
def _told(description: str) -> GoodsNature:
    """What the words alone tell."""
    bare = plain(description)
    right = mended(simplified(bare))
    text = cleared(right.text)
    heads, serving = _sift(text)
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


def _sift(text: str) -> tuple[list[Match], list[Match]]:
    """The matches that name the goods, and those that only say what the goods serve or belong to."""
    heads: list[Match] = []
    serving: list[Match] = []
    found = matches(text)
    for n, match in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else None
        (serving if _serves(text, match, following) else heads).append(match)
    return heads, serving


def _serves(text: str, match: Match, following: Match | None) -> bool:
    segment = re.split(r"[,;:()\n&+]| and | with ", text[: match.start])[-1]
    before = segment.split()
    made_of = "wildlife" in match.word.classes  # a belt of crocodile is crocodile all the same
    if any(w in SERVES for w in before) or (len(before) > 1 and before[-1] in ("of", "de") and not set(before[-4:-1]) & MEASURES and not made_of):
        return True
    of = ("用",) if made_of else ("用", "の")
    if text[match.end : match.end + 1] in of and (text[match.end + 1 : match.end + 2].strip() or text[: match.start].strip()):
        return True
    if text[match.end :].lstrip(" ー").startswith(TOYS_UNPARTED if made_of else PARTS_UNPARTED):
        return True
    after = re.split(r"[,;:()\n&+]", text[match.end :])[0].split()[:3]
    joined = following is not None and following.start - match.end <= 1 and not text.startswith("و", following.start)  # the Arabic "and" stands before its word
    if following and joined and not following.word.classes >= match.word.classes and not _cjk(match):
        return True
    if after and (QUANTITY.fullmatch(after[0]) or (after[0] in PACKED and match.word.headings and all(h.startswith(BULK) for h in match.word.headings))):
        after = [w for w in after if w not in PACKED]
    made_from = "dual_use" in match.word.classes and not all(h.startswith("84") for h in match.word.headings)  # tubes for a centrifuge are no centrifuge
    if not after or set(after) & (WHOLE if made_of else FORMS if made_from else frozenset[str]()):
        return False
    if not match.word.classes & _OF_THEIR_OWN and _machine_for(after):
        return True
    return after[0] in articles() or (len(after) > 1 and after[1] in articles() and after[0] not in ("with", "and", "no", "engine"))


_OF_THEIR_OWN = frozenset({"machinery", "vehicle", "military", "electronics", "high_priority", "dual_use"})
"""Classes whose goods are asked about as machines, too."""
_MACHINES = frozenset("machine machines machinery tractor tractors mixer mixers mill mills dryer dryers washer washers".split())


def _machine_for(after: list[str]) -> bool:
    """Whether a machine follows, by itself or behind what it does: coffee machines, coal mining machines, carpet cleaning machine."""
    return after[0] in _MACHINES or (len(after) > 1 and after[1] in _MACHINES and (after[0].endswith("ing") or after[0] in ("tow", "towing")))


def _cjk(match: Match) -> bool:
    return match.word.text[-1] > "\u3000"


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
