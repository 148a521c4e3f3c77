"""Simple spreadsheet formulas, worked out where the file brings no result: sums, products, + - * / and references."""

from __future__ import annotations

import re
from collections.abc import Callable

_TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)
    |(?P<text>"(?:[^"]|"")*")
    |(?P<ref>(?:'(?:[^']|'')+'!|[^\W\d][\w.]*!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w(]))
    |(?P<name>[A-Za-z_][\w.]*)
    |(?P<sign>[-+*/^&%(),;]))""",
    re.VERBOSE,
)
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
MAX_CELLS = 20_000
MAX_DEPTH = 40

Value = float | str | None
Lookup = Callable[[str, int, int], Value]


class CannotCompute(Exception):
    """The formula uses something beyond the simple."""


def compute(formula: str, sheet: str, lookup: Lookup) -> float | str:
    """The result of a formula on a sheet. `lookup` gives the value of a cell by sheet, row and column from 1; raises CannotCompute."""
    parser = _Parser(_tokens(formula.lstrip("=+ ")), sheet, lookup)
    result = parser.expression()
    if parser.at < len(parser.tokens):
        raise CannotCompute(formula)
    return _single(result)


def cells_of(reference: str) -> tuple[str | None, int, int, int, int]:
    """Sheet (None for the same), first row, first column, last row and last column of a reference."""
    sheet, _, cells = reference.rpartition("!")
    found = [(int(row), column_number(letters)) for letters, row in _CELL.findall(cells)]
    (row1, column1), (row2, column2) = found[0], found[-1]
    name = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
    return name or None, min(row1, row2), min(column1, column2), max(row1, row2), max(column1, column2)


def column_number(letters: str) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _tokens(formula: str) -> list[tuple[str, str]]:
    tokens: list[tuple[str, str]] = []
    at = 0
    while at < len(formula.rstrip()):
        match = _TOKEN.match(formula, at)
        if not match or match.lastgroup is None or len(tokens) > 500:
            raise CannotCompute(formula)
        tokens.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return tokens


def _single(value: list[Value] | float | str) -> float | str:
    if isinstance(value, list):
        if len(value) != 1:
            raise CannotCompute("a range where one value belongs")
        return value[0] if value[0] is not None else 0.0
    return value


def _number(value: list[Value] | float | str) -> float:
    one = _single(value)
    if isinstance(one, str):
        try:
            return float(one)
        except ValueError:
            raise CannotCompute(one) from None
    return one


def _text(value: list[Value] | float | str) -> str:
    one = _single(value)
    return one if isinstance(one, str) else f"{one:.10g}"


class _Parser:
    """A descent through the tokens of one formula."""

    def __init__(self, tokens: list[tuple[str, str]], sheet: str, lookup: Lookup) -> None:
        self.tokens, self.sheet, self.lookup, self.at, self.depth = tokens, sheet, lookup, 0, 0

    def peek(self) -> str:
        """The next sign, or nothing."""
        return self.tokens[self.at][1] if self.at < len(self.tokens) and self.tokens[self.at][0] == "sign" else ""

    def expression(self) -> list[Value] | float | str:
        """Pieces joined by &."""
        left = self.total()
        while self.peek() == "&":
            self.at += 1
            left = _text(left) + _text(self.total())
        return left

    def total(self) -> list[Value] | float | str:
        """Terms added and taken away."""
        left = self.term()
        while (sign := self.peek()) in ("+", "-") and sign:
            self.at += 1
            right = _number(self.term())
            left = _number(left) + (right if sign == "+" else -right)
        return left

    def term(self) -> list[Value] | float | str:
        """Factors multiplied and divided."""
        left = self.power()
        while (sign := self.peek()) in ("*", "/") and sign:
            self.at += 1
            right = _number(self.power())
            if sign == "/" and right == 0:
                raise CannotCompute("division by zero")
            left = _number(left) * right if sign == "*" else _number(left) / right
        return left

    def power(self) -> list[Value] | float | str:
        """A factor, raised or as a per cent."""
        left = self.atom()
        while (sign := self.peek()) in ("^", "%") and sign:
            self.at += 1
            if sign == "%":
                left = _number(left) / 100
                continue
            base, exponent = _number(left), _number(self.atom())
            if abs(exponent) > 20 or abs(base) > 1e12 or (base <= 0 and exponent != int(exponent)) or (base == 0 and exponent < 0):
                raise CannotCompute("power")
            left = float(base**exponent)
        return left

    def atom(self) -> list[Value] | float | str:
        """A number, text, reference, function or bracket."""
        self.depth += 1
        if self.at >= len(self.tokens) or self.depth > 400:
            raise CannotCompute("end of formula")
        kind, piece = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return float(piece)
        if kind == "text":
            return piece[1:-1].replace('""', '"')
        if kind == "ref":
            return self.values(piece)
        if kind == "name":
            return self.function(piece.upper())
        if piece in ("-", "+"):
            return _number(self.power()) * (-1 if piece == "-" else 1)
        if piece == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        raise CannotCompute(piece)

    def expect(self, sign: str) -> None:
        """Steps over a sign that must follow."""
        if self.peek() != sign:
            raise CannotCompute(f"no {sign}")
        self.at += 1

    def values(self, reference: str) -> list[Value]:
        """The values of a cell or range, row by row."""
        sheet, row1, column1, row2, column2 = cells_of(reference)
        if (row2 - row1 + 1) * (column2 - column1 + 1) > MAX_CELLS:
            raise CannotCompute(reference)
        return [self.lookup(sheet or self.sheet, row, column) for row in range(row1, row2 + 1) for column in range(column1, column2 + 1)]

    def function(self, name: str) -> float:
        """The result of one of the simple functions."""
        self.expect("(")
        given: list[list[Value] | float | str] = []
        while self.peek() != ")":
            given.append(self.expression())
            if self.peek() in (",", ";"):
                self.at += 1
            elif self.peek() != ")":
                raise CannotCompute(name)
        self.at += 1
        if name == "ROUND" and len(given) == 2:
            return round(_number(given[0]) + 1e-12, int(_number(given[1])))
        if name == "SUMPRODUCT":
            return _sum_of_products(given)
        numbers = [v for g in given for v in (g if isinstance(g, list) else [g]) if isinstance(v, int | float)]
        if name == "SUM":
            return float(sum(numbers))
        if name == "PRODUCT" and numbers:
            product = 1.0
            for number in numbers:
                product *= number
            return product
        if name in ("MIN", "MAX", "AVERAGE") and numbers:
            return float({"MIN": min(numbers), "MAX": max(numbers), "AVERAGE": sum(numbers) / len(numbers)}[name])
        if name == "ABS" and len(numbers) == 1:
            return abs(numbers[0])
        raise CannotCompute(name)


def _sum_of_products(given: list[list[Value] | float | str]) -> float:
    columns = [[v if isinstance(v, int | float) else 0.0 for v in g] for g in given if isinstance(g, list)]
    if not columns or len(columns) != len(given) or len({len(c) for c in columns}) != 1:
        raise CannotCompute("SUMPRODUCT")
    total = 0.0
    for row in zip(*columns, strict=True):
        product = 1.0
        for number in row:
            product *= number
        total += product
    return total
