"""`docscan init`: what it writes is right, runs, and is never written over unasked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest
import yaml
from typer.testing import CliRunner

import checker.rules
from checker.cli import app
from checker.config import KEYS, PLAIN, load, parse
from checker.errors import DocscanError
from checker.judging.book import gather
from checker.judging.choice import bind, choose
from checker.model.settings_cards import CARDS
from checker.reporting.settings_reference import schema, table
from checker.reporting.starter import FILES

TOP = Path(__file__).resolve().parents[2]
SAMPLES = TOP / "sample_docs"
RULES = gather(checker.rules)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, ["init", *words])


@pytest.fixture
def shim(tmp_path, monkeypatch):
    """A `docscan` on the path that runs this very code."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "docscan"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{TOP}" exec "{sys.executable}" -m checker "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return program


def refused(result, says):
    assert isinstance(result.exception, DocscanError), result.output
    assert says in str(result.exception)


def test_every_setting_has_a_card_in_the_reference_and_the_example_is_right():
    assert {card.key for card in CARDS} == set(KEYS)
    assert {card.key for card in CARDS if card.plain} == set(PLAIN)
    for card in CARDS:
        config = parse(tomllib.loads(card.example), Path("docscan.toml"), card.example)
        assert choose(RULES, config)
        bind(RULES, config)
        assert f"`{card.key}" in table() or f"[{card.key}" in table()


def test_the_settings_that_are_written_are_all_examples_and_valid(run, tmp_path):
    assert run("--only", "settings", "--profile", "bank").exit_code == 0
    text = (tmp_path / "docscan.toml").read_text()
    assert load(tmp_path / "docscan.toml").profile == "bank"
    assert all(f"{card.key}" in text for card in CARDS)
    commented = "\n".join(line[2:] for line in text.splitlines() if line.startswith("# ") and ("=" in line or line.startswith("# [")))
    shown = tomllib.loads(commented)  # with the marks taken away it is TOML too
    assert set(shown) == {card.key for card in CARDS} - {"profile"}
    parse({key: value for key, value in shown.items() if key not in {"baseline", "regimes"}}, Path("docscan.toml"))


def test_the_schema_takes_what_docscan_takes():
    judge = jsonschema.Draft7Validator(schema(rule.card for rule in RULES.values()))
    for card in CARDS:
        plain = {key: _words(value) for key, value in tomllib.loads(card.example).items()}
        judge.validate(plain)
    for wrong in ({"fail_on": "hgih"}, {"strange": 1}, {"rules": {"faster-than-any-ship": {"knots": 2}}}, {"severity": {"no-rule": "low"}}, {"suppress": [{"rule": "x"}]}):
        assert not judge.is_valid(wrong), wrong


def _words(value):
    """Days as editors of TOML give them to a schema: as text."""
    if isinstance(value, dict):
        return {key: _words(inner) for key, inner in value.items()}
    return [_words(inner) for inner in value] if isinstance(value, list) else value if isinstance(value, (int, float, str)) else str(value)


def test_a_second_time_nothing_is_written(run):
    first = run()
    assert first.exit_code == 0, first.output
    assert first.output.count("wrote ") == 4
    again = run()
    assert (again.exit_code, again.output.count("wrote "), again.output.count("kept ")) == (0, 0, 4)


def test_what_is_there_is_written_over_only_by_force(run, tmp_path):
    (tmp_path / "docscan.toml").write_text("fail_on = 'low'\n")
    refused(run(), "docscan.toml is there already; nothing was written")
    assert (tmp_path / "docscan.toml").read_text() == "fail_on = 'low'\n"
    assert not (tmp_path / ".github").exists()
    assert run("--only", "github").exit_code == 0
    assert run("--force").exit_code == 0
    assert "profile" in (tmp_path / "docscan.toml").read_text()


def test_somebody_who_is_asked_may_say_no(tmp_path, monkeypatch):
    module = sys.modules["checker.cli.init"]  # the package shows the command by that name

    file = tmp_path / "docscan.toml"
    file.write_text("fail_on = 'low'\n")
    monkeypatch.setattr(module.sys, "stdin", type("Terminal", (), {"isatty": staticmethod(lambda: True)}))
    for answer in (False, True):
        monkeypatch.setattr(module.typer, "confirm", lambda question, said=answer: said)
        if answer:
            module.init(tmp_path, ["settings"])
        else:
            with pytest.raises(DocscanError, match="nothing was written"):
                module.init(tmp_path, ["settings"])
    assert "profile" in file.read_text()


@pytest.mark.parametrize("part", ["pre-commit", "gitlab"])
def test_a_file_that_other_programs_use_too_is_never_written_over(run, tmp_path, part):
    file = tmp_path / FILES[part]
    file.write_text("stages: [build]\n")
    shown = run("--force")
    assert shown.exit_code == 0
    assert f"{FILES[part]} is there already. Add to it:" in shown.output
    assert file.read_text() == "stages: [build]\n"
    file.write_text("docscan:\n  id: docscan-papers\n")
    assert "has its docscan part already" in run("--force").output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--only", "githb"), "did you mean 'github'"),
        (("--profile", "bnak"), "did you mean 'bank'"),
        (("nowhere",), "'nowhere' is no folder"),
        (("--papers", "../x"), "no folder inside of"),
        (("--papers", "/x"), "lies outside of"),
    ],
)
def test_what_cannot_be_used_is_refused(run, words, says):
    refused(run(*words), says)


