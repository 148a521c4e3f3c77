"""The shield around a reader in a run by hand."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker import pipeline
from checker.batch.jobs import Limits
from checker.batch.shield import shielded
from checker.cli import app
from checker.config import Config
from checker.errors import UnreadablePaper
from checker.reading.apart import apart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks only on Linux")
HONEST = Path("sample_docs/furniture-workbook/BGF24090417.pdf")


@pytest.fixture(autouse=True)
def _one_thread(monkeypatch):
    """The threads that earlier tests left in this process (a cluster's loop) stand idle: a fork beside them is safe here."""
    monkeypatch.setattr("checker.batch.shield.threading.active_count", lambda: 1)


@pytest.fixture
def wild(monkeypatch):
    """A reader that does as the file's name says."""
    real = pipeline.read_file

    def read(file: Path, name: str, ocr: str = "auto") -> pipeline.Desk:
        if "abort" in file.name:
            os.kill(os.getpid(), signal.SIGKILL)
        if "hang" in file.name:
            time.sleep(60)
        if "swell" in file.name:
            bytearray(20_000_000_000)
        return real(file, name, ocr)

    monkeypatch.setattr(pipeline, "read_file", read)


@pytest.mark.parametrize(("name", "reason"), [("abort", "signal 9"), ("hang", "longer than 12 seconds"), ("swell", "memory")])
def test_a_paper_that_kills_its_reader_costs_only_itself(tmp_path, wild, name, reason):
    for file in (f"{name}.pdf", "honest.pdf"):
        (tmp_path / file).write_bytes(HONEST.read_bytes())
    with shielded(Limits(12.0, 4_000_000_000)):
        report = pipeline.facts([tmp_path / f"{name}.pdf", tmp_path / "honest.pdf"])
    assert [Path(u.path).name for u in report.unreadable] == [f"{name}.pdf"]
    assert reason in report.unreadable[0].reason
    assert [Path(d.path).name for d in report.documents] == ["honest.pdf"]


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_what_is_read_behind_the_shield_is_what_is_read_before_it(method):
    bare = pipeline.facts([HONEST])
    with shielded(method=method):
        shown = pipeline.facts([HONEST])
    assert shown.documents == bare.documents


def test_the_shield_leaves_no_process_behind():
    with shielded():
        pipeline.facts([HONEST])
        from multiprocessing import active_children

        assert active_children()
    assert not active_children()


def draws(how):
    """Work on a paper that does as the word says."""
    if how == "abort":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "hang":
        time.sleep(60)
    if how == "refuse":
        raise UnreadablePaper("it is no paper", "send another")
    return os.getpid()


@pytest.mark.parametrize(("how", "reason"), [("abort", "signal 9"), ("hang", "longer than 2 seconds"), ("refuse", "it is no paper")])
def test_drawing_that_dies_costs_the_picture_only(how, reason):
    with shielded(Limits(2.0, 4_000_000_000)):
        with pytest.raises(UnreadablePaper, match=reason):
            apart(draws, how)
        assert apart(draws, "well") != os.getpid()
    assert apart(draws, "well") == os.getpid()


def test_a_page_that_kills_its_drawer_costs_the_report_that_picture_only(monkeypatch):
    from checker.reporting import album, html

    monkeypatch.setattr(album, "drawn", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    with shielded():
        report = pipeline.check([HONEST], Config())
        made = album.album(report, "all", {})
        page = html.render(report, "all")
    assert made.lacking
    assert all("the reader broke down on it (signal 9)" in why for why in made.lacking.values())
    assert "</html>" in page


def test_traces_are_read_behind_the_shield(tmp_path, monkeypatch):
    from checker.reading import intake

    monkeypatch.setattr(intake, "read_all", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    (tmp_path / "a.pdf").write_bytes(HONEST.read_bytes())
    answer = CliRunner().invoke(app, ["trace", str(tmp_path / "a.pdf")])
    assert answer.exit_code == 3
    assert "the reader broke down on it (signal 9)" in answer.output
