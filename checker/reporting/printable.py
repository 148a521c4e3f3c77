"""Text from papers and file names made harmless to show: no control codes, no invisible or direction-turning characters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from checker.model.fact import AnyFact
from checker.model.spot import Spot

UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff"
)
"""C0 and C1 controls, soft hyphens, fillers, zero-width and bidirectional characters, variation selectors, tags, lone surrogates."""

_UNSEEN = re.compile(f"[{UNSEEN}]")


def seen(text: str) -> str:
    """The text on one line, with a middle dot for every character that would not be seen or would steer the screen."""
    return _UNSEEN.sub("·", " ".join(text.replace("\r\n", "\n").replace("\n", " / ").split()))


def short(text: str, most: int = 120) -> str:
    """The same, cut to so many characters."""
    whole = seen(text)
    return whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"


def words(name: str) -> str:
    """A field's name, a kind of document or a role as words: port_of_discharge is "port of discharge"."""
    return seen(name).replace("_", " ")


def file_names(paths: Iterable[str]) -> dict[str, str]:
    """The shortest name of each path that still tells it from the others: the file name, or else the path."""
    unique = list(dict.fromkeys(paths))
    names = [PurePath(path).name or path for path in unique]
    return {path: seen(name if names.count(name) == 1 else path) for path, name in zip(unique, names, strict=True)}


def where(spot: Spot, names: dict[str, str]) -> str:
    """The place of a spot in few words: "bl.pdf, page 1" or "invoice.xlsx, Sheet1!B4"."""
    file = names.get(spot.file) or seen(spot.file)
    if spot.cell:
        return f"{file}, {seen(spot.sheet or '')}!{seen(spot.cell)}"
    return f"{file}, page {spot.page}" if spot.page else file


def quoted(fact: AnyFact) -> str:
    """What the paper prints, in quotation marks: `port of discharge “CHITTAGONG, BANGLADESH”`."""
    if fact.label == "document":
        return "the paper as a whole"
    if not fact:
        return f"{words(fact.label)} is not stated"
    return f"{words(fact.label)} “{short(fact.text or str(fact.read))}”"
