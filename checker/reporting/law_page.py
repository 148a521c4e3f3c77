"""Which measures apply, written for the terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType

from checker.reference import countries
from checker.reference import hs as tariff
from checker.reference.law_asked import Answer, Question
from checker.reference.penalties import NO_ADVICE, Desk, Penalty
from checker.reference.regimes import Ban
from checker.reporting.layout import bullet, draw, heading, text

TARGETS = {"UA-OCC": "the occupied regions of Ukraine", "CITES": "protected species"}


def page(asked: Question, found: Answer, width: int = 100, colour: bool = False) -> str:
    """The answer on the terminal."""
    parts: list[RenderableType] = [text(_head(asked, found), "bold")]
    if found.law:
        parts += [heading("Barred or limited"), *_bans(found.law)]
    if found.questions:
        parts += [heading("To be checked: not verified here, or the law of a state that this way does not touch"), *_bans(found.questions)]
    if found.remarks:
        parts += [heading("Remarks"), *map(bullet, found.remarks)]
    parts += [*fines(found.penalties), *told(found.desks), text(""), text(NO_ADVICE, "dim")]
    return draw(parts, width, colour)


def fines(penalties: Iterable[Penalty]) -> Iterator[RenderableType]:
    """What breaches cost, by jurisdiction."""
    for n, p in enumerate(penalties):
        if n == 0:
            yield heading("What a breach can cost")
        yield bullet(f"{p.jurisdiction}, {p.law} ({p.who}): {p.fact}{'' if p.sourced else ' [to be checked]'}")


def told(desks: Iterable[Desk]) -> Iterator[RenderableType]:
    """Who may have to be told."""
    for n, d in enumerate(desks):
        if n == 0:
            yield heading("Who may have to be told")
        yield bullet(f"{d.jurisdiction}: {d.authority}; {d.duty}{'' if d.sourced else ' [to be checked]'}")


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
            yield text(f"      {words}")
        if len(said) > 6:
            yield text(f"      and {len(said) - 6} lines more")


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
