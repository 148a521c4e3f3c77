"""Words that a file holds but does not show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from checker.judging.agreement import file_name
from checker.judging.rule import Hit, hit, rule
from checker.judging.tampering import weight_of_a_cover
from checker.judging.words import Meaning, meaning, unlike
from checker.model.fact import quote
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces, HiddenText

LISTS = ("hidden-sheet", "very-hidden-sheet", "hidden-row", "hidden-column", "external-link", "defined-name")

LIST_LENGTH = 4
"""So many hidden cells or rows without a label, a firm or a sum are a list for drop-downs."""


def _shown(shipment: Shipment, trace: FileTraces) -> str:
    """All that a reader sees on the papers of the file."""
    papers = [d for d in shipment.documents if d.path == trace.path]
    return "\n".join([*(line.text for d in papers for line in d.lines), *(f.text for d in papers for f in d.stated.values())])


def _groups(trace: FileTraces) -> Iterator[list[HiddenText]]:
    found: dict[tuple[str, str | None, int | None], list[HiddenText]] = defaultdict(list)
    for hidden in trace.hidden:
        if hidden.how != "covered":
            found[hidden.how, hidden.spot.sheet, hidden.spot.page].append(hidden)
    yield from found.values()


@rule(Severity.HIGH, "ICC International Maritime Bureau: document fraud practice")
def hidden_text_names_another_place_or_party(shipment: Shipment) -> Iterator[Hit]:
    """Hidden words name a place, a party or a sum that the paper does not show.

    ## Why it matters
    Who hides a second destination in the same file keeps two sets of papers in one.

    ## Example
    A very hidden sheet holds the real price and a buyer in Moscow.

    ## What to do
    Print the hidden part, keep the file unchanged, and ask for whom it was meant.
    """
    for trace in shipment.traces:
        shown = _shown(shipment, trace)
        for group in _groups(trace):
            told = [(h, m) for h in group if (m := meaning(h.text)) and unlike(h.text, shown)]
            if not told or _list(group, told):
                continue
            worst = max(told, key=lambda t: t[1].weight)
            facts = [quote(h.text, h.spot, h.how) for h, _ in sorted(told, key=lambda t: -t[1].weight)[:4]]
            yield hit(
                f"{_how(group[0].how)} in {file_name(trace.path)}: '{' '.join(worst[0].text.split())[:110]}' ({worst[1].what}).",
                *facts,
                severity=_grave(worst[1], group[0].how),
            )


def _grave(meant: Meaning, how: str) -> Severity:
    if meant.barred:
        return Severity.CRITICAL
    if meant.labelled:
        return Severity.HIGH
    return Severity.LOW if how in ("tiny", "white", "off-page") or meant.what == "place" else Severity.MEDIUM


def _list(group: list[HiddenText], told: list[tuple[HiddenText, Meaning]]) -> bool:
    """Whether hidden cells are a mere list of ports, units or rates: many of them, and none speaks of this shipment."""
    plain = not any(m.labelled or "party" in m.what or "sum" in m.what for _, m in told)
    return group[0].how in LISTS and len(group) >= LIST_LENGTH and plain


def _how(how: str) -> str:
    words = {"invisible": "Invisible text", "white": "White text", "tiny": "Tiny text", "off-page": "Text off the page", "comment": "A comment",
             "threaded-note": "A note in a conversation", "clipped": "Text cut off from view", "external-link": "An external link"}  # fmt: skip
    return words.get(how, f"A {how.replace('-', ' ')}")


@rule(Severity.HIGH, "ICC International Maritime Bureau: document fraud practice")
def covered_value(shipment: Shipment) -> Iterator[Hit]:
    """Printed words are covered by a box, and something else is shown.

    ## Why it matters
    The first print is still in the file under the box: it says what the paper said before it was mended.

    ## Example
    A white rectangle covers CHONGJIN; DONGHAE is typed on top.

    ## What to do
    Ask the issuer for a fresh original; do not accept the paper.
    """
    for trace in shipment.traces:
        for hidden in (h for h in trace.hidden if h.how == "covered"):
            under, over = _plain(hidden.text), _plain(hidden.shown)
            if len(under) < 2 or under == over or (over and under in over):
                continue
            meant = meaning(hidden.text)
            grave = weight_of_a_cover(hidden.text, meant, over)
            yield hit(
                f"'{hidden.text.strip()[:80]}' lies covered in {file_name(trace.path)}; shown is '{hidden.shown.strip()[:80] or 'nothing'}'.",
                quote(hidden.text, hidden.spot, "covered"),
                severity=grave,
            )


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
