"""Our own parsers as targets of the fuzzer: each takes bytes, and may raise nothing but that a paper is unreadable."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from checker.errors import UnreadablePaper

Target = Callable[[bytes], object]
CARRIER_DATA = {
    "transportDocumentReference": "X1", "transportDocumentTypeCode": "BOL", "carrierBookingReference": "B1", "issueDate": "2024-02-05",
    "shippedOnBoardDate": "2024-02-04", "carrierCode": "MSCU", "declaredValue": {"amount": 1, "currencyCode": "USD"}, "clauses": [{"clauseContent": "x"}],
    "documentParties": {"shipper": {"partyName": "X", "address": {"street": "1", "city": "Y", "countryCode": "JP"}, "taxLegalReferences": [{"type": "A", "value": "1"}]},
                        "notifyParties": [{"partyName": "Z", "displayedAddress": ["a", "b"]}], "other": [{"party": {"partyName": "Q"}, "partyFunction": "CN"}]},
    "transports": {"plannedDepartureDate": "2024-02-01", "portOfLoading": {"UNLocationCode": "JPYOK", "locationName": "Y"}, "vesselVoyages": [{"vesselName": "V", "vesselIMONumber": "9321483", "carrierExportVoyageNumber": "1W"}]},
    "consignmentItems": [{"descriptionOfGoods": ["Z"], "HSCodes": ["870323"], "carrierBookingReference": "B1", "shippingMarks": ["M"],
                          "cargoItems": [{"equipmentReference": "MSCU1234566", "cargoGrossWeight": {"value": 1, "unit": "KGM"}, "cargoGrossVolume": {"value": 2, "unit": "MTQ"}, "outerPackaging": {"numberOfPackages": 1, "description": "CTN"}}]}],
    "utilizedTransportEquipments": [{"equipment": {"equipmentReference": "MSCU1234566", "ISOEquipmentCode": "45G1"}, "seals": [{"number": "1"}], "cargoGrossWeight": {"value": 1, "unit": "KGM"}}],
    "references": [{"type": "FF", "value": "1"}], "shipmentLocations": [{"location": {"locationName": "Y", "UNLocationCode": "SGSIN"}, "locationTypeCode": "POD"}],
}  # fmt: skip


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


def html(data: bytes) -> object:
    from checker.reading.html import see
    from checker.reading.pages import pages_of

    return pages_of(see(_text(data), "fuzz").blocks)


def edi(data: bytes) -> object:
    from checker.reading.edi import read_edi

    return read_edi("UNB+UNOC:3+A+B'UNH+1+IFTMIN:D:99B:UN'" + _text(data))


def xml(data: bytes) -> object:
    from checker.reading.xml_tree import parse

    return parse(data)


def archive(data: bytes) -> object:
    from checker.reading.archive import unpack

    return [piece.load() for piece in unpack(data)]


def workbook(data: bytes) -> object:
    from checker.reading.sheet_guard import look_into

    return look_into(data)


def mail(data: bytes) -> object:
    from checker.reading.mail import attachments, read_mail

    return read_mail(data, "fuzz", "", "eml"), [piece.load() for piece in attachments(data, "eml")]


def old_word(data: bytes) -> object:
    """The streams of a Word 97 file: the fuzzer's bytes are its table of pieces and its properties, the words stand still."""
    from checker.reading.old_word import read_old_word
    from tests.reading.made_carriers import compound

    main = bytearray(2048) + "INVOICE 4711\r".encode("utf-16-le") * 40
    main[0x0A:0x0C] = b"\0\2"
    main[0x4C:0x58], main[0x102:0x10A], main[0x1A2:0x1AA] = data[:12].ljust(12, b"\1"), data[12:20].ljust(8, b"\1"), data[20:28].ljust(8, b"\0")
    return read_old_word(compound({"WordDocument": bytes(main) + data, "1Table": data[28:]}), "fuzz.doc", "")


def rich_text(data: bytes) -> object:
    from checker.reading.old_word import read_rich_text

    return read_rich_text(b"{\\rtf1\\ansi " + data, "fuzz.rtf", "")


def open_text(data: bytes) -> object:
    from checker.reading.open_text import read_open_text

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as one:
        one.writestr("content.xml", b"<a><body><text>" + data + b"</text></body></a>")
    return read_open_text(packed.getvalue(), "fuzz.odt", "")


