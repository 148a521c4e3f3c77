"""The shipments of a run are held against each other, whichever line they stand in and whoever is judged first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.batch.jobs import Job, Limits, _judge
from checker.batch.pool import Pool
from checker.batch.results import Results, records
from checker.batch.run import run
from checker.batch.together import Together
from checker.config import DEFAULT, Config
from checker.errors import UsageError
from checker.ledger.entry import Entry, Mark, Named
from checker.ledger.ledger import Ledger, every
from checker.pipeline import check

PAPER = """COMMERCIAL INVOICE
Seller: NORDWIND MASCHINEN GMBH, HAFENSTRASSE 1, 20457 HAMBURG, GERMANY
Buyer: SOUTHERN TOOLS PTY LTD, 1 DOCK ROAD, SYDNEY NSW 2000, AUSTRALIA
Invoice No.: K-4410{n}   Date: {day} February 2024
Port of Loading: HAMBURG   Port of Discharge: SYDNEY   Incoterm: CIF SYDNEY
Description: Lathe part number {n}

Invoice Total: USD {amount}
"""
"""One of several invoices, each just under a limit."""
SPLIT = "split-under-a-limit-over-time"


def lay(folder: Path, *parts: tuple[int, int, str]) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for n, day, amount in parts:
        (folder / f"K-{n}.txt").write_text(PAPER.format(n=n, day=day, amount=amount))
    return sorted(folder.iterdir())


THREE = (1, 5, "9,400.00"), (2, 9, "9,800.00"), (3, 14, "9,700.00")


def told(out: Path) -> dict[str, list[str]]:
    return {Path(s["documents"][0]).name: sorted(f["rule"] for f in s["findings"]) for r in records(out) for s in r["shipments"]}


def batch(files: list[Path], out: Path, config: Config = DEFAULT, *, resume: bool = False) -> dict[str, list[str]]:
    with Results(out, "rules", resume=resume) as results:
        run(files, results, config, jobs=2, limits=Limits(60.0, 0), resume=resume)
    return told(out)


def test_a_batch_holds_its_shipments_against_each_other_as_a_check_does(tmp_path):
    files = lay(tmp_path / "in", *THREE)
    checked = {Path(j.shipment.documents[0].path).name: sorted(f.rule.name for f in j.findings) for j in check(files).shipments}
    assert batch(files, tmp_path / "out.jsonl") == checked
    assert all(SPLIT in rules for rules in checked.values())


def test_what_arrives_later_is_held_against_the_lines_that_are_there(tmp_path):
    out = tmp_path / "out.jsonl"
    assert not any(SPLIT in rules for rules in batch(lay(tmp_path / "in", *THREE[:2]), out).values())
    assert SPLIT in batch(lay(tmp_path / "in", THREE[2]), out, resume=True)["K-3.txt"]
    out.unlink()
    assert not any(SPLIT in rules for rules in batch(lay(tmp_path / "other", THREE[2]), out).values()), "of another file of results"


def test_nothing_but_the_ledger_of_the_run_is_left_and_it_is_private(tmp_path):
    batch(lay(tmp_path / "in", *THREE), tmp_path / "out.jsonl")
    assert sorted(f.name for f in tmp_path.iterdir()) == ["in", "out.jsonl", "out.jsonl.run", "out.jsonl.seen"]
    assert not [f.name for f in tmp_path.glob("out.*") if f.stat().st_mode & 0o077]


def test_a_second_batch_over_the_same_papers_says_the_same(tmp_path):
    config, files = Config(ledger=tmp_path / "ledger.sqlite"), lay(tmp_path / "in", *THREE)
    first = batch(files, tmp_path / "one.jsonl", config)
    assert first == batch(files, tmp_path / "two.jsonl", config) == batch(files[::-1], tmp_path / "three.jsonl", config)
    assert len(list(every(Ledger.at(tmp_path / "ledger.sqlite")))) == 3
    assert not (tmp_path / "one.jsonl.seen").exists()


def test_a_ledger_that_breaks_costs_no_line_and_is_told_in_each(tmp_path, monkeypatch):
    files = lay(tmp_path / "in", *THREE)
    ledger = Ledger.at(tmp_path / "ledger.sqlite")
    with ledger.writing() as work:
        work.run("DROP TABLE marks")
    batch(files, tmp_path / "out.jsonl", Config(ledger=tmp_path / "ledger.sqlite"))
    lines = list(records(tmp_path / "out.jsonl"))
    assert len(lines) == 3
    assert all("were not looked at" in str(line["warnings"]) for line in lines)


def entry(name: str, phone: str, firm: str) -> Entry:
    return Entry(name, "2024-02-05", "JP", "SG", marks=(Mark("phone", phone, firm, phone),), parties=(Named("consignee", firm, firm.upper(), "SG"),))


def test_far_machines_are_told_of_the_shipments_that_share_a_sign_or_a_party(tmp_path):
    class Hands:
        def run(self, jobs):
            from checker.batch.jobs import Answer

            for job in jobs:
                yield job, Answer([entries[int(job.name)]])

    entries = entry("a", "155550162", "kleinhans"), entry("b", "155550162", "waratah"), entry("c", "155550199", "waratah"), entry("d", "155550177", "boreal")
    together = Together(tmp_path / "out.jsonl", DEFAULT, far=True, resume=False)
    lines = [(((), (("x", 0),)),)] * 4
    together.note(Hands(), lines, DEFAULT, date(2024, 3, 1), lambda _: None)
    known = [{e.name for e in together.places(n)[1]} for n in range(4)]
    assert known == [{"a", "b"}, {"a", "b", "c"}, {"b", "c"}, {"d"}]
    with pytest.raises(UsageError, match="cannot reach"):
        Together(tmp_path / "out.jsonl", Config(ledger=tmp_path / "ledger.sqlite"), far=True, resume=False)


def test_a_line_is_judged_the_same_by_what_it_is_told_as_by_the_file(tmp_path):
    files = lay(tmp_path / "in", *THREE)
    near, far = (Together(tmp_path / f"{name}.jsonl", DEFAULT, far=name == "far", resume=False) for name in ("near", "far"))
    with Pool(1, Limits(60.0, 0)) as hands:
        spooled = [str(tmp_path / f"{n}.papers") for n in range(3)]
        list(hands.run(Job("read", str(f), str(f), spool) for f, spool in zip(files, spooled, strict=True)))
        lines = [(((), ((spool, 0),)),) for spool in spooled]
        for together in (near, far):
            together.note(hands, lines, DEFAULT, date(2024, 3, 1), lambda _: None)
    for together in (near, far):
        seen, known = together.places(2)
        line, _ = _judge(Job("judge", "", "2", groups=lines[2], config=DEFAULT, today=date(2024, 3, 1), run=together.run, seen=seen, known=known), {})
        assert SPLIT in line
