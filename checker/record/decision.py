"""A decision on a finding, and the line of the log that holds it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SCHEMA = "docscan.decision/1"
CLEARED, ESCALATED, BLOCKED = "cleared", "escalated", "blocked"
SORTS = (CLEARED, ESCALATED, BLOCKED)
"""What can be decided: the question is answered and the goods may go, somebody else must decide, or the goods stay."""

FIRST = "0" * 64
"""What the first line gives as the hash of the line before it."""

KEYS = ("schema", "number", "previous", "digest", "hash", "signer", "signature", "content")
CONTENT = ("at", "by", "as", "note", "finding", "shipment", "papers", "report", "salt")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log. `content` is None in a case file, for the decisions on other shipments: their place in the chain is shown, their words are not.

    `digest` is the SHA-256 of the content; `hash` that of number, previous hash, digest and signer; `signature` (Ed25519) is over the hash.
    """

    number: int
    previous: str
    digest: str
    hash: str
    signer: str
    signature: str
    content: Mapping[str, Any] | None

    def line(self) -> str:
        """The entry as it stands in the log, without the line's end."""
        held = {} if self.content is None else {"content": self.content}
        return written({"schema": SCHEMA, **{key: getattr(self, key) for key in KEYS if key not in {"schema", "content"}}, **held})


def written(thing: Mapping[str, Any]) -> str:
    """JSON in the one form that is hashed: keys in order, no spaces, nothing but ASCII."""
    return json.dumps(thing, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def digest_of(content: Mapping[str, Any]) -> str:
    """The SHA-256 of a decision's content. Its salt keeps others from guessing the content of which they have the digest alone."""
    return hashlib.sha256(written(content).encode()).hexdigest()


def hash_of(number: int, previous: str, digest: str, signer: str) -> str:
    """The SHA-256 that ties a line to the one before it."""
    return hashlib.sha256(f"{SCHEMA}\n{number}\n{previous}\n{digest}\n{signer}".encode()).hexdigest()


def signed_text(mark: str) -> bytes:
    """What is signed of a line's hash; the beginning keeps the signature from serving anywhere else."""
    return f"{SCHEMA} {mark}".encode()
