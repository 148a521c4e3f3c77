"""Whether a log is whole: every line as it was written, in its place, signed, and none missing."""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.ledger.circle import name_of, signed_by
from checker.record.decision import CONTENT, FIRST, KEYS, SCHEMA, Entry, digest_of, hash_of, signed_text, written

SIZES = {"previous": 64, "digest": 64, "hash": 64, "signer": 64, "signature": 128}
HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a line (0: with the file as a whole)."""

    line: int
    said: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.said}" if self.line else self.said


class NoEntry(ValueError):
    """A line that is no decision, and why."""


def entry_of(line: str) -> Entry:
    """The entry in a line; NoEntry when it is none, or not as docscan writes it."""
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise NoEntry(f"it is no JSON: {error.msg} at column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise NoEntry("it is no JSON") from error
    if not isinstance(found, dict):
        raise NoEntry("it is no decision")
    if found.get("schema") != SCHEMA:
        raise NoEntry(f"its schema is {found.get('schema')!r}; this docscan reads {SCHEMA}")
    _keys(found, KEYS, optional="content")
    for key, size in SIZES.items():
        if not isinstance(found[key], str) or len(found[key]) != size or not HEX.issuperset(found[key]):
            raise NoEntry(f"'{key}' is not {size} hexadecimal digits")
    if not isinstance(found["number"], int) or isinstance(found["number"], bool):
        raise NoEntry(f"'number' is {found['number']!r}")
    content = found.get("content")
    if "content" in found:
        if not isinstance(content, dict):
            raise NoEntry("'content' is no object")
        _keys(content, CONTENT)
    entry = Entry(**{key: found[key] for key in KEYS if key not in {"schema", "content"}}, content=content)
    if entry.line() != line:
        raise NoEntry("it is not written as docscan writes it")
    return entry


def _keys(found: Mapping[str, Any], known: Sequence[str], optional: str = "") -> None:
    for key in found:
        if key not in known:
            close = difflib.get_close_matches(key, known, 1)
            raise NoEntry(f"unknown key '{key}'" + (f"; did you mean '{close[0]}'?" if close else ""))
    lacking = [key for key in known if key not in found and key != optional]
    if lacking:
        raise NoEntry(f"'{lacking[0]}' is missing")


def faults(lines: Sequence[str], known: Collection[str], *, withheld: bool = False) -> tuple[list[Entry], list[Fault]]:
    """The entries, and what is wrong with them. `known` are the public keys of those who may decide; `withheld` lets content be left out."""
    entries: list[Entry] = []
    found: list[Fault] = []
    before, expected = FIRST, 1
    for at, line in enumerate(lines, 1):
        try:
            entry = entry_of(line)
        except NoEntry as error:
            found.append(Fault(at, str(error)))
            before, expected = "", expected + 1
            continue
        found += [Fault(at, said) for said in _wrong(entry, before, expected, known, withheld)]
        entries.append(entry)
        before, expected = entry.hash, entry.number + 1
    return entries, found


def _wrong(entry: Entry, before: str, expected: int, known: Collection[str], withheld: bool) -> Iterator[str]:
    """What is wrong with an entry by itself, then with its place. `before` is empty after a line that could not be read."""
    if entry.content is None and not withheld:
        yield "its content is missing"
    if entry.content is not None and digest_of(entry.content) != entry.digest:
        yield "its content was changed: it has another digest than when it was signed"
    if hash_of(entry.number, entry.previous, entry.digest, entry.signer) != entry.hash:
        yield "it was changed: its hash is not that of what it says"
    elif not signed_by(bytes.fromhex(entry.signer), signed_text(entry.hash), entry.signature):
        yield "its signature is not that of the key it names"
    elif entry.signer not in known:
        yield f"it is signed by {name_of(bytes.fromhex(entry.signer))}, whose public key is not among those given; name it with --signer"
    if entry.number > expected:
        missing = f"decision {expected} is missing" if entry.number == expected + 1 else f"decisions {expected} to {entry.number - 1} are missing"
        yield f"decision {entry.number} stands where {expected} should: {missing}, or lines were moved"
    elif entry.number < expected:
        yield f"decision {entry.number} stands where {expected} should: lines were moved or written twice"
    elif before and entry.previous != before:
        yield "it does not follow the line before it: that line, or this one, was exchanged"


def signed(body: Mapping[str, Any], signing: bytes) -> dict[str, Any]:
    """A small object with the signer's public key and a signature over all of it."""
    from checker.ledger.circle import sign

    public = sign(signing, b"")[0]
    whole = {**body, "signer": public}
    return {**whole, "signature": sign(signing, written(whole).encode())[1]}


def truly_signed(found: Mapping[str, Any]) -> bool:
    """Whether that object stands as it was signed."""
    whole = {key: value for key, value in found.items() if key != "signature"}
    signer, signature = found.get("signer"), found.get("signature")
    if not isinstance(signer, str) or not isinstance(signature, str) or len(signer) != 64 or not HEX.issuperset(signer):
        return False
    return signed_by(bytes.fromhex(signer), written(whole).encode(), signature)
