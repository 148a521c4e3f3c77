"""The file of results."""

from __future__ import annotations

import json

import pytest

from checker.batch.results import Results, records
from checker.batch.sources import Source, local
from checker.errors import UsageError


@pytest.fixture
def paper(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"one")
    return file


def test_a_file_whose_line_is_written_is_held_until_it_changes(tmp_path, paper):
    out = tmp_path / "out.jsonl"
    with Results(out, "rules 1") as results:
        results.add('{"n": 1}', [local(paper)])
    with Results(out, "rules 1", resume=True) as results:
        assert results.holds(local(paper))
        paper.write_bytes(b"two")
        assert not results.holds(local(paper))


def test_a_line_cut_short_by_a_crash_is_dropped_on_resuming(tmp_path, paper):
    out = tmp_path / "out.jsonl"
    with Results(out, "rules 1") as results:
        results.add('{"n": 1}', [local(paper)])
    with out.open("ab") as lines:
        lines.write(b'{"n": 2, "cut')
    with Results(out, "rules 1", resume=True) as results:
        results.add('{"n": 3}', [Source("b.pdf", "b.pdf")])
    assert [r["n"] for r in records(out)] == [1, 3]


def test_a_line_without_its_note_is_written_again(tmp_path, paper):
    out = tmp_path / "out.jsonl"
    with Results(out, "rules 1") as results:
        results.add('{"n": 1}', [local(paper)])
    notes = out.with_name("out.jsonl.run")
    notes.write_bytes(notes.read_bytes().split(b"\n")[0] + b"\n" + b'{"line": "9", "fil')
    with Results(out, "rules 1", resume=True) as results:
        assert not results.holds(local(paper))
        results.add('{"n": 1}', [local(paper)])
    assert [r["n"] for r in records(out)] == [1]


def test_results_of_other_rules_are_not_gone_on_with(tmp_path):
    out = tmp_path / "out.jsonl"
    Results(out, "rules 1").__exit__()
    with pytest.raises(UsageError, match="other rules"):
        Results(out, "rules 2", resume=True)


def test_earlier_results_are_not_written_over(tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text(json.dumps({"n": 1}))
    with pytest.raises(UsageError, match="exists already"):
        Results(out, "rules 1")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(UsageError, match="cannot be written"):
        Results(tmp_path / "no" / "such" / "out.jsonl", "rules 1")
