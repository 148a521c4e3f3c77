"""The papers named on the command line, standard input among them."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

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
