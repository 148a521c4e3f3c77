"""The triage list: the few shipments to look at first, and what they have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

VERDICTS = ("hold", "review", "clear")


@dataclass(frozen=True, slots=True)
class Entry:
    """One shipment of the list."""

    verdict: str
    score: int
    papers: tuple[str, ...]
    parties: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Shipments to look at together, the worst first, and the party that stands on all of them; a shipment by itself has none."""

    party: str
    entries: tuple[Entry, ...]

    @property
    def worst(self) -> tuple[int, int, int]:
        """What cases are sorted by: the gravest verdict, its score, and how many shipments hang on it."""
        return VERDICTS.index(self.entries[0].verdict), -self.entries[0].score, -len(self.entries)


@dataclass(slots=True)
class Ranking:
    """All shipments of a run, counted, and the worst of them."""

    verdicts: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    unread: list[tuple[str, str]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def cases(self) -> list[Case]:
        """The shipments to hold or review, those that share a receiver or forwarder together: one question to it may answer them all."""
        left = sorted(self.entries, key=_worst_first)
        cases = []
        for party, _ in self.shared():
            mine = [e for e in left if party in e.parties]
            if len(mine) > 1:
                cases.append(Case(party, tuple(mine)))
                left = [e for e in left if party not in e.parties]
        return sorted([*cases, *(Case("", (e,)) for e in left)], key=lambda c: (*c.worst, c.entries[0].papers))

    def shared(self) -> list[tuple[str, int]]:
        """The parties that stand on several shipments to hold or review, the commonest first."""
        seen: dict[str, int] = defaultdict(int)
        for entry in self.entries:
            for party in set(entry.parties):
                seen[party] += 1
        return sorted(((p, n) for p, n in seen.items() if n > 1), key=lambda x: (-x[1], x[0]))


def rank(records: Iterable[dict[str, Any]], most: int = 1000) -> Ranking:
    """The ranking of the lines of a file of results; at most so many entries are kept."""
    out = Ranking()
    for record in records:
        out.unread += [(u["path"], u["reason"]) for u in record.get("unreadable", ())]
        out.broken += [f"{f['path']}: {f['error']}" for f in record.get("faults", ())]
        parties = _parties(record)
        for shipment in record.get("shipments", ()):
            out.verdicts[shipment["verdict"]] += 1
            open_ = [f for f in shipment["findings"] if not f.get("suppressed")]
            out.rules.update({f["rule"] for f in open_})
            if shipment["verdict"] != "clear":
                reasons = tuple(dict.fromkeys(f["message"] for f in open_))[:3]
                out.entries.append(Entry(shipment["verdict"], shipment["score"], tuple(PurePath(d).name for d in shipment["documents"]), parties, reasons))
        if len(out.entries) > 2 * most:
            _cut(out, most)
    _cut(out, most)
    return out


def _cut(ranking: Ranking, most: int) -> None:
    ranking.entries.sort(key=_worst_first)
    del ranking.entries[most:]


def _worst_first(entry: Entry) -> tuple[int, int, tuple[str, ...]]:
    return VERDICTS.index(entry.verdict), -entry.score, entry.papers


def _parties(record: dict[str, Any]) -> tuple[str, ...]:
    """The receiving parties and forwarders that a record's papers name."""
    names = ("consignee", "buyer", "end_user", "notify_party", "forwarding_agent")
    found = (d["fields"][n]["value"] for d in record.get("documents", ()) for n in names if n in d["fields"])
    return tuple(dict.fromkeys(" ".join(str(v["name"]).split()).upper() for v in found if isinstance(v, dict) and v.get("name")))
