"""What a decision says of a finding in a report: who, when, which papers, and what the judgement rested on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from checker.errors import UsageError

LEAST = 4
"""Letters of a fingerprint that may stand for it."""

LONGEST_NOTE = 20_000


def choose(report: Mapping[str, Any], wanted: Iterable[str]) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """(shipment, finding) for each word: a fingerprint or how it begins, or the name of a rule with one finding. UsageError when it means none or several."""
    pairs = [(shipment, finding) for shipment in report["shipments"] for finding in shipment["findings"]]
    chosen: dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {}
    for word in wanted:
        hits = [(s, f) for s, f in pairs if f["rule"] == word or f["fingerprint"] == word or (len(word) >= LEAST and f["fingerprint"].startswith(word))]
        marks = list(dict.fromkeys(f["fingerprint"] for _, f in hits))
        if not marks:
            known = ", ".join(f"{f['fingerprint']} ({f['rule']})" for _, f in pairs[:8]) + (" …" if len(pairs) > 8 else "")
            raise UsageError(f"the report has no finding '{word}'", f"give a fingerprint from it: {known}" if pairs else "it has no findings")
        if len(marks) > 1:
            raise UsageError(f"'{word}' means {len(marks)} findings", f"give one of the fingerprints {', '.join(marks[:8])}")
        chosen.update({f["fingerprint"]: (s, f) for s, f in hits})
    return list(chosen.values())


def content(
    report: Mapping[str, Any], digest: str, path: str, pair: tuple[Mapping[str, Any], Mapping[str, Any]], sort: str, by: str, note: str,
) -> dict[str, Any]:  # fmt: skip
    """The content of a decision, as the log holds it (without the salt). `digest` is the SHA-256 of the report's file."""
    shipment, finding = pair
    if not by.strip():
        raise UsageError("--by is empty", "name who decides")
    if not note.strip():
        raise UsageError("--note is empty", "say in a few words what the decision rests on")
    if len(note) > LONGEST_NOTE or len(by) > 200:
        raise UsageError("the note or the name is too long", f"a note has at most {LONGEST_NOTE:,} letters, a name 200")
    reference = report["reference"]
    return {
        "at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "by": by.strip(), "as": sort, "note": note.strip(),
        "finding": {key: finding[key] for key in ("fingerprint", "rule", "family", "severity", "message")},
        "shipment": shipment["id"], "papers": papers(report, shipment),
        "report": {
            "file": path, "sha256": digest, "started": report["started"], "docscan": report["docscan"], "rulebook": reference["rulebook"],
            "lists": [{key: item[key] for key in ("name", "as_of", "sha256")} for item in reference["lists"]],
        },
    }  # fmt: skip


def papers(report: Mapping[str, Any], shipment: Mapping[str, Any]) -> list[dict[str, str]]:
    """The path and SHA-256 of each paper of a shipment."""
    digests = {document["path"]: document["sha256"] for document in report["documents"]}
    return [{"path": path, "sha256": digests.get(path, "")} for path in shipment["documents"]]


def shipment_named(reports: Sequence[Mapping[str, Any]], word: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """(report, shipment) for an id or its beginning, a number that links its papers, or the name of one of them. UsageError for none or several."""
    pairs = [(report, shipment) for report in reports for shipment in report["shipments"]]
    exact = [pair for pair in pairs if pair[1]["id"] == word]
    loose = [pair for pair in pairs if _means(pair[1], word)]
    hits = exact or loose
    if len({shipment["id"] for _, shipment in hits}) != 1:
        known = "; ".join(f"{shipment['id']} ({', '.join(shipment['linked_by'][:1] or shipment['documents'][:1])})" for _, shipment in pairs[:8])
        said = f"the report has no shipment '{word}'" if not hits else f"'{word}' means {len(hits)} shipments"
        raise UsageError(said, f"give one of: {known}" if known else "it has no shipments")
    return hits[-1]


def _means(shipment: Mapping[str, Any], word: str) -> bool:
    names = [path.replace("\\", "/").rpartition("/")[2] for path in shipment["documents"]]
    linked = [part for link in shipment["linked_by"] for part in (link, link.partition(" ")[2])]
    return (len(word) >= LEAST and shipment["id"].startswith(word)) or word in {*shipment["documents"], *names, *linked}
