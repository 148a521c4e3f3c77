"""python -m benchmarks.hostile: every attack of the bench by itself, in a worker of 2 GB and 30 seconds: how long it took, how much memory, and what was said."""

from __future__ import annotations

import resource
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from time import perf_counter

from checker.batch.jobs import Job, Limits
from checker.batch.pool import Lost, Pool
from tests.hostile.attacks import Attack, attacks

SECONDS, MEMORY = 30.0, 2_000_000_000


def tried(attack: Attack, folder: Path, pool: Pool) -> tuple[float, float, str]:
    """Seconds, megabytes at most, and what was said of the file; nothing for one that was read."""
    file = folder / attack.file
    file.write_bytes(attack.make())
    began = perf_counter()
    (answer,) = pool.run([Job("read", str(file), attack.file, str(folder / "spooled"))])
    took = perf_counter() - began
    held = max((peak(w.process.pid or 0) for w in pool._workers), default=0.0)
    file.unlink()
    if isinstance(answer, Lost):
        return took, held, answer.reason
    given = answer[1]
    return took, held, given.broke or (given.value[1][0].reason if given.value[1] else "")


def peak(process: int) -> float:
    """The most memory that a process held, in MB; nothing of one that is gone."""
    try:
        told = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("VmHWM")), 0.0)


def main() -> None:
    found: dict[str, list[tuple[float, float, str, str]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for attack in attacks():
            with Pool(1, Limits(SECONDS, MEMORY)) as pool:  # one worker each, so that its memory is its own
                took, held, said = tried(attack, Path(folder), pool)
            found[attack.make.__module__.rpartition(".")[2]].append((took, held, said, attack.file))
            print(f"{took:5.1f} s {held:6.0f} MB  {attack.file}: {said or 'read'}", file=sys.stderr, flush=True)
    print("| attacks on | attacks | slowest s | most MB | read without harm | ended at the deadline | the slowest |")
    print("|---|---:|---:|---:|---:|---:|---|")
    for name, rows in found.items():
        slowest = max(rows)
        read, late = sum(not said for *_, said, _ in rows), sum("longer than" in said for *_, said, _ in rows)
        print(f"| {name} | {len(rows)} | {slowest[0]:.1f} | {max(held for _, held, *_ in rows):,.0f} | {read} | {late} | {slowest[3]} |")
    print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:,.0f} MB at most in any worker")


if __name__ == "__main__":
    main()
