"""Goods under measures, and luxury and listed goods on the ways they are diverted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.judging.car_limits import car_ban
from checker.judging.cargo import Item, cargo, countries_named, destinations, distinct, grouped, listed, restated
from checker.judging.diversion import signs_of_diversion
from checker.judging.exposure import Exposure, exposures, shipped_on
from checker.judging.measures import american_tie
from checker.judging.rule import Hit, hit, rule
from checker.judging.wares import receiver
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.firms import is_forwarder
from checker.reference.goods import high_priority_tier
from checker.reference.goods_signs import sign
from checker.reference.regimes import Ban, bars, binding, diversion_tier, where_binding
from checker.reference.risk_places import Strength

WAR = date(2022, 2, 24)
"""Since this day goods of the high-priority list count as sought for Russia's arms."""
TARGETS = {"KP": "North Korea", "RU": "Russia", "BY": "Belarus", "IR": "Iran", "SY": "Syria", "CU": "Cuba", "UA-OCC": "the occupied regions of Ukraine"}
SYRIA_EASED = date(2025, 6, 30)
NEEDS = frozenset(("food", "medicine", "aid", "seafood"))
ARMS = frozenset(("military", "dual_use", "high_priority"))
LISTED = "Common High Priority List (Annex XL of Regulation (EU) 833/2014)"
"""Where the fifty codes stand as law."""
TREATS = frozenset(("alcohol", "tobacco"))
"""Everyday goods elsewhere that count as luxury where North Korea is meant."""
DEAR = TREATS | {"luxury"}
PLANT = frozenset(("machinery", "electronics", "vehicle", "petroleum", "cash_gold"))


@rule(Severity.CRITICAL)
def banned_goods_for_a_country_at_risk(shipment: Shipment, *, jurisdictions: str = "un,us,eu,uk,jp,ch,au,ca,kr,cn,sg,hk,in") -> Iterator[Hit]:
    """Goods that a measure bars go to, or come from, the country it is aimed at.

    ## Why it matters
    Such a delivery is an offence in itself. Against North Korea whole chapters of the tariff are barred, whatever the price or age of the goods.

    ## Example
    An invoice for dump trucks of heading 8704 and a bill that discharges at Nampo.

    ## What to do
    Stop the cargo. Ask the shipper for the licence or the exemption, and report to the authority where the law says so.
    """
    laws, touched = jurisdictions.split(","), binding(countries_named(shipment))
    for exposure in _inside(shipment):
        direction = "from" if exposure.direction == "from" else "to"
        hits, laws_of = [], dict[str, list[str]]()
        for item in distinct(cargo(shipment)):
            if exposure.target in ("RU", "BY") and direction == "to" and car_ban(item, touched, exposure.target):
                continue  # vehicle-over-russia-limits speaks of these
            found = bars(exposure.target, direction, item.codes, item.nature.classes, item.when, laws, item.unit_price, item.currency, item.engine_cc)
            bans = where_binding(found, touched)
            grade = _gravity(shipment, exposure, item, bans, touched)
            if grade is not None:
                reason = _reason(exposure, item, bans, shipment)
                hits.append((item, (grade, reason)))
                laws_of.setdefault(reason, []).extend(b.law for b in bans if b.sourced and b.exceeded)
        again = [i for i, (grade, _) in hits if _told_better(i, [o for o, (graver, _) in hits if graver >= grade and o is not i])]
        for n, ((grade, reason), items) in enumerate(grouped((i, cause) for i, cause in hits if all(i is not a for a in again)).items()):
            law = tuple(dict.fromkeys(laws_of[reason]))[:3]
            shown = (*items[:8], *(again[:4] if n == 0 else ()))
            yield hit(_sentence(exposure, items, reason), *(f for i in shown for f in i.facts), exposure.fact, severity=grade, basis=law)


@rule(Severity.HIGH)
def luxury_goods_on_a_risk_route(shipment: Shipment) -> Iterator[Hit]:
    """Luxury goods go to a place from which such goods are known to reach a country that may not have them.

    ## Why it matters
    Cars, watches, pianos and drink reach North Korea over the border towns and through Dalian, and Russia through its neighbours.

    ## Example
    Two limousines from California to a freight agency in Dalian, and nobody named who will drive them.

    ## What to do
    Ask who will use the goods and where they will be registered or sold; ask for the buyer's papers of earlier such sales.
    """
    items = [i for i in distinct(cargo(shipment)) if i.nature.classes & DEAR and (i.nature.told & DEAR or not i.nature.parts_of)]
    for exposure in _near(shipment) if items else ():
        for item in items if exposure.target == "KP" else [i for i in items if "luxury" in i.nature.classes]:
            grade = _luxury_grade(shipment, exposure, item)
            if grade is not None:
                place = " ".join((exposure.fact.text or exposure.name).split())
                yield hit(
                    f"{item.name} is luxury, and from {place} goods go on to {TARGETS[exposure.target]}: {exposure.reason}.",
                    *item.facts,
                    exposure.fact,
                    severity=grade,
                )
                break


