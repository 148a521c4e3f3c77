"""Past one machine: the same jobs on the workers of a Dask cluster, each of which keeps a killable process of its own for every thread.

Papers are fetched by the far worker itself, from a shared disk or an address. What it read comes back with the answer and goes out again with the
shipment, so that the cluster needs no store of its own and a worker may vanish at any moment: the scheduler gives its parcels to another.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, Self

from checker.batch.jobs import Answer, Job, Limits
from checker.batch.pool import Lost, Pool
from checker.config import Config
from checker.errors import UsageError

PARCEL = {"read": 24, "note": 24, "judge": 16}
"""Jobs that go out in one message: few enough that a lost worker costs seconds."""
AHEAD = 3
"""Parcels that wait at the scheduler for each thread of the cluster."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one job far away: its number in the parcel, the answer or why there is none, and the papers that it left."""

    number: int
    answer: Answer | None
    reason: str = ""
    remedy: str = ""
    papers: bytes = b""


class Cluster:
    """The workers behind a scheduler, used as the pool of this machine is. Use it in a `with` block."""

    def __init__(self, address: str, limits: Limits) -> None:
        self._address, self._limits = address, limits
        self._client: Any = None

    def __enter__(self) -> Self:
        try:
            from distributed import Client
        except ImportError as error:
            raise UsageError("--cluster needs a library that is not installed (distributed)", "pip install 'docscan[cluster]'") from error
        try:
            self._client = Client(self._address, timeout=30, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise UsageError(f"no scheduler answers at '{self._address}': {error or type(error).__name__}", "start one by `dask scheduler`") from error
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Any] | Lost]:
        """Every job with its answer, or why it has none, in the order in which they end. Each job is answered once, however often it had to be tried."""
        from distributed import as_completed

        left, again = _parcels(jobs), deque[list[Job]]()
        sent: dict[Any, list[Job]] = {}
        basis = ""
        ended = as_completed(loop=self._client.loop)
        while True:
            room = AHEAD * max(sum(self._client.nthreads().values()), 1)
            while len(sent) < room and (parcel := again.popleft() if again else next(left, None)):  # jobs are made when there is room for them
                future = self._client.submit(do, parcel, _papers(parcel), self._limits, pure=False, retries=2)
                sent[future] = parcel
                ended.add(future)
            if not sent:
                return
            future = next(ended)
            parcel = sent.pop(future)
            failed = future.exception()
            if failed is None:
                told, answers = future.result()
                basis = basis or told
                if told != basis:
                    raise UsageError("the machines of the cluster hold other rules or watch lists", "install the same version and the same lists on each")
                yield from _taken(parcel, answers)
            elif len(parcel) > 1:
                again.extend([job] for job in parcel)  # one of them ends its worker: each by itself
            else:
                yield Lost(parcel[0], f"the machines that worked on it broke down ({type(failed).__name__})", "check this file by itself")
            future.release()


def _parcels(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs in the order given, several in one parcel."""
    left = iter(jobs)
    while first := next(left, None):
        yield [first, *islice(left, PARCEL.get(first.kind, 1) - 1)]


def _papers(parcel: list[Job]) -> dict[str, bytes]:
    """The files of the spool that the jobs of a parcel need."""
    needed = {spool for job in parcel for _, papers in job.groups for spool, _ in papers} | {job.path for job in parcel if job.kind == "judge" and job.path}
    return {name: Path(name).read_bytes() for name in sorted(needed)}


def _taken(parcel: list[Job], answers: list[Done]) -> Iterator[tuple[Job, Any] | Lost]:
    """The answers of a parcel, the papers read laid into the spool of this machine."""
    for done in answers:
        job = parcel[done.number]
        if done.answer is None:
            yield Lost(job, done.reason, done.remedy)
            continue
        if job.spool and done.papers:
            Path(job.spool).write_bytes(done.papers)
        yield job, done.answer


_HERE = threading.local()


def do(parcel: list[Job], papers: dict[str, bytes], limits: Limits) -> tuple[str, list[Done]]:
    """Does the jobs of a parcel in this thread's own process; gives what the work rests on here, and what came of each job. Runs on a far worker."""
    with tempfile.TemporaryDirectory(prefix="docscan-") as folder:
        near = {name: str(Path(folder) / f"{n}.papers") for n, name in enumerate(papers)}
        for name, data in papers.items():
            Path(near[name]).write_bytes(data)
        work = [_moved(job, number, near, folder) for number, job in enumerate(parcel)]
        answers = []
        for answer in _pool(limits).run(work):
            job = answer.job if isinstance(answer, Lost) else answer[0]
            number = work.index(job)
            if isinstance(answer, Lost):
                answers.append(Done(number, None, answer.reason, answer.remedy))
            else:
                left = Path(job.spool)
                answers.append(Done(number, answer[1], papers=left.read_bytes() if job.spool and left.exists() else b""))
        return standing(parcel[0].config or Config()), answers


def _moved(job: Job, number: int, near: dict[str, str], folder: str) -> Job:
    """The job with the papers where they lie on this machine."""
    if job.kind == "read":
        return replace(job, spool=str(Path(folder) / f"read-{number}.papers"))
    groups = tuple((linked_by, tuple((near[spool], n) for spool, n in members)) for linked_by, members in job.groups)
    return replace(job, groups=groups, path=near.get(job.path, ""))


def _pool(limits: Limits) -> Pool:
    """The killable process of this thread, started when first needed and kept."""
    if getattr(_HERE, "limits", None) != limits:
        with suppress(AssertionError):
            multiprocessing.current_process().daemon = False  # a worker under a nanny may have no children otherwise
        _HERE.pool, _HERE.limits = Pool(1, limits), limits
    pool: Pool = _HERE.pool
    return pool


_KNOWN: dict[str, str] = {}


def standing(config: Config) -> str:
    """The rules and lists that judgements rest on here, in one line."""
    said = repr(config)
    if said not in _KNOWN:
        from checker.pipeline import Bench

        reference = Bench.of(replace(config, ledger="")).reference
        _KNOWN[said] = f"{reference.rulebook} {reference.lists!r}"
    return _KNOWN[said]
