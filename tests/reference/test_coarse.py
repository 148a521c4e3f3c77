"""Quick patterns: they may be met too often, and never too seldom."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from checker.reference.coarse import BETWEEN, coarse, lowered


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (re.compile(r"\bDo not mention\b", re.IGNORECASE), "PLEASE DO NOT MENTION"),
        (re.compile(r"(?i)[A-ZÄÖ]{3}\d"), "äöx7"),
        (re.compile(r"[Ѐ-ӿ]+ города", re.IGNORECASE), "ЖИТЕЛИ ГОРОДА"),
        (re.compile(r"kırım", re.IGNORECASE), "KIRIM"),
        (re.compile(r"iran", re.IGNORECASE), "İran"),
        (re.compile(r"kelvin", re.IGNORECASE), "\u212aelvin"),
        (re.compile(r"^total$", re.IGNORECASE), "TOTAL"),
        (re.compile(r"[^A-Z]x", re.IGNORECASE), "7X"),
        (re.compile(r"T[0-9A-Z]{3}"), "T9AZ"),
        (re.compile(r"a/c\b(?!\s*no)", re.IGNORECASE), "FOR A/C"),
    ],
)
def test_what_is_met_in_a_line_is_met_in_all_lines_looked_over_at_once(pattern, text):
    assert pattern.search(text)
    page = BETWEEN.join(["no 12", text, "no 7 items"])
    assert coarse(pattern).search(lowered(page) if pattern.flags & re.IGNORECASE else page)


def test_what_stands_nowhere_is_not_met():
    assert not coarse(re.compile(r"^total$", re.IGNORECASE)).search(lowered(BETWEEN.join(["sub total", "totals"])))


def test_no_pattern_of_the_rules_is_met_in_a_sample_line_and_missed_by_its_quick_form():
    from checker.extracting.documents import extract
    from checker.reading.intake import find, read

    lines = sorted({line.text for f in find(["sample_docs"]) if f.suffix == ".pdf" for d in extract(read(f)) for line in d.lines})
    lines += ["Bitte Bestimmungsland nicht angeben", "не указывать страну", "请勿注明产地", "Kırım'a teslim, ülke yazmayın", "SWITCH B/L", "ON BEHALF OF A/C X"]
    page = BETWEEN.join(lines)
    low, met = lowered(page), 0
    for name, pattern in patterns():
        if any(pattern.search(line) for line in lines):
            met += 1
            assert coarse(pattern).search(low if pattern.flags & re.IGNORECASE else page), name
    assert met > 100


def patterns():
    for package in ("checker.rules", "checker.judging", "checker.reference"):
        for info in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            for name, value in vars(importlib.import_module(info.name)).items():
                found = value if isinstance(value, (tuple, list)) else value.values() if isinstance(value, dict) else [value]
                for one in found:
                    if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                        yield f"{info.name}.{name}", one
