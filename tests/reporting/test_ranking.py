"""The triage list: what to look at first, and together."""

from __future__ import annotations

from checker.reporting.ranking import rank
from checker.reporting.triage_list import render


def record(paper: str, verdict: str, score: int, *parties: str) -> dict:
    names = ("consignee", "forwarding_agent")
    return {
        "unreadable": [],
        "documents": [{"path": paper, "fields": {n: {"value": {"name": p}} for n, p in zip(names, parties, strict=False)}}],
        "shipments": [{"verdict": verdict, "score": score, "documents": [paper], "findings": [{"rule": "r", "message": f"{paper} is odd", "suppressed": None}]}],
    }


def test_shipments_of_one_consignee_or_forwarder_stand_together_and_the_worst_case_first():
    found = rank([
        record("a.pdf", "review", 40, "NORTH STAR"), record("b.pdf", "hold", 80, "Lone Firm"), record("c.pdf", "hold", 90, "north  star", "FAST FREIGHT"),
        record("d.pdf", "clear", 0, "NORTH STAR"), record("e.pdf", "review", 30, "OTHER", "FAST FREIGHT"), record("f.pdf", "review", 50, "OTHER"),
    ])
    cases = [(c.party, [e.papers[0] for e in c.entries]) for c in found.cases()]
    assert cases == [("FAST FREIGHT", ["c.pdf", "e.pdf"]), ("", ["b.pdf"]), ("", ["f.pdf"]), ("", ["a.pdf"])]
    assert found.verdicts == {"hold": 2, "review": 3, "clear": 1}


def test_the_list_names_the_party_over_its_shipments_and_is_cut_where_it_grows_long():
    text = render(rank([record(f"{n:02}.pdf", "hold", 90, "NORTH STAR") for n in range(9)] + [record("z.pdf", "review", 20, "X")]), "out.jsonl")
    assert "9 shipments name NORTH STAR:" in text
    assert "… and 4 more of them" in text
    assert text.index("00.pdf") < text.index("z.pdf")
    assert "out.jsonl" in text
