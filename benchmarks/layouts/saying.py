"""How a fact of a shipment is said on paper, and the truth that is noted of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from benchmarks.layouts.facts import COUNTRIES
from benchmarks.layouts.shipment import Box, Good, Shipment
from benchmarks.layouts.words import COUNTRY_NAMES, MONTHS_SHORT

SELLERS = {"shipper", "exporter", "seller", "manufacturer", "beneficiary"}
BUYERS = {"consignee", "buyer", "bill_to", "ship_to", "applicant", "end_user"}
DATES = {"invoice_date", "issue_date", "on_board_date", "etd", "eta", "expiry_date"}
SYMBOLS = {"USD": "$", "EUR": "€", "JPY": "¥", "GBP": "£"}


@dataclass
class Style:
    """How one paper writes dates, numbers, places and parties."""

    date: str = "%d-%b-%Y"
    number: str = "us"  # us 1,234.50 | eu 1.234,50 | fr 1 234,50 | ch 1'234.50 | in 1,23,456.00 | bare 1234.50
    place: str = "{name}, {country}"
    upper: bool = False
    weight: str = "{n} KGS"
    volume: str = "{n} CBM"
    packages: str = "{n} {pack}"
    money: str = "{n}"
    amounts: str = ""  # for totals; as money where empty
    decimals: int = 2
    language: str = "en"
    tel: bool = False
    country_line: bool = True
    to_order: bool = False
    notify: str = "buyer"
    months: str = "en"
    person: dict[str, str] = field(default_factory=dict)

    def num(self, value: float, digits: int) -> str:
        text = f"{value:,.{digits}f}"
        if self.number == "in":
            whole, _, rest = f"{value:.{digits}f}".partition(".")
            head, tail = whole[:-3], whole[-3:]
            groups = []
            while head:
                groups.insert(0, head[-2:])
                head = head[:-2]
            return ",".join([*groups, tail]) + ("." + rest if rest else "")
        table = {"us": ",.", "eu": ".,", "fr": " ,", "ch": "'.", "bare": " .", "bareeu": " ,"}[self.number]
        first = "" if self.number.startswith("bare") else table[0]
        return text.replace(",", "\0").replace(".", table[1]).replace("\0", first)

    def day(self, value: date) -> str:
        if "%b" in self.date or "%B" in self.date:
            names = MONTHS_SHORT[self.months]
            return value.strftime(self.date.replace("%b", "@@").replace("%B", "@@")).replace("@@", names[value.month - 1])
        return value.strftime(self.date)

    def country(self, code: str) -> str:
        return COUNTRY_NAMES.get(self.language, {}).get(code, COUNTRIES.get(code, code))


@dataclass
class Truth:
    """What one paper says."""

    kind: str
    language: str
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    goods: list[dict[str, Any]] = field(default_factory=list)
    containers: list[dict[str, Any]] = field(default_factory=list)
    loose: bool = False

    def put(self, name: str, lines: list[str], value: Any) -> None:
        """Notes a field; certificates and declarations leave open by which name the exporter goes."""
        alt = {"alt": ["shipper", "seller"]} if name == "exporter" else {}
        self.fields.setdefault(name, {"text": "\n".join(lines), "value": value, **alt})

    def alt(self, name: str, *others: str) -> None:
        if name in self.fields:
            self.fields[name]["alt"] = list(others)

    def line(self, good: Good, keys: set[str]) -> None:
        """Notes a goods line with just what its columns print."""
        known = {"desc": ("description", good.desc), "hs": ("hs_code", good.hs), "qty": ("quantity", good.qty), "unit": ("unit", good.unit), "price": ("unit_price", good.price), "amount": ("amount", good.amount),
                 "net": ("net_weight_kg", good.net), "gross": ("gross_weight_kg", good.gross), "vol": ("volume_m3", good.vol), "pkgs": ("packages", good.pkgs), "origin": ("origin", good.origin)}  # fmt: skip
        self.goods.append({known[k][0]: known[k][1] for k in known if k in keys})

    def box(self, box: Box, weighed: bool = False) -> None:
        self.containers.append({"number": box.number, "seal": box.seal, "size_type": box.kind, "gross_weight_kg": box.gross if weighed else None})

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "language": self.language,
            "scanned": False,
            "fields": self.fields,
            "goods_lines": len(self.goods),
            "goods": self.goods,
            "containers": self.containers,
            "loose": self.loose,
        }


def party_of(ship: Shipment, name: str, style: Style) -> Any:
    who = style.person.get(name) or (
        "seller" if name in SELLERS else "buyer" if name in BUYERS else style.notify if name in ("notify_party", "also_notify") else name
    )
    return ship.parties[who]


def say(ship: Shipment, name: str, style: Style) -> tuple[list[str], Any]:
    """The lines and the value of a fact."""
    up = str.upper if style.upper else str
    if name in SELLERS | BUYERS | {"notify_party", "also_notify", "forwarding_agent", "delivery_agent", "bank"}:
        party = party_of(ship, name, style)
        lines = party.lines(
            style.country_line, style.upper, "TEL: +" + str(1000 + len(party.name)) + " 555 0" + str(100 + len(party.city)) if style.tel else ""
        )
        if name == "consignee" and style.to_order:
            bank = ship.parties["bank"]
            return [up("To the order of " + bank.name), up(bank.street)], {"name": bank.name, "address": bank.street, "country": bank.country}
        if not party.city:
            lines = [up(party.name), up(party.street)]
        return lines, party.value()
    if name in ship.places:
        place = ship.places[name]
        text = up(style.place.format(name=place.name, country=style.country(place.country), code=place.code))
        return [text], [place.value()] if name == "transhipment_port" else place.value()
    if name in DATES:
        return [style.day(ship.dates[name])], ship.dates[name].isoformat()
    if name in ("country_of_origin", "country_of_export"):
        return [up(style.country(ship.origin))], ship.origin
    if name == "country_of_destination":
        code = ship.parties["buyer"].country
        return [up(style.country(code))], code
    return _plain(ship, name, style)


def _plain(ship: Shipment, name: str, style: Style) -> tuple[list[str], Any]:
    if name in ship.numbers:
        return [ship.numbers[name]], ship.numbers[name]
    weights = {"gross_weight_kg": ship.gross, "net_weight_kg": ship.net}
    if name in weights:
        return [style.weight.format(n=style.num(weights[name], style.decimals))], weights[name]
    if name == "volume_m3":
        return [style.volume.format(n=style.num(ship.volume, 3))], ship.volume
    if name == "packages":
        many = "S" if ship.packages != 1 and style.language == "en" else ""
        return [style.packages.format(n=ship.packages, pack=ship.pack + many)], ship.packages
    money = {"total_amount": ship.total, "subtotal": ship.subtotal, "freight_amount": ship.freight_amount, "insurance_amount": ship.insurance_amount}
    if name in money:
        digits = 0 if ship.currency == "JPY" else 2
        return [
            (style.amounts or style.money).format(n=style.num(money[name], digits), cur=ship.currency, sym=SYMBOLS.get(ship.currency, ship.currency + " "))
        ], money[name]
    plain = {
        "currency": ship.currency,
        "incoterm": ship.incoterm,
        "payment_terms": ship.payment,
        "vessel": ship.vessel,
        "voyage": ship.voyage,
        "imo_number": ship.imo,
    }
    if name in plain:
        return [plain[name]], plain[name]
    if name == "freight_terms":
        return [f"FREIGHT {ship.freight.upper()}"], ship.freight
    if name == "marks":
        lines = [ship.parties["buyer"].name.split()[0].upper(), ship.places["port_of_discharge"].name.upper(), f"NO. 1-{ship.packages}"]
        return lines, "\n".join(lines)
    return [ship.extra[name]], ship.extra[name]
