"""Ships on watch lists, by number and by name."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.reference import countries
from checker.reference.hulls import imo_digits, imo_valid
from checker.screening import screen
from checker.screening.alike import similarity
from checker.screening.entry import VESSEL
from checker.screening.in_force import in_force
from checker.screening.ships import ship_names

NAMESAKE = 0.9


def _hulls(document: Document) -> list[screen.Hit]:
    found = screen.numbered(in_force(), imo_digits(document.imo_number.text), sorts=("imo",)) if document.imo_number else []
    return screen.without_doubles(h for h in found if h.entry.kind == VESSEL)


def _namesakes(document: Document) -> list[screen.Hit]:
    """The listed ships of this name, where the name is her own: two words, or a long one. SUCCESS and BLOSSOM are listed too."""
    text = document.vessel.text
    own = any(len(words) > 1 or len("".join(words)) > 7 for words in ship_names(text))
    land = countries.candidates(document.flag.text) if document.flag else ()
    found = screen.screen(in_force(), text, VESSEL, country=land[0] if len(land) == 1 else None) if own else []
    return screen.without_doubles(h for h in found if h.by == "name" and h.likeness.score >= NAMESAKE)


def _numbers(found: list[screen.Hit]) -> str:
    return " or ".join(dict.fromkeys(i.value for h in found for i in h.entry.identifiers if i.sort == "imo")) or "without a number"


@rule(Severity.CRITICAL, "UNSCR 2321 (2016) para. 12", "UNSCR 2375 (2017) para. 6", "Regulation (EU) 2017/1509", "31 CFR 510")
def listed_hull(document: Document) -> Iterator[Hit]:
    """The ship is on a sanctions list.

    ## Why it matters
    Listed ships may not be loaded, bunkered or let into port, and what they carry may be seized. The number is proof; a name
    alone is not, since names are changed and shared.

    ## Example
    M/V JIE SHUN, IMO 8518780: seized in 2016 with 30,000 rocket grenades under iron ore.

    ## What to do
    Do not load. With a number: stop, and report to whoever is responsible for sanctions. With a name only: ask the carrier for
    the IMO number and look that up.
    """
    for found in _hulls(document):
        names = " / ".join(n.text for n in found.entry.names[:4] if n.strength != "linked")
        other = document.vessel and all(similarity(document.vessel.text, n.text, VESSEL) < NAMESAKE for n in found.entry.names)
        tail = f"; this paper calls her {document.vessel.text.strip()}" if other else ""
        yield hit(
            f"IMO {imo_digits(document.imo_number.text)} is {names} ({found.source}){tail}.",
            document.imo_number, *((document.vessel,) if document.vessel else ()), basis=(found.source,),
        )  # fmt: skip
        return
    if document.vessel and not (document.imo_number and imo_valid(imo_digits(document.imo_number.text))):
        hits = _namesakes(document)
        if hits:
            sure = hits[0].seconded and hits[0].likeness.score == 1
            flag = f" Her flag agrees: {document.flag.text.strip()}." if sure else ""
            yield hit(
                f"A ship named {hits[0].name} is listed (IMO {_numbers(hits)}; {hits[0].source}); this paper gives no number to tell her by.{flag}",
                document.vessel, severity=Severity.MEDIUM if sure else Severity.LOW, basis=(hits[0].source,), confidence=0.7 if sure else 0.5,
            )  # fmt: skip


@rule(Severity.INFO, "IMO Resolution A.1117(30)")
def listed_name_under_another_number(document: Document) -> Iterator[Hit]:
    """The ship bears the name of a listed one, and another IMO number.

    ## Why it matters
    Most such ships are honest namesakes. A few listed ones have sailed under the number of another hull, so the number is worth a look.

    ## Example
    M/V JIE SHUN with IMO 9319466, where the listed JIE SHUN is 8518780.

    ## What to do
    Look the number up in Equasis or IMO GISIS, and compare name, flag, size and year of build with the papers.
    """
    if document.vessel and document.imo_number and imo_valid(imo_digits(document.imo_number.text)) and not _hulls(document):
        hits = [h for h in _namesakes(document) if h.likeness.score == 1]
        if hits:
            printed = f"{document.vessel.text.strip()} is printed with IMO {imo_digits(document.imo_number.text)}"
            yield hit(
                f"{printed}; the listed {hits[0].name} is IMO {_numbers(hits)} ({hits[0].source}).",
                document.vessel, document.imo_number, basis=(hits[0].source,), confidence=0.5,
            )  # fmt: skip


def _neighbours(digits: str) -> list[screen.Hit]:
    """The listed hulls whose number differs from this one in one digit, or in two that stand side by side changed about."""
    near = {digits[:n] + d + digits[n + 1 :] for n in range(7) for d in "0123456789"} | {
        digits[:n] + digits[n + 1] + digits[n] + digits[n + 2 :] for n in range(6)
    }
    found = screen.numbered(in_force(), *(near - {digits}), sorts=("imo",))
    return screen.without_doubles(h for h in found if h.entry.kind == VESSEL)


@rule(Severity.HIGH, "UNSCR 2321 (2016) para. 12", "IMO Resolution A.1117(30)")
def nearly_a_listed_hull(document: Document) -> Iterator[Hit]:
    """The ship's IMO number is one digit away from that of a listed ship.

    ## Why it matters
    A listed ship sails on under a number that is nearly hers, or her number was mistyped. A third of such changes even pass the check digit.
    Where the name is hers as well, she is most likely the listed ship.

    ## Example
    M/V JIE SHUN with IMO 8518786, where the listed JIE SHUN is 8518780.

    ## What to do
    Ask the carrier for the ship's certificate of registry, and look up name and both numbers in Equasis or IMO GISIS before loading.
    """
    digits = imo_digits(document.imo_number.text) if document.imo_number else ""
    if len(digits) != 7 or _hulls(document):
        return
    for found in _neighbours(digits):
        named = document.vessel and any(similarity(document.vessel.text, n.text, VESSEL) >= NAMESAKE for n in found.entry.names if n.strength != "linked")
        if named or not imo_valid(digits):
            theirs = next(i.value for i in found.entry.identifiers if i.sort == "imo")
            tail = "the ship bears her name as well" if named else "it fails its own check digit"
            yield hit(
                f"IMO {digits} is one digit off {theirs}, the number of {found.entry.name} ({found.source}); {tail}.",
                document.imo_number, *((document.vessel,) if named else ()), severity=Severity.HIGH if named else Severity.LOW,
                basis=(found.source,), confidence=0.9 if named else 0.4,
            )  # fmt: skip
            return
