"""The map as SVG."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

from checker.model.places import Place
from checker.reporting import map_svg
from tests.papers import CHATTOGRAM, DANDONG, SINGAPORE, SYDNEY, YOKOHAMA, stops

SEED = stops(("port_of_loading", YOKOHAMA, date(2023, 8, 2)), ("transhipment_port", CHATTOGRAM), ("port_of_discharge", SINGAPORE))
SVG = "{http://www.w3.org/2000/svg}"
LONG_BEACH = Place("Long Beach", "US", "USLGB", 33.75, -118.2, "name", "Long Beach", kind="port")


def tree(svg):
    return ET.fromstring(svg)


def test_it_is_one_element_that_says_what_it_shows():
    root = tree(map_svg.draw(SEED, key="m1"))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "m1-t m1-d"
    assert "Yokohama, JP – Chattogram, BD – Singapore, SG" in root.find(f"{SVG}title").text
    assert re.search(r"Leg 2: Chattogram to Singapore by sea, 1,[45]\d\d nautical miles", root.find(f"{SVG}desc").text)


def test_legs_are_numbered_and_stops_named():
    words = [t.text for t in tree(map_svg.draw(SEED)).iter(f"{SVG}text")]
    assert {"1", "2", "Yokohama, JP", "Chattogram, BD", "Singapore, SG"} <= set(words)


def test_countries_under_embargo_and_border_points_are_marked():
    svg = map_svg.draw(stops(("port_of_loading", YOKOHAMA), ("port_of_discharge", DANDONG)))
    assert 'class="e b"' in svg
    assert "border point" in svg


def test_it_crosses_the_date_line_without_a_jump():
    root = tree(map_svg.draw(stops(("port_of_loading", YOKOHAMA), ("port_of_discharge", LONG_BEACH))))
    (way,) = [p for p in root.iter(f"{SVG}path") if (p.get("class") or "").startswith("w sea") and len(p.get("d")) > 30]
    steps = [abs(float(x)) for x in re.findall(r"l(-?[\d.]+)", way.get("d"))]
    assert max(steps) < 400


def test_names_from_papers_cannot_leave_the_drawing():
    evil = Place('<script>alert("x")</script>', "XX", None, 1.0, 103.0, "name", "x", kind="port")
    svg = map_svg.draw(stops(("port_of_loading", evil), ("port_of_discharge", SYDNEY)), key='"><b>')
    assert "<script" not in svg
    assert tree(svg) is not None


def test_nothing_is_drawn_without_a_position_and_what_is_missing_is_said():
    assert map_svg.draw(stops(("port_of_loading", Place("NOWHERE")))) == ""
    assert "Not on the map: NOWHERE" in map_svg.draw(stops(("port_of_loading", SINGAPORE), ("port_of_discharge", Place("NOWHERE"))))


def test_it_is_small_and_carries_both_themes():
    svg = map_svg.draw(SEED)
    assert len(svg) < 150_000
    assert "prefers-color-scheme:dark" in svg
