"""Names, numbers and addresses held against the lists in force."""

from __future__ import annotations

from datetime import date

import pytest

from checker.reference.shelf import rows
from checker.screening.alike import POSSIBLE, STRONG
from checker.screening.catalogue import recognise
from checker.screening.folder import snapshot_file
from checker.screening.in_force import in_force
from checker.screening.screen import addressed, numbered, screen
from checker.screening.snapshot import Origin, drop, take_in, verify
from tests.screening.samples import lay


def best(name, **known):
    hits = screen(in_force(), name, **known)
    return (hits[0].entry.reference, hits[0].score) if hits else None


def test_the_lists_that_come_with_docscan_agree_with_their_tables():
    counted = {m.name: m.entries for m in in_force().manifests.values()}
    listed = [row for row in rows("core_watchlist.csv") if row["kind"] != "vessel"]
    assert counted == {
        "un-sc": sum(r["list"] == "un-sc" for r in listed), "us-ofac-sdn": sum(r["list"] == "us-ofac-sdn" for r in listed), "dprk-vessels": len(rows("dprk_vessels.csv")),
    }  # fmt: skip


def test_every_firm_that_comes_with_docscan_finds_itself():
    firms = [row for row in rows("core_watchlist.csv") if row["kind"] == "organisation"][::5]
    lost = [r["name"] for r in firms if r["entry"].strip() not in {h.entry.reference for h in screen(in_force(), r["name"], "organisation")}]
    assert len(lost) <= len(firms) // 20, lost


def test_a_country_moves_the_score():
    alone = best("DANDONG JINXIANG TRADE CO LTD")
    at_home = best("DANDONG JINXIANG TRADE CO LTD", country="CN")
    abroad = best("DANDONG JINXIANG TRADE CO LTD", country="CL")
    assert alone[0] == at_home[0] == abroad[0] == "23476"
    assert at_home[1] >= alone[1] > abroad[1] >= POSSIBLE


def test_one_telling_word_is_never_strong_alone():
    found = best("OCEAN MARITIME MANAGEMENT")
    assert found is not None
    assert POSSIBLE <= found[1] < STRONG


def test_the_owner_of_a_listed_ship_is_told_as_tied_to_it():
    tied = [h for h in screen(in_force(), "WT MARINE PTE LTD", "organisation") if h.by == "linked name"]
    assert {h.entry.source for h in tied} == {"dprk-vessels"}
    assert all("ties it to" in h.reasons[-1] for h in tied)


def test_a_slip_in_a_name_of_one_word_is_possible_where_no_country_is_known():
    assert best("HEESONG TRADING COMPANY", kind="organisation")[0] == "KPe.024"
    assert best("HEESONG TRADING COMPANY", kind="organisation", country="CL") is None


@pytest.mark.parametrize(
    "name",
    ["TOYOTA TSUSHO CORPORATION", "KOREA ELECTRIC POWER CORPORATION", "KORYO STEEL CO., LTD.", "CHOSUN REFRACTORIES CO., LTD.", "DALIAN OCEAN SHIPPING CO LTD",
     "DANDONG PORT GROUP CO., LTD.", "GENERAL TRADING COMPANY LLC", "MINISTRY OF HEALTH", "BANK OF CHINA LIMITED", "", "...", "LTD", "12345"],
)  # fmt: skip
def test_an_honest_name_is_not_found(name):
    assert best(name, country="KR") is None


def test_a_firm_is_not_sought_among_people_or_ships():
    assert not screen(in_force(), "KIM CHOL SAM TRADING CO., LTD.")
    assert not screen(in_force(), "JIE SHUN", "organisation")


def test_an_address_is_found_under_another_name():
    (hit,) = addressed(in_force(), "ROOM 303, UNIT 2, BLDG NO. 3, NO. 99 BINJIANG ROAD, ZHENXING DISTRICT, DANDONG")
    assert hit.entry.reference == "23476"
    assert not addressed(in_force(), "ROOM 304, UNIT 2, BLDG NO. 3, NO. 98 BINJIANG ROAD, ZHENXING DISTRICT, DANDONG")
    assert not addressed(in_force(), "DANDONG, CHINA")
    assert not addressed(in_force(), "")


