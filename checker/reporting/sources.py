"""The bytes of the papers of a report, fetched again for their pictures and held against their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.errors import UnreadablePaper
from checker.reading.sniff import sniff

CARRIED = "!"
"""Stands between an archive or mail and what it carries."""


class Changed(Exception):
    """The paper is not to be had as it was read."""


def bytes_of(path: str, sha256: str, places: Mapping[str, Path]) -> bytes:
    """The bytes of a paper, also of one inside an archive or mail. `places` tells where a file lies whose name is not its path. Raises Changed."""
    for outer, inner in _splits(path):
        file = places.get(outer, Path(outer))
        try:
            if not file.is_file():
                continue
            data = file.read_bytes()
            for name in inner:
                data = _carried(data, outer, name)
        except (OSError, UnreadablePaper, LookupError, ValueError) as error:
            raise Changed("the file can no longer be opened") from error
        if sha256 and hashlib.sha256(data).hexdigest() != sha256:
            raise Changed("the file has changed since it was read")
        return data
    raise Changed("the file is no longer there")


def _splits(path: str) -> Iterator[tuple[str, list[str]]]:
    """Every way to take a path for a file and the names carried in it, the whole path as a file first."""
    parts = path.split(CARRIED)
    for count in range(len(parts), 0, -1):
        yield CARRIED.join(parts[:count]), parts[count:]


def _carried(data: bytes, name: str, wanted: str) -> bytes:
    media = sniff(data, name)
    if media in {"eml", "msg"}:
        from checker.reading.mail import attachments

        pieces = attachments(data, media)
    else:
        from checker.reading.archive import unpack

        pieces = unpack(data)
    return next(piece.load() for piece in pieces if piece.name == wanted)
