"""The page on what is compared between papers: every check has its line, every rule that it names exists."""

from __future__ import annotations

import re
from pathlib import Path

TOP = Path(__file__).parents[3]
ROWS = [re.split(r"\s*\|\s*", line.strip().strip("|").strip()) for line in (TOP / "docs/consistency.md").read_text("utf-8").splitlines() if line.startswith("| CR-")]


def _numbers(cell: str) -> list[int]:
    """The checks that a first column names: CR-030 to CR-032, or CR-033, CR-034."""
    if span := re.match(r"CR-(\d+) to CR-(\d+)(?:, CR-(\d+))?", cell):
        return [*range(int(span[1]), int(span[2]) + 1), *([int(span[3])] if span[3] else [])]
    return [int(n) for n in re.findall(r"CR-(\d+)", cell)]


def test_every_check_has_its_line() -> None:
    assert sorted(n for row in ROWS for n in _numbers(row[0])) == list(range(1, 98))


def test_every_rule_named_exists() -> None:
    known = set((TOP / "tests/rule_names.txt").read_text("utf-8").split())
    named = {rule for row in ROWS for rule in re.findall(r"[a-z]+(?:-[a-z]+)+", row[1])}
    assert named
    assert named <= known, named - known


def test_no_check_is_left_out() -> None:
    assert not [row[0] for row in ROWS if "not checked" in row[1]]
