"""The whole run, with readers, extractors and rules that a test sets."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import checker
from checker import pipeline
from checker.config import Config, Suppress
from checker.errors import ConfigError, UnreadablePaper, UsageError
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import BillOfLading
from checker.model.finding import Severity
from checker.model.report import Unreadable, Verdict
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces
from checker.reading.paper import Paper
from tests.papers import bill


@rule(Severity.HIGH, "UCP 600 art. 20")
def any_bill(bl: BillOfLading, *, words: str = "A bill.") -> Iterator[Hit]:
    """There is a bill."""
    yield hit(words, bl.vessel)


@rule(Severity.LOW)
def needs_eta(bl: BillOfLading) -> Iterator[Hit]:
    """The ship is late."""
    yield hit(f"{bl.eta.value}", bl.eta)


@rule(Severity.LOW)
def broken_rule(bl: BillOfLading) -> Iterator[Hit]:
    """Nothing is well."""
    yield hit(str(1 / 0), bl.vessel)


class Panic(BaseException):
    """What a compiled reader throws when it breaks."""


BREAKS = {
    "panic": Panic("at the disco"),
    "bug": KeyError("x"),
    "deep": RecursionError(),
    "big": MemoryError(),
    "locked": UnreadablePaper("encrypted", "ask for a copy"),
}


@pytest.fixture(autouse=True)
def stages(monkeypatch):
    """Files whose content names what happens when they are read; every other file is an honest bill."""

    def read(path: Path, shown_as: str | None = None, ocr: str = "auto") -> Paper:
        name = shown_as or str(path)
        content = path.read_text()
        if content in BREAKS:
            raise BREAKS[content]
        partly = [Unreadable(name, "page 2 is damaged", "ask for it again")] if content == "partly" else []
        return Paper(name, "0" * 64, content, [], FileTraces(name), partly)

    def extract(paper):
        if paper.media == "badly":
            raise ValueError("no such box")
        return () if paper.media == "blank" else (bill(file=paper.path, eta=None),)

    monkeypatch.setattr(pipeline.intake, "read", read)
    monkeypatch.setattr(pipeline, "extract", extract)
    monkeypatch.setattr(pipeline, "link", lambda documents, traces: (Shipment(tuple(documents), id="x", traces=tuple(traces)),) if documents else ())
    monkeypatch.setattr(pipeline, "gather", lambda package: {r.card.name: r for r in (any_bill, needs_eta)})


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def make(**papers: str) -> list[str]:
        for name, content in papers.items():
            Path(f"{name}.pdf").write_text(content)
        return [f"{name}.pdf" for name in papers]

    return make


def test_papers_are_read_linked_and_judged(folder):
    report = pipeline.check(folder(a="fine", b="fine"))
    assert report.verdict is Verdict.HOLD
    assert [d.path for d in report.shipments[0].shipment.documents] == ["a.pdf", "b.pdf"]
    assert [f.message for f in report.shipments[0].open] == ["A bill."]
    assert report.reference.rules == 2
    assert report.version == checker.__version__
    assert not report.broken


def test_what_could_not_be_checked_is_told_once_for_each_paper(folder):
    report = pipeline.check(folder(a="fine", b="fine"))
    assert [n.reason for n in report.shipments[0].not_checked] == ["'eta' is not stated in a.pdf", "'eta' is not stated in b.pdf"]


@pytest.mark.parametrize(
    ("content", "reason", "bug"),
    [
        ("locked", "encrypted", False),
        ("big", "it needs more memory than there is", False),
        ("deep", "it is nested too deeply to be read", False),
        ("blank", "no printed words were found in it", False),
        ("bug", "internal error: docscan broke on this file", True),
        ("panic", "internal error: docscan broke on this file", True),
        ("badly", "internal error: docscan broke on this file", True),
    ],
)
def test_a_file_that_cannot_be_read_costs_only_itself(folder, content, reason, bug):
    report = pipeline.check(folder(a=content, b="fine"))
    assert [(u.path, u.reason) for u in report.unreadable] == [("a.pdf", reason)]
    assert all(u.remedy for u in report.unreadable)
    assert [d.path for d in report.documents] == ["b.pdf"]
    assert report.broken is bug


def test_pages_that_could_not_be_read_are_listed_beside_those_that_could(folder):
    report = pipeline.check(folder(a="partly"))
    assert [u.reason for u in report.unreadable] == ["page 2 is damaged"]
    assert len(report.documents) == 1


def test_a_broken_rule_costs_only_itself(folder, monkeypatch):
    monkeypatch.setattr(pipeline, "gather", lambda package: {r.card.name: r for r in (any_bill, broken_rule)})
    report = pipeline.check(folder(a="fine"))
    assert [f.rule.name for f in report.shipments[0].faults] == ["broken-rule"]
    assert [f.message for f in report.shipments[0].open] == ["A bill."]
    assert report.broken


def test_broken_linking_leaves_each_paper_by_itself(folder, monkeypatch):
    monkeypatch.setattr(pipeline, "link", lambda documents, traces: 1 / 0)
    report = pipeline.check(folder(a="fine", b="fine"))
    assert [len(s.shipment.documents) for s in report.shipments] == [1, 1]
    assert [fault.stage for fault in report.faults] == ["linking"]


def test_the_configuration_sets_options_severities_and_suppressions(folder):
    aside = Suppress("seen", date(2999, 1, 1), "any-bill", document="a.pdf")
    config = Config(rules={"any-bill": {"words": "Mine."}}, severity={"any-bill": Severity.LOW}, suppress=(aside,), ignore=("needs-eta",))
    judged = pipeline.check(folder(a="fine"), config).shipments[0]
    assert [(f.message, f.severity, f.suppressed.reason) for f in judged.findings] == [("Mine.", Severity.LOW, "seen")]
    assert judged.verdict is Verdict.CLEAR
    assert not judged.not_checked


def test_a_suppression_that_meets_nothing_is_a_warning(folder):
    report = pipeline.check(folder(a="fine"), Config(suppress=(Suppress("seen", date(2999, 1, 1), "needs-eta"),)))
    assert "the suppression of needs-eta met no finding in this run" in report.warnings


def test_a_rule_that_there_is_not_is_an_error(folder):
    with pytest.raises(ConfigError, match="no rule"):
        pipeline.check(folder(a="fine"), Config(select=("nothing",)))


def test_a_path_that_does_not_exist_is_an_error():
    with pytest.raises(UsageError, match=r"nowhere\.pdf"):
        pipeline.check(["nowhere.pdf"])


def test_facts_are_read_without_judging(folder):
    report = pipeline.facts(folder(a="fine", b="locked"))
    assert not report.shipments
    assert [d.path for d in report.documents] == ["a.pdf"]
    assert [u.path for u in report.unreadable] == ["b.pdf"]


def test_files_are_reported_under_the_name_they_are_shown_as_and_progress_is_told(folder):
    seen = []
    report = pipeline.check(folder(a="fine", b="locked"), shown={Path("a.pdf"): "-"}, progress=lambda *told: seen.append(told))
    assert report.documents[0].path == "-"
    assert seen == [(1, 2, "-"), (2, 2, "b.pdf")]


def test_the_library_is_imported_only_when_it_is_asked_for():
    code = "import sys, checker; assert 'checker.pipeline' not in sys.modules; from checker import check; assert callable(check)"
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])})
    with pytest.raises(AttributeError):
        _ = checker.nothing
