"""Attacks by drawings: forms that call each other, fonts, patterns and states without end."""

from __future__ import annotations

from tests.hostile.attacks import attack
from tests.hostile.raw_pdf import HELLO, one_page, stream

_FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /XObject << %s >> >>"


@attack("form that draws itself.pdf", harmless=True)
def form_loop() -> bytes:
    """A form that calls itself."""
    return one_page(stream(b"/X Do"), resources=b"/XObject << /X 6 0 R >>", more={6: stream(b"/X Do", _FORM % b"/X 6 0 R")})


@attack("forms in a ring.pdf", harmless=True)
def form_ring() -> bytes:
    """Three forms that call each other."""
    ring = {n: stream(b"/X Do /X Do", _FORM % (b"/X %d 0 R" % (6 + (n - 5) % 3))) for n in (6, 7, 8)}
    return one_page(stream(b"/X Do"), resources=b"/XObject << /X 6 0 R >>", more=ring)


@attack("forms fanning out.pdf")
def form_fan_out() -> bytes:
    """Ten forms of ten calls each, one inside another: ten thousand million drawings."""
    forms = {6 + n: stream(b"/X Do " * 10, _FORM % (b"/X %d 0 R" % (7 + n))) for n in range(10)}
    return one_page(stream(b"/X Do"), resources=b"/XObject << /X 6 0 R >>", more={**forms, 16: stream(b"0 0 m 9 9 l S", _FORM % b"")})


@attack("forms fanning out under another name.pdf")
def form_fan_out_disguised() -> bytes:
    """The same, with the word Form and the calls written in escapes."""
    form = (_FORM % b"/#58 %d 0 R").replace(b"/Form", b"/F#6frm")
    forms = {6 + n: stream(b"/#58 Do " * 10, form % (7 + n)) for n in range(10)}
    last = stream(b"0 0 m 9 9 l S", (_FORM % b"").replace(b"/Form", b"/F#6frm"))
    return one_page(stream(b"/X Do"), resources=b"/XObject << /X 6 0 R >>", more={**forms, 16: last})


@attack("forms a thousand deep.pdf", harmless=True)
def forms_deep() -> bytes:
    """A thousand forms, each with the next in it."""
    forms = {6 + n: stream(b"/X Do", _FORM % (b"/X %d 0 R" % (7 + n))) for n in range(1000)}
    return one_page(stream(b"/X Do"), resources=b"/XObject << /X 6 0 R >>", more={**forms, 1006: stream(HELLO, _FORM % b"")})


@attack("pattern within itself.pdf", harmless=True)
def pattern_loop() -> bytes:
    """A tiling pattern painted with itself."""
    more = b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << /Pattern << /P 6 0 R >> >>"
    paint = b"/Pattern cs /P scn 0 0 600 700 re f"
    return one_page(stream(paint), resources=b"/Pattern << /P 6 0 R >>", more={6: stream(paint, more)})


@attack("glyphs that draw themselves.pdf", harmless=True)
def type3_loop() -> bytes:
    """A Type 3 font whose letter is drawn with itself."""
    font = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [9] /Encoding << /Differences [65 /A] >> "
    font += b"/CharProcs << /A 7 0 R >> /Resources << /Font << /T 6 0 R >> >> >>"
    letter = stream(b"9 0 d0 BT /T 1 Tf (AAAAAAAAAA) Tj ET")
    return one_page(stream(b"BT /T 9 Tf (AAAA) Tj ET"), resources=b"/Font << /T 6 0 R >>", more={6: font, 7: letter})


