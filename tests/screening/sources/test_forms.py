"""Every form in which watch lists are published."""

from __future__ import annotations

import pytest

from checker.screening.catalogue import recognise
from checker.screening.entry import Address
from tests.screening.samples import OFAC, SINGLE, lay

NAMES = {
    "sdn.xml": "us-sdn", "sdn_advanced.xml": "us-sdn", "un.xml": "un", "eu.xml": "eu", "eu.csv": "eu", "uk.csv": "uk", "uk.xml": "uk", "consolidated.csv": "us-csl", "consolidated.json": "us-csl",
    "entity_list.csv": "us-entity-list", "dpl.txt": "us-denied-persons", "shisantouketsu20261120.csv": "jp-mof", "seco.xml": "ch-seco", "targets.simple.csv": "opensanctions", "entities.ftm.json": "opensanctions", "house.csv": "house",
}  # fmt: skip
DATED = set(SINGLE) - {"entity_list.csv", "consolidated.csv", "consolidated.json", "house.csv"}


def read(path):
    (found,) = recognise([path])
    reading = found.read("test")
    return found.known.name, reading, list(reading.entries)


@pytest.mark.parametrize("form", SINGLE)
def test_each_form_is_recognised_and_gives_the_heron(form, tmp_path):
    name, reading, entries = read(lay(tmp_path)[form])
    assert name == NAMES[form]
    heron = next(e for e in entries if e.kind == "organisation")
    assert heron.name.startswith("GREY HERON TRADING")
    assert "CN" in heron.countries
    assert "99" in heron.addresses[0].text
    if form in DATED:
        assert reading.as_of == "2026-11-20"
    if reading.declared is not None:
        assert reading.declared == len(entries)


@pytest.mark.parametrize(
    "form", ["sdn.xml", "sdn_advanced.xml", "eu.xml", "eu.csv", "uk.csv", "uk.xml", "seco.xml", "entities.ftm.json", "shisantouketsu20261120.csv"]
)
def test_a_weak_name_stays_weak(form, tmp_path):
    _, _, entries = read(lay(tmp_path)[form])
    assert ("HERON", "weak") in {(n.text, n.strength) for e in entries for n in e.names}


@pytest.mark.parametrize("form", ["sdn.xml", "sdn_advanced.xml", "uk.csv", "uk.xml", "seco.xml", "house.csv", "sdn.csv"])
def test_a_ship_has_her_number(form, tmp_path):
    _, _, entries = read(lay(tmp_path)[form])
    (ship,) = [e for e in entries if e.kind == "vessel"]
    assert ("imo", "8518780") in {(i.sort, i.value) for i in ship.identifiers}


@pytest.mark.parametrize("form", ["un.xml", "uk.csv", "uk.xml", "seco.xml", "shisantouketsu20261120.csv"])
def test_the_original_script_is_kept(form, tmp_path):
    _, _, entries = read(lay(tmp_path)[form])
    assert "丹东灰鹭贸易" in {n.text for e in entries for n in e.names}


def test_the_treasury_set_is_read_from_one_of_its_files(tmp_path):
    _, _, (firm, person, ship) = read(lay(tmp_path)["sdn.csv"])
    assert [(n.text, n.strength) for n in firm.names] == [
        ("GREY HERON TRADING CO., LTD.", "strong"), ("HERON GENERAL TRADING", "strong"), ("WHITE HERON", "former"), ("HERON", "weak"), ("BLUE CRANE BANK", "linked"),
    ]  # fmt: skip
    assert firm.addresses == (Address("Room 303, No. 99 Binjiang Road, Dandong, China", "CN"),)
    assert {(i.sort, i.value) for i in firm.identifiers} == {("bic", "GRHRKPPY"), ("tax", "123456789"), ("company_imo", "5342883")}
    assert firm.programmes == ("DPRK4", "NPWMD")
    assert (person.kind, person.born, person.countries) == ("person", ("11 Mar 1971",), ("NG",))
    assert (ship.countries, ship.names[1].strength) == (("KP",), "linked")


def test_a_folder_gives_all_its_lists(tmp_path):
    for name, text in OFAC.items():
        (tmp_path / name).write_text(text, newline="")
    (tmp_path / "un.xml").write_text(SINGLE["un.xml"])
    assert sorted(found.known.name for found in recognise([tmp_path])) == ["un", "us-sdn"]


