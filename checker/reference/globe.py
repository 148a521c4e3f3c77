"""Distances on the globe."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

KM_PER_MILE = 1.852
_EARTH_MILES = 3440.065


def miles_between(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance of two (lat, lon) in nautical miles."""
    half = sin(radians(b[0] - a[0]) / 2) ** 2 + cos(radians(a[0])) * cos(radians(b[0])) * sin(radians(b[1] - a[1]) / 2) ** 2
    return 2 * _EARTH_MILES * asin(sqrt(min(1.0, half)))


def km_between(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance of two (lat, lon) in kilometres."""
    return miles_between(a, b) * KM_PER_MILE
