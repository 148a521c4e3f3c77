"""docscan beside pdfplumber and invoice2data on the same PDF files, in one run: CPU time a page, and the quality of what can be compared.

pdfplumber gives words and tables, no facts: of it is counted how many of the facts printed could be found in its text at all. invoice2data gives
number, date, total and currency of invoices for which it has a template.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.agreement import plain, same

Truth = dict[str, Any]
WARM = 3
"""So many files are read once before the clock runs: tables and templates are loaded then."""
INVOICE = ("invoice_number", "invoice_date", "total_amount", "currency")


def beside(files: list[tuple[Path, list[Truth]]]) -> str:
    """The comparison as a table. `files` are PDF files with text and the truths of the papers in each."""
    import pypdfium2

    pages = 0
    for path, _ in files:
        with pypdfium2.PdfDocument(path) as pdf:
            pages += len(pdf)
    given = [(str(path), parts) for path, parts in files]
    facts = sum(len(part["fields"]) for _, parts in given for part in parts)
    invoiced = sum(name in part["fields"] for _, parts in given for part in parts if part["kind"] == "commercial_invoice" for name in INVOICE)
    lines = [f"\nbeside each other on {len(files)} PDF files, {pages} pages, {facts} facts ({invoiced} of them number, date, total or currency of an invoice)",
             f"{'':34} ms CPU a page   facts   of an invoice"]  # fmt: skip
    for name, work in (("docscan, read and extracted", docscan), ("pdfplumber, words and tables", plumbed), ("invoice2data, its own templates", invoice2data)):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            try:
                cpu, right, of_invoices = alone.submit(work, given).result()
            except ImportError as missing:
                lines.append(f"{name:34} not installed: {missing.name}")
                continue
        found = f"{100 * right / facts:6.1f}%" if right >= 0 else "      –"
        lines.append(f"{name:34} {1000 * cpu / pages:12.1f}  {found}  {100 * of_invoices / max(invoiced, 1):8.1f}%")
    return "\n".join([*lines, "pdfplumber: facts whose print stands in its text, not facts read"])


def spent(work: Callable[[str], Any], given: list[tuple[str, list[Truth]]]) -> tuple[float, list[Any]]:
    """CPU seconds with those of child processes, and what the work gave for each file."""
    for path, _ in given[:WARM]:
        work(path)
    before = os.times()
    results = [work(path) for path, _ in given]
    after = os.times()
    return sum(after[:4]) - sum(before[:4]), results


def docscan(given: list[tuple[str, list[Truth]]]) -> tuple[float, int, int]:
    """CPU seconds, facts read rightly, and those of invoices among them."""
    from benchmarks.extraction import compare, documents, paired

    cpu, results = spent(lambda path: documents(Path(path)), given)
    right = of_invoices = 0
    for (_, parts), docs in zip(given, results, strict=True):
        for part, doc in paired(parts, docs):
            good = [name for name, mark, _ in compare(part, doc)[0] if mark == "ok"]
            right += len(good)
            of_invoices += sum(name in INVOICE for name in good) if part["kind"] == "commercial_invoice" else 0
    return cpu, right, of_invoices


def plumbed(given: list[tuple[str, list[Truth]]]) -> tuple[float, int, int]:
    """CPU seconds, facts whose print stands in the words, and those of invoices among them."""
    import pdfplumber

    def work(path: str) -> str:
        with pdfplumber.open(path) as pdf:
            texts = []
            for page in pdf.pages:
                texts.append(" ".join(w["text"] for w in page.extract_words()))
                page.extract_tables()
            return " ".join(texts)

    cpu, results = spent(work, given)
    right = of_invoices = 0
    for (_, parts), text in zip(given, results, strict=True):
        letters = plain(text)
        for part in parts:
            found = [name for name, fact in part["fields"].items() if all(plain(line) in letters for line in str(fact["text"]).split("\n"))]
            right += len(found)
            of_invoices += sum(name in INVOICE for name in found) if part["kind"] == "commercial_invoice" else 0
    return cpu, right, of_invoices


def invoice2data(given: list[tuple[str, list[Truth]]]) -> tuple[float, int, int]:
    """CPU seconds, -1 (it reads no other facts), and the facts of invoices that it reads rightly."""
    import logging

    from invoice2data import extract_data
    from invoice2data.extract.loader import read_templates

    logging.disable(logging.CRITICAL)
    templates = read_templates()

    def work(path: str) -> dict[str, Any]:
        try:
            return dict(extract_data(path, templates=templates) or {})
        except Exception:  # noqa: BLE001 - a peer that fails on a paper has spent its time all the same
            return {}

    cpu, results = spent(work, given)
    names = {"invoice_number": "invoice_number", "invoice_date": "date", "total_amount": "amount", "currency": "currency"}
    of_invoices = 0
    for (_, parts), read in zip(given, results, strict=True):
        for part in parts:
            for name in INVOICE if part["kind"] == "commercial_invoice" else ():
                value = read.get(names[name])
                of_invoices += bool(value is not None and name in part["fields"] and same(name, part["fields"][name], {"value": _value(value), "text": str(value)}))
    return cpu, -1, of_invoices


def _value(value: Any) -> Any:
    """A date as ISO 8601, words as one line, all else as it is."""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", value)) if isinstance(value, str) else value
