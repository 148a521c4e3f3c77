"""Runs of print that reach over several columns, and figures that a narrow column broke."""

from __future__ import annotations

from checker.extracting.column import Column
from checker.extracting.layout import segment
from checker.extracting.row_cuts import parted
from tests.extracting.pages import read, values, word

COLUMNS = [Column(("description",), 0, 60), Column(("quantity",), 120, 180), Column(("unit_price",), 200, 270), Column(("amount",), 300, 360)]


def row(*ends: tuple[str, float]):
    words = []
    for text, x1 in ends:
        w = word(text, 0, 0)
        w.x0, w.x1 = x1 - 6.0 * len(text), x1
        words.append(w)
    return segment(words, 1, -1)


def test_figures_flush_with_their_headings_are_cut_apart():
    assert [s.text for s in parted(COLUMNS, row(("1", 160), ("SET", 180), ("JPY184,000", 270), ("JPY184,000", 360)))] == ["1 SET", "JPY184,000", "JPY184,000"]


def test_words_that_end_under_no_heading_stay_together():
    assert len(parted(COLUMNS, row(("STEEL", 40), ("BOLTS", 80), ("M12", 110)))) == 1


def test_a_unit_broken_off_goes_back_behind_its_figure():
    (line,) = read("""
BILL OF LADING

Container No.         Packages    Description of Goods      Gross weight
TEMU3301873           9 CASES     RUBBER KNEADER            14,200.000
                                  MACHINE                   KGS
                                  HS CODE 8477.80
""").goods
    assert (line.description.value, line.gross_weight_kg.value) == ("RUBBER KNEADER MACHINE", 14200.0)


def test_a_whole_date_proves_the_plain_word_before_it():
    assert str(values(read("INVOICE\n\nInvoice No. OKK-24-118\nDate MAY. 13, 2024\n"))["invoice_date"]) == "2024-05-13"


def test_a_firm_beside_an_empty_box_is_no_place():
    assert "place_of_receipt" not in values(read("BILL OF LADING\n\nPlace of Receipt:     EAST OCEAN CONTAINER LINES\n"))


def test_the_bill_s_own_number_printed_twice_is_no_booking():
    found = values(read("BILL OF LADING\n\nDocument No. VGLU142400912\n\nShipper: A\n\nB/L No. VGLU142400912\n"))
    assert found["bl_number"] == "VGLU142400912"
    assert "booking_number" not in found


def test_a_bill_counts_cars_as_packages_and_an_invoice_does_not():
    table = "\n\nMarks      Packages            Description of goods      Gross weight\nN/M        {}              USED CAR AQUA             1,080 KGS\nTOTAL      3 UNITS                                       3,240 KGS\n"
    assert values(read("BILL OF LADING" + table.format("3 UNITS")))["packages"] == 3
