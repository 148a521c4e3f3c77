"""The forger's bench: honest papers of many producers, each tampered with in every way; how much is found, and how much honest work is blamed.

    PYTHONPATH=. python benchmarks/forgery.py [--scans 6] [--only TRICK] [--missed] [--every 1]

Needs reportlab, fpdf2, python-docx, xlsxwriter and pyHanko; Chromium and LibreOffice add their papers where they are installed.
A paper counts as flagged from one finding of medium severity on in the families consistency and forensic.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby
from pathlib import Path

from benchmarks import forgery_papers as makers
from benchmarks.forgery_controls import CONTROLS, SHEET_CONTROLS
from benchmarks.forgery_more import MORE
from benchmarks.forgery_papers import Sale, sale
from benchmarks.forgery_sheets import SHEET_TRICKS
from benchmarks.forgery_tricks import TRICKS, Target
from checker import pipeline
from checker.model.documents import Document
from checker.model.finding import Severity

FAMILIES = ("consistency", "forensic")
NEW = {"port_of_discharge": "BATUMI, GEORGIA", "final_destination": "BATUMI, GEORGIA", "consignee": "ALTAIR GENERAL TRADING FZE", "total_amount": "9,480.00",
       "invoice_date": "03 Jan 2023", "on_board_date": "03 Jan 2023", "issue_date": "03 Jan 2023"}  # fmt: skip
SECRET = "ACTUAL CONSIGNEE KORYO MACHINE CORP, FINAL DESTINATION NAMPO"


@dataclass(slots=True)
class Sample:
    """An honest paper: who made it, its bytes, and the sale on it where it was invented here."""

    maker: str
    data: bytes
    sale: Sale | None = None
    media: str = "pdf"


def papers() -> Iterator[Sample]:
    """The honest papers of all makers."""
    for n in range(15):
        s = sale(n, "bill" if n % 3 == 2 else "invoice")
        yield Sample("reportlab", makers.reportlab(s, n), s)
    for n in range(20, 30):
        s = sale(n, "bill" if n % 4 == 3 else "invoice")
        yield Sample("fpdf2", makers.fpdf(s, n), s)
    sales = [sale(n, "bill" if n % 3 == 0 else "invoice") for n in range(40, 50)]
    yield from (Sample("chromium", dated(d, s), s) for d, s in zip(makers.chromium(sales), sales, strict=False))
    sales = [sale(n, "bill" if n % 3 == 0 else "invoice") for n in range(60, 76)]
    files = [("docx", makers.docx(s, n)) if n % 2 else ("xlsx", makers.openpyxl(s, n)) for n, s in enumerate(sales)]
    yield from (Sample(f"libreoffice {f[0]}", dated(d, s), s) for f, d, s in zip(files, makers.office(files), sales, strict=False))
    for expected in sorted(Path(__file__).parents[1].glob("sample_docs/*/expected.json")):
        if json.loads(expected.read_text("utf-8"))["verdict"] == "clear":
            yield from (Sample("sample_docs", file.read_bytes()) for file in sorted(expected.parent.glob("*.pdf")))
    for n in range(80, 88):
        s = sale(n)
        yield Sample("openpyxl", makers.openpyxl(s, n), s, "xlsx")
    for n in range(90, 94):
        yield Sample("xlsxwriter", makers.xlsxwriter(sale(n)), sale(n), "xlsx")


def program(sample: Sample) -> str:
    """The program that the file names as its maker."""
    if sample.media != "pdf":
        import openpyxl

        return str(openpyxl.load_workbook(io.BytesIO(sample.data)).properties.creator)
    import pikepdf

    with pikepdf.open(io.BytesIO(sample.data)) as pdf:
        return str(pdf.docinfo.get("/Producer", "none named"))[:60]


def dated(data: bytes, s: Sale) -> bytes:
    """The PDF as if its program had run when the paper was written."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.docinfo["/CreationDate"] = f"D:{s.day + timedelta(days=10):%Y%m%d}093000Z"
        if "/ModDate" in pdf.docinfo:
            pdf.docinfo["/ModDate"] = pdf.docinfo["/CreationDate"]
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def flagged(*files: tuple[bytes, str]) -> list[str]:
    """The rules of the two families that find something of medium severity or above in these papers taken together."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for n, (data, media) in enumerate(files):
            names.append(Path(folder, f"paper{n}.{media}"))
            names[-1].write_bytes(data)
        report = pipeline.check(names)
    for fault in (*report.faults, *(f for s in report.shipments for f in s.faults)):
        raise RuntimeError(str(fault))
    return [f.rule.name for s in report.shipments for f in s.open if f.rule.family in FAMILIES and f.severity >= Severity.MEDIUM]


def targets(sample: Sample) -> list[Target]:
    """The values of a PDF that a forger would change: one each of destination, consignee, amount and date, as far as it prints them on its first page."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "paper.pdf")
        file.write_bytes(sample.data)
        documents = pipeline.facts([file]).documents
    found = []
    for names in (("port_of_discharge", "final_destination"), ("consignee",), ("total_amount",), ("invoice_date", "on_board_date", "issue_date")):
        found += [t for d in documents[:1] for n in names if (t := _target(d, n))][:1]
    return found


def _target(document: Document, name: str) -> Target | None:
    fact = document.fact(name)
    if not fact or not fact.spot.box or fact.spot.page != 1:
        return None
    x0, top, x1, bottom = fact.spot.box
    rows = fact.text.strip().split("\n")
    return Target(name, rows[0], (x0, top, x1, top + (bottom - top) / len(rows)), NEW[name], SECRET)


