"""The map on the terminal, and the sheet of a route."""

from __future__ import annotations

from checker.model.places import Place
from checker.reference.places import resolve
from checker.reporting import map_terminal, route_sheet
from tests.papers import CHATTOGRAM, DANDONG, SINGAPORE, YOKOHAMA, stops

SEED = stops(("port_of_loading", YOKOHAMA), ("transhipment_port", CHATTOGRAM), ("port_of_discharge", SINGAPORE))


def test_the_map_fits_the_screen_and_numbers_the_stops():
    drawing = map_terminal.render(SEED, 80)
    lines = drawing.splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert 15 <= len(lines) <= 34
    assert "1 Yokohama, JP   2 Chattogram, BD   3 Singapore, SG" in drawing
    assert "•" in drawing
    assert any(0x2800 < ord(sign) < 0x2900 for sign in drawing)
    assert "\x1b[" not in drawing


def test_countries_under_embargo_are_named_and_coloured():
    way = stops(("port_of_loading", YOKOHAMA), ("port_of_discharge", DANDONG))
    assert "under embargo: North Korea" in map_terminal.render(way, 80)
    assert "\x1b[31m" in map_terminal.render(way, 80, colour=True)


def test_border_crossings_near_a_stop_are_marked_and_a_wide_screen_gets_a_wider_map():
    way = stops(("port_of_loading", YOKOHAMA), ("port_of_discharge", DANDONG))
    wide = map_terminal.render(way, 200)
    assert "◆ border crossing or occupied town" in wide
    assert wide.count("◆") > 1
    assert 100 < max(map(len, wide.splitlines())) <= 120
    assert "◆" not in map_terminal.render(SEED, 80)


def test_a_narrow_screen_gets_a_small_map_and_no_position_none():
    assert all(len(line) <= 40 for line in map_terminal.render(SEED, 40).splitlines())
    assert map_terminal.render(stops(("port_of_loading", Place("NOWHERE"))), 80) == ""


def test_the_sheet_of_a_route_tells_legs_detour_and_how_each_place_was_found():
    sheet = route_sheet.render_route(SEED, width=80)
    assert "Yokohama to Chattogram, 4,3" in sheet
    assert "2.0" in sheet
    assert "by its name" in sheet
    assert "named for diversion to North Korea" in sheet
    assert all(len(line) <= 80 for line in sheet.splitlines())


def test_a_place_that_is_not_known_is_shown_with_the_nearest_names():
    sheet = route_sheet.render_places([("YOKOHOMO", resolve("YOKOHOMO")), ("KOREA", resolve("KOREA")), ("大连 DALIAN", resolve("大连 DALIAN"))])
    assert "the nearest names are Yokohama (JP)" in sheet
    assert "one of South Korea, North Korea" in sheet
    assert "Dalian, China (CNDLC), port" in sheet
