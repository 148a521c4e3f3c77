"""`docscan lists` and `docscan screen`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli import app
from checker.config import parse
from checker.errors import ConfigError, UsageError
from checker.pipeline import Bench
from tests.screening.samples import lay


def run(*arguments):
    found = CliRunner().invoke(app, list(arguments))
    if isinstance(found.exception, UsageError):
        raise found.exception
    return found


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    return lay(tmp_path)


def test_lists_are_imported_shown_proved_and_taken_out(files):
    assert "house: 2 entries" in run("lists", "import", str(files["house.csv"])).stdout
    assert "house" in run("lists", "status").stdout
    assert "whole" in run("lists", "verify").stdout
    assert run("lists", "remove", "house").exit_code == 0
    assert "\nhouse " not in run("lists", "status").stdout


def test_a_bad_list_is_refused(files):
    files["un.xml"].write_text("<html>")
    with pytest.raises(UsageError, match="web page"):
        run("lists", "import", str(files["un.xml"]))


def test_the_day_of_a_list_can_be_given(files):
    run("lists", "import", "--partial", "--as-of", "2021-07-01", str(files["sdn.csv"]))
    assert "2021-07-01" in run("lists", "status").stdout
    with pytest.raises(UsageError, match="no date"):
        run("lists", "import", "--as-of", "soon", str(files["sdn.csv"]))


def test_the_settings_may_name_a_file_of_lists(files, tmp_path, monkeypatch):
    run("lists", "import", str(files["house.csv"]))
    (tmp_path / "office.sqlite").write_bytes((tmp_path / "data/lists.sqlite").read_bytes())
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "elsewhere"))
    named = parse({"lists": str(tmp_path / "office.sqlite")}, Path("docscan.toml"))
    assert "house" in {found.name for found in Bench.of(named).reference.lists}
    assert "house" not in {found.name for found in Bench.of(parse({}, Path("docscan.toml"))).reference.lists}
    with pytest.raises(ConfigError, match="no watch lists at"):
        Bench.of(parse({"lists": "none.sqlite"}, Path("docscan.toml")))


def test_house_lists_bear_the_names_they_are_given(files):
    run("lists", "import", "--name", "our-own", str(files["house.csv"]))
    assert "our-own" in run("lists", "status").stdout


def test_a_name_is_screened_as_json():
    found = run("screen", "DANDONG JINXIANG TRADE", "--country", "CN", "--format", "json")
    assert found.exit_code == 1
    assert json.loads(found.stdout)["hits"][0]["reference"] == "23476"


def test_names_of_a_file_are_screened_as_csv(tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("name,kind,country\nJIE SHUN,vessel,\nTOYOTA TSUSHO,organisation,JP\n")
    found = run("screen", "--file", str(file), "--format", "csv")
    assert found.stdout.splitlines()[0].startswith("query,score")
    assert "JIE SHUN" in found.stdout
    assert "TOYOTA" not in found.stdout


def test_nobody_found_is_no_clearance():
    found = run("screen", "TOYOTA TSUSHO CORPORATION")
    assert found.exit_code == 0
    assert "no clearance" in found.stdout


@pytest.mark.parametrize("arguments", [(), ("A", "--format", "xml"), ("A", "--kind", "aeroplane"), ("A", "--country", "KOREA")])
def test_what_cannot_be_asked_is_an_error(arguments):
    with pytest.raises(UsageError):
        run("screen", *arguments)
