"""Names that mean a place under full embargo wherever they are printed, and the print in which they mean no more than a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.reference.onward_words import forbidden
from checker.reference.shelf import rows

_COMPLIANCE = re.compile(
    r"sanction|embargo|export\s+(?:control|administration|law)|complian|\bcompl(?:y|ies)\b|restricted|prohibit|\bofac\b|warrant|denied|undertak|exclud|санкци|制裁|제재|sanktion|regulations?\b|trading\s+limits|war\s+risk|listed\s+areas?",
    re.IGNORECASE,
)
"""Words of the clauses in which banks, insurers and carriers list the countries that they will not serve."""
_OTHERS = re.compile(
    r"\b(?:iran(?:ian)?|cuba|syria|sudan|russian?|belarus|venezuela|myanmar|crimea|donetsk|luhansk|lugansk|iraq|libya|afghanistan|north\s+korea|dprk)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: the target it means (KP, UA-OCC), as printed, and where it begins and ends."""

    target: str
    name: str
    start: int
    end: int


def mentioned(text: str) -> Iterator[Mention]:
    """The names in a text, in order; a street, a dish or a firm called after the place is none."""
    known = _known()
    for found in names().finditer(text):
        row = known[_key(found[0])]
        before, after = text[max(0, found.start() - 14) : found.start()], text[found.end() : found.end() + 14]
        named_after = row["unless_after"] and re.match(rf"[\s,.'’-]*(?:{row['unless_after']})", after, re.IGNORECASE)
        if not named_after and not (row["unless_before"] and re.search(rf"(?:{row['unless_before']})\s*$", before, re.IGNORECASE)):
            yield Mention(row["target"], found[0], found.start(), found.end())


def in_a_clause(text: str, mention: Mention, around: str) -> bool:
    """Whether the words around a name make it part of a clause against dealing with the place, or of a list of such places."""
    others = {found.casefold() for found in _OTHERS.findall(around)} - {mention.name.casefold()}
    return forbidden(text, mention.start, mention.end) or bool(_COMPLIANCE.search(around)) or len(others) >= 2


def _key(name: str) -> str:
    return re.sub(r"[\s.’']+", "", name).casefold()


@cache
def _known() -> dict[str, dict[str, str]]:
    return {_key(row["name"]): row for row in rows("barred_names.csv")}


@cache
def names() -> re.Pattern[str]:
    """Any of the names."""
    forms = sorted((row["name"] for row in _known().values()), key=len, reverse=True)
    spaced = [re.sub(r"(?:\\ )+", r"\\s+", re.escape(form).replace("'", "['’]?")).replace(r"\.", r"\.?\s?") for form in forms]
    wide = [p for p, form in zip(spaced, forms, strict=True) if ord(form[0]) > 0x2E7F]
    worded = [p for p, form in zip(spaced, forms, strict=True) if ord(form[0]) <= 0x2E7F]
    return re.compile(rf"(?<!\w)(?:{'|'.join(worded)})(?!\w)|{'|'.join(wide)}", re.IGNORECASE)
