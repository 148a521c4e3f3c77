"""Numbers of doubtful reading, looked at once more."""

from __future__ import annotations

import pytest

from checker.reading.read_again import read_again
from checker.reading.recognised import Seen

np = pytest.importorskip("numpy")
pytest.importorskip("cv2")


class Eye:
    """An engine that sees these texts in the cut-outs it is shown, one after the other."""

    name, second_looks = "eye", 60

    def __init__(self, *texts, sure=0.97):
        self.texts, self.sure, self.shown = list(texts), sure, []

    def line(self, pixels):
        self.shown.append(pixels.shape)
        return [Seen(self.texts[(len(self.shown) - 1) % len(self.texts)], 0, 0, 9, 9, 8, self.sure)]


def _word(text, confidence=0.98):
    return Seen(text, 100, 100, 300, 124, 20, confidence)


def _again(word, eye):
    read_again(np.full((400, 600, 3), 255, dtype=np.uint8), [word], eye)
    return word.text, word.confidence


def test_a_box_number_that_fails_is_read_until_it_holds():
    assert _again(_word("FSCU8286386"), Eye("FSCU8286388", "FSCU8286380"))[0] == "FSCU8286380"


def test_a_box_number_that_never_holds_is_kept_as_doubtful():
    assert _again(_word("FSCU8286386"), Eye("FSCU8286386")) == ("FSCU8286386", 0.6)


def test_letters_among_figures_are_looked_at_and_two_looks_decide():
    assert _again(_word("4O6S12"), Eye("406S12"))[0] == "406S12"
    assert _again(_word("SHA4O8812"), Eye("SHA408812", "SHA408812", "SHA4O8812"))[0] in ("SHA408812", "SHA4O8812")


def test_a_sure_number_and_a_word_are_not_looked_at():
    for text in ("1,250.00", "CONSIGNEE", "2024-03-11"):
        eye = Eye("9")
        assert _again(_word(text), eye) == (text, 0.98)
        assert not eye.shown


def test_an_unsure_number_that_looks_differ_on_stays_unsure():
    assert _again(_word("88.78", 0.7), Eye("86.78", "38.78", "68.78", sure=0.71)) == ("88.78", 0.7)
    assert _again(_word("18300", 0.7), Eye("13300"))[0] == "13300"


def test_signs_of_the_neighbour_are_not_taken_along():
    assert _again(_word("NL802211445B01", 0.8), Eye("/NL802211445B01"))[0] == "NL802211445B01"
