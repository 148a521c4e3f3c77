"""Work on a paper's bytes that somebody else may do in our place, in a process that can be killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

T = TypeVar("T")
Doer = Callable[[Callable[..., Any], tuple[Any, ...]], Any]
"""What does the work: a function of a module and its arguments, all of which can be pickled; raises UnreadablePaper where it cannot be done."""

_DOER: ContextVar[Doer | None] = ContextVar("doer", default=None)


def apart(work: Callable[..., T], *args: Any) -> T:
    """What the function gives for these arguments, worked out apart where somebody does that; raises UnreadablePaper where it died of it."""
    doer = _DOER.get()
    if doer is None:
        return work(*args)
    done: T = doer(work, args)
    return done


@contextmanager
def done_by(doer: Doer) -> Iterator[None]:
    """While it lasts, work goes to that one."""
    kept = _DOER.set(doer)
    try:
        yield
    finally:
        _DOER.reset(kept)
