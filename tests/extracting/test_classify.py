"""Kinds of document."""

from __future__ import annotations

import pytest

from checker.extracting.classify import Kind, is_terms, kind_of
from checker.extracting.labels import find_labels
from checker.extracting.layout import lay_out
from tests.extracting.pages import page, word


def kind(drawing: str) -> Kind:
    layout = lay_out(page(drawing))
    return kind_of(layout, find_labels(layout))


BODY = "\n\nShipper: A\nConsignee: B\nVessel: C\nPort of loading: KOBE\n"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("COMMERCIAL INVOICE", "commercial_invoice"),
        ("I N V O I C E", "commercial_invoice"),
        ("商业发票 COMMERCIAL INVOICE", "commercial_invoice"),
        ("PRO FORMA INVOICE", "proforma_invoice"),
        ("PACKING & WEIGHT LIST", "packing_list"),
        ("BILL OF LADING", "bill_of_lading"),
        ("SEA WAYBILL (NOT NEGOTIABLE)", "sea_waybill"),
        ("Air Waybill", "air_waybill"),
        ("ЖЕЛЕЗНОДОРОЖНАЯ НАКЛАДНАЯ", "rail_waybill"),
        ("CERTIFICATE OF ORIGIN", "certificate_of_origin"),
        ("輸出抹消仮登録証明書", "vehicle_certificate"),
        ("ARRIVAL NOTICE", "arrival_notice"),
        ("CERTIFICATE OF PRE-EXPORT INSPECTION", "inspection_certificate"),
    ],
)
def test_the_title_names_the_kind(title, name):
    assert kind(f"{title}{BODY}").name == name


def test_a_forwarders_bill_is_a_house_bill():
    assert kind("BILL OF LADING\nNVOCC - INTERNATIONAL FREIGHT FORWARDERS" + BODY).name == "house_bill_of_lading"


def test_without_a_title_the_labels_tell():
    assert kind("Invoice No.: 1\nBuyer: A\nPayment Terms: T/T\nIncoterms: FOB KOBE\nTotal Amount: USD 5\nUnit Price: 3\n").name == "commercial_invoice"


def test_a_page_without_either_is_other():
    assert kind("see you tomorrow at the warehouse").name == "other"


def test_a_dense_page_of_small_print_is_terms():
    small = page("\n".join("the merchant warrants that the particulars are correct and indemnifies the carrier" for _ in range(50)), size=5.0)
    assert is_terms(lay_out(small))
    assert not is_terms(lay_out(page("INVOICE" + BODY)))


def test_a_bold_title_may_carry_its_number():
    drawn = page("Ulsan, Korea\n\n\n\n" + "For our services in April and in May\n" * 9)
    drawn.words += [word("INVOICE", 0, 2, size=15.0, bold=True), word("MM-2404", 10, 2, size=15.0, bold=True)]
    layout = lay_out(drawn)
    assert kind_of(layout, find_labels(layout)).name == "commercial_invoice"
