"""Mailboxes of many messages in one file (mbox), cut into their messages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from checker.reading.carried import Piece

BEGINS = re.compile(rb"From \S+ .{0,40}\d\d:\d\d")
"""The line before each message (RFC 4155): who sent it, and when; it follows an empty line."""
LONGEST_LINE = 1 << 20


def is_mailbox(head: bytes) -> bool:
    """Whether bytes begin as a mailbox does: with such a line, and a header below it."""
    first, _, rest = head[:2000].lstrip().partition(b"\n")
    return bool(BEGINS.match(first)) and bool(re.match(rb"[\w-]+:", rest))


def spans(stream: BinaryIO) -> Iterator[tuple[int, int]]:
    """Where each message starts and ends, in bytes, its own From line left out."""
    start, at, blank = -1, 0, True
    while line := stream.readline(LONGEST_LINE):
        if blank and line.startswith(b"From ") and BEGINS.match(line):
            if start >= 0:
                yield start, at
            start = at + len(line)
        at += len(line)
        blank = not line.strip()
    if start >= 0:
        yield start, at


def messages(data: bytes) -> Iterator[Piece]:
    """The messages of a mailbox, each a mail of its own under its number."""
    for number, (start, end) in enumerate(spans(io.BytesIO(data)), 1):
        yield Piece(name_of(number), lambda start=start, end=end: data[start:end])  # type: ignore[misc]


def name_of(number: int) -> str:
    """The name under which a message of a mailbox is reported."""
    return f"{number}.eml"
