"""A lock that one process at a time holds, on a file beside the one it guards."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.errors import UsageError

PATIENCE = 30.0
"""Seconds to wait for another process."""


@contextmanager
def locked(file: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of that file; UsageError when it cannot be had. The system lets it go when the process ends, however it ends."""
    beside = file.with_name(file.name + ".lock")
    try:
        handle = os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise UsageError(f"{beside} cannot be written: {error.strerror}", "name a log in a folder that you may write to, with --log") from error
    try:
        until = time.monotonic() + patience
        while not _taken(handle):
            if time.monotonic() > until:
                raise UsageError(f"another process has held {beside} for {patience:.0f} seconds", "end it, or try again")
            time.sleep(0.02)
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
