"""Money, and the units in which papers weigh and measure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency (ISO 4217); the currency is None where the paper prints none."""

    amount: float
    currency: str | None = None

    def __str__(self) -> str:
        return f"{self.currency or ''} {self.amount:,.2f}".strip()


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity as printed and as the contract counts it: kilograms, cubic metres or pieces."""

    amount: float
    unit: str
    printed: float
    printed_unit: str
