"""A worker that hangs, dies or swells when told to."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection

from checker.batch.jobs import Answer, Limits, _limit


def serve(pipe: Connection, limits: Limits) -> None:
    _limit(limits)
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        if job.path == "hang":
            time.sleep(60)
        if job.path == "abort":
            os.abort()
        try:
            pipe.send(Answer(len(bytearray(4_000_000_000)) if job.path == "swell" else os.getpid()))
        except MemoryError:
            pipe.send(Answer(broke="it needs more memory than it may have"))

