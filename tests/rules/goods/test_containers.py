"""Container numbers, loads and seals."""

from __future__ import annotations

import pytest

from checker.rules.goods.containers import container_number_invalid, container_overloaded, seal_missing
from tests.papers import bill, container, look


def test_container_number_invalid_hits():
    (found,) = look(container_number_invalid, bill(containers=(container("TCLU9201178"),)))
    assert "call for 5" in found.message


@pytest.mark.parametrize("number", ["TEMU3301873", "TEMU 330187-3", "TEMU33O1873", "", "1 X 20", "AB123"])
def test_container_number_invalid_stays_quiet(number):
    assert not list(look(container_number_invalid, bill(containers=(container(number or "TEMU3301873"),))))


def test_container_overloaded_hits():
    assert list(look(container_overloaded, bill(containers=(container(gross_weight_kg=48000.0),))))
    assert list(
        look(container_overloaded, bill(gross_weight_kg=71000.0, containers=(container(gross_weight_kg=None), container("TCLU9201175", gross_weight_kg=None))))
    )


def test_container_overloaded_stays_quiet():
    assert not list(look(container_overloaded, bill(containers=(container(gross_weight_kg=28000.0),))))
    assert not list(look(container_overloaded, bill(gross_weight_kg=71000.0, containers=(container(size_type=None, gross_weight_kg=None),))))


def test_seal_missing_hits():
    assert list(look(seal_missing, bill(containers=(container(seal=None),))))


def test_seal_missing_stays_quiet():
    assert not list(look(seal_missing, bill()))
