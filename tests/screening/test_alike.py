"""How alike names are."""

from __future__ import annotations

import pytest

from checker.screening import similarity
from checker.screening.alike import POSSIBLE, STRONG, likeness

SAME_FIRMS = [
    ("DANDONG KEHUA ECONOMY AND TRADE CO LTD", "DANDONG KEHUA ECONOMY & TRADE CO., LTD."),
    ("DANDONG ZHICHENG METALLIC MATERIAL CO., LTD.", "丹东至诚金属材料有限公司"),
    ("DANDONG HONG XIANG INDUSTRIAL DEVELOPMENT", "Dandong Hongxiang Industrial Development Co., Ltd."),
    ("ООО Ромашка", "Romashka LLC"),
    ("GUANGZHOU HAIGE COMM GRP", "Guangzhou Haige Communications Group"),
    ("CNOOC ENERGY TECH & SRVCES LTD", "CNOOC Energy Technology & Services Limited"),
    ("KOREA MINING DEVELOPMNT TRADING CORP", "KOREA MINING DEVELOPMENT TRADING CORPORATION"),
    ("شركة الرافدين", "Al Rafidain Company"),
    ("株式会社 ミライ", "Mirai Co., Ltd."),
    ("CONSIGNEE: OCEAN MARITIME MANAGEMENT CO LTD, 12 BINJIANG ROAD, TEL: +86 415 1234567", "OCEAN MARITIME MANAGEMENT COMPANY LIMITED (OMM)"),
    ("ABLE AGENCY LTD C/O OCEAN MARITIME MANAGEMENT CO", "Ocean Maritime Management Company"),
    ("XINYUAN HARDWARE TRADINGCO.,LTD", "XINYUAN HARDWARE TRADING CO., LTD."),
    ("Third Academy of Rocket Motors", "3rd Academy of Rocket Motors"),
    ("Bureau Twenty Two of Machine Building", "Bureau 22 of Machine Building"),
    ("Kwangmyong Trading Company", "Gwangmyeong Trading"),
    ("QODS AERONAUTICS INDSTRIES", "QODS AERONAUTICS INDUSTRIES"),
    ("شركة النسيم للتجارة العامة", "Al Naseem General Trading Company"),
    ("广州市美誉通信技术集团", "Guangzhou Meiyu Communications Technology Group"),
    ("H.K. Blossom Shipping", "Hong Kong Blossom Shipping"),
    ("Nordfels Aktiengeselschaft", "Nordfels AG"),
    ("Nordfels Bank's AG", "Nordfels Bank AG"),
    ("Societatea cu Răspundere Limitată DUNAV TRAFIC", "SRL Dunav Trafic"),
    ("S.A. Orvelle", "Orvelle SA"),
    ("深圳市華鑫電子有限公司", "深圳市华鑫电子有限公司"),
    ("関東電気株式会社", "關東電氣株式會社"),
    ("Corp Orvelle", "Orvelle Corp"),
    ("Brigade Forty 4", "Brigade 44"),
    ("3 Mountaineers", "Three Mountaineers"),
    ("KOREA M1NING DEVEL0PMENT TRADING CORP", "KOREA MINING DEVELOPMENT TRADING CORPORATION"),
    ("Muromskiy Stankozavod", "Murom Stankozavod"),
    ("Trading Orvelle Hamburg", "Orvelle Trading Hamburg"),
]
POSSIBLE_FIRMS = [
    ("Oralle Company", "Orale Company"),
    ("Faetr Institute", "Fater Institute"),
    ("OkEAN MARITIME MANAGEMENT", "OCEAN MARITIME MANAGEMENT"),
    ("ONS", "Orvelle Norland Shipping"),
    ("Korio Bank", "Koryo Bank"),
]
OTHER_FIRMS = [
    ("BELLETECH CORP", "11420 CORP."),
    ("ACME TRADING LTD", "ACME SHIPPING LTD"),
    ("DANDONG HONGDA TRADING", "DANDONG HONGXIANG TRADING"),
    ("丹东宏达贸易有限公司", "丹东宏盛贸易有限公司"),
    ("Machine Factory No. 1", "Machine Factory No. 2"),
    ("Marrowgate Leasing 3/6", "M Leasing LLC"),
    ("EMMA DANIELS", "EMMA LLC"),
    ("A-B-C Company", "X-Y-Z Company"),
    ("Dalian Ocean Shipping Co Ltd", "DALIAN GLOBAL UNITY SHIPPING"),
    ("GENERAL TRADING COMPANY", "GENERAL SHIPPING COMPANY"),
    ("Dandong Hexin Grain Trading Co", "Dalian Hexin Grain Trading Co"),
    ("Eastern Star Shipping", "Western Star Shipping"),
    ("First Meridian Bank", "Second Meridian Bank"),
    ("National Bank of Norland", "National Oil Company of Norland"),
    ("Prime Logistics LLC", "Prima Logistics LLC"),
    ("Iraq Airways", "Iran Airways"),
    ("Northgate Brokers", "Southgate Brokers"),
    ("Orvelle Stiftung", "Orvelle GmbH"),
    ("Management Company 23", "Management Company"),
    ("Shanghai Longhai Machinery", "Shanghai Longda Machinery"),
]
SAME_PEOPLE = [
    ("KIM, Chol Sam", "Chol Sam KIM"),
    ("Mohammed Yusuf", "Muhammad Youssef"),
    ("CHOE, Chun-sik", "Choe Chunsik"),
    ("Osama bin Laden", "Usama bin Ladin"),
    ("Путин Владимир", "Vladimir Putin"),
    ("김철삼", "KIM Chol Sam"),
    ("Dr. Sergei V. Ivanov", "IVANOV, Sergey"),
    ("Abdurrahman El Khatib", "Abdel Rahman Al-Khateeb"),
    ("Noureddine Shahin", "Nur al-Din Shaheen"),
    ("Park Cheol-nam", "PAK, Chol Nam"),
    ("Chang Wei-ming", "Zhang Weiming"),
    ("Katherine O'Donoghue", "Kathy ODonoghue"),
    ("張偉明", "张伟明"),
    ("斎藤栄", "齋藤榮"),
    ("Md. Yusuf Rahman", "Mohammed Yusuf Rahman"),
]
OTHER_PEOPLE = [
    ("Zhang Weiming", "Zhang Weimin"),
    ("Abdul Rahim Nazari", "Abdul Karim Nazari"),
    ("Kim Yong Chol", "Kim Yong Chun"),
    ("Robert Ashdown", "Roberta Ashdown"),
    ("John Smith", "Jane Smith"),
    ("Hassan Ali", "Hussein Ali"),
    ("George Bush", "George Habbash"),
    ("KIM, Chol Sam", "KIM, Yong Ho"),
    ("Abd el Kader Mahmoud Ahmed el Sayed", "Abd el Kader Mahmoud Mohamed el Sayed"),
    ("Mohammed Qasim Mir Abdul Khudai Rahim", "Mohammed Qasim Mir Wali Khudai Rahim"),
]
SAME_SHIPS = [
    ("M/V JIE SHUN V.12", "JIE SHUN"),
    ("HAI SHUN 7 (EX JIE SHUN)", "JIE SHUN"),
    ("CHON MA SAN", "CHONMASAN"),
    ("OCEAN GLORY II", "OCEAN GLORY 2"),
    ("MV PETRAL 8", "PETREL 8"),
    ("CHOL RYONG (RYONG GUN BONG)", "CHOL RYONG"),
    ("新海 18 号", "XIN HAI 18"),
    ("KUM NUNG SAN HO", "KUM NUNG SAN"),
]
OTHER_SHIPS = [
    ("BILLIONS NO. 18", "BILLIONS NO.8"),
    ("STAR PIONEER", "STAR PIONEERS"),
    ("SEA STAR", "SEA STORM"),
    ("NEW REGENT SHIPPING CO LTD", "NEW REGENT"),
    ("OCEAN GLORY", "OCEAN GLORY 2"),
]


