"""Findings set aside, and graded anew."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checker.config import Config, Suppress, Trusted
from checker.errors import ConfigError
from checker.judging.baseline import Accepted, Baseline, read_baseline
from checker.judging.suppress import idle, on_route, same_firm, settle
from checker.model.finding import Finding, Severity, Suppression
from checker.model.party import Party
from checker.model.shipment import Shipment
from checker.reporting.json_v1 import render
from tests.papers import BUYER, fact
from tests.reports import BL, card, finding, judged, report

TODAY, LATER, EARLIER = date(2026, 11, 22), date(2027, 1, 31), date(2026, 11, 21)
ONE = finding()
NOTHING = Baseline()
WHOLE = judged().shipment


def settled(*entries: Suppress, known: Baseline = NOTHING, on: Finding = ONE, whole: Shipment = WHOLE, **more):
    return next(settle([on], Config(suppress=entries, **more), known, TODAY, whole)).suppressed


@pytest.mark.parametrize(
    "entry",
    [
        Suppress("why", LATER, rule=ONE.rule.name),
        Suppress("why", TODAY, fingerprint=ONE.fingerprint),
        Suppress("why", LATER, ONE.rule.name, ONE.fingerprint, "bl.pdf"),
        Suppress("why", LATER, ONE.rule.name, document="papers/*"),
    ],
)
def test_an_entry_sets_aside_what_it_names(entry):
    assert settled(entry) == Suppression("why", entry.until, "config")


@pytest.mark.parametrize(
    "entry",
    [
        Suppress("why", LATER, rule="another"),
        Suppress("why", LATER, ONE.rule.name, fingerprint="another"),
        Suppress("why", LATER, ONE.rule.name, document="invoice*"),
        Suppress("why", EARLIER, rule=ONE.rule.name),
    ],
)
def test_other_findings_stay_open_and_so_do_those_whose_entry_has_ended(entry):
    assert settled(entry) is None


def test_the_configuration_may_grade_a_rule_anew():
    assert next(settle([ONE], Config(severity={ONE.rule.name: Severity.LOW}), NOTHING, TODAY)).severity is Severity.LOW


def test_the_baseline_sets_aside_what_it_left_open():
    known = Baseline({ONE.fingerprint: Accepted(ONE.fingerprint)})
    assert settled(known=known) == Suppression("known from the baseline", None, "baseline")


def test_entries_that_ended_or_met_nothing_are_told():
    entries = (
        Suppress("a", EARLIER, ONE.rule.name),
        Suppress("b", EARLIER, "gone"),
        Suppress("c", LATER, "gone"),
        Suppress("d", LATER, "gone", document="elsewhere/*"),
        Suppress("e", LATER, "gone", document="bl.pdf"),
        Suppress("f", LATER, ONE.rule.name),
    )
    assert list(idle(Config(suppress=entries), [(ONE, WHOLE)], [BL], TODAY)) == [
        "the suppression of detour-by-bangladesh ended on 2026-11-21: 1 finding is open again",
        "the suppression of gone ended on 2026-11-21 and can be removed",
        "the suppression of gone met no finding in this run",
        "the suppression of gone in bl.pdf met no finding in this run",
    ]


def about(party: Party, severity: Severity = Severity.MEDIUM, family: str = "parties") -> Finding:
    return finding(card("forwarder-as-final-consignee", family, severity), fact("consignee", party))


AGENT = Party("Nordvik Spedition AB", "Göteborg", "SE")


def test_a_party_alone_answers_for_slight_findings_about_it():
    entry = Suppress("agent since 2009", LATER, party="NORDVIK SPEDITION A.B.")
    assert settled(entry, on=about(AGENT))
    assert settled(entry, on=about(AGENT, Severity.HIGH)) is None
    assert settled(entry, on=about(BUYER)) is None
    assert settled(entry, on=ONE) is None


def test_a_party_beside_a_rule_is_any_party_of_the_shipment():
    assert settled(Suppress("why", LATER, ONE.rule.name, party=BUYER.name.title()))
    assert settled(Suppress("why", LATER, ONE.rule.name, party="Somebody Else Ltd")) is None


def test_a_route_beside_a_rule_or_for_slight_findings_on_the_way():
    slight = finding(card("chain-of-hops", "routing", Severity.MEDIUM))
    assert settled(Suppress("why", LATER, ONE.rule.name, route="JPYOK > BD > Singapore"))
    assert settled(Suppress("why", LATER, route="JP > * > SG"), on=slight)
    assert settled(Suppress("why", LATER, route="JP > * > SG"), on=ONE) is None
    assert settled(Suppress("why", LATER, route="JP > * > SG"), on=about(AGENT)) is None
    assert settled(Suppress("why", LATER, ONE.rule.name, route="JP > SG")) is None


@pytest.mark.parametrize("way", ["Yokohama > Chattogram > Singapore", "*", "jp > *", "* > SGSIN", "* > BD > *", "JP → BD → SG"])
def test_a_way_is_written_in_places_codes_and_countries(way):
    assert on_route(way, WHOLE.route)


@pytest.mark.parametrize("way", ["", "JP", "BD > *", "JP > BD", "JP > * > BD"])
def test_another_way_is_not_met(way):
    assert not on_route(way, WHOLE.route)


def test_names_are_the_same_but_for_case_accents_and_points():
    assert same_firm("MÜLLER & CO. KG", "Muller & Co KG")
    assert not same_firm("Muller Co", "Muller Co Trading")
    assert not same_firm("...", "---")


def test_trust_answers_for_slight_findings_about_the_trusted_alone():
    trusted = (Trusted(AGENT.name, "visited", LATER),)
    assert settled(on=about(AGENT), trusted=trusted) == Suppression("visited", LATER, "config")
    assert settled(on=about(AGENT, Severity.HIGH), trusted=trusted) is None
    assert settled(on=about(AGENT, family="goods"), trusted=trusted) is None
    both = finding(card("strangers-share-contacts", "parties", Severity.MEDIUM), fact("consignee", AGENT), fact("shipper", BUYER))
    assert settled(on=both, trusted=trusted) is None
    assert settled(on=both, trusted=trusted, own_parties=(BUYER.name,)) == Suppression("visited", LATER, "config")
    assert settled(on=about(AGENT), trusted=(Trusted(AGENT.name, "visited", EARLIER),)) is None


def test_a_report_can_be_the_baseline_of_the_next(tmp_path):
    findings = [
        finding(fingerprint="open"),
        finding(fingerprint="before", suppressed=Suppression("known", None, "baseline")),
        finding(fingerprint="dated", suppressed=Suppression("checked", LATER, "config")),
    ]
    file = tmp_path / "known.json"
    file.write_text(render(report(judged(findings))))
    assert set(read_baseline(file).entries) == {"open", "before"}


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "nothing", json.dumps({"schema": "docscan.report/2", "shipments": []}), '{"schema": "docscan.report/1", "shipments": [1]}']
)
def test_another_file_is_no_baseline(tmp_path, content):
    file = tmp_path / "known.json"
    file.write_text(content)
    with pytest.raises(ConfigError, match=r"the baseline .*known\.json (is|line)"):
        read_baseline(file)


def test_a_missing_baseline_is_an_error():
    with pytest.raises(ConfigError, match="cannot be read"):
        read_baseline(Path("nowhere.json"))
