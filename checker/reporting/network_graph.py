"""Networks of parties as one HTML page: each drawn with those whom a telephone, mailbox, address or vehicle joins. No script, nothing loaded."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from checker.ledger.networks import Member, Network, Tie
from checker.reporting.printable import short

SIZE, RING = 640, 220
STYLE = """body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1c2733;background:#fff}
svg{width:100%;max-width:640px;height:auto;background:#f6f8fa;border-radius:8px}text{font:12px system-ui,sans-serif;fill:#1c2733}
.tie{stroke:#6b7c8d;stroke-width:1.5}.party{fill:#2f6f9f}.held{fill:#b3261e}.knot{fill:#fff;stroke:#6b7c8d;stroke-width:1.5}
table{border-collapse:collapse}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{background:#11161c;color:#dde5ec}svg{background:#1a222b}text{fill:#dde5ec}.knot{fill:#1a222b}}"""


def render(networks: Sequence[Network]) -> str:
    """The page."""
    parts = [_section(n, network) for n, network in enumerate(networks, 1)] or ["<p>No two parties of the ledger share a contact or a vehicle.</p>"]
    head = '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">'
    title = "Parties that share contacts or vehicles"
    top = f'<!doctype html><html lang="en"><head>{head}<title>{title}</title><style>{STYLE}</style></head>'
    return f"{top}<body><h1>{title}</h1>{''.join(parts)}</body></html>\n"


def lines(networks: Sequence[Network]) -> list[str]:
    """The networks in plain lines."""
    found = []
    for n, network in enumerate(networks, 1):
        found.append(f"{n}. {len(network.members)} parties, {network.held} held")
        found += [f"   {_named(m)}: {m.shipments} shipments, {m.held} held" for m in network.members]
        names = {m.key: m.name for m in network.members}
        found += [f"   {t.sort} {short(t.printed, 60)}: {', '.join(short(names.get(p, p), 40) for p in t.parties)}" for t in network.ties]
    return found


def _named(member: Member) -> str:
    return short(member.name, 60) + (f" ({short(member.country, 10)})" if member.country else "")


def _section(number: int, network: Network) -> str:
    rows = "".join(f"<tr><td>{escape(_named(m))}</td><td>{m.shipments}</td><td>{m.held}</td></tr>" for m in network.members)
    names = {m.key: m.name for m in network.members}
    ties = "".join(
        f"<tr><td>{t.sort}</td><td>{escape(short(t.printed))}</td><td>{escape(', '.join(short(names.get(p, p), 60) for p in t.parties))}</td></tr>"
        for t in network.ties
    )
    return (
        f"<h2>Network {number}: {len(network.members)} parties</h2>{_drawing(network)}"
        f"<table><tr><th>Party</th><th>Shipments</th><th>Held</th></tr>{rows}</table>"
        f"<table><tr><th>Shared</th><th>As printed</th><th>By</th></tr>{ties}</table>"
    )


def _drawing(network: Network) -> str:
    """Parties on a ring, what they share between them."""
    middle, count = SIZE / 2, max(len(network.members), 1)
    at = {m.key: (middle + RING * math.cos(2 * math.pi * n / count), middle + RING * math.sin(2 * math.pi * n / count)) for n, m in enumerate(network.members)}
    edges, knots = [], []
    for n, tie in enumerate(network.ties):
        ends = [at[p] for p in tie.parties if p in at]
        x, y = _knot(ends, n, middle)
        edges += [f'<line class="tie" x1="{x:.0f}" y1="{y:.0f}" x2="{a:.0f}" y2="{b:.0f}"/>' for a, b in ends]
        knots.append(f'<rect class="knot" x="{x - 5:.0f}" y="{y - 5:.0f}" width="10" height="10"><title>{escape(_said(tie))}</title></rect>')
    for member in network.members:
        x, y = at[member.key]
        side = "end" if x < middle - 1 else "start" if x > middle + 1 else "middle"
        shift = -12 if side == "end" else 12 if side == "start" else 0
        knots.append(
            f'<circle class="{"held" if member.held else "party"}" cx="{x:.0f}" cy="{y:.0f}" r="{min(6 + member.shipments**0.5, 16):.0f}"/>'
            f'<text x="{x + shift:.0f}" y="{y + (-14 if side == "middle" else 4):.0f}" text-anchor="{side}">{escape(short(member.name, 26))}</text>'
        )
    return f'<svg viewBox="-120 0 {SIZE + 240} {SIZE}" role="img" aria-label="The network">{"".join(edges)}{"".join(knots)}</svg>'


def _knot(ends: Sequence[tuple[float, float]], number: int, middle: float) -> tuple[float, float]:
    """Between the parties it joins, a little aside so that two of the same parties do not lie on each other."""
    if not ends:
        return middle, middle
    x, y = sum(e[0] for e in ends) / len(ends), sum(e[1] for e in ends) / len(ends)
    return x + 18 * math.cos(number * 2.4), y + 18 * math.sin(number * 2.4)


def _said(tie: Tie) -> str:
    return f"{tie.sort} {short(tie.printed)}"
