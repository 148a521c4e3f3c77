import struct

import pytest

from checker.errors import UnreadablePaper
from checker.extracting.documents import extract
from checker.reading import intake
from checker.reading.archive import unpack
from checker.reading.carried import Names, harmless
from tests.reading.made import pdf, says
from tests.reading.made_carriers import INVOICE_HTML, INVOICE_TEXT, eml, zipped
from tests.reading.read_facts import proves_the_invoice


def opened(data: bytes, folder, name: str = "folder.zip") -> dict[str, object]:
    """What a file carries: papers by name, or the reason why one could not be read."""
    (folder / name).write_bytes(data)
    found = {}
    for carried in intake.read_all(folder / name, name):
        try:
            found[carried.name] = carried.read()
        except UnreadablePaper as error:
            assert error.remedy  # noqa: PT017
            found[carried.name] = error.reason
    return found


def locked(data: bytes) -> bytes:
    """The archive with its first entry marked as encrypted."""
    at = data.find(b"PK\x01\x02")
    return data[:6] + b"\x01\x00" + data[8 : at + 8] + b"\x01\x00" + data[at + 10 :]


def test_the_papers_of_an_archive_bear_its_name_and_theirs(tmp_path):
    found = opened(zipped({"inner/invoice.html": INVOICE_HTML, "bl.pdf": pdf(says("BILL OF LADING"))}), tmp_path)
    assert list(found) == ["folder.zip!inner/invoice.html", "folder.zip!bl.pdf"]
    paper = found["folder.zip!inner/invoice.html"]
    assert paper.path == paper.traces.path == "folder.zip!inner/invoice.html"
    proves_the_invoice(extract(paper)[0])


def test_what_is_no_paper_is_passed_over(tmp_path):
    clutter = {"__MACOSX/._a.pdf": "x", ".DS_Store": "x", "Thumbs.db": "x", "notes.json": "{}", "empty/": ""}
    assert list(opened(zipped({**clutter, "a.txt": INVOICE_TEXT}), tmp_path)) == ["folder.zip!a.txt"]


def test_one_bad_member_costs_only_itself(tmp_path):
    found = opened(zipped({"a.pdf": b"%PDF-1.4 nothing", "b.txt": INVOICE_TEXT, "c.bin": b"\x00\x01\x02"}), tmp_path)
    assert [isinstance(paper, str) for paper in found.values()] == [True, False, True]


def test_a_locked_member_is_named(tmp_path):
    found = opened(locked(zipped({"a.txt": INVOICE_TEXT, "b.txt": INVOICE_TEXT})), tmp_path)
    assert "password" in found["folder.zip!a.txt"]
    assert not isinstance(found["folder.zip!b.txt"], str)


def test_archives_and_mails_in_archives_are_opened_three_deep(tmp_path):
    inner = zipped({"deep.txt": INVOICE_TEXT})
    found = opened(zipped({"m.eml": eml(a__zip=inner)}), tmp_path)
    assert list(found) == ["folder.zip!m.eml", "folder.zip!m.eml!a.zip!deep.txt"]
    for _ in range(3):
        inner = zipped({"i.zip": inner})
    ((name, reason),) = opened(inner, tmp_path).items()
    assert name == "folder.zip!i.zip!i.zip!i.zip"
    assert "deep" in reason


def test_a_bomb_is_refused_before_it_goes_off(tmp_path):
    with pytest.raises(UnreadablePaper, match="bombs"):
        list(unpack(zipped({f"{n}.txt": b"0" * 8_000_000 for n in range(4)})))


def test_an_archive_of_very_many_files_is_refused():
    with pytest.raises(UnreadablePaper, match="files"):
        list(unpack(zipped({str(n): "" for n in range(5_001)})))


def test_a_member_larger_than_it_says_is_refused(tmp_path):
    data = zipped({"a.txt": "x" * 5_000})
    data = data.replace(struct.pack("<I", 5_000), struct.pack("<I", 50))
    assert isinstance(opened(data, tmp_path)["folder.zip!a.txt"], str)


def test_members_that_share_their_bytes_are_refused(tmp_path):
    data = zipped({"a.txt": INVOICE_TEXT})
    at, end = data.find(b"PK\x01\x02"), data.find(b"PK\x05\x06")
    tail = bytearray(data[end:])
    tail[8:12] = struct.pack("<HH", 2, 2)
    tail[12:16] = struct.pack("<I", 2 * (end - at))
    found = opened(data[:at] + data[at:end] * 2 + bytes(tail), tmp_path)
    assert any(isinstance(paper, str) and "shares" in paper for paper in found.values())


@pytest.mark.parametrize(
    "data", [zipped({"a.txt": "x"})[:-30], b"PK\x03\x04" + b"\0" * 40, zipped({"a.txt": INVOICE_TEXT})[:40]], ids=["tail cut", "no entries", "head only"]
)
def test_a_damaged_archive_says_so(tmp_path, data):
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(UnreadablePaper, match="damaged"):
        list(intake.read_all(tmp_path / "a.zip"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\Users\\x\\a.pdf", "Users/x/a.pdf"),
        ("/a//b/./c.pdf", "a/b/c.pdf"),
        ("inv\x1b[31m\u202efdp.exe", "inv[31mfdp.exe"),
        ("..", "unnamed"),
        ("a!b.pdf", "a_b.pdf"),
    ],
)
def test_names_are_made_harmless(name, shown):
    assert harmless(name) == shown


def test_names_given_twice_are_told_apart():
    names = Names()
    assert [names.fresh("a.pdf"), names.fresh("a.pdf"), names.fresh("x/../a.pdf")] == ["a.pdf", "a (2).pdf", "x/a.pdf"]
    assert len(harmless("x" * 500)) <= 180


def test_names_in_the_letters_of_the_sender_are_read():
    name = "发票合同.txt".encode("gb18030")
    data = zipped({"x" * len(name): "x"}).replace(b"x" * len(name), name)
    assert [piece.name for piece in unpack(data)] == ["发票合同.txt"]


def test_a_whole_run_reads_what_an_archive_carries(tmp_path):
    from checker.pipeline import facts

    (tmp_path / "folder.zip").write_bytes(zipped({"a.html": INVOICE_HTML, "bad.pdf": b"%PDF-1.4"}))
    report = facts([tmp_path], shown={tmp_path / "folder.zip": "-"})
    assert [d.path for d in report.documents] == ["-!a.html"]
    assert [u.path for u in report.unreadable] == ["-!bad.pdf"]
