"""What earlier shipments say of the parties."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checker.judging.cast import SENSITIVE
from checker.judging.exposure import exposures
from checker.judging.names import different_firms
from checker.judging.remembered import remembered, told
from checker.judging.rule import Hit, hit, rule
from checker.ledger.entry import CONTACTS, HOLD, Dealing, Entry, Named, Sighting
from checker.ledger.ledger import MANY, Ledger
from checker.ledger.packs import tips
from checker.ledger.same import again
from checker.model.finding import Severity
from checker.model.party import RECEIVERS
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.firms import is_bank, is_forwarder
from checker.reference.risk_places import Strength

GOODS_THAT_COUNT = SENSITIVE
LISTED = 4


@rule(Severity.MEDIUM, "15 CFR Part 732 Supp. 3")
def consignee_with_wandering_destinations(shipment: Shipment, ledger: Ledger, *, countries_at_least: int = 4, days: int = 365) -> Iterator[Hit]:
    """Goods for one consignee are declared for ever other countries.

    ## Why it matters
    Who uses goods receives them where he is. A consignee whose cargo goes to four countries in a year sells on, and the next country may be any.

    ## Example
    A firm in Busan stands as consignee for Singapore, Chattogram, Vladivostok and Dalian within eight months.

    ## What to do
    Ask who uses the goods, where, and for proof that the earlier ones arrived.
    """
    entry = remembered(shipment)
    if not entry.day or not entry.destination:
        return
    parties, middle = _unique(entry, ("consignee",)), date.fromisoformat(entry.day)
    since, until = (middle - timedelta(days)).isoformat(), (middle + timedelta(days)).isoformat()
    dealt = ledger.dealings([p.key for p in parties], entry.name, since, until, around=entry.day)
    for party in parties:
        past = [d for d in dealt[party.key] if d.role == "consignee" and d.destination and d.destination != party.country]
        away = max(_spans(past, entry.day, days), key=len) | ({entry.destination} - {party.country})
        if party.fact and len(away) >= countries_at_least and entry.destination in away:
            grave = Severity.MEDIUM if _counts(entry, shipment) else Severity.LOW
            names = ", ".join(countries.name(c) for c in sorted(away))
            yield hit(f"{party.name} is consignee for {len(away)} countries within {days} days: {names}.", party.fact, severity=grave)


@rule(Severity.MEDIUM, "15 CFR Part 732 Supp. 3")
def newcomer_with_a_luxury_run(shipment: Shipment, ledger: Ledger, *, at_least: int = 3, new_days: int = 90, history_days: int = 180) -> Iterator[Hit]:
    """A party that nobody knew before suddenly deals in luxury goods or cars, shipment upon shipment.

    ## Why it matters
    Front firms are set up for one run of goods and dropped after it.

    ## Example
    A trading house first seen in June takes its fourth Lexus in July.

    ## What to do
    Ask for the firm's registration, its owners and its earlier trade, and who gets the goods.
    """
    entry = remembered(shipment)
    if not entry.day or "luxury" not in entry.classes:
        return
    start = (date.fromisoformat(entry.day) - timedelta(new_days)).isoformat()
    opened = ledger.opened()
    if not opened or opened > (date.fromisoformat(entry.day) - timedelta(history_days)).isoformat():
        return  # a young ledger knows nobody
    parties = _unique(entry, RECEIVERS)
    keys = [p.key for p in parties]
    seen = ledger.first_seen(keys, entry.name)
    new = [p for p in parties if start <= seen.get(p.key, "")]
    dealt = ledger.dealings([p.key for p in new], entry.name, start, entry.day)
    for party in new:
        if not party.fact:
            continue
        first, run = seen[party.key], {d.home for d in dealt[party.key] if "luxury" in d.classes}
        if len(run) + 1 >= at_least:
            yield hit(f"{party.name} was first seen on {first}, and this is its {len(run) + 1}. shipment of luxury goods since.", party.fact)
            return


@rule(Severity.MEDIUM, "FATF trade-based money laundering risk indicators (2021)")
def contacts_shared_with_a_stranger(shipment: Shipment, ledger: Ledger) -> Iterator[Hit]:
    """A party's telephone, mailbox or address was another firm's in an earlier shipment.

    ## Why it matters
    Front firms change their names, not their telephone.

    ## Example
    The consignee in Incheon answers under the number that a shipper in Dandong printed last year.

    ## What to do
    Ask both firms, at numbers taken from a public register, what joins them.
    """
    entry, met = remembered(shipment), dict[str, list[Sighting]]()
    for found in ledger.holders(entry, *CONTACTS):
        met.setdefault(found.mark.key, []).append(found)
    for several in met.values():
        strangers = [s for s in several if _stranger(s, entry)]
        if not strangers or len(several) >= MANY - 1:
            continue  # so many firms at one address: an office that lends its own
        one = next((s for s in strangers if s.earlier.verdict == HOLD), strangers[0])
        mine, theirs = _name(entry, one.mark.holder), _holder(one)
        if mine is None or theirs is None or one.mark.fact is None:
            continue
        abroad = bool(mine.country and theirs.country and mine.country != theirs.country)
        grave = Severity.MEDIUM if abroad or one.earlier.verdict == HOLD else Severity.LOW
        what = {"phone": "telephone", "mail": "mailbox"}.get(one.mark.sort, "address")
        held = ", which was held" if one.earlier.verdict == HOLD else ""
        yield hit(f"{mine.name} has the {what} of {theirs.name} ({told(one.earlier)}{held}).", one.mark.fact, severity=grave)


@rule(Severity.LOW)
def party_of_an_earlier_hold(shipment: Shipment, ledger: Ledger, *, days: int = 730) -> Iterator[Hit]:
    """A party of this shipment was party to one that was held.

    ## Why it matters
    Who has sent goods on false papers once does it again: look at what became of the earlier cargo before this one goes.

    ## Example
    The exporter's Lexus for Singapore was held in March; in May the same exporter sends another to the same consignee.

    ## What to do
    Read the earlier case. If it was answered, say so with `docscan ledger answer`, and it counts no more.
    """
    entry = remembered(shipment)
    since = (date.fromisoformat(entry.day) - timedelta(days)).isoformat() if entry.day else ""
    seen: set[str] = set()
    parties = _unique(entry, tuple(p.role for p in entry.parties))
    held = ledger.holds([p.key for p in parties], entry.name, since)
    for party in parties:
        holds = {d.home: d for d in held[party.key] if d.home not in seen}
        seen |= set(holds)
        if not holds or not party.fact:
            continue
        alike = [d for d in holds.values() if d.destination == entry.destination or set(d.classes) & set(entry.classes) & GOODS_THAT_COUNT]
        last = (alike or list(holds.values()))[0]
        grave = Severity.MEDIUM if alike and (len(holds) > 1 or set(last.classes) & set(entry.classes) & GOODS_THAT_COUNT) else Severity.LOW
        count = f"{len(holds)} earlier shipments that were" if len(holds) > 1 else "an earlier shipment that was"
        to = f" for {countries.name(last.destination)}" if last.destination else ""
        yield hit(f"{party.name} was party to {count} held, the last{to} on {last.day} ({last.home}).", party.fact, severity=grave)


@rule(Severity.MEDIUM)
def named_by_a_partner(shipment: Shipment, ledger: Ledger) -> Iterator[Hit]:
    """A partner's indicators name a number, contact or party of this shipment.

    ## Why it matters
    Another firm has held a shipment with the same car, box, bill, telephone or party. Each of you sees half of the network.

    ## Example
    A forwarder's pack of June holds the telephone of this consignee, from a shipment that was held.

    ## What to do
    Ask the partner what was wrong there; the pack does not tell more than this.
    """
    entry = remembered(shipment)
    found = [t for t in tips(ledger, entry) if t.mark.fact]
    for origin in sorted({t.origin for t in found}):
        mine = [t for t in found if t.origin == origin]
        sure = {t.mark.sort for t in mine if t.tag == "held"}
        said = ", ".join(dict.fromkeys(f"{t.mark.sort} {t.mark.printed} ({t.tag}, {t.day})" for t in mine[:LISTED]))
        facts = [t.mark.fact for t in mine[:LISTED] if t.mark.fact]
        yield hit(f"{origin} knows {len(mine)} signs of this shipment: {said}.", *facts, severity=Severity.MEDIUM if sure else Severity.LOW)


def _unique(entry: Entry, roles: tuple[str, ...]) -> tuple[Named, ...]:
    """The parties in these roles, each once; forwarders and banks, who meet everybody, left out."""
    found = {p.key: p for p in reversed(entry.parties) if p.role in roles and not is_forwarder(p.name) and not is_bank(p.name)}
    return tuple(found[key] for key in sorted(found))


def _counts(entry: Entry, shipment: Shipment) -> bool:
    """Whether the goods or the way are of those that sanctions care for."""
    return bool(set(entry.classes) & GOODS_THAT_COUNT) or any(e.strength >= Strength.GATEWAY for e in exposures(shipment))


def _spans(dealt: list[Dealing], day: str, days: int) -> Iterator[set[str]]:
    """The destinations of each span of so many days that holds this day."""
    for first in {min(d.day, day) for d in dealt} | {day}:
        last = (date.fromisoformat(first) + timedelta(days)).isoformat()
        if last >= day:
            yield {d.destination for d in dealt if first <= d.day <= last}


def _name(entry: Entry, key: str) -> Named | None:
    return next((p for p in entry.parties if p.key == key), None)


def _holder(found: Sighting) -> Named | None:
    return next((p for p in found.earlier.entry.parties if p.key == found.holder), None)


def _stranger(found: Sighting, entry: Entry) -> bool:
    """Whether the contact's other holder is surely another firm, and neither forwarder nor bank, nor a party to this shipment."""
    mine, theirs = _name(entry, found.mark.holder), _holder(found)
    if mine is None or theirs is None or _name(entry, found.holder) or again(entry, found.earlier):
        return False
    return different_firms(mine.name, theirs.name) and not any(is_forwarder(p.name) or is_bank(p.name) for p in (mine, theirs))
