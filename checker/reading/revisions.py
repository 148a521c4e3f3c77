"""Earlier saved states inside a PDF file, and the lines they printed otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from checker.errors import UnreadablePaper
from checker.model.spot import Box, Spot
from checker.model.traces import FieldChange
from checker.reading.paper import Page, Word
from checker.reading.pdf_library import PageFailed

_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF[ \t]*\r?\n?")
MAX_STATES = 5
MAX_STATE_PAGES = 20
MAX_CHANGES = 200


@dataclass(frozen=True, slots=True)
class _Line:
    """Words of one line that stand close together."""

    text: str
    page: int
    box: Box

    @property
    def key(self) -> tuple[int, str]:
        return self.page, "".join(self.text.split())


def earlier_states(data: bytes) -> tuple[list[bytes], int]:
    """The file as it stood after each save but the last (at most five, the newest), and how many older ones were passed over."""
    ends = list(_END.finditer(data))
    if ends and b"/Linearized" in data[:2048]:
        ends = ends[1:]  # the first end mark of a file made for the web closes its first page, not a saved state
    ends = [m for m in ends[:-1] if 0 < int(m[1]) < m.start()]
    kept = ends[-MAX_STATES:]
    return [data[: m.end()] for m in kept], len(ends) - len(kept)


def changes_since(
    states: list[bytes], pages: list[Page], name: str, words_of: Callable[[bytes], list[list[Word]]]
) -> tuple[tuple[FieldChange, ...], tuple[str, ...]]:
    """The lines that an earlier state printed otherwise, each with what stands there now; and what could not be compared."""
    changes: dict[tuple[str, str], FieldChange] = {}
    notes: list[str] = []
    if not states:
        return (), ()
    now = [line for page in pages[:MAX_STATE_PAGES] if not page.unread for line in _lines(page.words, page.number)]
    for number, state in enumerate(states, 1):
        try:
            before = [line for index, words in enumerate(words_of(state), 1) for line in _lines(words, index)]
        except (UnreadablePaper, PageFailed):
            notes.append(f"earlier saved state {number} of {len(states)}: it cannot be opened")
            continue
        for change in _differences(before, now, name):
            changes.setdefault((change.before, change.after), change)
    if len(pages) > MAX_STATE_PAGES:
        notes.append(f"earlier saved states beyond page {MAX_STATE_PAGES}: only the first pages are compared")
    if len(changes) > MAX_CHANGES:
        notes.append(f"changed lines beyond the first {MAX_CHANGES}")
    return tuple(changes.values())[:MAX_CHANGES], tuple(notes)


def _differences(before: list[_Line], now: list[_Line], name: str) -> list[FieldChange]:
    """Lines that are gone, each with the new line in its place. Lines that only moved, and lines only added (a signature, a filled blank), are no change."""
    gone, new = _unmatched(before, now), _unmatched(now, before)
    found = []
    for line in gone:
        over = [n for n in new if n.page == line.page and _meets(n.box, line.box)]
        after = " ".join(n.text for n in over)
        if "".join(after.split()) != line.key[1]:
            found.append(FieldChange(line.text, after, Spot(name, line.page, over[0].box if over else line.box)))
    return found


def _unmatched(lines: list[_Line], others: list[_Line]) -> list[_Line]:
    """The lines that have no partner of the same words among the others: partners in the same place first, then those that moved."""
    left = Counter((line.key, _place(line)) for line in others)
    moved = []
    for line in lines:
        if left[line.key, _place(line)]:
            left[line.key, _place(line)] -= 1
        else:
            moved.append(line)
    elsewhere = Counter[tuple[int, str]]()
    for (key, _), count in left.items():
        elsewhere[key] += count
    alone = []
    for line in moved:
        if elsewhere[line.key]:
            elsewhere[line.key] -= 1
        else:
            alone.append(line)
    return alone


def _place(line: _Line) -> tuple[int, int]:
    return round(line.box[0] / 2), round(line.box[1] / 2)


def _meets(a: Box, b: Box) -> bool:
    down = min(a[3], b[3]) - max(a[1], b[1])
    return min(a[2], b[2]) > max(a[0], b[0]) and down > 0.4 * min(a[3] - a[1], b[3] - b[1])


def _lines(words: list[Word], page: int) -> list[_Line]:
    """The words of a page joined where they stand on one line with no more than a space or two between."""
    runs: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (round((w.top + w.bottom) / 6), w.x0)):
        last = runs[-1][-1] if runs else None
        if last and abs((last.top + last.bottom) - (word.top + word.bottom)) < 0.8 * last.size and -1 < word.x0 - last.x1 < 0.9 * max(last.size, 4):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [
        _Line(" ".join(w.text for w in run), page, (min(w.x0 for w in run), min(w.top for w in run), max(w.x1 for w in run), max(w.bottom for w in run)))
        for run in runs
    ]
