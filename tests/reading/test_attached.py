"""Files attached to a PDF."""

import io
import zlib

import pikepdf
import pytest

from checker.errors import UnreadablePaper
from checker.extracting.documents import extract
from checker.reading import attached
from checker.reading.pdf_guard import may_hold
from tests.reading.made import changed, pdf, says
from tests.reading.made_carriers import zipped
from tests.reading.test_archive import opened
from tests.reading.test_markup import CII, UBL


def carrying(**files: bytes) -> bytes:
    """A PDF with these files attached; two underlines in a name stand for its dot."""

    def attach(document: pikepdf.Pdf) -> None:
        for name, data in files.items():
            document.attachments[name.replace("__", ".")] = pikepdf.AttachedFileSpec(document, data)

    return changed(pdf(says("COMMERCIAL INVOICE")), attach)


def test_the_data_of_an_electronic_invoice_are_a_paper_of_their_own(tmp_path):
    found = opened(carrying(factur_x__xml=CII.encode()), tmp_path, "invoice.pdf")
    assert list(found) == ["invoice.pdf", "invoice.pdf!factur_x.xml"]
    (one,) = extract(found["invoice.pdf!factur_x.xml"])
    assert one.total_amount.value == 61350.0


def test_the_papers_of_a_portfolio_are_opened_and_so_are_archives_in_it(tmp_path):
    found = opened(carrying(b__pdf=pdf(says("PACKING LIST")), c__zip=zipped({"u.xml": UBL})), tmp_path, "all.pdf")
    assert list(found) == ["all.pdf", "all.pdf!b.pdf", "all.pdf!c.zip!u.xml"]


def test_a_pdf_in_an_archive_is_opened_too(tmp_path):
    assert list(opened(zipped({"i.pdf": carrying(x__xml=UBL.encode())}), tmp_path)) == ["folder.zip!i.pdf", "folder.zip!i.pdf!x.xml"]


def test_what_cannot_be_read_is_named_and_costs_only_itself(tmp_path):
    found = opened(
        carrying(a__xml=b"<order><id>1</id></order>", b__xml=UBL.encode(), c__rar=b"Rar!\x1a\x07\x00more", d__joboptions=b"settings", e__json=b"{}"),
        tmp_path,
        "i.pdf",
    )
    assert "not known" in found["i.pdf!a.xml"]
    assert not isinstance(found["i.pdf!b.xml"], str)
    assert "archive" in found["i.pdf!c.rar"]
    assert "i.pdf!e.json" not in found, "data for programs are passed over, as in a folder"


def test_an_attached_bomb_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(attached, "MAX_SIZE", 10_000)
    packed = io.BytesIO()
    pikepdf.open(io.BytesIO(carrying(a__txt=b"0" * 20_000))).save(packed)
    found = opened(packed.getvalue(), tmp_path, "i.pdf")
    assert "grows" in found["i.pdf!a.txt"]


def test_a_file_packed_otherwise_or_damaged_is_refused():
    def otherwise(document: pikepdf.Pdf) -> None:
        document.attachments["a.txt"] = pikepdf.AttachedFileSpec(document, b"x")
        document.attachments["b.txt"] = pikepdf.AttachedFileSpec(document, b"x")
        listed = document.Root.Names.EmbeddedFiles.Names
        listed[1].EF.F = listed[1].EF.UF = pikepdf.Stream(
            document, zlib.compress(b"x"), Filter=pikepdf.Array([pikepdf.Name.ASCIIHexDecode, pikepdf.Name.FlateDecode])
        )
        del listed[3].EF

    data = io.BytesIO()
    document = pikepdf.open(io.BytesIO(pdf(says("x"))))
    otherwise(document)
    document.save(data, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    packed, damaged = attached.attached(data.getvalue())
    with pytest.raises(UnreadablePaper, match="packed"):
        packed.load()
    with pytest.raises(UnreadablePaper, match="damaged"):
        damaged.load()
    with pytest.raises(UnreadablePaper, match="damaged"):
        attached._inflated(b"no zlib")


@pytest.mark.parametrize("names", ["[(a) 7 (b) /X]", "7", "[(a) null]"])
def test_a_list_of_attachments_that_is_damaged_costs_only_itself(tmp_path, names):
    def damage(document: pikepdf.Pdf) -> None:
        document.Root.Names = pikepdf.Object.parse(b"<< /EmbeddedFiles << /Names " + names.encode() + b" >> >>")

    found = opened(changed(pdf(says("COMMERCIAL INVOICE")), damage), tmp_path, "i.pdf")
    assert not isinstance(found.pop("i.pdf"), str)
    assert all(isinstance(reason, str) for reason in found.values())


def test_a_list_that_leads_back_into_itself_ends(tmp_path):
    def loop(document: pikepdf.Pdf) -> None:
        node = document.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array([])))
        node.Kids = pikepdf.Array([node, node])
        document.Root.Names = pikepdf.Dictionary(EmbeddedFiles=node)

    assert list(opened(changed(pdf(says("COMMERCIAL INVOICE")), loop), tmp_path, "i.pdf")) == ["i.pdf"]
    assert not [*attached.attached(changed(pdf(says("x")), loop))]


def test_an_invoice_that_is_no_carrier_has_none():
    assert not attached.has_attached(pdf(says("COMMERCIAL INVOICE")))
    assert not attached.has_attached(b"%PDF-1.4 nothing")


def test_a_name_is_looked_for_plainly_with_escapes_and_where_objects_are_packed_away():
    assert may_hold(b"<< /Names << /EmbeddedFiles 4 0 R >> >>", b"/EmbeddedFiles")
    assert may_hold(b"<< /Names << /Embedded#46iles 4 0 R >> >>", b"/EmbeddedFiles")
    assert may_hold(b"<< /Type /ObjStm >>", b"/EmbeddedFiles")
    assert may_hold(b"<< /Type /Obj#53tm >>", b"/EmbeddedFiles")
    assert not may_hold(b"<< /Names 4 0 R /Font#20Name /F1 >>", b"/EmbeddedFiles")
