"""The segments of a UN/EDIFACT interchange, with its own marks of separation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MAX_SEGMENTS = 100_000


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment: its tag, and the parts of each element behind it."""

    tag: str
    elements: tuple[tuple[str, ...], ...]

    def parts(self, element: int) -> list[str]:
        """The parts of an element, none where it is not there."""
        return list(self.elements[element]) if element < len(self.elements) else []

    def part(self, element: int, number: int = 0) -> str:
        """One part of an element, empty where it is not there."""
        parts = self.parts(element)
        return parts[number] if number < len(parts) else ""


def segments(text: str) -> Iterator[Segment]:
    """The segments in order. A UNA segment sets the marks, else they are the usual + : ? and '."""
    text = text.lstrip("\ufeff \r\n\t")
    component, element, release, end = ":", "+", "?", "'"
    if text.startswith("UNA") and len(text) > 9:
        component, element, release, end = text[3], text[4], text[6], text[8]
        text = text[9:]
    elements: list[list[str]] = [[]]
    part: list[str] = []
    at, length = 0, len(text)
    while at < length:
        mark = text[at]
        if mark == release and release != " " and at + 1 < length:
            at += 1
            part.append(text[at])
        elif mark in (component, element, end):
            elements[-1].append("".join(part).strip())
            part = []
            if mark == element:
                elements.append([])
            elif mark == end:
                if elements[0][0]:
                    yield Segment(elements[0][0].upper(), tuple(map(tuple, elements[1:])))
                elements = [[]]
        elif mark not in "\r\n" or (part and elements != [[]]):
            part.append(" " if mark in "\r\n" else mark)
        at += 1
