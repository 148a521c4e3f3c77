"""Labels: what is one, which fields it names, and what stands after it."""

from __future__ import annotations

import pytest

from checker.extracting.labels import Label, find_labels, read_label
from checker.extracting.layout import lay_out
from tests.extracting.pages import page, read


def first(line: str) -> Label | None:
    return read_label(lay_out(page(line)).segments[0])


def parts(line: str) -> list[tuple[str, ...]]:
    label = first(line)
    assert label is not None, line
    return list(label.parts)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Consignee:", "consignee"),
        ("(3) Consignee", "consignee"),
        ("14. Port of Loading", "port_of_loading"),
        ("收货人 Consignee:", "consignee"),
        ("発地 Port of Loading", "port_of_loading"),
        ("Грузополучатель", "consignee"),
        ("To invoice No.", "invoice_number"),
        ("PLACE OF DELIV:", "place_of_delivery"),
        ("Gross Weight (KGS)", "gross_weight_kg"),
        ("Consignee (complete name and address)", "consignee"),
    ],
)
def test_a_label_is_known_in_its_many_dresses(line, field):
    assert field in parts(line)[0]


def test_one_heading_may_name_several_values():
    assert [p[0] for p in parts("Ocean vessel / Voy. No.")] == ["vessel", "voyage"]
    assert [p[0] for p in parts("B/L No. / Booking No.")] == ["bl_number", "booking_number"]


def test_a_unit_in_the_heading_is_kept_as_a_hint():
    label = first("Unit Price (USD)")
    assert label is not None
    assert label.hint == "USD"


def test_the_value_after_a_colon_is_the_rest():
    label = first("Invoice No.: SB-2307-118")
    assert label is not None
    assert [w.text for w in label.rest] == ["SB-2307-118"]


@pytest.mark.parametrize("line", ["NO. 61 YOUHAO ROAD, DALIAN", "1 UNIT", "SOBU AUTO TRADING CO., LTD.", "TEL: +81-47-555-0182"])
def test_what_only_looks_like_a_label_is_none(line):
    label = first(line)
    assert label is None or label.strength < 0.5 or label.ignored


def test_another_heading_that_begins_alike_is_not_taken_for_it():
    label = first("Total received")
    assert label is not None
    assert label.ignored


def test_two_labels_on_one_line_are_cut_apart():
    layout = lay_out(page("Invoice No.: 12 Date: 2024-05-03"))
    assert [p.parts[0][0] for p in find_labels(layout)] == ["invoice_number", "date"]


def test_an_unknown_heading_still_ends_its_neighbours():
    labels = find_labels(lay_out(page("Blanket release scheme: yes")))
    assert [label.ignored for label in labels] == [True]


def test_a_heading_is_known_in_spite_of_letters_that_recognition_takes_for_each_other() -> None:
    assert parts("Port af Loading") == parts("Port of Loading")
    assert parts("Notity Party") == parts("Notify Party")
    assert first("Voyager") is None


def test_a_heading_behind_one_that_says_nothing_is_the_one_that_counts() -> None:
    layout = lay_out(page("4. Transport details: port of loading\nDALIAN, CHINA\n\nRemarks: port of loading closed"))
    told = {label.segment.text: label.parts for label in find_labels(layout)}
    assert told["4. Transport details: port of loading"] == (("port_of_loading",),)
    assert ("port_of_loading",) not in told.get("Remarks: port of loading closed", ())


def test_a_number_that_begins_as_a_heading_does_is_a_value() -> None:
    layout = lay_out(page("Invoice No.: MV/2024/0811      Numero: SN-0417/24      Container/Seal"))
    told = [label.segment.text for label in find_labels(layout)]
    assert "Container/Seal" in told
    assert not any("0811" in text.split()[0] or "0417" in text.split()[0] for text in told)


def test_capitals_behind_a_heading_in_other_letters_are_its_value():
    assert read("상업송장\n\n선적항 BUSAN\n\n구매자 CERAMICHE ROSSI SPA\n").port_of_loading.value.name == "Busan"
    assert read("BILL OF LADING\n\n装运港 PORT OF LOADING    SHANGHAI\n").port_of_loading.value.name == "Shanghai"
