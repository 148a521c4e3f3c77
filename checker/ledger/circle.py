"""Keys: the secret that a circle of partners shares, and the pair with which each of them signs."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import sys
from pathlib import Path

from checker.errors import UsageError

SECRET, SIGNING, PUBLIC = "docscan-circle-1", "docscan-signing-1", "docscan-signer-1"
"""What the files of the three kinds of key begin with."""

_WRITTEN = "name the file that `docscan ledger key` or `docscan audit key` wrote, or that your partner sent"


def make_secret(file: Path) -> str:
    """Write a new secret for a circle; gives its name."""
    secret = secrets.token_bytes(32)
    _write(file, SECRET, secret, 0o600)
    return name_of(secret)


def make_signer(file: Path) -> str:
    """Write a new signing key, and beside it (.pub) the public half to hand to partners; gives the signer's name."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    _write(file, SIGNING, key.private_bytes_raw(), 0o600)
    _write(file.with_name(file.name + ".pub"), PUBLIC, key.public_key().public_bytes_raw(), 0o644)
    return name_of(key.public_key().public_bytes_raw())


def read(file: Path, kind: str) -> bytes:
    """The key in a file of that kind; UsageError when it holds none, or when others may read a secret one."""
    try:
        stamp, text = file.stat(), file.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the key {file} cannot be read", _WRITTEN) from error
    head, _, body = text.strip().partition(" ")
    if head != kind or len(body) != 64 or any(c not in "0123456789abcdef" for c in body):
        raise UsageError(f"{file} holds no key of the kind {kind}", _WRITTEN)
    if kind != PUBLIC and sys.platform != "win32" and stamp.st_mode & 0o077:
        raise UsageError(f"others on this machine may read the key {file}", f"run: chmod 600 {file}")
    return bytes.fromhex(body)


def name_of(key: bytes) -> str:
    """The name of a key: the beginning of its digest, which tells nothing of a secret one."""
    return hashlib.sha256(b"docscan key\0" + key).hexdigest()[:16]


def hashed(secret: bytes, sort: str, key: str) -> str:
    """The keyed hash of a mark: only who has the circle's secret can make it, or test a guess against it."""
    return hmac.new(secret, f"{sort}\0{key}".encode(), hashlib.sha256).hexdigest()


def sign(signing: bytes, text: bytes) -> tuple[str, str]:
    """(public key, signature) of a text, in hexadecimal."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(signing)
    return key.public_key().public_bytes_raw().hex(), key.sign(text).hex()


def signed_by(public: bytes, text: bytes, signature: str) -> bool:
    """Whether the owner of that key signed the text."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(bytes.fromhex(signature), text)
    except (InvalidSignature, ValueError):
        return False
    return True


def keep(file: Path, secret: bytes) -> None:
    """Keep a circle's secret in that file, readable to its owner alone."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not file.exists():
        _write(file, SECRET, secret, 0o600)


def _write(file: Path, kind: str, key: bytes, mode: int) -> None:
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}", "name a new file in a folder that there is; a key is never written over") from error
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(f"{kind} {key.hex()}\n")