def outlook(data: bytes) -> object:
    from checker.reading.mail import attachments, read_mail
    from tests.reading.made_carriers import compound

    whole = compound({"__properties_version1.0": data[:64], "__substg1.0_1000001F": data, "__substg1.0_10130102": data})
    return read_mail(whole, "fuzz", "", "msg"), [piece.load() for piece in attachments(whole, "msg")]


def attached(data: bytes) -> object:
    from checker.reading.attached import attached as pieces
    from tests.hostile.pdf_attachments import carrying

    return [piece.load() for piece in pieces(carrying(data, data[:200]))]


def mailbox(data: bytes) -> object:
    """A mailbox of two messages whose inside is the fuzzer's, taken out and read as it is from a file."""
    begins = b"From a@b Mon Jan  1 10:00:00 2024\n"
    return _carried(begins + b"From: a@b\nTo: c@d\nSubject: x\n" + data + b"\n\n" + begins + data, "fuzz.mbox")


def word(data: bytes) -> object:
    from checker.reading.word import read_word

    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as one:
        one.writestr("word/document.xml", b'<w:document xmlns:w="' + space + b'"><w:body>' + data + b"</w:body></w:document>")
        one.writestr("word/styles.xml", b'<w:styles xmlns:w="' + space + b'">' + data + b"</w:styles>")
    return read_word(packed.getvalue(), "fuzz.docx", "")


