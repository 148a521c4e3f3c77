"""More ways to tamper with a digital PDF, written after the rules: covers of other paint, words hidden by other means, words that lie to programs only."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from benchmarks.forgery_revisions import escaped, replaced
from benchmarks.forgery_tricks import Bench, Target

MORE = {}


def trick(make):
    MORE[make.__name__] = make
    return make


def _state(b: Bench, **entries) -> None:
    resources = b.page.obj.get("/Resources") or b.page.resources
    if "/ExtGState" not in resources:
        resources["/ExtGState"] = Dictionary()
    resources["/ExtGState"]["/Gz9"] = Dictionary(**entries)


def _annotate(b: Bench, annotation: Dictionary) -> None:
    if "/Annots" not in b.page.obj:
        b.page.obj["/Annots"] = Array()
    b.page.obj["/Annots"].append(b.pdf.make_indirect(annotation))


def _look(b: Bench, text: str, ground: bytes = b"1 1 1 rg") -> Dictionary:
    """The drawing of an annotation: a ground and words on it."""
    x0, y0, x1, y1 = b.rect
    content = b"%s 0 0 %.1f %.1f re f BT 0 g /Helv %.1f Tf 2 3 Td (%s) Tj ET" % (ground, x1 - x0, y1 - y0, b.size, escaped(text))
    helv = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    form = pikepdf.Stream(b.pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, x1 - x0, y1 - y0], Resources=Dictionary(Font=Dictionary(Helv=helv)))
    return Dictionary(N=b.pdf.make_indirect(form))


@trick
def field_with_a_ground_over_the_value(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    field = b.pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("v"), V=String(target.new), F=4, Rect=Array([x0, y0, x1, y1]), MK=Dictionary(BG=Array([1, 1, 1])), DA=String("/Helv 9 Tf 0 g"), AP=_look(b, target.new)))
    b.page.obj["/Annots"] = Array([field])
    b.pdf.Root["/AcroForm"] = Dictionary(Fields=Array([field]), DA=String("/Helv 9 Tf 0 g"))
    return b.saved()


@trick
def square_note_and_words(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    _annotate(b, Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([x0, y0, x1, y1]), IC=Array([1, 1, 1]), C=Array([1, 1, 1]), F=4, AP=_look(b, "")))
    _annotate(b, Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([x0, y0, x1, y1]), Contents=String(target.new), DA=String("/Helv 9 Tf 0 g"), F=4))
    return b.saved()


@trick
def redaction_mark_with_new_words(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    _annotate(b, Dictionary(Type=Name.Annot, Subtype=Name.Redact, Rect=Array([x0, y0, x1, y1]), QuadPoints=Array([x0, y1, x1, y1, x0, y0, x1, y0]), OverlayText=String(target.new), F=4, AP=_look(b, target.new)))
    return b.saved()


@trick
def thick_white_stroke(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    b.add(b"1 1 1 RG %.1f w %.2f %.2f m %.2f %.2f l S " % (y1 - y0, x0, (y0 + y1) / 2, x1, (y0 + y1) / 2) + b.words(target.new))
    return b.saved()


@trick
def shading_over_the_value(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    resources = b.page.obj.get("/Resources") or b.page.resources
    if "/Shading" not in resources:
        resources["/Shading"] = Dictionary()
    function = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 1, 1]), C1=Array([1, 1, 1]), N=1)
    resources["/Shading"]["/Sh9"] = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([x0, y0, x1, y0]), Function=function, Extend=Array([True, True]))
    b.add(b"q %.2f %.2f %.2f %.2f re W n /Sh9 sh Q " % (x0, y0, x1 - x0, y1 - y0) + b.words(target.new))
    return b.saved()


@trick
def inline_picture_over_the_value(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    b.add(b"q %.2f 0 0 %.2f %.2f %.2f cm BI /W 4 /H 1 /CS /G /BPC 8 /F /AHx ID FFFFFFFF> EI Q " % (x1 - x0, y1 - y0, x0, y0) + b.words(target.new))
    return b.saved()


@trick
def white_blocks_of_type(data: bytes, target: Target) -> bytes:
    """A row of solid squares from a font of signs, in white."""
    b = Bench(data, target)
    x0, y0, x1, y1 = b.rect
    high = (y1 - y0) * 1.6
    row = b"n" * int((x1 - x0) / (high * 0.6) + 1)
    face = b.font("ZapfDingbats").encode()
    for shift in (0, 0.35 * high):  # the second row closes the gaps of the first
        b.add(b"BT 1 1 1 rg %s %.1f Tf %.2f %.2f Td (%s) Tj ET " % (face, high, x0 - 2 + shift, y0, row))
    resources = b.page.obj["/Resources"]
    resources["/Font"]["/Fz8"] = b.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding))
    resources["/Font"]["/Fz9"] = b.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats))
    b.add(b"BT 0 g /Fz8 %.1f Tf %.2f %.2f Td (%s) Tj ET" % (b.size, x0 + 1, y0 + 3, escaped(target.new)))
    return b.saved()


@trick
def hidden_by_transparency(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    _state(b, ca=0, CA=0)
    b.add(b"/Gz9 gs " + b.words(target.secret, 60, 60, size=9))
    return b.saved()


@trick
def hidden_in_the_colour_of_a_bar(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    b.add(b"0.2 0.3 0.5 rg 50 50 450 16 re f " + b.words(target.secret, 60, 55, size=9, before=b"0.2 0.3 0.5 rg"))
    return b.saved()


@trick
def hidden_by_a_small_scale(data: bytes, target: Target) -> bytes:
    b = Bench(data, target)
    b.add(b"q 0.05 0 0 0.05 60 60 cm " + b.words(target.secret, 0, 0, size=9) + b" Q")
    return b.saved()


@trick
def outside_the_crop(data: bytes, target: Target) -> bytes:
    """The page shows less than it holds: the words stand below the cut."""
    b = Bench(data, target)
    box = [float(v) for v in b.page.mediabox]
    b.page.obj["/MediaBox"] = Array([box[0], box[1] - 60, box[2], box[3]])
    b.page.obj["/CropBox"] = Array(box)
    b.add(b.words(target.secret, 60, box[1] - 30, size=9))
    return b.saved()


@trick
def actual_text_of_another_value(data: bytes, target: Target) -> bytes:
    """The page shows the true value, and tells programs another: the marked content's /ActualText."""
    b = Bench(without(data, target), target)
    b.add(b"/Span <</ActualText (%s)>> BDC " % escaped(target.new) + b.words(target.old) + b" EMC")
    return b.saved()


