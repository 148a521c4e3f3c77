"""The body of transport papers: marks, containers, packages and goods, in the ways carriers print them."""

from __future__ import annotations

from benchmarks.layouts.sheet import Sheet

KINDS = {"20GP": "20' DRY", "40GP": "40' DRY", "40HC": "40' HIGH CUBE"}


def described(
    s: Sheet,
    x: float,
    y: float,
    w: float,
    size: float = 8,
    hs: str = "HS CODE: {}",
    lead: float = 0,
    packages: bool = False,
    per: float = 0,
    measured: tuple[float, float] | None = None,
    **how: str,
) -> float:
    """Every kind of goods as running lines, noted; weights at two right edges where `measured` gives them."""
    s.truth.loose = not (hs or packages or measured or per)  # lines of several goods run on: none can tell how many
    for g in s.ship.goods:
        text = g.desc.upper() if s.style.upper else g.desc
        keys = {"desc"}
        if packages:
            text = f"{g.pkgs} {g.pack}{'S' if g.pkgs > 1 else ''} {text}"
            keys |= {"pkgs"}
        if measured:
            s.text(measured[0], y, s.style.weight.format(n=s.style.num(g.gross, s.style.decimals)), size, align="r", font=how.get("font"))
            s.text(measured[1], y, s.style.volume.format(n=s.style.num(g.vol, 3)), size, align="r", font=how.get("font"))
            keys |= {"gross", "vol"}
        lines = [text]
        if hs:
            lines.append(hs.format(g.hs))
            keys |= {"hs"}
        y = s.block(x, y, lines, size, w, lead, **how) + per
        s.truth.line(g, keys)
    return y


def boxes(s: Sheet, x: float, y: float, w: float, pattern: str, size: float = 8, weighed: bool = False, lead: float = 0, **how: str) -> float:
    """Every container after a pattern ({n} number, {s} seal, {k} type, {p} packages, {g} weight, {v} volume; `|` starts a line)."""
    for b in s.ship.boxes:
        text = pattern.format(
            n=b.number,
            m=f"{b.number[:4]} {b.number[4:10]}-{b.number[10]}",
            s=b.seal,
            k=KINDS[b.kind],
            t=b.kind,
            p=f"{b.pkgs} {s.ship.pack}{'S' if b.pkgs > 1 else ''}",
            g=s.style.num(b.gross, s.style.decimals),
            v=s.style.num(b.vol, 3),
        )
        y = s.block(x, y, text.split("|"), size, w, lead, **how)
        s.truth.box(b, weighed)
    return y


def count_of_boxes(s: Sheet) -> str:
    n = len(s.ship.boxes)
    return f"{n} X {KINDS[s.ship.boxes[0].kind]} CONTAINER{'S' if n > 1 else ''}"
