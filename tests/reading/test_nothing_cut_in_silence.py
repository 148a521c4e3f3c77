"""What is too much to be read is told: no limit leaves anything out in silence."""

from __future__ import annotations

import io
import json
import zipfile

import openpyxl
import pytest
from PIL import Image

from checker.errors import UnreadablePaper
from checker.reading import attached, html, mail, outlook, plain
from checker.reading.intake import read_bytes
from checker.reading.workbook_parts import MOST, parts_of
from tests.reading.made_carriers import compound

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def reasons(data: bytes, name: str) -> str:
    return " / ".join(u.reason for u in read_bytes(data, name, "none").unread)


def words(data: bytes, name: str) -> list[str]:
    return [w.text for page in read_bytes(data, name, "none").pages for w in page.words]


def zipped(**parts: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as one:
        for name, data in parts.items():
            one.writestr(name, data)
    return out.getvalue()


def docx(body: str, **parts: bytes) -> bytes:
    return zipped(**{"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>', **parts})


def odt(body: str) -> bytes:
    spaces = " ".join(f'xmlns:{short}="{OPEN}{short}:1.0"' for short in ("office", "text", "table"))
    mime = "application/vnd.oasis.opendocument.text"
    return zipped(
        **{
            "mimetype": mime,
            "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        }
    )


def said(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def picture(wide: int, high: int) -> bytes:
    out = io.BytesIO()
    Image.new("L", (wide, high), 255).save(out, "PNG")
    return out.getvalue()


def test_rich_text_that_is_too_long():
    assert "only its first" in reasons(b"{\\rtf1\\ansi INVOICE " + b"4711 words. " * 90_000 + b"}", "a.rtf")


def test_a_row_of_many_cells_goes_on_below():
    row = b"".join(b"C%d\\cell " % n for n in range(75))
    assert {"C0", "C59", "C60", "C74"} <= set(words(b"{\\rtf1\\ansi \\trowd " + row + b"\\row}", "a.rtf"))


def test_a_typewritten_line_of_any_length_is_read_to_its_end():
    columns = "   ".join(f"N{n}" for n in range(900))
    prose = " ".join(f"word{n}" for n in range(9_000))
    assert {"N0", "N899"} <= set(words(f"INVOICE\n{columns}\n".encode(), "a.txt"))
    assert {"word0", "word8999"} <= set(words(f"INVOICE\n{prose}\n".encode(), "a.txt"))


def test_text_of_more_lines_than_are_looked_at():
    assert "only its first" in reasons(b"INVOICE\n" * 20_000, "a.txt")


def test_a_table_of_more_rows_than_are_looked_at(monkeypatch):
    monkeypatch.setattr(plain, "MAX_CELLS", 50)
    with pytest.raises(UnreadablePaper, match="more cells"):
        read_bytes(b"a,b,c\n" * 4 + b",,\n" * 60 + b"9,9,9\n", "a.csv", "none")


def test_data_of_more_documents_than_are_looked_at():
    one = {"transportDocumentReference": "X1", "transportDocumentTypeCode": "BOL", "documentParties": {}}
    with pytest.raises(UnreadablePaper, match="more than 200"):
        read_bytes(json.dumps([one] * 201).encode(), "a.json", "none")


def test_a_mail_of_more_parts_or_attachments_than_are_looked_at(monkeypatch):
    parts = "".join(f"--z\nContent-Type: application/pdf; name={n}.pdf\n\nx\n" for n in range(30))
    data = f'From: a@b\nTo: c@d\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="z"\n\n{parts}--z--\n'.encode()
    monkeypatch.setattr(mail, "_MOST_PARTS", 20)
    with pytest.raises(UnreadablePaper, match="the rest was not read"):
        list(mail.attachments(data, "eml"))
    monkeypatch.setattr(outlook, "MAX_ATTACHMENTS", 1)
    held = {f"__attach_version1.0_#0000000{n}": {"__substg1.0_37010102": b"INVOICE", "__substg1.0_3707001F": f"{n}.txt".encode("utf-16-le")} for n in range(2)}
    made = compound({"__properties_version1.0": b"x" * 64, "__substg1.0_1000001F": "INVOICE".encode("utf-16-le"), **held})
    with pytest.raises(UnreadablePaper, match="the rest was not read"):
        list(mail.attachments(made, "msg"))


def test_a_list_of_attached_files_that_is_too_large(monkeypatch):
    import pikepdf

    pdf = pikepdf.new()
    pdf.add_blank_page()
    for n in range(3):
        pdf.attachments[f"{n}.txt"] = b"INVOICE"
    kids = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array([]))) for _ in range(9)])
    pdf.Root.Names.EmbeddedFiles = pdf.make_indirect(pikepdf.Dictionary(Kids=kids))
    out = io.BytesIO()
    pdf.save(out)
    monkeypatch.setattr(attached, "MAX_NODES", 4)
    with pytest.raises(UnreadablePaper, match="too large to be looked over"):
        list(attached.attached(out.getvalue()))


def test_words_after_the_end_of_a_word_file_are_read():
    notes = f'<w:endnotes xmlns:w="{WORD}"><w:endnote>{said("GOODS FOR NAMPO")}</w:endnote></w:endnotes>'.encode()
    assert "NAMPO" in words(docx(said("INVOICE"), **{"word/endnotes.xml": notes}), "a.docx")


def test_hidden_words_beyond_those_that_are_told():
    hidden = "".join(
        f"<w:p><w:r><w:t>A</w:t></w:r><w:r><w:rPr><w:{'vanish' if n % 2 else 'color'}{'' if n % 2 else ' w:val=' + chr(34) + 'FFFFFF' + chr(34)}/></w:rPr><w:t>H{n}</w:t></w:r></w:p>"
        for n in range(300)
    )
    assert any("beyond the first 200" in what for what in read_bytes(docx(hidden), "a.docx", "none").traces.not_checked)
    web = "<html>" + "".join(f"<p>A{n}</p><p style='display:none'>H{n}</p>" for n in range(html.MAX_HIDDEN + 20)) + "</html>"
    found = read_bytes(web.encode(), "a.html", "none").traces
    assert len(found.hidden) == html.MAX_HIDDEN
    assert any("beyond the first" in what for what in found.not_checked)


def test_a_repeated_cell_of_an_open_document():
    cell = '<table:table><table:table-row><table:table-cell table:number-columns-repeated="{}"><text:p>7</text:p></table:table-cell></table:table-row></table:table>'
    assert not reasons(odt("<text:p>INVOICE</text:p>" + cell.format(3)), "a.odt")
    assert "fewer times" in reasons(odt("<text:p>INVOICE</text:p>" + cell.format(90)), "a.odt")


@pytest.mark.parametrize(("size", "told"), [((1240, 1754), True), ((2200, 1700), True), ((1600, 1200), False), ((600, 848), False), ((1200, 300), False)])
def test_a_picture_like_a_page_in_a_word_file_or_workbook_is_told_and_any_other_noted(size, told):
    paper = read_bytes(docx(said("INVOICE"), **{"word/media/image1.png": picture(*size)}), "a.docx", "none")
    assert any("scanned page" in u.reason for u in paper.unread) == told
    assert "what its picture shows" in paper.traces.not_checked
    book = openpyxl.Workbook()
    book.active["A1"] = "INVOICE"
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out, "a") as more:
        more.writestr("xl/media/image1.png", picture(*size))
    assert ("scanned page" in reasons(out.getvalue(), "a.xlsx")) == told


