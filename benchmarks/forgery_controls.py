"""Innocent things that happen to papers: none of them may be taken for a forgery."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pikepdf
from openpyxl.comments import Comment
from pikepdf import Array, Dictionary, Name, String

from benchmarks.forgery_revisions import _SIGNER, signed
from benchmarks.forgery_tricks import Bench, Target

CONTROLS: dict[str, Callable[[bytes, Target], bytes]] = {}
SHEET_CONTROLS: dict[str, Callable[[bytes], bytes]] = {}


def control(make):
    CONTROLS[make.__name__] = make
    return make


def sheet_control(make):
    SHEET_CONTROLS[make.__name__] = make
    return make


def _low(target: Target) -> Target:
    """A place at the foot of the page, where nothing is printed."""
    return Target(target.field, "", (60.0, 800.0, 160.0, 812.0), "Tel. +49 7321 555018", target.secret)


@control
def signed_electronically(data, target):
    return signed(data)


@control
def signed_twice(data, target):
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    once = signed(data)
    return signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(once), strict=False), signers.PdfSignatureMetadata(field_name="Sig2", name="CHAMBER"), signer=_SIGNER[0]).getvalue()


@control
def compressed(data, target):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True)
    return out.getvalue()


@control
def made_for_the_web(data, target):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, linearize=True)
    return out.getvalue()


@control
def merged_with_a_cover_page(data, target):
    from reportlab.pdfgen.canvas import Canvas

    cover = io.BytesIO()
    canvas = Canvas(cover)
    canvas.drawString(80, 700, "Please find enclosed the shipping documents.")
    canvas.save()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf, pikepdf.open(io.BytesIO(cover.getvalue())) as first:
        pdf.pages.extend(first.pages)
        pdf.save(out)
    return out.getvalue()


@control
def printed_to_pdf(data, target):
    import pypdfium2

    new, old = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument(data)
    new.import_pages(old)
    out = io.BytesIO()
    new.save(out)
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        pdf.docinfo["/Producer"] = "Microsoft: Print To PDF"
        again = io.BytesIO()
        pdf.save(again)
    return again.getvalue()


@control
def invoice_data_attached(data, target):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.attachments["factur-x.xml"] = b"<rsm:CrossIndustryInvoice xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'/>"
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


@control
def phone_number_blacked_out(data, target):
    b = Bench(data, _low(target))
    b.add(b.words("Tel. +49 7321 555018") + b" " + b.box(b"0 0 0 rg"))
    return b.saved()


@control
def stamped_received(data, target):
    b = Bench(data, _low(target))
    x0, y0, x1, y1 = b.rect
    content = b"0.8 0.1 0.1 RG 1 1 %.1f %.1f re S BT 0.8 0.1 0.1 rg /Helv 8 Tf 4 4 Td (RECEIVED 14 MAR 2024) Tj ET" % (x1 - x0 - 2, y1 - y0 - 2)
    helv = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    look = pikepdf.Stream(b.pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, x1 - x0, y1 - y0], Resources=Dictionary(Font=Dictionary(Helv=helv)))
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([x0, y0, x1, y1]), F=4, Contents=String("RECEIVED"), AP=Dictionary(N=b.pdf.make_indirect(look)))
    b.page.obj["/Annots"] = Array([b.pdf.make_indirect(stamp)])
    return b.saved()


@control
def value_highlighted(data, target):
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    mark = Dictionary(Type=Name.Annot, Subtype=Name.Highlight, Rect=Array([x0, y0, x1, y1]), QuadPoints=Array([x0, y1, x1, y1, x0, y0, x1, y0]), C=Array([1, 1, 0]), F=4)
    b.page.obj["/Annots"] = Array([b.pdf.make_indirect(mark)])
    return b.saved()


@control
def copy_printed_across(data, target):
    b = Bench(data, target)
    resources = b.page.obj.get("/Resources") or b.page.resources
    resources["/ExtGState"] = Dictionary(Gs9=Dictionary(ca=0.2))
    b.add(b"/Gs9 gs BT 0.6 g %s 90 Tf 0.7 0.7 -0.7 0.7 180 300 Tm (COPY) Tj ET" % b.font("Helvetica-Bold").encode())
    return b.saved()


@control
def page_number_added_later(data, target):
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    font = generic.DictionaryObject({generic.pdf_name("/Type"): generic.pdf_name("/Font"), generic.pdf_name("/Subtype"): generic.pdf_name("/Type1"), generic.pdf_name("/BaseFont"): generic.pdf_name("/Helvetica")})
    stream = writer.add_object(generic.StreamObject(stream_data=b"q BT /Fz7 8 Tf 500 20 Td (Page 1 of 1) Tj ET Q"))
    writer.add_stream_to_page(0, stream, resources=generic.DictionaryObject({generic.pdf_name("/Font"): generic.DictionaryObject({generic.pdf_name("/Fz7"): writer.add_object(font)})}))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@control
def form_field_filled(data, target):
    """A blank field at the foot of the page, filled in and saved behind the old file."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    b = Bench(data, _low(target))
    helv = b.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    box = b.pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("ref"), F=4, Rect=Array(list(b.rect)), DA=String("/Helv 9 Tf 0 g")))
    b.page.obj["/Annots"] = Array([box])
    b.pdf.Root["/AcroForm"] = Dictionary(Fields=Array([box]), NeedAppearances=True, DR=Dictionary(Font=Dictionary(Helv=helv)), DA=String("/Helv 9 Tf 0 g"))
    writer = IncrementalPdfFileWriter(io.BytesIO(b.saved()), strict=False)
    widget = writer.root["/AcroForm"]["/Fields"][0]
    widget[generic.pdf_name("/V")] = generic.pdf_string("OUR REF 4471")
    writer.update_container(widget)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@sheet_control
def drop_down_list(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.create_sheet("Lists")
    for n, port in enumerate(("HAMBURG", "ROTTERDAM", "SINGAPORE", "BUSAN", "VLADIVOSTOK", "SYDNEY"), 1):
        sheet.cell(n, 1, port)
    sheet.sheet_state = "hidden"
    return _saved(book)


@sheet_control
def remark_of_a_colleague(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.active["A1"].comment = Comment("Checked, AN", "AN")
    return _saved(book)


@sheet_control
def notes_column_hidden(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.active["H5"] = "ok"
    book.active.column_dimensions["H"].hidden = True
    return _saved(book)


@sheet_control
def saved_again(data):
    return _saved(openpyxl.load_workbook(io.BytesIO(data)))


def _saved(book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
