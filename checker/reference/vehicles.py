"""Vehicles by their chassis number: make, model, years, engine, weight, price and standing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.reference import chassis as numbers
from checker.reference.goods_spelling import plain
from checker.reference.shelf import number, rows


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a chassis number tells. Figures are None where it tells nothing; `kind` is frame or vin, `tier` top, high, medium, low or empty."""

    chassis: str
    kind: str
    makes: tuple[str, ...]
    model: str = ""
    code: str = ""
    years: tuple[int, int] | None = None
    engine_cc: float | None = None
    curb_kg: tuple[float, float] | None = None
    used_usd: tuple[float, float] | None = None
    hs6: str = ""
    tier: str = ""
    check_digit_right: bool | None = None
    model_years: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """Make and model in words."""
        return f"{'/'.join(self.makes)} {self.model}".strip()


@cache
def _frames() -> dict[str, dict[str, str]]:
    return {r["code"]: r for r in rows("vehicle_codes.csv") if r["kind"] == "frame_prefix"}


@cache
def _makers() -> dict[str, dict[str, str]]:
    return {r["wmi"]: r for r in rows("wmi.csv") if not r["doubted"]}


@lru_cache(maxsize=2048)
def decode(chassis: str) -> Decoded | None:
    """What the number tells; None if its code is not in the tables."""
    number_ = numbers.tidy(chassis)
    prefix = numbers.frame_prefix(number_)
    if prefix:
        row = _frames().get(prefix) or _frames().get(re.sub(r"[A-Z]$", "", prefix)) or _frames().get(f"{prefix}W")
        return _of_row(number_, row) if row else None
    if not numbers.is_vin(number_):
        return None
    maker = _makers().get(number_[:3])
    right = numbers.check_digit(number_) == number_[8] if numbers.check_digit_binds(number_) else None
    if maker is None:
        return Decoded(number_, "vin", (), code=number_[:3], check_digit_right=right, model_years=numbers.model_years(number_)) if right is not None else None
    make = re.sub(r"\s*\(.*?\)|\b(?:car|SUV|van|truck|bus|motorcycle|commercial|minivan|pick-up|old|M|i|Sport)\b", "", maker["make"]).strip(" /")
    return Decoded(
        number_,
        "vin",
        tuple(m.strip() for m in make.split("/") if m.strip()),
        code=number_[:3],
        tier=maker["tier"],
        check_digit_right=right,
        model_years=numbers.model_years(number_),
    )


def _of_row(chassis: str, row: dict[str, str]) -> Decoded:
    return Decoded(
        chassis,
        "frame",
        tuple(row["make"].split("/")),
        row["model"],
        row["code"],
        (int(row["year_from"]), int(row["year_to"])),
        number(row["engine_cc"]),
        _span(row["curb_kg_min"], row["curb_kg_max"]),
        _span(row["used_usd_min"], row["used_usd_max"]),
        row["hs6"],
        row["tier"],
    )


def _span(low: str, high: str) -> tuple[float, float] | None:
    return (float(low), float(high)) if low and high else None


@cache
def _families() -> tuple[frozenset[str], ...]:
    """Makes that sell each other's vehicles, or sold them under their own badge."""
    return tuple(frozenset(r["makes"].split()) for r in rows("make_families.csv"))


def same_family(one: str, other: str) -> bool:
    """Whether two makes are one, or badge each other's vehicles."""
    a, b = (set(plain(m).replace(".", "").split()) for m in (one, other))
    return bool(a & b) or any(a & f and b & f for f in _families())


def weight_class(model: str) -> tuple[float, float] | None:
    """The band of curb weights (kg) of a sort of vehicle or machine of `weight_classes.csv`, by its name; None if unknown."""
    row = _weights().get(model)
    return (float(row["kg_min"]), float(row["kg_max"])) if row else None


@cache
def _weights() -> dict[str, dict[str, str]]:
    return {r["class"]: r for r in rows("weight_classes.csv")}


@cache
def models() -> tuple[str, ...]:
    """Well-known model names in plain letters, for telling one model from another."""
    return tuple(r["model"] for r in rows("model_names.csv"))


@cache
def engine_lines() -> dict[str, tuple[float, float]]:
    """Tariff lines of cars and motorcycles by engine size: over the first figure (cc), not over the second."""
    return {r["hs6"]: (float(r["over_cc"]), float(r["up_to_cc"] or "inf")) for r in rows("engine_lines.csv")}
