"""Hot folders."""

from __future__ import annotations

from checker.batch.sources import find, local
from checker.batch.watch import Arrivals
from checker.errors import UsageError


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_paper_is_taken_once_it_has_not_changed_for_a_while(tmp_path):
    clock, paper = Clock(), tmp_path / "a.pdf"
    arrivals = Arrivals(lambda: [local(p) for p in sorted(tmp_path.iterdir())], settled=3.0, clock=clock)
    assert arrivals.ready() == ([], False)
    paper.write_bytes(b"half")
    assert arrivals.ready() == ([], False)
    clock.now = 2.0
    paper.write_bytes(b"half and more")
    assert arrivals.ready() == ([], False)
    clock.now = 4.9
    assert arrivals.ready() == ([], False)
    clock.now = 5.1
    assert arrivals.ready() == ([local(paper)], True)


def test_what_was_taken_is_told_again_only_when_it_changes_or_another_comes(tmp_path):
    clock, paper = Clock(), tmp_path / "a.pdf"
    paper.write_bytes(b"whole")
    arrivals = Arrivals(lambda: [local(p) for p in sorted(tmp_path.iterdir())], settled=1.0, clock=clock)
    arrivals.ready()
    clock.now = 2.0
    ready, fresh = arrivals.ready()
    assert fresh
    arrivals.took(ready)
    assert arrivals.ready() == (ready, False)
    (tmp_path / "b.pdf").write_bytes(b"late")
    arrivals.ready()
    clock.now = 4.0
    assert [s.name for s in arrivals.ready()[0]] == [str(paper), str(tmp_path / "b.pdf")]
    assert arrivals.ready()[1]


def test_an_empty_folder_is_waited_for(tmp_path):
    def look():
        raise UsageError("the folder holds no papers", "wait")

    assert Arrivals(look).ready() == ([], False)


def test_rounds_give_all_settled_papers_and_end_when_told(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    given = []
    arrivals = Arrivals(lambda: find([str(tmp_path)]), settled=0.0)
    for ready in arrivals.rounds(pause=0.01, until=lambda: len(given) > 1):
        given.append([s.name for s in ready])
        if len(given) == 1:
            (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    assert given == [[str(tmp_path / "a.pdf")], [str(tmp_path / "a.pdf"), str(tmp_path / "b.pdf")]]
