"""python -m benchmarks.varied OUTDIR [--count 6] [--seed linking1] [--fonts FOLDER] [--held-back]: layouts drawn with other faces, sizes, words and figures.

What a layout fixes is drawn by lot for each paper: the type of headings and of values, their sizes and capitals, colons after headings, whether boxes are
ruled, whether values stand under or behind their headings and how far, which boxes stay empty, the words of headings (others for the same field in the same
language), how dates, figures and places are written. The layouts held back are drawn only when asked for: they measure, and nothing learns from them.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pkgutil
import random
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import benchmarks.layouts as package
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import shipment
from checker.reference.shelf import rows

DATES = "%d-%b-%Y|%d %b %Y|%d/%m/%Y|%Y-%m-%d|%d.%m.%Y|%b %d, %Y|%Y/%m/%d|%d %B %Y".split("|")
FACES = "HHHTTDSN"


def headings() -> dict[str, list[str]]:
    """Other words for the same field, by the words of a heading in small letters."""
    by_field: dict[tuple[str, str], list[str]] = defaultdict(list)
    fields: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows("labels.csv"):
        key = (row["concept"], row["language"])
        if row["concept"] != "-":
            by_field[key].append(row["label"])
        fields[row["label"].casefold()].add(key)
    return {words: by_field[next(iter(keys))] for words, keys in fields.items() if len(keys) == 1 and next(iter(keys))[0] != "-"}


class Lot:
    """What the lot gave one paper."""

    def __init__(self, seed: str, words: dict[str, list[str]], free: bool) -> None:
        lot = random.Random(seed)
        self.words, self.lot, self.known = words, lot, dict[str, str]()
        self.faces = FACES if free else "HHHTT"
        self.face = lot.choice(self.faces) if lot.random() < 0.6 else ""
        self.own_face = lot.choice(self.faces + "C") if lot.random() < 0.4 else ""
        self.heading_size, self.value_size = lot.uniform(0.85, 1.3), lot.uniform(0.88, 1.08)
        self.case = lot.choice(["", "", "upper", "title"])
        self.colon = lot.choice(["", "", "all", "none"])
        self.ruled = lot.random() > 0.25
        self.indent = lot.choice([0.0, 0.0, 4.0, 10.0])
        self.bold = lot.random() < 0.2
        self.behind = lot.random() < 0.2
        self.empty = lot.choice([0.0, 0.0, 0.1, 0.25])
        self.other_words = lot.uniform(0.1, 0.6)

    def heading(self, text: str) -> str | None:
        """The heading as this paper prints it; None for what is none."""
        bare = text.rstrip(" :")
        others = self.words.get(bare.casefold())
        if others is None:
            return None
        if bare not in self.known:
            fit = [o for o in others if len(o) <= len(bare) * 1.25 + 3]
            said = self.lot.choice(fit) if fit and self.lot.random() < self.other_words else bare
            said = said[:1].upper() + said[1:]
            self.known[bare] = said.upper() if self.case == "upper" or (bare.isupper() and not self.case) else said.title() if self.case == "title" else said
        colon = {"all": ":", "none": "", "": text[len(bare) :].strip()}[self.colon]
        return self.known[bare] + colon

    def style(self, style: Style) -> Style:
        """Dates, figures and places written otherwise."""
        lot = self.lot
        date = lot.choice(DATES) if style.months in ("en", "En", "long") and lot.random() < 0.6 else style.date
        number = lot.choice(["us", "us", "bare", "ch"]) if style.number in ("us", "bare") and lot.random() < 0.4 else style.number
        place = lot.choice(["{name}, {country}", "{name}", "{name} ({country})"]) if style.place.startswith("{name}") and lot.random() < 0.4 else style.place
        return replace(style, date=date, number=number, place=place, upper=style.upper != (lot.random() < 0.25), tel=lot.random() < 0.4)


class Varied:
    """Draws sheets by a lot while it is entered; `free` tells whether the free fonts are there."""

    def __init__(self, seed: str, words: dict[str, list[str]], free: bool) -> None:
        self.lot = Lot(seed, words, free)
        self.kept = {n: getattr(Sheet, n) for n in ("__init__", "text", "cell", "rect", "field")}

    def __enter__(self) -> None:
        lot, kept = self.lot, self.kept

        def init(sheet: Sheet, ship: Any, kind: str, style: Style | None = None, *args: Any, **how: Any) -> None:
            kept["__init__"](sheet, ship, kind, lot.style(style or Style()), *args, **how)
            sheet.font = lot.face or sheet.font

        def text(sheet: Sheet, x: float, y: float, text: Any, size: float = 9, bold: bool = False, *args: Any, **how: Any) -> Any:
            said = lot.heading(str(text))
            if said is None:
                return kept["text"](sheet, x, y, text, size, bold, *args, **how)
            how["font"] = lot.own_face or how.get("font")
            return kept["text"](sheet, x, y, said, size * lot.heading_size if size < 9.5 else size, bold or lot.bold, *args, **how)

        def cell(sheet: Sheet, *args: Any, **how: Any) -> None:
            how["indent"] = how.get("indent", 4) + lot.indent
            how["same"] = how.get("same", False) or (lot.behind and lot.lot.random() < 0.8)
            kept["cell"](sheet, *args, **how)

        def rect(sheet: Sheet, x: float, y: float, w: float, h: float, fill: str = "", stroke: str | None = None, lw: float = 0.6) -> None:
            kept["rect"](sheet, x, y, w, h, fill, stroke if lot.ruled else "", lw)

        def field(sheet: Sheet, name: str, x: float, y: float, w: float = 0, size: float = 9, *args: Any, **how: Any) -> Any:
            if lot.lot.random() < lot.empty:
                return y
            return kept["field"](sheet, name, x, y, w, size * lot.value_size, *args, **how)

        for name, method in {"__init__": init, "text": text, "cell": cell, "rect": rect, "field": field}.items():
            setattr(Sheet, name, method)

    def __exit__(self, *_: object) -> None:
        for name, method in self.kept.items():
            setattr(Sheet, name, method)


def drawn(layout: Any, seed: str, words: dict[str, list[str]], free: bool) -> tuple[bytes, Any]:
    """One paper and its truth; a layout that cannot do without a box that the lot left empty is drawn with all of them."""
    for empty in (True, False):
        varied = Varied(seed, words, free)
        varied.lot.empty *= empty
        with varied:
            try:
                data, truth = layout.draw(shipment(seed, **layout.wants))
            except KeyError:
                if not empty:
                    raise
            else:
                return data, truth
    raise AssertionError("a layout was drawn or its fault was raised")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.varied")
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=6, help="papers per layout")
    parser.add_argument("--seed", default="linking1")
    parser.add_argument("--fonts", default=os.environ.get("DOCSCAN_BANK_FONTS", ""), help="a folder with DejaVu*.ttf and DroidSansFallback.ttf")
    parser.add_argument("--held-back", action="store_true", help="the layouts held back in place of the others")
    args = parser.parse_args()
    os.environ["DOCSCAN_BANK_FONTS"] = args.fonts
    for module in pkgutil.iter_modules(package.__path__):
        if not module.name.startswith("__"):
            importlib.import_module(f"benchmarks.layouts.{module.name}")
    from benchmarks.layouts.registry import LAYOUTS

    words = headings()
    bank = []
    for name, layout in sorted(LAYOUTS.items()):
        if layout.held_back != args.held_back or layout.suffix != "pdf" or (layout.fonts and not args.fonts):
            continue
        folder = args.out / name
        folder.mkdir(parents=True, exist_ok=True)
        papers = {}
        for n in range(1, args.count + 1):
            seed = f"{args.seed}:{name}:{n}"
            data, truth = drawn(layout, seed, words, bool(args.fonts))
            (folder / f"{name}-{n}.pdf").write_bytes(data)
            papers[f"{name}-{n}.pdf"] = {**(truth if isinstance(truth, dict) else truth.as_json()), "layout": name, "held_back": layout.held_back}
        bank.append({"id": name, "folder": name, "papers": papers})
    (args.out / "truth.json").write_text(json.dumps(bank, ensure_ascii=False, indent=1), "utf-8")
    print(f"{len(bank)} layouts, {sum(len(d['papers']) for d in bank)} papers in {args.out}")


if __name__ == "__main__":
    main()
