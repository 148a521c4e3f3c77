"""The typed documents, and the fields that any of them may state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Generic, TypeVar, overload

from checker.model.fact import AnyFact, Fact, unstated
from checker.model.goods import Container, GoodsLine
from checker.model.party import Party
from checker.model.places import Place
from checker.model.spot import Spot, whole

T = TypeVar("T")


class Field(Generic[T]):
    """A field of the contract. Read on a document it gives that document's Fact, stated or not."""

    def __init__(self, sort: type[T], group: str) -> None:
        self.sort = sort
        self.group = group
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        FIELDS[name] = self

    @overload
    def __get__(self, document: None, owner: type) -> Field[T]: ...
    @overload
    def __get__(self, document: Document, owner: type) -> Fact[T]: ...
    def __get__(self, document: Document | None, owner: type) -> Field[T] | Fact[T]:
        return self if document is None else document.fact(self.name)


FIELDS: dict[str, Field[Any]] = {}
"""Every field by name, in the order of the contract. `group` is numbers, dates, parties, places, countries, transport, terms, totals or text."""


@dataclass(frozen=True, slots=True)
class Document:
    """One paper: which it is, what it states and where each value stands.

    `pages` counts the pages of the document, `page_from` and `page_to` place them in the file. `read_by` is text, ocr, cells or markup.
    `lines` are all printed lines in reading order, for what stands in no field. `part` counts the shipments of a list from 1; 0 is a whole paper.
    """

    path: str
    sha256: str = ""
    kind: str = "other"
    kind_confidence: float = 0.0
    pages: int = 1
    page_from: int = 1
    page_to: int = 1
    read_by: str = "text"
    language: str = "en"
    stated: Mapping[str, AnyFact] = field(default_factory=dict)
    goods: tuple[GoodsLine, ...] = ()
    containers: tuple[Container, ...] = ()
    lines: tuple[Fact[str], ...] = ()
    sheet: str | None = None
    part: int = 0

    def fact(self, name: str) -> AnyFact:
        """The fact of that field; unstated if the paper does not print it. KeyError for a name that is no field."""
        found = self.stated.get(name)
        if found is None and name not in FIELDS:
            raise KeyError(name)
        return unstated(name, self.path, self.page_from, self.sheet) if found is None else found

    @property
    def spot(self) -> Spot:
        """The document as a whole."""
        return whole(self.path, self.page_from, self.sheet)

    def group(self, name: str) -> Iterator[AnyFact]:
        """The stated facts of one group of fields: every party, every place and so on."""
        return (f for n, f in self.stated.items() if f and FIELDS[n].group == name)

    invoice_number = Field(str, "numbers")
    bl_number = Field(str, "numbers")
    booking_number = Field(str, "numbers")
    master_bl_number = Field(str, "numbers")
    awb_number = Field(str, "numbers")
    order_number = Field(str, "numbers")
    lc_number = Field(str, "numbers")
    export_declaration_number = Field(str, "numbers")
    certificate_number = Field(str, "numbers")

    issue_date = Field(date, "dates")
    invoice_date = Field(date, "dates")
    on_board_date = Field(date, "dates")
    etd = Field(date, "dates")
    eta = Field(date, "dates")
    expiry_date = Field(date, "dates")

    shipper = Field(Party, "parties")
    exporter = Field(Party, "parties")
    seller = Field(Party, "parties")
    manufacturer = Field(Party, "parties")
    consignee = Field(Party, "parties")
    notify_party = Field(Party, "parties")
    also_notify = Field(Party, "parties")
    buyer = Field(Party, "parties")
    end_user = Field(Party, "parties")
    bill_to = Field(Party, "parties")
    ship_to = Field(Party, "parties")
    carrier = Field(Party, "parties")
    forwarding_agent = Field(Party, "parties")
    delivery_agent = Field(Party, "parties")
    applicant = Field(Party, "parties")
    beneficiary = Field(Party, "parties")
    bank = Field(Party, "parties")

    place_of_receipt = Field(Place, "places")
    port_of_loading = Field(Place, "places")
    transhipment_port = Field[tuple[Place, ...]](tuple, "places")  # no annotation: it would make a dataclass field of it
    port_of_discharge = Field(Place, "places")
    place_of_delivery = Field(Place, "places")
    final_destination = Field(Place, "places")
    place_of_issue = Field(Place, "places")
    country_of_origin = Field(str, "countries")
    country_of_export = Field(str, "countries")
    country_of_destination = Field(str, "countries")

    vessel = Field(str, "transport")
    voyage = Field(str, "transport")
    imo_number = Field(str, "transport")
    flag = Field(str, "transport")
    flight = Field(str, "transport")
    pre_carriage_by = Field(str, "transport")
    truck_plate = Field(str, "transport")
    wagon_number = Field(str, "transport")

    incoterm = Field(str, "terms")
    incoterm_place = Field(str, "terms")
    freight_terms = Field(str, "terms")
    payment_terms = Field(str, "terms")
    bl_type = Field(str, "terms")

    currency = Field(str, "totals")
    total_amount = Field(float, "totals")
    subtotal = Field(float, "totals")
    freight_amount = Field(float, "totals")
    insurance_amount = Field(float, "totals")
    gross_weight_kg = Field(float, "totals")
    net_weight_kg = Field(float, "totals")
    volume_m3 = Field(float, "totals")
    packages = Field(float, "totals")
    package_unit = Field(str, "totals")

    marks = Field(str, "text")
    clauses = Field(str, "text")
    end_use = Field(str, "text")


