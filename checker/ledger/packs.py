"""Indicator packs: what a partner may know of our ledger without being told it, and what we hold of theirs.

A pack holds keyed hashes with a tag and a month, in order of the hashes, under a signature. A box is hashed with its month, for it carries other goods later.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from checker.errors import UsageError
from checker.ledger import circle
from checker.ledger.entry import BILL, CHASSIS, CONTACTS, CONTAINER, CREDIT, HOLD, INVOICE, PARTY, Entry, Mark, Tip
from checker.ledger.ledger import Ledger, every

SCHEMA = "docscan.indicators/1"
LARGEST = 200_000_000
TAGS = {HOLD: "held", 1: "reviewed"}
SHARED = (CHASSIS, CONTAINER, BILL, INVOICE, CREDIT, *CONTACTS, PARTY)
_KEYS = {"schema", "origin", "signer", "circle", "made", "indicators", "signature"}


def tips(ledger: Ledger, entry: Entry) -> tuple[Tip, ...]:
    """What partners' packs say of the marks and parties of this shipment."""
    asked: dict[str, Mark] = {}
    for secret in ledger.circles.secrets.values():
        for mark, sort, key in _marks(entry, spread=2):
            asked.setdefault(circle.hashed(secret, sort, key), mark)
    found: list[Tip] = []
    hashes = list(asked)
    with ledger.engine.reading() as work:
        for start in range(0, len(hashes), 400):
            some = {f"h{n}": value for n, value in enumerate(hashes[start : start + 400])}
            names = ", ".join(f":{name}" for name in some)
            rows = work.rows(f"SELECT i.hash, p.origin, i.tag, i.day FROM indicators i JOIN packs p ON p.id = i.pack WHERE i.hash IN ({names})", some)  # noqa: S608
            found += [Tip(asked[value], origin, tag, day) for value, origin, tag, day in rows]
    return tuple(sorted(found, key=lambda t: (t.mark.sort, t.mark.key, t.origin, t.tag)))


def signs(ledger: Ledger, but: AbstractSet[str] = frozenset(), *, held_only: bool = True, since: str = "") -> Iterator[tuple[str, str, Mark, str, str]]:
    """(sort, key, mark, tag, month) of the marks and parties of shipments that were held, or also of those to review.

    Left out are the parties in `but` (one's own firm), and those that were oftener clear: an honest seller whose buyer was held.
    """
    wanted = {HOLD} if held_only else set(TAGS)
    honest: dict[str, bool] = {}
    for earlier in every(ledger):
        if earlier.verdict not in wanted or earlier.when < since:
            continue
        for mark, sort, key in _marks(earlier.entry, day=earlier.when):
            whose = mark.key if sort == PARTY else mark.holder
            if whose not in honest:
                honest[whose] = whose in but or _mostly_clear(ledger, whose)
            if not (whose and honest[whose]):
                yield sort, key, mark, TAGS[earlier.verdict], earlier.when[:7]


def _mostly_clear(ledger: Ledger, party: str) -> bool:
    with ledger.engine.reading() as work:
        clear, held = work.rows(
            """SELECT count(DISTINCT CASE WHEN verdict = 0 THEN shipment END), count(DISTINCT CASE WHEN verdict = 2 THEN shipment END)
            FROM parties WHERE key = :key""",
            {"key": party},
        )[0]
    return bool(clear > held)


def export(
    ledger: Ledger, origin: str, secret: bytes, signing: bytes, but: AbstractSet[str] = frozenset(), *, held_only: bool = True, since: str = ""
) -> dict[str, Any]:
    """A signed pack of those signs, hashed under the circle's secret."""
    found: dict[tuple[str, str], str] = {}
    for sort, key, _, tag, month in signs(ledger, but, held_only=held_only, since=since):
        at = circle.hashed(secret, sort, key), tag
        found[at] = max(found.get(at, ""), month)
    indicators = [[value, tag, day] for (value, tag), day in sorted(found.items())]
    public, _ = circle.sign(signing, b"")
    body = {"schema": SCHEMA, "origin": origin, "signer": public, "circle": circle.name_of(secret), "made": _now(), "indicators": indicators}
    return {**body, "signature": circle.sign(signing, _text(body))[1]}


