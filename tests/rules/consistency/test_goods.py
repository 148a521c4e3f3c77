"""Goods, codes and chassis numbers."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.rules.consistency.goods import chassis_clash, goods_clash, hs_code_clash
from tests.papers import bill, document, invoice, line, look, packing_list, shipment, vehicle


def cars(*numbers: str) -> tuple:  # type: ignore[type-arg]
    return tuple(line("USED TOYOTA", vehicle=vehicle(chassis=n)) for n in numbers)


def test_goods_clash_hits() -> None:
    lead, graphite = line("LEAD PIPE DIA 210 X 560 MM", hs_code="780600"), line("GRAPHITE CYLINDER, FINE GRAIN", hs_code=None)
    assert list(look(goods_clash, shipment(invoice(goods=(lead,)), packing_list(goods=(graphite,)))))


def test_goods_clash_stays_quiet() -> None:
    assert not list(look(goods_clash, shipment()))
    assert not list(look(goods_clash, shipment(invoice(goods=(line("COTTON SHIRTS", hs_code="620520"),)), bill(goods=(line("GARMENTS", hs_code=None),)))))
    assert not list(look(goods_clash, shipment(invoice(), bill(goods=(line("GENERAL MERCHANDISE", hs_code=None),)))))


def test_hs_code_clash_hits() -> None:
    (finding,) = look(hs_code_clash, shipment(invoice(goods=(line(hs_code="850760"),)), bill(goods=(line(hs_code="850440"),))))
    assert finding.severity is Severity.MEDIUM


def test_hs_code_clash_stays_quiet() -> None:
    assert not list(look(hs_code_clash, shipment()))
    assert not list(
        look(hs_code_clash, shipment(invoice(goods=(line(hs_code="85076000"), line("CABLE", hs_code="854442"))), bill(goods=(line(hs_code="8507"),))))
    )


def test_chassis_clash_hits() -> None:
    (finding,) = look(chassis_clash, shipment(invoice(goods=cars("UZJ100-0153327", "UZJ100-0149911")), bill(goods=cars("UZJ100-0153327", "UZJ100-0094199"))))
    assert finding.severity is Severity.HIGH
    (typed,) = look(chassis_clash, shipment(invoice(goods=cars("UZJ100-0153327")), bill(goods=cars("UZJ100-0153372"))))
    assert typed.severity is Severity.MEDIUM


def test_chassis_clash_stays_quiet() -> None:
    both = cars("UZJ100-0153327", "UZJ100-0149911")
    assert not list(look(chassis_clash, shipment(invoice(goods=both), bill(goods=both))))
    assert not list(look(chassis_clash, shipment(invoice(goods=both), document("vehicle_certificate", goods=cars("UZJ100 0153327")))))
