"""Tests of country names and of the country an address ends in."""

from __future__ import annotations

import pytest

from checker.reference.addresses import ending
from checker.reference.countries import candidates, code, name

NAMES = {
    "U.S.A.": "US", "U. S. A.": "US", "U.K.": "GB", "UAE": "AE", "P.R.C.": "CN", "P.R. CHINA": "CN", "ROK": "KR", "R.O.K.": "KR",
    "REPUBLIC OF KOREA": "KR",
    "KOREA, REPUBLIC OF": "KR", "S. KOREA": "KR", "KSA": "SA", "K.S.A.": "SA", "DPRK": "KP", "D.P.R.K.": "KP", "D.P.R. OF KOREA": "KP", "N. KOREA": "KP",
    "KOREA (NORTH)": "KP", "朝鲜": "KP", "朝鮮民主主義人民共和国": "KP", "北朝鮮": "KP", "북한": "KP", "КНДР": "KP", "韩国": "KR", "日本": "JP",
    "ロシア": "RU",
    "Россия": "RU", "Türkiye": "TR", "TURKEY": "TR", "República Popular China": None, "Alemania": "DE", "Deutschland": "DE", "Bélgica": "BE",
    "الصين": "CN",
    "الإمارات العربية المتحدة": "AE", "Côte d’Ivoire": "CI", "Viet Nam": "VN", "CHINA (CN)": "CN", "KR / SOUTH KOREA": "KR", "MADE IN JAPAN": "JP",
    "JP": "JP",
    "DEU": "DE", "GEORGIA": "GE", "臺灣": "TW", "Granada": None, "HAMBURG": None, "jp": None, "": None, "KOREA": None,
}  # fmt: skip

ENDINGS = {
    "LONG BEACH, CA 90802": "US", "22 DERBY STREET, SILVERWATER NSW 2128": "AU", "SINGAPORE 408564": "SG", "12/F, NATHAN ROAD, KOWLOON, HONG KONG": "HK",
    "NO. 5 SECTION 2, TAIPEI 104, TAIWAN, R.O.C.": "TW", "SHENZHEN CHINA": "CN", "中国辽宁省大连市中山区": "CN", "广东省深圳市": "CN",
    "日本国東京都港区芝1-2-3": "JP",
    "서울특별시 강남구, 대한민국": "KR", "г. Владивосток, Россия": "RU", "Россия, 690000, г. Владивосток, ул. Ленина 1": "RU", "ATLANTA, GEORGIA": "US",
    "TBILISI, GEORGIA": "GE",
    "BRUNSWICK, GA, USA": "US", "ALBANY GA": "US", "WILMINGTON, DE 19801": "US", "HAMBURG, DE": "DE", "MUMBAI, IN": "IN", "INDIANAPOLIS IN 46201": "US",
    "BOISE, ID 83702": "US",
    "JAKARTA, ID 14110": "ID", "MOSCOW, IDAHO": "US", "LEBANON, TN 37087": "US", "LEBANON, TENNESSEE": "US", "MEXICO, MO 65265": "US",
    "ALBUQUERQUE, NEW MEXICO": "US",
    "TORONTO ON M5V 2T6": "CA", "TORONTO, CA": "CA", "LOS ANGELES, CA": "US", "LONDON EC1A 1BB": "GB", "D-20457 HAMBURG": "DE",
    "3011 AB ROTTERDAM NL": "NL", "ROTTERDAM-NL": "NL",
    "12 MAIN ST\nBEIRUT, LEBANON\nTEL: +961 1 555 000": "LB", "ABC GMBH\nHAMBURG\nGERMANY\nATTN: MR PERU": "DE",
    "TOYOTA MOTOR CO., LTD\n1 TOYOTA-CHO, AICHI, JAPAN 471-8571": "JP",
    "PO BOX 1234 DUBAI UAE": "AE", "BUSAN, KOREA": "KR", "NAMPO, KOREA": "KP", "GYEONGGI-DO, KOREA": "KR",
    "12 GIL, SOMEWHERE, KOREA\nTEL +82-31-555-1234": "KR", "SOMEWHERE, KOREA": None,
    "PYONGYANG, DPRK": "KP", "PORT OF SPAIN": None, "BANK OF CHINA, LONDON": None, "HOHHOT, INNER MONGOLIA": "CN", "TAURANGA N.Z.": "NZ", "KOBE": None,
    "": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES.items())
def test_a_whole_text_names_its_country(text: str, expected: str | None) -> None:
    assert code(text) == expected


@pytest.mark.parametrize(("text", "expected"), ENDINGS.items())
def test_an_address_ends_in_its_country(text: str, expected: str | None) -> None:
    assert ending(text) == expected


def test_korea_alone_may_be_either_korea() -> None:
    assert candidates("KOREA") == candidates("Corée") == ("KR", "KP")


def test_a_code_has_an_english_name() -> None:
    assert name("KP") == "North Korea"
    assert name("ZZ") == "ZZ"