@trick
def letters_of_a_lying_font(data: bytes, target: Target) -> bytes:
    """The page shows one value, and its font tells programs other letters (ToUnicode)."""
    b = Bench(without(data, target), target)
    shown, told = target.old[:40], target.new.ljust(len(target.old[:40]))[: len(target.old[:40])]
    font = b.font()
    lines = b"\n".join(b"<%02X> <%04X>" % (n + 33, ord(told[n])) for n in range(len(shown)))
    cmap = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange %d beginbfchar\n%s\nendbfchar endcmap end end" % (len(shown), lines)
    names = Array([33, *(Name("/" + _glyph(c)) for c in shown)])
    fonts = (b.page.obj.get("/Resources") or b.page.resources)["/Font"]
    fonts[font] = b.pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Dictionary(Type=Name.Encoding, Differences=names), ToUnicode=b.pdf.make_indirect(pikepdf.Stream(b.pdf, cmap))))
    x0, y0 = b.rect[0] + 1, b.rect[1] + 3
    b.add(b"BT 0 g %s %.1f Tf %.2f %.2f Td <%s> Tj ET" % (font.encode(), b.size, x0, y0, b"".join(b"%02X" % (n + 33) for n in range(len(shown)))))
    return b.saved()


def _glyph(char: str) -> str:
    digits = "zero one two three four five six seven eight nine".split()
    signs = {" ": "space", ",": "comma", ".": "period", "-": "hyphen", "/": "slash", "&": "ampersand", "(": "parenleft", ")": "parenright", "'": "quotesingle"}
    return char if char.isalpha() and char.isascii() else digits[int(char)] if char.isdigit() else signs.get(char, "space")


def without(data: bytes, target: Target) -> bytes:
    """The paper with the value taken out, saved as a new file."""
    return replaced(data, replace(target, new=" "), incremental=False)
