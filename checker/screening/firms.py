"""How alike two names of firms are."""

from __future__ import annotations

from checker.reference.name_words import fillers
from checker.screening.likeness import NOTHING, STRONG, Likeness, Pair, of_chinese_firms, of_firms, one_off, pair_up, typing_slip
from checker.screening.same_letters import in_their_script, written_apart
from checker.screening.syllables import pinyin
from checker.screening.wording import FILLER, PLACE, TELLING, Wording

SILENT, BY_INITIALS, BY_THREE = 0.74, 0.8, 0.76
"""Just below a possible name; and what the initials of a name are worth, four or more, or only three."""

SLIPPED_SHORT = 0.7
"""What a word of three or four letters is worth with a slip, where all other words agree."""

OTHER_FORM, OTHER_BODY = 0.95, 0.74
"""What a name is worth with another legal form, and where only one of the two is a foundation or an association."""

TURNED = 0.97
"""What the same words in another order are worth."""

ONE_SHORT = 0.76
"""What a name is worth whose one telling word is short and has another letter inside.

With another ending it is another name, PRIME and PRIMA, unless two words more agree.
"""

UNTOLD = 0.7
"""What a name is worth at most without a telling word that agrees."""

SHORT = 6
"""A word is short that has fewer letters than this."""

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
    clash = _forms_clash(one, other)
    if settled := _settled(one, other, clash=clash):
        return settled
    pairs, left, right = pair_up(one, other, of_chinese_firms if _CHINA & {*one.words, *other.words} else of_firms)
    matched = full = 0.0
    for mine, yours, pair in pairs:
        weight = (mine + yours) / 2
        full += weight
        matched += weight * pair[2]
    _slip_in_a_short_word(one, left, other, right, pairs)
    clashing, dearly, extra = _lost(one, left, other, right)
    score = matched / (full + 1.5 * clashing + 2.0 * dearly + 0.5 * extra) if full else 0.0
    if clashing + dearly and {one.words[i] for i in left} & _SIDES and {other.words[j] for j in right} & _SIDES:
        score = min(score, 0.6)
    apart = written_apart(one, other) if score < STRONG and len(one.words) != len(other.words) and one.figures == other.figures else 0.0
    score = max(score, apart)
    if one.figures != other.figures:
        score = min(score, 0.55) if one.figures and other.figures else score * 0.85
    counted = sum(mine > FILLER for mine, *_ in pairs)
    # A town behind a name of many words is no other name: KOREA MINING DEVELOPMENT TRADING CORP, PYONGYANG.
    places = all(one.weights[i] in (PLACE, FILLER) for i in left) and all(other.weights[j] in (PLACE, FILLER) for j in right)
    whole = counted > 2 and ((not left and not right) or (counted > 3 and not clashing + dearly and places))
    figured = bool(one.figures and one.figures == other.figures and not clashing + dearly)
    score = score if apart > STRONG else _told(score, pairs, agree=not left and not right, whole=whole, figured=figured)
    score *= clash
    return Likeness(round(score, 4), tuple(pair for _, _, pair in pairs), tuple(one.words[i] for i in left), tuple(other.words[j] for j in right))


def _forms_clash(one: Wording, other: Wording) -> float:
    """What a name is still worth where the legal forms say another: a company is no foundation, and seldom another sort of company."""
    if not one.forms or not other.forms or one.forms & other.forms:
        return 1.0
    return OTHER_BODY if (one.forms == {"npo"}) != (other.forms == {"npo"}) else OTHER_FORM


def _slip_in_a_short_word(one: Wording, left: list[int], other: Wording, right: list[int], pairs: list[tuple[float, float, Pair]]) -> None:
    """Pairs the only two words left over where one of them is short, they are one letter apart, and two words or more agree. Chinese syllables never."""
    if len(left) != 1 or len(right) != 1 or len(pairs) < 2 or any(pair[2] < 0.9 for *_, pair in pairs):
        return
    a, b = one.words[left[0]], other.words[right[0]]
    if not 3 <= min(len(a), len(b)) <= 4 or (a + b).isdigit() or _CHINA & {*one.words, *other.words} or (pinyin(a) and pinyin(b)):
        return
    if one_off(a, b) and min(one.weights[left[0]], other.weights[right[0]]) >= TELLING:
        pairs.append((one.weights[left.pop()], other.weights[right.pop()], (a, b, SLIPPED_SHORT)))


def _settled(one: Wording, other: Wording, *, clash: float) -> Likeness | None:
    """How alike two names are that need no comparing of words: empty, the same, the same letters, or the initials of each other."""
    if not one.run or not other.run:
        return NOTHING
    if one.run == other.run or one.printed == other.printed:
        return Likeness(clash, tuple((w, w, 1.0) for w in one.words))
    if native := in_their_script(one, other):
        return native
    if len(one.words) > 1 and sorted(one.words) == sorted(other.words):
        return Likeness(round(TURNED * clash, 4), tuple((w, w, 1.0) for w in one.words))
    if one.letters == other.letters and len(one.letters) > 7:
        return Likeness(0.97, ((one.letters, other.letters, 0.97),))
    if initials_of(one, other) or initials_of(other, one):
        worth = BY_INITIALS if min(len(one.run), len(other.run)) > 3 else BY_THREE
        return Likeness(worth, ((one.run, other.run, worth),))
    return None


def _told(score: float, pairs: list[tuple[float, float, Pair]], *, agree: bool, whole: bool, figured: bool) -> float:
    """The score, no higher than the telling words among those that pair up allow.

    FACTORY 26 tells by its figure, DEFENCE INDUSTRIES ORGANIZATION by all three words; GENERAL TRADING does not tell at all.
    """
    telling = [pair for mine, yours, pair in pairs if pair[2] > 0.7 and min(mine, yours) >= TELLING]
    if not telling:
        slipped = sum(pair[2] < 1 for *_, pair in pairs)
        return min(score, 0.9 if whole else 0.78 if figured else ONE_SHORT if agree and slipped == 1 < len(pairs) else UNTOLD)
    if len(telling) == 1 and telling[0][2] < 1 and len(telling[0][0]) < SHORT and not typing_slip(*telling[0][:2]):
        others = sum(pair[2] == 1 and mine > FILLER for mine, _, pair in pairs)
        return min(score, ONE_SHORT if telling[0][0][-1] == telling[0][1][-1] or others > 1 else SILENT)
    return score


def initials_of(short: Wording, long: Wording) -> bool:
    """Whether a name of one word of three letters or more is the initials of another: IRNSL of ISLAMIC REPUBLIC OF NORLAND SHIPPING LINES."""
    if len(short.words) != 1 or not 3 <= len(short.run) <= 8 or len(long.words) < len(short.run):
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
