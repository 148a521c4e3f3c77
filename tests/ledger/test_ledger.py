"""The same promises on both databases."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from multiprocessing import get_context

import pytest

from checker.ledger.asking import holdings, search
from checker.ledger.engine import LedgerError
from checker.ledger.entry import ANSWERED, CLEAR, HOLD, UNJUDGED, Mark
from checker.ledger.erasing import forget_all, forget_before, forget_mark, forget_party, forget_shipment
from checker.ledger.ledger import Ledger, every
from checker.ledger.networks import networks
from checker.ledger.postgres import shown
from tests.ledger.entries import ONE, TWO


def test_what_is_noted_twice_is_kept_once(ledger):
    for _ in range(3):
        ledger.note([ONE])
        ledger.settle({ONE.name: (HOLD, 87)})
    (kept,) = every(ledger)
    assert kept.verdict == HOLD
    assert kept.entry == replace(ONE, marks=kept.entry.marks, parties=kept.entry.parties)
    assert set(kept.entry.marks) == set(ONE.marks)
    assert set(kept.entry.parties) == set(ONE.parties)


def test_a_shipment_that_is_not_yet_judged_says_so(ledger):
    ledger.note([ONE])
    assert next(every(ledger)).verdict == UNJUDGED


def test_a_shipment_does_not_meet_itself(ledger):
    ledger.note([ONE])
    assert not ledger.sightings(ONE, "chassis", "bill", "invoice")
    assert not ledger.holders(ONE, "phone")
    assert ledger.dealings(["waratah"], ONE.name) == {"waratah": ()}


def test_marks_are_met_again(ledger):
    ledger.note([ONE])
    met = ledger.sightings(TWO, "chassis", "bill", "invoice")
    assert [s.mark.sort for s in met] == ["chassis", "bill", "invoice"]
    assert {s.earlier.entry.destination for s in met} == {"SG"}


def test_an_invoice_number_is_its_issuers_own(ledger):
    ledger.note([ONE])
    assert not ledger.sightings(replace(TWO, marks=(Mark("invoice", "90114772", "another"),)), "invoice")


def test_a_box_is_met_again_within_its_turn_round_only(ledger):
    box = Mark("container", "TEMU3301873")
    ledger.note([replace(ONE, marks=(box,))])
    assert ledger.sightings(replace(TWO, marks=(box,)), "container")
    assert not ledger.sightings(replace(TWO, day="2024-09-20", marks=(box,)), "container")


def test_a_contact_tells_its_other_holders(ledger):
    ledger.note([ONE])
    (met,) = ledger.holders(replace(TWO, marks=(Mark("phone", "155550162", "waratah"),)), "phone")
    assert met.holder == "kleinhans"


def test_a_hold_is_told_until_it_is_answered_for_good(ledger):
    ledger.note([ONE])
    ledger.settle({ONE.name: (HOLD, 80)})
    assert [d.destination for d in ledger.holds(["kleinhans"], TWO.name)["kleinhans"]] == ["SG"]
    assert ledger.answer(ONE.name)
    assert not ledger.holds(["kleinhans"], TWO.name)["kleinhans"]
    ledger.settle({ONE.name: (HOLD, 80)})
    assert next(every(ledger)).verdict == ANSWERED
    assert not ledger.answer("nothing")


def test_what_is_forgotten_is_gone(ledger):
    ledger.note([ONE, TWO])
    assert forget_shipment(ledger, ONE.name) == 1
    assert [e.entry.name for e in every(ledger)] == [TWO.name]
    assert forget_party(ledger, "kleinhans") == 1
    (left,) = every(ledger)
    assert [p.key for p in left.entry.parties] == ["waratah"]
    assert {m.sort for m in left.entry.marks} == {"chassis", "bill"}
    assert forget_mark(ledger, "URJ2014012345") == 1
    assert forget_before(ledger, date(2024, 3, 20)) == 0
    assert forget_before(ledger, date(2024, 3, 21)) == 1
    assert holdings(ledger).shipments == holdings(ledger).marks == holdings(ledger).parties == 0
    ledger.engine.shrink()


def test_what_was_noted_long_ago_is_past_its_time(ledger):
    ledger.note([ONE], date(2020, 1, 1))
    ledger.note([TWO])
    ledger.note([ONE])  # looked at again, it keeps its first day
    assert forget_before(ledger, date(2021, 1, 1), noted=True) == 1
    assert [e.entry.name for e in every(ledger)] == [TWO.name]


def test_it_is_searched_by_number_name_and_shipment(ledger):
    ledger.note([ONE, TWO])
    assert [e.entry.name for e in search(ledger, ["URJ201"], [])] == [TWO.name, ONE.name]
    assert len(search(ledger, [], ["klein"])) == 2
    assert [e.entry.name for e in search(ledger, ["aaaa01"], [])] == [ONE.name]
    assert not search(ledger, ["%"], ["_"])


def test_parties_that_share_a_telephone_are_a_network(ledger):
    ledger.note([ONE, replace(TWO, marks=(Mark("phone", "155550162", "waratah", "+864155550162"),))])
    (found,) = networks(ledger)
    assert [m.key for m in found.members] == ["kleinhans", "waratah"]
    assert found.ties[0].printed == "+864155550162"


def write(address, writer, count):
    ledger = Ledger.at(address)
    for n in range(count):
        # every second shipment is one that all the writers note
        name = f"{n:06d}" if n % 2 else f"{writer:02d}-{n:06d}"
        ledger.note([replace(ONE, name=name)])
        ledger.settle({name: (CLEAR, 1)})
    ledger.close()


def test_eight_writers_lose_nothing(address, ledger):
    count = 40
    ledger.close()
    context = get_context("spawn")
    writers = [context.Process(target=write, args=(address, n, count)) for n in range(8)]
    for process in writers:
        process.start()
    for process in writers:
        process.join(400)
    assert [p.exitcode for p in writers] == [0] * 8
    kept = list(every(ledger))
    assert len(kept) == 8 * count // 2 + count // 2
    assert {e.verdict for e in kept} == {CLEAR}
    assert all(len(e.entry.marks) == 4 and len(e.entry.parties) == 2 for e in kept)


def test_the_file_is_its_owners_alone(tmp_path):
    file = tmp_path / "private" / "ledger.sqlite"
    Ledger.at(file).note([ONE])
    assert {f.stat().st_mode & 0o077 for f in file.parent.iterdir()} == {0}
    assert file.parent.stat().st_mode & 0o077 == 0


def test_what_was_erased_cannot_be_read_from_the_disk(tmp_path):
    file = tmp_path / "ledger.sqlite"
    ledger = Ledger.at(file)
    ledger.note([ONE])
    forget_all(ledger)
    ledger.engine.shrink()
    assert not [f.name for f in tmp_path.iterdir() if b"KLEINHANS" in f.read_bytes()]


def test_a_ledger_of_a_newer_docscan_is_left_alone(tmp_path):
    file = tmp_path / "ledger.sqlite"
    Ledger.at(file).close()
    with sqlite3.connect(file) as base:
        base.execute("UPDATE about SET value = '99' WHERE key = 'version'")
    base.close()
    with pytest.raises(LedgerError, match="version 99"):
        Ledger.at(file)


def test_a_file_that_is_no_ledger_is_named_with_a_remedy(tmp_path):
    file = tmp_path / "ledger.sqlite"
    file.write_bytes(b"%PDF-1.7 " * 1000)
    with pytest.raises(LedgerError) as told:
        Ledger.at(file)
    assert told.value.remedy


def test_no_message_shows_the_password():
    address = "postgresql://clerk:secret@127.0.0.1:1/none?password=secret"
    assert shown(address) == "postgresql://clerk@127.0.0.1:1/none"
    pytest.importorskip("sqlalchemy")
    with pytest.raises(LedgerError) as told:
        Ledger.at(address)
    assert "secret" not in str(told.value)


def test_old_shipments_far_and_wide_do_not_slow_the_first_day(ledger):
    ledger.note([replace(ONE, name=f"{n:04d}", day=(date(2024, 1, 1) - timedelta(n)).isoformat()) for n in range(50)])
    assert ledger.first_seen(["waratah", "nobody"], "x") == {"waratah": "2023-11-13"}
    assert ledger.opened() == "2023-11-13"
    assert len(ledger.sightings(TWO, "chassis")) == 12
