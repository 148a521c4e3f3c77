"""Chinese and Korean names by syllable."""

from __future__ import annotations

import pytest

from checker.screening.syllables import chinese, korean, korean_name, pinyin, wade


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhang Weiming", "Chang Wei ming"),
        ("Cai Zhihong", "Tsai Chih hung"),
        ("Xu Jianguo", "Hsu Chien kuo"),
        ("Li Guoqiang", "Li Guo Qiang"),
        ("Weiming Zhang", "Zhang Weiming"),
    ],
)
def test_pinyin_and_wade_giles_are_one_name(one, other):
    assert chinese(tuple(one.lower().split())) == chinese(tuple(other.lower().split())) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pak Chol Nam", "Park Cheol nam"),
        ("Kim Myong Guk", "Kim Myung kook"),
        ("Ri Song Hyok", "Yi Sung hyuk"),
        ("Choe Yong Ho", "Choi Young ho"),
        ("O Jin U", "Oh Jin woo"),
        ("Rim Chun Hui", "Lim Chun hee"),
    ],
)
def test_north_and_south_are_one_name(one, other):
    assert korean_name(tuple(one.lower().split())) == korean_name(tuple(other.lower().split())) != ""


@pytest.mark.parametrize("words", ["john smith", "wang", "li", "kim novak", "kim", "", "zhang weiming guoqiang xiaolong"])
def test_what_is_no_such_name_is_none(words):
    parts = tuple(words.split())
    assert not korean_name(parts)
    assert not chinese(parts)


def test_a_word_is_parted_into_whole_syllables():
    assert pinyin("guoqiang") == ("guo", "qiang")
    assert wade("chihhung") == ("chih", "hung")
    assert korean("moranbong") == ("mo", "lan", "pong")
    assert pinyin("hargreaves") == wade("hargreaves") == korean("strzok") == ()
