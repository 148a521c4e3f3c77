"""Papers that come as text: web pages, electronic invoices, messages between computers, typewritten lists."""

from __future__ import annotations

import re

from checker.errors import UnreadablePaper
from checker.model.traces import FileTraces
from checker.reading.decoding import decode
from checker.reading.pages import Block, Break, kept, pages_of
from checker.reading.paper import Page, Paper
from checker.reading.statement import Statement, blocks_of

MEDIA = frozenset({"html", "xml", "text", "csv", "edi", "json"})
MAX_TEXT = 30_000_000
_CHARSET = re.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})""")


def read_markup(data: bytes, shown_as: str, sha256: str, media: str) -> Paper:
    """The paper in a file of text; raises UnreadablePaper."""
    if len(data) > MAX_TEXT:
        raise UnreadablePaper(f"the text is larger than {MAX_TEXT / 1e6:.0f} MB", "split it by shipment")
    traces = FileTraces(shown_as)
    if media == "html":
        pages, traces = html_pages(decode(data, _claimed(data)), shown_as)
    elif media == "csv":
        from checker.reading.plain import csv_page

        pages = [csv_page(decode(data), shown_as)]
    elif media == "text":
        from checker.reading.plain import text_pages

        pages = text_pages(decode(data))
    else:
        pages = _statement_pages(_statements(data, media))
    if not any(page.words for page in pages) and not traces.hidden:
        raise UnreadablePaper("no words were found in it", "ask the sender for the paper as PDF")
    pages, unread = kept(pages, shown_as)
    return Paper(shown_as, sha256, media, pages, traces, unread)


def html_pages(text: str, shown_as: str) -> tuple[list[Page], FileTraces]:
    """The pages that an HTML text shows, and what it betrays."""
    from checker.reading.html import MAX_HIDDEN, see

    seen = see(text, shown_as)
    not_checked = ("what its scripts would show: they are not run",) if seen.scripts else ()
    if len(seen.hidden) > MAX_HIDDEN:
        not_checked = (*not_checked, f"hidden words beyond the first {MAX_HIDDEN} places")
    return pages_of(seen.blocks), FileTraces(shown_as, producer=seen.program, hidden=tuple(seen.hidden[:MAX_HIDDEN]), not_checked=not_checked)


def _claimed(data: bytes) -> str:
    found = _CHARSET.search(data[:4000])
    return found[1].decode("ascii", "ignore") if found else ""


def _statements(data: bytes, media: str) -> list[Statement]:
    if media == "edi":
        from checker.reading.edi import read_edi

        return read_edi(decode(data))
    if media == "json":
        from checker.reading.dcsa import read_dcsa

        return read_dcsa(decode(data))
    return [_electronic_invoice(data)]


def _electronic_invoice(data: bytes) -> Statement:
    from checker.reading.cii import read_cii
    from checker.reading.ubl import read_ubl
    from checker.reading.xml_tree import Node, parse

    def find(node: Node, depth: int = 0) -> Statement | None:
        if node.name in ("CrossIndustryInvoice", "CrossIndustryDocument"):
            return read_cii(node)
        if node.name in ("Invoice", "CreditNote") and node.first("AccountingSupplierParty", "AccountingCustomerParty", "LegalMonetaryTotal"):
            return read_ubl(node)
        return next((found for child in node.children if depth < 4 and (found := find(child, depth + 1))), None)

    top = parse(data)
    if statement := find(top):
        return statement
    raise UnreadablePaper(
        f"XML of a kind that is not known: <{top.name[:60]}>", "print it to PDF and check that; of XML only UBL invoices and Cross Industry Invoices are read"
    )


def _statement_pages(statements: list[Statement]) -> list[Page]:
    blocks: list[Block] = []
    for one in statements:
        blocks += [*blocks_of(one), Break()]
    return pages_of(blocks)