def take(ledger: Ledger, pack: Mapping[str, Any], secret: bytes, trusted: Iterable[bytes]) -> int:
    """How many indicators were taken in. UsageError unless one of the trusted signers signed the pack, for this circle, unchanged."""
    _check(pack)
    if pack["circle"] != circle.name_of(secret):
        reason = f"the pack is of the circle {pack['circle']}, the key given is that of {circle.name_of(secret)}"
        raise UsageError(reason, "give the key of that circle with --circle")
    signer = next((key for key in trusted if key.hex() == pack["signer"]), None)
    if signer is None:
        reason = f"the pack says that {circle.name_of(bytes.fromhex(pack['signer']))} signed it, who is not among the signers given"
        raise UsageError(reason, "give the partner's .pub file with --signer")
    body = {key: value for key, value in pack.items() if key != "signature"}
    if not circle.signed_by(signer, _text(body), pack["signature"]):
        raise UsageError("the pack was changed after it was signed, or signed by another", "ask the partner for it again")
    ledger.circles.join(secret)
    name = hashlib.sha256(_text(body)).hexdigest()[:16]
    with ledger.writing() as work:
        _refuse_older(work.rows("SELECT made FROM packs WHERE signer = :signer AND circle = :circle", pack), pack["made"])
        for (older,) in work.rows("SELECT id FROM packs WHERE signer = :signer AND circle = :circle", pack):
            work.run("DELETE FROM indicators WHERE pack = :older", {"older": older})
            work.run("DELETE FROM packs WHERE id = :older", {"older": older})
        said = {key: pack[key] for key in ("origin", "signer", "circle", "made")}
        work.run(
            """INSERT INTO packs (id, origin, signer, circle, made, imported, indicators)
            VALUES (:name, :origin, :signer, :circle, :made, :imported, :count)""",
            {**said, "name": name, "imported": _now(), "count": len(pack["indicators"])},
        )
        rows = [{"hash": value, "pack": name, "tag": tag, "day": day} for value, tag, day in pack["indicators"]]
        work.many("INSERT INTO indicators (hash, pack, sort, tag, day) VALUES (:hash, :pack, '', :tag, :day)", rows)
    return len(pack["indicators"])


def read_pack(file: Path) -> dict[str, Any]:
    """The pack in a file; UsageError when it is none."""
    try:
        if file.stat().st_size > LARGEST:
            raise UsageError(f"{file} is larger than any pack", "ask the partner for a smaller one, with --since")
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"{file} cannot be read as a pack of indicators", "name the file that `docscan ledger export` wrote") from error
    _check(found)
    return dict(found)


def _check(pack: Any) -> None:
    """UsageError unless it has the form of a pack."""
    plain = isinstance(pack, dict) and set(pack) == _KEYS and all(isinstance(pack[key], str) for key in _KEYS - {"indicators"}) and pack["schema"] == SCHEMA
    listed = plain and isinstance(pack["indicators"], list) and all(_is_indicator(i) for i in pack["indicators"])
    if not listed or not _is_hex(pack["signer"]) or not 0 < len(pack["origin"]) <= 100 or not pack["origin"].isprintable() or len(pack["made"]) > 40:
        raise UsageError("this is no pack of indicators that docscan knows", "name the file that `docscan ledger export` wrote")


def _is_indicator(found: Any) -> bool:
    if not isinstance(found, list) or len(found) != 3 or not all(isinstance(part, str) for part in found):
        return False
    return _is_hex(found[0]) and found[1] in TAGS.values() and len(found[2]) == 7


def _is_hex(text: str) -> bool:
    return len(text) == 64 and all(c in "0123456789abcdef" for c in text)


def _refuse_older(held: Iterable[Any], made: str) -> None:
    if any(row[0] > made for row in held):
        raise UsageError("a newer pack of this partner is in the ledger already", "ask the partner for the latest one")


def _marks(entry: Entry, day: str = "", spread: int = 0) -> Iterator[tuple[Mark, str, str]]:
    """(mark, sort, key) of what is hashed. A box has its month in its key; with `spread`, those so many months before and after too."""
    for mark in entry.of(*SHARED):
        if mark.sort == CONTAINER:
            yield from ((mark, CONTAINER, f"{mark.key}@{month}") for month in _months(entry.day or day, spread))
        else:
            yield mark, mark.sort, f"{mark.key}@{mark.holder}" if mark.sort == INVOICE else mark.key
    for party in {p.key: p for p in entry.parties}.values():
        yield Mark(PARTY, party.key, party.role, party.name, party.fact), PARTY, party.key


def _months(day: str, spread: int) -> Iterator[str]:
    first = date.fromisoformat(day) if day else datetime.now(UTC).date()
    count = first.year * 12 + first.month - 1
    for month in range(count - spread, count + spread + 1):
        yield f"{month // 12:04d}-{month % 12 + 1:02d}"


def written(pack: Mapping[str, Any]) -> str:
    """A pack or bundle as the text of its file."""
    return json.dumps(pack, indent=1, ensure_ascii=False) + "\n"


def _text(body: Mapping[str, Any]) -> bytes:
    """The words that are signed: sorted keys, no spaces."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
