"""Names that resemble each other, or stand for somebody else."""

from __future__ import annotations

from checker.model.party import Party
from checker.rules.parties.names import layered_agency, namesake_parties
from tests.papers import document, fact, invoice, look, shipment

ITALY, CHINA = Party("BAYERN CARS S.R.L.", "MILANO", "IT"), Party("BAYERN CARS CO., LTD.", "DALIAN", "CN")


def test_namesake_parties_hits() -> None:
    assert list(look(namesake_parties, invoice(seller=ITALY, buyer=CHINA, consignee=CHINA)))


def test_namesake_parties_stays_quiet() -> None:
    assert not list(look(namesake_parties, shipment()))
    assert not list(
        look(
            namesake_parties,
            shipment(invoice(seller=ITALY, buyer=CHINA), document("other", lines=("Both are members of one: part of BAYERN group companies.",))),
        )
    )


def test_layered_agency_hits() -> None:
    box = fact("consignee", Party("A LTD"), text="A LTD ON BEHALF OF B FZE\nFOR ACCOUNT OF C CO.")
    (finding,) = look(layered_agency, invoice(consignee=box))
    assert "2 agencies" in finding.message


def test_layered_agency_stays_quiet() -> None:
    assert not list(look(layered_agency, shipment()))
    assert not list(look(layered_agency, invoice(consignee=fact("consignee", Party("A LTD"), text="A LTD C/O B FZE"))))
