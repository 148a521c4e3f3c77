import hashlib
import os

import pytest

from checker.errors import UnreadablePaper, UsageError
from checker.reading import intake
from tests.reading.made import pdf, says


def test_a_folder_is_searched_in_order_and_without_what_is_no_paper(tmp_path):
    for name in ("b.pdf", "a.xlsx", "truth.json", "notes.md", ".hidden.pdf", "~$a.xlsx", "docscan.toml"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "c.pdf").write_bytes(b"x")
    (tmp_path / "inner" / "loop").symlink_to(tmp_path)
    found = intake.find([str(tmp_path), str(tmp_path / "b.pdf")])
    assert [p.name for p in found] == ["a.xlsx", "b.pdf", "c.pdf"]


def test_a_file_given_by_name_is_read_whatever_its_ending(tmp_path):
    (tmp_path / "papers.json").write_bytes(b"x")
    assert intake.find([str(tmp_path / "papers.json")])


def test_a_missing_path_and_an_empty_folder_are_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="does not exist"):
        intake.find([str(tmp_path / "nowhere")])
    with pytest.raises(UsageError, match="holds no papers"):
        intake.find([str(tmp_path)])


def test_pipes_in_a_folder_are_passed_over_and_refused_when_given(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError):
        intake.find([str(tmp_path)])
    with pytest.raises(UnreadablePaper, match="not a plain file"):
        intake.read(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\x00\x01\x02\x03\x04binary", "not known"),
        (b"%PDF-1.4\n%%EOF", "damaged"),
        (pdf(says("x"))[:300], "damaged"),
        (b"PK\x03\x04" + b"\0" * 22 + b"\x0f\0\0\0xl/workbook.xml", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook\0".encode("utf-16-le"), "damaged"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(tmp_path, data, reason):
    (tmp_path / "paper.pdf").write_bytes(data)
    with pytest.raises(UnreadablePaper, match=reason) as caught:
        intake.read(tmp_path / "paper.pdf")
    assert caught.value.remedy


def test_a_file_too_large_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "MAX_BYTES", 10)
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4 and more")
    with pytest.raises(UnreadablePaper, match="limit"):
        intake.read(tmp_path / "paper.pdf")


def test_a_paper_bears_the_name_given_and_the_digest_of_its_bytes(tmp_path):
    data = pdf(says("INVOICE"))
    (tmp_path / "a.pdf").write_bytes(data)
    read = intake.read(tmp_path / "a.pdf", "papers/a.pdf")
    assert (read.path, read.sha256, read.media) == ("papers/a.pdf", hashlib.sha256(data).hexdigest(), "pdf")
    assert read.traces.path == "papers/a.pdf"


def test_a_link_to_nothing_says_so(tmp_path):
    (tmp_path / "a.pdf").symlink_to(tmp_path / "gone.pdf")
    assert intake.find([str(tmp_path)]) == [tmp_path / "a.pdf"]
    with pytest.raises(UnreadablePaper, match="link to nothing"):
        intake.read(tmp_path / "a.pdf")
