"""Findings set aside, and graded anew."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checker.config import Config, Suppress
from checker.errors import ConfigError
from checker.judging.suppress import baseline, idle, settle
from checker.model.finding import Severity, Suppression
from checker.reporting.json_v1 import render
from tests.reports import BL, finding, judged, report

TODAY, LATER, EARLIER = date(2026, 11, 22), date(2027, 1, 31), date(2026, 11, 21)
ONE = finding()


def settled(*entries: Suppress, known: frozenset[str] = frozenset()):
    return next(settle([ONE], Config(suppress=entries), known, TODAY)).suppressed


@pytest.mark.parametrize(
    "entry",
    [
        Suppress("why", LATER, rule=ONE.rule.name),
        Suppress("why", TODAY, fingerprint=ONE.fingerprint),
        Suppress("why", LATER, ONE.rule.name, ONE.fingerprint, "bl.pdf"),
        Suppress("why", LATER, ONE.rule.name, document="papers/*"),
    ],
)
def test_an_entry_sets_aside_what_it_names(entry):
    assert settled(entry) == Suppression("why", entry.until, "config")


@pytest.mark.parametrize(
    "entry",
    [
        Suppress("why", LATER, rule="another"),
        Suppress("why", LATER, ONE.rule.name, fingerprint="another"),
        Suppress("why", LATER, ONE.rule.name, document="invoice*"),
        Suppress("why", EARLIER, rule=ONE.rule.name),
    ],
)
def test_other_findings_stay_open_and_so_do_those_whose_entry_has_ended(entry):
    assert settled(entry) is None


def test_the_configuration_may_grade_a_rule_anew():
    assert next(settle([ONE], Config(severity={ONE.rule.name: Severity.LOW}), frozenset(), TODAY)).severity is Severity.LOW


def test_the_baseline_sets_aside_what_it_left_open():
    assert settled(known=frozenset({ONE.fingerprint})) == Suppression("known from the baseline", None, "baseline")


def test_entries_that_ended_or_met_nothing_are_told():
    entries = (
        Suppress("a", EARLIER, ONE.rule.name),
        Suppress("b", EARLIER, "gone"),
        Suppress("c", LATER, "gone"),
        Suppress("d", LATER, "gone", document="elsewhere/*"),
        Suppress("e", LATER, "gone", document="bl.pdf"),
        Suppress("f", LATER, ONE.rule.name),
    )
    assert list(idle(Config(suppress=entries), [ONE], [BL], TODAY)) == [
        "the suppression of detour-by-bangladesh ended on 2026-11-21: 1 finding is open again",
        "the suppression of gone ended on 2026-11-21 and can be removed",
        "the suppression of gone met no finding in this run",
        "the suppression of gone in bl.pdf met no finding in this run",
    ]


def test_a_report_can_be_the_baseline_of_the_next(tmp_path):
    findings = [
        finding(fingerprint="open"),
        finding(fingerprint="before", suppressed=Suppression("known", None, "baseline")),
        finding(fingerprint="dated", suppressed=Suppression("checked", LATER, "config")),
    ]
    file = tmp_path / "known.json"
    file.write_text(render(report(judged(findings))))
    assert baseline(file) == {"open", "before"}


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "nothing", json.dumps({"schema": "docscan.report/2", "shipments": []}), '{"schema": "docscan.report/1", "shipments": [1]}']
)
def test_another_file_is_no_baseline(tmp_path, content):
    file = tmp_path / "known.json"
    file.write_text(content)
    with pytest.raises(ConfigError, match=r"the baseline .*known\.json is"):
        baseline(file)


def test_a_missing_baseline_is_an_error():
    with pytest.raises(ConfigError, match="cannot be read"):
        baseline(Path("nowhere.json"))
