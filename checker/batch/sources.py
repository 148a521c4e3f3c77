"""The papers of a run and where they lie: files in folders and mailboxes, and objects behind an address (s3://, sftp://, https://, …)."""

from __future__ import annotations

import re
import shutil
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from glob import glob
from hashlib import file_digest, sha256
from pathlib import Path, PurePath
from typing import Any

from checker.errors import UnreadablePaper, UsageError
from checker.reading import intake, mailbox

ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]+://")
MAILBOX_FROM = 2
"""A mailbox of so many messages is read message by message, each within its own limits."""


@dataclass(frozen=True, slots=True)
class Source:
    """One paper to read: the name it is reported under, and its file or address.

    `span` are the bytes of one message in a mailbox; `stamp` is what tells an object behind an address from its later versions.
    """

    name: str
    path: str
    span: tuple[int, int] | None = None
    stamp: str = ""

    @property
    def folder(self) -> str:
        """Where it lies, up to its own name."""
        return str(PurePath(self.path).parent)

    def fingerprint(self) -> str:
        """What tells changed bytes from unchanged ones: their digest, or what the store says of them; empty when they cannot be read."""
        if ADDRESS.match(self.path):
            return self.stamp
        try:
            if not stat.S_ISREG(Path(self.path).stat().st_mode):  # a pipe or a device would be read for ever
                return ""
            with Path(self.path).open("rb") as file:
                if self.span is None:
                    return file_digest(file, "sha256").hexdigest()
                file.seek(self.span[0])
                return sha256(file.read(self.span[1] - self.span[0])).hexdigest()
        except OSError:
            return ""


def local(path: Path) -> Source:
    """The source that a local file is."""
    return Source(str(path), str(path))


def find(given: Sequence[str], ignore: Sequence[str] = (), since: float = 0.0, leave_out: Iterable[str] = ()) -> list[Source]:
    """The papers under these files, folders, patterns, mailboxes and addresses, each once; `@FILE` names a list of them, one a line.

    `ignore` are patterns of names, `since` seconds since 1970, `leave_out` names of files. UsageError when something is not there.
    """
    named = [path for one in given for path in _listed(one)]
    spread = [path for one in named for path in _spread(one)]
    if not spread:
        raise UsageError(f"no file matches {' '.join(given)}", "check the pattern; quote it, so that the shell leaves it alone")
    left_out = set(leave_out)
    plain = [path for path in spread if not ADDRESS.match(path)]
    files = [f for f in (intake.find(plain) if plain else []) if f.name not in left_out and not _housekeeping(f) and _fresh(f, since)]
    found = [source for f in files for source in _in_file(f)]
    found += [source for path in spread if ADDRESS.match(path) for source in _behind(path, since)]
    return [s for s in dict.fromkeys(found) if not any(fnmatch(s.name, pattern) for pattern in ignore)]


@contextmanager
def at_hand(source: Source, folder: Path) -> Iterator[Path]:
    """The source as a local file, for as long as it is needed: a message cut out of its mailbox, an object fetched; raises UnreadablePaper."""
    remote = bool(ADDRESS.match(source.path))
    if source.span is None and not remote:
        yield Path(source.path)
        return
    copy = folder / f"{sha256(source.name.encode()).hexdigest()[:24]}{'.eml' if source.span else PurePath(source.path).suffix[:12]}"
    try:
        if remote:
            _fetch(source.path, copy)
        elif source.span:
            with Path(source.path).open("rb") as box:
                box.seek(source.span[0])
                copy.write_bytes(box.read(min(source.span[1] - source.span[0], intake.MAX_BYTES + 1)))
        yield copy
    except OSError as error:
        raise UnreadablePaper(f"it cannot be read: {error.strerror or error}", "copy it to a local disk and try again") from error
    finally:
        copy.unlink(missing_ok=True)


