"""Check digits of registers, against another hand's."""

from __future__ import annotations

import random

import pytest

from checker.reference import registers

stdnum = pytest.importorskip("stdnum")

KNOWN = {
    "lei": "529900T8BM49AURSDO55",
    "uscc": "91110000600037341L",
    "japan": "5835678256246",
    "russia": "7707083893",
    "korea": "1168200276",
    "iban": "DE89370400440532013000",
}


def other_hand(name: str, number: str) -> bool:
    from stdnum import iban, lei
    from stdnum.cn import uscc
    from stdnum.jp import cn
    from stdnum.kr import brn
    from stdnum.ru import inn

    return bool({"lei": lei, "uscc": uscc, "japan": cn, "russia": inn, "korea": brn, "iban": iban}[name].is_valid(number))


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_a_number_with_one_digit_changed_is_judged_as_the_other_hand_does(name: str) -> None:
    check, number, dice = getattr(registers, name), KNOWN[name], random.Random(name)
    assert check(number)
    for _ in range(60):
        place = dice.choice([n for n, c in enumerate(number) if c.isdigit()])
        changed = number[:place] + dice.choice("0123456789") + number[place + 1 :]
        if name == "korea":  # the other hand looks at the form alone
            assert check(changed) is (changed == number), changed
        elif other_hand(name, changed):
            assert check(changed), changed
        elif name in ("lei", "japan", "russia"):  # for the rest it looks at more than the check digit
            assert not check(changed), changed


def test_a_number_counts_only_behind_its_label() -> None:
    assert [found[1] for found in registers.company_numbers("ИНН 7707083893, КПП 773601001")] == ["7707083893"]
    assert not list(registers.company_numbers("order 7707083894 of 91110000600037341A"))
