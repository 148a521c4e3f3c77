"""Black edges and specks, as copying leaves them."""

from __future__ import annotations

from typing import Any

import pytest

from checker.reading.specks import without_specks


def _page() -> Any:
    np = pytest.importorskip("numpy")
    pytest.importorskip("cv2")
    page = np.full((1600, 1200, 3), 245, dtype=np.uint8)
    for row in range(300, 900, 60):
        page[row : row + 20, 200:800:6] = 20  # upright strokes three to a letter, as print has them
        page[row : row + 20, 201:801:6] = 20
        page[row + 18 : row + 20, 806:808] = 20  # a full stop
    return page


def test_specks_and_black_edges_go_and_print_stays():
    import numpy as np

    page = _page()
    clean = page.copy()
    dice = np.random.default_rng(5)
    for y, x in zip(dice.integers(1000, 1500, 400), dice.integers(100, 1100, 400), strict=True):
        page[y : y + 2, x : x + 2] = 10
    page[:, :30] = 0
    page[:18] = 0
    found = without_specks(page, 200)
    assert (found[:, :30] > 200).all()
    assert (found[:18] > 200).all()
    assert (found[1000:1500] < 128).mean() < 0.01 * (page[1000:1500] < 128).mean()
    assert (found[280:960, 100:1000] == clean[280:960, 100:1000]).mean() > 0.999


def test_a_clean_page_is_left_as_it_is():
    page = _page()
    assert without_specks(page, 200) is page


def test_a_page_that_is_mostly_black_is_left_as_it_is():
    import numpy as np

    page = np.zeros((1600, 1200, 3), dtype=np.uint8)
    page[600:1000, 400:800] = 245
    assert without_specks(page, 200) is page


def test_a_pale_rule_broken_by_noise_is_no_row_of_specks():
    import numpy as np

    page = _page()
    dice = np.random.default_rng(3)
    page[1200:1203, 100:1100] = np.where(dice.random((3, 1000, 1)) < 0.25, 100, 130).astype(np.uint8)
    page[1300:1303, 100:1100] = np.where(dice.random((3, 1000, 1)) < 0.25, 100, 130).astype(np.uint8)
    assert without_specks(page, 200) is page
