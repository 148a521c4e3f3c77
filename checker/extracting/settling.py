"""Values that the rest of the paper settles: a port's name that several countries have, a sign that several currencies use."""

from __future__ import annotations

from dataclasses import replace

from checker.extracting.context import Context
from checker.model.fact import AnyFact, Fact

_FROM = ("port_of_loading", "place_of_receipt", "place_of_issue")
_TO = ("port_of_discharge", "place_of_delivery", "final_destination")
_SENDERS = ("shipper", "exporter", "seller", "country_of_export", "country_of_origin")
_RECEIVERS = ("consignee", "notify_party", "buyer", "ship_to", "country_of_destination")
_SIGNS = {
    "$": {"US": "USD", "CA": "CAD", "AU": "AUD", "SG": "SGD", "HK": "HKD", "NZ": "NZD", "MX": "MXN"},
    "¥": {"JP": "JPY", "CN": "CNY"},
    "￥": {"JP": "JPY", "CN": "CNY"},
}


def settle(facts: dict[str, AnyFact], context: Context) -> None:
    """Reads the ambiguous values of these facts again, in place, in the light of the parties' countries."""
    _places(facts)
    _currency(facts, context)


def _places(facts: dict[str, AnyFact]) -> None:
    """A place whose text names no country lies in the country of the party at its end of the way, where one of its name is there."""
    from checker.reference.places import resolve

    for names, sides in ((_FROM, _SENDERS), (_TO, _RECEIVERS)):
        homes = list(dict.fromkeys(c for side in sides if (c := _country(facts.get(side)))))
        for name in names:
            place = facts[name].read if name in facts else None
            if place is None or not homes or not place.country or place.country in homes:
                continue
            text = facts[name].text
            if resolve(text, homes[0]).country == homes[0] and resolve(text).country == place.country and (again := resolve(text, homes[0])).unlocode:
                facts[name] = replace(facts[name], read=again)


def _country(fact: AnyFact | None) -> str | None:
    value = fact.read if fact else None
    return value if isinstance(value, str) else getattr(value, "country", None)


def _currency(facts: dict[str, AnyFact], context: Context) -> None:
    """The currency of a bare sign is the seller's own."""
    total = facts.get("total_amount") or facts.get("subtotal")
    if "currency" in facts or not total or context.kind == "letter_of_credit":
        return
    sign = next((sign for sign in _SIGNS if sign in total.text), None)
    if sign is None:
        return
    home = next((c for side in ("seller", "exporter", "shipper") if (c := _country(facts.get(side)))), "")
    code = _SIGNS[sign].get(home, "USD" if sign == "$" else "")
    if code:
        facts["currency"] = Fact("currency", total.spot, code, sign, 0.7)
