"""Choosing rules and binding their options."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from checker.config import Config, Suppress
from checker.errors import ConfigError
from checker.judging.choice import bind, choose, renamed
from checker.judging.rule import Hit, Rule, hit, rule
from checker.model.documents import BillOfLading
from checker.model.finding import Severity


@rule(Severity.HIGH, formerly=("quick-ship",))
def fast_ship(bl: BillOfLading, *, max_knots: float = 25.0, strict: bool = False, words: str = "a") -> Iterator[Hit]:
    """The ship is too fast."""
    yield hit("fast", bl.vessel)


@rule(Severity.LOW)
def local_law(bl: BillOfLading, *, jurisdictions: str = "") -> Iterator[Hit]:
    """A law is broken."""
    yield hit(jurisdictions, bl.vessel)


def of_family(one: Rule, family: str) -> Rule:
    return replace(one, card=replace(one.card, family=family))


BOOK = {"fast-ship": of_family(fast_ship, "vessels"), "local-law": of_family(local_law, "goods")}


def names(config: Config) -> list[str]:
    return [r.card.name for r in choose(BOOK, config)]


def test_all_rules_run_unless_some_are_named():
    assert names(Config()) == ["fast-ship", "local-law"]
    assert names(Config(select=("vessels",))) == ["fast-ship"]
    assert names(Config(select=("vessels", "local-law"), ignore=("quick-ship",))) == ["local-law"]


def test_a_misspelt_rule_is_an_error_with_the_nearest_name():
    with pytest.raises(ConfigError, match=r"'fast-shi' in 'ignore' is no rule.*did you mean 'fast-ship'"):
        names(Config(ignore=("fast-shi",)))


def test_options_are_bound_by_type():
    assert bind(BOOK, Config(rules={"fast_ship": {"max_knots": 22}}))["fast-ship"] == {"max_knots": 22.0}


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"max_knot": 22}, "'max_knot' in .rules.fast-ship. is no option.*did you mean 'max_knots'"),
        ({"max_knots": "fast"}, "a str.*give a float"),
        ({"max_knots": True}, "a bool.*give a float"),
        ({"strict": 1}, "a int.*give a bool"),
        ({"words": 1}, "give a str"),
    ],
)
def test_options_of_another_type_or_name_are_errors(options, says):
    with pytest.raises(ConfigError, match=says):
        bind(BOOK, Config(rules={"fast-ship": options}))


def test_a_rule_that_asks_for_jurisdictions_gets_those_of_the_run():
    assert bind(BOOK, Config(jurisdictions=("un", "jp")))["local-law"] == {"jurisdictions": "un,jp"}


def test_former_names_are_understood_everywhere():
    config = renamed(BOOK, Config(severity={"quick-ship": Severity.LOW}, suppress=(Suppress("x", date(2027, 1, 1), "quick-ship"),)))
    assert config.severity == {"fast-ship": Severity.LOW}
    assert config.suppress[0].rule == "fast-ship"
    with pytest.raises(ConfigError, match="in 'suppress' is no rule"):
        renamed(BOOK, Config(suppress=(Suppress("x", date(2027, 1, 1), "nothing"),)))


def test_a_message_names_the_line_of_the_file(tmp_path):
    from checker.config import load

    file = tmp_path / "docscan.toml"
    for text, line, says in (
        ("fail_on = 'low'\nignore = ['fast-shi']\n", 2, "'fast-shi' in 'ignore' is no rule"),
        ("[rules.fast-ship]\n# max_knot\nmax_knot = 1.0\n", 3, "'max_knot' in [rules.fast-ship] is no option"),
        ("[severity]\nslow-ship = 'low'\n", 2, "'slow-ship' in 'severity' is no rule"),
    ):
        file.write_text(text)
        config = load(file)
        with pytest.raises(ConfigError) as caught:
            choose(BOOK, config), bind(BOOK, config), renamed(BOOK, config)
        assert f"docscan.toml, line {line}: {says}" in str(caught.value)
