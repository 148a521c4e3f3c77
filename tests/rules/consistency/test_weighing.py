"""Weights that other hands state."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.rules.consistency.weighing import chargeable_weight_odd, packing_outweighs_the_goods, verified_mass_clash
from tests.papers import bill, container, document, invoice, line, look, shipment, vehicle


def weighed(text: str):
    """A weighing statement of the honest bill's container."""
    return document("other", lines=(text,), containers=(container(),))


@pytest.mark.parametrize(
    ("text", "grave"),
    [("VERIFIED GROSS MASS: 21,400 KG", Severity.MEDIUM), ("VGM 6 400,0 kg", Severity.MEDIUM), ("VGM 6.25 MT", Severity.LOW)],
)
def test_verified_mass_clash_hits(text: str, grave: Severity) -> None:
    heavy = bill(containers=(container(gross_weight_kg=2940.0),))
    (finding,) = look(verified_mass_clash, shipment(heavy, weighed(text)))
    assert finding.severity is grave
    assert "tolerance" in finding.message


def test_verified_mass_clash_stays_quiet() -> None:
    for text in ("VGM: 5,240 KG", "VERIFIED GROSS MASS 5980 KGS", "VGM CUT-OFF 12 FEB 2024", "VGM METHOD 1"):
        assert not list(look(verified_mass_clash, shipment(bill(), weighed(text)))), text
    other = document("other", lines=("VGM: 21,400 KG",), containers=(container("MSCU6600114"),))
    assert not list(look(verified_mass_clash, shipment(bill(), other))), "another box"


def test_chargeable_weight_odd_hits() -> None:
    (finding,) = look(chargeable_weight_odd, document("air_waybill", gross_weight_kg=3651.0, lines=("Chargeable weight: 2100.0 KG",)))
    assert finding.severity is Severity.LOW


def test_chargeable_weight_odd_stays_quiet() -> None:
    for text in ("Chargeable weight: 3651.0 kg", "Chargeable weight 4,102.5", "Chargeable Rate", "chargeable weight: 3650,5 kg"):
        assert not list(look(chargeable_weight_odd, document("air_waybill", gross_weight_kg=3651.0, lines=(text,)))), text


def test_packing_outweighs_the_goods_hits() -> None:
    (finding,) = look(packing_outweighs_the_goods, document("packing_list", net_weight_kg=420.0, gross_weight_kg=1900.0))
    assert finding.severity is Severity.INFO
    cars = (line("USED TOYOTA", vehicle=vehicle()),)
    assert list(look(packing_outweighs_the_goods, document("packing_list", net_weight_kg=1100.0, gross_weight_kg=1900.0, goods=cars)))


def test_packing_outweighs_the_goods_stays_quiet() -> None:
    assert not list(look(packing_outweighs_the_goods, invoice()))
    assert not list(look(packing_outweighs_the_goods, document("packing_list", net_weight_kg=900.0, gross_weight_kg=1900.0))), "glass in crates"
