"""Ways to tamper with a digital PDF, each on one value of a paper. Every trick takes the bytes and a target and gives the forged bytes."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from benchmarks.forgery_revisions import boxed, escaped, replaced, signed


@dataclass(frozen=True, slots=True)
class Target:
    """The value to change: its field, what is printed, its box from the top left of the first page, and what shall stand there."""

    field: str
    old: str
    box: tuple[float, float, float, float]
    new: str
    secret: str


Trick = Callable[[bytes, Target], bytes]
TRICKS: dict[str, Trick] = {}


def trick(make: Trick) -> Trick:
    TRICKS[make.__name__] = make
    return make


class Bench:
    """An opened PDF whose first page is being changed."""

    def __init__(self, data: bytes, target: Target) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.page, self.target = self.pdf.pages[0], target
        self.high = float(self.page.mediabox[3])
        x0, top, x1, bottom = target.box
        self.rect = (x0 - 1, self.high - bottom - 1, max(x1, x0 + len(target.new) * 4.6) + 2, self.high - top + 1)
        self.size = max(min((bottom - top) * 0.8, 11), 5)

    def font(self, base: str = "Helvetica") -> str:
        resources = self.page.obj.get("/Resources") or self.page.resources
        if "/Font" not in resources:
            resources["/Font"] = Dictionary()
        resources["/Font"]["/Fz9"] = self.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/" + base), Encoding=Name.WinAnsiEncoding))
        return "/Fz9"

    def add(self, operators: bytes) -> None:
        self.page.contents_add(pikepdf.Stream(self.pdf, b"q " + operators + b" Q"), prepend=False)
        self.page.contents_coalesce()
        whole = self.page.obj["/Contents"].read_bytes()
        cut = whole.rfind(b"q " + operators)
        self.page.obj["/Contents"] = self.pdf.make_indirect(pikepdf.Stream(self.pdf, b"q " + whole[:cut] + b" Q\n" + whole[cut:]))

    def words(self, text: str, x: float | None = None, y: float | None = None, *, size: float | None = None, before: bytes = b"0 g") -> bytes:
        x0, y0 = self.rect[0] + 1 if x is None else x, self.rect[1] + 3 if y is None else y
        return b"BT %s %s %.2f Tf %.2f %.2f Td (%s) Tj ET" % (before, self.font().encode(), size or self.size, x0, y0, escaped(text))

    def box(self, colour: bytes = b"1 1 1 rg") -> bytes:
        x0, y0, x1, y1 = self.rect
        return b"%s %.2f %.2f %.2f %.2f re f " % (colour, x0, y0, x1 - x0, y1 - y0)

    def saved(self) -> bytes:
        out = io.BytesIO()
        self.pdf.save(out, deterministic_id=True)
        self.pdf.close()
        return out.getvalue()


@trick
def white_box_with_new_words(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    b.add(b.box() + b.words(target.new))
    return b.saved()


@trick
def box_that_erases(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    b.add(b.box())
    return b.saved()


@trick
def picture_over_the_value(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    image = pikepdf.Stream(b.pdf, bytes([255]) * 64, Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
    resources = b.page.obj.get("/Resources") or b.page.resources
    if "/XObject" not in resources:
        resources["/XObject"] = Dictionary()
    resources["/XObject"]["/Im9"] = b.pdf.make_indirect(image)
    b.add(b"q %.2f 0 0 %.2f %.2f %.2f cm /Im9 Do Q " % (x1 - x0, y1 - y0, x0, y0) + b.words(target.new))
    return b.saved()


@trick
def form_over_the_value(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    form = pikepdf.Stream(b.pdf, b.box() + b.words(target.new), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 2000, 2000], Resources=(b.page.obj.get("/Resources") or b.page.resources))
    resources = b.page.obj.get("/Resources") or b.page.resources
    if "/XObject" not in resources:
        resources["/XObject"] = Dictionary()
    resources["/XObject"]["/Fm9"] = b.pdf.make_indirect(form)
    b.add(b"/Fm9 Do")
    return b.saved()


def _note(data: bytes, target: Target, kind: str, *, drawn: bool) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    note = Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([x0, y0, x1, y1]), Contents=String(target.new), F=4, C=Array([1, 1, 1]), DA=String(f"0 g /Helv {b.size:.1f} Tf"))
    if drawn:
        helv = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        content = b"1 1 1 rg 0 0 %.2f %.2f re f BT 0 g /Helv %.2f Tf 2 3 Td (%s) Tj ET" % (x1 - x0, y1 - y0, b.size, escaped(target.new))
        look = pikepdf.Stream(b.pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, x1 - x0, y1 - y0], Resources=Dictionary(Font=Dictionary(Helv=helv)))
        note["/AP"] = Dictionary(N=b.pdf.make_indirect(look))
        del note["/C"]
    b.page.obj["/Annots"] = Array([*(b.page.obj.get("/Annots") or []), b.pdf.make_indirect(note)])
    return b.saved()


@trick
def free_text_note_drawn(data: bytes, target: Target) -> bytes:
    return _note(data, target, "FreeText", drawn=True)


@trick
def free_text_note_plain(data: bytes, target: Target) -> bytes:
    return _note(data, target, "FreeText", drawn=False)


@trick
def later_revision(data: bytes, target: Target) -> bytes:
    """The old words are taken out and new ones put in, saved behind the old file."""
    return replaced(data, target, incremental=True)


@trick
def later_revision_with_box(data: bytes, target: Target) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    return boxed(IncrementalPdfFileWriter(io.BytesIO(data), strict=False), target, data)


@trick
def changed_after_a_signature(data: bytes, target: Target) -> bytes:
    return replaced(signed(data), target, incremental=True)


@trick
def hidden_white(data: bytes, target: Target) -> bytes:
    return _secret(data, target, before=b"1 1 1 rg")


@trick
def hidden_invisible(data: bytes, target: Target) -> bytes:
    return _secret(data, target, before=b"3 Tr 0 g")


@trick
def hidden_tiny(data: bytes, target: Target) -> bytes:
    return _secret(data, target, size=0.7)


@trick
def hidden_off_the_page(data: bytes, target: Target) -> bytes:
    return _secret(data, target, x=-900)


@trick
def hidden_clipped(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    b.add(b"5 5 4 4 re W n " + b.words(target.secret, 60, 60))
    return b.saved()


@trick
def hidden_in_a_layer(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    layer = b.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Layer 2")))
    b.pdf.Root["/OCProperties"] = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([]), OFF=Array([layer]), Order=Array([layer])))
    resources = b.page.obj.get("/Resources") or b.page.resources
    resources["/Properties"] = Dictionary(Oc9=layer)
    b.add(b"/OC /Oc9 BDC " + b.words(target.secret, 60, 60) + b" EMC")
    return b.saved()


@trick
def hidden_beneath_a_picture(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    b.add(b.words(target.secret, 60, 60) + b" 0.95 0.95 0.95 rg 50 50 460 22 re f")
    return b.saved()


def _secret(data: bytes, target: Target, *, before: bytes = b"0 g", size: float | None = None, x: float = 60) -> bytes:
    b = Bench(data, target)
    b.add(b.words(target.secret, x, 60, size=size, before=before))
    return b.saved()
