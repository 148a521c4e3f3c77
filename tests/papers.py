"""Builders of papers with honest defaults: a test states only what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checker.judging.remembered import remembered
from checker.judging.rule import Rule
from checker.judging.run import judge
from checker.ledger.ledger import Ledger
from checker.model.documents import FIELDS, KINDS, Document
from checker.model.fact import Fact, quote
from checker.model.finding import Finding, NotChecked, RuleFault
from checker.model.goods import Container, GoodsLine, Vehicle
from checker.model.party import Party
from checker.model.places import Place, Stop
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from checker.model.traces import FileTraces

HAMBURG = Place("Hamburg", "DE", "DEHAM", 53.54, 9.99, "name", "Hamburg", printed_country="DE", kind="port")
SINGAPORE = Place("Singapore", "SG", "SGSIN", 1.26, 103.83, "name", "Singapore", printed_country="SG", kind="port")
SYDNEY = Place("Sydney", "AU", "AUSYD", -33.86, 151.2, "name", "Sydney", printed_country="AU", kind="port")
YOKOHAMA = Place("Yokohama", "JP", "JPYOK", 35.45, 139.65, "name", "Yokohama", printed_country="JP", kind="port")
CHATTOGRAM = Place("Chattogram", "BD", "BDCGP", 22.33, 91.83, "alias", "Chittagong", printed_country="BD", kind="port")
DALIAN = Place("Dalian", "CN", "CNDLC", 38.92, 121.65, "name", "Dalian", printed_country="CN", kind="port")
DANDONG = Place("Dandong", "CN", "CNDDG", 40.13, 124.39, "name", "Dandong", printed_country="CN", kind="border")
NAMPO = Place("Nampo", "KP", "KPNAM", 38.72, 125.4, "name", "Nampo", printed_country="KP", kind="port")

MAKER = Party("KLEINHANS FALZTECHNIK GMBH", "HEIDENHEIMER STR. 12, 89518 HEIDENHEIM, GERMANY", "DE", phones=("+497321555018",))
BUYER = Party("WARATAH PRINT FINISHING PTY LTD", "22 DERBY STREET, SILVERWATER NSW 2128, AUSTRALIA", "AU", phones=("+61255501881",))

INVOICE: Mapping[str, Any] = {
    "invoice_number": "90114772", "invoice_date": date(2024, 2, 5), "order_number": "4500118", "seller": MAKER, "buyer": BUYER, "consignee": BUYER,
    "port_of_loading": HAMBURG, "port_of_discharge": SYDNEY, "final_destination": SYDNEY, "country_of_origin": "DE", "country_of_destination": "AU",
    "incoterm": "CIF", "incoterm_place": "SYDNEY", "currency": "EUR", "total_amount": 104490.0, "gross_weight_kg": 2940.0, "net_weight_kg": 2720.0, "packages": 2.0,
}  # fmt: skip
BILL: Mapping[str, Any] = {
    "bl_number": "NVK624021603", "booking_number": "NV4410821", "invoice_number": "90114772", "shipper": MAKER, "consignee": BUYER, "notify_party": BUYER,
    "port_of_loading": HAMBURG, "port_of_discharge": SYDNEY, "place_of_delivery": SYDNEY, "vessel": "NORDVIK GLACIER", "voyage": "406S", "freight_terms": "prepaid",
    "on_board_date": date(2024, 2, 16), "issue_date": date(2024, 2, 17), "eta": date(2024, 3, 28), "gross_weight_kg": 2940.0, "volume_m3": 13.6, "packages": 2.0,
}  # fmt: skip
PACKING: Mapping[str, Any] = {
    "invoice_number": "90114772", "invoice_date": date(2024, 2, 5), "seller": MAKER, "buyer": BUYER, "gross_weight_kg": 2940.0, "net_weight_kg": 2720.0, "packages": 2.0,
}  # fmt: skip


def fact(label: str, value: Any, file: str = "paper.pdf", text: str | None = None, confidence: float = 1.0) -> Fact[Any]:
    """A fact on page 1 of a file; unstated when the value is None."""
    return Fact(label, Spot(file, 1, (50.0, 50.0, 150.0, 60.0)), value, str(value) if text is None else text, confidence)


def document(kind: str, file: str | None = None, *, goods: tuple[GoodsLine, ...] = (), containers: tuple[Container, ...] = (), lines: tuple[str, ...] = (), **stated: Any) -> Document:
    """A document of that kind stating just these fields; a field given as None is left out."""
    file = file or f"{kind}.pdf"
    unknown = set(stated) - set(FIELDS)
    if unknown:
        raise KeyError(f"no such field: {unknown}")
    facts = {name: value if isinstance(value, Fact) else fact(name, value, file) for name, value in stated.items() if value is not None}
    return KINDS[kind](file, kind=kind, kind_confidence=1.0, stated=facts, goods=goods, containers=containers,
                       lines=tuple(quote(text, Spot(file, 1, (50.0, 50.0, 150.0, 60.0))) for text in lines))  # fmt: skip


def invoice(**changes: Any) -> Document:
    """An honest commercial invoice, but for the changes."""
    return document("commercial_invoice", **{"goods": (line(),), **INVOICE, **changes})


def packing_list(**changes: Any) -> Document:
    """An honest packing list, but for the changes."""
    return document("packing_list", **{"goods": (line(unit_price=None, amount=None),), **PACKING, **changes})


def bill(kind: str = "bill_of_lading", **changes: Any) -> Document:
    """An honest bill of lading, but for the changes."""
    return document(kind, **{"goods": (line(quantity=None, unit_price=None, amount=None),), "containers": (container(),), **BILL, **changes})


def line(description: str = "FOLDING MACHINE KF-78", file: str = "paper.pdf", vehicle: Vehicle | None = None, **changes: Any) -> GoodsLine:
    """One honest goods line, but for the changes."""
    values: dict[str, Any] = {"hs_code": "844180", "quantity": 1.0, "unit": "PCS", "unit_price": 86400.0, "amount": 86400.0, "gross_weight_kg": None,
                              "net_weight_kg": None, "volume_m3": None, "packages": None, "origin": None, **changes}  # fmt: skip
    return GoodsLine(fact("description", description, file), **{n: fact(n, v, file) for n, v in values.items()}, vehicle=vehicle)


def vehicle(file: str = "paper.pdf", **changes: Any) -> Vehicle:
    """A used Toyota with a valid-looking frame number, but for the changes."""
    values: dict[str, Any] = {"make": "Toyota", "model": "Corolla Axio", "year": 2019, "chassis": "NKE165-7212345", "condition": "used", "mileage_km": 61000.0, "engine_cc": 1496.0, **changes}
    return Vehicle(**{n: fact(n, v, file) for n, v in values.items()})


def container(number: str = "TEMU3301873", seal: str | None = "NV31887", size_type: str | None = "20GP", gross_weight_kg: float | None = 2940.0) -> Container:
    """A 20-foot box with a valid number."""
    return Container(fact("number", number), fact("seal", seal), fact("size_type", size_type), fact("gross_weight_kg", gross_weight_kg))


def shipment(*documents: Document, route: tuple[Stop, ...] = (), traces: tuple[FileTraces, ...] = ()) -> Shipment:
    """These documents as one shipment; an honest invoice and bill if none is given."""
    return Shipment(documents or (invoice(), bill()), id="test", route=route, traces=traces)


def stops(*places: tuple[str, Place] | tuple[str, Place, date]) -> tuple[Stop, ...]:
    """A route of (role, place) or (role, place, date)."""
    return tuple(Stop(p[0], fact(p[0], p[1], text=p[1].name), p[1], p[2] if len(p) > 2 else None) for p in places)


def look(rule: Rule, subject: Shipment | Document, *more: Document, ledger: Ledger | None = None, **options: Any) -> Iterator[Finding]:
    """The findings of one rule on a shipment or on documents, with the ledger if one is given. A broken rule fails the test."""
    whole = subject if isinstance(subject, Shipment) else shipment(subject, *more)
    if ledger:
        ledger.note([remembered(whole)])  # as every shipment is before it is judged
    for answer in judge(whole, [rule], {rule.card.name: options}, ledger):
        assert not isinstance(answer, RuleFault), answer.error
        if isinstance(answer, Finding):
            yield answer


def unchecked(rule: Rule, subject: Shipment | Document, *more: Document) -> list[str]:
    """The reasons why a rule could not look."""
    whole = subject if isinstance(subject, Shipment) else shipment(subject, *more)
    return [a.reason for a in judge(whole, [rule]) if isinstance(a, NotChecked)]
