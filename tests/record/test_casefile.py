"""Case files: what they hold, and that nothing in them can be changed unseen."""

from __future__ import annotations

import io
import json
import zipfile

import msgspec
import pytest

from checker.errors import UsageError
from checker.record.casefile import of_shipment, packed, prove_case
from checker.record.deciding import choose, content, shipment_named
from checker.record.log import prove
from checker.record.seal import seal_file
from checker.reporting.case_words import case_words
from checker.reporting.json_v1 import report_v1
from tests.record.test_log import Office, said
from tests.reports import rich_report

REPORT = msgspec.to_builtins(report_v1(rich_report()))
SHIPMENT = REPORT["shipments"][0]


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path, 2)


@pytest.fixture
def case(office, tmp_path):
    from checker.record.log import append

    marked = content(REPORT, "ab" * 32, "r.json", choose(REPORT, ["listed-party"])[0], "blocked", "B. Officer", "the list was read again")
    append(office.log, marked, office.signing, office.memory)
    chain = of_shipment(prove(office.log, office.known).entries, SHIPMENT["id"], {f["fingerprint"] for f in SHIPMENT["findings"]})
    chain[0] = of_shipment(chain[:1], "another", ())[0]
    words = case_words(REPORT, SHIPMENT, [e.content for e in chain if e.content])
    file = tmp_path / "case.zip"
    digest = next(d["sha256"] for d in REPORT["documents"])
    file.write_bytes(packed(REPORT, SHIPMENT, chain, seal_file(office.log).read_text(), words, office.signing, "2026-03-04T00:00:00Z", {digest: b"%PDF"}, {"r.html": b"<p>"}))
    return file


def test_a_case_file_holds_papers_report_decisions_and_lists(case, office):
    with zipfile.ZipFile(case) as archive:
        held = {name: archive.read(name).decode() for name in archive.namelist()}
    about = json.loads(held["case.json"])
    assert about["shipment"] == SHIPMENT["id"]
    assert about["reference"]["lists"][0]["name"] == "ofac-sdn"
    assert {p["path"] for p in about["papers"]} == set(SHIPMENT["documents"])
    assert len(json.loads(held["report.json"])["shipments"]) == 1
    assert "blocked" in held["case.md"]
    assert "31 CFR 501.601" in held["case.md"]
    assert "attached/r.html" in held
    assert any(name.startswith("papers/") for name in held)
    lines = [json.loads(line) for line in held["decisions.jsonl"].splitlines()]
    assert ["content" in line for line in lines] == [False, True, True]  # of others only the place in the chain
    assert "note 1" not in held["decisions.jsonl"]
    assert prove_case(case, office.known) == (about, [])


def test_whatever_is_done_to_a_case_file_is_found(case, office):
    def changed(name: str, data: bytes | None) -> list[str]:
        out = io.BytesIO()
        with zipfile.ZipFile(case) as old, zipfile.ZipFile(out, "w") as new:
            for item in {*old.namelist(), name}:
                held = data if item == name else old.read(item)
                if held is not None:
                    new.writestr(item, held)
        other = case.with_name("other.zip")
        other.write_bytes(out.getvalue())
        return [str(fault) for fault in prove_case(other, office.known)[1]]

    assert changed("report.json", b"{}") == ["report.json was changed"]
    assert changed("more.txt", b"x") == ["more.txt was added"]
    assert changed("case.md", None) == ["case.md is missing"]
    assert "was changed after it was signed" in changed("manifest.json", b"{}")[0]
    with zipfile.ZipFile(case) as archive:
        lines = archive.read("decisions.jsonl").splitlines(keepends=True)
    assert any("decisions.jsonl was changed" in fault for fault in changed("decisions.jsonl", b"".join(lines[1:])))
    assert "not among those given" in str(prove_case(case, set())[1][0])


def test_what_is_no_case_file_is_refused(tmp_path):
    file = tmp_path / "case.zip"
    with pytest.raises(UsageError, match="cannot be read"):
        prove_case(file, set())
    file.write_bytes(b"PK no")
    with pytest.raises(UsageError, match="is damaged"):
        prove_case(file, set())


def test_a_finding_is_chosen_by_fingerprint_beginning_or_rule():
    mark = SHIPMENT["findings"][0]["fingerprint"]
    assert [f["fingerprint"] for _, f in choose(REPORT, [mark, mark[:6]])] == [mark]
    with pytest.raises(UsageError, match="no finding 'nothing'"):
        choose(REPORT, ["nothing"])
    many = {**REPORT, "shipments": [{**SHIPMENT, "findings": [{**SHIPMENT["findings"][0], "fingerprint": f"abcd{n}"} for n in range(3)]}]}
    with pytest.raises(UsageError, match="'abcd' means 3 findings"):
        choose(many, ["abcd"])


@pytest.mark.parametrize(("by", "note", "says"), [(" ", "x", "--by is empty"), ("x", "\n", "--note is empty"), ("x", "y" * 20_001, "too long")])
def test_a_decision_needs_a_name_and_a_note(by, note, says):
    with pytest.raises(UsageError, match=says):
        content(REPORT, "", "r.json", choose(REPORT, ["listed-party"])[0], "cleared", by, note)


@pytest.mark.parametrize("word", [SHIPMENT["id"], SHIPMENT["id"][:5], "INV_88", "invoice_number INV_88", "bl.pdf", "papers/bl.pdf"])
def test_a_shipment_is_named_in_many_ways(word):
    assert shipment_named([REPORT], word)[1] == SHIPMENT


def test_a_shipment_that_is_not_there_is_an_error_that_names_those_there_are():
    with pytest.raises(UsageError, match=r"no shipment 'x'.*0123456789abcdef"):
        shipment_named([REPORT], "x")


def test_words_of_papers_stay_words_in_the_page():
    page = case_words(REPORT, SHIPMENT, [said(1, note="<script>", by="@all", finding={**SHIPMENT["findings"][0], "fingerprint": "gone"})])
    assert "<script>" not in page
    assert "No longer found" in page
