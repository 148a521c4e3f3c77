"""Which measures apply to goods on a way."""

from __future__ import annotations

from datetime import date

from checker.reference.law_asked import Question, answer
from checker.reference.penalties import cases, desks, penalties
from checker.reference.shelf import rows

ALL = ("un", "us", "eu", "uk", "jp", "ch", "au", "ca", "kr", "sg", "hk", "cn", "in")


def ask(origin="JP", destination="KP", when=date(2023, 12, 7), jurisdictions=ALL, **more):
    return answer(Question(origin, destination, when, jurisdictions, **more))


def test_a_car_from_japan_to_north_korea_is_barred_by_the_united_nations_and_japan():
    found = ask(hs="8703.24")
    assert {b.jurisdiction for b in found.law} == {"UN", "JP"}
    assert "UNSCR 2397 (2017) para. 7" in {b.law for b in found.law}
    assert {p.jurisdiction for p in found.penalties} >= {"JP"}


def test_the_day_chooses_the_version():
    assert not any("2397" in b.instrument for b in ask(hs="8703.24", when=date(2015, 1, 1)).law)


def test_the_jurisdictions_choose_whose_law():
    found = ask(hs="8703.24", jurisdictions=("jp",))
    assert {b.jurisdiction for b in (*found.law, *found.questions)} == {"JP"}


def test_a_limit_is_decided_by_the_price():
    cheap, dear = (ask(destination="RU", hs="870323", when=date(2022, 6, 1), unit_price=p, currency="JPY") for p in (2e6, 7e6))
    assert not any("6,000,000" in b.threshold for b in cheap.law)
    assert any("6,000,000" in b.threshold and b.exceeded for b in dear.law)


def test_words_do_in_place_of_a_code():
    assert any(b.prefix.startswith("84") for b in ask(words="hydraulic excavators").law)


def test_honest_goods_on_an_honest_way_meet_nothing_and_the_answer_says_that_this_is_no_clearance():
    found = ask(origin="DE", destination="NZ", hs="9403")
    assert not found.law
    assert not found.penalties
    assert "no clearance" in found.remarks[0]


def test_a_code_that_cannot_be_and_a_listed_one_are_remarked():
    assert "chapter 77" in ask(hs="7701").remarks[0]
    assert any("Common High Priority List" in r for r in ask(destination="KG", hs="8542.31").remarks)


def test_protected_species_are_looked_at_whatever_the_way():
    assert any(b.target == "CITES" for b in ask(origin="BW", destination="CN", hs="050710").questions)


def test_penalties_and_authorities_are_those_of_the_states_asked_for():
    assert {p.jurisdiction for p in penalties(("jp",))} == {"JP", "ALL"}
    assert {d.jurisdiction for d in desks(("us",), "goods")} == {"US"}
    assert not any("DPRK" in p.law for p in penalties(("us",), "RU"))


def test_a_rule_has_its_documented_case():
    assert "Lexus" in cases("via-beyond-destination")[0].name
    assert all(r["source"] for r in rows("cases.csv"))


def test_words_for_a_protected_animal_bring_the_convention_with_them():
    found = ask("ZA", "CN", words="rhino horn")
    assert any(b.target == "CITES" for b in found.questions)
    assert any("CITES" in r for r in found.remarks)
    assert not any("CITES" in r for r in ask("ZA", "CN", words="cattle horn buttons").remarks)
