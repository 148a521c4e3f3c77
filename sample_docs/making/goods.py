"""Goods, amounts and numbers with their check digits, as the sample papers print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One line of goods. Weights in kg, volume in cubic metres, both for the whole line."""

    words: tuple[str, ...]
    hs: str
    quantity: int
    unit: str
    price: float
    gross: float
    net: float
    volume: float
    packages: int = 1
    part: str = ""
    size: str = ""

    @property
    def amount(self) -> float:
        """The price of the whole line."""
        return round(self.price * self.quantity, 2)


def amount(items: Sequence[Item]) -> float:
    """The sum of the lines."""
    return round(sum(i.amount for i in items), 2)


def gross(items: Sequence[Item]) -> float:
    """The gross weight of all lines."""
    return sum(i.gross for i in items)


def net(items: Sequence[Item]) -> float:
    """The net weight of all lines."""
    return sum(i.net for i in items)


def volume(items: Sequence[Item]) -> float:
    """The volume of all lines."""
    return round(sum(i.volume for i in items), 3)


def packages(items: Sequence[Item]) -> int:
    """The packages of all lines."""
    return sum(i.packages for i in items)


def counted(n: int, units: str) -> str:
    """1 CASE, 2 CASES."""
    return f"{n} {units[:-1] if n == 1 and units.upper().endswith('S') else units}"


def plain(x: float, places: int = 2) -> str:
    """1,234.50"""
    return f"{x:,.{places}f}"


def comma(x: float, places: int = 2) -> str:
    """1.234,50"""
    return f"{x:,.{places}f}".translate(str.maketrans(",.", ".,"))


def box(owner_and_serial: str) -> str:
    """The container number with its check digit (ISO 6346)."""
    letters = [n for n in range(10, 39) if n % 11]
    worth = [letters[ord(c) - 65] if c.isalpha() else int(c) for c in owner_and_serial]
    return f"{owner_and_serial}{sum(w * 2**n for n, w in enumerate(worth)) % 11 % 10}"


def imo(six: int) -> str:
    """The ship's IMO number with its check digit."""
    return f"{six}{sum(int(c) * w for c, w in zip(str(six), range(7, 1, -1), strict=True)) % 10}"


def air_waybill(prefix: str, seven: str) -> str:
    """The air waybill number with its check digit (modulo 7)."""
    return f"{prefix}-{seven}{int(seven) % 7}"


def frame17(pattern: str) -> str:
    """The 17-character frame number, `?` replaced by the check digit (ISO 3779)."""
    worth = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True))
    total = sum((int(c) if c.isdigit() else worth.get(c, 0)) * w for c, w in zip(pattern, (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2), strict=True))
    return pattern.replace("?", "X" if total % 11 == 10 else str(total % 11))


def iban(country: str, account: str) -> str:
    """The account number with its check digits (ISO 13616), in groups of four."""
    digits = "".join(str(int(c, 36)) for c in f"{account}{country}00")
    whole = f"{country}{98 - int(digits) % 97:02d}{account}"
    return " ".join(whole[n : n + 4] for n in range(0, len(whole), 4))