@pytest.mark.parametrize(
    ("kind", "pair"),
    [("organisation", p) for p in SAME_FIRMS] + [("person", p) for p in SAME_PEOPLE] + [("vessel", p) for p in SAME_SHIPS],
)
def test_one_bearer_is_known_however_the_name_is_written(kind, pair):
    assert similarity(*pair, kind=kind) >= STRONG
    assert similarity(*reversed(pair), kind=kind) >= STRONG


@pytest.mark.parametrize(
    ("kind", "pair"),
    [("organisation", p) for p in OTHER_FIRMS] + [("person", p) for p in OTHER_PEOPLE] + [("vessel", p) for p in OTHER_SHIPS],
)
def test_another_bearer_stays_another(kind, pair):
    assert similarity(*pair, kind=kind) < POSSIBLE
    assert similarity(*reversed(pair), kind=kind) < POSSIBLE


@pytest.mark.parametrize("kind", ["organisation", "person", "vessel"])
@pytest.mark.parametrize("empty", ["", "  ", "***", "()", "-", "\u200b"])
def test_an_empty_name_is_like_nothing(kind, empty):
    assert similarity(empty, "ANYBODY AT ALL", kind) == 0
    assert similarity(empty, empty, kind) == 0


@pytest.mark.parametrize("pair", POSSIBLE_FIRMS)
def test_a_slip_in_a_short_name_makes_a_possible_one(pair):
    assert POSSIBLE <= similarity(*pair) < 0.95
    assert POSSIBLE <= similarity(*reversed(pair)) < 0.95


def test_a_persons_name_of_one_long_word_bears_a_slip():
    assert POSSIBLE <= similarity("Hanniball", "Hannibal", "person") < STRONG
    assert similarity("Ig0r Vost0kov", "Igor Vostokov", "person") >= STRONG


def test_a_kind_that_there_is_not_is_an_error():
    with pytest.raises(ValueError, match="aeroplane"):
        similarity("a", "b", "aeroplane")


def test_a_likeness_says_what_agrees_and_what_is_left_over():
    found = likeness("DANDONG HONGDA TRADING", "DANDONG HONGXIANG TRADING")
    assert found.left == ("hongda",)
    assert found.right == ("hongxiang",)
    assert "dandong = dandong" in str(found)


@pytest.mark.parametrize("kind", ["organisation", "person", "vessel"])
def test_a_name_without_end_does_not_hang(kind):
    assert 0 <= similarity("A C/O " * 5000, "(EX " * 5000, kind) <= 1
    assert 0 <= similarity("丹" * 5000, "M/V " * 5000, kind) <= 1
