"""python -m benchmarks.printed OUTDIR [--count 2] [--only name,name] [--browser chromium]: the bank as PDF files and truth.json."""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from benchmarks.printed.lot import CARRIERS, HELD_BACK, KINDS, LAST
from benchmarks.printed.page import FORMS, written


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.printed")
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=2, help="shipments per form")
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", default="printed1")
    parser.add_argument("--browser", default="chromium")
    args = parser.parse_args()
    known = args.out / "truth.json"
    bank = [d for d in json.loads(known.read_text("utf-8")) if d["id"] not in args.only.split(",")] if args.only and known.exists() else []
    for form in sorted(FORMS.glob("*.html")):
        if args.only and form.stem not in args.only.split(","):
            continue
        folder = args.out / form.stem
        folder.mkdir(parents=True, exist_ok=True)
        papers = {}
        for n in range(1, args.count + 1):
            html, truth = written(form, f"{args.seed}:{form.stem}:{n}")
            file = f"{form.stem}-{n}.pdf"
            kept = folder / f"{form.stem}-{n}.html"
            if not (folder / file).exists() or not kept.exists() or kept.read_text("utf-8") != html:
                to_pdf(args.browser, html, folder / file)
                kept.write_text(html, "utf-8")
            papers[file] = {**truth, "layout": form.stem, "held_back": form.stem in CARRIERS | HELD_BACK | KINDS | LAST}
        bank.append({"id": form.stem, "folder": form.stem, "papers": papers})
    (args.out / "truth.json").write_text(json.dumps(bank, ensure_ascii=False, indent=1), "utf-8")
    print(f"{len(bank)} forms, {sum(len(d['papers']) for d in bank)} papers in {args.out}")


def to_pdf(browser: str, html: str, out: Path) -> None:
    """Prints a page."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, "utf-8")
        subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                f"--user-data-dir={folder}/profile",
                "--no-pdf-header-footer",
                f"--print-to-pdf={out}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=90,
        )


if __name__ == "__main__":
    main()
