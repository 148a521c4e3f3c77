"""How sure a name alone can make, before country, address or number speak for it."""

from __future__ import annotations

from checker.reference import countries
from checker.reference.name_words import common_words, given_names
from checker.screening import wording
from checker.screening.alike import STRONG
from checker.screening.search import Match
from checker.screening.syllables import korean_name
from checker.screening.wording import FILLER, PLACE, Wording

SILENT, AT_MOST_POSSIBLE = 0.74, 0.84
"""Just below a possible name, and just below a strong one."""

UNPLACED = 0.76
"""What a name of one telling word with a slip in it makes where no country is known."""


def of_a_firm(match: Match, *, other_land: bool, seconded: bool, anywhere: bool) -> float:
    """How sure the name of a firm can make.

    One telling word needs a country or an address beside it, unless it is long or the whole name agrees. `anywhere` says that
    nothing is known of the country: then a slip in such a name is not held against it.
    """
    listed, alike = wording.organisation(match.name), match.likeness.score
    sought = wording.organisation(match.sought)
    telling = [word for word in listed.telling if word not in common_words()]
    if len(telling) >= 2 or len(listed.native) >= 4:
        return 1.0
    if seconded:
        return 1.0 if alike >= STRONG else SILENT
    literal = _counted(listed) == _counted(sought) or listed.run == sought.run or listed.letters == sought.letters
    nothing_over = not match.likeness.left and not match.likeness.right and alike >= UNPLACED
    if not telling:
        return _without_a_telling_word(listed, alike, literal=literal, other_land=other_land, slipped=anywhere and nothing_over)
    # ORION TRADING may be anybody; OCEAN MARITIME MANAGEMENT hardly is, and DANDONG JINXIANG TRADE is not.
    long = len(telling[0])
    if other_land and long < 8 and not (literal and len(listed.words) > 2):
        return SILENT
    if literal and PLACE in listed.weights and len(listed.words) > 2 and not other_land:
        return 1.0
    whole = alike >= 0.95 and (long >= 8 or len(listed.words) >= 3 or (long >= 6 and len(listed.words) == 2))
    near = (alike >= STRONG and (long >= 8 or (len(listed.words) >= 3 and long >= 6))) or (alike >= 0.9 and len(listed.words) >= 3 and long >= 5)
    if literal or whole or near:
        return AT_MOST_POSSIBLE - 0.05 * other_land
    own = any(here == there == telling[0] for here, there, _ in match.likeness.pairs)
    return UNPLACED if anywhere and nothing_over and (own or len(telling[0]) > 3) else SILENT


def _counted(worded: Wording) -> list[str]:
    return sorted(word for word, weight in zip(worded.words, worded.weights, strict=True) if weight > FILLER)


def _without_a_telling_word(listed: Wording, alike: float, *, literal: bool, other_land: bool, slipped: bool) -> float:
    """MINISTRY OF DEFENCE, GENERAL TRADING COMPANY or GOLDEN STAR TRADING: every country has one."""
    agree = literal or (not listed.telling and alike >= STRONG and len(listed.words) > 2)
    if agree and not other_land and len(listed.words) > 1:
        return AT_MOST_POSSIBLE
    return UNPLACED if slipped and len(listed.words) > 1 else SILENT


def of_a_person(match: Match, *, country: str | None, other_land: bool) -> float:
    """How sure the name of a person can make, without a country or an address that agrees."""
    listed, sought = wording.person(match.name), wording.person(match.sought)
    few = len(listed.telling) < 2 or (len(sought.telling) < 2 and any(len(word) == 1 for word in sought.words))
    # A name in signs sounds like hundreds of others, and everybody's given names are a part of somebody's name.
    signs = sought.native and not listed.native and sought.scripts & {"han", "hangul"}
    given = match.likeness.right and all(word in given_names() for word in sought.words)
    # Half of South Korea bears the names of those listed for the North.
    korean = country == "KR" and other_land and korean_name(sought.words)
    if few or signs or given or korean:
        return SILENT
    pairs = match.likeness.pairs
    short = len(listed.telling) == 2 and len(listed.run) < 9
    guessed = len(pairs) == 2 and any(score < 0.93 for *_, score in pairs)
    return AT_MOST_POSSIBLE if short or guessed or other_land or (match.likeness.right and len(pairs) < 3) else 1.0


def lands_named(match: Match) -> frozenset[str]:
    """The countries that the name itself says it is of, where the listed name does not: FOREIGN TRADE BANK OF VIETNAM."""
    said = wording.organisation(match.sought)
    found = [candidates[0] for word in match.likeness.left if word in _places(said) and len(candidates := countries.candidates(word)) == 1]
    return frozenset(found)


def _places(worded: Wording) -> frozenset[str]:
    return frozenset(word for word, weight in zip(worded.words, worded.weights, strict=True) if weight == PLACE)
