"""Hostile file systems: loops, pipes, names, files that vanish or may not be read, and disks that are full."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest

from checker.batch.jobs import Limits
from checker.batch.results import Results, records
from checker.batch.run import run
from checker.config import DEFAULT
from checker.errors import UsageError
from checker.reading import intake

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and such names need POSIX")
HONEST = Path("sample_docs/furniture-workbook/BGF24090417.pdf")
NAMES = ("inv\x1b[2Joice.pdf", "\u202efdp.ecivni.pdf", "two\nlines.pdf", "=cmd|' C calc'!A0.pdf", "<img src=x onerror=alert(1)>.pdf", "a,b;c\td.pdf", "::error::x.pdf")


def batch(files, folder: Path, **more) -> tuple[list[dict], dict[str, str]]:
    """The lines of a batch over the files, and why each unread one was not read."""
    out = folder / "out.jsonl"
    with Results(out, "rules") as results:
        run(files, results, DEFAULT, jobs=1, limits=Limits(30.0, 2_000_000_000), **more)
    lines = list(records(out))
    return lines, {u["path"]: u["reason"] for line in lines for u in line["unreadable"]}


def test_links_in_a_ring_pipes_and_devices_cost_only_themselves(tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    shutil.copy(HONEST, inbox / "honest.pdf")
    (inbox / "ring.pdf").symlink_to(inbox / "ring.pdf")
    (inbox / "nowhere.pdf").symlink_to(tmp_path / "nowhere")
    (inbox / "above").symlink_to(tmp_path)
    (inbox / "zero.pdf").symlink_to("/dev/zero")
    os.mkfifo(inbox / "pipe.pdf")
    given = [*intake.find([str(inbox)]), inbox / "pipe.pdf", inbox / "zero.pdf"]
    lines, why = batch(list(dict.fromkeys(given)), tmp_path)
    assert {Path(p).name for p in why} == {"ring.pdf", "nowhere.pdf", "pipe.pdf", "zero.pdf"}
    assert [Path(d["path"]).name for line in lines for d in line["documents"]] == ["honest.pdf"]


def test_a_file_that_vanishes_after_it_was_found_is_told(tmp_path):
    shutil.copy(HONEST, tmp_path / "honest.pdf")
    (tmp_path / "gone.pdf").write_bytes(HONEST.read_bytes())
    files = intake.find([str(tmp_path)])
    (tmp_path / "gone.pdf").unlink()
    _, why = batch(files, tmp_path)
    assert list(why.values()) == ["the file does not exist, or is a link to nothing"]


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path):
    shutil.copy(HONEST, tmp_path / "honest.pdf")
    (tmp_path / "honest.pdf").chmod(0)
    _, why = batch([tmp_path / "honest.pdf"], tmp_path)
    assert list(why.values()) == ["the file may not be opened"]


def test_any_name_that_a_disk_can_hold_is_answered(tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name in NAMES:
        (inbox / name).write_bytes(b"")
    (inbox / os.fsdecode(b"caf\xe9.pdf")).write_bytes(b"")
    lines, why = batch(intake.find([str(inbox)]), tmp_path)
    assert len(why) == len(NAMES) + 1
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == len(lines)


def test_a_path_of_four_thousand_letters_is_answered(tmp_path):
    deep = tmp_path
    cwd = os.open(".", os.O_RDONLY)
    try:
        os.chdir(tmp_path)
        for _ in range(18):
            Path("f" * 200).mkdir()
            os.chdir("f" * 200)
            deep = deep / ("f" * 200)
        Path("invoice.pdf").write_bytes(b"")
    finally:
        os.fchdir(cwd)
        os.close(cwd)
    _, why = batch([deep / "invoice.pdf", deep / ("f" * 200) / "too-long.pdf"], tmp_path)
    assert len(why) == 2


def test_a_full_disk_ends_the_batch_with_a_remedy_and_keeps_whole_lines(tmp_path, monkeypatch):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(4):
        (inbox / f"{number}.pdf").write_bytes(b"")
    real, written = os.write, []

    def write(handle: int, data: bytes) -> int:
        if data.startswith(b'{"schema"'):
            written.append(data)
            if len(written) > 2:
                real(handle, data[: len(data) // 2])
                raise OSError(errno.ENOSPC, "No space left on device")
        return real(handle, data)

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", write)
        with pytest.raises(UsageError, match="cannot be written") as told:
            batch(intake.find([str(inbox)]), tmp_path)
    assert "--resume" in told.value.remedy
    out = tmp_path / "out.jsonl"
    with Results(out, "rules", resume=True) as results:
        run(intake.find([str(inbox)]), results, DEFAULT, jobs=1, limits=Limits(30.0, 0))
    assert sorted(u["path"] for line in records(out) for u in line["unreadable"]) == sorted(str(p) for p in inbox.iterdir())


def test_a_report_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    from checker.cli.output import write

    file = tmp_path / "report.html"
    file.write_text("the old report")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(UsageError, match="No space left"):
        write(file, "the new report")
    assert file.read_text() == "the old report"
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


def test_what_is_kept_for_a_while_is_private_and_removed(tmp_path, monkeypatch):
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    inbox, modes = tmp_path / "inbox", []
    inbox.mkdir()
    shutil.copy(HONEST, inbox / "honest.pdf")
    batch([inbox / "honest.pdf"], tmp_path, progress=lambda *_: modes.extend(p.stat().st_mode & 0o077 for p in tmp_path.glob("*.work")))
    assert modes
    assert not any(modes)
    assert not [*tmp_path.glob("docscan-*"), *tmp_path.glob("*.work")]
    assert (tmp_path / "out.jsonl").stat().st_mode & 0o077 == 0
