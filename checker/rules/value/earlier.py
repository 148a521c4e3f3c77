"""Sums that only earlier shipments explain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checker.judging.exposure import exposures
from checker.judging.remembered import amount_fact, remembered
from checker.judging.rule import Hit, hit, rule
from checker.ledger.ledger import Ledger
from checker.ledger.same import receivers, senders
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.risk_places import Strength
from checker.rules.value.limits import LIMITS


@rule(Severity.MEDIUM, "FATF trade-based money laundering risk indicators (2021)")
def split_under_a_limit_over_time(shipment: Shipment, ledger: Ledger, *, days: int = 45, within: float = 0.15, least: int = 3) -> Iterator[Hit]:
    """One seller sends one buyer shipment after shipment, each just under a limit.

    ## Why it matters
    Each invoice passes by itself; only together do they show the order that was split. A standing order looks much the same: alone, this is a remark.

    ## Example
    Four invoices of USD 9,400 to 9,900 from one seller to one buyer within three weeks, on a way that sanctions watch.

    ## What to do
    Ask for the order or contract behind the invoices and add them up.
    """
    entry, fact = remembered(shipment), amount_fact(shipment)
    limit = next((x for x in LIMITS.get(entry.currency, ()) if x * (1 - within) <= entry.amount < x), None)
    if not fact or not limit or not entry.day:
        return
    middle = date.fromisoformat(entry.day)
    since, until = (middle - timedelta(days)).isoformat(), (middle + timedelta(days)).isoformat()
    near_it = entry.currency, limit * (1 - within), limit
    got = {d.home for dealt in ledger.dealings(receivers(entry), entry.name, since, until, amounts=near_it).values() for d in dealt}
    for _, dealt in sorted(ledger.dealings(senders(entry), entry.name, since, until, amounts=near_it).items()):
        near = {d.home: d.amount for d in dealt if d.home in got}
        whole = sum(near.values()) + entry.amount
        if len(near) + 1 >= least:
            watched = any(e.strength >= Strength.GATEWAY and e.target in ("RU", "BY", "KP", "IR") for e in exposures(shipment))
            sums = ", ".join(f"{a:,.2f}" for a in sorted(near.values())[:6])
            yield hit(
                f"{len(near) + 1} shipments lie within {days} days of this one, just under {entry.currency} {limit:,.0f}: "
                f"{entry.amount:,.2f} here, {sums} before, {whole:,.2f} in all.",
                fact,
                severity=Severity.MEDIUM if watched else Severity.LOW,
            )
            return
