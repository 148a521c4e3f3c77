"""The JSON report and its schema."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from checker.model.finding import Severity
from checker.model.spot import Spot
from checker.reporting.json_v1 import line, render, render_facts, schema
from checker.reporting.json_v1_documents import spot_v1
from tests.papers import SINGAPORE, SYDNEY, document
from tests.reports import EVIL, card, finding, judged, report, rich_report

PUBLISHED = Path(__file__).parents[2] / "docs/docscan.report-1.schema.json"


@pytest.fixture
def rich():
    return json.loads(render(rich_report()))


def test_the_published_schema_is_up_to_date():
    assert json.loads(PUBLISHED.read_text("utf-8")) == schema(), "the shape of the JSON report has changed: run python .ci/generate.py"


@pytest.mark.parametrize("made", [rich_report(), report(), report(judged())], ids=["rich", "empty", "clear"])
def test_reports_keep_to_the_published_schema(made):
    jsonschema.validate(json.loads(render(made)), schema(), cls=jsonschema.Draft202012Validator)


def test_the_report_has_the_keys_of_the_contract(rich):
    assert list(rich) == ["schema", "docscan", "reference", "started", "took_s", "verdict", "shipments", "documents", "unreadable", "faults", "warnings"]
    assert rich["schema"] == "docscan.report/1"
    assert rich["started"] == "2026-11-22T04:00:00Z"
    assert rich["took_s"] == 0.412
    assert rich["verdict"] == "hold"
    assert rich["reference"]["lists"] == [{"name": "ofac-sdn", "as_of": "2026-11-20", "entries": 18000, "sha256": "ff"}]
    shipment = rich["shipments"][0]
    assert list(shipment) == ["id", "verdict", "score", "documents", "linked_by", "route", "findings", "not_checked", "faults"]
    assert shipment["documents"] == ["papers/invoice.xlsx", "papers/bl.pdf"]
    assert shipment["route"][0] == {
        "role": "port_of_loading", "text": "Yokohama", "name": "Yokohama", "unlocode": "JPYOK", "country": "JP", "lat": 35.45, "lon": 139.65,
        "date": "2023-08-02", "by": None, "paper": None,
    }  # fmt: skip
    assert rich["unreadable"] == [{"path": "papers/locked.pdf", "reason": "encrypted: a password is needed", "remedy": "ask the sender for an open copy"}]


def test_a_finding_has_the_keys_of_the_contract(rich):
    found = rich["shipments"][0]["findings"][1]
    assert list(found) == ["rule", "family", "severity", "confidence", "weight", "message", "evidence", "basis", "fingerprint", "suppressed"]
    assert (found["rule"], found["severity"], found["suppressed"]) == ("detour-by-bangladesh", "high", None)
    assert found["evidence"] == [
        {"document": "papers/bl.pdf", "label": "port_of_discharge", "text": "CHITTAGONG, BANGLADESH", "page": 1, "box": [311.0, 202.4, 452.8, 214.0]}
    ]


def test_evidence_of_a_workbook_has_sheet_and_cell_instead_of_page_and_box(rich):
    evidence = rich["shipments"][0]["findings"][2]["evidence"][1]
    assert (evidence["sheet"], evidence["cell"]) == ("Sheet1", "B14")
    assert not {"page", "box"} & set(evidence)
    assert spot_v1(Spot("a.pdf")) == {"page": None, "box": None}


def test_suppressed_findings_say_why_until_when_and_by_what(rich):
    aside = [f["suppressed"] for f in rich["shipments"][0]["findings"] if f["suppressed"]]
    assert {"reason": "known customer", "until": "2027-01-31", "by": "config"} in aside
    assert {"reason": "known from the baseline", "until": None, "by": "baseline"} in aside


def test_fields_are_written_by_their_type(rich):
    fields = rich["documents"][0]["fields"]
    assert fields["seller"]["value"] == {"name": "KLEINHANS FALZTECHNIK GMBH", "address": "HEIDENHEIMER STR. 12, 89518 HEIDENHEIM, GERMANY", "country": "DE"}
    assert fields["port_of_discharge"]["value"] == {"name": "Sydney", "unlocode": "AUSYD", "country": "AU"}
    assert fields["invoice_date"]["value"] == "2024-02-05"
    assert fields["total_amount"]["value"] == 104490.0
    assert fields["country_of_origin"]["value"] == "DE"
    assert fields["currency"]["text"] == "EUR"
    assert rich["documents"][0]["goods"][0]["vehicle"]["make"] == "Lexus"
    assert rich["documents"][1]["containers"] == [{"number": "TEMU3301873", "seal": "NV31887", "size_type": "20GP", "gross_weight_kg": 2940.0}]


def test_several_places_of_transhipment_are_a_list():
    made = report(documents=(document("bill_of_lading", transhipment_port=(SINGAPORE, SYDNEY)),))
    value = json.loads(render(made))["documents"][0]["fields"]["transhipment_port"]["value"]
    assert [place["unlocode"] for place in value] == ["SGSIN", "AUSYD"]


def test_harmful_characters_are_kept_but_escaped(rich):
    raw = render(rich_report())
    assert not any(harmful in raw for harmful in "\x1b\x9b\u202e\u200b\x07")
    assert rich["shipments"][0]["findings"][2]["evidence"][1]["text"] == EVIL


def test_text_that_is_no_unicode_does_not_break_the_report():
    made = report(judged([finding(message="lone \ud800 surrogate and tag \U000e0041")]), documents=(document("other", "bad\udcff.pdf"),))
    assert json.loads(render(made))["documents"][0]["path"] == "bad?.pdf"
    assert "tag \U000e0041" in json.loads(render(made))["shipments"][0]["findings"][0]["message"]


def test_a_line_holds_the_same_object_without_line_breaks(rich):
    assert "\n" not in line(rich_report())
    assert json.loads(line(rich_report())) == rich


def test_facts_hold_documents_and_unreadable_files_but_no_judgement(rich):
    facts = json.loads(render_facts(rich_report()))
    assert list(facts) == ["schema", "docscan", "documents", "unreadable", "faults"]
    assert facts["documents"] == rich["documents"]


def test_every_severity_is_written_by_name():
    for level in Severity:
        written = json.loads(render(report(judged([finding(card(severity=level))]))))
        assert written["shipments"][0]["findings"][0]["severity"] == str(level)
