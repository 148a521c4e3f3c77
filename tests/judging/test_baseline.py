"""Baselines: written, read back, and what becomes of them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from checker.errors import ConfigError
from checker.judging.baseline import Accepted, Baseline, read_baseline, written
from checker.model.finding import Suppression
from tests.reports import BL, BOOK, finding, judged, report

TODAY, LATER, EARLIER = date(2026, 11, 22), date(2027, 1, 31), date(2026, 11, 1)


def whole(*findings):
    made = report(judged(findings))
    digests = {BL: "b" * 64, BOOK: "a" * 64}
    return replace(made, documents=tuple(replace(d, sha256=digests[d.path]) for d in made.documents))


def stored(tmp_path, text: str) -> Baseline:
    file = tmp_path / "known.json"
    file.write_text(text, "utf-8")
    return read_baseline(file)


def test_what_is_written_is_read_and_answers_until_its_day(tmp_path):
    known = stored(tmp_path, written(whole(finding()), "seen and answered", LATER))
    assert known.answers(finding(), TODAY) == Suppression("seen and answered", LATER, "baseline")
    assert known.answers(finding(), date(2027, 2, 1)) is None
    assert known.answers(finding(fingerprint="other"), TODAY) is None
    assert known.entries[finding().fingerprint].papers == ("b" * 64,)


def test_what_was_accepted_keeps_its_reason_and_what_the_settings_answer_for_stays_out():
    kept = Baseline({"old": Accepted("old", "r", "first reason", EARLIER)})
    found = [
        finding(fingerprint="old", suppressed=Suppression("first reason", EARLIER, "baseline")),
        finding(fingerprint="new"),
        finding(fingerprint="set", suppressed=Suppression("x", LATER, "config")),
    ]
    entries = {e["fingerprint"]: (e["reason"], e["until"]) for e in json.loads(written(whole(*found), "second reason", LATER, kept))["findings"]}
    assert entries == {"old": ("first reason", "2026-11-01"), "new": ("second reason", "2027-01-31")}


def test_what_ended_or_is_gone_is_told():
    known = Baseline({
        "ended": Accepted("ended", "r", "why", EARLIER, ("b",)),
        "gone": Accepted("gone", "late", "why", LATER, ("b",)),
        "not read": Accepted("not read", "r", "why", LATER, ("c",)),
        "met": Accepted("met", "r", "why", LATER, ("b",)),
    }, "known.json")  # fmt: skip
    found = [finding(fingerprint="met"), finding(fingerprint="ended")]
    assert list(known.idle(found, ["a", "b"], TODAY)) == [
        "1 of the baseline known.json ended on 2026-11-01; 1 of them are open again",
        "1 of the baseline known.json met no finding in this run (late); write it anew",
    ]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"reason": " "}, "finding 1: it has no reason"),
        ({"until": None}, "finding 1: 'until' is None, which is no day"),
        ({"fingerprint": ...}, "line 1, finding 1: 'fingerprint' is missing"),
    ],
)
def test_a_damaged_entry_is_refused_by_its_number(tmp_path, change, says):
    table = json.loads(written(whole(finding()), "why", LATER))
    table["findings"][0] = {key: value for key, value in {**table["findings"][0], **change}.items() if value is not ...}
    with pytest.raises(ConfigError, match=says):
        stored(tmp_path, json.dumps(table))


def test_a_broken_file_is_refused_by_its_line(tmp_path):
    with pytest.raises(ConfigError, match=r"known\.json is no valid JSON: line 2, column 1"):
        stored(tmp_path, '{"schema": "docscan.baseline/1",\n')
