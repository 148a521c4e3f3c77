"""Electronic signatures that do not stand for what the paper says now."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.agreement import file_name
from checker.judging.rule import Hit, hit, rule
from checker.judging.tampering import matters
from checker.judging.words import meaning
from checker.model.fact import quote
from checker.model.finding import Severity
from checker.model.traces import FileTraces, Signing

LAW = "Regulation (EU) 910/2014 art. 26 (d)"


@rule(Severity.HIGH, LAW)
def changed_after_signing(trace: FileTraces) -> Iterator[Hit]:
    """A value was changed after the paper was signed electronically.

    ## Why it matters
    The signature stands for the first print, the reader sees the second. A further signature or a filled field is no change of what was signed.

    ## Example
    The chamber signed a certificate for Poti; a later revision prints Batumi, and the signature still shows.

    ## What to do
    Open the signed version in the signature panel of the viewer, compare, and ask the signer for the paper as he sent it.
    """
    for signing in trace.signed:
        told = [c for c in signing.later if matters(c)]
        for change in told[:2]:
            meant = meaning(change.before)
            yield hit(
                f"{_who(signing)} signed {file_name(trace.path)} with '{' '.join(change.before.split())[:80]}'; "
                f"since then it prints '{' '.join(change.after.split())[:80]}'.",
                quote(change.before, change.spot, "signed state"),
                severity=Severity.CRITICAL if meant and meant.barred else Severity.HIGH,
            )
        if told:
            return


@rule(Severity.LOW, LAW)
def signature_broken(trace: FileTraces) -> Iterator[Hit]:
    """An electronic signature no longer fits the bytes it was made for.

    ## Why it matters
    Merging, compressing or printing a signed file breaks the signature without ill will. Then it proves nothing any more.

    ## Example
    A signed certificate was passed through a compressor; its digest is another.

    ## What to do
    Ask the sender for the file as it was signed.
    """
    for signing in trace.signed:
        if signing.state == "broken":
            yield hit(
                f"The signature of {_who(signing)} in {file_name(trace.path)} does not hold.", quote(signing.signer or trace.path, trace.spot, "signature")
            )
            return


def _who(signing: Signing) -> str:
    return f"{signing.signer or 'An unnamed signer'}{f' ({signing.at:%d %b %Y})' if signing.at else ''}"