def test_odd_names_of_folders_stay_names(run, tmp_path):
    odd = 'a "b" $(touch x) #.c'
    (tmp_path / odd).mkdir()
    assert run("--papers", odd).exit_code == 0
    hook = yaml.safe_load((tmp_path / FILES["pre-commit"]).read_text())["repos"][0]["hooks"][0]
    assert __import__("re").match(hook["files"], f"{odd}/bl.pdf")
    assert yaml.safe_load((tmp_path / FILES["github"]).read_text())["jobs"]["papers"]["env"]["PAPERS"] == odd
    assert yaml.safe_load((tmp_path / FILES["gitlab"]).read_text())["docscan"]["variables"]["PAPERS"] == odd


def shell(script: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-e", "-c", script], cwd=folder, env={**os.environ, **more}, capture_output=True, text=True, timeout=300, check=False)


def test_the_steps_of_the_jobs_run_on_real_papers(run, tmp_path, shim):
    shutil.copytree(SAMPLES / "papers-that-disagree", tmp_path / "papers/4711")
    assert run().exit_code == 0
    job = yaml.safe_load((tmp_path / FILES["github"]).read_text())["jobs"]["papers"]
    step = next(step["run"] for step in job["steps"] if step.get("name") == "Check the papers")
    done = shell(step, tmp_path, **job["env"], GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    assert (done.returncode, "::error file=papers/4711/" in done.stdout) == (1, True), done.stderr
    assert {"docscan.html", "docscan.json", "docscan.sarif", "summary.md"} <= {p.name for p in tmp_path.iterdir()}
    job = yaml.safe_load((tmp_path / FILES["gitlab"]).read_text())["docscan"]
    assert shell(job["script"][1], tmp_path, **job["variables"]).returncode == 1
    kept = [*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()]
    assert all((tmp_path / name).stat().st_size for name in kept)


def test_the_hook_checks_a_paper_with_all_in_its_folder(run, tmp_path, shim):
    shutil.copytree(SAMPLES / "papers-that-disagree", tmp_path / "papers/4711")
    shutil.copytree(SAMPLES / "used-cars-for-mombasa", tmp_path / "papers/4712")
    assert run().exit_code == 0
    hook = yaml.safe_load((tmp_path / FILES["pre-commit"]).read_text())["repos"][0]["hooks"][0]
    one = next(p for p in sorted((tmp_path / "papers/4711").iterdir()) if p.suffix == ".pdf")
    done = shell(f'{hook["entry"]} --quiet "{one.relative_to(tmp_path)}"', tmp_path)
    assert (done.returncode, "HOLD" in done.stdout, "4712" in done.stdout) == (1, True, False), done.stderr


def test_the_action_runs_its_check_and_tells_the_verdict(tmp_path, shim):
    action = yaml.safe_load((TOP / "action.yml").read_text())
    defaults = {name: str(about["default"]) for name, about in action["inputs"].items()}
    shutil.copytree(SAMPLES / "papers-that-disagree", tmp_path / "a b")
    (tmp_path / "docscan/bin").mkdir(parents=True)
    shutil.copy(shim, tmp_path / "docscan/bin/docscan")
    (tmp_path / "docscan/bin/python").symlink_to(sys.executable)
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "check")
    wired = {name: value.split("inputs.")[1].split(" ")[0] for name, value in step["env"].items()}
    given = {name: {**defaults, "paths": "\na b\n", "fail-on": "never"}[key] for name, key in wired.items()}
    done = shell(step["run"], tmp_path, **given, RUNNER_TEMP=str(tmp_path), GITHUB_OUTPUT=str(tmp_path / "out"), GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    assert done.returncode == 0, done.stderr
    assert "verdict=hold\n" in (tmp_path / "out").read_text()
    assert set(action["outputs"]) == {line.partition("=")[0] for line in (tmp_path / "out").read_text().splitlines()}
    given["PATHS"] = "$(touch pwned)"
    assert shell(step["run"], tmp_path, **given, RUNNER_TEMP=str(tmp_path), GITHUB_OUTPUT=os.devnull, GITHUB_STEP_SUMMARY=str(tmp_path / "s.md")).returncode == 2
    assert not (tmp_path / "pwned").exists()


def test_the_hooks_of_the_repository_meet_papers_and_call_commands_there_are():
    import re

    papers, settings = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())
    assert re.search(papers["files"], "x/BL 1.PDF")
    assert not re.search(papers["files"], "x/notes.md")
    assert re.search(settings["files"], "docscan.toml")
    for hook in (papers, settings):
        command = hook["entry"].split()[1]
        assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


def test_the_image_is_slim_and_runs_as_nobody_in_particular():
    lines = (TOP / "Dockerfile").read_text().splitlines()
    said = [line.split(None, 1) for line in lines if line and not line.startswith(("#", " "))]
    assert [words for order, words in said if order == "FROM"] == ["python:3.12-slim AS build", "python:3.12-slim"]
    assert next(words for order, words in said if order == "USER") == "10001:10001"
    copied = [name for order, words in said if order == "COPY" and "--from" not in words for name in words.split()[:-1]]
    assert all((TOP / name).exists() for name in copied)
    kept = {line.removeprefix("!") for line in (TOP / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert set(copied) == kept