def test_text_boxes_of_a_sheet_beyond_those_that_are_read():
    book = openpyxl.Workbook()
    book.active["A1"] = "INVOICE"
    out = io.BytesIO()
    book.save(out)
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
    box = "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:sp><a:p><a:t>N</a:t></a:p></xdr:sp></xdr:twoCellAnchor>"
    with zipfile.ZipFile(out, "a") as more:
        more.writestr("xl/worksheets/_rels/sheet1.xml.rels", relations)
        more.writestr("xl/drawings/drawing1.xml", f"<xdr:wsDr>{box * (MOST + 5)}</xdr:wsDr>")
    assert list(parts_of(out.getvalue(), "a.xlsx")[0].cut_short) == ["the text boxes of sheet 'Sheet'"]
    assert "text boxes of sheet 'Sheet' were read only in part" in reasons(out.getvalue(), "a.xlsx")


def test_a_page_with_more_letters_or_notes_than_are_read(monkeypatch):
    from reportlab.pdfgen.canvas import Canvas

    from checker.reading import pdf_guard

    out = io.BytesIO()
    made = Canvas(out)
    made.drawString(72, 700, "INVOICE 4711 " * 5)
    made.textAnnotation("note", (72, 600, 90, 620))
    made.textAnnotation("note", (72, 500, 90, 520))
    made.save()
    assert not reasons(out.getvalue(), "a.pdf")
    monkeypatch.setattr(pdf_guard, "MAX_CHARS", 20)
    monkeypatch.setattr(pdf_guard, "MAX_NOTES", 1)
    assert "only the first 20 letters" in reasons(out.getvalue(), "a.pdf")
    assert "only the first 1 annotations" in reasons(out.getvalue(), "a.pdf")
