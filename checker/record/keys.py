"""The key with which decisions are signed on this machine, and those of others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.errors import UsageError
from checker.ledger import circle
from checker.screening.folder import data_folder


def key_file() -> Path:
    """Where this user's signing key lies."""
    return data_folder() / "audit" / "signing.key"


def memory_file() -> Path:
    """Where this machine remembers how long each log was."""
    return data_folder() / "audit" / "logs.json"


def signing_key(file: Path | None = None) -> tuple[bytes, Path, bool]:
    """The key, its file, and whether it was made just now: without a file named, the user's own, which the first decision makes."""
    if file is not None:
        return circle.read(file, circle.SIGNING), file, False
    own = key_file()
    if own.exists():
        return circle.read(own, circle.SIGNING), own, False
    try:
        own.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UsageError(f"{own.parent} cannot be made: {error.strerror}", "name a key with --key, or another folder with DOCSCAN_DATA") from error
    circle.make_signer(own)
    return circle.read(own, circle.SIGNING), own, True


def known_keys(signers: Iterable[Path] = (), key: Path | None = None) -> frozenset[str]:
    """The public keys that may decide: those named, and the user's own if there is one."""
    found = {circle.read(file, circle.PUBLIC).hex() for file in signers}
    own = key or key_file()
    if own.exists():
        found.add(circle.sign(circle.read(own, circle.SIGNING), b"")[0])
    return frozenset(found)
