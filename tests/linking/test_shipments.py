"""Papers that belong together, and papers that do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.linking.shipments import link
from checker.model.documents import Document
from checker.model.party import Party
from checker.model.traces import FileTraces
from tests.papers import BUYER, bill, container, document, invoice, line, packing_list, vehicle

OTHERS = {"seller": Party("TOYAMA BOEKI CO LTD", country="JP"), "buyer": Party("AMUR AVTO", country="RU"), "consignee": Party("AMUR AVTO", country="RU")}


def together(*documents: Document) -> int:
    return len(link(documents, ()))


def test_an_invoice_and_a_bill_that_share_a_number_are_one_shipment() -> None:
    (shipment,) = link((invoice(), bill(), packing_list()), ())
    assert "invoice_number 90114772" in shipment.linked_by


def test_unrelated_papers_stay_apart() -> None:
    assert together(invoice(), invoice(file="b.pdf", invoice_number="JT-4471", order_number="881-A", **OTHERS)) == 2


def test_a_number_is_the_same_with_other_spaces_and_strokes() -> None:
    assert together(document("commercial_invoice", "x/a.pdf", invoice_number="INV-88/24"), document("packing_list", "y/b.pdf", invoice_number="INV 88 24")) == 1


def test_a_running_number_alone_links_nobody() -> None:
    one = document("commercial_invoice", "x/a.pdf", invoice_number="2024001", seller=BUYER)
    other = document("packing_list", "y/b.pdf", invoice_number="2024001", seller=OTHERS["seller"])
    assert together(one, other) == 2


def test_a_running_number_links_beside_the_same_party() -> None:
    assert (
        together(
            document("commercial_invoice", "x/a.pdf", invoice_number="118", seller=BUYER),
            document("packing_list", "y/b.pdf", invoice_number="118", seller=BUYER),
        )
        == 1
    )


def test_a_chassis_number_links_papers_without_any_other_number() -> None:
    car = (line("USED TOYOTA", vehicle=vehicle()),)
    (shipment,) = link((document("commercial_invoice", "x/a.pdf", goods=car), document("vehicle_certificate", "y/b.pdf", goods=car)), ())
    assert shipment.linked_by == ("chassis NKE165-7212345",)


def test_a_box_links_within_weeks_but_not_after_half_a_year() -> None:
    early = document("bill_of_lading", "x/a.pdf", containers=(container(),), on_board_date=date(2024, 2, 1))
    soon = document("packing_list", "y/b.pdf", containers=(container(),), issue_date=date(2024, 2, 20))
    late = document("packing_list", "z/c.pdf", containers=(container(),), issue_date=date(2024, 8, 20))
    assert together(early, soon, late) == 2


def test_house_bills_in_groupage_share_a_box_and_nothing_else() -> None:
    one = bill(file="x/a.pdf", bl_number="HB1001A", invoice_number=None, booking_number=None)
    other = bill(
        file="y/b.pdf",
        bl_number="HB1002A",
        invoice_number=None,
        booking_number=None,
        shipper=OTHERS["seller"],
        consignee=OTHERS["buyer"],
        notify_party=None,
        gross_weight_kg=410.0,
    )
    assert together(one, other) == 2


def test_a_number_quoted_in_a_line_of_another_paper_links() -> None:
    letter = document("other", "y/letter.pdf", lines=("Re: our invoice SP-24-0088 of June",))
    assert together(document("commercial_invoice", "x/a.pdf", invoice_number="SP-24-0088"), letter) == 1


def test_two_deliveries_under_one_credit_stay_two() -> None:
    first = bill(file="x/a.pdf", lc_number="LC0817AA", invoice_number="INV-1A1", bl_number="BL-111A", booking_number=None, containers=())
    second = bill(file="y/b.pdf", lc_number="LC0817AA", invoice_number="INV-2B2", bl_number="BL-222B", booking_number=None, containers=())
    assert together(first, second) == 2


def test_papers_of_one_file_belong_together_unless_their_numbers_clash() -> None:
    assert together(document("commercial_invoice", "a.pdf", invoice_number="INV-77A"), document("packing_list", "a.pdf")) == 1
    assert together(document("commercial_invoice", "a.pdf", invoice_number="INV-77A"), document("commercial_invoice", "a.pdf", invoice_number="INV-78A")) == 2


def test_a_paper_without_number_joins_the_only_set_of_its_folder_with_the_same_party() -> None:
    (shipment,) = link((invoice(file="f/a.pdf"), document("insurance_certificate", "f/b.pdf", consignee=BUYER)), ())
    assert any(reason.startswith("same folder") for reason in shipment.linked_by)


def test_a_shipment_keeps_its_name_whatever_the_order_of_papers() -> None:
    one, other = invoice(), bill()
    assert link((one, other), ())[0].id == link((other, one), ())[0].id


def test_a_shipment_gets_the_traces_of_its_files_only() -> None:
    (shipment,) = link((invoice(),), (FileTraces("commercial_invoice.pdf"), FileTraces("other.pdf")))
    assert [t.path for t in shipment.traces] == ["commercial_invoice.pdf"]


def test_a_mail_that_says_nothing_of_its_own_joins_the_only_shipment_of_its_folder() -> None:
    letter = document("other", "box/cover.eml", lines=("Please find the papers attached.",))
    papers = (invoice(file="box/i.pdf"), bill(file="box/b.pdf"))
    assert together(letter, *papers) == 1
    assert together(document("other", "box/scan.pdf"), *papers) == 2
    assert together(letter, invoice(file="box/a.pdf"), invoice(file="box/b.pdf", invoice_number="JT-4471", order_number="881-A", **OTHERS)) == 3


def _scan(number: str) -> Document:
    return replace(document("bill_of_lading", "x/scan.pdf", bl_number=number), read_by="ocr")


def test_a_scan_joins_the_typed_paper_whose_number_it_misreads() -> None:
    typed = document("arrival_notice", "y/notice.pdf", bl_number="NVK624021603")
    assert together(_scan("NVK62402I6O3"), typed) == 1
    assert together(_scan("NVK624021604"), typed) == 2
    assert together(replace(_scan("NVK62402I6O3"), read_by="text"), typed) == 2


def test_a_scan_joins_none_of_two_typed_papers_that_look_alike() -> None:
    one, other = (document("arrival_notice", f"{n}/notice.pdf", bl_number=n) for n in ("NVK624O21603", "NVK624021603"))
    assert together(_scan("NVK62402I6O3"), one, other) == 3
