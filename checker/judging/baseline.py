"""The baseline: findings of an earlier day that somebody has accepted, why, and until when."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from checker.errors import ConfigError, line_in_json
from checker.model.finding import Finding, Suppression
from checker.model.report import Report

SCHEMA = "docscan.baseline/1"
REPORTS = ("docscan.report/1",)
KNOWN = "known from the baseline"
KEYS = ("fingerprint", "rule", "reason", "until", "papers")
"""What an entry must have; more is for readers."""

_REMEDY = "write one with `docscan baseline PATH --reason WHY --until DAY`"
_MEND = {"reason": "say in a few words why it is accepted", "until": "write the last day it holds, such as 2027-01-31"}


@dataclass(frozen=True, slots=True)
class Accepted:
    """An accepted finding: its rule, why it is accepted, the last day that holds, and the digests of its papers."""

    fingerprint: str
    rule: str = ""
    reason: str = KNOWN
    until: date | None = None
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is accepted, by fingerprint, and the file it stands in."""

    entries: Mapping[str, Accepted] = field(default_factory=dict)
    source: str = ""

    def answers(self, finding: Finding, today: date) -> Suppression | None:
        """Why a finding is set aside today, if it is."""
        entry = self.entries.get(finding.fingerprint)
        return Suppression(entry.reason, entry.until, "baseline") if entry and (entry.until is None or entry.until >= today) else None

    def idle(self, findings: Iterable[Finding], digests: Iterable[str], today: date) -> Iterator[str]:
        """A sentence on what has ended, and on what met no finding although all its papers were read."""
        found, read = {f.fingerprint for f in findings}, set(digests)
        ended = [e for e in self.entries.values() if e.until and e.until < today]
        gone = [e for e in self.entries.values() if e not in ended and e.papers and e.fingerprint not in found and read.issuperset(e.papers)]
        if ended:
            days = sorted({e.until for e in ended if e.until})
            again = sum(e.fingerprint in found for e in ended)
            yield f"{len(ended)} of the baseline {self.source} ended on {days[-1]}; {again} of them are open again"
        if gone:
            rules = ", ".join(sorted({e.rule for e in gone}))
            yield f"{len(gone)} of the baseline {self.source} met no finding in this run ({rules}); write it anew"


def read_baseline(path: Path | None) -> Baseline:
    """What a baseline file accepts, or what an earlier JSON report left open. ConfigError, with the line where the file is damaged, if it is neither.

    What the configuration had set aside in a report is left out: it has an end date, and a baseline must not outlive it.
    """
    if path is None:
        return Baseline()
    table, text = _opened(path)
    schema = table.get("schema")
    try:
        if schema == SCHEMA:
            entries = [_entry(found, path, number, text) for number, found in enumerate(table["findings"], 1)]
        elif schema in REPORTS:
            found = [finding for shipment in table["shipments"] for finding in shipment["findings"]]
            entries = [Accepted(str(f["fingerprint"]), str(f["rule"])) for f in found if (f.get("suppressed") or {}).get("by") != "config"]
        else:
            raise ConfigError(f"the baseline {path} is of another kind: its schema is {schema!r}", f"docscan reads {', '.join((SCHEMA, *REPORTS))}; {_REMEDY}")
    except (KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"the baseline {path} is damaged: {_lack(error)}", _REMEDY) from error
    return Baseline({entry.fingerprint: entry for entry in entries}, str(path))


def written(report: Report, reason: str, until: date, kept: Baseline | None = None) -> str:
    """A baseline that accepts every open finding of a report, as JSON. What `kept` had accepted, and is still found, keeps its reason and day."""
    digests = {d.path: d.sha256 for d in report.documents}
    entries: dict[str, dict[str, Any]] = {}
    for judged in report.shipments:
        for finding in judged.findings:
            if finding.suppressed and finding.suppressed.by == "config":
                continue
            old = kept.entries.get(finding.fingerprint) if kept and finding.suppressed else None
            entries[finding.fingerprint] = {
                "fingerprint": finding.fingerprint, "rule": finding.rule.name, "severity": str(finding.severity), "message": finding.message,
                "reason": old.reason if old else reason, "until": (old.until or until).isoformat() if old else until.isoformat(),
                "papers": sorted({digests[f.spot.file] for f in finding.evidence if digests.get(f.spot.file)}),
            }  # fmt: skip
    whole = {"schema": SCHEMA, "docscan": report.version, "made": report.started.strftime("%Y-%m-%dT%H:%M:%SZ"), "findings": list(entries.values())}
    return json.dumps(whole, indent=2) + "\n"


def _opened(path: Path) -> tuple[Mapping[str, Any], str]:
    """The file's table, and its text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = json.loads(text)
    except OSError as error:
        raise ConfigError(f"the baseline {path} cannot be read: {error.strerror}", "name a file that exists and that you may read") from error
    except json.JSONDecodeError as error:
        raise ConfigError(f"the baseline {path} is no valid JSON: line {error.lineno}, column {error.colno}: {error.msg}", _REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"the baseline {path} is no valid JSON", _REMEDY) from error
    if not isinstance(table, dict):
        raise ConfigError(f"the baseline {path} is no docscan report or baseline", _REMEDY)
    return table, text


def _entry(found: Any, path: Path, number: int, text: str) -> Accepted:
    where = f"the baseline {path}, line {line_in_json(text, ('findings', number - 1))}, finding {number}"
    if not isinstance(found, Mapping):
        raise ConfigError(f"{where}: it is no finding", _REMEDY)
    for key in (key for key in KEYS if key not in found):
        close = difflib.get_close_matches(key, [name for name in found if name not in (*KEYS, "severity", "message")], 1)
        raise ConfigError(f"{where}: '{key}' is missing", f"'{close[0]}' should be '{key}'" if close else _MEND.get(key, _REMEDY))
    reason, day = found["reason"], found["until"]
    if not isinstance(reason, str) or not reason.strip():
        raise ConfigError(f"{where}: it has no reason", _MEND["reason"])
    try:
        until = date.fromisoformat(str(day))
    except ValueError as error:
        raise ConfigError(f"{where}: 'until' is {day!r}, which is no day", _MEND["until"]) from error
    return Accepted(str(found["fingerprint"]), str(found["rule"]), reason, until, tuple(str(paper) for paper in found["papers"]))


def _lack(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else "it is not built as one"
