"""Places under full embargo in print that no field explains."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.rules.routing.in_print import barred_place_in_print
from tests.papers import NAMPO, invoice, look


def test_barred_place_in_print_hits():
    (found,) = look(barred_place_in_print, invoice(lines=("INVOICE AM-551", "Total USD 12,400.00. Terms CFR Nampo. Payment within 30 days.")))
    assert found.severity is Severity.HIGH
    assert "North Korea (DPRK) is named in print" in found.message
    (found,) = look(barred_place_in_print, invoice(lines=("We confirm that the machines which you saw at our friends' works near Wonsan in spring will be handed over in the same condition",)))
    assert found.severity is Severity.MEDIUM


def test_barred_place_in_print_stays_quiet():
    assert not [*look(barred_place_in_print, invoice(lines=("The buyer shall not sell the goods to North Korea.", "Nampo-dong, Jung-gu, Busan")))]
    assert not [*look(barred_place_in_print, invoice(lines=("NAMPO",), port_of_discharge=NAMPO))], "sanctioned-place tells it"