@rule(Severity.MEDIUM)
def high_priority_items_on_a_diversion_route(shipment: Shipment) -> Iterator[Hit]:
    """Goods sought for Russia's arms go to a country through which they reach Russia.

    ## Why it matters
    The Common High Priority List names the fifty tariff codes that are found in Russian arms; carbon fibre, gyroscopes and night sights are sought as well.
    Since 2022 their trade with Russia's neighbours has multiplied, and trading firms in hubs sell them on. One sign is a question; several together are a way.

    ## Example
    Tantalum capacitors of 8532.21 for a trading firm in Bishkek; carbon fibre for a trading firm in Hong Kong, taken over by a forwarder, no end user named.

    ## What to do
    Ask for the end user, his use and a promise not to re-export; check how long the buyer has existed.
    """
    when = shipped_on(shipment)
    items = [i for i in distinct(cargo(shipment)) if _sought(i)]
    if not items or (when and when < WAR):
        return
    named = bool(shipment.every(*_users()))
    for country, fact in destinations(shipment):
        level = diversion_tier(country)
        if level is None:
            continue
        item = min(items, key=lambda i: _tier(i) or "Tier 9")
        who, tier = receiver(shipment), _tier(item)
        signs = list(signs_of_diversion(shipment, who, country)) if not named else []
        sharp = tier in ("Tier 1", "Tier 2") or any("dual_use" in i.nature.told for i in items)
        here = who.known and who.fact is not None and who.fact.value.country in (None, country)
        grade = _diverted(level, bool(tier), sharp, named, here, sum(s.weight for s in signs))
        if grade is not None:
            listing = f"{item.line.hs_code.text}, {tier} of the Common High Priority List" if tier else "of military use by these words"
            unnamed = "" if named else f", and no end user is named; {'; '.join([who.words, *(s.words for s in signs)])}"
            yield hit(f"{item.name} ({listing}) goes to {countries.name(country)}, a known way to Russia{unnamed}.",
                      *item.facts, fact, *(s.fact for s in signs), severity=grade, basis=(LISTED,) if tier else ())  # fmt: skip
        return


def _told_better(item: Item, others: list[Item]) -> bool:
    """Whether other goods of the finding tell what these are: the same on a better paper, or words that name nothing beside words that do."""
    return restated(item, others) or (not item.codes and not item.nature.words and any(o.codes for o in others))


def _tier(item: Item) -> str:
    return (high_priority_tier(item.line.hs_code.value) or "") if item.line.hs_code else ""


def _sought(item: Item) -> bool:
    """Whether the code is on the list, or the words plainly name goods of military use."""
    return bool(_tier(item)) or ("dual_use" in item.nature.told and not item.nature.parts_of)


def _diverted(level: int, listed: bool, sharp: bool, named: bool, here: bool, signs: float) -> Severity | None:
    """How grave it is; None for nothing to tell.

    `level` 1 for Russia's neighbours, 2 for hubs with much honest trade; `sharp` for what is sought most; `here` where a likely user takes them.
    """
    if level == 1:
        return Severity.HIGH if sharp and not named else Severity.MEDIUM
    if named or (here and not listed and signs < 1):
        return Severity.INFO if listed else None
    if here:
        return Severity.MEDIUM if sharp and signs > 1 else Severity.LOW
    points = sharp + 1 + min(signs, 2)
    return Severity.HIGH if points >= 3 else Severity.MEDIUM if points >= 2 else Severity.LOW


def _users() -> tuple[Any, ...]:
    return (Document.end_user, Document.end_use)


def _inside(shipment: Shipment) -> Iterator[Exposure]:
    """The surest exposure within each target, by direction."""
    seen = set()
    for e in exposures(shipment):
        if e.strength == Strength.INSIDE and (e.target, e.direction == "from") not in seen:
            seen.add((e.target, e.direction == "from"))
            yield e


def _near(shipment: Shipment) -> Iterator[Exposure]:
    """The strongest exposure to each target that is not within it, goods on their way there."""
    found = exposures(shipment)
    done = {e.target for e in found if e.strength == Strength.INSIDE and e.direction != "from"}
    for e in found:
        if e.strength in (Strength.BORDER, Strength.GATEWAY) and e.direction != "from" and e.target not in done:
            done.add(e.target)
            yield e


def _gravity(shipment: Shipment, exposure: Exposure, item: Item, bans: tuple[Ban, ...], touched: frozenset[str]) -> Severity | None:
    if exposure.target == "KP":
        return _gravity_north_korea(exposure, item, bans)
    if exposure.direction == "from":
        return None
    if exposure.target in ("RU", "BY"):
        return _gravity_russia(exposure, item, [b for b in bans if not b.whole], touched)
    through, classes = exposure.direction == "through", item.nature.classes | item.nature.parts_of
    eased = exposure.target == "SY" and item.when is not None and item.when > SYRIA_EASED
    if exposure.target == "CU" and "US" not in touched and not american_tie(shipment):
        return None  # only the United States bar trade with Cuba
    if classes & ARMS:
        return Severity.HIGH if through or eased else Severity.CRITICAL
    return (Severity.MEDIUM if eased or through else Severity.HIGH) if classes & (PLANT | {"luxury"}) else None


