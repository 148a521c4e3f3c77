"""The sample papers: they come out of their script byte for byte, and docscan answers on them what they were made for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from checker.config import DEFAULT
from checker.model.finding import Severity
from checker.model.report import Judged, Report
from checker.pipeline import check

SAMPLES = Path(__file__).resolve().parent.parent / "sample_docs"
DOSSIERS = sorted(p.parent.name for p in SAMPLES.glob("*/expected.json"))
TEXTS = {".md", ".json"}
MOST_BYTES = 1_500_000


def papers_of(name: str) -> list[Path]:
    return sorted(p for p in (SAMPLES / name).iterdir() if p.suffix not in TEXTS)


@cache
def answer_on(name: str) -> Report:
    return check([str(p) for p in papers_of(name)], DEFAULT)


def expected_of(name: str) -> dict:
    return json.loads((SAMPLES / name / "expected.json").read_text(encoding="utf-8"))


def told(shipment: Judged) -> list[tuple[str, str]]:
    """Family and words of every open finding of medium severity or above."""
    return [
        (f.rule.family, " ".join([f.message, *(e.text for e in f.evidence)]))
        for f in shipment.open
        if f.severity >= Severity.MEDIUM
    ]  # fmt: skip


def test_the_script_draws_the_same_papers_to_the_byte(tmp_path: Path) -> None:
    pytest.importorskip("reportlab")
    subprocess.run([sys.executable, str(SAMPLES / "make.py"), str(tmp_path)], check=True)
    drawn = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    kept = {p.relative_to(SAMPLES).as_posix(): p.read_bytes() for name in DOSSIERS for p in papers_of(name)}
    assert sorted(drawn) == sorted(kept), "a paper is missing or left over: run python sample_docs/make.py and delete what it does not write"
    assert [n for n in drawn if drawn[n] != kept[n]] == [], "run python sample_docs/make.py and look at what changed"


def test_the_samples_stay_small() -> None:
    assert sum(p.stat().st_size for name in DOSSIERS for p in papers_of(name)) < MOST_BYTES


@pytest.mark.parametrize("name", DOSSIERS)
def test_every_dossier_has_a_story_and_papers(name: str) -> None:
    assert (SAMPLES / name / "story.md").read_text(encoding="utf-8").startswith("# ")
    assert 2 <= len(papers_of(name)) <= 4


@pytest.mark.parametrize("name", DOSSIERS)
def test_every_paper_is_read(name: str) -> None:
    report = answer_on(name)
    assert not report.unreadable
    assert not report.faults


@pytest.mark.parametrize("name", DOSSIERS)
def test_the_papers_of_a_dossier_are_one_shipment(name: str) -> None:
    assert len(answer_on(name).shipments) == 1


@pytest.mark.parametrize("name", DOSSIERS)
def test_the_verdict_is_the_expected_one(name: str) -> None:
    report, expected = answer_on(name), expected_of(name)
    worst = max(report.shipments, key=lambda s: s.verdict)
    assert str(worst.verdict) == expected["verdict"], told(worst)
    assert any(f.severity >= Severity.HIGH for s in report.shipments for f in s.open) == bool(expected["exit"])


@pytest.mark.parametrize("name", [n for n in DOSSIERS if expected_of(n)["verdict"] == "clear"])
def test_honest_papers_raise_no_question(name: str) -> None:
    assert [words for s in answer_on(name).shipments for words in told(s)] == []


@pytest.mark.parametrize("name", [n for n in DOSSIERS if expected_of(n)["verdict"] != "clear"])
def test_the_reason_given_is_the_right_one(name: str) -> None:
    expected, findings = expected_of(name), [pair for s in answer_on(name).shipments for pair in told(s)]
    for pattern in expected["must_cite"]:
        assert any(re.search(pattern, words) for _, words in findings), f"no finding cites {pattern}: {findings}"
    for families in expected["rules_any"]:
        assert any(family in families for family, _ in findings), f"no finding of {families}: {findings}"
