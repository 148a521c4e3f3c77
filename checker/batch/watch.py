"""A hot folder: papers are taken as they arrive, once nobody writes to them any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from checker.batch.sources import ADDRESS, Source
from checker.errors import UsageError

Look = Callable[[], list[Source]]
"""Lists what is there now; UsageError while there is nothing."""


@dataclass(slots=True)
class Arrivals:
    """What lies in the watched places, and since when each paper has been as it is. `settled` seconds without a change make one ready."""

    look: Look
    settled: float = 3.0
    clock: Callable[[], float] = monotonic
    _seen: dict[str, tuple[object, float]] = field(default_factory=dict)
    _taken: dict[str, object] = field(default_factory=dict)

    def ready(self) -> tuple[list[Source], bool]:
        """Every paper that has settled, and whether one of them is new or changed since it was last given."""
        try:
            there = self.look()
        except UsageError:
            there = []
        now, ready, fresh = self.clock(), [], False
        self._seen = {s.name: self._seen.get(s.name, (None, now)) for s in there}
        for source in there:
            state = _state(source)
            before, since = self._seen[source.name]
            if state != before:
                since = now
                self._seen[source.name] = (state, now)
            if state is not None and now - since >= self.settled:
                ready.append(source)
                fresh = fresh or self._taken.get(source.name) != state
        return ready, fresh

    def took(self, sources: list[Source]) -> None:
        """Notes that these have been checked as they are."""
        self._taken.update({s.name: self._seen[s.name][0] for s in sources if s.name in self._seen})

    def rounds(self, pause: float = 1.0, until: Callable[[], bool] = lambda: False) -> Iterator[list[Source]]:
        """All settled papers, each time that one of them is new or changed; without end unless `until` says so."""
        while True:
            ready, fresh = self.ready()
            if fresh:
                yield ready
                self.took(ready)
            if until():
                return
            sleep(pause)


def _state(source: Source) -> object:
    """What changes while somebody writes to a paper; None when it is gone."""
    if ADDRESS.match(source.path):
        return source.stamp
    try:
        about = Path(source.path).stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns, source.span
