"""What was read lies here until it is judged: so that a run cut short does not read its papers again."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker import __version__
from checker.batch.sources import Source
from checker.errors import UsageError
from checker.model.documents import Document
from checker.model.report import Unreadable


@dataclass(slots=True)
class Read:
    """What the reading stage left of one source: slim papers, where their full form lies, and what was not read."""

    source: Source
    spool: str
    documents: list[Document] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Spool:
    """A private folder beside the results. It holds the papers' text, and is removed once every paper has its line.

    What an earlier run left in it is taken up with `resume`, if it is this user's own and was read by the same version in the same way.
    """

    def __init__(self, folder: Path, how: str, *, resume: bool = False) -> None:
        self.folder, self._notes = folder, folder / "read.jsonl"
        self._how = f"{__version__} {how}"
        self._known: dict[str, dict[str, Any]] = {}
        self._count = 0
        if folder.exists() or folder.is_symlink():
            _check_own(folder)
            if resume:
                self._take_up()
            if not self._known:
                shutil.rmtree(folder)
        try:
            folder.mkdir(mode=0o700, parents=False, exist_ok=True)
            if not self._known:
                self._note({"how": self._how})
        except OSError as error:
            raise UsageError(f"'{folder}' cannot be written: {error.strerror}", "give another --out, or make room") from error

    def room(self) -> str:
        """A file name for the papers of one more source."""
        self._count += 1
        return str(self.folder / f"{self._count:07d}.papers")

    def keep(self, read: Read) -> None:
        """Notes that a source has been read, for a run that goes on with this one."""
        with suppress(OSError):  # not kept is read again, no more
            slim = self.folder / f"{Path(read.spool).stem or self._stem()}.slim"
            slim.write_bytes(pickle.dumps((read.documents, read.unreadable, read.faults), pickle.HIGHEST_PROTOCOL))
            self._note({"name": read.source.name, "print": read.source.fingerprint(), "papers": read.spool and Path(read.spool).name, "slim": slim.name})

    def kept(self, source: Source) -> Read | None:
        """What an earlier run read of the source, if it has not changed since."""
        note = self._known.get(source.name)
        if note is None or not note["print"] or note["print"] != source.fingerprint():
            return None
        try:
            documents, unreadable, faults = pickle.loads((self.folder / note["slim"]).read_bytes())  # noqa: S301 - our own, from a private folder
            spool = str(self.folder / note["papers"]) if note["papers"] else ""
            if spool:
                pickle.loads(Path(spool).read_bytes())  # noqa: S301 - cut short by a power cut, it would be missed later
        except Exception:  # noqa: BLE001 - whatever cannot be taken up is read again
            return None
        return Read(source, spool, documents, unreadable, faults)

    def clear(self) -> None:
        """Removes everything."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _stem(self) -> str:
        self._count += 1
        return f"{self._count:07d}"

    def _note(self, what: dict[str, Any]) -> None:
        with open(self._notes, "a", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as notes:
            notes.write(json.dumps(what) + "\n")

    def _take_up(self) -> None:
        rows = list(_rows(self._notes))
        if rows and rows[0].get("how") == self._how:
            self._known = {row["name"]: row for row in rows[1:]}
            self._count = max((int(p.stem) for p in self.folder.iterdir() if p.stem.isdigit()), default=0)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    try:
        text = file.read_text("utf-8")
    except (OSError, ValueError):
        return
    for line in text.splitlines():
        try:
            yield json.loads(line)
        except ValueError:
            return


def _check_own(folder: Path) -> None:
    """Refuses a folder that another user may have laid there: what is in it would be trusted."""
    about = folder.lstat()
    if not folder.is_dir() or folder.is_symlink() or (hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & 0o077)):
        raise UsageError(f"'{folder}' is in the way", "remove it, or give another --out")
