"""Small archives, mails and word processor files made on the spot."""

import csv
import io
import struct
import zipfile
from email.message import EmailMessage

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

INVOICE_HTML = """<html><head><style>.ref{font-weight:bold}</style></head><body><h1>COMMERCIAL INVOICE</h1>
<table><tr><td>Seller:<br>KANSAI MOTORS CO., LTD.<br>2-1-5 NAKANOSHIMA, OSAKA, JAPAN</td>
<td>Buyer:<br>GULF STAR TRADING LLC<br>DEIRA STREET 4, DUBAI, UAE</td></tr></table>
<p class=ref>Invoice No.: INV-2023-88</p><p>Invoice Date: 2023-05-01</p><p>Port of Loading: OSAKA, JAPAN</p><p>Port of Discharge: JEBEL ALI, UAE</p>
<table border=1><tr><th>Description of Goods</th><th>HS Code</th><th>Quantity</th><th>Unit Price (USD)</th><th>Amount (USD)</th></tr>
<tr><td>TOYOTA LAND CRUISER 2019</td><td>87032490</td><td>2</td><td>30,000.00</td><td>60,000.00</td></tr>
<tr><td>SPARE PARTS FOR CARS</td><td>87089990</td><td>10</td><td>135.00</td><td>1,350.00</td></tr></table>
<p>Total Amount: USD 61,350.00</p></body></html>"""

INVOICE_TEXT = """                          COMMERCIAL INVOICE

Seller:                                 Buyer:
KANSAI MOTORS CO., LTD.                 GULF STAR TRADING LLC
2-1-5 NAKANOSHIMA                       DEIRA STREET 4
OSAKA, JAPAN                            DUBAI, UAE

Invoice No.: INV-2023-88                Invoice Date: 2023-05-01
Port of Loading: OSAKA, JAPAN           Port of Discharge: JEBEL ALI, UAE

--------------------------------------------------------------------------------
Description of Goods          HS Code     Quantity   Unit Price USD   Amount USD
--------------------------------------------------------------------------------
TOYOTA LAND CRUISER 2019      87032490           2        30,000.00    60,000.00
SPARE PARTS FOR CARS          87089990          10           135.00     1,350.00
--------------------------------------------------------------------------------
Total Amount:                                                      USD 61,350.00
"""

INVOICE_CSV = (
    "COMMERCIAL INVOICE\n\nInvoice No.,INV-2023-88\nInvoice Date,2023-05-01\nSeller,KANSAI MOTORS CO. LTD.\nBuyer,GULF STAR TRADING LLC\n"
    'Port of Loading,"OSAKA, JAPAN"\nPort of Discharge,"JEBEL ALI, UAE"\n\nDescription of Goods,HS Code,Quantity,Unit Price (USD),Amount (USD)\n'
    'TOYOTA LAND CRUISER 2019,87032490,2,"30,000.00","60,000.00"\nSPARE PARTS FOR CARS,87089990,10,135.00,"1,350.00"\n,,,Total Amount,"61,350.00"\n'
)


INVOICE_TSV = "\n".join("\t".join(row) for row in csv.reader(INVOICE_CSV.splitlines()))


def zipped(members: dict[str, bytes | str]) -> bytes:
    """An archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in members.items():
            archive.writestr(name, held)
    return out.getvalue()


def docx(body: str, more: dict[str, str] | None = None) -> bytes:
    """A word processor file whose body is this XML."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **(more or {})})


def p(text: str, about: str = "") -> str:
    """A paragraph; `about` are properties of its one run."""
    return f'<w:p><w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows: list[str]) -> str:
    """A table of cells, each of lines."""
    cells = ["".join(f"<w:tc>{''.join(p(line) for line in cell.split('|'))}</w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def eml(text: str = "Please find the papers attached.", html: str = "", subject: str = "Papers", **attached: bytes) -> bytes:
    """A mail; attachments by name, with a double underscore for the dot."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Ken Sato <ken@kansai.example>", "ops@gulfstar.example", subject
    mail["Date"], mail["Message-ID"], mail["MIME-Version"] = "Mon, 01 May 2023 09:00:00 +0900", "<1@kansai.example>", "1.0"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    for name, held in attached.items():
        mail.add_attachment(held, maintype="application", subtype="octet-stream", filename=name.replace("__", "."))
    return mail.as_bytes()


Tree = dict[str, "bytes | Tree"]


def compound(tree: Tree) -> bytes:
    """An OLE2 file with these streams and storages."""
    entries: list[list] = [["Root Entry", 5, b"", -1, -1, -1]]

    def add(inside: Tree) -> int:
        first, last = -1, -1
        for name, held in inside.items():
            entries.append([name, 1 if isinstance(held, dict) else 2, b"" if isinstance(held, dict) else held.ljust(4096, b"\0"), -1, -1, -1])
            here = len(entries) - 1
            if last >= 0:
                entries[last][4] = here
            first, last = (here if first < 0 else first), here
            if isinstance(held, dict):
                entries[here][5] = add(held)
        return first

    entries[0][5] = add(tree)
    sectors: list[bytes] = []
    chains: list[int] = []

    def put(held: bytes) -> int:
        start = len(sectors)
        parts = [held[i : i + 512].ljust(512, b"\0") for i in range(0, len(held), 512)]
        sectors.extend(parts)
        chains.extend([*range(start + 1, start + len(parts)), 0xFFFFFFFE])
        return start

    records = b""
    for name, kind, held, left, right, child in entries:
        start = put(held) if held else 0xFFFFFFFE
        wide = name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<3I", *(n & 0xFFFFFFFF for n in (left, right, child)))
        records += wide.ljust(64, b"\0") + struct.pack("<HBB", len(wide), kind, 1) + links + bytes(36) + struct.pack("<IQ", start, len(held))
    directory = put(records)
    fat_sectors = (len(sectors) + 128) // 127 + 1
    first_fat = len(sectors)
    chains += [0xFFFFFFFD] * fat_sectors
    fat = b"".join(struct.pack("<I", n) for n in chains).ljust(fat_sectors * 512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, fat_sectors, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += b"".join(struct.pack("<I", first_fat + i) for i in range(fat_sectors)).ljust(436, b"\xff")
    return header + b"".join(sectors) + fat


def wide(text: str) -> bytes:
    """A string of an Outlook property."""
    return text.encode("utf-16-le")
