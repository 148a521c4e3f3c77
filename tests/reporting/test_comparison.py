"""Two reports held against each other, and reports read back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from checker.errors import UsageError
from checker.model.finding import Severity, Suppression
from checker.model.report import Unreadable
from checker.reporting import comparison_words, json_v1
from checker.reporting.comparison import compare
from checker.reporting.saved import read
from tests.reports import BL, card, cell, finding, judged, port, report, rich_report

SLOW = card("slow", "vessels", Severity.MEDIUM)


def compared(old, new):
    return compare(json_v1.report_v1(old), json_v1.report_v1(new))


def test_a_report_is_no_other_than_itself():
    found = compared(rich_report(), rich_report())
    assert (found.new, found.gone, found.changed, found.verdicts, found.same) == ((), (), (), (), 7)
    assert found.worst() is None


def test_new_gone_and_changed_are_told_apart():
    aside = Suppression("checked", date(2027, 1, 31), "config")
    old = report(judged([finding(), finding(SLOW), finding(card("gone", severity=Severity.LOW))]))
    new = report(judged([finding(suppressed=aside), replace(finding(SLOW), severity=Severity.CRITICAL), finding(card("fresh"), port(), cell())]))
    found = compared(old, new)
    assert [f.rule for f in found.new] == ["fresh"]
    assert [f.rule for f in found.gone] == ["gone"]
    assert {c.after.rule: c.said for c in found.changed} == {
        "detour-by-bangladesh": ("set aside by the config: checked",), "slow": ("severity medium is now critical",),
    }  # fmt: skip
    assert found.worst() is Severity.CRITICAL


def test_other_words_in_the_same_fields_are_a_change_not_a_new_finding():
    old = report(judged([finding(None, port(), fingerprint="a", message="58 knots.")]))
    new = report(judged([finding(None, port("CHATTOGRAM"), fingerprint="b", message="44 knots.")]))
    found = compared(old, new)
    assert (found.new, found.gone) == ((), ())
    assert found.changed[0].said == ("before: 58 knots.",)
    assert found.worst() is None


def test_a_finding_that_comes_open_again_counts():
    aside = Suppression("checked", date(2020, 1, 31), "config")
    assert compared(report(judged([finding(suppressed=aside)])), report(judged([finding()]))).worst() is Severity.HIGH


def test_verdicts_and_what_is_no_longer_read_are_told():
    found = compared(report(judged()), report(judged([finding()]), unreadable=(Unreadable(BL, "locked", "ask"),)))
    assert found.verdicts == (("papers/invoice.xlsx, papers/bl.pdf", "clear", "hold"),)
    assert found.unread == (BL,)


def test_it_is_shown_in_three_ways():
    found = compared(report(judged([finding(card("gone"))])), report(judged([finding(SLOW, message="<b>slow</b>")])))
    shown = comparison_words.terminal(found, 80)
    assert shown.startswith("1 new finding, 1 gone, 0 changed, 0 the same")
    assert shown.index("New") < shown.index("Gone")
    assert "&lt;b&gt;slow" in comparison_words.markdown(found)
    assert json.loads(comparison_words.as_json(found))["new"][0]["rule"] == "slow"


def test_a_report_is_read_back_whole(tmp_path):
    file = tmp_path / "a.json"
    file.write_text(json_v1.render(rich_report()), "utf-8")
    assert read(file) == json_v1.report_v1(rich_report())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{\n "schema": "docscan.report/1",\n oops', r"a\.json, line 3, column 2: Expecting property name"),
        ("[]", "no report that this docscan reads: it names no schema"),
        ('{"schema": "docscan.report/0", "shipments": []}', r"its schema is 'docscan.report/0'.*it reads docscan.report/1"),
        ('{"schema": "docscan.report/1", "documents": []}', "holds facts without a judgement"),
        ('{"schema": "docscan.report/1", "shipments": [{"id": 3}]}', r"is damaged: .*\$\.shipments"),
        ("\udcff", "is no JSON"),
    ],
)
def test_what_is_no_report_is_refused_with_the_reason(tmp_path, content, says):
    file = tmp_path / "a.json"
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError, match=says):
        read(file)


def test_a_missing_report_is_told(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        read(tmp_path / "none.json")
