"""Container numbers, loads and seals."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.goods.containers import (
    box_count_differs_from_the_list,
    container_number_invalid,
    container_of_another_line,
    container_overloaded,
    seal_missing,
    seal_on_two_boxes,
)
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


def two(seal):
    return (container(), container(number="MSCU1234566", seal=seal))


def test_seal_on_two_boxes_hits():
    assert list(look(seal_on_two_boxes, bill(containers=two("NV31887"))))


def test_seal_on_two_boxes_stays_quiet():
    assert not list(look(seal_on_two_boxes, bill(containers=two("NV31888"))))
    assert not list(look(seal_on_two_boxes, bill(containers=(container(seal="N/A"), container(number="MSCU1234566", seal="N/A")))))
    assert not list(look(seal_on_two_boxes, bill(containers=(container(), container()))))


def test_box_count_differs_from_the_list_hits():
    assert list(look(box_count_differs_from_the_list, bill(containers=two("NV31888"), lines=("3 X 40'HC CONTAINERS STC",))))


def test_box_count_differs_from_the_list_stays_quiet():
    assert not list(look(box_count_differs_from_the_list, bill(containers=two("NV31888"), lines=("2 X 40'HC CONTAINERS STC", "SIZE 3 X 40 MM"))))


def lent(carrier, *numbers, **more):
    return bill(carrier=Party(carrier, "", None), containers=tuple(container(n) for n in numbers), **more)


def test_container_of_another_line_hits():
    (found,) = look(container_of_another_line, lent("Evergreen Marine (Hong Kong) Ltd.", "MSCU1234566", "TEMU3301873"))
    assert found.severity == Severity.LOW
    assert "MSCU1234566 (MSC)" in found.message
    assert "TEMU" not in found.message


def test_container_of_another_line_is_only_told_where_lines_share_ships():
    (found,) = look(container_of_another_line, lent("ZIM Integrated Shipping Services", "MSCU1234566"))
    assert found.severity == Severity.INFO


@pytest.mark.parametrize(
    ("carrier", "number", "line"),
    [
        ("MSC Mediterranean Shipping Company S.A.", "MSCU1234566", ""),
        ("Evergreen Marine", "TEMU3301873", ""),
        ("Evergreen Marine", "MSCU1234567", ""),
        ("Bluewater Forwarding Ltd", "MSCU1234566", ""),
        ("Evergreen Marine", "MSCU1234566", "SOC containers"),
    ],
)
def test_container_of_another_line_stays_quiet(carrier, number, line):
    assert not list(look(container_of_another_line, lent(carrier, number, lines=(line,) if line else ())))


def test_the_letters_of_the_bill_number_tell_the_line_where_no_carrier_is_named():
    boxes = (container("MSCU1234566"),)
    (found,) = look(container_of_another_line, bill(bl_number="ONEYYOKE12345600", containers=boxes))
    assert "ONEYYOKE12345600" in found.message
    assert not list(look(container_of_another_line, bill("house_bill_of_lading", bl_number="ONEYYOKE12345600", containers=boxes)))
