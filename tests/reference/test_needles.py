"""Letters that patterns need: a text without them is sure not to match, whatever the pattern."""

from __future__ import annotations

import re

import pytest

from checker.reference.coarse import coarse, lowered
from checker.reference.needles import alternatives, found_in, grams, may_meet, needles
from tests.reference.test_coarse import patterns


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("on[ -]?forward(?:ed|ing)? to", "please onforward to"),
        (r"\bs\.?t\.?s\.? (?:transfer|position)", "by s.t.s. position"),
        ("转(?:运|口)至", "请转口至"),
        ("(?:ab)+cde", "ababcde"),
        ("(?:ferry|m/?v)", "by mv"),
        ("für", "fur or für"),
        ("x*yellow{2}", "yelloww"),
        ("(?!not)allowed", "allowed"),
        ("(?P<a>total|sum)(?P=a)", "sumsum"),
    ],
)
def test_what_matches_has_the_letters_that_it_needs(pattern, text):
    assert re.search(pattern, text)
    assert may_meet(re.compile(pattern), grams(text))


def test_a_text_without_the_letters_is_told_from_one_with_them():
    onward = re.compile(r"in\s+transit\s+to|onward\s+to|转运")
    assert not may_meet(onward, grams("port of loading: hamburg"))
    assert may_meet(onward, grams("goods in transit to minsk"))
    assert may_meet(onward, grams("转运至"))


def test_a_pattern_without_letters_of_its_own_is_always_tried():
    assert needles(re.compile(r"\b\d{4,}\b|total")) is None
    assert needles(re.compile("mv|ferry")) is None
    assert may_meet(re.compile(r"\w+"), grams(""))


def test_letters_asked_for_in_any_case_are_no_needle():
    assert needles(re.compile("ferry", re.IGNORECASE)) is None
    assert needles(re.compile("(?i:ferry) boat")) == (grams("boat"),)


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("(?P<to>a|b(?:c|d))|(?:e|f)", ["a", "b(?:c|d)", "e", "f"]),
        (r"\b(?:a|b)\b", [r"\b(?:a|b)\b"]),
        ("(?:a|b)(?:c|d)", ["(?:a|b)(?:c|d)"]),
        (r"(a|b)\1|c", [r"(a|b)\1|c"]),
        (r"[|]x|\|y|[]|]z|[^]|]", ["[|]x", r"\|y", "[]|]z", "[^]|]"]),
        ("(?=a|b)", ["(?=a|b)"]),
        ("(a|b)+", ["(a|b)+"]),
        ("(?:a|(?:b))", ["a", "b"]),
    ],
)
def test_a_pattern_is_parted_where_one_way_or_another_meets_it(source, parts):
    assert alternatives(source) == parts


def test_no_pattern_of_the_rules_is_met_in_a_line_of_the_samples_that_lacks_its_needles():
    from checker.extracting.documents import extract
    from checker.reading.intake import find, read

    lines = sorted({line.text for f in find(["sample_docs"]) if f.suffix == ".pdf" for d in extract(read(f)) for line in d.lines})
    lines += ["Bitte Bestimmungsland nicht angeben", "не указывать страну", "请勿注明产地", "Kırım'a teslim, ülke yazmayın", "SWITCH B/L", "ON BEHALF OF A/C X", "转运至平壤"]
    held = {line: grams(lowered(line)) for line in lines}
    sharp = 0
    for name, pattern in patterns():
        sharp += needles(coarse(pattern)) is not None
        folded = bool(pattern.flags & re.IGNORECASE)
        for line in lines:
            assert may_meet(coarse(pattern), held[line]) or not pattern.search(line), (name, line)
            text = lowered(line) if folded else line
            assert found_in(coarse(pattern), text, held[line]) == bool(coarse(pattern).search(text)), (name, line)
    assert sharp > 100
