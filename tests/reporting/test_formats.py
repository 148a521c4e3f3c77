"""The formats for other programs: SARIF, JUnit, GitHub, GitLab, Markdown, the triage list and JSON Lines."""

from __future__ import annotations

import csv
import importlib
import io
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import lxml.etree
import openpyxl
import pytest

from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.spot import Spot
from checker.pipeline import check
from checker.reporting import FORMATS, SUFFIXES, annotations, code_quality, csv_list, jsonl, junit, markdown, sarif, xlsx_list
from checker.reporting.finding_rows import COLUMNS, guarded
from checker.reporting.printable import UNSEEN
from tests.reports import BL, card, finding, judged, report, rich_report

SCHEMAS = Path(__file__).parent / "schemas"
SCHEMA = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
SAMPLE = Path(__file__).resolve().parents[2] / "sample_docs/papers-that-disagree"
SAMPLES = sorted(folder for folder in SAMPLE.parent.iterdir() if (folder / "expected.json").exists())
CLEAR = report(judged())


def papers(sample: Path) -> list[Path]:
    return [file for file in sample.iterdir() if file.suffix in {".pdf", ".xlsx"}]


def run(made=None):
    whole = json.loads(sarif.render(made or rich_report()))
    jsonschema.Draft4Validator(SCHEMA).validate(whole)
    return whole["runs"][0]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_a_full_and_an_empty_report(name):
    module = importlib.import_module(FORMATS[name])
    for made in (rich_report(), CLEAR, report()):
        assert isinstance(module.render(made), bytes if name == "xlsx" else str)
    assert set(SUFFIXES.values()) <= set(FORMATS)


@pytest.mark.parametrize("name", ["jsonl", "html", "markdown", "sarif", "junit", "github", "gitlab", "csv"])
def test_no_hidden_character_reaches_a_report(name):
    shown = importlib.import_module(FORMATS[name]).render(rich_report()).lstrip("\ufeff").replace("\r\n", "\n")
    assert not re.search(f"[{UNSEEN}]", shown)


def test_sarif_is_valid_and_has_rules_results_and_places():
    shown = run()
    rules = shown["tool"]["driver"]["rules"]
    assert [r["id"] for r in rules] == sorted(r["id"] for r in rules)
    assert all(r["helpUri"] and r["help"]["markdown"] for r in rules)
    first = shown["results"][0]
    assert (first["ruleId"], first["level"]) == ("listed-party", "error")
    assert rules[first["ruleIndex"]]["id"] == "listed-party"
    place = first["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == BL
    assert place["logicalLocations"][0]["properties"] == {"page": 1, "box": [311.0, 202.4, 452.8, 214.0], "label": "port_of_discharge"}
    assert place["logicalLocations"][0]["kind"] == "box"
    related = shown["results"][2]["relatedLocations"][0]["logicalLocations"][0]
    assert (related["kind"], related["properties"]["cell"]) == ("cell", "B14")


def test_sarif_has_what_is_set_aside_not_read_not_checked_and_broken():
    shown = run()
    aside = [r["suppressions"][0] for r in shown["results"] if r["suppressions"]]
    assert {(a["justification"], a["properties"]["by"], a["properties"].get("until")) for a in aside} == {
        ("known customer", "config", "2027-01-31"), ("known from the baseline", "baseline", None),
    }  # fmt: skip
    invocation = shown["invocations"][0]
    assert not invocation["executionSuccessful"]
    said = " ".join(n["message"]["text"] for n in invocation["toolExecutionNotifications"])
    assert "not read: encrypted" in said
    assert "not checked: faster-than-any-ship" in said
    assert "ZeroDivisionError" in said


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.name)
def test_fingerprints_stay_when_every_file_is_moved_and_renamed(tmp_path, sample):
    def marks(folder: Path) -> list[str]:
        return sorted(r["partialFingerprints"]["docscan/v1"] for r in run(check([folder]))["results"])

    for number, paper in enumerate(sorted(papers(sample), reverse=True)):
        folder = tmp_path / f"moved {number}"  # in another order, each in a folder of its own
        folder.mkdir()
        shutil.copy(paper, folder / f"Scan-{number:03d}{paper.suffix.upper()}")
    assert marks(tmp_path) == marks(sample)


