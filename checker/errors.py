"""The errors a user can cause, each with its remedy."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any


class DocscanError(Exception):
    """Something the user can mend: what is wrong, and what to do."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} ({remedy})" if remedy else reason)
        self.reason = reason
        self.remedy = remedy


class UsageError(DocscanError):
    """The command was called with something it cannot use: exit code 2."""


class ConfigError(UsageError):
    """The configuration cannot be used: exit code 2."""


class UnreadablePaper(DocscanError):
    """One input file cannot be read; the rest of the run goes on."""


_BLANK = re.compile(r"[ \t\r\n]*")


def line_in_json(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, at which a value stands in a JSON text; `path` are the keys and places that lead to it, as far as they can be followed."""
    read, at = json.JSONDecoder().raw_decode, _skip(text, 0)
    for step in path:
        found = _member(text, at, step, read)
        if found is None:
            break
        at = found
    return text.count("\n", 0, at) + 1


def _member(text: str, at: int, step: str | int, read: Any) -> int | None:
    """Where the value begins that a step leads to from the object or list at that place."""
    if text[at : at + 1] not in {"{", "["} or (text[at] == "{") != isinstance(step, str):
        return None
    keyed, number, at = text[at] == "{", 0, _skip(text, at + 1)
    while text[at : at + 1] not in {"}", "]", ""}:
        name: str | int = number
        if keyed:
            name, at = read(text, at)
            at = _skip(text, _skip(text, at) + 1)
        if name == step:
            return at
        at = _skip(text, read(text, at)[1])
        at, number = (_skip(text, at + 1), number + 1) if text[at : at + 1] == "," else (at, number)
    return None


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
