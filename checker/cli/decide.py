"""`docscan decide`: put a decision on a finding into the audit log."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from checker.cli.output import nearest_of, say, writable
from checker.cli.output import note as remark
from checker.errors import UsageError

LOG = "docscan-audit.jsonl"
Report = Annotated[Path, typer.Argument(help="The JSON report with the finding (.json or .jsonl).", metavar="REPORT", show_default=False)]
Findings = Annotated[
    list[str], typer.Option("--finding", help="Its fingerprint, or how it begins, or a rule with one finding; repeatable.", metavar="F", show_default=False)
]  # fmt: skip
As = Annotated[str, typer.Option("--as", help="What is decided: cleared, escalated or blocked.", metavar="WHAT", show_default=False)]
By = Annotated[str, typer.Option("--by", help="Who decides.", metavar="NAME", show_default=False)]
Note = Annotated[str, typer.Option("--note", help="What the decision rests on.", metavar="TEXT", show_default=False)]
Log = Annotated[Path, typer.Option("--log", help="The audit log.", metavar="FILE", envvar="DOCSCAN_AUDIT_LOG", show_envvar=False)]
Key = Annotated[Path | None, typer.Option("--key", help="Your signing key; without it your own on this machine.", metavar="FILE", show_default=False)]


def decide(report: Report, finding: Findings, as_: As, by: By, note: Note, log: Log = Path(LOG), key: Key = None) -> None:
    """Record who decided what on a finding, and why, in a signed log."""
    import hashlib

    from checker.record import deciding, keys
    from checker.record.decision import SORTS
    from checker.record.log import append

    if as_ not in SORTS:
        raise UsageError(f"--as cannot be '{as_}'", nearest_of(as_, SORTS))
    read = read_report(report)
    writable(log, "--log")
    digest = hashlib.sha256(report.read_bytes()).hexdigest()
    chosen = [(whole, pair) for whole in read for pair in _chosen(whole, finding, read)]
    contents = [deciding.content(whole, digest, str(report), pair, as_, by, note) for whole, pair in chosen]
    signing, file, new = keys.signing_key(key)
    if new:
        remark(f"docscan: made the key that signs your decisions: {file}\n  Keep it; hand {file.name}.pub to whoever verifies the log.")
    for (_, (_, found)), content in zip(chosen, contents, strict=True):
        entry = append(log, content, signing, keys.memory_file())
        say(f"{log}: decision {entry.number}: {found['rule']} {found['fingerprint']} is {as_}. Mark {entry.number}:{entry.hash[:16]}\n")


def read_report(file: Path) -> list[Mapping[str, Any]]:
    """The reports in a file, as plain objects; UsageError as it is read for `docscan diff`."""
    import msgspec

    from checker.reporting import saved

    return [msgspec.to_builtins(found) for found in saved.read_all(file)]


def _chosen(whole: Mapping[str, Any], words: list[str], read: list[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The findings meant in one report of a file; a word that means none is an error only if no report of the file has it."""
    from checker.record.deciding import choose

    if len(read) == 1:
        return choose(whole, words)
    joined = {**whole, "shipments": [shipment for one in read for shipment in one["shipments"]]}
    own = {shipment["id"] for shipment in whole["shipments"]}
    return [pair for pair in choose(joined, words) if pair[0]["id"] in own]
