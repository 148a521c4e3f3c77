"""The words of a mail, whatever program kept it, as a paper."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from checker.model.traces import FileTraces
from checker.reading.paper import Paper

SKIPPED = frozenset(
    {
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-keys",
        "message/delivery-status",
    }
)
"""What mails carry that is no paper."""
SMALL_PICTURE = 40_000
"""A picture set into the words of a mail and no larger is a logo."""
MAX_ATTACHMENTS = 500


@dataclass(slots=True)
class Letter:
    """A mail without its attachments."""

    sender: str = ""
    to: str = ""
    subject: str = ""
    date: datetime | None = None
    html: str = ""
    text: str = ""
    program: str = ""
    not_checked: list[str] = field(default_factory=list)


def paper_of(letter: Letter, shown_as: str, sha256: str, media: str) -> Paper:
    """The letter as a paper: one sentence that says from whom it is, then its words. Names of papers in them make it none of these."""
    from checker.reading.markup import html_pages
    from checker.reading.pages import kept, line, pages_of
    from checker.reading.plain import text_pages

    when = f" on {letter.date:%d %B %Y}" if letter.date else ""
    about = letter.subject or "of nothing"
    head = f"E-mail from {letter.sender or 'an unnamed sender'} to {letter.to or 'an unnamed receiver'}{when}, on the subject {about}"
    traces = FileTraces(shown_as)
    pages = pages_of([line(head)])
    if letter.html.strip():
        shown, traces = html_pages(letter.html, shown_as)
        pages += shown
    if not letter.html.strip() or not any(page.words for page in pages[1:]):
        pages += text_pages(letter.text)
    pages, unread = kept(pages, shown_as)
    for number, page in enumerate(pages, 1):
        page.number, page.covering = number, True
    made = replace(traces, producer=letter.program, author=letter.sender, created=letter.date, not_checked=(*traces.not_checked, *letter.not_checked))
    return Paper(shown_as, sha256, media, pages, made, unread)
