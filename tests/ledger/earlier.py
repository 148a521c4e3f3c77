"""Ledgers in memory that remember given shipments, for tests of what looks at them."""

from __future__ import annotations

from dataclasses import replace

from checker.judging.remembered import remembered
from checker.ledger.entry import CLEAR
from checker.ledger.ledger import Ledger
from checker.model.documents import Document
from checker.model.shipment import Shipment


def shipment(*documents: Document, name: str = "earlier") -> Shipment:
    """These papers as one shipment of that name."""
    return Shipment(documents, id=name)


def ledger(*shipments: Shipment, verdict: int = CLEAR) -> Ledger:
    """A ledger that remembers these shipments, all with one verdict. Those of one name get different ones."""
    made = Ledger.passing()
    named = [replace(s, id=f"{s.id}-{n}") for n, s in enumerate(shipments)]
    made.note([remembered(s) for s in named])
    made.settle({s.id: (verdict, 0) for s in named})
    return made
