"""Labelled pairs of names, of our own invention, to measure matching with: `python benchmarks/name_pairs.py` writes name_pairs.csv.

Each base name has spellings that mean the same bearer and neighbours that mean another. Every second base is held back
(column half is `kept`): tune on `open` only.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

FIRMS = """Dandong Hexin Grain Trading Co., Ltd.|Shenyang Longhai Machinery Import & Export Co., Ltd.|Zhuhai Bluewave Electronics Technology Co., Ltd.|Hunchun Tumen River Logistics Co., Ltd.
Korea Paekhwa General Trading Corporation|Pyongsong Light Industry Company|Kumnung Shipping Company Limited|Ryugang Mining Development Trading Corporation
Petrolux Kavkaz Oil Company OOO|Zavod Severny Pribor JSC|Torgovyi Dom Baikal Snab OOO|Uralkhim Export ZAO
Sepahan Tose'e Industries Company|Kaveh Darya Shipping Lines|Behran Palayesh Petrochemical Company|Arvand Sanat Machine Works
Al Nasim Al Sharqi General Trading LLC|Bin Talib Marine Services FZE|Gulf Horizon Petroleum DMCC|Sahra Motors Trading Est.
Maschinenfabrik Oberhauser GmbH & Co. KG|Spedition Brinkmann Logistik GmbH|Établissements Rochelle Frères SARL|Officine Meccaniche Valdarno S.p.A.
Comercializadora del Pacífico Sur S.A. de C.V.|Transportes Marítimos Andinos S.A.|Importadora Sol de Oriente Ltda.|Indústrias Reunidas Paraná S.A.
Yildizhan Dis Ticaret Limited Sirketi|Karadeniz Celik Sanayi ve Ticaret A.S.|Nguyen Phat Seafood Joint Stock Company|PT Samudera Niaga Makmur
Takamori Seiki Kabushiki Kaisha|Minato Trading Co., Ltd.|Hanil Precision Co., Ltd.|Daesung Marine Transport Co., Ltd.
Kestrel Aerospace Components Ltd|Northgate Commodity Brokers LLP|Ferncliff Agricultural Supply Inc.|Lakeshore Medical Devices Corporation
Bharat Vayu Engineering Pvt. Ltd.|Suryalok Chemicals Private Limited|Himalaya Gems & Jewellery Exports|Coromandel Spice Traders
Bank Rahmat Toseye|First Meridian Bank of Tashkar|Foundation for the Orphans of Samarra|Institute of Applied Rocket Metallurgy"""
PEOPLE = """Kim Song Hyok|Ri Myong Guk|Pak Chol Nam|Choe Yong Il|Mohammed Hassan Al-Tikrami|Ahmed Abdullah Khalil|Yusuf Ibrahim Qasimi|Ali Reza Farahmand
Sergei Viktorovich Morozov|Alexander Petrovich Lukin|Dmitry Sokolenko|Yevgeny Nikolaev|Vladimir Grigorievich Tarasov|Zhang Weiming|Li Guoqiang|Chen Xiaodong
José Manuel Ortega Ruiz|Carlos Eduardo Pinto|William Robert Hargreaves|Margaret Anne Whitlock|Hussein Mahmoud Salim|Omar Suleiman Bashir|Fatima Zahra Benali|Mustafa Kemal Arslan"""
SHIPS = """PAEK HWA 5|KUM NUNG SAN|RYU GANG 1|HWANG HAE|OCEAN LANTERN|STAR VOYAGER|GOLDEN HERON II|NEPTUNE CROWN|SEA PIONEER|BLUE MERIDIAN|KAVEH DARYA|SEVERNY BEREG|CAPE LARIMAR|EASTERN GLORY NO. 3|XIN HAI 18|MIRACLE WIND"""

ABBREVIATED = {"Trading": "Trdg", "Company": "Co", "Corporation": "Corp", "International": "Intl", "Technology": "Tech", "Import & Export": "Imp & Exp", "Machinery": "Mach", "Industries": "Inds",
               "Engineering": "Engg", "Development": "Dev", "General": "Gen", "Limited": "Ltd", "Services": "Svcs"}  # fmt: skip
TRADES = ("Trading", "Shipping", "Machinery", "Logistics", "Electronics", "Mining", "Industries", "Petroleum", "Seafood", "Motors", "Chemicals", "Engineering")
FORM = re.compile(r"[,\s]*\b(?:Co\.,? Ltd\.?|Company Limited|GmbH & Co\. KG|S\.A\. de C\.V\.|Private Limited|Pvt\. Ltd\.|Joint Stock Company|Limited Sirketi|Kabushiki Kaisha|Limited|Corporation|Company|GmbH|SARL|S\.p\.A\.|S\.A\.|Ltda\.|A\.S\.|LLC|LLP|FZE|DMCC|Est\.|Ltd|Inc\.|OOO|ZAO|JSC)\s*$")
SOUNDS = (("kh", "h"), ("ou", "u"), ("ee", "i"), ("ey", "ei"), ("ei", "ey"), ("y", "i"), ("q", "k"), ("w", "v"), ("iy", "y"), ("ai", "ay"), ("hy", "hi"))
SPELT = {"Kim": "Gim", "Ri": "Lee", "Pak": "Park", "Choe": "Choi", "Mohammed": "Muhammad", "Ahmed": "Ahmad", "Yusuf": "Youssef", "Ibrahim": "Ebrahim", "Sergei": "Sergey", "Alexander": "Aleksandr", "Dmitry": "Dmitriy",
         "Yevgeny": "Evgenii", "Hussein": "Husayn", "Omar": "Umar", "Mustafa": "Mostafa", "William": "Bill", "Margaret": "Peggy", "Hassan": "Hasan", "Suleiman": "Sulayman", "Myong": "Myung", "Chol": "Cheol"}  # fmt: skip


def slip(name: str) -> str:
    """The longest word with two letters in its middle swapped."""
    word = max(re.findall(r"\w+", name), key=len)
    at = len(word) // 2
    return name.replace(word, word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :], 1) if len(word) > 5 else name


def firm(name: str) -> Iterator[tuple[str, bool]]:
    bare = FORM.sub("", name)
    words = bare.split()
    short = name
    for long, brief in ABBREVIATED.items():
        short = short.replace(long, brief)
    yield from ((n, True) for n in (bare, name.upper(), short, slip(name), f"{bare} LLC", f"CONSIGNEE: {name.upper()}, 18 HARBOUR ROAD, TEL +86 415 2001122", f"ABLE AGENCY LTD C/O {name}"))
    yield words[0] + words[1].lower() + " " + " ".join(words[2:]), True
    trade = next((w for w in words if w in TRADES), "")
    other = TRADES[(len(name) + 3) % len(TRADES)]
    if trade and trade != other and words.index(trade) == 1:
        yield bare.replace(trade, other), False
    telling = max((w for w in words if w not in TRADES and w not in ABBREVIATED), key=len)
    yield name.replace(telling, ("Hongda", "Bradford", "Zarif", "Lumen")[len(name) % 4]), False
    yield f"{telling[:2]}ndara {trade or 'Trading'} Co., Ltd.", False
    yield f"{words[0]} {other} {FORM.search(name)[0].strip(' ,') if FORM.search(name) else 'Ltd'}", False
    yield f"{other} and General Supply {name[len(bare):].strip(' ,')}", False


def person(name: str) -> Iterator[tuple[str, bool]]:
    words = name.split()
    yield f"{words[-1]}, {' '.join(words[:-1])}", True
    yield " ".join(SPELT.get(w, w) for w in words), True
    yield name.upper(), True
    yield f"Mr. {name}", True
    yield " ".join([words[0], *(w[0] + "." for w in words[1:-1]), words[-1]]) if len(words) > 2 and len(words[1]) > 4 else name.lower(), True
    last = words[-1]
    for sound, other in SOUNDS:
        if sound in last[1:]:
            last = last[0] + last[1:].replace(sound, other, 1)
            break
    yield " ".join([*words[:-1], last]), True
    yield f"{words[0]} {'Karimov' if len(name) % 2 else 'Thornbury'}", False
    yield f"{'Bettina' if len(name) % 2 else 'Rustam'} {words[-1]}", False
    yield f"{words[-1]} Goodwin Thomas", False
    yield f"{words[0]} {words[1][0]}ulian {'Novak' if len(name) % 2 else 'Oduya'}", False


def ship(name: str) -> Iterator[tuple[str, bool]]:
    yield from ((n, True) for n in (f"M/V {name}", f'MV "{name.title()}" V.0{len(name)}W', f"ALBATROSS (EX {name})", name.replace(" ", "") if name.count(" ") == 1 and not name[-1].isdigit() else f"MT {name}", f"{name} - PANAMA"))
    words = name.split()
    number = words[-1] if words[-1].isdigit() else ""
    yield (name[: -len(number)] + str(int(number) + 1) if number else f"{name} 2"), False
    yield f"{words[0]} {'HARMONY' if 'HARMONY' not in name else 'SPIRIT'}", False
    yield f"{'GRAND' if words[0] != 'GRAND' else 'ROYAL'} {' '.join(words[1:])}" if len(words) > 1 else f"{name} SPIRIT", False
    yield f"{name} SHIPPING CO LTD", False
    yield (name + "S" if not name[-1].isdigit() and not name.endswith("S") else f"{words[0]} TRADER"), False


def pairs() -> Iterator[tuple[str, str, str, int, str]]:
    """(kind, name, other name, 1 for the same bearer or 0, half)."""
    for kind, text, vary in (("organisation", FIRMS, firm), ("person", PEOPLE, person), ("vessel", SHIPS, ship)):
        for number, name in enumerate(re.split(r"[|\n]", text)):
            seen = {name}
            for other, same in vary(name):
                if other not in seen:
                    seen.add(other)
                    yield kind, other, name, int(same), "kept" if number % 2 else "open"


if __name__ == "__main__":
    with (Path(__file__).parent / "name_pairs.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("kind", "name", "other", "same", "half"))
        writer.writerows(pairs())
