from dataclasses import replace
from datetime import date

from checker.judging.remembered import remembered
from checker.ledger import circle, packs
from checker.ledger.entry import HOLD
from checker.ledger.ledger import Ledger
from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.parties.earlier import (
    consignee_with_wandering_destinations,
    contacts_shared_with_a_stranger,
    named_by_a_partner,
    newcomer_with_a_luxury_run,
    party_of_an_earlier_hold,
)
from tests.ledger.earlier import ledger, shipment
from tests.papers import BUYER, CHATTOGRAM, DALIAN, HAMBURG, MAKER, SINGAPORE, SYDNEY, YOKOHAMA, bill, invoice, line, look

LUXURY = (line("USED LEXUS LX570", hs_code="870324"),)
PHONE = ("+864152123456",)
DANDONG_TRADER = Party("DANDONG HAOTIAN TRADE CO LTD", "12 YALU ROAD, DANDONG, CHINA", "CN", phones=PHONE)
INCHEON_BUYER = Party("HANGANG MOTORS CO LTD", "77 PORT ROAD, INCHEON, KOREA", "KR", phones=PHONE)


def sent(to, day, number, **more):
    return bill(**{"port_of_discharge": to, "place_of_delivery": to, "on_board_date": day, "issue_date": day, "bl_number": number, "containers": (), **more})


def test_consignee_with_wandering_destinations_hits():
    places = (SINGAPORE, CHATTOGRAM, DALIAN, YOKOHAMA)
    known = ledger(*(shipment(sent(place, date(2024, 1, n + 2), f"NVK99900{n}")) for n, place in enumerate(places)))
    (found,) = look(consignee_with_wandering_destinations, sent(SINGAPORE, date(2024, 3, 1), "NVK624021603"), ledger=known)
    assert "4 countries" in found.message


def test_consignee_with_wandering_destinations_stays_quiet():
    known = ledger(*(shipment(sent(SYDNEY, date(2024, 1, n + 2), f"NVK99900{n}")) for n in range(5)))
    assert not list(look(consignee_with_wandering_destinations, bill(), ledger=known))


def test_consignee_with_wandering_destinations_counts_a_shipment_once_and_within_its_days():
    places = (SINGAPORE, CHATTOGRAM, DALIAN)
    invoices = [invoice(invoice_number=f"K-10{n}") for n in range(3)]
    alone = [shipment(replace(i, sha256=f"{n:064x}", stated={**i.stated, "consignee": bill().consignee}), name=f"n{n}") for n, i in enumerate(invoices)]
    whole = [
        shipment(*alone[n].documents, replace(sent(place, date(2024, 1, n + 2), f"NVK99900{n}"), sha256=f"{n:063x}b"), name=f"w{n}") for n, place in enumerate(places)
    ]
    assert not list(look(consignee_with_wandering_destinations, sent(SINGAPORE, date(2024, 3, 1), "NVK624021603"), ledger=ledger(*alone, *whole)))
    spread = ledger(*(shipment(sent(place, date(2023 - n, 1, 2), f"NVK99900{n}")) for n, place in enumerate((*places, YOKOHAMA))))
    assert not list(look(consignee_with_wandering_destinations, sent(SINGAPORE, date(2024, 3, 1), "NVK624021603"), ledger=spread))


def test_consignee_with_wandering_destinations_meets_also_what_was_noted_first_and_went_later():
    known = ledger(*(shipment(sent(place, date(2024, 4, n + 2), f"NVK99900{n}")) for n, place in enumerate((CHATTOGRAM, DALIAN, YOKOHAMA))))
    assert list(look(consignee_with_wandering_destinations, sent(SINGAPORE, date(2024, 3, 1), "NVK624021603"), ledger=known))


def run(*days):
    return [shipment(sent(SYDNEY, day, f"NVK99900{n}", goods=LUXURY)) for n, day in enumerate(days)]


OLD = shipment(bill(on_board_date=date(2022, 1, 4), issue_date=date(2022, 1, 4), consignee=INCHEON_BUYER, notify_party=INCHEON_BUYER, bl_number="NVK111111111"))


def test_newcomer_with_a_luxury_run_hits():
    known = ledger(OLD, *run(date(2024, 1, 10), date(2024, 1, 24)))
    (found,) = look(newcomer_with_a_luxury_run, bill(goods=LUXURY), ledger=known)
    assert "2024-01-10" in found.message


def test_newcomer_with_a_luxury_run_stays_quiet():
    days = date(2024, 1, 10), date(2024, 1, 24)
    assert not list(look(newcomer_with_a_luxury_run, bill(goods=LUXURY), ledger=ledger(*run(*days)))), "a young ledger knows nobody"
    assert not list(look(newcomer_with_a_luxury_run, bill(goods=LUXURY), ledger=ledger(OLD, *run(date(2022, 5, 1), *days)))), "an old customer"
    assert not list(look(newcomer_with_a_luxury_run, bill(), ledger=ledger(OLD, *run(*days)))), "no luxury now"


