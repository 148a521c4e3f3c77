"""The promises that the code base makes about its own shape. A failure says what to do."""

from __future__ import annotations

import ast
import importlib.util
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
from checker.judging.rule import HEADINGS
from checker.ledger.ledger import Ledger
from checker.model.documents import Document
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces
from checker.reporting.manual import FAMILIES

TOP = Path(__file__).parents[1]
CODE = sorted((TOP / "checker").rglob("*.py"))
FILES = sorted([*CODE, *(TOP / "tests").rglob("*.py"), *(TOP / "sample_docs").rglob("*.py"), *(TOP / "benchmarks").rglob("*.py"), *(TOP / ".ci").glob("*.py")])
ROOMS = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "manager", "managers", "tools", "stuff", "shared"}
FURNISHED = {"checker/__init__.py", "checker/cli/__init__.py", "checker/reporting/__init__.py", "checker/screening/__init__.py"}
LONGEST = 300
RULES = gather(checker.rules)
README = (TOP / "README.md").read_text("utf-8")
TABLES = TOP / "checker/reference/tables"


def name(path: Path) -> str:
    return path.relative_to(TOP).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_file_is_short_and_named_for_its_subject(file):
    lines = file.read_text("utf-8").count("\n")
    assert lines <= LONGEST, f"{name(file)} has {lines} lines: cut it in two by subject"
    rooms = ROOMS & {part.strip("_") for part in file.relative_to(TOP).with_suffix("").parts}
    assert not rooms, f"{name(file)}: a room called {rooms} collects what has no subject: name it for what it is about"


@pytest.mark.parametrize("file", CODE, ids=name)
def test_a_module_says_first_what_it_is_about(file):
    said = ast.get_docstring(tree(file))
    assert said, f"{name(file)} needs a docstring: a noun phrase that says what it is about"
    assert said.splitlines()[0].endswith("."), f"{name(file)}: the first line of its docstring is one phrase with a full stop"


@pytest.mark.parametrize("file", [f for f in CODE if f.name == "__init__.py" and name(f) not in FURNISHED], ids=name)
def test_an_init_file_holds_a_docstring_and_nothing_else(file):
    assert len(tree(file).body) == 1, f"{name(file)}: move the code into a file named for its subject"


@pytest.mark.parametrize("file", [f for f in CODE if "cli" not in f.relative_to(TOP).parts], ids=name)
def test_only_the_command_line_prints_or_exits(file):
    calls = {ast.unparse(node.func) for node in ast.walk(tree(file)) if isinstance(node, ast.Call)}
    forbidden = calls & {"print", "exit", "quit", "sys.exit", "sys.stdout.write", "sys.stderr.write"}
    assert not forbidden, f"{name(file)} calls {forbidden}: return a value or raise an error with its remedy; checker/cli prints it"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.card.name)
def test_a_rule_is_explained(rule):
    card = rule.card
    assert [title for title, _ in card.sections] == list(HEADINGS), f"{card.name}: its docstring has the headings {HEADINGS}, in this order"
    assert all(text for _, text in card.sections), f"{card.name}: an empty section"
    title = " ".join(card.title.split())
    assert re.fullmatch(r"[^.]+(\.[^. ]+)*\.", title), f"{card.name}: its title is one sentence with a full stop, not {title!r}"
    assert card.family in FAMILIES, f"{card.name}: the folder {card.family} is no family; add it to FAMILIES in reporting/manual.py"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.card.name)
def test_a_rule_looks_at_what_there_is_and_has_plain_options(rule):
    assert rule.subjects, f"{rule.card.name}: a positional parameter says what it looks at"
    assert all(kind in {Shipment, FileTraces, Ledger} or issubclass(kind, Document) for kind in rule.subjects), f"{rule.card.name} looks at {rule.subjects}"
    assert all(sort in {"int", "float", "bool", "str"} for _, sort, _ in rule.card.options), f"{rule.card.name}: options are int, float, bool or str"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.card.name)
def test_a_rule_has_a_test_that_it_hits_and_one_that_it_stays_quiet(rule):
    code = Path(rule.card.file)
    file = TOP.joinpath("tests", *code.parts[1:-1], f"test_{code.name}")
    assert file.exists(), f"write {name(file)}"
    stem = "test_" + rule.card.name.replace("-", "_")
    tests = {node.name for node in ast.walk(tree(file)) if isinstance(node, ast.FunctionDef)}
    missing = {f"{stem}_hits", f"{stem}_stays_quiet"} - tests
    assert not missing, f"{name(file)}: write {sorted(missing)}"


def test_a_former_name_is_never_given_to_another_rule():
    former = [old for rule in RULES.values() for old in rule.card.formerly]
    assert len(former) == len(set(former))
    assert not set(former) & set(RULES)


def test_no_rule_name_is_lost():
    names = (TOP / "tests/rule_names.txt").read_text("utf-8").split()
    former = {old for rule in RULES.values() for old in rule.card.formerly}
    lost = set(names) - set(RULES) - former
    assert not lost, f"{sorted(lost)} stand in other people's settings: give the renamed rules formerly=(…), or take them out of rule_names.txt on purpose"


def generator():
    spec = importlib.util.spec_from_file_location("generate", TOP / ".ci/generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_generated_is_up_to_date():
    stale = [name(path) for path, text in generator().generated().items() if not path.exists() or path.read_text("utf-8") != text]
    assert not stale, f"{stale} are out of date: run `python .ci/generate.py` and read the difference before you commit it"


def test_every_command_and_option_is_documented():
    commands = typer.main.get_command(app).commands
    undocumented = [command for command in commands if not re.search(rf"^\| `docscan {command}\b", README, re.MULTILINE)]
    assert not undocumented, f"say in the README's table of commands what {undocumented} do"
    each = {**commands, **{f"{name} {inner}": below for name, found in commands.items() for inner, below in getattr(found, "commands", {}).items()}}
    helpless = [f"{command} {option.name}" for command, found in each.items() for option in found.params if not getattr(option, "help", None)]
    assert not helpless, f"{helpless} need a help text"


def test_the_settings_shown_in_the_readme_are_valid():
    shown = re.search(r"```toml\n(.*?)```", README, re.DOTALL)[1]
    config = parse(tomllib.loads(shown), Path("README.md"))
    assert choose(RULES, config)
    assert bind(RULES, config)
    assert renamed(RULES, config)


def test_what_the_readme_points_to_exists():
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in target]
    assert not [target for target in targets if not (TOP / target).exists()]


@pytest.mark.parametrize("table", sorted(p for p in TABLES.iterdir() if p.is_file() and p.suffix != ".toml"), ids=lambda p: p.name)
def test_every_table_has_an_origin_and_a_licence(table):
    entries = [
        entry for file in (TABLES / "sources.d").glob("*.toml") for entry in tomllib.loads(file.read_text("utf-8"))["table"] if entry["file"] == table.name
    ]
    assert len(entries) == 1, f"{table.name} has {len(entries)} entries in {name(TABLES)}/sources.d; it needs one"
    missing = [key for key in ("origin", "licence", "date") if not entries[0].get(key)]
    assert not missing, f"the entry of {table.name} does not say {missing}"


def test_no_origin_speaks_of_a_table_that_there_is_not():
    named = {entry["file"] for file in (TABLES / "sources.d").glob("*.toml") for entry in tomllib.loads(file.read_text("utf-8"))["table"]}
    assert not named - {p.name for p in TABLES.iterdir()}
