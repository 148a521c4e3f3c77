"""Jobs that go wrong cost themselves and nothing else."""

from __future__ import annotations

import sys
import threading

import pytest

from checker.batch.jobs import Job, Limits
from checker.batch.pool import Lost, Pool, way
from tests.batch.bad_workers import serve


def answers(*paths: str) -> dict[str, object]:
    with Pool(2, Limits(deadline=2.0, memory=2_000_000_000), serve) as pool:
        return {(a.job if isinstance(a, Lost) else a[0]).path: a for a in pool.run([Job("read", p) for p in paths])}


def test_a_job_that_hangs_is_ended_and_the_others_are_done():
    found = answers("hang", "a", "b", "c")
    assert isinstance(found["hang"], Lost)
    assert "longer than 2 seconds" in found["hang"].reason
    assert all(not isinstance(found[p], Lost) for p in "abc")


def test_a_reader_that_dies_is_named_with_its_signal():
    found = answers("abort", "a", "b")
    assert isinstance(found["abort"], Lost)
    assert "broke down" in found["abort"].reason
    assert len(found) == 3


def test_a_job_that_swells_gets_no_more_memory_than_allowed():
    lost = answers("swell", "a")["swell"]
    assert not isinstance(lost, Lost)
    assert "memory" in lost[1].broke  # type: ignore[index]


def test_every_job_has_one_answer():
    assert sorted(answers(*map(str, range(20)))) == sorted(map(str, range(20)))


@pytest.mark.skipif(sys.platform != "linux", reason="workers are split off on Linux only")
def test_a_worker_split_off_ends_when_its_pipe_is_closed_though_others_were_split_off_later():
    with Pool(3, Limits(), serve, method="fork") as pool:
        list(pool.run([Job("read", str(n)) for n in range(3)]))
        for worker in pool._workers:
            worker.pipe.close()
            worker.process.join(10)
            assert worker.process.exitcode == 0


def test_workers_are_not_split_off_a_process_with_threads():
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    try:
        assert way() != "fork"
    finally:
        waiting.set()
        thread.join()


def test_a_worker_goes_on_while_its_answer_is_dealt_with():
    with Pool(1, Limits(deadline=20.0), serve) as pool:
        found = pool.run([Job("read", "a"), Job("read", "b")])
        next(found)
        assert pool._workers[0].pipe.poll(10)
        assert len(list(found)) == 1
