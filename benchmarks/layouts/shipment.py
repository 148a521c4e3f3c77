"""One random shipment: the facts that papers print, drawn from a seeded generator."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.layouts.facts import (
    AIRPORTS,
    BANKS,
    COUNTRIES,
    FIRMS,
    GOODS,
    HUBS,
    INLAND,
    OWNERS,
    SEAPORTS,
    SHIPS,
)

RATES = {"USD": 1.0, "EUR": 0.92, "JPY": 151.0, "CNY": 7.1, "INR": 83.0, "GBP": 0.79, "BRL": 5.1, "PLN": 3.9}
FREIGHT_FORWARDERS = ["Baltline Forwarding", "Trans-Orient Logistics", "Harbour & Vale Shipping", "Meridiana Cargo Services", "Kestrel Global Forwarding"]


@dataclass
class Party:
    """A firm with its address."""

    name: str
    street: str
    city: str
    country: str

    def lines(self, country: bool = True, upper: bool = False, tel: str = "") -> list[str]:
        """The name and address as printed."""
        out = [self.name, self.street, f"{self.city}, {COUNTRIES[self.country]}" if country else self.city]
        if tel:
            out.append(tel)
        return [t.upper() for t in out] if upper else out

    def value(self) -> dict[str, str]:
        return {"name": self.name, "address": f"{self.street}, {self.city}", "country": self.country}


@dataclass
class Place:
    """A place by name, UN/LOCODE and country."""

    name: str
    code: str
    country: str

    def value(self) -> dict[str, str]:
        return {"name": self.name, "unlocode": self.code, "country": self.country}


@dataclass
class Good:
    """One kind of goods and how it is packed."""

    desc: str
    hs: str
    unit: str
    price: float
    qty: float
    net: float
    gross: float
    vol: float
    pkgs: int
    pack: str
    origin: str

    @property
    def amount(self) -> float:
        return round(self.qty * self.price, 2)


@dataclass
class Box:
    """A container."""

    number: str
    seal: str
    kind: str
    pkgs: int
    gross: float
    vol: float


@dataclass
class Shipment:
    """All facts of one shipment; papers print some of them."""

    rng: random.Random
    parties: dict[str, Party]
    places: dict[str, Place]
    goods: list[Good]
    boxes: list[Box]
    dates: dict[str, date]
    numbers: dict[str, str]
    currency: str
    incoterm: str
    payment: str
    freight: str
    vessel: str
    imo: str
    voyage: str
    freight_amount: float
    insurance_amount: float
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def subtotal(self) -> float:
        return round(sum(g.amount for g in self.goods), 2)

    @property
    def total(self) -> float:
        return round(self.subtotal + self.freight_amount + self.insurance_amount, 2)

    @property
    def gross(self) -> float:
        return round(sum(g.gross for g in self.goods), 2)

    @property
    def net(self) -> float:
        return round(sum(g.net for g in self.goods), 2)

    @property
    def volume(self) -> float:
        return round(sum(g.vol for g in self.goods), 3)

    @property
    def packages(self) -> int:
        return sum(g.pkgs for g in self.goods)

    @property
    def pack(self) -> str:
        kinds = {g.pack for g in self.goods}
        return kinds.pop() if len(kinds) == 1 else "PACKAGE"

    @property
    def origin(self) -> str:
        return self.parties["seller"].country


def check_digit(code: str) -> int:
    """The ISO 6346 check digit of four letters and six digits."""
    values = {c: i for i, c in enumerate("0123456789A_BCDEFGHIJK_LMNOPQRSTU_VWXYZ")}
    return sum(values[c] * 2**i for i, c in enumerate(code)) % 11 % 10


def container(rng: random.Random) -> str:
    code = rng.choice(OWNERS) + f"{rng.randrange(10**6):06d}"
    return code + str(check_digit(code))


def _firm(rng: random.Random, country: str, used: set[str]) -> Party:
    free = [f for f in FIRMS[country] if f[0] not in used] or FIRMS[country]
    firm = rng.choice(free)
    used.add(firm[0])
    return Party(*firm, country)


def _port(rng: random.Random, country: str) -> Place:
    return Place(*rng.choice(SEAPORTS[country]), country)


def _goods(rng: random.Random, rate: float, count: int, origin: str) -> list[Good]:
    out = []
    for desc, hs, unit, price, weight, per, pack in rng.sample(GOODS, count):
        pkgs = rng.choice([2, 3, 4, 6, 8, 10, 12, 15, 20, 24]) if weight * per < 400 else rng.randint(1, 6)
        qty = float(pkgs * per)
        net = round(qty * weight, 1)
        tare = {"PALLET": 18, "CASE": 12, "CRATE": 14, "CARTON": 0.8, "DRUM": 2.5}.get(pack, 0.4)
        gross = round(net + pkgs * tare, 1)
        digits = 0 if rate > 100 else 2
        out.append(
            Good(desc, hs, unit, round(price * rate, digits) or 1.0, qty, net, gross, round(pkgs * rng.choice([0.06, 0.12, 0.4, 0.96]), 3), pkgs, pack, origin)
        )
    return out


def _boxes(rng: random.Random, goods: list[Good]) -> list[Box]:
    count = rng.choice([1, 1, 1, 2, 2, 3]) if len(goods) > 1 else 1
    kind = rng.choice(["20GP", "40HC", "40GP"])
    shares: list[list[Good]] = [goods[i::count] for i in range(count)]
    return [
        Box(
            container(rng),
            rng.choice(["", "ML-", "CN", "H"]) + str(rng.randint(100000, 9999999)),
            kind,
            sum(g.pkgs for g in s),
            round(sum(g.gross for g in s), 1),
            round(sum(g.vol for g in s), 3),
        )
        for s in shares
        if s
    ]


def shipment(
    seed: str, origin: str | None = None, destination: str | None = None, currency: str | None = None, count: int | None = None, air: bool = False
) -> Shipment:
    """The shipment of that seed; origin, destination, currency and number of goods lines may be given."""
    rng = random.Random(seed)
    countries = list(AIRPORTS) if air else list(SEAPORTS)
    origin = origin or rng.choice([c for c in countries if c not in ("SA", "HK", "RU")])
    destination = destination or rng.choice([c for c in countries if c != origin and c != "RU"])
    used: set[str] = set()
    seller, buyer = _firm(rng, origin, used), _firm(rng, destination, used)
    third = _firm(rng, rng.choice(["SG", "AE", "HK", "GB"]), used)
    pol, pod = (Place(*AIRPORTS[c][:2], c) if air else _port(rng, c) if c in SEAPORTS else Place(*INLAND[c], c) for c in (origin, destination))
    inland_from, inland_to = (Place(*INLAND[c], c) if c in INLAND else p for c, p in ((origin, pol), (destination, pod)))
    hub = HUBS.get(origin, HUBS["default"])
    places = {"port_of_loading": pol, "port_of_discharge": pod, "place_of_receipt": rng.choice([pol, inland_from]), "place_of_delivery": rng.choice([pod, inland_to]), "final_destination": inland_to,
              "transhipment_port": Place(*hub), "place_of_issue": pol, "incoterm_place": pod}  # fmt: skip
    currency = currency or rng.choice(["USD", "USD", "EUR"])
    goods = _goods(rng, RATES[currency], count or rng.choice([1, 2, 3, 3, 4, 5]), origin)
    day = date(2023, 1, 9) + timedelta(days=rng.randrange(1000))
    incoterm = rng.choice(["FOB", "CIF", "CFR", "FCA", "CIP", "EXW"])
    if incoterm in ("FOB", "FCA", "EXW"):
        places["incoterm_place"] = pol
    dates = {
        "invoice_date": day,
        "issue_date": day + timedelta(days=rng.randint(2, 9)),
        "order_date": day - timedelta(days=rng.randint(20, 60)),
        "expiry_date": day + timedelta(days=60),
    }
    dates["on_board_date"] = dates["etd"] = dates["issue_date"]
    dates["eta"] = dates["etd"] + timedelta(days=rng.randint(2, 3) if air else rng.randint(12, 38))
    n = rng.randrange
    airline = rng.choice(["020", "176", "618", "235", "131"])
    serial = n(10**6, 10**7)
    numbers = {
        "invoice_number": rng.choice([f"INV-{day.year}-{n(1000, 9999)}", f"{n(10**7, 10**8)}", f"EX/{n(100, 999)}/{day:%y}-{int(day.strftime('%y')) + 1}", f"SI{day:%y%m}{n(100, 999)}"]), "order_number": rng.choice([f"PO-{n(10000, 99999)}", f"45{n(10**7, 10**8)}"]),
        "bl_number": rng.choice(["CDLU", "STBX", "MRDA"]) + str(n(10**8, 10**9)), "booking_number": rng.choice([str(n(10**8, 10**9)), f"EBK{n(10**6, 10**7)}"]), "awb_number": f"{airline}-{serial:07d}{serial % 7}", "lc_number": f"LC{n(10**6, 10**7)}IM",
        "certificate_number": f"{rng.choice('ABCE')}{day:%y}{n(10**5, 10**6)}", "export_declaration_number": f"{day:%y}{origin}{n(10**10, 10**11)}E{n(10)}", "house_number": f"KGF{n(10**5, 10**6)}", "contract": f"{n(10, 99)}/{day:%y}",
    }  # fmt: skip
    vessel, imo = rng.choice(SHIPS)
    forwarder = Party(f"{rng.choice(FREIGHT_FORWARDERS)} {rng.choice(['Ltd', 'B.V.', 'S.A.'])}", f"{n(1, 90)} Quay Street", pol.name, origin)
    delivery = Party(f"{rng.choice(FREIGHT_FORWARDERS)} Agencies", f"{n(1, 90)} Port Road", pod.name, destination)
    bank = Party(*BANKS.get(origin, BANKS["default"])[:2], "", origin)
    parties = {"seller": seller, "buyer": buyer, "third": third, "forwarding_agent": forwarder, "delivery_agent": delivery, "bank": bank}
    money = sum(g.amount for g in goods)
    pays = incoterm in ("CIF", "CFR", "CIP")
    freight = round(money * 0.04 + 300 * RATES[currency], 0 if currency == "JPY" else 2) if pays else 0.0
    return Shipment(
        rng, parties, places, goods, _boxes(rng, goods), dates, numbers, currency, incoterm, rng.choice(["30 days net", "T/T 30% in advance, balance against copy of B/L", "L/C at sight", "Cash against documents", "60 days from invoice date"]),
        "prepaid" if pays else "collect", vessel, imo, rng.choice([f"{n(10, 450):03d}{rng.choice('EWNS')}", f"{n(1000, 2999)}", f"0{rng.choice('ABC')}{n(10, 99)}W1MA"]), freight, round(money * 0.002, 0 if currency == "JPY" else 2) if incoterm in ("CIF", "CIP") else 0.0,
    )  # fmt: skip
