"""The report on the terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.model.finding import Severity
from checker.model.report import Unreadable
from checker.model.spot import Spot
from checker.reporting.printable import UNSEEN
from checker.reporting.terminal import render, render_verdicts
from tests.reports import card, finding, judged, port, report, rich_report


def test_the_verdict_comes_first_and_says_what_to_do():
    assert render(rich_report()).splitlines()[0] == " HOLD   Stop this cargo until the questions below are answered."


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_screen(width):
    assert max(len(line) for line in render(rich_report(), width).splitlines()) <= width


def test_the_gravest_finding_comes_first_with_evidence_law_and_questions():
    shown = " ".join(render(rich_report(), 120).split())
    assert shown.index("CRITICAL") < shown.index("HIGH") < shown.index("MEDIUM")
    assert "bl.pdf, page 1: port of discharge “CHITTAGONG, BANGLADESH”" in shown
    assert "invoice.xlsx, Sheet1!B14: final destination" in shown
    assert "law UNSCR 2270 (2016) para. 18" in shown
    assert "ask Ask the buyer for the registration. Ask the carrier for the original bill." in shown


def test_a_rule_that_repeats_asks_once():
    assert "as for 2" in render(rich_report())


def test_the_route_is_one_line_with_countries_and_dates():
    assert "Yokohama JP (2023-08-02) → Chattogram BD → Singapore SG" in render(rich_report(), 120)


def test_what_was_not_checked_is_grouped_by_reason():
    shown = " ".join(render(rich_report()).split())
    assert "Not checked: 2 rules had too little to go on - 'eta' is not stated in bl.pdf: faster-than-any-ship, luxury-brand" in shown


def test_what_was_not_read_stands_with_its_remedy():
    shown = " ".join(render(rich_report()).split())
    assert "- locked.pdf: encrypted: a password is needed remedy: ask the sender for an open copy" in shown


def test_what_is_set_aside_is_counted_with_its_reason():
    shown = render(rich_report())
    assert "1 finding by the configuration: known customer, until 2027-01-31" in shown
    assert "1 finding by the baseline: known from the baseline" in shown
    assert "Set aside." not in shown


def test_bugs_and_warnings_are_named():
    shown = " ".join(render(rich_report()).split())
    assert "rule faster-than-any-ship: ZeroDivisionError" in shown
    assert "reading odd.pdf: KeyError" not in shown  # a file that is no paper of the report keeps its whole path
    assert "reading papers/odd.pdf: KeyError" in shown
    assert "the suppression of luxury-brand ended" in shown


@pytest.mark.parametrize("colour", [False, True])
def test_words_of_papers_never_steer_the_screen(colour):
    shown = render(rich_report(), 120, colour)
    own_colours = re.sub("\x1b\\[[0-9;]*m", "", shown) if colour else shown
    assert not re.search(f"[{UNSEEN}]", own_colours)
    assert "[red]VIA[/red]" in own_colours
    assert "\x1b[31mBANGLADESH" not in shown


def test_colour_codes_are_written_only_when_asked_for():
    assert "\x1b[" in render(rich_report(), colour=True)
    assert "\x1b" not in render(rich_report())


def test_a_clear_report_does_not_promise_clearance():
    shown = render(report(judged()))
    assert shown.startswith(" CLEAR   No rule found a reason to stop or to ask.")
    assert "no finding is no clearance" in " ".join(shown.split())


def test_papers_that_were_not_read_are_never_clear():
    shown = render(report(judged(), unreadable=(Unreadable("x.pdf", "damaged", "ask for it again"),)))
    assert shown.startswith(" REVIEW   Nothing was found, but not everything could be read or looked at.")


def test_several_shipments_each_have_their_verdict():
    shown = render(report(judged([finding()]), judged([finding(card(severity=Severity.LOW))])))
    assert re.search(r"Shipment 1: HOLD, score \d+, 1 finding", shown)
    assert re.search(r"Shipment 2: CLEAR, score \d+, 1 finding", shown)


def test_quietly_only_the_verdicts_are_shown():
    shown = render_verdicts(report(judged([finding()]), judged()))
    assert [line.split(":")[0].strip() for line in shown.splitlines()] == [
        "HOLD   Stop this cargo until the questions below are answered.",
        "Shipment 1",
        "Shipment 2",
    ]


def test_at_length_all_evidence_the_reasons_and_the_options_are_told():
    slow = card("slow", options=(("max_knots", "float", "25.0"), ("jurisdictions", "str", "'un'")))
    many = finding(slow, *(replace(port(f"PORT {n}"), confidence=0.5) for n in range(9)))
    whole = report(judged([many, finding(card(severity=Severity.LOW))]))
    short, long = (" ".join(render(whole, 120, verbose=verbose).split()) for verbose in (False, True))
    assert "and 4 more" in short
    assert "PORT 8" not in short
    assert "PORT 8” (read 50% sure)" in long
    assert "why Cars that go on end where they may not." in long
    assert "options [rules.slow] max_knots = 25.0" in long
    assert "jurisdictions =" not in long
    assert "fingerprint slow-1" in long
    assert "Set aside." in " ".join(render(rich_report(), 120, verbose=True).split())


def test_papers_are_linked_where_the_terminal_opens_links(tmp_path):
    file = tmp_path / "b l.pdf"
    file.touch()
    linked = report(judged([finding(None, replace(port(), spot=Spot(str(file), 3)))]))
    shown = render(linked, 100, colour=True, links=True)
    assert f"{file.as_uri()}#page=3" in shown
    assert "\x1b]8;" not in render(linked, 100, colour=True)
    assert "\x1b" not in render(linked, 100, colour=False, links=True)
    assert "\x1b]8;" not in render(rich_report(), 100, colour=True, links=True)  # its files are not there
