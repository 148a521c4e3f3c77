"""Networks: parties joined by telephones, mailboxes, addresses and vehicles that they share across shipments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from checker.ledger.engine import Work
from checker.ledger.entry import CHASSIS, CONTACTS
from checker.ledger.ledger import Ledger

CROWD = 12
"""A contact of more firms than this is an office that lends its own; it joins nobody."""


@dataclass(frozen=True, slots=True)
class Member:
    """A party in a network: its key, name and country, its shipments, and how many of them were held."""

    key: str
    name: str
    country: str
    shipments: int
    held: int


@dataclass(frozen=True, slots=True)
class Tie:
    """What joins parties: its sort, as printed, and the keys of the parties."""

    sort: str
    printed: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Parties that hang together, and what joins them."""

    members: tuple[Member, ...]
    ties: tuple[Tie, ...]

    @property
    def held(self) -> int:
        """How many held shipments its members had a part in, counted for each member."""
        return sum(m.held for m in self.members)


def networks(ledger: Ledger, limit: int = 20) -> tuple[Network, ...]:
    """The networks, those with the most held shipments first, then the largest. Reads the whole ledger."""
    with ledger.engine.reading() as work:
        ties = [*_contacts(work), *_vehicles(work)]
        groups = sorted(_groups(ties), key=len, reverse=True)[: 20 * limit]
        found = [Network(tuple(_member(work, key) for key in sorted(group)), tuple(t for t in ties if t.parties[0] in group)) for group in groups]
    ranked = sorted(found, key=lambda n: (-n.held, -len(n.members), n.members[0].key))
    return tuple(ranked[:limit])


def _contacts(work: Work) -> list[Tie]:
    found = []
    for sort in CONTACTS:
        shared = work.rows(
            "SELECT key FROM marks WHERE sort = :sort GROUP BY key HAVING count(DISTINCT holder) BETWEEN 2 AND :crowd", {"sort": sort, "crowd": CROWD}
        )
        for (key,) in shared:
            asked = {"sort": sort, "key": key}
            rows = work.rows("SELECT holder, min(printed) FROM marks WHERE sort = :sort AND key = :key GROUP BY holder ORDER BY holder", asked)
            keys = tuple(str(row[0]) for row in rows)
            if not all(keys[0] in key for key in keys):  # else one name, once with more words
                found.append(Tie(sort, str(rows[0][1]), keys))
    return found


def _vehicles(work: Work) -> list[Tie]:
    """Vehicles that came in more than one shipment, with those who received them."""
    found = []
    asked = {"sort": CHASSIS, "crowd": CROWD}
    for key, printed in work.rows(
        "SELECT key, min(printed) FROM marks WHERE sort = :sort GROUP BY key HAVING count(DISTINCT shipment) BETWEEN 2 AND :crowd", asked
    ):
        rows = work.rows(
            """SELECT DISTINCT p.key FROM marks m JOIN parties p ON p.shipment = m.shipment
            WHERE m.sort = :sort AND m.key = :key AND p.role = 'consignee' ORDER BY p.key""",
            {"sort": CHASSIS, "key": key},
        )
        if len(rows) > 1:
            found.append(Tie(CHASSIS, str(printed), tuple(str(row[0]) for row in rows)))
    return found


def _groups(ties: Iterable[Tie]) -> list[set[str]]:
    home: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        whole = set(tie.parties).union(*(home[key] for key in tie.parties))
        for key in whole:
            home[key] = whole
    return list({id(group): group for group in home.values()}.values())


def _member(work: Work, key: str) -> Member:
    name, country, count, held = work.rows(
        """SELECT min(name), max(country), count(DISTINCT shipment), count(DISTINCT CASE WHEN verdict = 2 THEN shipment END)
        FROM parties WHERE key = :key""",
        {"key": key},
    )[0]
    return Member(key, name or key, country or "", int(count), int(held))
