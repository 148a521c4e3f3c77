"""Words of goods as manifests print them."""

from __future__ import annotations

import pytest

from checker.reference.goods import nature
from checker.reference.goods_spelling import mended, parted, stands_for
from checker.reference.han import simplified


@pytest.mark.parametrize(
    ("printed", "word"),
    [("ivry", "ivory"), ("diamnd", "diamond"), ("frzn", "frozen"), ("pistls", "pistols"), ("therml", "thermal"), ("excavat0r", "excavator"), ("wrnst", None), ("cartndge", None)],
)
def test_cut_and_misread_words_stand_for_the_one_keyword_that_they_can_be(printed, word):
    assert stands_for(printed) == word


@pytest.mark.parametrize("word", ["piston", "pistons", "what", "golf", "cellar", "salon", "lather", "chandler", "swing", "velcro", "6205zz", "xc7k325t"])
def test_words_of_their_own_stay(word):
    assert stands_for(word) is None


def test_a_compound_is_parted_before_its_last_member():
    assert parted("elefantenelfenbein") == "elefanten elfenbein"
    assert parted("elfenbein") == "elfenbein"
    assert parted("zylinderkopf") == "zylinderkopf"


def test_traditional_characters_are_read_as_simplified_ones_sign_for_sign():
    assert simplified("黃金首飾 鑽石") == "黄金首饰 钻石"
    assert simplified("plain ascii") == "plain ascii"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("OLD CARVED IVRY TUSKS", "wildlife"),
        ("平治S級轎車 二手", "luxury"),
        ("夜視鏡 三代", "dual_use"),
        ("紅外線熱像儀", "dual_use"),
        ("黃金首飾 鑽石吊墜", "luxury"),
        ("Schnitzerei aus Elefantenelfenbein", "wildlife"),
        ("SEMI-AUTO PISTLS CAL 9MM", "military"),
        ("5축 가공기", "dual_use"),
    ],
)
def test_goods_are_told_through_bad_spelling(words, kind):
    assert kind in nature(words).told


def test_what_stands_on_the_paper_is_shown_beside_the_word_it_was_read_as():
    assert any("printed 'ivry'" in w for w in nature("CARVED IVRY FIGURE").words)
    assert mended("carved ivry").printed == (("ivory", "ivry"),)


@pytest.mark.parametrize("words", ["PORTO RUBY WINE 75CL", "PISTON RINGS", "SALON CHAIRS", "WALNUT KERNELS LIGHT", "VELCRO TAPE", "PLASTIC FUNNEL"])
def test_look_alikes_accuse_nobody(words):
    assert not nature(words).told & {"luxury", "military", "wildlife", "dual_use"}
