"""The answer to the question which measures apply to goods that go from here to there on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checker.reference import hs as tariff
from checker.reference.goods import by_code, high_priority_tier
from checker.reference.goods_spelling import plain
from checker.reference.penalties import Desk, Penalty, desks, penalties
from checker.reference.regimes import Ban, bars, binding, diversion_tier, lines_under, where_binding


@dataclass(frozen=True, slots=True)
class Question:
    """Goods by tariff code or words, their way (alpha-2 or UA-OCC), the day, whose law, and what the price or engine tells."""

    origin: str
    destination: str
    when: date
    jurisdictions: tuple[str, ...]
    hs: str = ""
    words: str = ""
    unit_price: float | None = None
    currency: str | None = None
    engine_cc: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Measures that may be named as law here, those that only raise a question, remarks, what breaches cost and who may have to be told."""

    codes: tuple[str, ...]
    classes: frozenset[str]
    law: tuple[Ban, ...]
    questions: tuple[Ban, ...]
    remarks: tuple[str, ...]
    penalties: tuple[Penalty, ...]
    desks: tuple[Desk, ...]


def answer(asked: Question) -> Answer:
    """What applies. Measures of a state that the way does not touch stand among the questions: they bind its own people wherever they are."""
    from checker.reference.goods import nature

    told = nature(asked.words) if asked.words else None
    figures = tariff.digits(asked.hs)
    codes = (figures,) if figures else told.headings if told else ()
    classes = by_code(figures) | (told.classes if told else frozenset())
    touched = binding([asked.origin, asked.destination])
    found: list[Ban] = []
    species = (*codes, *lines_under("CITES", codes)) if "wildlife" in classes and not figures else codes
    for target, direction, taken in ((asked.destination, "to", codes), (asked.origin, "from", codes), ("CITES", "to", species)):
        bans = bars(target, direction, taken, classes, asked.when, asked.jurisdictions, asked.unit_price, asked.currency, asked.engine_cc)
        found += where_binding(bans, touched)
    concerned = touched & {j.upper() for j in asked.jurisdictions}
    target = asked.destination if any(b.target == asked.destination for b in found) else asked.origin
    return Answer(
        codes,
        classes,
        tuple(b for b in found if b.sourced),
        tuple(b for b in found if not b.sourced),
        tuple(_remarks(asked, figures, bool(found), wildlife="wildlife" in classes)),
        penalties(concerned, target) if found else (),
        desks(concerned, "goods", asked.destination, *(("wildlife",) if "wildlife" in classes or any(b.target == "CITES" for b in found) else ()))
        if found
        else (),
    )


def _remarks(asked: Question, figures: str, found: bool, *, wildlife: bool) -> Iterable[str]:
    if wildlife:
        yield (
            "The words or the code name a protected species or its parts. CITES asks for permits by species: "
            "of both countries in Appendix I (Art. III), of the exporting one in Appendix II (Art. IV)."
        )
    if figures and (wrong := tariff.fault(figures) or tariff.outdated(figures)):
        yield f"The code {asked.hs} {wrong}."
    tier = high_priority_tier(figures) if figures else None
    if tier:
        yield f"{asked.hs} is on the Common High Priority List ({tier}): such goods are found in Russian arms."
    level = diversion_tier(asked.destination)
    if level:
        yield "The destination is a known way of listed goods to Russia" + (
            ": ask for the end user and a promise not to re-export." if level == 1 or tier else ", with much honest trade."
        )
    if not found:
        yield (
            "No measure of our tables takes these goods on this way. "
            "That is no clearance: parties, ships and end use are not looked at here, and the tables are not complete."
        )
    if plain(asked.words) and not figures:
        yield "The tariff headings were taken from the words; a code would tell more surely."