@attack("soft mask within itself.pdf", harmless=True)
def mask_loop() -> bytes:
    """A group masked by itself."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Group << /S /Transparency >> /Resources << /ExtGState << /G 7 0 R >> /XObject << /X 6 0 R >> >>"
    state = b"<< /SMask << /S /Luminosity /G 6 0 R >> >>"
    body = stream(b"/G gs /X Do 0 0 600 700 re f", form)
    return one_page(stream(b"/G gs 0 0 600 700 re f"), resources=b"/ExtGState << /G 7 0 R >> /XObject << /X 6 0 R >>", more={6: body, 7: state})


@attack("states pushed without end.pdf", harmless=True)
def deep_states() -> bytes:
    """Two million saved states and nested arrays."""
    return one_page(stream(b"q " * 2_000_000 + HELLO))


@attack("arrays a million deep.pdf", harmless=True)
def deep_arrays() -> bytes:
    """Brackets in brackets in a content stream and in the page itself."""
    return one_page(stream(b"[" * 1_000_000 + HELLO), page=b"/Odd " + b"[" * 100_000 + b"]" * 100_000)


@attack("dictionaries a hundred thousand deep.pdf", harmless=True)
def deep_dictionaries() -> bytes:
    """Dictionaries in dictionaries."""
    return one_page(page=b"/Odd " + b"<</A " * 100_000 + b"1" + b">>" * 100_000)


@attack("broken font program.pdf", harmless=True)
def broken_font() -> bytes:
    """A TrueType program with sizes beyond its end, and a map from letters that is noise."""
    program = b"\x00\x01\x00\x00\x00\x40\xff\xff" + b"glyf\x00\x00\x00\x00\xff\xff\xff\xf0\x7f\xff\xff\xff" * 64 + b"\x9c" * 4000
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Bad /FirstChar 0 /LastChar 2147483647 /Widths 6 0 R /FontDescriptor 7 0 R /ToUnicode 9 0 R >>"
    descriptor = b"<< /Type /FontDescriptor /FontName /AAAAAA+Bad /Flags 4 /FontBBox [0 0 -1 1e38] /ItalicAngle 1e99 /FontFile2 8 0 R >>"
    names = b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <00> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange"
    more = {6: b"[" + b"1e38 " * 5000 + b"]", 7: descriptor, 8: stream(program), 9: stream(names), 10: font}
    return one_page(stream(b"BT /B 12 Tf 50 700 Td (INVOICE) Tj ET"), resources=b"/Font << /B 10 0 R >>", more=more)


@attack("letters without a size.pdf", harmless=True)
def odd_text_state() -> bytes:
    """Sizes and places at the ends of what numbers can say."""
    odd = b"BT /F1 1e38 Tf 1e38 -1e38 1e38 1e38 0 0 Tm (A) Tj /F1 -0.0000001 Tf 0 0 0 0 0 0 Tm (INVOICE) Tj 99999999999999999999 0 Td (B) Tj ET"
    return one_page(stream(odd))


@attack("function that calls itself.pdf", harmless=True)
def function_loop() -> bytes:
    """A shading whose stitched function is stitched from itself."""
    shading = b"<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 0] /Function 7 0 R >>"
    function = b"<< /FunctionType 3 /Domain [0 1] /Functions [7 0 R 7 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>"
    return one_page(stream(b"/S sh"), resources=b"/Shading << /S 6 0 R >>", more={6: shading, 7: function})


@attack("colour space of itself.pdf", harmless=True)
def colour_loop() -> bytes:
    """An indexed colour space over itself."""
    return one_page(stream(b"/C cs 0 sc 0 0 99 99 re f"), resources=b"/ColorSpace << /C 6 0 R >>", more={6: b"[/Indexed 6 0 R 255 7 0 R]", 7: stream(b"\0" * 768)})


@attack("notes without end.pdf", harmless=True)
def many_notes() -> bytes:
    """Fifty thousand notes on one page, each the popup of the next."""
    notes = b" ".join(b"<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /Contents (paid) /DA (/F1 9 Tf) >>" for _ in range(50_000))
    return one_page(page=b"/Annots [" + notes + b"]")


@attack("fifty thousand words on one sheet.pdf", slow=True, harmless=True)
def crowded() -> bytes:
    """A page of a grid of words, each in a box of its own."""
    grid = ((x, y) for x in range(250) for y in range(200))
    return one_page(stream(b" ".join(b"BT /F1 2 Tf %d %d Td (INV) Tj ET %d %d 2 3 re S" % (x * 2.4, y * 3.9, x * 2.4, y * 3.9) for x, y in grid)))
