"""The papers named on the command line, standard input among them."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from checker.errors import UsageError

STANDARD_INPUT = "-"


@contextmanager
def papers(paths: Sequence[str]) -> Iterator[tuple[list[str], dict[Path, str]]]:
    """The paths to read, and the names to report some of them under: what came on standard input lies in a private file, as long as it is needed."""
    if STANDARD_INPUT not in paths:
        yield list(paths), {}
        return
    with tempfile.TemporaryDirectory(prefix="docscan-") as folder:
        file = Path(folder) / "standard-input"
        with file.open("xb") as stream:
            shutil.copyfileobj(sys.stdin.buffer, stream)
        yield [str(file) if path == STANDARD_INPUT else path for path in dict.fromkeys(paths)], {file: STANDARD_INPUT}


def whole(paths: Sequence[str]) -> list[str]:
    """The folder of each file in its place; folders, standard input and what is not there stay as they are."""
    return list(dict.fromkeys(str(Path(path).parent) if path != STANDARD_INPUT and Path(path).is_file() else path for path in paths))


def without(paths: Sequence[str], outputs: Iterable[Path]) -> list[str]:
    """The files under these paths but for those to be written, where an earlier run of docscan wrote them; UsageError for one that is a paper."""
    wanted = {file.resolve(): file for file in outputs if file.exists()}
    if not wanted:
        return list(paths)
    from checker.reading.intake import find
    from checker.reading.own_reports import is_own
    from checker.reading.sniff import sniff

    found = []
    for file in find(paths):
        written = wanted.get(file.resolve())
        if written is None:
            found.append(str(file))
        elif not is_own(data := file.read_bytes(), sniff(data, file.name)):
            raise UsageError(f"--out {written} is one of the papers, and would be lost", "name another file")
    if not found:
        raise UsageError("there are no papers but the reports to be written", "name a folder with papers in it")
    return found
