"""`docscan decide`, `audit` and `casefile` from the command line."""

from __future__ import annotations

import json
import zipfile

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.errors import DocscanError
from checker.reporting import json_v1, jsonl
from tests.reports import rich_report


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    (tmp_path / "r.json").write_text(json_v1.render(rich_report()))
    (tmp_path / "r.jsonl").write_text(jsonl.render(rich_report()))
    return lambda *words: CliRunner().invoke(app, words)


def decide(run, *more, report="r.json", finding="listed-party", sort="cleared"):
    return run("decide", report, "--finding", finding, "--as", sort, "--by", "A. Clerk", "--note", "asked and answered", *more)


def refused(result, says):
    assert isinstance(result.exception, DocscanError), result.output
    assert says in str(result.exception)


def test_a_decision_is_recorded_proved_shown_and_filed(run, tmp_path):
    first = decide(run)
    assert first.exit_code == 0, first.output
    assert "decision 1: listed-party" in first.output
    assert "made the key" in first.stderr
    assert "made the key" not in decide(run, report="r.jsonl", sort="blocked").stderr
    proved = run("audit", "verify")
    assert (proved.exit_code, "whole. 2 decisions" in proved.output) == (0, True)
    mark = proved.output.split("Mark ")[1].split()[0]
    assert run("audit", "verify", "--head", mark).exit_code == 0
    shown = run("audit", "show")
    assert "cleared by A. Clerk: asked and answered" in shown.output
    assert [entry["as"] for entry in json.loads(run("audit", "show", "--format", "json").stdout)] == ["cleared", "blocked"]
    filed = run("casefile", "INV_88", "--out", "case.zip", "--report", "r.json", "--papers", "--attach", "r.json")
    assert filed.exit_code == 0, filed.output
    assert "2 decisions" in filed.output
    assert "attached/r.json" in zipfile.ZipFile(tmp_path / "case.zip").namelist()
    assert run("audit", "verify", "case.zip").exit_code == 0


def test_the_report_of_the_latest_decision_serves_the_case_file(run, tmp_path):
    decide(run)
    assert run("casefile", "0123456789abcdef", "--out", "case.zip").exit_code == 0
    refused(run("casefile", "strange", "--out", "case.zip"), "no decision on 'strange'")
    (tmp_path / "r.json").write_text("{}")
    refused(run("casefile", "0123456789abcdef", "--out", "case.zip"), "no longer the report that was decided on")


def test_a_changed_log_is_refused_with_its_line(run, tmp_path):
    decide(run)
    decide(run, sort="escalated")
    log = tmp_path / "docscan-audit.jsonl"
    log.write_text(log.read_text().replace("asked and answered", "never asked", 1))
    for words in (("audit", "verify"), ("casefile", "0123456789abcdef", "--out", "case.zip")):
        refused(run(*words), "line 1: its content was changed")
    assert "not proven whole" in run("audit", "show").stderr


def test_another_machine_needs_the_public_key(run, tmp_path, monkeypatch):
    decide(run)
    public = tmp_path / "data/audit/signing.key.pub"
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "elsewhere"))
    refused(run("audit", "verify"), "name it with --signer")
    assert run("audit", "verify", "--signer", str(public)).exit_code == 0


def test_the_key_is_shown_and_private(run, tmp_path):
    assert "your signing key made" in run("audit", "key").output
    assert "your signing key is" in run("audit", "key").output
    (tmp_path / "data/audit/signing.key").chmod(0o644)
    refused(decide(run), "others on this machine may read the key")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("decide", "r.json", "--finding", "listed-party", "--as", "claered", "--by", "x", "--note", "y"), "did you mean 'cleared'"),
        (("decide", "r.json", "--finding", "strange", "--as", "cleared", "--by", "x", "--note", "y"), "no finding 'strange'"),
        (("decide", "none.json", "--finding", "x", "--as", "cleared", "--by", "x", "--note", "y"), "cannot be read"),
        (("decide", "r.json", "--finding", "listed-party", "--as", "cleared", "--by", "x", "--note", "y", "--log", "no/where.jsonl"), "no such folder"),
        (("audit", "verify", "none.jsonl"), "cannot be read"),
        (("audit", "verify", "r.json"), "line 1: it is no JSON"),
        (("audit", "show", "--log", "none.jsonl"), "cannot be read"),
        (("audit", "show", "--format", "html"), "no format 'html'"),
        (("casefile", "x", "--out", "case.txt"), "ends in .zip"),
        (("casefile", "x", "--out", "no/case.zip"), "no such folder"),
        (("casefile", "x", "--out", "case.zip", "--log", "none.jsonl"), "there is none"),
        (("casefile", "x", "--out", "case.zip", "--report", "r.json"), "no shipment 'x'"),
        (("casefile", "x", "--out", "case.zip", "--attach", "none"), "cannot be read"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_remedy(run, words, says):
    refused(run(*words), says)


def test_a_damaged_report_is_refused_with_line_and_nearest_spelling(run, tmp_path):
    whole = json.loads((tmp_path / "r.json").read_text())
    whole["shipments"][0]["verdct"] = whole["shipments"][0].pop("verdict")
    (tmp_path / "bad.json").write_text(json.dumps(whole, indent=1))
    line = next(n for n, text in enumerate((tmp_path / "bad.json").read_text().splitlines(), 1) if '"shipments"' in text) + 1
    refused(decide(run, report="bad.json"), f"line {line}, is damaged")
    refused(decide(run, report="bad.json"), "'verdct' should be 'verdict'")
    whole["schema"] = "docscan.report/2"
    (tmp_path / "bad.json").write_text(json.dumps(whole))
    refused(decide(run, report="bad.json"), "its schema is 'docscan.report/2'")
