"""What lies between reading and judging."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from checker.batch.sources import local
from checker.batch.spool import Read, Spool
from checker.errors import UsageError
from checker.model.report import Unreadable


@pytest.fixture
def paper(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"one")
    return local(file)


def laid(spool: Spool, source) -> None:
    room = spool.room()
    Path(room).write_bytes(pickle.dumps(([], [])))
    spool.keep(Read(source, room, [], [Unreadable(source.name, "torn", "ask")]))


def test_what_an_earlier_run_read_is_taken_up_until_the_file_changes(tmp_path, paper):
    laid(Spool(tmp_path / "w", "auto"), paper)
    again = Spool(tmp_path / "w", "auto", resume=True)
    read = again.kept(paper)
    assert read
    assert read.unreadable == [Unreadable(paper.name, "torn", "ask")]
    assert again.room() != read.spool
    Path(paper.path).write_bytes(b"two")
    assert again.kept(paper) is None


def test_what_was_read_in_another_way_or_cut_short_is_read_again(tmp_path, paper):
    laid(Spool(tmp_path / "w", "auto"), paper)
    assert Spool(tmp_path / "w", "none", resume=True).kept(paper) is None
    spool = Spool(tmp_path / "w", "none")
    laid(spool, paper)
    next((tmp_path / "w").glob("*.papers")).write_bytes(b"\x80\x05cut")
    assert Spool(tmp_path / "w", "none", resume=True).kept(paper) is None


def test_a_folder_that_others_may_write_to_is_not_trusted(tmp_path):
    (tmp_path / "w").mkdir(mode=0o755)
    with pytest.raises(UsageError, match="in the way"):
        Spool(tmp_path / "w", "auto", resume=True)


def test_a_link_laid_in_its_place_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "w").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="in the way"):
        Spool(tmp_path / "w", "auto")


def test_nothing_is_left_of_it(tmp_path, paper):
    spool = Spool(tmp_path / "w", "auto")
    laid(spool, paper)
    assert (tmp_path / "w").stat().st_mode & 0o777 == 0o700
    spool.clear()
    assert not (tmp_path / "w").exists()
