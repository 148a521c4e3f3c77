"""Descriptions that hide the goods: vague words, and soft labels on hard goods."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, distinct
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document, SeaTransportDocument, TransportDocument
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import hs as tariff
from checker.reference.goods import nature
from checker.reference.goods_signs import sign

HARDWARE = frozenset(("machinery", "vehicle", "electronics", "luxury", "wildlife", "cash_gold"))


@rule(Severity.LOW, "WCO SAFE Framework; CBP list of unacceptable cargo descriptions")
def vague_description(shipment: Shipment) -> Iterator[Hit]:
    """The goods are named in words that could be anything.

    ## Why it matters
    Nobody can check a cargo called general merchandise or spare parts against a list, a weight or a price.

    ## Example
    A bill of lading for GENERAL MERCHANDISE, 620 packages, and no other paper that names the goods.

    ## What to do
    Ask for the goods' proper names, tariff codes and a detailed packing list.
    """
    items = cargo(shipment)
    vague = [i for i in distinct(items) if i.nature.vague]
    precise = any(_precise(i) for i in items)
    for item in vague:
        if precise and isinstance(item.document, TransportDocument):
            continue
        grade = Severity.LOW if precise or item.line.hs_code else Severity.MEDIUM
        rest = "" if grade == Severity.LOW else ", and no paper of the shipment says more"
        yield hit(f"'{item.name}' does not say what the goods are{rest}.", item.line.description, severity=grade)


@rule(Severity.MEDIUM)
def soft_label_on_hardware(shipment: Shipment) -> Iterator[Hit]:
    """Hardware with a military or aviation part number travels under a medical, humanitarian or diplomatic label.

    ## Why it matters
    Soft words open doors: aid and medical goods are exempt from many measures, and diplomatic property is not searched.

    ## Example
    "Oxygen cylinder, aviator, MIL-C-7905, for medical use".

    ## What to do
    Ask for the maker's data sheet and the export classification of the part number; ask the hospital or mission named whether it ordered this.
    """
    for item in distinct(cargo(shipment)):
        text = item.line.description.text
        soft, hard = sign("soft label").search(text), sign("hard goods").search(text)
        if soft and hard:
            yield hit(f"'{soft[0].strip()}' stands beside '{hard[0].strip()}' in one description: {item.name}.", item.line.description, severity=Severity.HIGH)
        elif soft and sign("diplomatic").search(soft[0]) and (kinds := item.nature.classes & HARDWARE):
            yield hit(f"{item.name} is called '{soft[0].strip()}', and it is {' and '.join(sorted(kinds))}.", *item.facts)
        elif soft and item.nature.told & {"dual_use", "military"} and not item.nature.told & {"medicine"} and item.nature.sure:
            yield hit(f"{item.name} is called '{soft[0].strip()}'; {', '.join(item.nature.words)} serves arms as well.", *item.facts)


@rule(Severity.INFO)
def goods_in_an_unknown_script(document: Document) -> Iterator[Hit]:
    """The goods are described in a script or a language that docscan does not understand.

    ## Why it matters
    What was not understood was not compared with any list: the silence of the rules on goods means nothing here.

    ## Example
    Goods in Thai or Georgian only, or in words that no table of ours knows, without a tariff code.

    ## What to do
    Have the description translated, or ask for an invoice in English and for tariff codes.
    """
    uncoded = [line for line in document.goods if line.description and not line.hs_code]
    foreign = [line for line in uncoded if _foreign(line.description.text) or _unknown(line.description.text)]
    if foreign:
        yield hit(f"{len(foreign)} descriptions were not understood, among them '{foreign[0].description.text[:50]}'.", foreign[0].description)


READ = ("LATIN", "CYRILLIC", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "ARABIC", "FULLWIDTH", "HALFWIDTH")
"""The scripts of the keyword table, as Unicode names letters."""


def _foreign(text: str) -> bool:
    """Whether most letters are of a script that the keyword table has no words in."""
    letters = [c for c in text[:200] if c.isalpha()]
    return len(letters) >= 4 and sum(not unicodedata.name(c, "").startswith(READ) for c in letters) > len(letters) / 2


UNTOLD = 0.05
"""Below this likelihood the trained guess has nothing to go by."""


def _unknown(text: str) -> bool:
    """Whether the words are many and neither the keyword table nor the trained guess makes anything of them."""
    kind = nature(text)
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) >= 3 and not (kind.vague or kind.words or kind.parts_of or kind.brand) and (kind.guess is None or kind.guess.likely < UNTOLD)


def _precise(item: Item) -> bool:
    words = re.findall(r"[^\W\d_]{3,}", item.line.description.text)
    return (not item.nature.vague and len(words) >= 2 and not isinstance(item.document, SeaTransportDocument)) or bool(
        item.line.hs_code and len(tariff.digits(item.line.hs_code.value)) >= 6
    )
