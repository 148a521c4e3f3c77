"""Fonts that tell programs other letters than they show."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from checker.reading.layer_check import HOW
from checker.reading.lying_fonts import undeceived
from tests.reading.made import changed, paper, pdf, says, words

SHOWN, TOLD = "NAMPO", "BUSAN"


def written_in(told: str, *, embedded: bool = False) -> bytes:
    """A page that shows NAMPO, in a font whose table to Unicode tells something."""

    def change(document: pikepdf.Pdf) -> None:
        lines = b"\n".join(b"<%02X> <%04X>" % (33 + n, ord(c)) for n, c in enumerate(told))
        table = b"1 begincodespacerange <00> <FF> endcodespacerange %d beginbfchar\n%s\nendbfchar" % (len(told), lines)
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, ToUnicode=document.make_stream(table))
        font.Encoding = Dictionary(Type=Name.Encoding, Differences=Array([33, *(Name("/" + c) for c in SHOWN)]))
        if embedded:
            font.FontDescriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.Helvetica, Flags=4, FontFile=document.make_stream(b""))
        document.pages[0].Resources.Font.F9 = document.make_indirect(font)
        document.pages[0].contents_add(b"BT /F9 10 Tf 50 200 Td <2122232425> Tj ET")

    return changed(pdf(says("PORT OF DISCHARGE")), change)


@pytest.mark.parametrize("told", [TOLD, "NAMPA"])
def test_what_the_page_shows_is_told_beside_what_its_font_says(tmp_path, told):
    read = paper(written_in(told), tmp_path)
    assert told in words(read.pages[0])
    assert [(p.how, p.text, p.beneath) for p in read.traces.patches] == [(HOW, told, SHOWN)]


@pytest.mark.parametrize("told", [SHOWN, "nampo", "\u00c5\u00c6\u00d8\u00de\u00df"])
def test_tables_that_say_the_letter_its_case_or_a_sign_of_another_script_are_honest(told):
    assert undeceived(written_in(told)) == (b"", frozenset())


def test_names_inside_an_embedded_font_prove_nothing():
    assert not undeceived(written_in(TOLD, embedded=True))[1]


def test_a_file_that_cannot_be_taken_apart_tells_nothing():
    assert not undeceived(b"%PDF-1.4 and no more")[1]


def test_a_locked_file_is_left_to_its_reader():
    out = io.BytesIO()
    with pikepdf.new() as locked:
        locked.add_blank_page()
        locked.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert undeceived(out.getvalue()) == (b"", frozenset())
