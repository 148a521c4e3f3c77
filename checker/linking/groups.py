"""Papers in disjoint sets, joined step by step into shipments."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import PurePath

from checker.linking.keys import day, keys, mended, parties
from checker.model.documents import Document


class Groups:
    """Papers in disjoint sets, with what is known of each set kept up to date."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        self.keys = mended([tuple(dict.fromkeys(keys(d))) for d in documents], [d.read_by == "ocr" for d in documents])
        self.parties = [frozenset(parties(d)) for d in documents]
        self.days = [day(d) for d in documents]
        self.crowd = Counter(PurePath(d.path).parent for d in documents)
        self.reasons: list[list[str]] = [[] for _ in documents]
        self._parent = list(range(len(documents)))
        self._members = [[i] for i in self._parent]

    def find(self, i: int) -> int:
        """The number by which the set of a paper is known."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int, reason: str) -> None:
        """Make one set of two, and keep why."""
        a, b = self.find(i), self.find(j)
        if a == b:
            return
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members[b]
        self._members[b] = []
        self.reasons[a] += [*self.reasons[b], reason]

    def of(self, i: int) -> list[int]:
        """The papers of the same set."""
        return self._members[self.find(i)]

    def members(self) -> list[list[int]]:
        """The sets, each in the order of its papers."""
        return sorted((sorted(m) for m in self._members if m), key=lambda m: m[0])

    def own(self, i: int) -> dict[str, set[str]]:
        """The numbers by which a set differs from other shipments: those of its own invoices and bills."""
        found: dict[str, set[str]] = defaultdict(set)
        for n in self.of(i):
            for key in self.keys[n]:
                if key.sort in ("invoice_number", "bl_number", "awb_number", "chassis"):
                    found[key.sort].add(key.normal)
        return found

    def clash(self, i: int, j: int) -> bool:
        """Whether the two sets carry different numbers of the same sort, and so are two shipments."""
        one, other = self.own(i), self.own(j)
        return any(one[sort] and other[sort] and not one[sort] & other[sort] for sort in set(one) & set(other))
