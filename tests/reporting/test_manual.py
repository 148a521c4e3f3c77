"""The rule manual."""

from __future__ import annotations

import json

from checker.model.finding import Severity
from checker.reporting.manual import catalogue, listed, manual, page
from tests.reports import card

CARDS = (
    card("listed-party", "parties", Severity.CRITICAL),
    card(options=(("max_ratio", "float", "1.6"), ("jurisdictions", "str", "''")), formerly=("old-detour",)),
)


def test_the_manual_has_a_page_for_each_rule_family_by_family():
    text = manual(CARDS)
    assert text.index("## routing") < text.index("### detour-by-bangladesh") < text.index("## parties") < text.index("### listed-party")
    assert "**Why it matters.** Cars that go on" in text
    assert "- `max_ratio = 1.6  (float)`" in text
    assert "Formerly `old-detour`." in text


def test_a_page_on_the_terminal_says_why_what_to_do_and_the_law():
    text = " ".join(page(CARDS[1], 80).split())
    assert "detour-by-bangladesh high The goods go past where they are said to end." in text
    assert "What to do Ask the buyer for the registration." in text
    assert "law UNSCR 2270 (2016) para. 18 options max_ratio = 1.6 (float) formerly old-detour" in text


def test_options_that_come_from_the_run_are_not_offered():
    assert "jurisdictions" not in page(CARDS[1], 80)


def test_the_rule_book_can_be_listed_for_eyes_and_programs():
    assert "2 rules" in catalogue(CARDS, 80)
    assert [rule["rule"] for rule in json.loads(listed(CARDS))] == ["detour-by-bangladesh", "listed-party"]
