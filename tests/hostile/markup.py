"""Attacks by text: entities, nesting, outside files, columns and segments without end."""

from __future__ import annotations

from tests.hostile.attacks import attack

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
    + b"".join(b'<!ENTITY %c "%s">' % (n, b"&%c;" % (n - 1) * 10) for n in range(ord("b"), ord("k")))
    + b"]><lolz>&j;</lolz>"
)
OUTSIDE = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://localhost:1/x.dtd"> %y;]><r>&x;</r>'


@attack("billion laughs.xml")
def laughs() -> bytes:
    """Ten entities that make a thousand million words."""
    return LAUGHS


@attack("outside file.xml")
def outside() -> bytes:
    """A paper that asks for a file of this machine and a page of the net."""
    return b'<?xml version="1.0"?>' + OUTSIDE


@attack("one entity of a megabyte.xml")
def quadratic() -> bytes:
    """One long entity, named a hundred thousand times."""
    return b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "%s">]><r>%s</r>' % (b"x" * 100_000, b"&a;" * 100_000)


@attack("elements a million deep.xml")
def deep_xml() -> bytes:
    """Elements in elements."""
    return b'<?xml version="1.0"?>' + b"<a>" * 1_000_000


@attack("attributes without end.xml", harmless=True)
def attributes() -> bytes:
    """One element of two hundred thousand attributes."""
    return b'<?xml version="1.0"?><Invoice ' + b" ".join(b'a%d="1"' % n for n in range(200_000)) + b">INVOICE</Invoice>"


@attack("utf-16 laughs.xml")
def wide_laughs() -> bytes:
    """The same laughs in letters of two bytes."""
    return LAUGHS.decode().replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16")


@attack("tables in tables.html", slow=True, harmless=True)
def deep_html() -> bytes:
    """Fifty thousand tables in one another."""
    return b"<html><body>" + b"<table><tr><td>INVOICE" * 50_000


@attack("columns without end.html", harmless=True)
def wide_html() -> bytes:
    """A cell that spans two thousand million columns and rows."""
    return b"<html><body><table>" + b'<tr><td colspan="2147483647" rowspan="2147483647">INVOICE</td></tr>' * 500 + b"</table>"


@attack("script and pictures from outside.html", harmless=True)
def active_html() -> bytes:
    """Scripts, frames, styles and pictures that call home."""
    return (
        b"<html><head><base href='http://localhost:1/'><meta http-equiv=refresh content='0;url=http://localhost:1/'><link rel=stylesheet href='file:///etc/passwd'></head>"
        b"<body><script>while(1){}</script><iframe src='file:///etc/passwd'></iframe><img src='http://localhost:1/x.png' onerror='alert(1)'>COMMERCIAL INVOICE No. 4711"
    )


@attack("comment that never ends.html", harmless=True)
def open_comment() -> bytes:
    """Openings without an end, which make simple patterns run in squares."""
    return b"<html>" + b"<!--" * 100_000 + b"<a " * 100_000 + b"&#" * 100_000 + b"<![CDATA[" * 50_000


@attack("segments without end.edi", harmless=True)
def edi() -> bytes:
    """A message of half a million segments, some of them endless."""
    return b"UNA:+.? 'UNB+UNOC:3+A+B+240101:1200+1'UNH+1+IFTMIN:D:99B:UN'" + b"NAD+CN+" + b"?" * 100_001 + b"+" * 50_000 + b"'" + b"FTX+AAA+++PARTS'" * 300_000


@attack("edi of nothing.edi", harmless=True)
def empty_edi() -> bytes:
    """An interchange that ends where it begins."""
    return b"UNB+"


@attack("columns without end.csv", slow=True, harmless=True)
def wide_csv() -> bytes:
    """A row of a million columns, and quotes that never close."""
    return b"invoice,amount,date\n" * 3 + b"1," * 1_000_000 + b'\n"' + b'never closed ""' * 100_000


@attack("formulas.csv", harmless=True)
def formula_csv() -> bytes:
    """Cells that a spreadsheet program would run."""
    return b"invoice,description,amount\n4711,=cmd|' /C calc'!A0,1\n4712,@SUM(1+1)*cmd|' /C calc'!A0,2\n4713,+1+cmd,3\n"


@attack("one line of fifty million letters.txt", slow=True, harmless=True)
def long_line() -> bytes:
    """A line longer than any paper."""
    return b"INVOICE " + b"A" * 50_000_000


@attack("digits without end.txt", harmless=True)
def digits() -> bytes:
    """Numbers and dates on which patterns could run in squares, and numbers too long to count."""
    return b"COMMERCIAL INVOICE No. 4711\nTOTAL USD " + b"1" * 100_000 + b"\nTOTAL " + b"1," * 50_000 + b"\nDATE " + b"1-" * 50_000 + b"\nCONTAINER " + b"ABCU 123 " * 20_000


@attack("blanks without end.txt", harmless=True)
def blanks() -> bytes:
    """Labels with a hundred thousand blanks behind them."""
    return b"COMMERCIAL INVOICE\nConsignee" + b" " * 200_000 + b":" + b"\t" * 200_000 + b"\nInvoice No" + b" ." * 100_000 + b"\n"


@attack("letters that turn and hide.txt", harmless=True)
def turned() -> bytes:
    """Right-to-left marks, zero-width letters, private letters and towers of accents."""
    return ("COMMERCIAL INVOICE No. 4711\nConsignee: \u202eETEP\u202c \u200b" + "e" + "\u0301" * 20_000 + "\ue000" * 500 + "\U000e0041" * 500 + "\nTOTAL USD 1.00\n").encode()


@attack("all zeros.pdf")
def zeros() -> bytes:
    """A file of nothing."""
    return b"\0" * 1_000_000


@attack("json ten thousand deep.json", harmless=True)
def deep_json() -> bytes:
    """A transport document nested without end."""
    return b'{"transportDocumentReference": "X", "documentParties": ' + b"[" * 100_000
