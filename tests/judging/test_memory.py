from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker.config import Config, load, parse
from checker.errors import ConfigError
from checker.judging.in_force import changed
from checker.judging.memory import Memory, own_file
from checker.judging.remembered import remembered
from checker.ledger.engine import LedgerError
from checker.ledger.entry import HOLD, PAPER
from checker.ledger.ledger import Ledger, every
from checker.ledger.same import again
from checker.model.report import Verdict
from checker.pipeline import Bench, check
from tests.ledger.earlier import ledger, shipment
from tests.papers import CHATTOGRAM, SINGAPORE, YOKOHAMA, bill, document, invoice, line, vehicle

TODAY = date(2024, 4, 1)
SAMPLES = Path("sample_docs")
CAR = {"goods": (line("USED TOYOTA COROLLA AXIO", vehicle=vehicle(), hs_code="870322"),), "containers": (), "port_of_loading": YOKOHAMA}
TWICE = (
    shipment(bill(**CAR, bl_number="NVK999001", port_of_discharge=SINGAPORE, place_of_delivery=SINGAPORE), name="aa01"),
    shipment(bill(**CAR, bl_number="NVK999002", port_of_discharge=CHATTOGRAM, place_of_delivery=CHATTOGRAM), name="bb02"),
)


def rules_met(judged):
    return {f.rule.name for f in judged.findings}


def test_the_ledger_is_off_unless_it_is_asked_for(monkeypatch, tmp_path):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path))
    (judged,) = Bench.of(Config()).judge(TWICE[:1], TODAY)
    assert not own_file().exists()
    assert not [n for n in judged.not_checked if n.rule.file.endswith("earlier.py")]


def test_a_second_run_remembers_the_first(monkeypatch, tmp_path):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path))
    (first,) = Bench.of(Config(ledger="on")).judge(TWICE[:1], TODAY)
    assert "chassis-shipped-before" not in rules_met(first)
    bench = Bench.of(Config(ledger="on"))
    (second,) = bench.judge(TWICE[1:], TODAY)
    assert "chassis-shipped-before" in rules_met(second)
    assert {e.entry.name: e.verdict for e in every(bench.memory.kept)} == {"aa01": int(first.verdict), "bb02": int(Verdict.HOLD)}


def test_the_shipments_of_one_run_see_each_other_without_a_ledger():
    assert all("chassis-shipped-before" in rules_met(j) for j in Bench.of(Config()).judge(TWICE, TODAY))


def test_what_is_past_its_time_is_erased_when_the_ledger_is_opened(tmp_path):
    settings = Config(ledger=tmp_path / "l.sqlite", ledger_days=30)
    Bench.of(settings).judge(TWICE[:1], TODAY)
    assert not list(every(Memory.of(settings, date(2024, 6, 1)).kept))


def test_no_words_of_the_papers_are_kept(tmp_path):
    Bench.of(Config(ledger=tmp_path / "l.sqlite")).judge([shipment(bill(lines=("SECRET CLAUSE OF THE BILL",), clauses="SECRET CLAUSE"))], TODAY)
    assert not [f for f in tmp_path.iterdir() if b"SECRET" in f.read_bytes() or b"FOLDING MACHINE" in f.read_bytes()]


def test_a_ledger_that_breaks_costs_no_verdict_and_is_told(tmp_path):
    bench = Bench.of(Config(ledger=tmp_path / "l.sqlite"))
    with bench.memory.kept.engine.writing() as work:
        work.run("DROP TABLE marks")
    (judged,) = bench.judge(TWICE[:1], TODAY)
    assert not judged.faults
    assert any("were not looked at" in said for said in bench.memory.troubles)


def test_a_ledger_that_cannot_be_opened_ends_the_run(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LedgerError):
        Bench.of(Config(ledger=tmp_path / "file" / "l.sqlite"))


@pytest.mark.parametrize(("said", "meant"), [(True, "on"), (False, ""), ("on", "on"), ("postgresql://host/db", "postgresql://host/db")])
def test_the_setting_says_on_off_or_where(tmp_path, said, meant):
    assert parse({"ledger": said}, tmp_path / "docscan.toml").ledger == meant
    assert parse({"ledger": "kept.sqlite"}, tmp_path / "docscan.toml").ledger == tmp_path / "kept.sqlite"
    with pytest.raises(ConfigError):
        parse({"ledger": 3}, tmp_path / "docscan.toml")


def test_the_environment_may_say_it_and_its_password_is_shown_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = load(None, {}, {"DOCSCAN_LEDGER": "postgresql://clerk:secret@host/db"})
    assert "secret" not in repr(settings)
    assert [s.value for s in changed(settings)] == ['"postgresql://clerk@host/db"']


def test_the_same_shipment_with_one_paper_more_is_the_same():
    known = ledger(shipment(bill(), invoice()), verdict=HOLD)
    (earlier,) = every(known)
    assert again(remembered(shipment(bill(), invoice(), document("packing_list"))), earlier)
    assert not again(remembered(shipment(bill(bl_number="NVK999009"), invoice(invoice_number="9"))), earlier)


def test_digests_are_kept_for_each_paper():
    entry = remembered(shipment(replace(bill(), sha256="ab" * 32)))
    assert entry.keys(PAPER) == {"ab" * 32 + "#1"}


def test_a_second_run_over_the_same_papers_says_what_the_first_said_and_keeps_them_once(tmp_path):
    settings, papers = Config(ledger=tmp_path / "l.sqlite"), SAMPLES / "furniture-workbook"
    (tmp_path / "elsewhere").mkdir()
    for file in papers.iterdir():
        (tmp_path / "elsewhere" / file.name).write_bytes(file.read_bytes())
    runs = [check([folder], settings) for folder in (papers, papers, tmp_path / "elsewhere")]
    said = [sorted(f.rule.name for j in run.shipments for f in j.findings) for run in runs]
    assert said[0] == said[1] == said[2]
    assert len(list(every(Ledger.at(settings.ledger)))) == len(runs[0].shipments) > 0


def test_a_hold_of_the_same_papers_is_no_earlier_hold(tmp_path):
    bench = Bench.of(Config(ledger=tmp_path / "l.sqlite"))
    bench.judge(TWICE[:1], TODAY)
    bench.memory.kept.settle({TWICE[0].id: (HOLD, 90)})
    (judged,) = bench.judge(TWICE[:1], TODAY)
    assert not [f.message for f in judged.findings if f.rule.file.endswith("earlier.py")]
