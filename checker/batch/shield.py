"""Reading in a process of its own: a paper that kills or chokes its reader costs only itself, also in a run by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.batch.jobs import Answer, Job, Limits
from checker.batch.pool import FORK, Lost, Pool
from checker.config import Config
from checker.errors import UnreadablePaper
from checker.model.report import FileFault, Unreadable
from checker.reading.apart import done_by

PATIENT = Limits(deadline=900.0, memory=4_000_000_000)
"""A scan of many pages takes its time when somebody waits for it: bounds against harm, not against work."""
METHOD = "fork" if FORK else "spawn"


@contextmanager
def shielded(limits: Limits = PATIENT, method: str = METHOD) -> Iterator[None]:
    """While it lasts, the pipeline reads each file, and pages are drawn, in another process, which is started when the first file is read."""
    if method == "fork" and threading.active_count() > 1:
        yield  # the copy of a process with threads may stand still for ever
        return
    with Pool(1, limits, method=method) as pool, pipeline.reading_by(_Reader(pool)), done_by(_Doer(pool)):
        yield


class _Reader:
    """Has one file after another read by the pool."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def __call__(self, file: Path, name: str, ocr: str) -> pipeline.Desk:
        """What the file holds; where its reader died, took too long or too much, the desk says so."""
        try:
            answer = next(self._pool.run([Job("desk", str(file), name, config=replace(Config(), ocr=ocr))]))
        except OSError:
            return pipeline.read_file(file, name, ocr)  # no process can be started here: as good as it goes
        if isinstance(answer, Lost):
            return pipeline.Desk(unreadable=[Unreadable(name, answer.reason, answer.remedy)])
        given = answer[1]
        assert isinstance(given, Answer)  # noqa: S101 - the pool gives back what the worker sent
        if not given.broke and isinstance(given.value, pipeline.Desk):
            return given.value
        if "memory" in given.broke:
            return pipeline.Desk(unreadable=[Unreadable(name, given.broke, "split it into smaller files, or look at it by hand")])
        broken = Unreadable(name, "internal error: docscan broke on this file", "look at it by hand, and report this bug with the file's kind and maker")
        return pipeline.Desk(unreadable=[broken], faults=[FileFault(name, "reading", given.broke)])


class _Doer:
    """Has other work on papers done by the pool."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def __call__(self, work: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        """What the function gives; UnreadablePaper where it finds the paper unreadable, or its process died, took too long or too much."""
        try:
            answer = next(self._pool.run([Job("work", "", work=work, given=given)]))
        except OSError:
            return work(*given)  # no process can be started here: as good as it goes
        if isinstance(answer, Lost):
            raise UnreadablePaper(answer.reason, answer.remedy)
        done = answer[1]
        assert isinstance(done, Answer)  # noqa: S101 - the pool gives back what the worker sent
        if done.broke:
            raise UnreadablePaper(f"docscan broke on it ({done.broke[:100]})", "look at it by hand")
        if isinstance(done.value, Unreadable):
            raise UnreadablePaper(done.value.reason, done.value.remedy)
        return done.value
