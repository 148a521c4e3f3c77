"""A journey explained: how each place was found, the legs, the detour, and what the places are known for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.console import RenderableType
from rich.text import Text

from checker.judging.measures import PLACE_NAMES
from checker.model.finding import Finding
from checker.model.places import Place, Stop
from checker.reference import countries
from checker.reference.free_zones import zone_at
from checker.reference.hubs import hub
from checker.reference.journeys import by_sea, detour
from checker.reference.legs import legs
from checker.reference.near_names import near_names
from checker.reference.risk_places import Strength, km_to_dprk, signs
from checker.reference.searoutes import CLOSED
from checker.reporting import map_terminal
from checker.reporting.layout import bullet, draw, heading, labelled, text
from checker.reporting.printable import short, words

METHODS = {
    "code": "by its code", "name": "by its name", "alias": "by another name or spelling", "alternate": "by a name in another language or of another time",
    "fuzzy": "by a likeness in spelling", "country": "only its country", "unresolved": "not found",
}  # fmt: skip
SIGNS = {Strength.INSIDE: "within", Strength.BORDER: "at the border of", Strength.GATEWAY: "on a known way to", Strength.DIVERSION: "named for diversion to"}
MODES = {"sea": "by sea", "air": "by air, as the crow flies", "road": "by road", "rail": "by rail", "land": "by road or rail"}
PASSAGES = {
    "babalmandab": "Bab al-Mandab", "bosporus": "the Bosporus", "gibraltar": "Gibraltar", "suez": "Suez", "panama": "Panama", "ormuz": "Hormuz",
    "malacca": "Malacca", "sunda": "Sunda", "chili": "the Magellan Strait", "south_africa": "the Cape of Good Hope",
    "bering": "the Bering Strait", "northwest": "the Northwest Passage", "kiel": "the Kiel Canal",
}  # fmt: skip


def render_route(
    stops: Sequence[Stop], findings: Sequence[Finding] = (), closed: tuple[str, ...] = CLOSED, *, chart: bool = False, width: int = 100, colour: bool = False
) -> str:
    """The journey as text: its places, legs, detour and signs, with a map if asked for."""
    return draw(_route(stops, findings, closed, chart, width), width, colour)


def render_places(places: Sequence[tuple[str, Place]], width: int = 100, colour: bool = False) -> str:
    """What is known of each place, beside the words it was asked by."""
    parts = [part for asked, place in places for part in (text(short(asked), "bold"), labelled(list(about(asked, place)), indent=2, column=8), text(""))]
    return draw(parts, width, colour)


def about(asked: str, place: Place, when: date | None = None) -> Iterator[tuple[str, str]]:
    """(label, words) of what is known of a place."""
    if place.kind == "country" or (place.country and not place.located):
        yield (
            "place",
            f"{countries.name(place.country)}, no more than the country"
            if place.country
            else f"one of {', '.join(countries.name(c) for c in place.countries)}",
        )
    elif not place.country:
        near = ", ".join(f"{short(p.name, 40)} ({p.country})" for p in near_names(asked))
        yield "place", "not known" + (f"; the nearest names are {near}" if near else "")
        return
    else:
        yield "place", f"{short(place.name, 60)}, {countries.name(place.country or '')}{f' ({place.unlocode})' if place.unlocode else ''}, {place.kind}"
    matched = f": {short(place.matched)}" if place.matched and place.matched.casefold() != place.name.casefold() else ""
    yield "found", METHODS.get(place.method, place.method) + matched
    if place.printed_country and place.printed_country != place.country:
        yield "but", f"the text says {countries.name(place.printed_country)}"
    if len(place.countries) > 1 and place.country:
        yield "or", f"a place of this name in {', '.join(countries.name(c) for c in place.countries if c != place.country)}"
    if place.located:
        yield "at", _position(place)
    yield from _known_for(place, when)


def _position(place: Place) -> str:
    lat, lon = place.point
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


def _known_for(place: Place, when: date | None) -> Iterator[tuple[str, str]]:
    found = hub(place)
    if found:
        role = "feeder port, where ships are not changed" if found.role == "FEEDER DEST ONLY" else found.role
        share = f", {found.share} % of its boxes change ships" if found.share not in ("", "0") else ""
        yield "hub", f"{role}{share} ({found.evidence if found.verified else 'trade knowledge, not verified'})"
    if zone := zone_at(place):
        yield "zone", zone
    for sign in signs(place, when):
        yield "sign", f"{SIGNS[sign.strength]} {PLACE_NAMES[sign.target]}: {sign.reason} [{sign.source}]"
    kilometres = km_to_dprk(place)
    if kilometres is not None and kilometres < 400:
        yield "near", f"{kilometres:,.0f} km from North Korea"


def _route(stops: Sequence[Stop], findings: Sequence[Finding], closed: tuple[str, ...], chart: bool, width: int) -> Iterator[RenderableType]:
    yield text(" → ".join(short(str(s.place), 40) for s in stops), "bold")
    if chart:
        yield text("")
        yield from map_terminal.parts(stops, width)
    yield heading("Places")
    for number, stop in enumerate(stops, 1):
        rows = [("as", words(stop.role) + (f", {stop.date}" if stop.date else "")), *about(stop.fact.text, stop.place, stop.date)]
        yield text(f"  {number} {short(stop.fact.text)}")
        yield labelled(rows, indent=4, column=6)
    yield heading("Legs")
    for number, leg in enumerate(legs(stops, closed), 1):
        through = f", through {', '.join(PASSAGES.get(p, p) for p in leg.passages)}" if leg.passages else ""
        yield bullet(
            f"{number}: {short(leg.start.place.name, 40)} to {short(leg.end.place.name, 40)}, {leg.far} {MODES[leg.mode]}{through}"
        )
    yield from (bullet(f"no leg to {short(s.fact.text)}: its position is not known, and the leg drawn passes it by") for s in stops if not s.place.located)
    yield from _detour(stops, closed)
    yield heading("Signs")
    graded = sorted(findings, key=lambda f: -f.severity)
    yield from (bullet(Text.assemble((f"{f.severity} ", "bold"), f"{f.message} ", (f"[{f.rule.name}]", "dim"))) for f in graded)
    if not graded:
        yield bullet("no rule on routes found a reason to ask; goods, parties and dates were not looked at")


def _detour(stops: Sequence[Stop], closed: tuple[str, ...]) -> Iterator[RenderableType]:
    shut = [p for p in closed if p not in CLOSED]
    if shut:
        yield bullet(f"with {', '.join(PASSAGES.get(p, p) for p in shut)} closed")
    found = detour(by_sea(stops), closed)
    if found:
        yield bullet(f"by sea {found.miles:,.0f} nautical miles in all; the direct way is {found.direct:,.0f}: {found.ratio:.2f} times")
