"""Names as papers print them."""

from __future__ import annotations

import pytest

from checker.screening.cleaning import acting_for, bare_names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("CONSIGNEE: ABC TRADING CO., LTD.", "ABC TRADING CO., LTD."),
        ("M/S. ABC TRADING CO., LTD.", "ABC TRADING CO., LTD."),
        ("TO THE ORDER OF ABC BANK", "ABC BANK"),
        ("ABC TRADING CO., LTD., NO. 12 BINJIANG ROAD, DANDONG", "ABC TRADING CO., LTD."),
        ("ABC TRADING\nCO., LTD.\nNO. 12 BINJIANG ROAD", "ABC TRADING CO., LTD."),
        ("ABC TRADING LTD TEL: +86 415 234567", "ABC TRADING LTD"),
        ("ABC TRADING LTD, ATTN: MR WANG", "ABC TRADING LTD"),
        ("发货人：丹东宏达贸易有限公司", "丹东宏达贸易有限公司"),
        ("HOLIDAY INN COMPANY", "HOLIDAY INN COMPANY"),
        ("OSAMA BIN LADEN", "OSAMA BIN LADEN"),
        ("BANK OF CHINA", "BANK OF CHINA"),
    ],
)
def test_what_stands_around_a_name_is_taken_off(printed, name):
    assert bare_names(printed)[0] == name


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("ABLE LTD ON BEHALF OF BAKER LTD", {"ABLE LTD", "BAKER LTD"}),
        ("ABLE LTD (EX BAKER LTD)", {"ABLE LTD", "BAKER LTD"}),
        ("ABLE LTD T/A BAKER CARS", {"ABLE LTD", "BAKER CARS"}),
        ("ABLE TRADING LTD DALIAN BRANCH", {"ABLE TRADING LTD DALIAN BRANCH", "ABLE TRADING LTD"}),
        ("DANDONG HONGDA 丹东宏达贸易", {"DANDONG HONGDA", "丹东宏达贸易"}),
    ],
)
def test_every_name_in_a_box_is_found(printed, names):
    assert set(bare_names(printed)) == names


def test_those_a_party_acts_for_are_named():
    assert acting_for("ABLE AGENCY LTD\nC/O BAKER TRADING CO., LTD.\n12 HIGH STREET") == ("BAKER TRADING CO., LTD.",)
    assert acting_for("ABLE AGENCY LTD\n12 HIGH STREET") == ()