def test_newcomer_with_a_luxury_run_counts_a_shipment_once():
    paper = replace(sent(SYDNEY, date(2024, 1, 10), "NVK999000", goods=LUXURY), sha256="ab" * 32)
    twice = shipment(paper, name="one"), shipment(paper, invoice(), name="two")
    assert not list(look(newcomer_with_a_luxury_run, bill(goods=LUXURY), ledger=ledger(OLD, *twice)))


def test_contacts_shared_with_a_stranger_hits():
    known = ledger(shipment(sent(SYDNEY, date(2023, 1, 4), "NVK999001", shipper=DANDONG_TRADER)))
    (found,) = look(contacts_shared_with_a_stranger, bill(consignee=INCHEON_BUYER), ledger=known)
    assert found.severity == Severity.MEDIUM
    assert "telephone of DANDONG HAOTIAN" in found.message


def test_contacts_shared_with_a_stranger_stays_quiet():
    assert not list(look(contacts_shared_with_a_stranger, bill(), ledger=ledger(shipment(sent(SYDNEY, date(2023, 1, 4), "NVK999001")))))
    renamed = replace(BUYER, name="WARATAH PRINT FINISHING (AUSTRALIA) PTY LIMITED")
    assert not list(look(contacts_shared_with_a_stranger, bill(), ledger=ledger(shipment(sent(SYDNEY, date(2023, 1, 4), "NVK999001", consignee=renamed)))))


def test_an_office_that_lends_its_address_to_many_tells_nothing():
    names = "ALPINE BOREAL CEDAR DELTA EBONY FALCON GRANITE HARBOUR INDIGO JASMINE KESTREL LOTUS MAGNOLIA".split()
    firms = [Party(f"{name} VENTURES LTD", "UNIT 5, 88 QUEENS ROAD, HONG KONG", "HK") for name in names]
    known = ledger(*(shipment(sent(SYDNEY, date(2023, 1, n + 1), f"NVK9990{n:02}", consignee=f)) for n, f in enumerate(firms)))
    assert not list(look(contacts_shared_with_a_stranger, bill(consignee=replace(BUYER, address=firms[0].address)), ledger=known))


def test_party_of_an_earlier_hold_hits():
    held = shipment(sent(SINGAPORE, date(2024, 1, 4), "NVK999001", goods=LUXURY))
    assert {f.severity for f in look(party_of_an_earlier_hold, bill(), ledger=ledger(held, verdict=HOLD))} == {Severity.LOW}
    alike = list(look(party_of_an_earlier_hold, bill(goods=LUXURY), ledger=ledger(held, verdict=HOLD)))
    assert Severity.MEDIUM in {f.severity for f in alike}


def test_party_of_an_earlier_hold_stays_quiet():
    held = shipment(sent(SINGAPORE, date(2024, 1, 4), "NVK999001", goods=LUXURY))
    assert not list(look(party_of_an_earlier_hold, bill(), ledger=ledger(held)))
    answered = ledger(held, verdict=HOLD)
    assert answered.answer("earlier-0")
    assert not list(look(party_of_an_earlier_hold, bill(), ledger=answered))
    assert not list(look(party_of_an_earlier_hold, bill(), ledger=ledger(shipment(bill(), invoice()), verdict=HOLD))), "this very shipment"


def shared(*theirs, verdict=HOLD):
    secret, signing = b"s" * 32, b"k" * 32
    pack = packs.export(ledger(*theirs, verdict=verdict), "Partner", secret, signing)
    ours = Ledger.passing()
    packs.take(ours, pack, secret, [bytes.fromhex(circle.sign(signing, b"")[0])])
    return ours


def test_named_by_a_partner_hits():
    (found,) = look(named_by_a_partner, bill(), ledger=shared(shipment(sent(HAMBURG, date(2024, 1, 4), "NVK999001", consignee=MAKER))))
    assert "Partner knows" in found.message
    assert found.severity == Severity.MEDIUM


def test_named_by_a_partner_stays_quiet():
    stranger = shipment(sent(SINGAPORE, date(2024, 1, 4), "NVK999001", shipper=DANDONG_TRADER, consignee=INCHEON_BUYER, notify_party=INCHEON_BUYER, invoice_number=None))
    assert not list(look(named_by_a_partner, bill(), ledger=shared(stranger)))
    assert not list(look(named_by_a_partner, bill(), ledger=shared(shipment(bill()), verdict=0)))
    assert remembered(shipment(bill())).marks
