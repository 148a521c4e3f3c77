"""Addresses in a row of their own below a party's name."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from checker.extracting.documents import extract
from checker.reading import intake


def parties(tmp_path: Path, cells: dict[str, str]):
    book = openpyxl.Workbook()
    for at, text in {"B2": "COMMERCIAL INVOICE", "F4": "Invoice No.", "G4": "AB-119", **cells}.items():
        book.active[at] = text
    book.save(tmp_path / "invoice.xlsx")
    (paper,) = extract(intake.read(tmp_path / "invoice.xlsx"))
    return paper.seller.read, paper.buyer.read


@pytest.mark.parametrize(("word", "below"), [("Address", "Country"), ("Адрес", "Страна"), ("地址", "国家")])
def test_the_address_below_the_name_belongs_to_the_party(tmp_path, word, below):
    seller, buyer = parties(
        tmp_path,
        {"B4": "Seller", "C4": "Delta Makina Ltd.", "B5": word, "C5": "Ikitelli OSB, Istanbul", "B6": below, "C6": "Türkiye",
         "B8": "Buyer", "C8": "Don Stanok OOO", "B9": word, "C9": "Rostov-on-Don", "B10": "Tel", "C10": "+7 863 210 11 12", "B11": below, "C11": "Russia"},
    )  # fmt: skip
    assert (seller.name, seller.country) == ("Delta Makina Ltd.", "TR")
    assert "Ikitelli" in seller.address
    assert (buyer.name, buyer.country) == ("Don Stanok OOO", "RU")


def test_the_row_of_something_else_ends_the_party(tmp_path):
    seller, _ = parties(tmp_path, {"B4": "Seller", "C4": "Delta Makina Ltd.", "B5": "Port of loading", "C5": "Mersin", "B6": "Address", "C6": "Kobe, Japan"})
    assert not seller.address


def test_a_carrier_beside_its_heading_is_known_as_a_firm(tmp_path):
    book = openpyxl.Workbook()
    for row in (["BOOKING CONFIRMATION"], ["Booking No.", "NVK1188"], ["Carrier", "NORDVIK SHIPPING LINE"], ["POL", "KOBE"], ["POD", "HAMBURG"]):
        book.active.append(row)
    book.save(tmp_path / "booking.xlsx")
    (paper,) = extract(intake.read(tmp_path / "booking.xlsx"))
    assert paper.carrier.value.name == "NORDVIK SHIPPING LINE"
