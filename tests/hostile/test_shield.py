"""The shield around a reader in a run by hand."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from checker import pipeline
from checker.batch.jobs import Limits
from checker.batch.shield import shielded

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks only on Linux")
HONEST = Path("sample_docs/furniture-workbook/BGF24090417.pdf")


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
