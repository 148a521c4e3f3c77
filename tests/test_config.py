"""The settings file."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from checker.config import DEFAULT, Config, Suppress, load, parse
from checker.errors import ConfigError
from checker.model.finding import Severity

FULL = """
jurisdictions = ["un", "jp"]
fail_on = "medium"
select = ["routing"]
ignore = ["late-presentation"]
baseline = "known.json"
[severity]
late-presentation = "low"
[rules.faster-than-any-ship]
max_knots = 22
[[suppress]]
rule = "late-presentation"
document = "*/ferry.pdf"
reason = "checked"
until = 2027-01-31
"""


def config(text: str) -> Config:
    return parse(tomllib.loads(text), Path("docscan.toml"))


def test_every_key_is_read():
    read = config(FULL)
    assert read.jurisdictions == ("un", "jp")
    assert read.fail_on is Severity.MEDIUM
    assert (read.select, read.ignore) == (("routing",), ("late-presentation",))
    assert read.baseline == Path("known.json")
    assert read.severity == {"late-presentation": Severity.LOW}
    assert read.rules == {"faster-than-any-ship": {"max_knots": 22}}
    assert read.suppress == (Suppress("checked", date(2027, 1, 31), "late-presentation", "", "*/ferry.pdf"),)


def test_an_empty_file_leaves_the_defaults():
    assert config("") == Config(source=Path("docscan.toml"))
    assert DEFAULT.fail_on is Severity.HIGH


def test_never_means_never():
    assert config('fail_on = "never"').fail_on is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("failon = 'high'", "docscan.toml: unknown key 'failon'.*did you mean 'fail_on'"),
        ("colour = 1", "unknown key 'colour'.*docscan knows baseline, fail_on"),
        ("fail_on = 'hihg'", "'fail_on' cannot be 'hihg'.*info, low, medium, high, critical, never"),
        ("fail_on = 3", "'fail_on' cannot be 3"),
        ("jurisdictions = ['un', 'mars']", "unknown jurisdiction 'mars'"),
        ("jurisdictions = []", "names no jurisdiction"),
        ("select = 'routing'", "'select' must be a list of words"),
        ("severity = 'low'", "must be a table"),
        ("[severity]\nx = 'never'", "'x' cannot be 'never'"),
        ("rules = 1", "one table a rule"),
        ("[rules]\nx = 1", "one table a rule"),
        ("baseline = 1", "path of a JSON report"),
        ("suppress = 'x'", "list of tables"),
        ("[[suppress]]\nrule = 'x'\nuntil = 2027-01-31", "entry 1 has no reason"),
        ("[[suppress]]\nrule = 'x'\nreason = 'y'", "entry 1 has no end date"),
        ("[[suppress]]\nrule = 'x'\nreason = 'y'\nuntil = 'soon'", "entry 1 has no end date"),
        ("[[suppress]]\ndocument = '*'\nreason = 'y'\nuntil = 2027-01-31", "neither a rule nor a fingerprint"),
        ("[[suppress]]\nrulle = 'x'\nreason = 'y'\nuntil = 2027-01-31", "unknown key 'rulle'.*did you mean 'rule'"),
        ("[[suppress]]\nrule = 1\nreason = 'y'\nuntil = 2027-01-31", "'rule' must be text"),
    ],
)
def test_what_docscan_does_not_know_is_an_error_with_a_remedy(text, says):
    with pytest.raises(ConfigError, match=says):
        config(text)


def test_the_nearest_file_at_or_above_the_working_folder_counts(tmp_path, monkeypatch):
    below = tmp_path / "a/b"
    below.mkdir(parents=True)
    (tmp_path / "docscan.toml").write_text("fail_on = 'low'\nbaseline = 'known.json'")
    (tmp_path / "a/pyproject.toml").write_text("[tool.other]\nx = 1")
    monkeypatch.chdir(below)
    read = load()
    assert read.fail_on is Severity.LOW
    assert read.baseline == tmp_path / "known.json"


def test_pyproject_counts_if_it_speaks_of_docscan(tmp_path, monkeypatch):
    (tmp_path / "pyproject.toml").write_text("[tool.docscan]\nfail_on = 'critical'")
    monkeypatch.chdir(tmp_path)
    assert load().fail_on is Severity.CRITICAL


@pytest.mark.parametrize("content", [b"fail_on = ", b"\xff\xfe", b"a = " + b"[" * 5000])
def test_a_broken_file_is_an_error_that_names_it(tmp_path, content):
    file = tmp_path / "docscan.toml"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=r"docscan\.toml"):
        load(file)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_a_named_pyproject_without_our_table_is_an_error(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.other]")
    with pytest.raises(ConfigError, match=r"has no \[tool.docscan\]"):
        load(tmp_path / "pyproject.toml")
