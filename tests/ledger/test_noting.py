"""Which notes are of one shipment, and what was known when it was judged; on both databases."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, timedelta

from checker.ledger.entry import HOLD, UNJUDGED, Mark
from checker.ledger.erasing import forget_shipment
from checker.ledger.ledger import Ledger, every
from tests.ledger.entries import ONE, TWO

PAPERS = (Mark("paper", "aa#1", "commercial_invoice", "commercial_invoice"), Mark("paper", "bb#1", "bill_of_lading", "bill_of_lading"))
FIRST = replace(ONE, name="n1", marks=PAPERS[:1], destination="SG")
WHOLE = replace(ONE, name="n2", marks=PAPERS, destination="BD")


def names(ledger, key="waratah", but="none", **more):
    return [d.destination for d in ledger.dealings([key], but, **more)[key]]


def test_a_shipment_noted_again_with_one_paper_more_is_counted_once_as_its_fullest_note_tells_it(ledger):
    ledger.note([FIRST])
    ledger.note([WHOLE])
    assert names(ledger) == ["BD"]
    ledger.note([FIRST])
    assert names(ledger) == ["BD"], "judged once more on fewer papers"
    assert names(ledger, but="n1") == names(ledger, but="n2") == []
    assert ledger.first_seen(["waratah"], "n1") == {}
    assert {e.home for e in every(ledger)} == {"n1"}


def test_two_notes_in_one_go_are_joined_too(ledger):
    ledger.note([FIRST, WHOLE])
    assert names(ledger) == ["BD"]


def test_notes_of_two_papers_of_one_shipment_are_joined_by_the_note_of_both(ledger):
    ledger.note([FIRST])
    ledger.note([replace(ONE, name="n0", marks=PAPERS[1:])])
    assert len(names(ledger)) == 2
    ledger.note([WHOLE])
    assert names(ledger) == ["BD"]


def test_what_an_older_note_alone_shows_is_still_met(ledger):
    ledger.note([replace(FIRST, marks=(*PAPERS[:1], Mark("chassis", "URJ2014012345")))])
    ledger.note([WHOLE])
    assert [s.earlier.entry.name for s in ledger.sightings(replace(TWO, marks=(Mark("chassis", "URJ2014012345"),)), "chassis")] == ["n1"]


def test_when_the_fullest_note_is_forgotten_another_counts(ledger):
    ledger.note([FIRST])
    ledger.note([WHOLE])
    forget_shipment(ledger, "n2")
    assert names(ledger) == ["SG"]


def test_a_sheet_that_lies_in_many_sets_joins_none(ledger):
    terms = Mark("paper", "cc#1", "other", "other")
    ledger.note([replace(ONE, name="n0", marks=(terms,))])
    ledger.note(
        [replace(ONE, name=f"n{n}", marks=(terms, Mark("paper", f"d{n}#1", "commercial_invoice"), Mark("invoice", f"K-{n}", "kleinhans"))) for n in (1, 2)]
    )
    assert len(names(ledger)) == 3


def test_one_invoice_with_two_bills_is_two_shipments(ledger):
    ledger.note([replace(WHOLE, name=f"n{n}", marks=(PAPERS[0], Mark("bill", f"NVK62402160{n}"))) for n in (1, 2)])
    assert len(names(ledger)) == 2


def test_what_is_held_in_one_run_is_no_earlier_hold_to_the_others_of_it_now_or_later(address, ledger):
    party = replace(TWO, marks=(Mark("chassis", "URJ2014012345", "", "URJ201-4012345"),))
    for run in ("r1", "r2"):
        again = Ledger.at(address, run)
        again.note([ONE, party])
        again.settle({ONE.name: (HOLD, 80)})
        assert not again.holds(["kleinhans"], party.name)["kleinhans"]
        assert {s.earlier.verdict for s in again.sightings(party, "chassis")} == {UNJUDGED}
        again.close()
    later = replace(party, name="cccc03")
    again = Ledger.at(address, "r3")
    again.note([later])
    assert len(again.holds(["kleinhans"], later.name)["kleinhans"]) == 1
    assert HOLD in {s.earlier.verdict for s in again.sightings(later, "chassis")}
    again.close()


def test_dealings_are_those_next_to_the_day(ledger):
    days = [(date(2024, 1, 1) + timedelta(n)).isoformat() for n in range(9)]
    ledger.note([replace(ONE, name=f"n{n}", day=day, marks=(), amount=float(n)) for n, day in enumerate(days)])
    found = ledger.dealings(["waratah"], "n4", days[0], days[8], around=days[4], most=2)["waratah"]
    assert [d.day for d in found] == [days[3], days[2], days[5], days[6]]
    assert [d.amount for d in ledger.dealings(["waratah"], "n4", amounts=("USD", 2.0, 5.0))["waratah"]] == [3.0, 2.0]


def test_a_ledger_of_an_older_docscan_is_brought_up_to_date(tmp_path, monkeypatch):
    from checker.ledger import engine, schema

    file = tmp_path / "ledger.sqlite"
    with monkeypatch.context() as old:
        old.setattr(engine, "MIGRATIONS", schema.MIGRATIONS[:1])
        old.setattr(engine, "VERSION", 1)
        Ledger.at(file).close()
    with sqlite3.connect(file) as base:
        base.execute("INSERT INTO shipments VALUES (1, 'n1', '2024-01-01', '2024-01-01', 2, 90, 'JP', 'SG', '', '', '', 'luxury', 0, 900, 'USD')")
        base.execute("INSERT INTO parties VALUES ('waratah', '2024-01-01', 1, 'consignee', 'WARATAH', 'AU', 2)")
    base.close()
    now = Ledger.at(file)
    (dealing,) = now.dealings(["waratah"], "x")["waratah"]
    assert (dealing.home, dealing.destination, dealing.classes, dealing.amount, dealing.currency) == ("n1", "SG", ("luxury",), 900.0, "USD")
    assert len(now.holds(["waratah"], "x")["waratah"]) == 1
