"""One value falsified on one paper of a set, as one who hides it would: the other papers keep the truth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from benchmarks.layouts.shipment import Party, Place, Shipment, check_digit

OTHER_GOODS = (("Graphite electrodes, ultra high purity, dia. 400 mm", "854511"), ("Marine diesel engine, 6 cylinders, 1,200 kW", "840810"), ("Night vision monocular, gen. 3", "900580"))
OTHER_PORTS = (("Batumi", "GEBUS", "GE"), ("Vladivostok", "RUVVO", "RU"), ("Bandar Abbas", "IRBND", "IR"), ("Dalian", "CNDLC", "CN"))
OTHER_FIRMS = (("Altair General Trading FZE", "Warehouse 14, Al Hamriyah", "Sharjah", "AE"), ("Polar Dawn Import Export Co", "88 Zhongshan Road", "Dandong", "CN"), ("Vostok Tekhno LLC", "Ulitsa Lenina 4", "Vladivostok", "RU"))


@dataclass(frozen=True, slots=True)
class Falsehood:
    """What is falsified, on which sort of paper (the first of these that the set has), and the rules that may tell it."""

    name: str
    on: tuple[str, ...]
    change: Callable[[Shipment, int], None]
    told_by: frozenset[str]


def _destination(ship: Shipment, turn: int) -> None:
    place = Place(*OTHER_PORTS[turn % len(OTHER_PORTS)])
    for name in ("port_of_discharge", "place_of_delivery", "final_destination"):
        ship.places[name] = place


def _consignee(ship: Shipment, turn: int) -> None:
    ship.parties["buyer"] = ship.parties["third"] = Party(*OTHER_FIRMS[turn % len(OTHER_FIRMS)])


def _goods(ship: Shipment, turn: int) -> None:
    words, code = OTHER_GOODS[turn % len(OTHER_GOODS)]
    ship.goods[:] = [replace(g, desc=words if n == 0 else f"{words}, size {n + 1}", hs=code) for n, g in enumerate(ship.goods)]


def _quantity(ship: Shipment, turn: int) -> None:
    for good in ship.goods[:1]:
        good.qty = float(round(good.qty * (1.4, 0.6, 2.0)[turn % 3]) or 1)


def _weight(ship: Shipment, turn: int) -> None:
    times = (1.35, 0.55, 2.2)[turn % 3]
    for good in ship.goods:
        good.gross, good.net = round(good.gross * times, 1), round(good.net * times, 1)
    for box in ship.boxes:
        box.gross = round(box.gross * times, 1)


def _container(ship: Shipment, turn: int) -> None:
    ship.boxes[:] = [replace(b, number=_numbered(("CMAU421875", "GESU632940", "TCLU551809")[n % 3])) for n, b in enumerate(ship.boxes)]


def _numbered(code: str) -> str:
    return code + str(check_digit(code))


def _seal(ship: Shipment, turn: int) -> None:
    ship.boxes[:] = [replace(b, seal=f"KZ{740011 + 31 * n}") for n, b in enumerate(ship.boxes)]


def _vessel(ship: Shipment, turn: int) -> None:
    ship.vessel, ship.voyage, ship.imo = ("SILVER TERN", "0771N", "9238765") if turn % 2 else ("JIN HAI 6", "22E", "8810034")


def _date(ship: Shipment, turn: int) -> None:
    for name in ("on_board_date", "issue_date", "etd"):
        ship.dates[name] -= timedelta(days=(58, 75, 41)[turn % 3])


def _price(ship: Shipment, turn: int) -> None:
    times = (0.3, 3.0, 0.15)[turn % 3]
    for good in ship.goods:
        good.price = round(good.price * times, 2)
    ship.freight_amount = ship.insurance_amount = 0.0


def _tariff_code(ship: Shipment, turn: int) -> None:
    for good in ship.goods:
        good.hs = ("392690", "732690", "961900")[turn % 3] + good.hs[6:]


def _origin(ship: Shipment, turn: int) -> None:
    land = ("VN", "TH", "MY")[turn % 3]
    ship.parties["seller"] = replace(ship.parties["seller"], country=land)
    for good in ship.goods:
        good.origin = land


FALSEHOODS = tuple(
    Falsehood(name, on, change, frozenset(told.split()))
    for name, on, change, told in (
        ("destination", ("bill", "notice"), _destination, "destination-clash loading-port-clash marks-name-another-place"),
        ("consignee", ("bill", "notice", "packing"), _consignee, "consignee-clash firm-in-two-countries"),
        ("goods", ("packing", "certificate"), _goods, "goods-clash hs-code-clash hs-code-against-description goods-on-one-paper-only"),
        ("quantity", ("packing", "declaration"), _quantity, "quantity-clash line-arithmetic-wrong"),
        ("weight", ("bill",), _weight, "weight-clash"),
        ("container", ("packing", "notice", "instruction"), _container, "container-clash"),
        ("seal", ("packing", "notice", "instruction"), _seal, "seal-clash"),
        ("vessel", ("bill", "insurance", "notice"), _vessel, "vessel-clash voyage-clash imo-number-invalid"),
        ("date", ("bill",), _date, "dates-in-impossible-order loading-day-clash certificate-after-loading"),
        ("price", ("declaration", "survey", "proforma"), _price, "declared-value-clash total-clash price-clash cover-far-from-the-value"),
        ("tariff code", ("declaration", "packing", "bill"), _tariff_code, "hs-code-clash hs-code-against-description"),
        ("origin", ("certificate", "survey"), _origin, "origin-clash firm-in-two-countries"),
    )
)
"""Every falsehood; its paper is the first role named that the set has."""
