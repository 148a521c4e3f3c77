"""Hubs: the ports where carriers do change ships, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checker.model.places import Place
from checker.reference.globe import km_between
from checker.reference.shelf import rows

HUBS_FILE = "hubs.csv"
_SAME_PORT_KM = 15.0


@dataclass(frozen=True, slots=True)
class Hub:
    """One port and what part it plays.

    `role` is pure, major, mixed, gateway-hub, roro hub, gateway, regional re-export or FEEDER DEST ONLY; `share` the band of transhipped cargo in percent;
    `roro` whether vehicles change ships there; `verified` whether the role was seen in a source (else it is trade knowledge).
    """

    unlocode: str
    name: str
    country: str
    point: tuple[float, float]
    role: str
    share: str
    roro: bool
    verified: bool
    evidence: str


@lru_cache(maxsize=1)
def _hubs() -> tuple[Hub, ...]:
    """Every hub of the table."""
    return tuple(
        Hub(
            row["unlocode"],
            row["name"],
            row["iso2"],
            (float(row["lat"]), float(row["lon"])),
            row["role"],
            row["transship_share_band"],
            row["roro"] == "y",
            row["evidence"].startswith("V"),
            row["evidence"].partition(":")[2].strip() or "trade knowledge, not verified",
        )
        for row in rows(HUBS_FILE)
    )


@lru_cache(maxsize=4096)
def hub(place: Place) -> Hub | None:
    """The hub that a place is, by its UN/LOCODE, else by its position; None for a place that is none, and for airports."""
    if place.kind in ("airport", "country"):
        return None
    for one in _hubs():
        if place.unlocode and place.unlocode == one.unlocode:
            return one
    if not place.located:
        return None
    near = [(km_between(place.point, one.point), one) for one in _hubs() if one.country == place.country]
    distance, closest = min(near, key=lambda pair: pair[0], default=(1e9, None))
    return closest if distance <= _SAME_PORT_KM else None


def near_ports(point: tuple[float, float], country: str, within_km: float) -> tuple[Hub, ...]:
    """The ports of the table in that country within so many kilometres of a (lat, lon), the nearest first."""
    near = sorted((km_between(point, one.point), n) for n, one in enumerate(_hubs()) if one.country == country)
    return tuple(_hubs()[n] for distance, n in near if distance <= within_km)
