"""Which words name the goods, and which only say what they serve."""

from __future__ import annotations

import pytest

from checker.reference.goods_heads import sifted


def words(matches):
    return [m.word.text for m in matches]


@pytest.mark.parametrize(
    ("text", "head", "served"),
    [
        ("potassium bifluoride 25kg bags", "potassium bifluoride", None),
        ("coffee bags", None, "coffee"),
        ("titanium tubes", "titanium", None),
        ("centrifuge tubes", None, "centrifuge"),
        ("手表电池", None, "手表"),
        ("象牙盒", "象牙", None),
        ("象牙玩具", None, "象牙"),
    ],
)
def test_packing_and_form_leave_the_goods_what_they_are_and_parts_do_not(text, head, served):
    heads, serving = map(words, sifted(text))
    assert (head is None) or any(h.startswith(head) for h in heads)
    assert (served is None) or (served in serving and served not in heads)
