"""A pool of worker processes that can be killed: a job that hangs, crashes or swells costs itself and nothing else."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any, Protocol, Self

from checker.batch.jobs import Answer, Job, Limits, serve

RECYCLED_AFTER = 5_000
"""Jobs after which a worker is replaced at the latest; it goes sooner when it holds too much memory."""


Serve = Callable[[Connection, Limits], None]
"""What a worker process runs: it answers the jobs that come through the pipe."""
FORK = sys.platform == "linux"
"""A fork has all modules loaded and is ready in 10 ms, but is safe only on Linux, and only from a process without threads."""


def way() -> str:
    """How workers are best started here: split off from this process, from a server without threads, or begun anew."""
    if FORK and threading.active_count() == 1:
        return "fork"
    return "forkserver" if sys.platform != "win32" else "spawn"


@dataclass(frozen=True, slots=True)
class Lost:
    """A job that gave no answer, and why: it took too long, or its process died."""

    job: Job
    reason: str
    remedy: str


class Workers(Protocol):
    """Whatever does jobs: the pool of this machine, or a cluster."""

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Any] | Lost]:
        """Every job with its answer, or why it has none, in the order in which they end."""


class _Worker:
    """One process, and the job it is at."""

    def __init__(self, context: BaseContext, limits: Limits, answers: Serve, others: Sequence[Connection]) -> None:
        self.pipe: Connection
        self.pipe, other = context.Pipe()
        inherited = (self.pipe, *others) if context.get_start_method() == "fork" else ()
        self.process: BaseProcess = context.Process(target=_begin, args=(answers, other, limits, inherited), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        other.close()
        self.job: Job | None = None
        self.until = 0.0
        self.done = 0

    def give(self, job: Job, deadline: float) -> None:
        self.job, self.until = job, monotonic() + deadline
        self.pipe.send(job)

    def end(self) -> None:
        with suppress(OSError):
            self.pipe.close()
        self.process.kill()
        self.process.join(5)


def _begin(answers: Serve, pipe: Connection, limits: Limits, inherited: Sequence[Connection]) -> None:
    """What a worker does first: lets go of the pipes that are not its own, so that each one closes when this process's parent is gone."""
    for other in inherited:
        other.close()
    answers(pipe, limits)


class Pool:
    """So many workers under one set of limits. Use it in a `with` block: leaving it ends every process."""

    def __init__(self, jobs: int, limits: Limits, answers: Serve = serve, method: str = "") -> None:
        self._limits = limits
        self._answers = answers
        self._wanted = max(1, jobs)
        self._context: BaseContext = multiprocessing.get_context(method or way())
        if self._context.get_start_method() == "forkserver":
            self._context.set_forkserver_preload(["checker.batch.ready"])
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Any] | Lost]:
        """Every job with its answer, or why it has none, in the order in which they end."""
        waiting = deque(jobs)
        while waiting or any(w.job for w in self._workers):
            self._hand_out(waiting)
            yield from self._gather(waiting)

    def _hand_out(self, waiting: deque[Job]) -> None:
        for worker in [w for w in self._workers if w.job is None and (w.done >= RECYCLED_AFTER or not w.process.is_alive())]:
            self._dismiss(worker)
        while waiting and len(self._workers) < self._wanted:
            self._workers.append(_Worker(self._context, self._limits, self._answers, [w.pipe for w in self._workers]))
        for worker in self._workers:
            if worker.job is None and waiting:
                worker.give(waiting.popleft(), self._limits.deadline)

    def _gather(self, waiting: deque[Job]) -> Iterator[tuple[Job, Any] | Lost]:
        """The answers that come in until the next deadline; then whoever is late is ended. Who has answered goes on while the answer is dealt with."""
        busy = [w for w in self._workers if w.job is not None]
        patience = max(0.0, min((w.until for w in busy), default=monotonic()) - monotonic())
        ready = {id(found) for found in wait([w.pipe for w in busy], timeout=min(patience, 1.0))}
        for worker in busy:
            job = worker.job
            if job is None:
                continue
            if id(worker.pipe) in ready:
                answer = self._answer(worker, job)
                self._hand_out(waiting)
                yield answer
            elif monotonic() >= worker.until and not worker.pipe.poll():
                self._dismiss(worker)
                late = f"it took longer than {self._limits.deadline:g} seconds and was ended"
                yield Lost(job, late, "look at it by hand, or allow it more time with --deadline")

    def _answer(self, worker: _Worker, job: Job) -> tuple[Job, Any] | Lost:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join(5)
            code = worker.process.exitcode
            self._dismiss(worker)
            how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
            return Lost(job, f"the reader broke down on it ({how})", "the file may be damaged or made to do harm; ask the sender for a fresh copy")
        worker.job, worker.done = None, RECYCLED_AFTER if isinstance(answer, Answer) and answer.swollen else worker.done + 1
        return job, answer

    def _dismiss(self, worker: _Worker) -> None:
        worker.end()
        self._workers.remove(worker)
