"""Any page at all is read without an exception."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.extracting.documents import extract
from checker.reading.paper import Edge, Page, Word
from tests.extracting.pages import paper

TEXTS = st.one_of(
    st.sampled_from(
        "INVOICE PACKING LIST BILL OF LADING Shipper Consignee: No. Date: Dated Ref. / Total TOTAL: Amount Quantity Description Goods of Gross Weight (KGS) Marks CIF 1.200,00 12,5 USD ¥ Rs. 御中 "
        "发票 Цена HS: 870323 TCLU4182730 SEAL 40'HC 2024-02-30 31/12/2024 FROM TO by per 御 : （ ( ) -- || ① X20241115881203 NO. 1-47".split()
    ),
    st.text(max_size=12),
)
PLACES = st.floats(min_value=-50, max_value=900, allow_nan=False, width=32)


@st.composite
def words(draw: st.DrawFn) -> Word:
    x, y = draw(PLACES), draw(PLACES)
    wide, size = draw(st.floats(0, 200, width=32)), draw(st.floats(0.5, 40, width=32))
    return Word(
        draw(TEXTS),
        x,
        y,
        x + wide,
        y + size,
        size=size,
        bold=draw(st.booleans()),
        angle=draw(st.sampled_from((0.0, 0.0, 0.0, 45.0))),
        confidence=draw(st.sampled_from((1.0, 0.4, 0.0))),
    )


@st.composite
def pages(draw: st.DrawFn) -> Page:
    boxes = [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in draw(st.lists(st.tuples(PLACES, PLACES, PLACES, PLACES), max_size=6))]
    edges = [Edge(x0, top, x1, top) for x0, top, x1, _ in boxes] + [Edge(x0, top, x0, low) for x0, top, _, low in boxes]
    name = draw(st.sampled_from((None, None, "Sheet1")))
    return Page(1, 600.0, 842.0, draw(st.lists(words(), max_size=40)), edges, boxes, sheet=name, covering=draw(st.booleans()))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(pages(), min_size=1, max_size=3))
def test_any_page_is_read_without_an_exception(drawn):
    for document in extract(paper(*drawn)):
        assert all(0 <= fact.confidence <= 1 for fact in document.stated.values())