def twin(sample: Sample, field: str) -> Sample | None:
    """The same invented sale drawn again with one value changed, all else alike."""
    if sample.sale is None or sample.maker not in ("reportlab", "fpdf2") or (sample.sale.bill and field == "total_amount"):
        return None
    s = sample.sale
    other = {"consignee": replace(s, buyer=("ALTAIR GENERAL TRADING FZE", "JAFZA, DUBAI, UNITED ARAB EMIRATES", *s.buyer[2:])), "port_of_discharge": replace(s, buyer=(*s.buyer[:2], "BATUMI, GEORGIA", "Georgia")),
             "total_amount": replace(s, lines=[(d, q, round(p / 9, 2)) for d, q, p in s.lines]), "date": replace(s, day=s.day.replace(year=2023)), "same": s}[field]  # fmt: skip
    look = 0 if sample.maker == "fpdf2" else 1
    draw = makers.fpdf if sample.maker == "fpdf2" else makers.reportlab
    return Sample(sample.maker, draw(other, look), other)


def at_the_source(sample: Sample) -> Iterator[tuple[str, bytes]]:
    """Tricks that belong to the drawing: a total finished in another typeface."""
    if sample.maker == "reportlab" and sample.sale and not sample.sale.bill:
        yield "total_finished_in_another_typeface", makers.reportlab(replace(sample.sale, two_faces=True), 0)


class Tally:
    """What was tried and what was found, by trick and by maker."""

    def __init__(self) -> None:
        self.tried: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.missed: dict[str, list[str]] = defaultdict(list)

    def add(self, trick: str, about: str, rules: list[str]) -> None:
        self.tried[trick] += 1
        self.found[trick] += bool(rules)
        if not rules:
            self.missed[trick].append(about)

    def show(self, title: str, *, missed: bool, bad_if_found: bool = False) -> None:
        share = sum(self.found.values()) / max(sum(self.tried.values()), 1)
        print(f"\n{title}: {sum(self.found.values())} of {sum(self.tried.values())} ({share:.1%})")
        for trick, count in self.tried.items():
            print(f"  {trick:42} {self.found[trick]:4} of {count}")
            if missed and not bad_if_found:
                print(*(f"      missed: {m}" for m in self.missed[trick][:8]), sep="\n")


def run(only: str | None, missed: bool, scans: int, every: int) -> None:
    honest, digital, later, sheets, controls, blamed = list(papers())[::every], Tally(), Tally(), Tally(), Tally(), []
    print(f"{len(honest)} honest papers of {len({p.maker for p in honest})} makers")
    for maker, mine in groupby(sorted(honest, key=lambda p: p.maker), key=lambda p: p.maker):
        found = list(mine)
        print(f"  {len(found):3} {maker}: {', '.join(sorted({program(p) for p in found}))}")
    for name in ("chromium", "soffice"):
        if not shutil.which(name):
            print(f"  {name} is not installed: its papers are left out")
    started = time.time()
    for number, sample in enumerate(honest):
        about = f"{sample.maker} {number}"
        rules = flagged((sample.data, sample.media))
        if rules:
            blamed.append(f"{about}: {rules}")
            continue
        if sample.media == "xlsx":
            for name, forge in SHEET_TRICKS.items() if sample.sale else ():
                if not only or only in name:
                    sheets.add(name, about, flagged((forge(sample.data, sample.sale), "xlsx")))
            for name, touch in SHEET_CONTROLS.items():
                controls.add(name, about, got := flagged((touch(sample.data), "xlsx")))
                _blame(name, about, got)
            continue
        aims = targets(sample)
        if not aims:
            print(f"  {about}: no value to change was read")
        for turn, (name, forge) in enumerate(TRICKS.items() if aims else ()):
            aim = aims[(number + turn) % len(aims)]
            if not only or only in name:
                digital.add(name, f"{about} {aim.field} '{aim.old}'", flagged((forge(sample.data, aim), "pdf")))
            if turn < len(MORE) and aims and (name := list(MORE)[turn]) and (not only or only in name):
                later.add(name, f"{about} {aim.field} '{aim.old}'", flagged((MORE[name](sample.data, aim), "pdf")))
        for name, forged in at_the_source(sample):
            digital.add(name, about, flagged((forged, "pdf")))
        field = ("consignee", "port_of_discharge", "total_amount", "date")[number % 4]
        if (copy := twin(sample, field)) and (base := twin(sample, "same")):
            digital.add("second_paper_with_one_change", f"{about} {field}", flagged((base.data, "pdf"), (copy.data, "pdf")))
        for name, touch in CONTROLS.items() if aims else ():
            if not only or only in name:
                controls.add(name, about, got := flagged((touch(sample.data, aims[0]), "pdf")))
                _blame(name, about, got)
    print(f"untouched papers flagged: {len(blamed)} of {len(honest)} ({len(blamed) / len(honest):.1%})", *blamed, sep="\n  ")
    digital.show("tampered PDFs found", missed=missed)
    later.show("tampered PDFs found, tricks written after the rules", missed=missed)
    sheets.show("tampered workbooks found", missed=missed)
    controls.show("innocent edits flagged", missed=False, bad_if_found=True)
    if scans:
        from benchmarks.forgery_on_scans import on_scans

        on_scans(scans, flagged, Tally, missed)
    print(f"\n{time.time() - started:.0f} s")


def _blame(name: str, about: str, rules: list[str]) -> None:
    if rules:
        print(f"  blamed: {name} on {about}: {rules}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="tricks whose name holds this")
    parser.add_argument("--missed", action="store_true", help="name the papers on which a trick was not found")
    parser.add_argument("--scans", type=int, default=6, help="how many papers to scan (text recognition is slow); 0 for none")
    parser.add_argument("--every", type=int, default=1, help="take every so many-th paper only")
    chosen = parser.parse_args()
    run(chosen.only, chosen.missed, chosen.scans, chosen.every)
