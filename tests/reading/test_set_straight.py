"""Photographed sheets: cut out, made flat, and the way back to the picture."""

import pytest

from checker.model.spot import Box
from checker.reading.bend import Bend

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")


def _form():
    """A sheet with a ruled box and rows of print-like marks."""
    sheet = np.full((1170, 830, 3), 250, dtype=np.uint8)
    cv2.rectangle(sheet, (80, 80), (750, 1090), (20, 20, 20), 2)
    for top in range(120, 1060, 40):
        cv2.line(sheet, (80, top + 25), (750, top + 25), (20, 20, 20), 1)
        for left in range(100, 720, 14):
            cv2.rectangle(sheet, (left, top), (left + 7, top + 10), (20, 20, 20), -1)
    return sheet


def _photographed(sheet, corners, ground=60):
    high, wide = sheet.shape[:2]
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(flat, np.array(corners, dtype=np.float32))
    return cv2.warpPerspective(sheet, matrix, (1100, 1400), borderMode=cv2.BORDER_CONSTANT, borderValue=(ground, ground, ground))


CORNERS = [(120, 90), (990, 140), (1010, 1330), (80, 1260)]


def test_a_sheet_on_a_table_is_cut_out_and_seen_from_above():
    from checker.reading.flatten import cut_from_ground

    sheet, back = cut_from_ground(_photographed(_form(), CORNERS))
    assert back is not None
    assert (sheet[5:-5:50, 5:-5:50] > 200).mean() > 0.8
    places = back(np.array([[0.0, 0.0], [sheet.shape[1], sheet.shape[0]]]))
    assert np.abs(places - np.array([CORNERS[0], CORNERS[2]])).max() < 12


def test_a_scan_that_fills_its_picture_is_left_alone():
    from checker.reading.set_straight import set_straight

    form = _form()
    straight = set_straight(form, 100)
    assert straight.pixels is form
    assert straight.bend(form.shape[:2], 100, 0) is None


def test_a_shadow_at_the_fold_is_no_edge_of_the_sheet():
    from checker.reading.flatten import cut_from_ground

    shade = 1 - 0.75 * np.exp(-np.linspace(0, 1, 830) / 0.05)
    form = (_form() * shade[None, :, None]).astype(np.uint8)
    assert cut_from_ground(form)[1] is None


def test_rules_that_fan_out_are_made_level():
    from checker.reading.flatten import flattened

    high, wide = _form().shape[:2]
    fan = _photographed(_form(), [(0, 0), (1100, 60), (1100, 1300), (0, 1400)], ground=250)
    flat, back = flattened(fan)
    assert back is not None
    dark = (flat[:, :, 0] < 128).astype(np.uint8)
    level = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, 300), np.uint8))
    before = cv2.morphologyEx((fan[:, :, 0] < 128).astype(np.uint8), cv2.MORPH_OPEN, np.ones((1, 300), np.uint8))
    assert level.sum() > 3 * max(before.sum(), 1)
    assert high
    assert wide


def test_a_box_is_shown_where_it_stands_in_the_picture():
    box: Box = (0.0, 0.0, 100.0, 50.0)
    bend = Bend(220, 120, (100, 50), (((10, 10), (210, 10)), ((10, 110), (210, 110))))
    assert bend.shown(box) == (10, 10, 210, 110)
    assert bend.shown((50, 25, 100, 50)) == (110, 60, 210, 110)


def test_the_places_of_a_turned_sheet_lead_back_to_the_turned_picture():
    from checker.reading.set_straight import Straight

    pixels = np.zeros((300, 200, 3), dtype=np.uint8)
    straight = Straight(pixels, 72, [lambda points: points + 10])
    upright = straight.bend((320, 220), 72, 0)
    assert upright is not None
    assert upright.shown((0, 0, 20, 20)) == (10, 10, 30, 30)
    turned = straight.bend((320, 220), 72, 1)
    assert turned is not None
    assert (turned.width, turned.height) == (320, 220)
    assert turned.shown((0, 0, 20, 20)) == (10, 10, 30, 30)
