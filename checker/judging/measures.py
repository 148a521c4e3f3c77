"""How gravely a place under measures weighs, by target, day and the shipment's ties to the United States."""

from __future__ import annotations

import re
from datetime import date

from checker.judging.exposure import shipped_on
from checker.model.finding import Severity
from checker.model.shipment import Shipment

PLACE_NAMES = {
    "KP": "North Korea (DPRK)", "RU": "Russia", "BY": "Belarus", "IR": "Iran", "SY": "Syria", "CU": "Cuba",
    "UA-OCC": "occupied territory of Ukraine (Crimea, Donetsk, Luhansk, Kherson, Zaporizhzhia)",
}  # fmt: skip
"""Targets in words."""

LAW = {
    "KP": ("UNSCR 2270 (2016)", "UNSCR 2397 (2017)", "31 CFR 510", "Regulation (EU) 2017/1509"),
    "UA-OCC": ("Regulation (EU) 692/2014", "Regulation (EU) 2022/263", "Executive Order 13685", "Executive Order 14065"),
    "IR": ("31 CFR 560", "Regulation (EU) 267/2012"),
    "SY": ("15 CFR 746.9",),
    "CU": ("31 CFR 515",),
    "RU": ("Regulation (EU) 833/2014", "15 CFR 746.5"),
    "BY": ("Regulation (EC) 765/2006", "15 CFR 746.5"),
}
"""The instruments that a finding on a place rests on."""

SYRIA_EASED = date(2025, 7, 1)
"""The US Syria programme was revoked from this day (Executive Order of 30 June 2025)."""

INVASION = date(2022, 2, 24)
"""From this day the wide measures on trade with Russia and Belarus build up."""


def grade(shipment: Shipment, target: str) -> tuple[Severity, str]:
    """The severity of a place under measures, and the sentence that says why it is that."""
    when = shipped_on(shipment)
    if target in ("KP", "UA-OCC"):
        return Severity.CRITICAL, "Nearly all trade with it is barred."
    if target in ("RU", "BY"):
        late = when is None or when >= INVASION
        return (
            Severity.LOW if late else Severity.INFO
        ), "The place alone decides nothing: check the goods, the consignee and the bank against the measures in force."
    tie = american_tie(shipment)
    if target == "SY" and when is not None and when >= SYRIA_EASED:
        return Severity.LOW, "Most general measures were lifted in 2025; export controls and listed parties remain."
    if tie:
        return Severity.CRITICAL, f"{tie[0].upper()}{tie[1:]}, so United States law applies, which bars nearly all such trade without a licence."
    if target == "CU":
        return Severity.LOW, "Only the United States bars trade with it, and nothing here shows a tie to the United States."
    return Severity.HIGH, "Many goods, carriers and banks are barred; without a licence or a written legal opinion this does not move."


def american_tie(shipment: Shipment) -> str:
    """What ties the shipment to the United States, in words; empty for nothing."""
    for fact in shipment.group("parties"):
        if fact.value.country == "US":
            return f"{fact.value.name} is in the United States"
    for fact in shipment.group("countries"):
        if str(fact.value) == "US":
            return "the United States are named as a country of the trade"
    for document in shipment.documents:
        if document.export_declaration_number and re.fullmatch(r"X\d{14}", str(document.export_declaration_number.value).replace(" ", "")):
            return f"the goods were declared for export from the United States (AES number {document.export_declaration_number.value})"
    if any(line.origin and line.origin.value == "US" for line in shipment.goods):
        return "the goods are of United States origin"
    places = (p for f in shipment.group("places") for p in (f.value if isinstance(f.value, tuple) else (f.value,)))
    return next((f"{p.name} is in the United States" for p in places if p.country == "US"), "")
