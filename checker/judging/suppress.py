"""Findings that somebody has answered for: graded anew, set aside by the configuration, or known from a baseline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from checker.config import Config, Suppress
from checker.errors import ConfigError
from checker.model.finding import Finding, Suppression

KNOWN = "known from the baseline"
SCHEMAS = ("docscan.report/1",)


def settle(findings: Iterable[Finding], config: Config, known: frozenset[str], today: date) -> Iterator[Finding]:
    """Each finding with the severity that the configuration gives its rule, and set aside where the configuration or the baseline says so."""
    for finding in findings:
        graded = replace(finding, severity=config.severity.get(finding.rule.name, finding.severity))
        by_config = next((Suppression(s.reason, s.until, "config") for s in config.suppress if s.until >= today and matches(s, finding)), None)
        by_baseline = Suppression(KNOWN, None, "baseline") if finding.fingerprint in known else None
        yield replace(graded, suppressed=by_config or by_baseline)


def matches(entry: Suppress, finding: Finding) -> bool:
    """Whether the entry speaks of that finding. A document glob must meet the path or the name of one paper of the evidence."""
    if entry.rule and entry.rule != finding.rule.name:
        return False
    if entry.fingerprint and entry.fingerprint != finding.fingerprint:
        return False
    return not entry.document or any(_meets(entry.document, fact.spot.file) for fact in finding.evidence)


def idle(config: Config, findings: Iterable[Finding], paths: Iterable[str], today: date) -> Iterator[str]:
    """A sentence for every suppression that has ended, or that met no finding although its papers were read."""
    found, read = list(findings), list(paths)
    for entry in config.suppress:
        hits = sum(matches(entry, finding) for finding in found)
        if entry.until < today:
            if hits:
                yield f"the suppression of {entry} ended on {entry.until}: {hits} finding{'s are' if hits > 1 else ' is'} open again"
            else:
                yield f"the suppression of {entry} ended on {entry.until} and can be removed"
        elif not hits and (not entry.document or any(_meets(entry.document, path) for path in read)):
            yield f"the suppression of {entry} met no finding in this run"


def baseline(path: Path | None) -> frozenset[str]:
    """The fingerprints that an earlier JSON report left open. ConfigError if the file is no such report.

    What the configuration had set aside there is left out: it has an end date, and a baseline must not outlive it.
    """
    if path is None:
        return frozenset()
    try:
        report = json.loads(path.read_text(encoding="utf-8-sig"))
        known, findings = report["schema"] in SCHEMAS, [finding for shipment in report["shipments"] for finding in shipment["findings"]]
        fingerprints = frozenset(str(f["fingerprint"]) for f in findings if (f.get("suppressed") or {}).get("by") != "config")
    except OSError as error:
        raise ConfigError(f"the baseline {path} cannot be read: {error.strerror}", "name a file that exists and that you may read") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ConfigError(f"the baseline {path} is no docscan report", "write one with `docscan check PATH --out baseline.json`") from error
    if not known:
        raise ConfigError(f"the baseline {path} is a report of another kind", f"docscan reads {', '.join(SCHEMAS)}; write one anew")
    return fingerprints


def _meets(glob: str, path: str) -> bool:
    pure = PurePath(path)
    return fnmatchcase(pure.as_posix(), glob) or fnmatchcase(pure.name, glob)
