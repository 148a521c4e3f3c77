"""The `config`, `baseline` and `diff` commands, and the outputs of `check`."""

from __future__ import annotations

import json
import os
import shutil
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.cli.output import links
from checker.errors import DocscanError
from checker.reporting import FORMATS, json_v1
from tests.reports import card, finding, judged, report

SAMPLE = str(Path(__file__).resolve().parents[2] / "sample_docs/papers-that-disagree")


@pytest.fixture
def docscan(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith("DOCSCAN_"):
            monkeypatch.delenv(name)
    return lambda *words: CliRunner().invoke(app, words)


def test_what_is_in_force_is_shown_with_where_it_comes_from(docscan, tmp_path, monkeypatch):
    (tmp_path / "docscan.toml").write_text('fail_on = "low"\n[severity]\nweight-clash = "high"\n[[suppress]]\nrule = "chain-of-hops"\nreason = "a, b"\nuntil = 2027-01-31\n')
    monkeypatch.setenv("DOCSCAN_JURISDICTIONS", "un,jp")
    shown = docscan("config", "--show", "--profile", "bank").stdout
    assert 'profile = "bank"  # --profile' in shown
    assert f'fail_on = "low"  # {tmp_path / "docscan.toml"}' in shown
    assert 'jurisdictions = ["un", "jp"]  # DOCSCAN_JURISDICTIONS' in shown
    assert 'ocr = "auto"  # default' in shown
    assert 'reference-clash = "medium"  # profile bank' in shown
    read = tomllib.loads(shown)
    assert read["suppress"] == [{"rule": "chain-of-hops", "reason": "a, b", "until": read["suppress"][0]["until"]}]
    assert read["rules"]["line-arithmetic-wrong"] == {"slack": 0.001}
    listed = json.loads(docscan("config", "--format", "json").stdout)
    assert {"key": "severity.weight-clash", "value": '"high"', "origin": str(tmp_path / "docscan.toml")} in listed


def test_settings_are_checked_against_the_rule_book(docscan, tmp_path):
    assert "the settings are right" in docscan("config").stdout
    (tmp_path / "docscan.toml").write_text('[severity]\nwaight-clash = "low"')
    result = docscan("config")
    assert isinstance(result.exception, DocscanError)
    assert "did you mean 'weight-clash'" in str(result.exception)


def test_a_baseline_quietens_what_is_known_until_its_day(docscan, tmp_path):
    made = docscan("baseline", SAMPLE, "--reason", "answered by the shipper", "--until", "2999-01-01")
    assert made.exit_code == 0, made.output
    assert "5 findings accepted, 5 of them new" in made.stdout
    again = docscan("check", SAMPLE, "--baseline", "docscan-baseline.json", "--out", "new.json")
    assert again.exit_code == 0
    assert "5 set aside" in again.stdout
    assert "answered by the shipper" in again.stdout
    assert "0 of them new" in docscan("baseline", SAMPLE, "--reason", "later", "--until", "2999-01-01").stdout
    assert {e["reason"] for e in json.loads((tmp_path / "docscan-baseline.json").read_text())["findings"]} == {"answered by the shipper"}


@pytest.mark.parametrize(("words", "says"), [(("--until", "soon"), "is no day"), (("--until", "2020-01-01"), "is past"), (("--until", "2999-01-01", "--out", "no/where.json"), "no such folder")])
def test_a_baseline_without_a_good_end_is_refused(docscan, words, says):
    result = docscan("baseline", SAMPLE, "--reason", "x", *words)
    assert says in str(result.exception)
    assert docscan("baseline", SAMPLE).exit_code == 2


def test_two_reports_are_compared(docscan, tmp_path):
    for name, made in (("old", report(judged([finding()]))), ("new", report(judged([finding(), finding(card("fresh"))])))):
        (tmp_path / f"{name}.json").write_text(json_v1.render(made), "utf-8")
    result = docscan("diff", "old.json", "new.json")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "1 new finding, 0 gone, 0 changed, 1 the same")
    assert docscan("diff", "old.json", "new.json", "--fail-on", "critical").exit_code == 0
    assert docscan("diff", "new.json", "old.json").exit_code == 0
    assert json.loads(docscan("diff", "old.json", "new.json", "--format", "json").stdout)["schema"] == "docscan.diff/1"
    assert "### New" in docscan("diff", "old.json", "new.json", "--format", "markdown").stdout
    assert "no format 'html'" in str(docscan("diff", "old.json", "new.json", "--format", "html").exception)


