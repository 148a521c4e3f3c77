"""How alike two names of firms are."""

from __future__ import annotations

from checker.reference.name_words import fillers
from checker.screening.likeness import NOTHING, STRONG, Likeness, Pair, of_chinese_firms, of_firms, pair_up
from checker.screening.same_letters import in_their_script, written_apart
from checker.screening.wording import FILLER, PLACE, TELLING, Wording

SILENT, BY_INITIALS = 0.74, 0.8
"""Just below a possible name; and what the initials of a name are worth."""

SHORT = 6
"""A name of one telling word shorter than this, with a letter changed, is another name: PRIME and PRIMA."""

_CHINA = frozenset(
    """china chinese beijing peking shanghai shenzhen guangzhou dalian dandong shenyang tianjin qingdao ningbo xiamen fuzhou hangzhou nanjing wuhan
    chengdu chongqing xian harbin changchun jilin hunchun yanji yantai weihai jinan zhengzhou suzhou wuxi dongguan foshan zhuhai macau kunming
    urumqi liaoning shandong jiangsu zhejiang fujian guangdong guangxi hebei henan hunan hubei sichuan yunnan heilongjiang hainan hongkong
    taiwan taipei""".split()
)
"""Where one of these stands in a firm's name, its other words are Chinese syllables more often than not."""

_SIDES = frozenset("north south east west northern southern eastern western upper lower central".split())


def of_wordings(one: Wording, other: Wording) -> Likeness:
    """How alike two wordings of firms' names are."""
    clash = bool(one.forms and other.forms and not one.forms & other.forms)
    if settled := _settled(one, other, clash=clash):
        return settled
    pairs, left, right = pair_up(one, other, of_chinese_firms if _CHINA & {*one.words, *other.words} else of_firms)
    matched = full = 0.0
    for mine, yours, pair in pairs:
        weight = (mine + yours) / 2
        full += weight
        matched += weight * pair[2]
    clashing, dearly, extra = _lost(one, left, other, right)
    score = matched / (full + 1.5 * clashing + 2.0 * dearly + 0.5 * extra) if full else 0.0
    if clashing + dearly and {one.words[i] for i in left} & _SIDES and {other.words[j] for j in right} & _SIDES:
        score = min(score, 0.6)
    if score < STRONG and len(one.words) != len(other.words):
        score = max(score, written_apart(one, other))
    if one.figures != other.figures:
        score = min(score, 0.55) if one.figures and other.figures else score * 0.85
    counted = sum(mine > FILLER for mine, *_ in pairs)
    # A town behind a name of many words is no other name: KOREA MINING DEVELOPMENT TRADING CORP, PYONGYANG.
    places = all(one.weights[i] in (PLACE, FILLER) for i in left) and all(other.weights[j] in (PLACE, FILLER) for j in right)
    whole = counted > 2 and ((not left and not right) or (counted > 3 and not clashing + dearly and places))
    score = _told(score, pairs, whole=whole, figured=bool(one.figures and one.figures == other.figures and not clashing + dearly))
    if clash:
        score *= 0.95
    return Likeness(round(score, 4), tuple(pair for _, _, pair in pairs), tuple(one.words[i] for i in left), tuple(other.words[j] for j in right))


def _settled(one: Wording, other: Wording, *, clash: bool) -> Likeness | None:
    """How alike two names are that need no comparing of words: empty, the same, the same letters, or the initials of each other."""
    if not one.run or not other.run:
        return NOTHING
    if one.run == other.run or one.printed == other.printed:
        return Likeness(0.95 if clash else 1.0, tuple((w, w, 1.0) for w in one.words))
    if native := in_their_script(one, other):
        return native
    if one.letters == other.letters and len(one.letters) > 7:
        return Likeness(0.97, ((one.letters, other.letters, 0.97),))
    if initials_of(one, other) or initials_of(other, one):
        return Likeness(BY_INITIALS, ((one.run, other.run, BY_INITIALS),))
    return None


def _told(score: float, pairs: list[tuple[float, float, Pair]], *, whole: bool, figured: bool) -> float:
    """The score, no higher than the telling words among those that pair up allow.

    FACTORY 26 tells by its figure, DEFENCE INDUSTRIES ORGANIZATION by all three words; GENERAL TRADING does not tell at all.
    """
    telling = [pair for mine, yours, pair in pairs if pair[2] > 0.7 and min(mine, yours) >= TELLING]
    if not telling:
        return min(score, 0.9 if whole else 0.78 if figured else 0.7)
    if len(telling) == 1 and telling[0][2] < 1 and len(telling[0][0]) < SHORT:
        return min(score, SILENT)
    return score


def initials_of(short: Wording, long: Wording) -> bool:
    """Whether a name of one word of four letters or more is the initials of another: IRNSL of ISLAMIC REPUBLIC OF NORLAND SHIPPING LINES."""
    if len(short.words) != 1 or not 4 <= len(short.run) <= 8 or len(long.words) < len(short.run):
        return False
    return short.run in ("".join(w[0] for w in long.words), "".join(w[0] for w in long.words if w not in fillers()))


def _lost(one: Wording, left: list[int], other: Wording, right: list[int]) -> tuple[float, float, float]:
    """(weight of names of one's own that clash, of trades and of places that clash, of what only one of the names has)."""
    lost = [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    for side, worded, places in ((0, one, left), (1, other, right)):
        for n in places:
            weight = worded.weights[n]
            lost[side][0 if weight >= TELLING else 1 if weight == PLACE else 2] += weight
    clash = [min(mine, yours) for mine, yours in zip(*lost, strict=True)]
    return clash[0], clash[1] + clash[2], sum(map(sum, lost)) - 2 * sum(clash)
