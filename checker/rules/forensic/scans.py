"""Scans into which something was pasted."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.agreement import file_name
from checker.judging.rule import Hit, hit, rule
from checker.judging.tampering import HARMLESS, plain
from checker.judging.words import Meaning, meaning
from checker.model.fact import quote
from checker.model.finding import Severity
from checker.model.traces import FileTraces, Patch

SMOOTH, LAYER = "smooth piece in a scan", "text layer against the picture"

LINE_HIGH = 34.0
"""Points: a patch no higher covers a line or two of print, as who changes a value does; stamps and signatures are higher."""


@rule(Severity.HIGH, "ICC International Maritime Bureau: document fraud practice")
def patch_over_a_scan(trace: FileTraces) -> Iterator[Hit]:
    """A box or picture hides print of a scanned page, and other words stand there.

    ## Why it matters
    A scan is taken for a photograph of the signed paper. Whoever lays a white box over a line of it and types on it has not changed the paper, but the file.

    ## Example
    Over the port of discharge of a scanned bill lies a white box with SINGAPORE; beneath it the scan says NAMPO.

    ## What to do
    Ask for the paper itself, or a new scan from the one who signed it.
    """
    for patch in trace.patches:
        if patch.how in (SMOOTH, LAYER) or plain(patch.text) == plain(patch.beneath) != "":
            continue
        over, under = meaning(patch.text), meaning(patch.beneath)
        beneath = f"; beneath it the scan says '{' '.join(patch.beneath.split())[:60]}'" if patch.beneath else ""
        words = f"'{' '.join(patch.text.split())[:60]}'" if patch.text else "nothing"
        yield hit(
            f"A {patch.how} hides print on page {patch.spot.page} of {file_name(trace.path)}; shown there is {words}{beneath}.",
            quote(patch.text or patch.beneath or patch.how, patch.spot, "patch"),
            severity=_grave(patch, over, under),
            confidence=patch.sure,
        )


def _grave(patch: Patch, over: Meaning | None, under: Meaning | None) -> Severity:
    if under and under.barred:
        return Severity.CRITICAL
    lines = patch.spot.box is None or patch.spot.box[3] - patch.spot.box[1] <= LINE_HIGH
    if not plain(patch.text) or HARMLESS.search(patch.text):
        return Severity.LOW
    if not lines:
        return Severity.LOW if "picture" in patch.how else Severity.MEDIUM
    return Severity.HIGH if over or under else Severity.MEDIUM


@rule(Severity.MEDIUM, "ICC International Maritime Bureau: document fraud practice")
def smooth_patch_in_a_scan(trace: FileTraces) -> Iterator[Hit]:
    """A rectangle of a scan lacks the grain of the paper around it.

    ## Why it matters
    Every scanner leaves noise. A rectangle without any was painted over after the scan, or erased. Labels and correction tape look alike.

    ## Example
    Around the consignee's name the paper is perfectly even, everywhere else it is grainy.

    ## What to do
    Look at that place enlarged, and ask for the paper itself.
    """
    for patch in trace.patches:
        if patch.how != SMOOTH:
            continue
        told = meaning(patch.text)
        words = f" around '{' '.join(patch.text.split())[:60]}'" if patch.text.strip() else ""
        yield hit(
            f"A rectangle{words} on page {patch.spot.page} of {file_name(trace.path)} has no grain, unlike the paper around it.",
            quote(patch.text or "a smooth rectangle", patch.spot, "patch"),
            severity=Severity.MEDIUM if told or any(c.isdigit() for c in patch.text) else Severity.LOW,
            confidence=patch.sure,
        )


@rule(Severity.HIGH, "ICC International Maritime Bureau: document fraud practice")
def text_layer_against_the_picture(trace: FileTraces) -> Iterator[Hit]:
    """The words that a page tells programs are not those that it shows people.

    ## Why it matters
    People read the picture, programs read the words. Who changes the words shows the true paper to the clerk and another one to every system that screens it.
    It is done in the invisible words over a scan, and in a PDF's text for screen readers. Recognition misreads letters; it does not read another port.

    ## Example
    The picture of a scanned bill shows NAMPO as port of discharge; its text layer says INCHEON.

    ## What to do
    Go by what the page shows, and ask for the paper itself, or a new scan.
    """
    for patch in trace.patches:
        if patch.how != LAYER:
            continue
        over, under = meaning(patch.text), meaning(patch.beneath)
        grave = Severity.CRITICAL if under and under.barred else Severity.LOW if patch.sure < 0.5 else Severity.HIGH if over or under else Severity.LOW
        yield hit(
            f"On page {patch.spot.page} of {file_name(trace.path)} the words say '{' '.join(patch.text.split())[:60]}', "
            f"the page shows '{' '.join(patch.beneath.split())[:60]}'.",
            quote(patch.text, patch.spot, "text layer"),
            severity=grave,
            confidence=max(patch.sure, 0.5),
        )
        if patch.sure < 0.5:
            return  # a bad layer altogether
