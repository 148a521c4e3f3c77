"""Word processor files of former days, and OpenDocument texts."""

import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import UnreadablePaper
from checker.reading.intake import read_bytes
from checker.reading.old_word import read_old_word, read_rich_text
from checker.reading.open_text import read_open_text
from checker.reading.sniff import sniff
from tests.reading.made_carriers import compound
from tests.reading.read_facts import documents, proves_the_invoice

FIELDS = (
    ("Invoice No.", "INV-2023-88"), ("Invoice Date", "1 May 2023"), ("Seller", "KANSAI MOTORS CO., LTD.\n2-1-5 Nakanoshima\nOsaka, Japan"), ("Buyer", "GULF STAR TRADING LLC"),
    ("Port of Loading", "OSAKA, JAPAN"), ("Port of Discharge", "JEBEL ALI, UAE"),
)  # fmt: skip
GOODS = (
    ("Item", "Description", "HS Code", "Quantity", "Unit Price", "Amount USD"), ("1", "TOYOTA LAND CRUISER 2019", "8703.24.90", "2", "30,000.00", "60,000.00"),
    ("2", "SPARE PARTS FOR CARS", "8708.99.90", "10", "135.00", "1,350.00"), ("", "", "", "", "Total USD", "61,350.00"),
)  # fmt: skip


