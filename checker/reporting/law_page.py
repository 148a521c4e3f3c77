"""Which measures apply, written for the terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding

from checker.reference import countries
from checker.reference import hs as tariff
from checker.reference.law_asked import Answer, Question
from checker.reference.penalties import NO_ADVICE, Desk, Penalty
from checker.reference.regimes import Ban, binding
from checker.reporting.layout import bullet, draw, heading, text

TARGETS = {"UA-OCC": "the occupied regions of Ukraine", "CITES": "protected species"}


STATES = {
    "UN": "the United Nations", "US": "the United States", "EU": "the European Union", "UK": "the United Kingdom", "JP": "Japan", "CH": "Switzerland",
    "AU": "Australia", "CA": "Canada", "KR": "South Korea", "SG": "Singapore", "HK": "Hong Kong", "CN": "China", "IN": "India", "G7": "the G7 list",
    "ALL": "everywhere",
}  # fmt: skip
"""Who makes measures, in words."""

CONCERNED = {"person": "a person", "company": "a firm", "both": "persons and firms", "case": "what happened", "info": "good to know"}
"""Whom a penalty meets, in words."""

ASKED = (
    "for the licence or exemption by its number and date, and see the paper itself",
    "who will use the goods, where and for what, in writing, and who pays for them",
    "for the maker's data sheet and the reason for the tariff code, if the code decides",
)


def page(asked: Question, found: Answer, width: int = 100, colour: bool = False) -> str:
    """The answer on the terminal: what it comes to in one sentence, then the law that binds this way, what has to be asked, and what other states bar."""
    touched = binding([asked.origin, asked.destination])
    here = [b for b in found.questions if b.jurisdiction in touched]
    elsewhere = [b for b in found.questions if b.jurisdiction not in touched]
    parts: list[RenderableType] = [text(_head(asked, found), "bold"), text(""), text(f"In short: {_short(found, here, elsewhere)}")]
    for title, bans in (
        ("Barred or limited, by law that binds on this way", found.law),
        ("To be checked: it binds on this way, but was not verified here or needs more than the code", here),
        ("The law of other states, for their own people, firms, ships and money wherever they are", elsewhere),
    ):
        parts += [heading(title), *_bans(bans)] if bans else []
    if found.remarks:
        parts += [heading("Remarks"), *map(bullet, found.remarks)]
    if found.law or here:
        parts += [heading("Before anything moves, ask"), *map(bullet, ASKED)]
    parts += [*fines(found.penalties), *told(found.desks), text(""), text(NO_ADVICE, "dim")]
    return draw(parts, width, colour)


def _short(found: Answer, here: list[Ban], elsewhere: list[Ban]) -> str:
    """What the answer comes to, in one sentence."""
    barred = [b for b in found.law if b.exceeded]
    if barred:
        who = list(dict.fromkeys(STATES.get(b.jurisdiction, b.jurisdiction) for b in barred))
        names = " and ".join([", ".join(who[:-1]), who[-1]]) if len(who) > 1 else who[0]
        bars = "bars" if len(who) == 1 and not who[0].endswith("s") else "bar"
        return f"do not ship. {names[0].upper()}{names[1:]} {bars} these goods on this way without a licence or exemption."
    if found.law:
        return "it depends on the price or the engine size; give --price or --cc to know."
    if here:
        return f"not barred for sure; {len(here)} measure{'s' if len(here) > 1 else ''} may take these goods and must be checked before anything moves."
    if elsewhere:
        return "no law that binds on this way was found, but states that it does not touch bar such trade for their own people and firms."
    return "nothing was found, and that is no clearance."


def fines(penalties: Iterable[Penalty]) -> Iterator[RenderableType]:
    """What breaches cost, by jurisdiction."""
    for n, p in enumerate(penalties):
        if n == 0:
            yield heading("What a breach can cost")
        state = STATES.get(p.jurisdiction, p.jurisdiction)
        yield bullet(f"{state[0].upper()}{state[1:]}, {CONCERNED.get(p.who, p.who)}: {p.fact}. {p.law}{'' if p.sourced else ' [to be checked]'}")


def told(desks: Iterable[Desk]) -> Iterator[RenderableType]:
    """Who may have to be told."""
    for n, d in enumerate(desks):
        if n == 0:
            yield heading("Who may have to be told")
        state = STATES.get(d.jurisdiction, d.jurisdiction)
        yield bullet(f"{state[0].upper()}{state[1:]}: {d.authority}; {d.duty}{'' if d.sourced else ' [to be checked]'}")


def as_json(asked: Question, found: Answer) -> str:
    """The answer as one JSON object."""
    whole = {
        "from": asked.origin, "to": asked.destination, "date": asked.when.isoformat(), "codes": list(found.codes), "classes": sorted(found.classes),
        "law": [_ban(b) for b in found.law], "questions": [_ban(b) for b in found.questions], "remarks": list(found.remarks),
        "penalties": [{name: getattr(p, name) for name in p.__slots__} for p in found.penalties],
        "authorities": [{"jurisdiction": d.jurisdiction, "authority": d.authority, "duty": d.duty, "sourced": d.sourced} for d in found.desks],
        "note": NO_ADVICE,
    }  # fmt: skip
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _head(asked: Question, found: Answer) -> str:
    goods = f"{asked.hs} {tariff.title(asked.hs)}".strip() if asked.hs else f"'{asked.words}'" if asked.words else "goods of any kind"
    headings = f" (headings {', '.join(found.codes)})" if found.codes and not asked.hs else ""
    return f"{goods}{headings} from {_place(asked.origin)} to {_place(asked.destination)} on {asked.when:%Y-%m-%d}"


def _place(code: str) -> str:
    return TARGETS.get(code) or countries.name(code)


def _bans(bans: Iterable[Ban]) -> Iterator[RenderableType]:
    for (jurisdiction, law), group in groupby(bans, key=lambda b: (b.jurisdiction, b.law)):
        lines = list(group)
        until = f" to {lines[0].until:%Y-%m-%d}" if lines[0].until else ""
        yield bullet(f"{jurisdiction}  {law}, in force from {lines[0].since:%Y-%m-%d}{until}")
        said = dict.fromkeys(_line(b) for b in lines)
        for words in [*said][:6]:
            yield Padding(text(words), (0, 0, 0, 6))
        if len(said) > 6:
            yield Padding(text(f"and {len(said) - 6} lines more"), (0, 0, 0, 6))


def _line(ban: Ban) -> str:
    goods = "all goods" if ban.whole else f"HS {ban.prefix}"
    limit = (
        ""
        if not ban.threshold
        else f" over {ban.threshold}" + (": passed" if ban.exceeded else ": give the price or the engine size to know whether it is passed")
    )
    return f"{goods}: {ban.description}{limit}"


def _ban(ban: Ban) -> dict[str, object]:
    plain = {name: getattr(ban, name) for name in ("jurisdiction", "law", "instrument", "paragraph", "target", "direction", "description")}
    limits = {"hs_prefix": ban.prefix or None, "threshold": ban.threshold or None, "passed": ban.exceeded}
    return {**plain, **limits, "from": ban.since.isoformat(), "to": ban.until.isoformat() if ban.until else None}
