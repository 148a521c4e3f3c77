"""The `check` and `facts` commands: what they print, where, and how they end."""

from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from checker import pipeline
from checker.cli import app
from checker.errors import DocscanError
from checker.model.finding import NotChecked, RuleFault, Severity
from checker.model.report import FileFault, Unreadable
from tests.reports import card, finding, judged, report, rich_report

CLEAR = report(judged())
LOW = report(judged([finding(card(severity=Severity.LOW))]))
HIGH = report(judged([finding()]))
LOCKED = (Unreadable("x.pdf", "encrypted", "ask for a copy"),)


@pytest.fixture
def docscan(monkeypatch, tmp_path):
    """Run the command line on a report that the test gives; the result has the call that reached the pipeline."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, on=CLEAR, stdin: bytes = b""):
        called = SimpleNamespace(args=None, content=None)

        def answer(paths, config, shown, progress):
            called.args = (list(paths), config, dict(shown))
            called.content = [path.read_bytes() for path in shown]
            return on

        monkeypatch.setattr(pipeline, "check", answer)
        monkeypatch.setattr(pipeline, "facts", answer)
        result = CliRunner().invoke(app, words, input=stdin)
        result.called = called
        return result

    return run


@pytest.mark.parametrize(
    ("made", "more", "code"),
    [
        (CLEAR, (), 0),
        (LOW, (), 0),
        (LOW, ("--fail-on", "low"), 1),
        (HIGH, (), 1),
        (HIGH, ("--fail-on", "critical"), 0),
        (HIGH, ("--fail-on", "never"), 0),
        (replace(HIGH, unreadable=LOCKED), (), 1),
        (replace(LOW, unreadable=LOCKED), (), 3),
        (replace(HIGH, unreadable=LOCKED), ("--fail-on", "never"), 3),
        (replace(CLEAR, faults=(FileFault("x.pdf", "reading", "KeyError"),)), (), 70),
        (report(judged([finding()], (), [RuleFault(card(), "KeyError")])), (), 70),
        (report(judged([], [NotChecked(card(), "'eta' is not stated")])), (), 0),
    ],
)
def test_the_exit_code_is_that_of_the_contract(docscan, made, more, code):
    assert docscan("check", "x.pdf", *more, on=made).exit_code == code


def test_suppressed_findings_do_not_fail_the_run(docscan):
    aside = replace(HIGH, shipments=(judged([replace(finding(), suppressed=rich_report().shipments[0].findings[-1].suppressed)]),))
    assert docscan("check", "x.pdf", on=aside).exit_code == 0


def test_json_on_standard_output_is_one_object_and_nothing_else(docscan):
    result = docscan("check", "x.pdf", "--format", "json", on=rich_report())
    assert json.loads(result.stdout)["schema"] == "docscan.report/1"
    assert result.stdout.endswith("}\n")


def test_the_terminal_report_is_the_default_and_has_no_colours_in_a_pipe(docscan):
    result = docscan("check", "x.pdf", on=rich_report())
    assert result.stdout.startswith(" HOLD ")
    assert "\x1b" not in result.stdout


def test_quietly_only_the_verdict_is_printed(docscan):
    assert docscan("check", "x.pdf", "--quiet", on=HIGH).stdout.count("\n") == 1


def test_reports_are_written_to_files_by_their_suffix(docscan, tmp_path):
    result = docscan("check", "x.pdf", "--out", "a.json", "--out", "b.txt", on=rich_report())
    assert result.exit_code == 70
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["verdict"] == "hold"
    assert (tmp_path / "b.txt").read_text("utf-8").startswith(" HOLD ")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.json", "b.txt"]
    assert result.stdout.startswith(" HOLD ")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--format", "yaml"), "there is no format 'yaml' (use one of terminal, json"),
        (("--out", "a.docx"), "no format has that suffix"),
        (("--out", "nowhere/a.json"), "no such folder"),
        (("--fail-on", "grave"), "--fail-on cannot be 'grave'"),
        (("--jurisdiction", "un,mars"), "unknown jurisdiction 'mars'"),
        (("--config", "none.toml"), "none.toml cannot be read"),
    ],
)
def test_a_wrong_option_is_a_usage_error_before_anything_is_read(docscan, words, says):
    result = docscan("check", "x.pdf", *words)
    assert isinstance(result.exception, DocscanError)
    assert says in str(result.exception)
    assert result.called.args is None


def test_no_path_and_unknown_options_are_usage_errors(docscan):
    assert docscan("check").exit_code == 2
    assert docscan("check", "x.pdf", "--nonsense").exit_code == 2
    assert docscan("nonsense").exit_code == 2


def test_options_go_before_the_configuration_file(docscan, tmp_path):
    (tmp_path / "docscan.toml").write_text("fail_on = 'low'\njurisdictions = ['un']\nignore = ['goods']")
    config = docscan("check", "x.pdf", "--fail-on", "medium", "--jurisdiction", "jp, us", "--baseline", "known.json").called.args[1]
    assert (config.fail_on, config.jurisdictions, config.ignore, str(config.baseline)) == (Severity.MEDIUM, ("jp", "us"), ("goods",), "known.json")


def test_standard_input_is_read_from_a_private_file_that_is_gone_afterwards(docscan):
    called = docscan("check", "-", "x.pdf", stdin=b"%PDF-1.4\xff").called
    paths, _, shown = called.args
    (file,) = shown
    assert paths == [str(file), "x.pdf"]
    assert shown == {file: "-"}
    assert called.content == [b"%PDF-1.4\xff"]
    assert not file.exists()


def test_facts_are_printed_without_judgement(docscan):
    made = replace(rich_report(), faults=())
    result = docscan("facts", "x.pdf", "--format", "json", "--out", "f.txt", on=replace(made, shipments=()))
    assert result.exit_code == 3
    assert "shipments" not in json.loads(result.stdout)
    assert "invoice.xlsx: commercial invoice" in docscan("facts", "x.pdf", on=CLEAR).stdout


def test_the_journey_is_drawn_only_when_asked_for(docscan):
    drawn, plain = docscan("check", "x.pdf", "--map", on=rich_report()), docscan("check", "x.pdf", on=rich_report())
    assert "lines are indicative" in drawn.stdout
    assert "lines are indicative" not in plain.stdout