def invoice_data(data: bytes) -> object:
    """Electronic invoices of both standards, as they come by themselves or attached to a PDF."""
    from checker.reading.intake import read_bytes

    read = []
    for top, space in (
        (b"Invoice", b"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"),
        (b"CrossIndustryInvoice", b"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
    ):
        with suppress(UnreadablePaper):
            read.append(read_bytes(b"<?xml version='1.0'?><" + top + b' xmlns="' + space + b'">' + data + b"</" + top + b">", "fuzz.xml", "none"))
    return read


def carrier_data(data: bytes) -> object:
    """A transport document of the DCSA in which the fuzzer puts other values in the place of those that belong there."""
    from checker.reading.dcsa import read_dcsa

    choice = iter(data)
    odd = (None, 0, -1.5, 1e308, True, "", "x" * 300, "2024-13-45", [], {}, [[]], [None], {"value": {}}, {"": [1]})

    def spoilt(value: object) -> object:
        chosen = next(choice, 255)
        if chosen < len(odd):
            return odd[chosen]
        if isinstance(value, dict):
            return {name: spoilt(one) for name, one in value.items()}
        if isinstance(value, list):
            return [spoilt(one) for one in value for _ in range(1 + chosen % 3 // 2)]
        return value

    return read_dcsa(json.dumps(spoilt(CARRIER_DATA)))


def credit(data: bytes) -> object:
    """A documentary credit as a bank sends it (MT 700)."""
    from checker.extracting.documents import extract
    from checker.reading.intake import read_bytes

    return extract(
        read_bytes(
            b"{1:F01BANKDEFFAXXX0000000000}{2:I700BANKSGSGXXXXN}{4:\n:27:1/1\n:40A:IRREVOCABLE\n:20:LC4711\n" + data.replace(b"\0", b" ") + b"\n-}",
            "fuzz.txt",
            "none",
        )
    )


def picture(data: bytes) -> object:
    """Pictures of every kind that is opened, their heads honest and the rest the fuzzer's; no print is recognised."""
    from checker.reading.intake import read_bytes

    heads = (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe0",
        b"II*\0\x08\0\0\0",
        b"GIF89a",
        b"BM",
        b"RIFF\0\x10\0\0WEBPVP8 ",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    )
    head = heads[data[0] % len(heads)] if data else heads[0]
    return read_bytes(head + data[1:], "fuzz", "none")


def _carried(data: bytes, name: str) -> object:
    """What a file carries, all of it read; what cannot be is meant to say so."""
    from checker.reading.intake import read_all

    with tempfile.NamedTemporaryFile(suffix=name) as file:
        file.write(data)
        file.flush()
        read = []
        for carried in read_all(Path(file.name), name, "none"):
            with suppress(UnreadablePaper):
                read.append(carried.read())
        return read


def formula(data: bytes) -> object:
    from checker.reading.formulas import CannotCompute, compute

    try:
        return compute("=" + _text(data)[:300], "Sheet", lambda *_: 1.0)
    except (CannotCompute, OverflowError, ValueError, RecursionError):
        return None


def number_format(data: bytes) -> object:
    from checker.reading.number_format import shown

    return shown(1234.5, _text(data))


def plain(data: bytes) -> object:
    from checker.reading.plain import csv_page, text_pages

    return text_pages(_text(data)), csv_page(_text(data), "fuzz")


def whole(data: bytes) -> object:
    from checker.reading.intake import read_bytes

    return read_bytes(data, "fuzz.txt", "none")


def values(data: bytes) -> object:
    """Dates, numbers, identifiers and all else that is read from a line of print."""
    from checker.extracting.documents import extract
    from checker.reading.intake import read_bytes

    return extract(read_bytes(b"COMMERCIAL INVOICE No. 4711\nDate: " + data.replace(b"\0", b" "), "fuzz.txt", "none"))


def output(data: bytes) -> object:
    from checker.reporting.printable import seen

    shown = seen(_text(data))
    assert shown.isprintable() or all(ord(c) > 159 or c == " " for c in shown if not c.isprintable()), repr(shown)
    return shown


TARGETS: dict[str, Target] = {
    t.__name__: t
    for t in (
        html, edi, xml, archive, workbook, mail, mailbox, old_word, word, rich_text, open_text, outlook, attached, invoice_data, carrier_data, credit, picture,
        formula, number_format, plain, whole, values, output,
    )
}  # fmt: skip


def seeds(target: Target) -> list[bytes]:
    """Small files of the kind that the target reads, to begin with."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as one:
        one.writestr("a.txt", b"INVOICE 1")
        one.writestr("xl/worksheets/sheet1.xml", b'<c r="A1"/>')
    own = {
        "html": b"<html><style>.a{color:#fff}</style><table><tr><td colspan=2 style='font-size:1px'>INVOICE</td></tr></table>",
        "edi": b"NAD+CN+X::9++NAME?+CO'DTM+137:20240205:102'LOC+9+DEHAM'MOA+9:1:EUR'",
        "xml": b"<?xml version='1.0'?><r:a xmlns:r='u' b='1'>t<c/></r:a>",
        "archive": packed.getvalue(),
        "workbook": packed.getvalue(),
        "mail": b'From: a@b\nTo: c@d\nSubject: =?utf-8?q?x?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="z"\n\n--z\n\nINVOICE\n--z--\n',
        "rich_text": b"\\pard INVOICE\\cell 1\\cell\\row\\par {\\*\\x y}\\u8364?\\'e9}",
        "open_text": b"<p style-name='a'>INVOICE<tab/><s c='2'/></p><table><table-row><table-cell number-columns-repeated='2'><p>1</p></table-cell></table-row></table>",
        "mailbox": b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="z"\n\n--z\nContent-Type: text/plain\n\nINVOICE 1\n--z\nContent-Type: application/octet-stream; name=a.txt\nContent-Transfer-Encoding: base64\n\nSU5WT0lDRQ==\n--z--\n',
        "word": b"<w:p><w:pPr><w:tabs><w:tab w:pos='400'/></w:tabs></w:pPr><w:r><w:rPr><w:vanish/><w:sz w:val='20'/></w:rPr><w:t>INVOICE</w:t><w:tab/></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "invoice_data": b"<ID>1</ID><IssueDate>2024-02-05</IssueDate><InvoiceLine><InvoicedQuantity unitCode='C62'>2</InvoicedQuantity><Item><Name>x</Name></Item></InvoiceLine><ExchangedDocument><ID>7</ID></ExchangedDocument>",
        "credit": b":31D:240315SINGAPORE\n:50:A LTD\n:59:B LTD\n:32B:USD12345,67\n:44E:YOKOHAMA\n:44F:SINGAPORE\n:45A:+CARS\n:46A:+INVOICE",
        "attached": b"<< /Names [(a) 7 0 R] /Kids [6 0 R] >>",
        "formula": b'SUM(A1:B2)*ROUND(C3,2)&"x"',
        "number_format": b'"USD" #,##0.00;[Red]-0.0%',
        "plain": b"a,b,c\n1,2,3\n",
        "values": b"05.02.2024\nTotal: USD 1.234,50\nContainer: MSCU1234566\nConsignee: X LTD\n",
    }
    return [own[target.__name__]] if target.__name__ in own else []