def test_junit_fails_from_the_severity_that_fails_the_run():
    top = ET.fromstring(junit.render(rich_report()))
    assert top.tag == "testsuites"
    assert {child.tag for child in top} == {"testsuite"}
    counts = {sort: sum(len(case.findall(tag)) for case in top.iter("testcase")) for sort, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))}
    assert counts == {"failures": 3, "errors": 3, "skipped": 4}
    for suite in [top, *top]:
        assert int(suite.get("tests")) == len(list(suite.iter("testcase")))
        assert all(int(suite.get(sort)) == sum(len(c.findall(tag)) for c in suite.iter("testcase")) for sort, tag in (("failures", "failure"), ("errors", "error")))
    for case in top.iter("testcase"):
        assert case.get("name")
        assert case.get("classname")
        assert {child.tag for child in case} <= {"failure", "error", "skipped", "system-out"}
    assert not list(ET.fromstring(junit.render(rich_report(), None)).iter("failure"))
    assert len(list(ET.fromstring(junit.render(rich_report(), Severity.MEDIUM)).iter("failure"))) == 4


def test_junit_is_valid_for_the_schema_that_servers_share():
    judge = lxml.etree.XMLSchema(lxml.etree.parse(SCHEMAS / "junit-10.xsd"))
    for made in (rich_report(), CLEAR, report()):
        judge.assertValid(lxml.etree.fromstring(junit.render(made).encode()))
    assert not judge.validate(lxml.etree.fromstring("<testsuites><case/></testsuites>"))


def test_github_commands_are_one_line_each_and_cannot_be_smuggled_in():
    evil = replace(finding(message="all well\n::error::made up % of it"), evidence=(Fact("marks", Spot("a,b:c.pdf", 2), "x", "x\r\n::stop-commands::x"),))
    lines = annotations.render(report(judged([evil]))).split("\n")
    assert len(lines) == 1
    assert lines[0].startswith("::error file=a%2Cb%3Ac.pdf,line=2,title=high%3A detour-by-bangladesh::all well / ::error::made up %25 of it%0A")


def test_gitlab_entries_have_marks_of_their_own():
    entries = json.loads(code_quality.render(report(judged([finding()]), judged([finding()]))))
    assert [e["fingerprint"] for e in entries] == ["detour-by-bangladesh-1", "detour-by-bangladesh-1-2"]
    assert {tuple(e) for e in entries} == {("description", "check_name", "fingerprint", "severity", "location")}
    assert {e["severity"] for e in json.loads(code_quality.render(rich_report()))} == {"blocker", "critical", "major", "minor"}


def test_markdown_leaves_words_of_papers_without_power():
    evil = finding(message="<img src=x onerror=alert(1)> [click](http://evil) @everyone | `x` **b** www.evil.example")
    shown = markdown.render(report(judged([evil], (), ())))
    assert "<img" not in shown
    assert "[click]" not in shown.replace("\\[click\\]", "")
    assert "@everyone" not in shown
    assert "://" not in shown.replace(":<!-- -->//", "")
    held = markdown.code("a `b`` c | d")
    assert held == "```a `b`` c ¦ d```"


def test_markdown_is_short_enough_for_a_comment():
    many = report(judged([finding(card(f"rule-{n}"), message="x" * 900, fingerprint=str(n)) for n in range(300)]))
    shown = markdown.render(many)
    assert len(shown) < 65_536
    assert "and 270 more findings" in shown


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\u3000=1", "＝1", "|calc", "%x"])
def test_a_cell_that_begins_like_a_formula_is_kept_from_being_one(cell):
    assert guarded(cell) == f"'{cell}"


def test_numbers_and_plain_words_stay_as_they_are():
    assert [guarded(cell) for cell in (-3.5, 7, "a=b", "")] == [-3.5, 7, "a=b", ""]


def test_the_triage_list_has_a_row_for_every_finding_and_no_formula():
    evil = finding(message='=HYPERLINK("http://evil","pay")')
    made = replace(rich_report(), shipments=(*rich_report().shipments, judged([evil])))
    rows = list(csv.reader(io.StringIO(csv_list.render(made).lstrip("\ufeff"))))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 1 + 7 + 1 + 1
    assert rows[8][9] == '\'=HYPERLINK("http://evil","pay")'
    assert rows[9][3:5] == ["locked.pdf", "not read"]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_list.render(made)))
    assert book.sheetnames == ["Findings", "Papers", "Not checked", "Audit"]
    sheet = book["Findings"]
    assert [[str(c.value or "") for c in row][7:10] for row in sheet.iter_rows(min_row=2)] == [row[7:10] for row in rows[1:]]
    assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def test_json_lines_hold_every_file_once():
    made = replace(rich_report(), shipments=(*rich_report().shipments,))
    lines = [json.loads(line) for line in jsonl.render(made).split("\n")]
    assert [len(line["shipments"]) for line in lines] == [1, 0, 0]
    files = [path for line in lines for path in dict.fromkeys([*(d["path"] for d in line["documents"]), *(u["path"] for u in line["unreadable"]), *(f["path"] for f in line["faults"])])]
    assert sorted(files) == ["papers/bl.pdf", "papers/invoice.xlsx", "papers/locked.pdf", "papers/odd.pdf"]
    assert lines[1]["verdict"] == "review"
