"""Places that do not lie in the country printed beside them, and Koreas that are not told apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document, Field
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.places import resolve

ONE_STATE = tuple(
    frozenset(codes.split())
    for codes in (
        "CN HK MO TW", "GB JE GG IM GI FK BM KY VG", "US PR GU VI AS MP", "FR RE GP MQ GF YT NC PF MF BL MC", "NL AW CW SX BQ",
        "DK FO GL", "FI AX", "NO SJ", "AU CX NF", "RS XK", "CY TR", "IL PS", "MA EH",
    )
)  # fmt: skip
"""Countries that papers write for one another without deceit."""

NAMESAKES = frozenset(("US", "CA", "AU", "NZ", "ZA", "MX", "PH", "CO", "VE", "AR", "CL", "CU", "BR", "JM"))
"""Countries full of towns called after others: a namesake there is likelier than a lie."""

PORTS: tuple[Field[Any], ...] = (Document.port_of_loading, Document.port_of_discharge, Document.transhipment_port)
KOREAS = frozenset(("KR", "KP"))


@rule(Severity.HIGH)
def port_in_wrong_country(shipment: Shipment) -> Iterator[Hit]:
    """A port does not lie in the country that is printed beside it.

    ## Why it matters
    A port's name is copied from the real booking, the country from the story told to the bank or to customs. A paper that
    joins the two shows that one of them was changed.

    ## Example
    Port of discharge: NOVOROSSIYSK, GEORGIA.

    ## What to do
    Ask the carrier, not the customer, for the UN/LOCODE of the port in the booking, and compare it with every paper.
    """
    for fact, place in _named_ports(shipment):
        printed, actual = place.printed_country, place.country
        if printed and actual == printed and place.method in ("unresolved", "country"):
            elsewhere = resolve(fact.text.split(",")[0])
            actual = elsewhere.country if elsewhere.kind == "port" and elsewhere.method in ("name", "alias") else None
        if not printed or not actual or actual == printed or any({printed, actual} <= group for group in ONE_STATE) or {printed, actual} == KOREAS:
            continue
        where = countries.name(actual)
        yield hit(
            f"'{' '.join(fact.text.split())[:80]}': {place.matched or place.name} lies in {where}, not in {countries.name(printed)}.",
            fact,
            severity=Severity.LOW if printed in NAMESAKES else Severity.HIGH,
            confidence=0.9 if place.method in ("name", "code", "alias") else 0.6,
        )


def _named_ports(shipment: Shipment) -> Iterator[tuple[Fact[Place], Place]]:
    for fact in (f for field in PORTS for f in shipment.every(field)):
        for place in fact.value if isinstance(fact.value, tuple) else (fact.value,):
            yield fact, place


@rule(Severity.MEDIUM)
def korea_without_saying_which(shipment: Shipment) -> Iterator[Hit]:
    """A paper says Korea, or mixes the two, and nothing settles which one it means.

    ## Why it matters
    KOREA nearly always means the south, and KP is often a slip of the keys for KR. But a plain KOREA also hides the north on
    papers that a bank reads quickly. A city settles it: Busan is in the south whatever the code says, Nampo in the north.

    ## Example
    Country of destination KOREA, consignee TO ORDER, no port named.

    ## What to do
    Ask for the city and the two-letter country code, and have the paper reissued with REPUBLIC OF KOREA where that is meant.
    """
    places = [(f, p) for f in shipment.group("places") for p in (f.value if isinstance(f.value, tuple) else (f.value,))]
    settled = any(p.country == "KR" and p.method != "country" for _, p in places) or any(f.value.country == "KR" for f in shipment.group("parties"))
    for fact, place in places:
        if place.printed_country == "KP" and place.country == "KR":
            yield hit(
                f"'{fact.text}' gives the country code of the north (KP) to {place.matched or place.name}, a city of the south: most likely a slip for KR.",
                fact,
                severity=Severity.MEDIUM,
            )
        elif place.printed_country == "KR" and place.country == "KP":
            yield hit(
                f"'{fact.text}' gives the south as the country of {place.matched or place.name}, a place in the north.",
                fact,
                severity=Severity.HIGH,
                basis=("UNSCR 2397 (2017)",),
            )
        elif not place.country and set(place.countries) >= KOREAS and not settled:
            yield hit(f"'{fact.text}' does not say which Korea, and no city or address on the papers does.", fact)
    for fact in shipment.every(Document.country_of_origin, Document.country_of_export, Document.country_of_destination):
        if not settled and set(countries.candidates(fact.text)) >= KOREAS:
            yield hit(f"'{fact.text}' does not say which Korea, and no city or address on the papers does.", fact)
