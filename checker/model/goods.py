"""Goods, the vehicles among them, and the boxes they travel in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.fact import AnyFact, Fact


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle on a goods line or certificate. `condition` is "new" or "used"; `engine_cc` cubic centimetres."""

    make: Fact[str]
    model: Fact[str]
    year: Fact[int]
    chassis: Fact[str]
    condition: Fact[str]
    mileage_km: Fact[float]
    engine_cc: Fact[float]


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One line of goods as one paper prints it. Weights in kg, volume in cubic metres, `hs_code` digits only, `origin` alpha-2.

    `unit_price` and `amount` are in the document's currency.
    """

    description: Fact[str]
    hs_code: Fact[str]
    quantity: Fact[float]
    unit: Fact[str]
    unit_price: Fact[float]
    amount: Fact[float]
    gross_weight_kg: Fact[float]
    net_weight_kg: Fact[float]
    volume_m3: Fact[float]
    packages: Fact[float]
    origin: Fact[str]
    vehicle: Vehicle | None = None

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """Every stated fact of the line, the vehicle's included."""
        own = [getattr(self, name) for name in self.__slots__ if name != "vehicle"]
        car = [getattr(self.vehicle, name) for name in self.vehicle.__slots__] if self.vehicle else []
        return tuple(f for f in (*own, *car) if f)


def goods_line(description: Fact[str], stated: Mapping[str, AnyFact], vehicle: Vehicle | None = None) -> GoodsLine:
    """A goods line of these facts by name; what is not among them is unstated, at the description's spot."""
    def fact(name: str) -> AnyFact:
        return stated.get(name) or Fact(name, description.spot)

    return GoodsLine(
        description, fact("hs_code"), fact("quantity"), fact("unit"), fact("unit_price"), fact("amount"),
        fact("gross_weight_kg"), fact("net_weight_kg"), fact("volume_m3"), fact("packages"), fact("origin"), vehicle,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Container:
    """A freight container: ISO 6346 number, seal, size and type as printed (40HC), gross weight of its cargo in kg."""

    number: Fact[str]
    seal: Fact[str]
    size_type: Fact[str]
    gross_weight_kg: Fact[float]
