"""Words to segments."""

from __future__ import annotations

from checker.extracting.layout import lay_out
from checker.reading.paper import Word
from tests.extracting.pages import page, sheet, word


def texts(drawing: str, **how: object) -> list[str]:
    return [s.text for s in lay_out(page(drawing, **how)).segments]  # type: ignore[arg-type]


def test_a_wide_gap_ends_a_segment():
    assert texts("SHIPPER NAME     CONSIGNEE NAME") == ["SHIPPER NAME", "CONSIGNEE NAME"]


def test_a_rule_between_words_ends_a_segment():
    assert texts("AB CD", cells=((0, 0, 2.5, 1), (2.5, 0, 6, 1))) == ["AB", "CD"]


def test_typewritten_rules_are_rules_not_words():
    layout = lay_out(page("TOTAL\n==========\nUSD 5.00"))
    assert [s.text for s in layout.segments] == ["TOTAL", "USD 5.00"]
    assert layout.ruled_between(0, 60, 5, 30)


def test_label_and_value_without_a_space_come_apart():
    assert [w.text for w in lay_out(page("NO:OUL123 10:30")).segments[0].words] == ["NO:", "OUL123", "10:30"]


def test_stamps_at_an_angle_are_left_out():
    drawn = page("SHIPPER CONSIGNEE NOTIFY")
    drawn.words.append(Word("PAID", 10, 2, 60, 30, angle=25.0))
    assert all("PAID" not in s.text for s in lay_out(drawn).segments)


def test_the_lines_of_one_cell_become_lines():
    layout = lay_out(sheet([["ACME LTD\n1 ROAD\nLEEDS, UK"]]))
    assert [s.text for s in layout.segments] == ["ACME LTD", "1 ROAD", "LEEDS, UK"]


def test_words_belong_to_their_smallest_box():
    layout = lay_out(page("A\n\nB", cells=((0, 0, 50, 10), (0, 0, 20, 1.5))))
    assert {s.text: layout.cells[s.cell][3] for s in layout.segments} == {"A": 1.5 * 12 - 2, "B": 10 * 12 - 2}


def test_an_empty_page_has_no_segments():
    assert lay_out(page("")).segments == []
    assert word("x", 0, 0).text == "x"