def _gravity_north_korea(exposure: Exposure, item: Item, bans: tuple[Ban, ...]) -> Severity | None:
    """Nearly everything is barred; food and medicine need leave of the UN committee; what no line names is barred by national law only."""
    classes = item.nature.classes | item.nature.parts_of
    line = any(not b.whole and b.exceeded for b in bans)
    if line or (exposure.direction != "from" and classes & (ARMS | PLANT | {"luxury"})) or any(b.sourced for b in bans if not _about_needs(item)):
        return Severity.CRITICAL
    return (Severity.MEDIUM if _about_needs(item) else Severity.HIGH) if bans else None


def _about_needs(item: Item) -> bool:
    return bool(item.nature.classes) and item.nature.classes <= NEEDS


def _gravity_russia(exposure: Exposure, item: Item, line: list[Ban], touched: frozenset[str]) -> Severity | None:
    if item.when and item.when < WAR:
        return None
    binding_line = [b for b in line if b.jurisdiction in touched]
    if any(b.sourced and b.exceeded for b in binding_line):
        return Severity.HIGH if exposure.direction == "through" else Severity.CRITICAL
    classes = item.nature.classes
    if (
        classes & {"high_priority", "military"}
        or ("dual_use" in classes and line)
        or (binding_line and ("vehicle" in classes or any(len(b.prefix) > 2 and b.exceeded for b in binding_line)))
    ):
        return Severity.HIGH
    if exposure.direction == "through":
        return None
    return Severity.MEDIUM if binding_line or any(b.exceeded and len(b.prefix) > 2 and b.threshold for b in line) else None


def _sentence(exposure: Exposure, items: list[Item], reason: str) -> str:
    way = {"from": "come from", "to": "are for", "through": "pass through"}[exposure.direction]
    place = exposure.fact.text.replace("\n", ", ") or exposure.name
    return f"The goods {way} {TARGETS[exposure.target]} ({place}): {listed(items)}. {reason}"


def _reason(exposure: Exposure, item: Item, bans: tuple[Ban, ...], shipment: Shipment) -> str:
    """The law that bars the goods, else the limit that may, else what has to be asked."""
    named = next((b for b in bans if b.sourced and b.exceeded), None)
    if named:
        limit = f" over {named.threshold}" if named.threshold else ""
        says = "names among goods that may not reach Russian arms" if named.jurisdiction == "G7" else "bars"
        return f"{named.law} {says}: {named.description}{limit}, since {named.since:%Y-%m-%d}."
    open_ = next((b for b in bans if b.threshold and b.exceeded is None), None)
    if open_:
        return f"A limit of {open_.threshold} applies ({open_.description}), and the papers do not tell whether it is passed."
    if exposure.target == "KP" and _about_needs(item):
        leave = _leave(shipment)
        said = f"The papers speak of leave ('{leave}'): ask for the letter and compare goods, quantity and consignee with it." if leave else (
            "No paper names an exemption of the UN 1718 Committee or a national licence: ask for it.")  # fmt: skip
        return f"Food, medicine and aid are let through only with leave. {said}"
    return "Goods of this kind are under measures there; whether these are must be checked before anything moves."


def _leave(shipment: Shipment) -> str:
    """The words in which the papers speak of an exemption or licence; empty for none."""
    texts = (*(line.text for line in shipment.lines), *(f.text for f in shipment.group("text")))
    found = next((met for text in texts if (met := sign("sanctions leave").search(text))), None)
    return " ".join(found[0].split()) if found else ""


def _luxury_grade(shipment: Shipment, exposure: Exposure, item: Item) -> Severity | None:
    dear = (item.unit_usd or 0.0) >= 20_000 or item.nature.tier == "top"
    if exposure.target == "KP":
        takers = shipment.every(Document.consignee)
        handler = any(not f.value.to_order and is_forwarder(f.value.name) for f in takers)
        if exposure.strength == Strength.BORDER or (handler and dear):
            return Severity.HIGH
        hidden = handler or not takers or any(f.value.to_order for f in takers)
        return Severity.MEDIUM if dear or (hidden and not shipment.every(*_users())) else Severity.LOW
    if exposure.target not in ("RU", "BY"):
        return None
    bans = bars("RU", "to", item.codes, item.nature.classes, item.when, None, item.unit_price, item.currency, item.engine_cc)
    if not any(b.exceeded and not b.whole and (b.threshold or b.sourced) for b in bans):
        return None
    return Severity.MEDIUM if exposure.strength == Strength.BORDER or dear else Severity.LOW
