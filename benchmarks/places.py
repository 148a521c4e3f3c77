"""How well and how fast printed places are found: `python -m benchmarks.places` (`--all` prints each miss).

The strings stand beside the tests. A hit is the right country and a position within 45 km. A file named `held_out` was not used for tuning.
"""

from __future__ import annotations

import csv
import sys
import time
from importlib.resources import files
from pathlib import Path

from checker.reference import gazetteer
from checker.reference.globe import km_between
from checker.reference.places import resolve

STRINGS = Path(__file__).parents[1] / "tests" / "reference"
FILES = (
    "place_strings.csv", "more_place_strings.csv", "held_out_place_strings.csv", "place_strings_in_eight_scripts.csv", "held_out_strings_in_eight_scripts.csv",
    "fresh_place_strings.csv",
)  # fmt: skip
NEAR_KM = 45


def main() -> None:
    resolve("Hamburg")
    spent, asked = 0.0, 0
    print(f"{'file':45} {'strings':>7} {'right':>6} {'wrong country':>14} {'wrongly North Korea':>20}")
    for name in FILES:
        with (STRINGS / name).open(encoding="utf-8", newline="") as table:
            rows = list(csv.DictReader(table))
        right = wrong = barred = 0
        for row in rows:
            resolve.cache_clear(), gazetteer.called.cache_clear(), gazetteer.coded.cache_clear()
            began = time.process_time()
            place = resolve(row["text"])
            spent, asked = spent + time.process_time() - began, asked + 1
            hit = place.country == row["iso2"] and place.located and km_between(place.point, (float(row["lat"]), float(row["lon"]))) <= NEAR_KM
            right, wrong = right + hit, wrong + (place.country not in (None, row["iso2"]))
            barred += place.country == "KP" and row["iso2"] != "KP"
            if not hit and "--all" in sys.argv:
                print(f"  {row['text']!r}: {place.name}, {place.country} ({place.method}), wanted {row['iso2']}")
        print(f"{name:45} {len(rows):7} {right / len(rows):6.1%} {wrong / len(rows):14.1%} {barred:20}")
    size = files("checker.reference").joinpath("tables", gazetteer.FILE)
    print(f"{1000 * spent / asked:.2f} ms a look-up with nothing remembered; the gazetteer is {Path(str(size)).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