def test_those_taken_off_the_swiss_list_are_left_out(tmp_path):
    _, _, entries = read(lay(tmp_path)["seco.xml"])
    assert [e.reference for e in entries] == ["55", "58", "60"]
    assert (entries[0].programmes, entries[0].listed_on) == (("North Korea",), "2016-05-19")
    assert "OLD COPY" not in {n.text for e in entries for n in e.names}


def test_the_parts_of_a_swiss_name_are_put_together_script_by_script(tmp_path):
    _, _, entries = read(lay(tmp_path)["seco.xml"])
    person = entries[1]
    assert [n.text for n in person.names] == ["Okafor Test", "Окафор Тест", "Okafor Tesst"]
    assert (person.born, person.countries) == (("1971-03-11",), ("NG",))
    assert ("passport", "A1234567") in {(i.sort, i.value) for i in person.identifiers}


def test_a_japanese_entry_has_kind_day_and_numbers(tmp_path):
    _, _, (firm, person) = read(lay(tmp_path)["shisantouketsu20261120.csv"])
    assert (firm.reference, firm.kind, firm.listed_on, firm.programmes) == ("016-000001", "organisation", "2016-05-19", ("MOF 16",))
    assert ("WHITE HERON", "former") in {(n.text, n.strength) for n in firm.names}
    assert (person.kind, person.countries, person.born) == ("person", ("NG",), ("1971/3/11", "1972年"))
    assert [(i.sort, i.value) for i in person.identifiers] == [("passport", "A1234567")]


def test_the_rows_of_an_entity_are_one_entry(tmp_path):
    _, _, (entry,) = read(lay(tmp_path)["entity_list.csv"])
    assert [n.text for n in entry.names] == ["GREY HERON TRADING", "HERON GENERAL TRADING", "HERON WORKS"]
    assert (len(entry.addresses), entry.listed_on, entry.programmes) == (2, "2016-05-19", ("EL",))


@pytest.mark.parametrize("form", ["eu.xml", "eu.csv"])
def test_a_european_mailbox_is_a_number_of_its_bearer(form, tmp_path):
    _, _, (entry,) = read(lay(tmp_path)[form])
    assert ("email", "office@heron.example") in {(i.sort, i.value) for i in entry.identifiers}


def test_wallets_of_opensanctions_are_no_parties(tmp_path):
    _, _, entries = read(lay(tmp_path)["targets.simple.csv"])
    assert [e.reference for e in entries] == ["NK-1"]


def test_a_semicolon_within_brackets_parts_no_japanese_alias(tmp_path):
    _, _, (entry, _) = read(lay(tmp_path)["shisantouketsu20261120.csv"])
    assert {"GREY HERON GENERAL", "GREY HERON CO"} <= {n.text for n in entry.names}


def test_what_a_british_entry_owns_is_a_linked_name(tmp_path):
    _, _, entries = read(lay(tmp_path)["uk.csv"])
    assert {n.text for n in entries[0].names if n.strength == "linked"} == {"BLUE CRANE FINANCE", "RED CRANE FINANCE"}


def test_the_japanese_end_user_list_is_read_from_its_pdf(tmp_path):
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import SimpleDocTemplate, Table

    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    file = tmp_path / "20250929_3.pdf"
    rows = [
        [
            "No.",
            "国名、地域名\nCountry or Region",
            "企業名、組織名\nCompany or Organization",
            "別名\nAlso Known As",
            "懸念区分\nType of WMD",
            "通常兵器\nConventional\nWeapons",
        ],
        ["1", "中国\nPeople's Republic of\nChina", "Grey Heron Trading\n（灰鷺商会）", "・Heron\n・Heron General Trading and\nSupply", "ミサイル、核\nM,N", ""],
        ["2", "イラン\nIslamic Republic of Iran", "Blue Crane Works（BCW）", "", "", "通常兵器\nCW"],
        ["3", "アフガニスタン\nIslamic Republic of Afghanistan", "Red Crane Works", "・Red Crane", "ミサイルM", ""],
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), "HeiseiMin-W3", 8)]
    SimpleDocTemplate(str(file), pagesize=landscape(A4)).build([Table(rows, style=style)])
    name, reading, entries = read(file)
    assert (name, reading.as_of) == ("jp-meti", "2025-09-29")
    assert [(e.name, e.countries, e.programmes) for e in entries] == [
        ("Grey Heron Trading", ("CN",), ("missiles", "nuclear")), ("Blue Crane Works(BCW)", ("IR",), ("conventional weapons",)), ("Red Crane Works", ("AF",), ("missiles",)),
    ]  # fmt: skip
    assert [n.text for n in entries[0].names[1:]] == ["灰鷺商会", "Heron", "Heron General Trading and Supply"]