def doc(paragraphs: list[tuple[str, int]], flags: int = 0x0200) -> bytes:
    """A Word 97 file: (text with its mark, 0 for a plain paragraph, 1 for one in a table, 2 for the end of a row)."""
    text = "".join(words for words, _ in paragraphs)
    body, start = text.encode("utf-16-le"), 2048
    pages, numbers, first = b"", [], (start + len(body) + 511) // 512
    where = start
    for at in range(0, len(paragraphs), 9):
        some = paragraphs[at : at + 9]
        page, lists = bytearray(512), 500
        places = [where]
        for n, (words, sort) in enumerate(some):
            where += 2 * len(words)
            places.append(where)
            if sort:
                grpprl = struct.pack("<HB", 0x2416, 1) + (struct.pack("<HB", 0x2417, 1) if sort == 2 else b"")
                lists -= 16
                page[lists : lists + 4 + len(grpprl)] = struct.pack("<BBH", 0, (2 + len(grpprl) + 1) // 2, 0) + grpprl
                page[4 * (len(some) + 1) + 13 * n] = lists // 2
        page[: 4 * len(places)] = struct.pack(f"<{len(places)}I", *places)
        page[511] = len(some)
        pages += bytes(page)
        numbers.append(first + at // 9)
    clx = b"\x02" + struct.pack("<I", 16) + struct.pack("<2I", 0, len(text)) + struct.pack("<HIH", 0, start, 0)
    bins = struct.pack(f"<{len(numbers) + 1}I", *range(len(numbers) + 1)) + struct.pack(f"<{len(numbers)}I", *numbers)
    main = bytearray(start)
    main[:4] = struct.pack("<HH", 0xA5EC, 193)
    main[0x0A:0x0C] = struct.pack("<H", flags)
    main[0x4C:0x58] = struct.pack("<iii", len(text), 0, 0)
    main[0x102:0x10A] = struct.pack("<II", len(clx), len(bins))
    main[0x1A2:0x1AA] = struct.pack("<II", 0, len(clx))
    return compound({"WordDocument": (bytes(main) + body).ljust(first * 512, b"\0") + pages, "1Table": clx + bins})


def rows(table) -> list[tuple[str, int]]:
    """A table as the paragraphs of a Word file."""
    out: list[tuple[str, int]] = []
    for row in table:
        for cell in row:
            *above, last = cell.split("\n")
            out += [(f"{part}\r", 1) for part in above] + [(f"{last}\x07", 1)]
        out.append(("\x07", 2))
    return out


WORD = doc([("COMMERCIAL INVOICE\r", 0), *rows(FIELDS), ("\r", 0), *rows(GOODS), ("\r", 0)])


def rtf(table) -> str:
    return "".join(
        "{\\trowd" + "".join(f"\\cellx{1000 * (n + 1)}" for n in range(len(r))) + " ".join(f"\\intbl {c.replace(chr(10), ', ')}\\cell" for c in r) + "\\row}\n"
        for r in table
    )


RTF = ("{\\rtf1\\ansi COMMERCIAL INVOICE\\par\n" + rtf(FIELDS) + "\\par\n" + rtf(GOODS) + "\\par}").encode()


def odt(body: str, styles: str = "", more: dict[str, str] | None = None) -> bytes:
    spaces = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:style="urn:s" xmlns:fo="urn:f" xmlns:draw="urn:d"'
    content = f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return packed({"content.xml": content, **(more or {})})


def packed(parts: dict[str, str]) -> bytes:
    """An OpenDocument file: its kind comes first, as it stands."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, text in parts.items():
            archive.writestr(name, text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def cells(table) -> str:
    def cell(words):
        return "<table:table-cell>" + "".join(f"<text:p>{part}</text:p>" for part in words.split("\n")) + "</table:table-cell>"

    return "<table:table>" + "".join("<table:table-row>" + "".join(cell(c) for c in row) + "</table:table-row>" for row in table) + "</table:table>"


ODT = odt(f"<text:h>COMMERCIAL INVOICE</text:h>{cells(FIELDS)}<text:p/>{cells(GOODS)}")


@pytest.mark.parametrize(("data", "media"), [(WORD, "doc"), (RTF, "rtf"), (ODT, "odt")], ids=["doc", "rtf", "odt"])
def test_an_invoice_in_each_of_them_gives_its_facts(data, media):
    assert sniff(data) == media
    proves_the_invoice(documents(data, f"invoice.{media}")[0])


def test_the_code_of_a_field_is_left_out_and_its_result_stays():
    paper = read_bytes(doc([("Invoice \x13 DOCPROPERTY No \x14KM-7\x15 of today\r", 0)]), "a.doc")
    assert [w.text for w in paper.pages[0].words] == ["Invoice", "KM-7", "of", "today"]


def test_what_an_opendocument_hides_is_told_apart():
    styles = '<style:style style:name="W"><style:text-properties fo:color="#FFFFFF"/></style:style>'
    body = (
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>POTI, GEORGIA</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:p>Port of discharge: <text:span text:style-name="W">NOVOROSSIYSK</text:span>BATUMI<text:s text:c="3"/>GEORGIA<office:annotation><text:p>ask Ivan</text:p></office:annotation></text:p>'
        "<text:p><draw:frame><draw:text-box><text:p>ORIGINAL</text:p></draw:text-box></draw:frame></text:p>"
    )  # fmt: skip
    meta = '<o:document-meta xmlns:o="urn:o" xmlns:m="urn:m"><o:meta><m:generator>LibreOffice</m:generator><m:creation-date>2024-03-01T10:00:00</m:creation-date></o:meta></o:document-meta>'
    paper = read_bytes(odt(body, styles, {"meta.xml": meta}), "a.odt")
    assert "NOVOROSSIYSK" not in " ".join(w.text for w in paper.pages[0].words)
    assert "ORIGINAL" in [w.text for w in paper.pages[0].words]
    assert {(h.how, h.text) for h in paper.traces.hidden} == {("white", "NOVOROSSIYSK"), ("comment", "ask Ivan")}
    assert [(c.before, c.after) for c in paper.traces.changes] == [("POTI, GEORGIA", "")]
    assert (paper.traces.producer, paper.traces.created.year) == ("LibreOffice", 2024)


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (doc([("x\r", 0)], flags=0x0300), "a.doc", "password"), (compound({"WordDocument": b"\xec\xa5" * 9, "1Table": b"x"}), "a.doc", "damaged"), (doc([("\r", 0)]), "a.doc", "no words"),
        (odt("", more={"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "a.odt", "password"), (odt(""), "a.odt", "no words"),
        (packed({"a.xml": "<a/>"}), "a.odt", "no text part"), (b"{\\rtf1 }", "a.rtf", "no words"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data, name, why):
    with pytest.raises(UnreadablePaper, match=why) as told:
        read_bytes(data, name)
    assert told.value.remedy


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_breaks_a_reader(data):
    reader, whole = data.draw(st.sampled_from([(read_old_word, WORD), (read_rich_text, RTF), (read_open_text, ODT)]))
    hurt = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        hurt[data.draw(st.integers(0, len(hurt) - 1))] = data.draw(st.integers(0, 255))
    try:
        reader(bytes(hurt[: data.draw(st.integers(1, len(hurt)))]), "a", "")
    except UnreadablePaper as error:
        assert error.remedy  # noqa: PT017


def test_runs_of_digits_of_any_length_take_no_longer_than_their_length():
    words = read_rich_text(b"{\\rtf1\\ansi INVOICE 4711 " + (b"a " * 990 + b"zz ") * 300 + b"}", "a.rtf", "").pages[0].words
    assert [word.text for word in words[:3]] == ["INVOICE", "4711", "a"]


@pytest.mark.parametrize("word", [b"\\uc", b"\\u", b"\\bin", b"\\'"])
def test_rich_text_with_a_word_that_lacks_its_number_is_read_or_told(word):
    try:
        words = read_rich_text(b"{\\rtf1\\ansi INVOICE " + word + b" 4711}", "a.rtf", "").pages[0].words
    except UnreadablePaper as error:
        assert error.remedy  # noqa: PT017
    else:
        assert words[0].text == "INVOICE"
