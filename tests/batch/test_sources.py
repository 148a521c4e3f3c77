"""Where papers come from."""

from __future__ import annotations

import os
import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest

from checker.batch.jobs import Limits
from checker.batch.results import Results, records
from checker.batch.run import run
from checker.batch.sources import Source, at_hand, find, local
from checker.config import DEFAULT
from checker.errors import UnreadablePaper, UsageError

INVOICE = Path("sample_docs/lexus-for-singapore/invoice KM-2307-44.pdf")


def mail(subject: str, *attached: Path) -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "docs@seller.example", "desk@buyer.example", subject
    letter["Message-ID"], letter["Date"] = f"<{subject.replace(' ', '.')}@seller.example>", "Mon, 05 Aug 2024 09:12:44 +0000"
    letter.set_content("Please find the papers attached.\n\nFrom here on they are yours.\n")
    for file in attached:
        letter.add_attachment(file.read_bytes(), maintype="application", subtype="pdf", filename=file.name)
    return letter.as_bytes()


def mailbox(*mails: bytes) -> bytes:
    return b"".join(b"From docs@seller.example Mon Aug  5 09:12:44 2024\n" + m.replace(b"\nFrom ", b"\n>From ") + b"\n" for m in mails)


def names(sources: list[Source]) -> list[str]:
    return [Path(s.name).name for s in sources]


def test_a_mailbox_is_read_message_by_message_each_with_what_is_attached(tmp_path):
    (tmp_path / "inbox.mbox").write_bytes(mailbox(mail("first"), mail("second", INVOICE), mail("third")))
    found = find([str(tmp_path)])
    assert names(found) == ["inbox.mbox!1.eml", "inbox.mbox!2.eml", "inbox.mbox!3.eml"]
    with at_hand(found[1], tmp_path) as file:
        data = file.read_bytes()
    assert not file.exists()
    assert data.startswith(b"From: docs@seller.example")
    assert b"second" in data
    assert b"third" not in data
    with Results(tmp_path / "out.jsonl", "rules") as results:
        run(found, results, DEFAULT, jobs=1, limits=Limits(60.0, 0))
    told = {d["path"]: d["kind"] for r in records(tmp_path / "out.jsonl") for d in r["documents"]}
    assert told[f"{found[1].name}!{INVOICE.name}"] == "commercial_invoice"
    assert {f.name for f in found} <= {path.split(".eml")[0] + ".eml" for path in told}


def test_a_message_that_did_not_change_keeps_its_print_when_another_arrives(tmp_path):
    box = tmp_path / "inbox.mbox"
    box.write_bytes(mailbox(mail("first"), mail("second")))
    before = {s.name: s.fingerprint() for s in find([str(box)])}
    box.write_bytes(mailbox(mail("first"), mail("other"), mail("third")))
    after = {s.name: s.fingerprint() for s in find([str(box)])}
    assert before[f"{box}!1.eml"] == after[f"{box}!1.eml"]
    assert before[f"{box}!2.eml"] != after[f"{box}!2.eml"]


def test_of_a_maildir_what_has_arrived_is_taken_and_nothing_else(tmp_path):
    for part in ("cur", "new", "tmp"):
        (tmp_path / "box" / part).mkdir(parents=True)
    (tmp_path / "box/cur/1722849164.M1P2.host:2,S").write_bytes(mail("read"))
    (tmp_path / "box/new/1722849165.M1P3.host").write_bytes(mail("unread"))
    (tmp_path / "box/tmp/1722849166.M1P4.host").write_bytes(mail("half"))
    (tmp_path / "box/maildirsize").write_bytes(b"0C\n")
    assert names(find([str(tmp_path)])) == ["1722849164.M1P2.host:2,S", "1722849165.M1P3.host"]


def test_lists_patterns_days_and_what_to_leave_out(tmp_path):
    for name in ("a/1.pdf", "a/2.pdf", "b/3.pdf", "b/drafts/4.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    os.utime(tmp_path / "a/1.pdf", (1_000_000_000, 1_000_000_000))
    (tmp_path / "wanted.txt").write_text(f"# today\n{tmp_path}/a/2.pdf\n\n{tmp_path}/b\n")
    assert names(find([f"{tmp_path}/*/*.pdf"])) == ["1.pdf", "2.pdf", "3.pdf"]
    assert names(find([f"@{tmp_path}/wanted.txt"], ignore=["*/drafts/*"])) == ["2.pdf", "3.pdf"]
    assert names(find([f"{tmp_path}/a"], since=1_500_000_000)) == ["2.pdf"]
    with pytest.raises(UsageError, match="no file matches"):
        find([f"{tmp_path}/*.tif"])
    with pytest.raises(UsageError, match="cannot be read"):
        find(["@nowhere.txt"])


def test_objects_behind_an_address_are_listed_fetched_and_told_from_later_versions(tmp_path):
    fsspec = pytest.importorskip("fsspec", reason="the remote extra is not installed")
    store = fsspec.filesystem("memory")
    store.pipe({"/box/one.pdf": INVOICE.read_bytes(), "/box/in/two.pdf": b"%PDF-1.7", "/box/notes.md": b"#"})
    found = find(["memory://box/"])
    assert [s.name for s in found] == ["memory:///box/in/two.pdf", "memory:///box/one.pdf"]
    with at_hand(found[1], tmp_path) as file:
        assert file.read_bytes() == INVOICE.read_bytes()
        assert file.suffix == ".pdf"
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(UsageError, match="cannot be listed"):
        find(["memory://nothing/here.pdf"])
    with pytest.raises(UnreadablePaper, match="cannot be fetched"), at_hand(Source("gone", "memory://gone.pdf"), tmp_path):
        pass
    with pytest.raises(UsageError, match="no address"):
        find(["carrierpigeon://box/"])


def test_what_is_no_plain_file_has_no_print(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert local(tmp_path / "pipe").fingerprint() == ""
    assert local(tmp_path / "gone").fingerprint() == ""
    shutil.copy(INVOICE, tmp_path / "a.pdf")
    assert len(local(tmp_path / "a.pdf").fingerprint()) == 64
