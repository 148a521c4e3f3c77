"""Journeys by sea: legs, detours, and ports that lie beyond the destination."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checker.model.places import Place, Stop
from checker.reference.corridors import landlocked
from checker.reference.hubs import Hub, hub
from checker.reference.searoutes import CLOSED, sea_way

HUB_ROLES = frozenset({"pure", "major", "gateway-hub", "mixed", "roro hub", "regional"})
"""Roles of ports that carriers do change ships in; a plain gateway or a feeder port is none."""

MOVING = ("port_of_loading", "transhipment_port", "port_of_discharge")
"""Roles of stops that a ship calls at."""


@dataclass(frozen=True, slots=True)
class Detour:
    """A journey of several legs beside the direct way: nautical miles of both, and how many times the one is the other."""

    stops: tuple[Stop, ...]
    miles: float
    direct: float

    @property
    def ratio(self) -> float:
        """How many times the direct way the journey is."""
        return self.miles / self.direct

    @property
    def extra(self) -> float:
        """The nautical miles that the direct way would save."""
        return self.miles - self.direct

    @property
    def named(self) -> str:
        """The stops in a row: Yokohama–Chattogram–Singapore."""
        return "–".join(stop.place.name for stop in self.stops)


def detour(stops: Sequence[Stop], closed: tuple[str, ...] = CLOSED) -> Detour | None:
    """The journey beside the direct way, both without the closed passages; None where a leg has no sea way or the ends are all but one place."""
    if len(stops) < 3:
        return None
    legs = [leg_miles(a.place, b.place, closed) for a, b in pairwise(stops)]
    direct = leg_miles(stops[0].place, stops[-1].place, closed)
    if direct is None or direct < 50 or any(leg is None for leg in legs):
        return None
    return Detour(tuple(stops), sum(leg for leg in legs if leg is not None), direct)


def by_sea(route: Iterable[Stop]) -> tuple[Stop, ...]:
    """The stops a ship calls at, from loading to discharge, those without a position left out."""
    return tuple(s for s in route if s.role in MOVING and seaside(s.place))


def seaside(place: Place) -> bool:
    """Whether a place is located and may be reached by ship."""
    return place.located and place.kind != "country" and not landlocked(place.country)


def hub_of(place: Place) -> Hub | None:
    """The hub a place is, if carriers do change ships there."""
    found = hub(place)
    return found if found is not None and found.role in HUB_ROLES else None


@lru_cache(maxsize=4096)
def leg_miles(a: Place, b: Place, closed: tuple[str, ...] = CLOSED) -> float | None:
    """Nautical miles by sea between two places without the closed passages; None where there is no sea way."""
    way = sea_way(a, b, closed)
    return way.miles if way else None


def beyond(route: Sequence[Stop], farther: float, least_back: float) -> tuple[tuple[Stop, Stop, float, float, float], ...]:
    """Ports of call that lie beyond the last stop and are no hub: (port, last stop, miles there, miles back, direct miles).

    A port counts if it is `farther` times as far from the first port as the last stop is, and `least_back` nautical miles from that.
    """
    ports = by_sea(route)
    last = next((s for s in reversed(route) if s.place.located), None)
    if not ports or last is None or not seaside(final := last.place):
        return ()
    start, found = ports[0].place, []
    doubtful = [stop for stop in ports[1:] if stop.place.country != final.country and hub_of(stop.place) is None]
    direct = leg_miles(start, final) if doubtful else None
    if direct is None or direct < 300:
        return ()
    for stop in doubtful:
        there, back = leg_miles(start, stop.place), leg_miles(stop.place, final)
        if there is not None and back is not None and there >= farther * direct and back >= least_back:
            found.append((stop, last, there, back, direct))
    return tuple(found)


def loops(route: Sequence[Stop]) -> tuple[tuple[Stop, Stop, Stop, bool], ...]:
    """The widest return of the journey to a country it had left: (first, between, again, whether to the very same place); empty for none.

    A relay through a hub abroad between two far ports of one country is how feeders work, and no return.
    """
    stops = [s for s in route if s.role != "place_of_receipt" and s.place.country]
    for width in range(len(stops) - 1, 1, -1):
        for first, again in zip(stops, stops[width:], strict=False):
            between = next((s for s in stops[stops.index(first) + 1 : stops.index(again)] if s.place.country != first.place.country), None)
            if first.place.country == again.place.country and between is not None and not _relay(first, between, again):
                return ((first, between, again, first.place.name.casefold() == again.place.name.casefold()),)
    return ()


def _relay(first: Stop, between: Stop, again: Stop) -> bool:
    way = detour((first, between, again)) if all(s.place.located for s in (first, between, again)) else None
    return way is not None and way.direct > 100 and way.ratio < 1.6 and hub_of(between.place) is not None
