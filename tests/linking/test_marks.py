"""Marks by which papers find each other."""

from __future__ import annotations

from checker.linking.marks import own_marks, quoted_marks
from tests.papers import bill, container, document, invoice


def test_papers_that_share_a_number_or_a_box_share_a_mark():
    assert own_marks(invoice()) & own_marks(bill())
    one, other = bill(bl_number="AAA111222", invoice_number=None, booking_number=None), bill(bl_number="BBB333444", invoice_number=None, booking_number=None)
    assert own_marks(one) & own_marks(other)  # the same parties, weight and ship
    boxed = document("arrival_notice", containers=(container(),))
    assert own_marks(boxed) & own_marks(bill(containers=(container(),)))


def test_a_number_quoted_in_a_line_is_found_by_the_paper_that_bears_it():
    letter = document("other", lines=("We refer to your invoice 90114772 of Monday", "Total 12"))
    assert quoted_marks(letter) & own_marks(invoice())
    assert not quoted_marks(letter) & own_marks(invoice(invoice_number="90114773", order_number="4500119"))


def test_a_short_number_means_nothing_without_the_party_beside_it():
    one = document("other", invoice_number="17")
    assert not own_marks(one)
    assert own_marks(invoice(invoice_number="17")) & own_marks(bill(invoice_number="17"))
