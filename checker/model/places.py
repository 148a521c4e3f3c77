"""Places as papers name them, and the stops of a journey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.model.fact import Fact


@dataclass(frozen=True, slots=True)
class Place:
    """A place named on a paper, resolved as far as it can be.

    `country` is ISO 3166-1 alpha-2; `lat` and `lon` are degrees. `method` says how the name was resolved
    (code, name, alias, alternate, fuzzy, country, unresolved) and `matched` which entry of the tables it met.
    `countries` holds every possible country of an ambiguous name: KOREA alone is ("KR", "KP") and has no `country`.
    `printed_country` is the country that the paper itself prints beside the name, whatever the name resolves to.
    """

    name: str
    country: str | None = None
    unlocode: str | None = None
    lat: float | None = None
    lon: float | None = None
    method: str = "unresolved"
    matched: str | None = None
    countries: tuple[str, ...] = ()
    printed_country: str | None = None
    kind: str = "city"

    @property
    def located(self) -> bool:
        """Whether the place has a position."""
        return self.lat is not None and self.lon is not None

    @property
    def point(self) -> tuple[float, float]:
        """(lat, lon) in degrees; ValueError when the place has no position."""
        if self.lat is None or self.lon is None:
            raise ValueError(f"{self.name} has no position")
        return self.lat, self.lon

    def __str__(self) -> str:
        return f"{self.name}, {self.country}" if self.country and self.name != self.country else self.name


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of a shipment's declared journey: its role, the fact that names it, and the date there, if any paper gives one.

    `by` tells how the goods come here (sea, air, road, rail; empty where no paper of carriage covers that leg), and `paper` which file says so.
    """

    role: str
    fact: Fact[Place]
    place: Place
    date: date | None = None
    by: str = ""
    paper: str = ""
