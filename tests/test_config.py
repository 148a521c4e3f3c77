"""The settings file."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import checker.rules
from checker.config import DEFAULT, Config, Suppress, Trusted, load, parse
from checker.errors import ConfigError
from checker.judging.book import gather
from checker.judging.choice import bind, choose, renamed
from checker.model.finding import Severity
from checker.model.profiles import PROFILES, TOLERANCES
from checker.reference import rates

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
        ("fail_on = 'hihg'", "'fail_on' cannot be 'hihg'.*did you mean 'high'"),
        ("fail_on = 3", "'fail_on' cannot be 3"),
        ("jurisdictions = ['un', 'mars']", "unknown jurisdiction 'mars'"),
        ("jurisdictions = []", "names no jurisdiction"),
        ("select = 'routing'", "'select' must be a list of words"),
        ("severity = 'low'", "must be a table"),
        ("[severity]\nx = 'never'", "'x' cannot be 'never'"),
        ("rules = 1", "one table a rule"),
        ("[rules]\nx = 1", "one table a rule"),
        ("baseline = 1", "path of a baseline or of a JSON report"),
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


def test_a_message_names_the_line_when_a_file_is_read(tmp_path):
    file = tmp_path / "docscan.toml"
    file.write_text("# ours\njurisdictions = ['un']\nfailon = 'high'\n")
    with pytest.raises(ConfigError, match=r"docscan\.toml, line 3: unknown key 'failon' \(did you mean 'fail_on'\?\)"):
        load(file)
    file.write_text("fail_on = 'low'\n[tolerances]\nwaight_percent = 2\n")
    with pytest.raises(ConfigError, match=r"line 3: 'tolerances': unknown tolerance 'waight_percent' \(did you mean 'weight_percent'"):
        load(file)
    file.write_text("[severity]\n# weight-clash\nprice-clash = 'low'\nweight-clash = 'lwo'\n")
    with pytest.raises(ConfigError, match=r"line 4: 'severity', 'weight-clash' cannot be 'lwo' \(did you mean 'low'"):
        load(file)
    entry = "[[suppress]]\nrule = 'x'\nreason = 'y'\nuntil = 2199-01-01\n"
    file.write_text(f"{entry}\n{entry.replace('reason', 'raeson')}")
    with pytest.raises(ConfigError, match=r"line 8: 'suppress' entry 2: unknown key 'raeson' \(did you mean 'reason'"):
        load(file)


def test_flags_go_before_the_environment_before_the_file_before_the_profile(tmp_path):
    file = tmp_path / "docscan.toml"
    file.write_text("profile = 'customs'\njurisdictions = ['un']\nocr = 'none'\n[severity]\nhs-code-clash = 'info'\n")
    environ = {"DOCSCAN_JURISDICTIONS": "jp, us", "DOCSCAN_OCR": "tesseract", "HOME": "/"}
    read = load(file, {"ocr": ("rapidocr", "--ocr")}, environ)
    assert (read.profile, read.fail_on, read.jurisdictions, read.ocr) == ("customs", Severity.MEDIUM, ("jp", "us"), "rapidocr")
    assert (read.severity["hs-code-clash"], read.severity["vague-description"]) == (Severity.INFO, Severity.MEDIUM)
    assert {key: read.origins[key] for key in ("fail_on", "jurisdictions", "ocr", "severity.hs-code-clash")} == {
        "fail_on": "profile customs", "jurisdictions": "DOCSCAN_JURISDICTIONS", "ocr": "--ocr", "severity.hs-code-clash": str(file),
    }  # fmt: skip
    assert load(file, {}, {"DOCSCAN_PROFILE": "bank"}).profile == "bank"


def test_the_environment_may_name_the_file(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text("fail_on = 'low'")
    assert load(None, {}, {"DOCSCAN_CONFIG": str(file)}).fail_on is Severity.LOW


def test_a_misspelt_variable_is_an_error_and_a_strange_one_is_not():
    with pytest.raises(ConfigError, match=r"'DOCSCAN_FAILON', which docscan does not know .did you mean 'DOCSCAN_FAIL_ON'"):
        load(None, {}, {"DOCSCAN_FAILON": "low"})
    assert load(None, {}, {"DOCSCAN_HOUSE_COLOUR": "blue", "DOCSCAN_DATA": "/var/lists", "DOCSCAN_FAIL_ON": ""}).fail_on is Severity.HIGH


def test_a_tolerance_sets_the_options_of_its_rules_but_not_those_set_by_name():
    read = config("[tolerances]\nweight_percent = 3\n[rules.net-weight-over-gross]\nslack = 0.5")
    assert read.rules == {"net-weight-over-gross": {"slack": 0.5}, "weight-clash": {"percent": 3.0}}
    assert read.origins["rules.weight-clash.percent"] == "tolerances.weight_percent, docscan.toml"


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_and_tolerance_speaks_of_rules_and_options_that_there_are(profile):
    book = gather(checker.rules)
    tolerances = "\n".join(f"{name} = 1" for name in TOLERANCES)
    read = config(f"profile = '{profile}'\n[tolerances]\n{tolerances}")
    assert choose(book, read)
    assert bind(book, read)
    assert renamed(book, read)
    assert read.profile == profile


def test_own_and_trusted_parties_and_rates_are_read():
    read = config("own_parties = ['Us Ltd']\n[[trusted]]\nparty = 'Them'\nreason = 'visited'\nuntil = 2027-01-31\n[rates.2026]\nEUR = 0.86\nJPY = 151")
    assert (read.own_parties, read.trusted) == (("Us Ltd",), (Trusted("Them", "visited", date(2027, 1, 31)),))
    assert read.rates == {"EUR": {2026: 0.86}, "JPY": {2026: 151.0}}
    with rates.in_force({"EUR": {2026: 0.5}}):
        assert rates.to_usd(1.0, "EUR", date(2026, 5, 1)) == 2.0
    assert rates.to_usd(1.0, "EUR", date(2026, 5, 1)) != 2.0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("profile = 'bnak'", "'profile' cannot be 'bnak'.*did you mean 'bank'"),
        ("ocr = 'magic'", "'ocr' cannot be 'magic'"),
        ("[tolerances]\nweight_percent = -1", "'weight_percent' cannot be -1"),
        ("[tolerances]\nweight_percent = true", "'weight_percent' cannot be True"),
        ("rates = 1", "one table a year"),
        ("[rates.2026]\neuro = 1", "'euro' = 1 is no rate"),
        ("[rates.2026]\nEUR = 0", "is no rate"),
        ("[[trusted]]\nreason = 'x'\nuntil = 2027-01-31", "entry 1 names neither a party"),
        ("[[trusted]]\nparty = 'x'\nuntil = 2027-01-31", "has no reason"),
        ("[[trusted]]\nparty = 'x'\nrule = 'y'\nreason = 'x'\nuntil = 2027-01-31", "unknown key 'rule'"),
        ("lists_max_age_days = 'soon'", "give a number of days"),
        ("regimes = 3", "path of a table of your own measures"),
    ],
)
def test_the_other_keys_are_as_strict(text, says):
    with pytest.raises(ConfigError, match=says):
        config(text)
