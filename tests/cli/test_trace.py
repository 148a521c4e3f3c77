"""The `trace` command."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.errors import UsageError
from tests.reading.made import pdf, says
from tests.reading.test_trace_pictures import hidden


@pytest.fixture
def forged(tmp_path):
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf(hidden))
    return file


def run(*args):
    return CliRunner().invoke(app, ["trace", *map(str, args)])


def test_hidden_words_are_listed(forged):
    answer = run(forged)
    assert answer.exit_code == 0
    assert "1. covered" in answer.stdout
    assert "NAMPO" in answer.stdout


def test_the_list_comes_as_data(forged):
    (file,) = json.loads(run(forged, "--format", "json").stdout)["files"]
    assert [(h["how"], h["text"], h["page"]) for h in file["hidden"]] == [("covered", "NAMPO", 1)]


def test_the_pages_are_drawn_into_a_folder(forged, tmp_path):
    run(forged, "--picture", tmp_path / "seen")
    assert sorted(p.name for p in (tmp_path / "seen").iterdir()) == ["paper-page-1-as-shown.png", "paper-page-1-made-visible.png"]


def test_an_honest_paper_shows_how_it_was_made(tmp_path):
    (tmp_path / "paper.pdf").write_bytes(pdf(says("INVOICE")))
    answer = run(tmp_path / "paper.pdf")
    assert "program" in answer.stdout
    assert "covered" not in answer.stdout


def test_what_cannot_be_read_is_told_and_has_an_exit_code_of_its_own(forged, tmp_path):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    answer = run(forged, tmp_path / "broken.pdf")
    assert answer.exit_code == 3
    assert "covered" in answer.stdout


def test_a_format_it_has_not_is_refused(forged):
    assert isinstance(run(forged, "--format", "html").exception, UsageError)