class InvoiceLike(Document):
    """A paper that sells: it has lines with prices."""


class CommercialInvoice(InvoiceLike):
    """The seller's bill for the goods."""


class ProformaInvoice(InvoiceLike):
    """An offer in the form of an invoice; its figures are estimates."""


class PurchaseOrder(InvoiceLike):
    """The buyer's order."""


class PackingList(Document):
    """What lies in which package, and how heavy it is."""


class TransportDocument(Document):
    """A carrier's paper: it takes goods from one place to another."""


class SeaTransportDocument(TransportDocument):
    """A bill of lading or waybill of a sea carrier or forwarder."""


class BillOfLading(SeaTransportDocument):
    """An ocean bill of lading."""


class SeaWaybill(SeaTransportDocument):
    """A non-negotiable sea waybill."""


class HouseBillOfLading(SeaTransportDocument):
    """A forwarder's own bill beneath the carrier's."""


class AirWaybill(TransportDocument):
    """An air waybill, master or house."""


class CmrConsignmentNote(TransportDocument):
    """A road consignment note under the CMR convention."""


class RailWaybill(TransportDocument):
    """A rail consignment note (CIM or SMGS)."""


class NoticeDocument(Document):
    """A carrier's or forwarder's message about a carriage: booking, instruction, arrival, delivery."""


class DeliveryOrder(NoticeDocument):
    """The order to hand the goods out."""


class ArrivalNotice(NoticeDocument):
    """The message that the goods have come or are about to."""


class BookingConfirmation(NoticeDocument):
    """The carrier's yes to a booking."""


class ShippingInstruction(NoticeDocument):
    """The shipper's wording for the bill of lading."""


class CertificateOfOrigin(Document):
    """A chamber's or exporter's statement of origin."""


class CustomsDeclaration(Document):
    """A declaration to customs."""


class ExportDeclaration(CustomsDeclaration):
    """A declaration for export."""


class ImportDeclaration(CustomsDeclaration):
    """A declaration for import."""


class LetterOfCredit(Document):
    """A documentary credit (MT700 or letter)."""


class VehicleCertificate(Document):
    """An export, deregistration or title certificate of a vehicle."""


class InsuranceCertificate(Document):
    """A marine cargo policy or certificate."""


class InspectionCertificate(Document):
    """A surveyor's certificate."""


class EndUseCertificate(Document):
    """The buyer's statement of who uses the goods and for what."""


class OtherDocument(Document):
    """A paper of no kind that docscan knows."""

KINDS: Mapping[str, type[Document]] = MappingProxyType(
    {
        "commercial_invoice": CommercialInvoice,
        "proforma_invoice": ProformaInvoice,
        "packing_list": PackingList,
        "bill_of_lading": BillOfLading,
        "sea_waybill": SeaWaybill,
        "house_bill_of_lading": HouseBillOfLading,
        "air_waybill": AirWaybill,
        "cmr_consignment_note": CmrConsignmentNote,
        "rail_waybill": RailWaybill,
        "delivery_order": DeliveryOrder,
        "arrival_notice": ArrivalNotice,
        "booking_confirmation": BookingConfirmation,
        "certificate_of_origin": CertificateOfOrigin,
        "export_declaration": ExportDeclaration,
        "import_declaration": ImportDeclaration,
        "letter_of_credit": LetterOfCredit,
        "vehicle_certificate": VehicleCertificate,
        "insurance_certificate": InsuranceCertificate,
        "inspection_certificate": InspectionCertificate,
        "end_use_certificate": EndUseCertificate,
        "shipping_instruction": ShippingInstruction,
        "purchase_order": PurchaseOrder,
        "other": OtherDocument,
    }
)
"""The class of each kind of document in the contract."""