def _listed(one: str) -> list[str]:
    """The paths that a list names, one a line, # before remarks; or the path itself."""
    if not one.startswith("@"):
        return [one]
    try:
        text = _opened(one[1:]) if ADDRESS.match(one[1:]) else Path(one[1:]).read_text("utf-8")
    except (OSError, ValueError) as error:
        raise UsageError(f"the list '{one[1:]}' cannot be read: {error}", "give a text file with one path or address a line") from error
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _spread(path: str) -> list[str]:
    return sorted(glob(path, recursive=True)) if "*" in path and not ADDRESS.match(path) else [path]  # noqa: PTH207 - patterns may be absolute


def _fresh(file: Path, since: float) -> bool:
    try:
        return not since or file.stat().st_mtime >= since
    except OSError:
        return True


def _housekeeping(file: Path) -> bool:
    """Whether a file belongs to a Maildir and is no message that has arrived in it."""
    box = file.parent.parent if file.parent.name in ("cur", "new", "tmp") else file.parent
    return file.parent.name not in ("cur", "new") and all((box / part).is_dir() for part in ("cur", "new", "tmp"))


def _in_file(file: Path) -> list[Source]:
    """The file, or the messages of a mailbox."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return [local(file)]
        with file.open("rb") as stream:
            if not mailbox.is_mailbox(stream.read(2000)):
                return [local(file)]
            stream.seek(0)
            messages = [Source(f"{file}!{mailbox.name_of(n)}", str(file), span) for n, span in enumerate(mailbox.spans(stream), 1)]
    except OSError:
        return [local(file)]
    return messages if len(messages) >= MAILBOX_FROM else [local(file)]


def _behind(address: str, since: float) -> Iterator[Source]:
    """The objects below an address, or that match its pattern."""
    fs, path = _store(address)
    scheme = address.split("://", 1)[0]
    try:
        if "*" in path:
            found = fs.glob(path, detail=True)
        elif address.endswith("/") or (scheme not in ("http", "https") and fs.isdir(path)):
            found = fs.find(path, detail=True)
        else:
            found = {path: fs.info(path)}
    except Exception as error:
        raise UsageError(f"'{address}' cannot be listed: {error or type(error).__name__}", "check the address, the network and the credentials") from error
    papers = {name: about for name, about in found.items() if about.get("type", "file") == "file" and not intake.passed_over(PurePath(name))}
    if not papers:
        raise UsageError(f"'{address}' holds no papers", "give the address of a file, of a folder with papers, or a pattern")
    for name, about in sorted(papers.items()):
        changed = about.get("LastModified") or about.get("mtime") or about.get("last_modified") or ""
        when = changed.timestamp() if hasattr(changed, "timestamp") else changed if isinstance(changed, (int, float)) else None
        if since and when is not None and when < since:
            continue
        shown = str(fs.unstrip_protocol(name))
        mark = about.get("ETag") or about.get("etag") or about.get("md5Hash") or changed
        yield Source(shown, shown, stamp=f"{mark} {about.get('size')}" if mark else "")


def _store(address: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs

        fs, path = url_to_fs(address)
    except ImportError as error:
        raise UsageError(f"'{address}' needs a library that is not installed ({error.name or error})", "pip install 'docscan[remote]'") from error
    except ValueError as error:
        raise UsageError(f"'{address}' is no address that can be read: {error}", "give a path, or an address such as s3://bucket/folder/") from error
    return fs, path


def _opened(address: str) -> str:
    fs, path = _store(address)
    return bytes(fs.cat_file(path, end=10_000_000)).decode("utf-8", "replace")


def _fetch(address: str, copy: Path) -> None:
    """Copies an object to a local file, no more of it than may be read."""
    fs, path = _store(address)
    try:
        with fs.open(path, "rb") as far, copy.open("xb") as near:
            shutil.copyfileobj(_Bounded(far, intake.MAX_BYTES + 1), near, 1 << 20)
    except UnreadablePaper:
        raise
    except Exception as error:
        raise UnreadablePaper(f"it cannot be fetched: {error or type(error).__name__}", "check the address, the network and the credentials") from error


class _Bounded:
    """A stream that ends after so many bytes."""

    def __init__(self, stream: Any, most: int) -> None:
        self._stream, self._left = stream, most

    def read(self, size: int = -1, /) -> bytes:
        size = self._left if size < 0 else size
        data = bytes(self._stream.read(min(size, self._left)))
        self._left -= len(data)
        return data
