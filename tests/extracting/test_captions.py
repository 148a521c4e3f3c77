"""Values over, under and flush with their headings."""

from __future__ import annotations

from tests.extracting.pages import page, read


def test_figures_over_a_row_of_small_captions_are_read():
    drawing = """
PACKING LIST

46            1,180.00 kg     1,148.00 kg     8.320 m3
packages      gross weight    net weight      volume
"""
    stated = read(page(drawing, small="packages|gross weight|net weight|volume")).stated
    assert (stated["packages"].value, stated["gross_weight_kg"].value, stated["net_weight_kg"].value, stated["volume_m3"].value) == (46, 1180.0, 1148.0, 8.32)


def test_a_sum_flush_right_under_its_heading_is_read():
    drawing = """
INVOICE

Seller: ORION TOOLS LTD

                                                                 Amount due
                                                               EUR 6,144.00
"""
    drawn = page(drawing)
    total = next(w for w in drawn.words if w.text == "6,144.00")
    due = next(w for w in drawn.words if w.text == "due")
    assert abs(total.x1 - due.x1) < 1.5
    assert read(drawn).stated["total_amount"].value == 6144.0


def test_an_address_ends_where_the_next_list_of_headings_and_values_begins():
    drawing = """
PACKING LIST

Sender                                  Ship-to party
Kuipers Zaad B.V.                       Siam Rubber Co., Ltd.
Westerdijk 41                           77/4 Moo 6, Bangna Road
1601 AL Enkhuizen                       Samut Prakan 10540, THAILAND
Your order                                     PO-90255
Incoterms                                      CFR Laem Chabang
"""
    stated = read(drawing).stated
    assert stated["ship_to"].text.endswith("THAILAND")
    assert stated["order_number"].value == "PO-90255"
    assert stated["incoterm"].value == "CFR"


def _scanned(drawing: str, small: str):
    drawn = page(drawing, cells=((0, 2, 45, 7),), small=small)
    for w in drawn.words:
        w.confidence, w.font = 0.97, ""
    return drawn


def test_the_first_line_of_an_address_that_a_scan_shows_small_is_no_caption():
    drawing = """
CERTIFICATE OF ORIGIN

2. Consignee
CAFE MONTES CLAROS EXPORTADORA S.A.
AV. ANA COSTA, 61
SANTOS, BRAZIL
"""
    assert read(_scanned(drawing, "2. Consignee|CAFE MONTES CLAROS EXPORTADORA S.A.")).consignee.value.name == "CAFE MONTES CLAROS EXPORTADORA S.A."


def test_small_print_that_goes_on_with_its_heading_is_a_caption():
    drawing = """
CERTIFICATE OF ORIGIN

2. Consignee
(name and full address of the receiver)
CAFE MONTES CLAROS EXPORTADORA S.A.
SANTOS, BRAZIL
"""
    assert read(_scanned(drawing, r"2. Consignee|\(name and full address of the receiver\)")).consignee.value.name == "CAFE MONTES CLAROS EXPORTADORA S.A."
