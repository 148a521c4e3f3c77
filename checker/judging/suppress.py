"""Findings that somebody has answered for: graded anew, set aside by the configuration, or known from a baseline."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import PurePath

from checker.config import Config, Suppress
from checker.judging.baseline import Baseline
from checker.model.finding import Finding, Severity, Suppression
from checker.model.party import Party
from checker.model.places import Stop
from checker.model.shipment import Shipment

UNNAMED_ENDS = Severity.HIGH
"""An entry that names neither rule nor fingerprint, and a trusted or own party, never answers for a finding from here on."""

ABOUT_PARTIES = frozenset({"parties", "payment"})
ABOUT_ROUTES = frozenset({"routing", "vessels"})
OWN = "the settings name it as an own party"
NO_END = date.max


def settle(findings: Iterable[Finding], config: Config, known: Baseline, today: date, shipment: Shipment | None = None) -> Iterator[Finding]:
    """Each finding with the severity that the configuration gives its rule, and set aside where the configuration or the baseline says so."""
    for finding in findings:
        graded = replace(finding, severity=config.severity.get(finding.rule.name, finding.severity))
        by_config = next((Suppression(s.reason, s.until, "config") for s in config.suppress if s.until >= today and matches(s, graded, shipment)), None)
        yield replace(graded, suppressed=by_config or _trusted(graded, config, today) or known.answers(finding, today))


def matches(entry: Suppress, finding: Finding, shipment: Shipment | None = None) -> bool:
    """Whether the entry speaks of that finding.

    A document glob must meet the path or the name of one paper of the evidence. A party or route must be the shipment's; with neither rule nor
    fingerprint beside it, the finding must moreover be about that party or about the way, and less than high.
    """
    if entry.rule and entry.rule != finding.rule.name:
        return False
    if entry.fingerprint and entry.fingerprint != finding.fingerprint:
        return False
    if entry.document and not any(_meets(entry.document, fact.spot.file) for fact in finding.evidence):
        return False
    named = bool(entry.rule or entry.fingerprint)
    if not named and finding.severity >= UNNAMED_ENDS:
        return False
    if entry.party and not (_shows(entry.party, finding) or (named and shipment and any(same_firm(entry.party, name) for name in _parties(shipment)))):
        return False
    return not entry.route or (shipment is not None and (named or finding.rule.family in ABOUT_ROUTES) and on_route(entry.route, shipment.route))


def idle(config: Config, findings: Iterable[tuple[Finding, Shipment | None]], paths: Iterable[str], today: date) -> Iterator[str]:
    """A sentence for every suppression that has ended, or that met no finding although its papers were read."""
    found, read = list(findings), list(paths)
    for entry in config.suppress:
        hits = sum(matches(entry, finding, shipment) for finding, shipment in found)
        if entry.until < today:
            if hits:
                yield f"the suppression of {entry} ended on {entry.until}: {hits} finding{'s are' if hits > 1 else ' is'} open again"
            else:
                yield f"the suppression of {entry} ended on {entry.until} and can be removed"
        elif not hits and (not entry.document or any(_meets(entry.document, path) for path in read)):
            yield f"the suppression of {entry} met no finding in this run"
    for trust in config.trusted:
        if trust.until < today:
            yield f"the trust in {trust.party} ended on {trust.until}"


def same_firm(wanted: str, name: str) -> bool:
    """Whether two ways to write a firm's name are the same but for case, accents, spaces and points."""
    return _bare(wanted) == _bare(name) != ""


def on_route(wanted: str, route: Sequence[Stop]) -> bool:
    """Whether a way runs as wanted: stops with > between them, each a place, a UN/LOCODE or a country; * stands for any stops, none among them."""
    parts = [part.strip() for part in wanted.replace("→", ">").split(">")]
    return bool(route) and _runs(parts, [{_bare(word) for word in (s.place.name, s.place.unlocode, s.place.country, s.fact.text) if word} for s in route])


def _runs(parts: list[str], stops: list[set[str]]) -> bool:
    if not parts:
        return not stops
    if parts[0] == "*":
        return any(_runs(parts[1:], stops[at:]) for at in range(len(stops) + 1))
    return bool(stops) and _bare(parts[0]) in stops[0] and _runs(parts[1:], stops[1:])


def _trusted(finding: Finding, config: Config, today: date) -> Suppression | None:
    """Why a slight finding about a trusted or own party is set aside; never where another party is in the evidence too."""
    if finding.severity >= UNNAMED_ENDS or finding.rule.family not in ABOUT_PARTIES:
        return None
    named = [fact.read.name for fact in finding.evidence if isinstance(fact.read, Party)]
    reasons = [next(_answers(name, config, today), None) for name in named]
    sure = [reason for reason in reasons if reason]
    return min(sure, key=lambda s: s.until or NO_END) if named and len(sure) == len(named) else None


def _answers(name: str, config: Config, today: date) -> Iterator[Suppression]:
    yield from (Suppression(t.reason, t.until, "config") for t in config.trusted if t.until >= today and same_firm(t.party, name))
    yield from (Suppression(OWN, None, "config") for own in config.own_parties if same_firm(own, name))


def _shows(party: str, finding: Finding) -> bool:
    return any(isinstance(fact.read, Party) and same_firm(party, fact.read.name) for fact in finding.evidence)


def _parties(shipment: Shipment) -> Iterator[str]:
    return (fact.read.name for fact in shipment.group("parties") if isinstance(fact.read, Party))


def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in plain if c.isalnum())


def _meets(glob: str, path: str) -> bool:
    pure = PurePath(path)
    return fnmatchcase(pure.as_posix(), glob) or fnmatchcase(pure.name, glob)


