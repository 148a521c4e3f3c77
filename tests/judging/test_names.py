"""Names of firms: what is one firm, what is surely two."""

from __future__ import annotations

import pytest

from checker.judging.names import ALIKE, different_firms, firm_key, same_firm


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kleinhans Falztechnik GmbH", "KLEINHANS FALZTECHNIK"),
        ("RASON & SONS", "Rason and Sons Ltd"),
        ("ТОО «ТОРГАЙ ТЕХ СНАБ»", "TOO TORGAI TEKH SNAB"),
        ("SHENZHEN LUMEN OPTIX CO., LTD.", "深圳流明光学有限公司 SHENZHEN LUMEN OPTIX CO LTD"),
        ("GULF FIBRE FILTERS FZE", "GULF FIBRE FILTER FZE"),
        ("Blue Door Ltd t/a HARBOUR TEXTILES", "HARBOUR TEXTILES"),
        ("株式会社山田製作所", "山田製作所"),
    ],
)
def test_one_firm_under_two_spellings_is_alike(one: str, other: str) -> None:
    assert same_firm(one, other) >= ALIKE
    assert not different_firms(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("MEGHNA PRESTIGE CARS", "EMBASSY OF NORWAY"), ("ABC Trading", "ABD Shipping"), ("SILVER DUNE GENERAL TRADING FZE", "GOLDEN BAY GENERAL TRADING LLC")],
)
def test_two_firms_are_told_apart_although_they_share_common_words(one: str, other: str) -> None:
    assert different_firms(one, other)


def test_names_in_two_scripts_cannot_be_told_apart() -> None:
    assert not different_firms("株式会社山田製作所", "YAMADA SEISAKUSHO CO., LTD.")


def test_the_key_of_a_firm_leaves_out_its_legal_form() -> None:
    assert firm_key("Waratah Print Finishing Pty Ltd") == firm_key("WARATAH PRINT FINISHING")
