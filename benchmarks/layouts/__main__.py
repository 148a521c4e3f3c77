"""python -m benchmarks.layouts OUTDIR [--count 3] [--fonts FOLDER] [--only name,name]: the bank as files and truth.json."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pkgutil
from pathlib import Path

import benchmarks.layouts as package


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.layouts")
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=3, help="shipments per layout")
    parser.add_argument(
        "--fonts",
        default=os.environ.get("DOCSCAN_BANK_FONTS", ""),
        help="a folder with DejaVu*.ttf and DroidSansFallback.ttf; without it layouts in other scripts are left out",
    )
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", default="bank1")
    args = parser.parse_args()
    os.environ["DOCSCAN_BANK_FONTS"] = args.fonts
    for module in pkgutil.iter_modules(package.__path__):
        if not module.name.startswith("__"):
            importlib.import_module(f"benchmarks.layouts.{module.name}")
    from benchmarks.layouts.registry import LAYOUTS
    from benchmarks.layouts.shipment import shipment

    bank = []
    for name, layout in sorted(LAYOUTS.items()):
        if (layout.fonts and not args.fonts) or (args.only and name not in args.only.split(",")):
            continue
        folder = args.out / name
        folder.mkdir(parents=True, exist_ok=True)
        papers = {}
        for n in range(1, args.count + 1):
            data, truth = layout.draw(shipment(f"{args.seed}:{name}:{n}", **layout.wants))
            file = f"{name}-{n}.{layout.suffix}"
            (folder / file).write_bytes(data)
            papers[file] = {**(truth if isinstance(truth, dict) else truth.as_json()), "layout": name, "held_back": layout.held_back}
        bank.append(
            {
                "id": name,
                "folder": name,
                "kind": "clean",
                "about": f"layout {name}",
                "held_back": layout.held_back,
                "techniques": [],
                "expected_verdict": "clear",
                "tolerated_verdict": "review",
                "expected_families": [],
                "must_cite": [],
                "must_not_fire": [],
                "must_not_say": [],
                "papers": papers,
            }
        )
    (args.out / "truth.json").write_text(json.dumps(bank, ensure_ascii=False, indent=1), "utf-8")
    print(f"{len(bank)} layouts, {sum(len(d['papers']) for d in bank)} papers in {args.out}")


if __name__ == "__main__":
    main()
