"""Questions asked of one shipment again and again."""

from __future__ import annotations

from checker.judging.latest import asked_once
from checker.model.documents import Document
from checker.model.shipment import Shipment


def test_a_question_is_answered_once_for_each_shipment():
    seen = []

    @asked_once
    def papers(shipment: Shipment) -> int:
        """How many papers."""
        seen.append(shipment)
        return len(shipment.documents)

    one, other = Shipment((Document("a"),)), Shipment((Document("a"), Document("b")))
    assert [papers(one), papers(one), papers(other), papers(one)] == [1, 1, 2, 1]
    assert len(seen) == 3
    assert papers.__doc__ == "How many papers."
