"""Which column of a table holds what, where headings span others."""

from __future__ import annotations

from tests.extracting.pages import page, read


def test_a_heading_over_each_and_total_names_the_totals():
    drawing = """
PACKING LIST

                              N.W.(KGS)         G.W.(KGS)
DESCRIPTION         CTNS      @       TOTAL     @       TOTAL
STEEL FLANGES       3         290.00  870.00    304.00  912.00
BICYCLE CRANKSET    24        19.00   456.00    19.80   475.20
TOTAL               27                1,326.00          1,387.20
"""
    across = ((0, 20), (20, 30), (30, 38), (38, 48), (48, 56), (56, 66))
    heads = [(0, 2, 20, 4), (20, 2, 30, 4), (30, 2, 48, 3), (48, 2, 66, 3), *((x0, 3, x1, 4) for x0, x1 in across[2:])]
    boxes = heads + [(x0, top, x1, top + 1) for top in (4, 5, 6) for x0, x1 in across]
    document = read(page(drawing, cells=tuple(boxes)))
    assert [(g.net_weight_kg.value, g.gross_weight_kg.value) for g in document.goods] == [(870.0, 912.0), (456.0, 475.2)]
    assert (document.stated["net_weight_kg"].value, document.stated["gross_weight_kg"].value) == (1326.0, 1387.2)
