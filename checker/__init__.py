"""docscan reads shipping papers and says where they contradict each other, geography, the law or the truth."""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """`check` and `facts` of the pipeline, imported when first asked for, so that the command line starts at once."""
    if name in {"check", "facts"}:
        return getattr(importlib.import_module("checker.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
