"""Who stands behind an entry, as the lists say it in words and by number."""

from __future__ import annotations

import pytest

from checker.screening.entry import LINKED
from checker.screening.relations import linked_names
from checker.screening.sources import ofac_advanced, seco_xml
from tests.screening.samples import lay


@pytest.mark.parametrize(
    ("remark", "names"),
    [
        ("DOB 1970; Secondary sanctions risk; Linked To: GREY HERON METALLIC MATERIAL CO., LTD.", ["GREY HERON METALLIC MATERIAL CO., LTD"]),
        ("Owned or controlled by the Norland Mining Development Corporation (NOMID). It is active.", ["Norland Mining Development Corporation (NOMID)"]),
        ("It is owned by Orvelle Shipping Lines, which acts for Bank Orvelle.", ["Orvelle Shipping Lines", "Bank Orvelle"]),
        ("Acting for or on behalf of Green Heron Associated Corporation, designated 2010. Subsidiary of Norland Heron Corporation.",
         ["Green Heron Associated Corporation", "Norland Heron Corporation"]),
        ("Owner: Heron Maritime Management Co. Ltd. Flag: Norland", ["Heron Maritime Management Co. Ltd"]),
        ("Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions", []),
        ("Owned by the Government of Norland", []),
        ("acts on behalf of him and others", []),
        ("Linked To: OKAFOR, Test", []),
        ("", []),
    ],
)  # fmt: skip
def test_the_names_behind_an_entry_are_read_from_remarks(remark, names):
    found = linked_names(remark)
    assert [n.text for n in found] == names
    assert all(n.strength == LINKED for n in found)


def test_a_long_remark_costs_little_and_gives_few_names():
    assert len(linked_names("; ".join(f"Linked To: HERON NUMBER{n} TRADING" for n in range(200)))) == 8


def linked(entries):
    return {e.name: [n.text for n in e.names if n.strength == LINKED] for e in entries}


def test_relations_by_number_become_linked_names(tmp_path):
    files = lay(tmp_path)
    swiss = linked(seco_xml.read((files["seco.xml"],), "seco").entries)
    assert swiss["GREY HERON 7"] == ["GREY HERON TRADING"]
    american = linked(ofac_advanced.read((files["sdn_advanced.xml"],), "us-ofac-sdn").entries)
    assert american["GREY HERON 7"] == ["GREY HERON TRADING CO., LTD."]
    assert not swiss["GREY HERON TRADING"]
    assert not american["GREY HERON TRADING CO., LTD."]
