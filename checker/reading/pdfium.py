"""pdfium's functions and constants by their own names; handles go in and come out as plain addresses, None for none.

A call with typed pointers, as pypdfium2 offers it, takes twice as long, and a page of words takes thousands of calls.
"""

from __future__ import annotations

import ctypes
from typing import Any


def __getattr__(name: str) -> Any:
    """Whatever pdfium calls so, made ready when first asked for; AttributeError where it has no such name."""
    import pypdfium2.raw

    found = getattr(pypdfium2.raw, name)
    if hasattr(found, "argtypes"):
        kinds = [ctypes.c_void_p if hasattr(kind, "contents") else kind for kind in (found.restype, *found.argtypes)]
        found = ctypes.CFUNCTYPE(*kinds)(ctypes.cast(found, ctypes.c_void_p).value or 0)
    globals()[name] = found
    return found
