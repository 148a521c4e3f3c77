"""What a project begins with: a commented docscan.toml, a pre-commit hook, and jobs for GitHub Actions and GitLab."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from checker.model.settings_cards import CARDS, SettingCard

FILES: Mapping[str, str] = {
    "settings": "docscan.toml",
    "pre-commit": ".pre-commit-config.yaml",
    "github": ".github/workflows/docscan.yml",
    "gitlab": ".gitlab-ci.yml",
}
"""The file of each part."""

SHARED = {"pre-commit": "docscan-papers", "gitlab": "docscan:"}
"""Parts whose file other programs use too, with the word by which docscan's part of it is known: such a file is never written over."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What `docscan init` was asked for: where the papers lie, the profile, and what pip installs in the jobs."""

    papers: str
    profile: str
    package: str


def starter(part: str, wishes: Wishes) -> str:
    """The text of that part's file."""
    if part == "settings":
        return "\n".join(_settings(wishes)) + "\n"
    template = files("checker.reporting").joinpath(f"templates/starter/{part}.yml").read_text("utf-8")
    said = {"@PAPERS@": _quoted(wishes.papers), "@PATTERN@": _pattern(wishes.papers), "@PACKAGE@": json.dumps(wishes.package)}
    for mark, words in said.items():
        template = template.replace(mark, words)
    return template


def _quoted(papers: str) -> str:
    """The folder as a JSON string, which is also a YAML string."""
    return json.dumps(papers)


def _pattern(papers: str) -> str:
    """A pattern for the paths of the papers, as a YAML string."""
    folder = papers.strip("/").removeprefix("./")
    escaped = "".join(f"\\{c}" if c in r".^$*+?{}[]\|()" else c for c in folder)
    return json.dumps(f"^{escaped}/" if folder not in {"", "."} else r"\.(pdf|xlsx?|xlsm|docx|eml|msg|png|jpe?g|tiff?)$")


def _settings(wishes: Wishes) -> Iterator[str]:
    yield "# Settings of docscan. What is commented out shows docscan's own choice or an example."
    yield "# `docscan config` checks this file, `docscan config --show` prints what is in force and from where."
    yield ""
    for card in (card for card in CARDS if not card.table):
        yield from _remark(card)
        live = card.key == "profile"
        yield f"profile = {json.dumps(wishes.profile)}" if live else f"# {_shown(card)}"
        yield ""
    for card in (card for card in CARDS if card.table):
        yield from _remark(card)
        yield from (f"# {line}" for line in card.example.splitlines())
        yield ""
    yield "# Every rule and its options: `docscan rules`, `docscan explain NAME`."


def _remark(card: SettingCard) -> Iterator[str]:
    words = f"{card.said[:1].upper()}{card.said[1:]}"
    choices = f": {', '.join(card.choices)}" if card.choices else ""
    yield from _folded(f"{words}{choices}.")


def _folded(words: str, most: int = 118) -> Iterator[str]:
    line = "#"
    for word in words.split():
        if len(line) + 1 + len(word) > most:
            yield line
            line = "#"
        line += f" {word}"
    yield line


def _shown(card: SettingCard) -> str:
    return f"{card.key} = {card.default}" if card.default not in {"none", "[]"} else card.example
