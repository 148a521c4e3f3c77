"""Electronic signatures and what was changed after them."""

from __future__ import annotations

from datetime import UTC, datetime

from checker.model.finding import Severity
from checker.model.spot import Spot
from checker.model.traces import FieldChange, FileTraces, Signing
from checker.rules.forensic.edits import earlier_revision_differs
from checker.rules.forensic.signing import changed_after_signing, signature_broken
from tests.papers import invoice, look, shipment

FILE = "commercial_invoice.pdf"
DAY = datetime(2024, 2, 5, tzinfo=UTC)
CHANGE = FieldChange("POTI, GEORGIA", "BATUMI, GEORGIA", Spot(FILE, 1))


def signed(*later, state="valid", changes=()):
    return shipment(invoice(), traces=(FileTraces(FILE, signatures=1, changes=changes, signed=(Signing("CHAMBER", DAY, state, not later, later),)),))


def test_changed_after_signing_hits():
    (found,) = look(changed_after_signing, signed(CHANGE))
    assert found.severity is Severity.HIGH
    assert "POTI" in found.message
    assert "BATUMI" in found.message


def test_changed_after_signing_stays_quiet():
    assert not [*look(changed_after_signing, signed())]
    assert not [*look(changed_after_signing, signed(FieldChange("Page 1", "Page 1 of 2, ORIGINAL", Spot(FILE, 1))))]


def test_a_change_after_signing_is_told_once():
    assert not [*look(earlier_revision_differs, signed(CHANGE, changes=(CHANGE,)))]


def test_signature_broken_hits():
    assert [f.severity for f in look(signature_broken, signed(state="broken"))] == [Severity.LOW]


def test_signature_broken_stays_quiet():
    assert not [*look(signature_broken, signed())]
    assert not [*look(signature_broken, signed(state="not checked: pyHanko is not installed"))]
