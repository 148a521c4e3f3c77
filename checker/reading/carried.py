"""Files inside files, and the names they go by."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

MAX_DEPTH = 3
"""So many carriers may lie inside one another."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")
_LONGEST = 180


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that another carries: its name there, made harmless, and how to get at its bytes (raises UnreadablePaper)."""

    name: str
    load: Callable[[], bytes]


def harmless(name: str) -> str:
    """A carried file's name to show: no roots, no steps upwards, no letters that would not be seen. Nothing is ever written under it."""
    parts = [_UNSEEN.sub("", part).strip() for part in re.split(r"[\\/]+", name)]
    kept = [part for part in parts if part not in ("", ".", "..") and not re.fullmatch(r"[A-Za-z]:", part)]
    whole = "/".join(kept).replace("!", "_") or "unnamed"
    return whole if len(whole) <= _LONGEST else f"{whole[:60]}…{whole[-(_LONGEST - 61) :]}"


class Names:
    """Gives every carried file a name of its own."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def fresh(self, name: str) -> str:
        """The harmless name, with a number where it was given before."""
        plain = harmless(name)
        stem, dot, suffix = plain.rpartition(".") if "." in plain.rpartition("/")[2] else (plain, "", "")
        shown, number = plain, 1
        while shown in self._given:
            number += 1
            shown = f"{stem} ({number}){dot}{suffix}"
        self._given.add(shown)
        return shown
