"""How alike two names of people are: order says nothing; a name that one of them lacks costs little, another name costs much."""

from __future__ import annotations

from checker.reference.name_words import given_names
from checker.screening.likeness import FEMALE, NOTHING, STRONG, Likeness, Pair, of_people, of_signs, one_off, pair_up
from checker.screening.same_letters import in_their_script, written_apart
from checker.screening.syllables import COMMON_GIVEN, chinese, korean_name
from checker.screening.wording import TELLING, Wording

Paired = list[tuple[float, float, Pair]]

GUESSED = 0.93
"""What a name is worth when two of its words are only nearly the same, or one is and another is missing."""

SLIPPED_SHORT = 0.75
"""What a word of two or three letters is worth with a slip, where all other words agree."""

ANOTHER, OTHER_LETTER, SLIPPED = 0.6, 0.72, 0.8
"""What two names of Chinese or Korean syllables are worth that differ in a syllable, in one letter of it, or in one that makes no syllable of names."""

ANOTHER_NAME = 0.74
"""What a name is worth at most, however long, in which one word is another."""

_HALVES = frozenset({"abd", "din"})
ALIKE_HALVES = 40
"""How alike, in hundredths, the half of a compound is to a misspelt one."""

MOST_EXTRA = 3.0
"""However long a patronymic is, that it is missing says no more than this."""

LONG = 7
"""A name of one word this long may be told with a slip in it: HANNIBAL and HANNIBALL."""

BY_INITIALS, FEW, ONE = 0.76, 0.7, 0.4
"""What a name is worth with a family name and initials only, with one sure word, with none."""


def of_wordings(one: Wording, other: Wording) -> Likeness:
    """How alike two wordings of people's names are."""
    if not one.run or not other.run:
        return NOTHING
    if one.run == other.run:
        return Likeness(1.0, tuple((w, w, 1.0) for w in one.words))
    if native := in_their_script(one, other):
        return native
    by_syllable = _by_syllable(one, other)
    if by_syllable:
        return Likeness(0.95, ((" ".join(one.words), " ".join(other.words), 0.95),))
    pairs, left, right = pair_up(one, other, of_signs if "han" in one.scripts | other.scripts else of_people)
    _slip_in_a_short_word(one, left, other, right, pairs)
    score = _sure(_weighed(one, left, other, right, pairs), pairs, whole=not left and not right)
    parted = len(one.words) != len(other.words) or one.run != one.letters or other.run != other.letters
    another = _another_in_its_place(one, left, other, right)
    if another:
        score = min(score, ANOTHER_NAME)
    if (not another or _half_of(another)) and score < STRONG and parted and len(one.telling) + len(other.telling) > 2:
        score = max(score, written_apart(one, other))
    if by_syllable is False and score < 1:
        score = (SLIPPED if _mistyped(one, other) else OTHER_LETTER) if _one_letter(one, other) else min(score, ANOTHER)
    return Likeness(round(score, 4), tuple(pair for _, _, pair in pairs), tuple(one.words[i] for i in left), tuple(other.words[j] for j in right))


def _half_of(words: frozenset[str]) -> bool:
    """Whether one of two words is half of ABDUL or EDDIN, and the other may be the same with a slip: DIN and EDDNIE."""
    from rapidfuzz import fuzz

    return bool(words & _HALVES) and fuzz.ratio(*words) > ALIKE_HALVES


def _another_in_its_place(one: Wording, left: list[int], other: Wording, right: list[int]) -> frozenset[str]:
    """The two words left over where all others pair up and these are two names, of two fathers or grandfathers; empty otherwise."""
    if len(left) != 1 or len(right) != 1:
        return frozenset()
    a, b = one.words[left[0]], other.words[right[0]]
    two = min(len(a), len(b)) > 2 and min(one.weights[left[0]], other.weights[right[0]]) >= TELLING
    return frozenset({a, b}) if two and a not in b and b not in a and not one_off(a, b) else frozenset()


def _slip_in_a_short_word(one: Wording, left: list[int], other: Wording, right: list[int], pairs: Paired) -> None:
    """Pairs the only two words left over where they are one letter apart, however short, and all others agree."""
    if len(left) != 1 or len(right) != 1 or len(one.run) < 8 or any(pair[2] < 0.9 for *_, pair in pairs):
        return
    a, b = one.words[left[0]], other.words[right[0]]
    if max(len(a), len(b)) > 1 and one_off(a, b) and not given_names().keys() >= {a, b}:
        pairs.append((one.weights[left.pop()], other.weights[right.pop()], (a, b, SLIPPED_SHORT)))


def _weighed(one: Wording, left: list[int], other: Wording, right: list[int], pairs: Paired) -> float:
    matched = full = 0.0
    guessed = female = 0
    for mine, yours, (here, _, score) in pairs:
        weight = (mine + yours) / 2
        full += weight
        matched += weight * score
        guessed += score < 0.9 and len(here) > 1
        female += score == FEMALE
    lost = sum(one.weights[i] for i in left), sum(other.weights[j] for j in right)
    extra = min(abs(lost[0] - lost[1]), MOST_EXTRA)
    found = matched / (full + 2 * min(lost) + 0.4 * extra) if full else 0.0
    if guessed > 1 or (guessed and (left or right)):
        found *= GUESSED
    return found * 0.8 if female > 1 else found


def _sure(score: float, pairs: Paired, *, whole: bool) -> float:
    """The score, no higher than the sure words among the pairs allow: a person has two names at least."""
    sure = 0
    for mine, _, (here, there, alike) in pairs:
        if mine >= TELLING and alike >= 0.75 and min(len(here), len(there)) > 1:
            sure += 1 + min(here.count(" "), 1)
        sure += " " in there
    if sure >= 2:
        return score
    if len(pairs) == 1 and whole and pairs[0][2][2] > 0.85 and min(map(len, pairs[0][2][:2])) >= LONG:
        return min(score, BY_INITIALS)
    initials = [pair for *_, pair in pairs if len(pair[0]) == 1 or len(pair[1]) == 1]
    if sure and initials and whole and all(pair[2] >= 0.95 and len(pair[0]) > 4 for *_, pair in pairs if pair not in initials):
        return BY_INITIALS
    return min(score, FEW if sure else ONE)


def _by_syllable(one: Wording, other: Wording) -> bool | None:
    """Whether two names of Chinese or of Korean syllables have the same ones, however they are spelt; None where one is no such name."""
    answer: bool | None = None
    for read in (chinese, korean_name):
        if (mine := read(one.words)) and (yours := read(other.words)):
            if sorted(mine.split()) == sorted(yours.split()):
                return True
            answer = False
    names = given_names()
    if answer is False and any(names.get(a, frozenset()) & names.get(b, frozenset()) for a in one.words for b in other.words if a != b and len(a) > 3):
        return None
    return answer


def _mistyped(one: Wording, other: Wording) -> bool:
    """Whether one of two Korean names has a syllable that given names are not made of: KYNG, TOG."""
    mine, yours = korean_name(one.words).split()[1:], korean_name(other.words).split()[1:]
    return bool(mine and yours) and any(part not in COMMON_GIVEN for part in (*mine, *yours))


def _one_letter(one: Wording, other: Wording) -> bool:
    from rapidfuzz.distance import OSA

    runs = "".join(sorted(one.words)), "".join(sorted(other.words))
    return len(one.run) >= 6 and min(OSA.distance(*runs, score_cutoff=1), OSA.distance(one.run, other.run, score_cutoff=1)) <= 1
