"""Tables of goods: columns by key, ruled in many ways, one line or several a row."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.saying import SYMBOLS
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Good

Column = tuple[str, str, float, str]
"""Key, heading (lines parted by a line feed), width, alignment l, r or c."""


def shown(s: Sheet, key: str, g: Good, n: int, at: int, how: dict[str, Any]) -> tuple[list[str], set[str]]:
    """The lines of one cell, and which facts of the goods it prints."""
    st, cur = s.style, s.ship.currency
    digits = 0 if cur == "JPY" else 2
    up = str.upper if st.upper else str
    qty = st.num(g.qty, 0 if how.get("whole", True) else how.get("qty_digits", 3))
    hs = g.hs if how.get("hs", 6) == 6 else f"{g.hs[:4]}.{g.hs[4:]}" if how["hs"] == "dot" else g.hs + "0000"[: int(how["hs"]) - 6]
    money = st.money
    price, amount = (money.format(n=st.num(v, digits), cur=cur, sym=SYMBOLS.get(cur, cur + " ")) for v in (g.price, g.amount))
    cells: dict[str, tuple[list[str], set[str]]] = {
        "no": ([how.get("line_no", "{n}").format(n=n)], set()), "desc": ([up(g.desc)], {"desc"}), "hs": ([hs], {"hs"}), "qty": ([qty], {"qty"}), "unit": ([g.unit], {"unit"}), "qtyunit": ([f"{qty} {g.unit}"], {"qty", "unit"}), "price": ([price], {"price"}), "amount": ([amount], {"amount"}),
        "net": ([st.num(g.net, st.decimals)], {"net"}), "gross": ([st.num(g.gross, st.decimals)], {"gross"}), "vol": ([st.num(g.vol, 3)], {"vol"}), "grosskg": ([st.weight.format(n=st.num(g.gross, st.decimals))], {"gross"}), "netkg": ([st.weight.format(n=st.num(g.net, st.decimals))], {"net"}),
        "pkgs": ([str(g.pkgs)], {"pkgs"}), "pkgskind": ([f"{g.pkgs} {g.pack}{'S' if g.pkgs > 1 else ''}"], {"pkgs"}), "origin": ([up(st.country(g.origin))], {"origin"}), "cur": ([cur], set()), "code": ([f"{g.hs[:2]}-{g.hs[2:]}{n:02d}"], set()),
        "range": ([f"{at}-{at + g.pkgs - 1}" if g.pkgs > 1 else str(at)], set()), "tax": ([how.get("tax", "0%")], set()), "blank": ([""], set()), "grossnet": ([st.num(g.gross, st.decimals), st.num(g.net, st.decimals)], {"gross", "net"}), "volm": ([st.volume.format(n=st.num(g.vol, 3))], {"vol"}),
        "deschs": ([up(g.desc), f"{how.get('hs_word', 'HS CODE:')} {hs}"], {"desc", "hs"}), "deschso": ([up(g.desc), f"{how.get('hs_word', 'HS Code:')} {hs}  {how.get('origin_word', 'Origin:')} {up(st.country(g.origin))}"], {"desc", "hs", "origin"}),
        "codedesc": ([f"{g.hs[:2]}-{g.hs[2:]}{n:02d}", up(g.desc)], {"desc"}), "priceper": ([f"{price}/{g.unit}"], {"price"}), "atprice": ([f"@ {price}"], {"price"}), "pkgsdesc": ([f"{g.pkgs} {g.pack}{'S' if g.pkgs > 1 else ''}", up(g.desc)], {"pkgs", "desc"}),
    }  # fmt: skip
    return cells[key]


def goods_table(s: Sheet, x: float, y: float, columns: list[Column], size: float = 8, head: float = 7, rules: str = "grid", gap: float = 4, bottom: float = 0, pad: float = 3, head_fill: str = "", head_bold: bool = True, head_color: str = "#000000",
                font: str | None = None, goods: list[Good] | None = None, first: int = 1, record: bool = True, **how: Any) -> float:  # fmt: skip
    """Draws the goods and notes them; the y below the last row. `rules`: grid, columns, lines, zebra, head or none."""
    width = sum(c[2] for c in columns)
    lefts = [x + sum(c[2] for c in columns[:i]) for i in range(len(columns))]
    lines = max(len(c[1].split("\n")) for c in columns)
    high = lines * head * 1.2 + 5
    top = y
    if head_fill:
        s.rect(x, y, width, high, fill=head_fill, stroke="")
    for left, (_, title, w, align) in zip(lefts, columns, strict=True):
        where = left + pad if align == "l" else left + w - pad if align == "r" else left + w / 2
        s.block(where, y + head + 2, title.split("\n"), head, 0, bold=head_bold, align=align, color=head_color)
    if rules != "none":
        s.line(x, y + high, x + width, y + high)
    if rules in ("grid", "columns", "head", "lines"):
        s.line(x, y, x + width, y)
    y += high
    at = 1
    for n, good in enumerate(goods if goods is not None else s.ship.goods, first):
        row, keys, deep = y, set(), 0.0
        cells = []
        for left, (key, _, w, align) in zip(lefts, columns, strict=True):
            texts, printed = shown(s, key, good, n, at, how)
            keys |= printed
            wrapped = [u for t in texts for u in s.wrap(t, w - 2 * pad, size, font)]
            cells.append((left, w, align, wrapped))
            deep = max(deep, len(wrapped) * size * 1.2)
        if rules == "zebra" and n % 2 == 0:
            s.rect(x, row, width, deep + gap, fill="#eef2f7", stroke="")
        for left, w, align, wrapped in cells:
            where = left + pad if align == "l" else left + w - pad if align == "r" else left + w / 2
            s.block(where, row + size + gap / 2, wrapped, size, 0, align=align, font=font)
        y += deep + gap
        at += good.pkgs
        if rules in ("grid", "lines"):
            s.line(x, y, x + width, y)
        if record:
            s.truth.line(good, keys)
    end = max(y, bottom)
    if rules in ("grid", "columns"):
        for left in [*lefts, x + width]:
            s.line(left, top, left, end)
        s.line(x, end, x + width, end)
    return end
