"""Silence for the libraries while they read: standard output belongs to the report, and their remarks are of no use to its reader."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress


@contextmanager
def hush() -> Iterator[None]:
    """While it lasts, whatever is printed, even by compiled code, goes to standard error, and no library warns or logs below an error."""
    import logging
    import warnings

    sys.stdout.flush()
    kept = None
    with suppress(OSError):
        kept = os.dup(1)
        os.dup2(2, 1)
    try:
        with redirect_stdout(sys.stderr), warnings.catch_warnings():
            if not sys.warnoptions:
                warnings.simplefilter("ignore")
            logging.disable(logging.WARNING)
            yield
    finally:
        logging.disable(logging.NOTSET)
        if kept is not None:
            os.dup2(kept, 1)
            os.close(kept)
