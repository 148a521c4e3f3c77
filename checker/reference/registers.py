"""Numbers that registers give to firms, and whether their check digits hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The signs of a Chinese unified social credit code (GB 32100): no I, O, S, V, Z."""


def lei(number: str) -> bool:
    """Whether a legal entity identifier holds (ISO 17442: 18 signs and two check digits, mod 97 is 1)."""
    return int("".join(str(int(c, 36)) for c in number)) % 97 == 1


def iban(number: str) -> bool:
    """Whether an account number holds (ISO 13616: country and check digits moved to the end, mod 97 is 1)."""
    return int("".join(str(int(c, 36)) for c in number[4:] + number[:4])) % 97 == 1


def uscc(number: str) -> bool:
    """Whether a Chinese unified social credit code holds (GB 32100: weights are powers of 3, mod 31)."""
    if any(c not in USCC for c in number):
        return False
    total = sum(USCC.index(c) * pow(3, n, 31) for n, c in enumerate(number[:17]))
    return USCC[-total % 31] == number[17]


def japan(number: str) -> bool:
    """Whether a Japanese corporate number holds (13 digits, the first is the check digit, mod 9)."""
    total = sum(int(c) * (1 if n % 2 == 0 else 2) for n, c in enumerate(reversed(number[1:])))
    return int(number[0]) == 9 - total % 9


def russia(number: str) -> bool:
    """Whether a Russian taxpayer number (INN) of a firm (10 digits) or a person (12) holds, mod 11 mod 10."""
    weights = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
    ends = (9,) if len(number) == 10 else (10, 11)
    return all(sum(int(c) * w for c, w in zip(number[:end], weights[11 - end :], strict=True)) % 11 % 10 == int(number[end]) for end in ends)


def korea(number: str) -> bool:
    """Whether a Korean business number holds (10 digits, weights 1 3 7 1 3 7 1 3 5, the ninth product's tens added)."""
    digits = [int(c) for c in number]
    total = sum(d * w for d, w in zip(digits, (1, 3, 7, 1, 3, 7, 1, 3, 5), strict=False)) + digits[8] * 5 // 10
    return (10 - total % 10) % 10 == digits[9]


REGISTERS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("legal entity identifier", re.compile(r"\bLEI\b(?:\s*(?:code|no|number))?\W{0,4}\b([0-9A-Z]{18}\d{2})\b", re.IGNORECASE), lei),
    (
        "unified social credit code",
        re.compile(r"(?:USCC|social\s+credit\s+code|信用代码|信用代碼|纳税人识别号)[^0-9A-Z]{0,6}([0-9A-Z]{18})\b", re.IGNORECASE),
        uscc,
    ),
    ("corporate number", re.compile(r"(?:法人番号|japan(?:ese)?\s+corporate\s+(?:no|number)|corporate\s+number)\W{0,4}(\d{13})\b", re.IGNORECASE), japan),
    ("taxpayer number (INN)", re.compile(r"(?:\bИНН\b|\bINN\b)(?:\s*/\s*(?:КПП|KPP))?\W{0,4}(\d{12}|\d{10})\b", re.IGNORECASE), russia),
    (
        "business number",
        re.compile(
            r"(?:사업자\s*등록\s*번호|business\s+reg(?:istration)?\.?\s+(?:no|number)[^\d]{0,4}(?:\(korea\))?)\W{0,4}(\d{3}-\d{2}-\d{5})\b", re.IGNORECASE
        ),
        korea,
    ),
)
"""Register numbers by name, how papers print them, and their check. A number counts only behind its label."""


LABELLED = re.compile("|".join(pattern.pattern for _, pattern, _ in REGISTERS), re.IGNORECASE)
"""Any register number behind its label."""


def company_numbers(text: str) -> Iterator[tuple[str, str, bool]]:
    """(register, number, whether its check digit holds) for every labelled register number in a text."""
    for name, pattern, holds in REGISTERS:
        for met in pattern.finditer(text):
            number = re.sub(r"[^0-9A-Z]", "", met[1].upper())
            yield name, number, holds(number)
