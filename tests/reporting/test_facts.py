"""What was read, as tables."""

from __future__ import annotations

import pytest

from checker.reporting.facts import render, spoken
from tests.papers import SINGAPORE, SYDNEY
from tests.reports import rich_report


def test_every_paper_has_its_fields_goods_and_containers():
    shown = " ".join(render(rich_report(), 120).split())
    assert "invoice.xlsx: commercial invoice" in shown
    assert "total amount 104,490" in shown
    assert "p1 50,50 100%" in shown
    assert "1 LEXUS LX570; HS 844180" in shown
    assert "1 TEMU3301873; seal NV31887; 20GP; 2,940 kg gross" in shown
    assert "remedy: ask the sender for an open copy" in shown


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_screen(width):
    assert max(len(line) for line in render(rich_report(), width).splitlines()) <= width


def test_values_are_spoken_without_needless_figures():
    assert spoken(2940.0) == "2,940"
    assert spoken(13.6) == "13.6"
    assert spoken((SINGAPORE, SYDNEY)) == "Singapore SG [SGSIN]; Sydney AU [AUSYD]"
