"""Vague words and soft labels."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.rules.goods.descriptions import goods_in_an_unknown_script, soft_label_on_hardware, vague_description
from tests.papers import bill, invoice, line, look, shipment


@pytest.mark.parametrize(
    "words", ["GENERAL MERCHANDISE", "SPARE PARTS, 12 CARTONS", "日用品", "ТОВАРЫ НАРОДНОГО ПОТРЕБЛЕНИЯ", "Repuestos", "as per attached list"]
)
def test_vague_description_hits(words):
    (found,) = look(vague_description, shipment(bill(goods=(line(words, hs_code=None),))))
    assert found.severity == Severity.MEDIUM


def test_a_vague_line_with_a_tariff_code_is_only_a_remark():
    (found,) = look(vague_description, shipment(invoice(goods=(line("SPARE PARTS", hs_code="843149"),))))
    assert found.severity == Severity.LOW


@pytest.mark.parametrize("words", ["FOLDING MACHINE KF-78", "BRAKE PADS FOR TRUCKS", "STAINLESS STEEL COOKWARE SET", "使用済み油圧ショベル"])
def test_vague_description_stays_quiet(words):
    assert not list(look(vague_description, shipment(invoice(goods=(line(words),)))))


def test_a_bill_may_be_short_when_the_invoice_is_precise():
    assert not list(look(vague_description, shipment(invoice(), bill(goods=(line("SPARE PARTS", hs_code=None),)))))


def test_soft_label_on_hardware_hits():
    (found,) = look(soft_label_on_hardware, shipment(invoice(goods=(line("OXYGEN CYLINDER, P/N 3211 MIL-C-7905, FOR MEDICAL USE", hs_code="731100"),))))
    assert found.severity == Severity.HIGH


@pytest.mark.parametrize("words", ["MEDICAL X-RAY APPARATUS", "HOSPITAL BED, ELECTRIC", "OFFICE CHAIR, FABRIC", "TOY TRUCK"])
def test_soft_label_on_hardware_stays_quiet(words):
    assert not list(look(soft_label_on_hardware, shipment(invoice(goods=(line(words, hs_code=None),)))))


def test_goods_in_an_unknown_script_hits():
    assert list(look(goods_in_an_unknown_script, invoice(goods=(line("ข้าวหอมมะลิ", hs_code=None),))))


def test_goods_in_an_unknown_script_stays_quiet():
    assert not list(look(goods_in_an_unknown_script, invoice(goods=(line("Рис 米 쌀 أرز", hs_code=None), line("ข้าวหอมมะลิ", hs_code="100630")))))
