"""The builder of checker/reference/tables/land_links.csv; needed only when borders or railways change.

Where roads cross from one country to its neighbour is taken from the borders of Natural Earth 1:50m (public domain; npm package world-atlas 2.0.2):
a point about every 250 km. Which borders are closed or have no road, which have a railway, and where lorries go by ferry as a matter of course is
the project's own compilation. Run it as `python -m benchmarks.build_land_links` with the path of countries-50m.json.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from checker.reference import countries
from checker.reference.globe import km_between

TARGET = Path(__file__).resolve().parents[1] / "checker" / "reference" / "tables" / "land_links.csv"
APART_KM = 250.0

NAMED = {
    "N. Cyprus": "CY", "Somaliland": "SO", "Siachen Glacier": "IN", "Dem. Rep. Congo": "CD", "Central African Rep.": "CF", "Eq. Guinea": "GQ", "S. Sudan": "SS",
    "Bosnia and Herz.": "BA", "Dominican Rep.": "DO", "W. Sahara": "EH", "Czechia": "CZ", "eSwatini": "SZ", "Korea": "KR", "Congo": "CG", "Georgia": "GE",
}  # fmt: skip
"""Names of Natural Earth that no other table has."""
CLOSED = {
    "KP-KR": ("1950-06-25", "closed"), "AM-AZ": ("1991-01-01", "closed"), "AM-TR": ("1993-04-01", "closed"), "IN-PK": ("2019-08-09", "trade halted"),
    "DZ-MA": ("1994-08-27", "closed"), "IL-LB": ("1950-01-01", "closed"), "IL-SY": ("1950-01-01", "closed"), "RU-UA": ("2022-02-24", "war"),
    "BY-UA": ("2022-02-24", "war"), "FI-RU": ("2023-12-15", "road closed by Finland"), "QA-SA": ("2017-06-05", "closed until 2021-01-05"),
    "CO-VE": ("2015-08-19", "closed until 2022-09-26"), "ER-ET": ("1998-05-06", "closed"), "CO-PA": ("1950-01-01", "no road through the Darien"),
    "CN-AF": ("1950-01-01", "no road"), "AF-CN": ("1950-01-01", "no road"), "BT-CN": ("1950-01-01", "closed"), "GY-VE": ("1950-01-01", "no road"),
    "BR-SR": ("1950-01-01", "no road"), "BR-GF": ("1950-01-01", "no bridge before 2017"), "SY-TR": ("2012-07-01", "closed to transit"), "IQ-SY": ("2014-06-01", "closed to transit"),
}  # fmt: skip
EXCLAVES = {"PL-RU": ("RU", 99.0), "LT-RU": ("RU", 99.0), "AZ-TR": ("AZ", 99.0), "AZ-IR": ("AZ", 46.2)}
"""Borders of Kaliningrad and Nakhchivan: of this neighbour, the points west of that longitude; they lead to the exclave (RU*, AZ*), not to the main land."""

REOPENED = {"QA-SA": "2021-01-05", "SY-TR": "2025-01-01", "IQ-SY": "2025-06-01", "CO-VE": "2022-09-26", "BR-GF": "2017-03-18"}

BRIDGES = {"MY-SG": (1.45, 103.77), "BH-SA": (26.2, 50.33), "DK-SE": (55.58, 12.85), "CN-HK": (22.53, 114.11), "CN-MO": (22.21, 113.55), "FR-GB": (51.01, 1.49)}
"""Ways over or under water between lands whose outlines do not meet."""

RAIL = """
PT-ES ES-FR FR-BE FR-LU FR-DE FR-CH FR-IT FR-GB BE-NL BE-LU BE-DE NL-DE LU-DE DE-DK DE-PL DE-CZ DE-AT DE-CH CH-IT CH-AT AT-IT AT-SI AT-HU AT-SK AT-CZ
CZ-PL CZ-SK SK-PL SK-HU SK-UA HU-UA HU-RO HU-RS HU-HR HU-SI SI-HR SI-IT HR-RS HR-BA BA-RS RS-RO RS-BG RS-MK RS-ME RS-XK MK-GR MK-XK GR-BG GR-TR BG-TR BG-RO
RO-UA RO-MD MD-UA PL-UA PL-BY PL-LT LT-LV LT-BY LT-RU LV-EE LV-RU LV-BY EE-RU FI-RU FI-SE SE-NO SE-DK BY-RU BY-UA RU-UA RU-KZ RU-MN RU-CN RU-AZ RU-KP RU-GE
AZ-GE GE-AM GE-TR TR-IR IR-TM IR-PK IR-AF TM-KZ TM-UZ TM-AF UZ-KZ UZ-TJ UZ-AF UZ-KG KG-KZ KZ-CN CN-MN CN-VN CN-KP CN-LA CN-HK LA-TH TH-MY TH-KH MY-SG IN-BD IN-NP
US-CA US-MX BR-UY BR-BO BR-AR AR-PY AR-BO AR-UY BO-CL ZA-NA ZA-BW ZA-ZW ZA-MZ ZA-LS ZA-SZ SZ-MZ BW-ZW ZW-MZ ZW-ZM MW-MZ MW-ZM ZM-CD ZM-TZ CD-AO KE-UG KE-TZ
ET-DJ CI-BF SN-ML TN-DZ
""".split()
RAIL_SINCE = {"CN-LA": "2021-12-03", "GE-TR": "2017-10-30", "IR-AF": "2020-12-10", "LA-TH": "2009-03-05", "KH-TH": "2019-04-22"}
RAIL_UNTIL = {"RU-UA": "2022-02-24", "BY-UA": "2022-02-24", "GE-RU": "1992-08-14", "DZ-TN": "2005-01-01"}

FERRIES = """
GB-IE 53.3 -5.5|GB-FR 51.0 1.5|GB-NL 52.0 3.5|GB-BE 51.4 2.8|GB-ES 46.0 -5.0|IE-FR 49.5 -6.0|DK-NO 58.0 9.5|DE-NO 56.5 9.0|DE-SE 54.8 13.3|DE-FI 57.0 19.0|DE-LT 55.3 18.0|PL-SE 54.9 16.5
EE-FI 59.8 25.0|SE-FI 60.0 19.5|SE-EE 59.3 21.5|SE-LV 57.9 20.0|SE-LT 56.3 18.5|IS-DK 61.5 -3.0|IT-MT 36.4 14.7|IT-GR 39.0 19.0|IT-HR 43.0 14.5|IT-AL 41.2 18.0|IT-ES 41.5 6.0|IT-TN 38.5 9.6
FR-TN 40.0 7.5|FR-DZ 39.5 4.5|ES-DZ 37.0 0.0|ES-MA 35.9 -5.5|GR-CY 35.2 29.5|TR-CY 36.0 33.5|TR-IT 38.5 21.0|TR-UA 43.8 30.5|TR-RO 42.8 29.5|BG-GE 42.6 34.5|RO-GE 43.0 35.0|UA-GE 44.3 36.0 2022-02-24
TR-RU 43.0 38.0|AZ-KZ 42.0 50.4|AZ-TM 40.2 51.3|IR-AE 26.2 55.6|EG-SA 27.5 34.5|JO-EG 29.3 34.9|SD-SA 20.5 38.0|
AR-UY -34.5 -58.1|CL-AR -52.5 -69.5
""".replace("\n", "|")


def crossings(path: Path) -> dict[str, list[tuple[float, float]]]:
    """Points on the borders of neighbours as (lat, lon), not nearer to one another than 250 km; at least one for each pair."""
    topology = json.loads(path.read_text("utf-8"))
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    owners: dict[int, set[str]] = defaultdict(set)
    for geometry in topology["objects"]["countries"]["geometries"]:
        printed = geometry["properties"]["name"]
        code = NAMED.get(printed) or countries.code(printed)
        if not code and geometry["type"] in ("Polygon", "MultiPolygon"):
            print(f"no country: {printed}")
        if code and geometry["type"] in ("Polygon", "MultiPolygon"):
            for polygon in geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]:
                for ring in polygon:
                    for index in ring:
                        owners[index if index >= 0 else ~index].add(code)
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for index, codes in owners.items():
        for a, b in combinations(sorted(codes), 2):
            x = y = 0
            line = []
            for dx, dy in topology["arcs"][index]:
                x, y = x + dx, y + dy
                line.append((y * ky + ty, x * kx + tx))
            points = found[f"{a}-{b}"]
            for point in (line[len(line) // 2], *line):
                if all(km_between(point, other) > APART_KM for other in points):
                    points.append(point)
    return found


def middle(points: list[tuple[float, float]], wanted: int = 3) -> list[tuple[float, float]]:
    step = max(1, len(points) // wanted)
    return points[::step][:wanted]


def exclave(row: tuple[str, ...]) -> tuple[str, ...]:
    a, b, by, lat, lon, *rest = row
    whole, east = EXCLAVES.get(f"{a}-{b}", ("", 0.0))
    if by == "ferry" or not whole or float(lon) >= east:
        return row
    return (f"{a}*" if a == whole else a, f"{b}*" if b == whole else b, by, lat, lon, *rest)


def main() -> None:
    borders = crossings(Path(sys.argv[1]))
    for pair, spot in BRIDGES.items():
        borders.setdefault(pair, [spot])
    rows: list[tuple[str, ...]] = []
    for pair, points in sorted(borders.items()):
        a, b = pair.split("-")
        shut, note = CLOSED.get(pair, CLOSED.get(f"{b}-{a}", ("", "")))
        again = REOPENED.get(pair, "")
        for lat, lon in points:
            spot = (f"{lat:.2f}", f"{lon:.2f}")
            if pair in ("FR-GB",):
                continue
            if not shut or shut > "1950-01-02":
                rows.append((a, b, "road", *spot, "", shut, note))
            if again:
                rows.append((a, b, "road", *spot, again, "", "open again"))
    for pair in RAIL:
        a, b = sorted(pair.split("-"))
        key = f"{a}-{b}"
        points = borders.get(key)
        if not points:
            raise SystemExit(f"{key} have a railway and no border")
        for lat, lon in points:
            rows.append((a, b, "rail", f"{lat:.2f}", f"{lon:.2f}", RAIL_SINCE.get(key, ""), RAIL_UNTIL.get(key, ""), ""))
    for entry in filter(None, (part.strip() for part in FERRIES.split("|"))):
        pair, lat, lon, *until = entry.split()
        rows.append((*pair.split("-"), "ferry", lat, lon, "", *(until or [""]), ""))
    rows = [exclave(row) for row in rows]
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("a", "b", "by", "lat", "lon", "since", "until", "note"))
        writer.writerows(rows)
    print(f"{len(rows)} crossings of {len(borders)} borders, {TARGET.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
