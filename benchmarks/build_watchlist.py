"""The watch lists that come with docscan, from their tables to the file that is searched: `python benchmarks/build_watchlist.py`."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from checker.reference.shelf import rows
from checker.screening.entry import Address, Entry, Identifier, Name
from checker.screening.in_force import EMBEDDED
from checker.screening.reading_list import country, names, some
from checker.screening.store import Manifest, build

TABLES = Path(__file__).parents[1] / "checker/reference/tables"
ORIGIN = "comes with docscan"


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("; ") if part.strip()]


def core(source: str) -> Iterator[Entry]:
    """The parties of one of the lists in the table; ships stand in the table of hulls."""
    for row in rows("core_watchlist.csv"):
        if row["list"] != source or row["kind"] == "vessel":
            continue
        places = some(Address(text, country(text.rpartition(", ")[2])) for text in parts(row["addresses"]))
        others = [*(Name(n) for n in parts(row["aliases"])), *(Name(n, "weak") for n in parts(row["weak_aliases"]))]
        yield Entry(
            source, row["entry"].strip(), row["kind"], names(row["name"], others), some(Identifier("company_imo", n) for n in parts(row["imo"])), places,
            some([*(a.country for a in places), *(country(c) for c in parts(row["countries"]))]), some(parts(row["programme"])), row["listed_on"], some(parts(row["born"])),
        )  # fmt: skip


def hulls() -> Iterator[Entry]:
    """The ships tied to the DPRK, by whichever list names them."""
    for row in rows("dprk_vessels.csv"):
        flag = row["detail"].removeprefix("flag ").partition(";")[0]
        texts = [part.strip(" )") for name in row["names"].split("|") for part in name.partition(" (")[::2] if part.strip(" )")]
        lists = row["lists"].split("|")
        owner = row["detail"].partition("Linked To: ")[2]
        yield Entry(
            "dprk-vessels", row["imo"] or texts[0], "vessel", names(texts[0], [*(Name(t) for t in texts[1:]), *([Name(owner.rstrip(" .;)"), "linked")] if owner else [])]), (Identifier("imo", row["imo"]),) if row["imo"] else (), (),
            some([country(flag)]), tuple(lists), note=f"linked to {owner}" if owner else "",
        )  # fmt: skip


def main(target: Path = TABLES / EMBEDDED) -> None:
    sha = {name: hashlib.sha256((TABLES / f"{name}.csv").read_bytes()).hexdigest() for name in ("core_watchlist", "dprk_vessels")}
    made = build(
        target,
        [
            (Manifest("un-sc", "UN Security Council consolidated list", "un", ORIGIN, "2026-02-27", sha["core_watchlist"], 0), core("un-sc")),
            (Manifest("us-ofac-sdn", "US Treasury SDN list (North Korea programmes only)", "", ORIGIN, "2023-01-21", sha["core_watchlist"], 0), core("us-ofac-sdn")),
            (Manifest("dprk-vessels", "Ships listed for the DPRK by OFAC and the EU", "", ORIGIN, "2026-08-01", sha["dprk_vessels"], 0), hulls()),
        ],
    )
    for manifest in made:
        print(manifest.name, manifest.entries, manifest.names)


if __name__ == "__main__":
    main()
