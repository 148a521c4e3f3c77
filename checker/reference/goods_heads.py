"""Which of the words met in a description name the goods, and which only say what they serve, hold or are made for."""

from __future__ import annotations

import re

from checker.reference.goods_signs import MEASURES, SERVES, articles
from checker.reference.goods_words import Match, matches
from checker.reference.han import simplified

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


def sifted(text: str) -> tuple[list[Match], list[Match]]:
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
