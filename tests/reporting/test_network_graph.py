from checker.ledger.networks import Member, Network, Tie
from checker.reporting.network_graph import lines, render

EVIL = '<script>alert("x")</script>\x1b[31m\u202e'
FOUND = [Network((Member("a", EVIL, "CN", 3, 1), Member("b", "HANGANG MOTORS", "KR", 1, 0)), (Tie("phone", EVIL, ("a", "b")),))]


def test_the_page_names_parties_and_what_they_share():
    page = render(FOUND)
    assert page.count("<circle") == 2
    assert "HANGANG MOTORS" in page
    assert "1. 2 parties, 1 held" in lines(FOUND)


def test_names_on_papers_do_nothing_on_the_page_or_the_terminal():
    assert "<script" not in render(FOUND)
    assert not any("\x1b" in line or "\u202e" in line for line in (*lines(FOUND), render(FOUND)))


def test_an_empty_ledger_has_a_page_too():
    assert "No two parties" in render([])
