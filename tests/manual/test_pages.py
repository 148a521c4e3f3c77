"""The pages of the manual: they speak only of what there is, and what they show runs."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import typer

import checker.rules
from checker.cli import app
from checker.config import parse
from checker.judging.book import gather
from checker.judging.choice import bind, choose, renamed

TOP = Path(__file__).resolve().parents[2]
PAGES = sorted([*(TOP / "docs").glob("*.md"), TOP / "README.md", TOP / "SECURITY.md", TOP / "CHANGELOG.md"])
RULES = gather(checker.rules)
COMMANDS = typer.main.get_command(app).commands
FORMER = {old for rule in RULES.values() for old in rule.card.formerly}


FENCED = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)


def blocks(text: str, *languages: str) -> list[str]:
    return [re.sub(f"^{found[1]}", "", found[3], flags=re.MULTILINE) for found in FENCED.finditer(text) if found[2] in languages]


def calls(text: str) -> set[str]:
    """The calls of docscan in code: a line of a block, or a span."""
    joined = "\n".join(blocks(text, "sh", "text", "yaml", "")).replace("\\\n", " ")
    spans = re.findall(r"`(docscan [^`]+)`", FENCED.sub("", text))
    return {call.split("#")[0].strip() for call in [*re.findall(r"(?<![\w/.-])docscan [a-z].*", joined), *spans]}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_command_and_option_that_a_page_names_exists(page):
    for call in calls(page.read_text("utf-8")):
        words = call.split()[1:]
        if words[0].startswith("-") or not re.fullmatch(r"[a-z]+(\\?\|[a-z]+)*", words[0]):
            continue
        command = COMMANDS.get(words[0])
        if command is None and page.name in {"commands.md", "README.md"} and "COMMAND" in call:
            continue
        assert command, f"{page.name} speaks of `{call}`: there is no such command"
        inner = getattr(command, "commands", None)
        found = [command]
        if inner and len(words) > 1 and re.fullmatch(r"[a-z]+(\\?\|[a-z]+)*", words[1]):
            names = re.split(r"\\?\|", words[1])
            assert set(names) <= set(inner), f"{page.name} speaks of `{call}`: {words[0]} has {sorted(inner)}"
            found = [inner[name] for name in names]
        known = {option for one in found for param in one.params for option in param.opts}
        strange = set(re.findall(r"(?<!\S)(--[a-z-]+)", call)) - known - {"--help", "--"}
        assert not strange, f"{page.name} speaks of `{call}`: there is no {strange}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_rule_that_a_page_names_exists(page):
    text = page.read_text("utf-8")
    named = {*re.findall(r"docscan explain ([a-z][a-z-]+)", text), *re.findall(r"^\[rules\.([a-z-]+)\]", text, re.MULTILINE), *re.findall(r'^rule = "([a-z-]+)"', text, re.MULTILINE)}
    assert not named - set(RULES) - FORMER


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_the_settings_that_a_page_shows_are_valid(page):
    for shown in blocks(page.read_text("utf-8"), "toml"):
        config = parse(tomllib.loads(shown), Path(page.name), shown)
        assert choose(RULES, config)
        bind(RULES, config)
        renamed(RULES, config)


def test_what_the_page_on_the_library_shows_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sample_docs").symlink_to(TOP / "sample_docs")
    for program in blocks((TOP / "docs/library.md").read_text("utf-8"), "python"):
        exec(compile(program, "library.md", "exec"), {"__name__": "shown"})
    assert (tmp_path / "report.sarif").stat().st_size
    assert "port_of_loading" in capsys.readouterr().out
