"""What a firm's name betrays."""

from __future__ import annotations

import pytest

from checker.reference.calling import caller
from checker.reference.firms import is_bank, is_forwarder, mission_word, north_korean_sign
from checker.reference.lookalikes import disguises


@pytest.mark.parametrize(
    "name", ["SEOHAE LOGISTICS AND FORWARDING", "大连海门国际货运代理有限公司", "ООО ТРАНСЛОГИСТИКА", "MÜLLER SPEDITION GMBH", "AGENCIA DE ADUANAS PÉREZ S.A."]
)
def test_forwarders_are_known_in_many_languages(name: str) -> None:
    assert is_forwarder(name)


def test_makers_and_traders_are_no_forwarders() -> None:
    assert not is_forwarder("WARATAH PRINT FINISHING PTY LTD")
    assert is_bank("EASTERN BANK PLC")
    assert not is_bank("RIVERBANK MOTORS LTD")


@pytest.mark.parametrize("name", ["EMBASSY SUITES HOTEL", "12 EMBASSY ROAD", "Ambassador Hotel"])
def test_hotels_and_streets_are_no_missions(name: str) -> None:
    assert not mission_word(name)
    assert mission_word("ПОСОЛЬСТВО КНДР")
    assert mission_word("朝鲜驻华大使馆")


def test_southern_names_are_no_northern_sign() -> None:
    assert not north_korean_sign("KORYO TRADING COMPANY", "BUSAN", "KR")
    assert north_korean_sign("KOREA RUNGRADO TRADING", "DANDONG", "CN")


def test_a_number_tells_its_country() -> None:
    assert caller("+81475550182") == ("JP",)
    assert caller("0475550182") == ()


def test_words_of_two_scripts_count_only_when_their_letters_have_twins() -> None:
    assert [d.reads for d in disguises("V\u041eSTOK")] == ["VOSTOK"]
    assert not list(disguises("USBкабель Größe"))


def test_names_shared_with_the_south_need_more_than_themselves() -> None:
    assert not north_korean_sign("MIRAE MARINE SERVICE CO LTD", "ULSAN", "KR")
    assert not north_korean_sign("DAESONG PRECISION CO LTD", "ANSAN", "KR")
    assert north_korean_sign("KOREA DAESONG GENERAL TRADING CORPORATION", "DANDONG", "CN")
