"""Goods that need a permit by their nature: wildlife, arms and armour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cargo import cargo, distinct
from checker.judging.rule import Hit, hit, rule
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods_signs import cleared, sign
from checker.reference.goods_spelling import plain


def _names_permit(text: str) -> bool:
    """Whether a line gives a permit by its number: the word alone, or `CITES PERMIT: NONE`, is none."""
    found = sign("permit").search(text)
    return (
        found is not None
        and re.search(r"\d{3,}", text[found.end() :]) is not None
        and not re.match(r"(?i)\W*(?:permit\w*|no\.?|nr\.?)?\W*(?:none|nil|n/?a)\b", text[found.end() :])
    )


@rule(Severity.HIGH, "CITES Appendices I and II")
def wildlife_without_permit(shipment: Shipment) -> Iterator[Hit]:
    """Ivory, horn or other parts of protected animals travel, and no paper names a CITES permit.

    ## Why it matters
    Trade in most of these is banned, and diplomats' luggage has carried them for North Korea.

    ## Example
    "Diplomatic property, carved ivory and rhino horn" by air from Gaborone to Beijing.

    ## What to do
    Stop the cargo; ask for the CITES permits of both countries, or proof that the article is antique or not of the species.
    """
    found = [i for i in distinct(cargo(shipment)) if "wildlife" in i.nature.told and not sign("replica").search(i.line.description.text)]
    texts = (*(line.text for line in shipment.lines), *(f.text for f in shipment.group("text")), *(i.line.description.text for i in found))
    if not found or any(_names_permit(t) for t in texts):
        return
    for item in found:
        yield hit(f"{item.name}: {', '.join(item.nature.words)} needs a CITES permit, and none is named on any paper.", *item.facts)


@rule(Severity.HIGH)
def military_or_armoured_goods(shipment: Shipment) -> Iterator[Hit]:
    """The goods are arms, armoured or from an army's stock.

    ## Why it matters
    Arms and armoured vehicles need an export licence everywhere, and are barred to every country under an arms embargo.

    ## Example
    Land Cruisers, "ex-PLA fleet vehicle, repainted", by road to a border town.

    ## What to do
    Ask for the export licence and the end-user certificate; ask who took the vehicle out of service.
    """
    for item in distinct(cargo(shipment)):
        text = item.line.description.text
        if sign("replica").search(text):
            continue
        word = sign("martial").search(cleared(plain(text)))
        arms = "military" in item.nature.told or any(
            c.startswith(("93", "8710")) and c[:4] not in ("9307", "9303", "9304") for c in item.codes[:1] if item.line.hs_code
        )
        if word or arms:
            said = word[0] if word else ", ".join(item.nature.words) or item.line.hs_code.text
            grade = Severity.HIGH if arms or "vehicle" in item.nature.classes else Severity.MEDIUM
            yield hit(f"'{said}' in '{item.name}' names military or armoured goods.", *item.facts, severity=grade)
