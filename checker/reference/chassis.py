"""Chassis numbers: Japanese frame numbers and ISO 3779 identification numbers, on their own and within a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

FRAME = re.compile(
    r"(?<![A-Z0-9])(?:[A-Z0-9]{2,4}-)?([A-Z]{1,5}[0-9]{1,3}[A-Z]{0,3}|[A-Z][0-9]{2}[A-Z]?|[0-9]?[A-Z]{2,4}[0-9]{1,3}[A-Z]{0,2})-([0-9]{6,7})(?![0-9A-Z])"
)
VIN = re.compile(r"(?<![A-Z0-9])(?=[A-Z0-9]{0,11}[A-Z])(?=(?:[A-Z]*[0-9]){5})([A-HJ-NPR-Z0-9]{13}[0-9]{4})(?![A-Z0-9])")
_FIGURES = re.compile("[0-9]{4}")
"""Every chassis number ends in four figures at least."""
_SECOND = re.compile(r"(?<![A-Z0-9-])([A-Z]{2,5}[0-9]{2,3}[A-Z]?-[0-9]{6,7})(?:\s*/\s*([0-9]{6,7}))")
LABELS = "CHASSIS|FRAME|VIN|车架|車台|차대|ШАССИ|FAHRGESTELL|BASTIDOR|CHÂSSIS|ŞASİ|SASI|شاسيه"
NUMBER = "NO|NUMBER|NR|N°|№|号|號|番号|번호"
LABELLED = re.compile(rf"(?:{LABELS})[^A-Z0-9]{{0,3}}(?:{NUMBER})?[^A-Z0-9]{{0,4}}([A-Z0-9][A-Z0-9 -]{{5,19}}[A-Z0-9])")
LETTERS = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789"


def tidy(chassis: str) -> str:
    """The number in capitals without spaces; hyphens stay only in a frame number."""
    text = re.sub(r"\s+", "", chassis.upper()).replace("–", "-").replace("—", "-")
    return text if FRAME.fullmatch(text) else text.replace("-", "")


def frame_prefix(chassis: str) -> str | None:
    """The model code of a Japanese frame number (URJ201 of URJ201-4012345); None for any other number."""
    met = FRAME.fullmatch(re.sub(r"\s+", "", chassis.upper()))
    return met[1] if met else None


def is_vin(chassis: str) -> bool:
    """Whether it has the form of an ISO 3779 number: 17 signs without I, O and Q."""
    return bool(re.fullmatch(r"[A-HJ-NPR-Z0-9]{17}", tidy(chassis)))


def check_digit(vin: str) -> str:
    """The check digit that the other signs of a 17-sign number call for."""
    total = sum(weight * (int(sign) if sign.isdigit() else LETTERS[sign]) for weight, sign in zip(WEIGHTS, vin, strict=True))
    return "X" if total % 11 == 10 else str(total % 11)


def check_digit_binds(vin: str) -> bool:
    """Whether makers of that region must set the ninth sign as a check digit: North America and China."""
    return vin[0] in "12345L" or vin[:2] in ("7A", "7F", "7G", "7P", "7S")


def model_years(vin: str) -> tuple[int, ...]:
    """The model years that the tenth sign can mean; empty where makers need not follow the code."""
    if not check_digit_binds(vin) or vin[9] not in YEARS:
        return ()
    first = 1980 + YEARS.index(vin[9])
    return (first, first + 30)


def in_text(text: str) -> Iterator[str]:
    """The chassis numbers in a text: full VINs and frame numbers."""
    if not _FIGURES.search(text):
        return
    upper = text.upper()
    for met in VIN.finditer(upper):
        if check_digit(met[1]) == met[1][8] or not check_digit_binds(met[1]):
            yield met[1]
    for met in FRAME.finditer(upper):
        yield f"{met[1]}-{met[2]}"
    for met in _SECOND.finditer(upper):
        yield f"{met[1].split('-')[0]}-{met[2]}"