def test_numbers_are_exact():
    assert [h.entry.name for h in numbered(in_force(), "IMO 8518780".removeprefix("IMO "))] == ["JIE SHUN"]
    assert not numbered(in_force(), "8518781")
    assert not numbered(in_force(), "")


@pytest.fixture
def imported(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    files = lay(tmp_path)
    take_in([(found, Origin("test"), "") for found in recognise([files["sdn.csv"], files["uk.csv"]])], partial=True)
    return files


def test_a_full_list_takes_the_place_of_the_one_that_comes_with_docscan(imported):
    lists = in_force()
    assert "us-ofac-sdn" not in lists.in_force
    assert {"us-sdn", "uk", "un-sc"} <= set(lists.in_force)
    assert {h.manifest.name for h in screen(lists, "GREY HERON TRADING CO LTD", country="CN")} == {"us-sdn", "uk"}


def test_the_original_script_counts(imported):
    assert screen(in_force(), "丹东灰鹭贸易有限公司")[0].score == 1


def test_a_bank_is_found_by_its_code_without_branch(imported):
    assert numbered(in_force(), "GRHRKPPYXXX", "GRHRKPPY", sorts=("bic",))


def test_what_a_listed_party_owns_is_a_linked_name(imported):
    (hit,) = screen(in_force(), "BLUE CRANE FINANCE")
    assert hit.by == "linked name"


def test_a_list_can_be_imported_again_and_taken_out(imported):
    take_in([(found, Origin("again"), "") for found in recognise([imported["uk.xml"]])], partial=True)
    assert {m.name: m.origin for m in in_force().manifests.values() if m.name == "uk"} == {"uk": "again"}
    drop("uk")
    assert "uk" not in in_force().manifests
    assert not verify()


def test_a_damaged_snapshot_costs_only_itself_and_is_told(imported):
    snapshot_file().write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    lists = in_force()
    assert set(lists.in_force) == {"dprk-vessels", "un-sc", "us-ofac-sdn"}
    assert "cannot be used" in lists.warnings({}, 30, date(2026, 11, 22))[0]
    assert verify()


def test_a_law_without_a_list_and_an_old_list_are_told():
    said = in_force().warnings({"un": "United Nations", "eu": "European Union"}, 30, date(2026, 11, 22))
    assert "European Union" in said[0]
    assert "United Nations" not in said[0]
    assert "un-sc is of 2026-02-27" in said[1]
    assert not in_force().warnings({"un": "United Nations"}, 3650, date(2026, 11, 22))


def test_a_list_without_a_day_says_that_its_day_is_guessed(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    (found,) = recognise([lay(tmp_path)["sdn.csv"]])
    (guessed,) = take_in([(found, Origin("test"), "")], partial=True)
    assert guessed.guessed
    (told,) = take_in([(found, Origin("test", as_of="2021-07-01"), "")], partial=True)
    assert (told.guessed, told.as_of) == (False, "2021-07-01")
    (served,) = take_in([(found, Origin("test", modified="2021-07-02"), "")], partial=True)
    assert (served.guessed, served.as_of) == (False, "2021-07-02")


def test_hong_kong_and_china_are_no_contradiction():
    assert best("CHANG AN SHIPPING AND TECHNOLOGY", country="HK")[1] >= STRONG


def test_a_listed_firm_that_works_abroad_is_still_asked_about():
    found = best("KOREA ACHIM SHIPPING CO", country="CN")
    assert found is not None
    assert POSSIBLE <= found[1] < STRONG


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("GOLDEN STAR TRADING LLC", "AE"),
        ("FOREIGN TRADE BANK OF VIETNAM", None),
        ("UNITED TRADING COMPANY", None),
        ("KIM JONG UN", "KR"),
        ("HANA BANK", "KR"),
        ("MOHAMED ALI", None),
        ("DAESONG CO LTD", "KR"),
    ],
)
def test_what_half_the_world_is_called_is_nobody(name, country):
    assert best(name, country=country) is None


@pytest.mark.parametrize(
    "name",
    [
        "KOREA MINING DEVELOPMENT TRADING CORP (KOMID), PYONGYANG",
        "KOREA MINING DEV. TRDG. CORP.",
        "TO THE ORDER OF KOREA KWANGSON BANKING CORP",
        "SECOND NATURAL SCIENCE ACADEMY",
    ],
)
def test_a_listed_firm_is_found_as_papers_write_it(name):
    assert best(name) is not None
