"""The log of decisions: it grows, it proves itself, and whatever is done to it is found."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.ledger import circle
from checker.record.decision import SORTS
from checker.record.locked import locked
from checker.record.log import append, prove
from checker.record.seal import seal_file


def said(number: int = 1, **changes: object) -> dict[str, object]:
    return {
        "at": f"2026-03-0{number % 9 + 1}T10:00:00Z", "by": "A. Clerk", "as": SORTS[number % 3], "note": f"note {number}", "shipment": "0123456789abcdef",
        "finding": {"fingerprint": f"f{number}", "rule": "weight-clash", "family": "consistency", "severity": "medium", "message": "9 kg, 10 kg"},
        "papers": [{"path": "bl.pdf", "sha256": "ab" * 32}], "report": {"file": "r.json", "sha256": "cd" * 32, "started": "", "docscan": "", "rulebook": "", "lists": []},
        **changes,
    }  # fmt: skip


class Office:
    """A log of so many decisions with its key and memory."""

    def __init__(self, folder: Path, decisions: int) -> None:
        self.log, self.memory, key = folder / "log.jsonl", folder / "mine/logs.json", folder / "key"
        circle.make_signer(key)
        self.signing = circle.read(key, circle.SIGNING)
        self.known = {circle.sign(self.signing, b"")[0]}
        for number in range(1, decisions + 1):
            self.decide(number)

    def decide(self, number: int = 1):
        return append(self.log, said(number), self.signing, self.memory)

    def wrong(self, expected: str = "", memory: bool = True) -> list[str]:
        return [str(fault) for fault in prove(self.log, self.known, self.memory if memory else None, expected).faults]

    @property
    def lines(self) -> list[str]:
        return self.log.read_text().splitlines(keepends=True)

    def put(self, *lines: str) -> None:
        self.log.write_text("".join(lines))


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path, 5)


def test_an_untouched_log_is_whole(office):
    proof = prove(office.log, office.known, office.memory)
    assert not proof.faults
    assert [entry.number for entry in proof.entries] == [1, 2, 3, 4, 5]
    assert [entry.content["note"] for entry in proof.entries] == [f"note {n}" for n in range(1, 6)]
    assert not office.wrong(str(proof.mark))


@pytest.mark.parametrize(("old", "new"), [("note 3", "note 4"), ("A. Clerk", "B. Clerk"), ('"as":"cleared"', '"as":"blocked"'), ('"number":3', '"number":03'), (":", ": ")])
def test_an_edited_line_is_found(office, old, new):
    lines = office.lines
    office.put(*lines[:2], lines[2].replace(old, new), *lines[3:])
    assert any(fault.startswith("line 3: ") for fault in office.wrong())


def test_no_letter_can_be_changed_taken_out_or_put_in_unseen(tmp_path):
    office = Office(tmp_path, 3)
    whole = office.log.read_text()
    for at in range(0, len(whole), 7):
        other = "0" if whole[at] != "0" else "1"
        for changed in (whole[:at] + other + whole[at + 1 :], whole[:at] + whole[at + 1 :], whole[:at] + other + whole[at:]):
            office.log.write_text(changed)
            assert office.wrong(memory=False), (at, whole[max(at - 20, 0) : at + 20])
    office.log.write_text(whole)
    assert not office.wrong()


def test_a_line_edited_with_its_digests_made_anew_is_found(office):
    from checker.record.decision import digest_of, hash_of, written

    lines = office.lines
    found = json.loads(lines[2])
    found["content"]["note"] = "all is well"
    found["digest"] = digest_of(found["content"])
    found["hash"] = hash_of(3, found["previous"], found["digest"], found["signer"])
    office.put(*lines[:2], written(found) + "\n", *lines[3:])
    assert "line 3: its signature is not that of the key it names" in office.wrong()
    assert any(fault.startswith("line 4: it does not follow") for fault in office.wrong())


@pytest.mark.parametrize("gone", range(4))
def test_a_deleted_line_is_found_where_it_was(office, gone):
    lines = office.lines
    office.put(*lines[:gone], *lines[gone + 1 :])
    assert any(f"line {gone + 1}: " in fault and f"decision {gone + 1} is missing" in fault for fault in office.wrong())


def test_lines_in_another_order_are_found(office):
    one, two, three, four, five = office.lines
    office.put(one, three, two, four, five)
    assert [fault.split(":")[0] for fault in office.wrong()][:2] == ["line 2", "line 3"]
    office.put(one, two, two, three, four, five)
    assert any("written twice" in fault for fault in office.wrong())


@pytest.mark.parametrize("kept", range(5))
def test_a_log_cut_short_is_found_by_its_seal(office, kept):
    office.put(*office.lines[:kept])
    assert any("it was cut short: the seal counts 5 decisions" in fault for fault in office.wrong(memory=False))


def test_a_log_cut_short_with_an_old_seal_is_found_by_memory_or_by_a_mark_noted_elsewhere(office):
    old = seal_file(office.log).read_text()
    office.decide(6)
    mark = str(prove(office.log, office.known).mark)
    office.put(*office.lines[:5])
    seal_file(office.log).write_text(old)
    assert not office.wrong(memory=False)
    assert any("this machine's memory counts 6" in fault for fault in office.wrong())
    assert any("6 decisions were noted" in fault for fault in office.wrong(mark, memory=False))
    with pytest.raises(UsageError, match="this machine remembers 6"):
        office.decide(7)


def test_a_line_cut_in_the_middle_is_found(office):
    office.log.write_text(office.log.read_text()[:-40])
    assert any("line 5: it is not whole" in fault for fault in office.wrong())
    with pytest.raises(UsageError, match="is not whole"):
        office.decide(6)


def test_a_line_of_a_stranger_and_a_log_begun_anew_are_found(office, tmp_path):
    (tmp_path / "other").mkdir()
    other = Office(tmp_path / "other", 5)
    office.put(*office.lines[:4], other.lines[4])
    assert any("whose public key is not among those given" in fault for fault in office.wrong())
    office.put(*other.lines)
    seal_file(office.log).write_text(seal_file(other.log).read_text())
    assert any("it is not the log of which this machine's memory speaks" in fault for fault in office.wrong())


def test_a_seal_that_is_missing_changed_or_older_is_found(office):
    seal = seal_file(office.log)
    text = seal.read_text()
    seal.write_text(text.replace('"decisions": 5', '"decisions": 4'))
    assert any("the seal was changed" in fault for fault in office.wrong())
    seal.unlink()
    assert any("its seal is missing" in fault for fault in office.wrong())
    with pytest.raises(UsageError, match=r"the seal of .* is missing"):
        office.decide(6)
    seal.write_text(text)
    assert not office.wrong()


def test_a_log_that_is_gone_is_not_begun_again_unseen(office):
    office.log.unlink()
    with pytest.raises(UsageError, match="gone or empty, though decisions were recorded"):
        office.decide(6)


def test_what_a_failure_of_power_leaves_is_put_aside(office):
    with office.log.open("a") as stream:
        stream.write('{"content":{"as":"cle')
    office.decide(6)
    assert not office.wrong()
    assert office.log.with_name("log.jsonl.cut-off").read_text() == '{"content":{"as":"cle'


def test_a_line_that_was_written_but_not_sealed_counts(office):
    old = seal_file(office.log).read_text()
    office.decide(6)
    seal_file(office.log).write_text(old)
    assert not office.wrong()
    assert office.decide(7).number == 7
    assert not office.wrong()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("not json", "it is no JSON"),
        ("[]", "it is no decision"),
        ('{"schema":"docscan.decision/2"}', "its schema is 'docscan.decision/2'; this docscan reads docscan.decision/1"),
        ('{"schema":"docscan.decision/1","nummber":1}', "unknown key 'nummber'; did you mean 'number'"),
        ('{"schema":"docscan.decision/1","number":1}', "'previous' is missing"),
    ],
)
def test_a_line_that_is_no_decision_is_told_by_its_number(office, line, says):
    office.put(*office.lines[:4], line + "\n")
    assert any(fault.startswith("line 5: ") and says in fault for fault in office.wrong())


def _decide_many(folder: str, start: int) -> None:
    office = object.__new__(Office)
    office.log, office.memory = Path(folder) / "log.jsonl", Path(folder) / "mine/logs.json"
    office.signing = circle.read(Path(folder) / "key", circle.SIGNING)
    for number in range(start, start + 10):
        office.decide(number)


def test_many_may_decide_at_once(tmp_path):
    office = Office(tmp_path, 0)
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_decide_many, args=(str(tmp_path), 10 * n)) for n in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not office.wrong()
    assert len(office.lines) == 30


def test_a_lock_that_is_held_is_waited_for_and_then_told(tmp_path):
    with locked(tmp_path / "log"), pytest.raises(UsageError, match="another process has held"), locked(tmp_path / "log", 0.05):
        pass
    with locked(tmp_path / "log", 0.05):
        pass