def test_several_reports_come_of_one_run(docscan, tmp_path):
    files = ["a.html", "a.sarif", "a.xml", "a.md", "a.csv", "a.xlsx", "a.jsonl", "a.json", "a.txt", "gitlab=quality.json", "github=log.txt"]
    assert docscan("check", SAMPLE, *(word for file in files for word in ("--out", file)), "--pictures", "none").exit_code == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(file.rpartition("=")[2] for file in files)
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    assert json.loads((tmp_path / "quality.json").read_text("utf-8"))[0]["check_name"]
    assert (tmp_path / "log.txt").read_text("utf-8").startswith("::error ")
    assert "data:image" not in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
def test_every_format_can_be_printed(docscan, name):
    result = docscan("check", SAMPLE, "--format", name)
    assert result.exit_code == 1
    assert result.stdout_bytes


def test_papers_from_standard_input_have_their_pictures(docscan):
    data = next(Path(SAMPLE).glob("*.pdf")).read_bytes()
    result = CliRunner().invoke(app, ["check", "-", "--format", "html", "--pictures", "all"], input=data)
    assert "data:image/png" in result.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--out", "a.sarf"), "did you mean '.sarif'"),
        (("--format", "htm"), "did you mean 'html'"),
        (("--pictures", "some"), "--pictures cannot be 'some'"),
        (("--profile", "banc"), "did you mean 'bank'"),
        (("--ocr", "magic"), "--ocr cannot be 'magic'"),
    ],
)
def test_what_is_misspelt_is_told_with_the_nearest_right_word(docscan, words, says):
    assert says in str(docscan("check", SAMPLE, *words).exception)


@pytest.mark.parametrize(
    ("environment", "known"),
    [({}, False), ({"VTE_VERSION": "6003"}, True), ({"VTE_VERSION": "4000"}, False), ({"TERM_PROGRAM": "vscode"}, True), ({"TERM": "xterm-kitty"}, True), ({"FORCE_HYPERLINK": "0", "VTE_VERSION": "6003"}, False)],
)
def test_links_are_written_for_terminals_that_open_them(monkeypatch, environment, known):
    for name in ("FORCE_HYPERLINK", "TERM_PROGRAM", "WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM", "VTE_VERSION", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert links() is known


def test_the_reports_of_the_last_run_are_no_papers_of_the_next(docscan, tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "papers")
    outs = [f"--out=papers/report.{suffix}" for suffix in ("html", "csv", "xlsx", "txt", "xml", "jsonl")]
    first = docscan("check", "papers", "--format", "json", *outs)
    again = docscan("check", "papers", "--format", "json", *outs)
    assert len(json.loads(again.stdout)["documents"]) == len(json.loads(first.stdout)["documents"])
    assert not json.loads(again.stdout)["unreadable"]
    # another run, to which these are no outputs, does not take them for papers either, and says so
    other = json.loads(docscan("check", "papers", "--format", "json").stdout)
    assert len(other["documents"]) == len(json.loads(first.stdout)["documents"])
    assert {item["path"].rpartition(".")[2] for item in other["unreadable"]} == {"html", "csv", "xlsx", "txt", "xml"}


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that nobody may write to")
@pytest.mark.parametrize(
    "words",
    [
        ("check", "papers", "--out", "/proc/x.html"),
        ("facts", "papers", "--picture", "/proc/x"),
        ("trace", "papers", "--picture", "/proc/x"),
        ("batch", "papers", "--out", "/proc/x.jsonl"),
        ("baseline", "papers", "--reason", "x", "--until", "2199-01-01", "--out", "/proc/x.json"),
        ("casefile", "x", "--out", "/proc/x.zip"),
        ("decide", "r.json", "--finding", "f", "--as", "cleared", "--by", "x", "--note", "y", "--log", "/proc/x.jsonl"),
    ],
    ids=lambda words: words[0],
)
def test_an_output_that_cannot_be_written_is_told_before_the_work_begins(docscan, tmp_path, monkeypatch, words):
    from checker import pipeline

    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/x.pdf").write_bytes(b"%PDF-")
    (tmp_path / "r.json").write_text(json_v1.render(report(judged([finding()]))))
    monkeypatch.setattr(pipeline, "check", lambda *_: pytest.fail("the work has begun"))
    monkeypatch.setattr(pipeline, "facts", lambda *_: pytest.fail("the work has begun"))
    refused = docscan(*words)
    assert isinstance(refused.exception, DocscanError), refused.output
    assert "cannot be written" in str(refused.exception)


def test_no_paper_is_written_over_by_a_report(docscan, tmp_path):
    (tmp_path / "invoice.html").write_text("<html><body>INVOICE</body></html>")
    refused = docscan("check", "invoice.html", "--out", "invoice.html")
    assert isinstance(refused.exception, DocscanError)
    assert "is one of the papers" in str(refused.exception)
    assert "INVOICE" in (tmp_path / "invoice.html").read_text()
