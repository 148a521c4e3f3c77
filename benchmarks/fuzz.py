"""python -m benchmarks.fuzz TARGET [--seconds 60]: our own parsers on bytes that a coverage-guided fuzzer (atheris) invents.

Only errors that the parser is meant to raise may leave it, and every call ends within seconds; without atheris the same targets run on hypothesis.
What breaks is written to crash-* in the folder it is run in, and stops the run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from time import monotonic

from benchmarks.fuzz_targets import TARGETS, Target, seeds
from checker.errors import UnreadablePaper

LONGEST = 4096
MOST_SECONDS = 5


def tried(target: Target, data: bytes) -> None:
    """The target on these bytes: nothing but its own errors may leave it, and not late."""
    began = monotonic()
    with suppress(UnreadablePaper):
        target(data)
    assert monotonic() - began < MOST_SECONDS, f"took {monotonic() - began:.0f} s"


def by_atheris(target: Target, seconds: int) -> None:
    import atheris

    # the names of the modules to watch: ours, not those of the libraries beneath
    with atheris.instrument_imports(include=["checker"]), suppress(UnreadablePaper):  # loads what it needs
        target(b"1")
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(target)):
            Path(corpus, f"seed-{number}").write_bytes(seed)
        atheris.Setup([sys.argv[0], corpus, f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-print_final_stats=1"], lambda data: tried(target, data))
        atheris.Fuzz()


def by_hypothesis(target: Target, seconds: int) -> None:
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    anything = st.one_of(st.binary(max_size=LONGEST), st.text(max_size=LONGEST // 4).map(lambda t: t.encode("utf-8", "ignore")))
    until, count = monotonic() + seconds, 0

    @settings(max_examples=1_000, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(anything)
    def run(data: bytes) -> None:
        nonlocal count
        count += 1
        tried(target, data)

    while monotonic() < until:
        run()
    print(f"{target.__name__}: {count} tries, nothing broke")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz")
    parser.add_argument("target", choices=list(TARGETS))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--by", choices=("atheris", "hypothesis"), default="atheris")
    wanted = parser.parse_args()
    if wanted.by == "atheris":
        try:
            import atheris  # noqa: F401
        except ImportError:
            print("atheris is not installed (pip install atheris); hypothesis takes its place")
            wanted.by = "hypothesis"
    (by_atheris if wanted.by == "atheris" else by_hypothesis)(TARGETS[wanted.target], wanted.seconds)


if __name__ == "__main__":
    main()
