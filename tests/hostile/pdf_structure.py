"""Attacks by a PDF's own book-keeping: trees, tables, sizes, locks, and files that are two things at once."""

from __future__ import annotations

import io
import zipfile

from tests.hostile.attacks import attack
from tests.hostile.raw_pdf import FONT, HELLO, file, one_page, stream


@attack("page tree in a ring.pdf")
def page_tree_loop() -> bytes:
    """Pages whose kids are themselves."""
    return file({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 9 >>", 3: b"<< /Type /Pages /Kids [2 0 R] /Count 3 >>"})


@attack("page that is its own parent.pdf", harmless=True)
def parent_loop() -> bytes:
    """A page whose size is to be looked up in itself."""
    page = b"<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>"
    return file({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", 3: page, 4: stream(HELLO)})


@attack("page tree ten thousand deep.pdf", harmless=True)
def deep_tree() -> bytes:
    """A chain of ten thousand nodes to one page."""
    nodes = {n: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (n + 1, n - 1) for n in range(2, 10_000)}
    return file({1: b"<< /Type /Catalog /Pages 2 0 R >>", **nodes, 10_000: b"<< /Type /Page /Parent 9999 0 R /MediaBox [0 0 9 9] >>"})


@attack("two thousand million pages.pdf")
def lying_count() -> bytes:
    """A tree that says it has 2^31 pages and has none."""
    return file({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 2147483647 >>"})


@attack("twenty thousand pages.pdf", slow=True)
def many_pages() -> bytes:
    """Twenty thousand pages of one line."""
    kids = b" ".join(b"%d 0 R" % n for n in range(5, 20_005))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 800] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
    return file({
        1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Count 20000 /Kids [%s] >>" % kids, 3: stream(HELLO), 4: FONT,
        **dict.fromkeys(range(5, 20_005), page),
    })  # fmt: skip


@attack("sheet as large as a country.pdf", harmless=True)
def huge_box() -> bytes:
    """A page of ten thousand kilometres."""
    return one_page(page=b"/MediaBox [0 0 30000000000 30000000000] /UserUnit 1000000")


@attack("sheet inside out.pdf", harmless=True)
def odd_box() -> bytes:
    """A page whose sizes are no numbers, negative or nothing."""
    return one_page(page=b"/MediaBox [1e999 -1e999 (x) /y] /CropBox [9 9 9 9] /Rotate 45")


@attack("xref in a ring.pdf", harmless=True)
def xref_loop() -> bytes:
    """Tables of offsets that go back to each other."""
    whole = one_page()
    at = whole.rindex(b"xref\n0")
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % at)


@attack("xref of a thousand million rows.pdf", harmless=True)
def huge_xref() -> bytes:
    """A table that says it has a thousand million rows."""
    return one_page().replace(b"xref\n0 6", b"xref\n0 999999999").replace(b"/Size 6", b"/Size 2147483647")


@attack("revisions without end.pdf", harmless=True)
def many_revisions() -> bytes:
    """Two thousand saved states, one over the other."""
    out = bytearray(one_page())
    for _ in range(2000):
        before, at = out.rindex(b"xref\n"), len(out)
        out += b"6 0 obj\n<< >>\nendobj\nxref\n6 1\n%010d 00000 n \n" % at
        start = out.rindex(b"xref\n6 1")
        out += b"trailer\n<< /Size 7 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (before, start)
    return bytes(out)


@attack("end marks without end.pdf", harmless=True)
def many_ends() -> bytes:
    """A hundred thousand ends of file, each of which may be a saved state."""
    return one_page() + b"startxref\n9\n%%EOF\n" * 100_000


@attack("root that is nothing.pdf")
def no_root() -> bytes:
    """A catalogue that points to itself for everything."""
    return file({1: b"<< /Type /Catalog /Pages 1 0 R /AcroForm 1 0 R /Names 1 0 R /Outlines 1 0 R >>"})


@attack("fields in a ring.pdf", harmless=True)
def field_loop() -> bytes:
    """Form fields that are their own kids, and optional content in a ring."""
    whole = one_page(page=b"/Annots [6 0 R]", more={6: b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /Kids [6 0 R] /Parent 6 0 R /V 6 0 R >>"})
    return whole.replace(b"/Type /Catalog", b"/Type /Catalog /AcroForm << /Fields [6 0 R] >> /OCProperties << /OCGs [6 0 R] /D << /Order [[[6 0 R]]] >> >>")


@attack("locked.pdf")
def locked() -> bytes:
    """A file that asks for a password."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(one_page())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return out.getvalue()


@attack("locked by nobody knows what.pdf")
def odd_lock() -> bytes:
    """A lock of a kind that there is not."""
    return one_page().replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /None /V 99 /R 99 /Length 1e9 /O (x) /U (x) /P -1 >>")


@attack("cut in half.pdf", harmless=True)
def cut() -> bytes:
    """The first half of a file."""
    whole = one_page(stream(HELLO * 200))
    return whole[: len(whole) // 2]


@attack("nothing but a head.pdf")
def only_head() -> bytes:
    """Eight bytes."""
    return b"%PDF-1.7"


@attack("noise after the head.pdf")
def noise() -> bytes:
    """A megabyte of noise that is always the same."""
    import random

    return b"%PDF-1.7\n" + random.Random(4).randbytes(1_000_000)


@attack("pdf and zip at once.zip", harmless=True)
def polyglot() -> bytes:
    """A PDF with an archive behind it, under the archive's name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("invoice.txt", "COMMERCIAL INVOICE")
    return one_page() + out.getvalue()


@attack("page that is a program too.pdf", harmless=True)
def program_polyglot() -> bytes:
    """A PDF behind the head of a Windows program, with scripts and launches in it."""
    start = b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://localhost:1'\\)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>"
    return b"MZ\x90\x00" + one_page().replace(b"/Type /Catalog", b"/Type /Catalog " + start)
