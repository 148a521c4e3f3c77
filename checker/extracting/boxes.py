"""The containers on a paper, with seal, size and weight where they stand beside the number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.extracting.context import Context
from checker.extracting.identifiers import Found, containers_in
from checker.extracting.layout import Layout, Segment
from checker.extracting.measures import parse_weight
from checker.model.fact import AnyFact, Fact
from checker.model.goods import Container

_SIZE = re.compile(
    r"(?i)(?<![A-Z0-9])((?:20|22|40|42|45|L5)\s?['’′]?\s?(?:ft\.?\s*)?(?:GP|DC|DV|DRY|HC|HQ|HIGH ?CUBE|RF|RH|RE|REEFER|OT|FR|FLAT ?RACK|ST|SD|TK|"
    r"TANK|G0|G1|G2|R0|R1|U1|P1|VH|STD))(?![A-Z0-9])|\b([24L][0-9][GRUPTH][0-9])\b"
)
_SEAL = re.compile(
    r"(?i)(?:carrier\s*|shipper\s*)?(?:seal|封号|封條|封条|铅封|シール|씰|пломб\w*|mühür|précinto|plomb|siegel)\s*(?:no|nr|number|#|№|"
    r"номер)?\s*[.:#：]*\s*([A-Z0-9][A-Z0-9\-/]{3,16})"
)
_OWNER, _SERIAL = re.compile(r"[A-Z]{3}[UJZ]"), re.compile(r"\d{6}[- ]?\d\b")
"""The two halves of a container number that stand apart."""

_TARIFF = re.compile(r"(?i)\bh\.?\s?s\b|\bhts|tariff|taric|\bncm\b|编码|編碼|税番|тн\s?вэд|gtip|zolltarif|nomenclature")
_CODE = re.compile(r"^(?=[A-Z0-9\-]*\d{3})[A-Z]{0,5}[\- ]?\d[A-Z0-9\-]{3,13}$", re.IGNORECASE)


def containers(pages: Sequence[Layout], context: Context, file: str, codes: frozenset[str] = frozenset()) -> tuple[Container, ...]:
    """Every container number on the pages, once each, in reading order. `codes` are the tariff codes printed: none of them is a seal."""
    found: dict[str, Container] = {}
    for layout in pages:
        for i, s in enumerate(layout.segments):
            for number in containers_in(s.text):
                if number.value not in found or not found[number.value].seal:
                    found[number.value] = _container(layout, i, s, number, context, file, codes)
        for one, _, number in _parted(layout):
            if number.value not in found:
                found[number.value] = _container(layout, layout.segments.index(one), one, number, context, file, codes)
    weighed = [c for c in found.values() if c.gross_weight_kg]
    if len(weighed) == 1 < len(found):  # one figure beside several numbers is the weight of all
        only = weighed[0]
        found[str(only.number.read)] = replace(only, gross_weight_kg=Fact("gross_weight_kg", only.number.spot))
    return tuple(found.values())


def _parted(layout: Layout) -> list[tuple[Segment, Segment, Found]]:
    """Numbers whose letters and digits fell into two segments of one line."""
    out = []
    for s in layout.segments:
        if _OWNER.fullmatch(s.text.strip()):
            for other in layout.beside(s):
                if other.x0 > s.x1 and _SERIAL.match(other.text):
                    out += [(s, other, f) for f in containers_in(f"{s.text} {other.text}")]
    return out


def _container(layout: Layout, index: int, s: Segment, number: Found, context: Context, file: str, codes: frozenset[str]) -> Container:
    spot = layout.spot(file, [s])
    trust = 0.99 if number.valid else 0.85
    beside, below = _near(layout, index, s)
    near = [*beside, *below]
    own = s.text[number.end :] if number.end <= len(s.text) else ""
    seal = _seal(own, beside, below)
    seal = None if seal in codes else seal
    size = next((m for t in (own, *near) if (m := _SIZE.search(t))), None)
    weight = next((w for t in (own, *near) if re.search(r"(?i)\d\s*(?:kgs?|кг|公斤|千克)", t) and (w := parse_weight(t, None, context.style))), None)
    return Container(
        Fact("container", spot, number.value, number.text, trust),
        Fact("seal", spot, seal, seal or "", 0.85),
        Fact("size_type", spot, re.sub(r"[\s'’′]|ft\.?", "", size[0], flags=re.IGNORECASE).upper() if size else None, size[0] if size else "", 0.9),
        Fact("container_weight_kg", spot, weight, f"{weight:,.2f} KGS" if weight else "", 0.8),
    )


def _near(layout: Layout, index: int, s: Segment) -> tuple[list[str], list[str]]:
    """The texts that may speak of this container: its line to the right, and the next lines of its column up to another container."""
    below = []
    for o in layout.segments[index + 1 : index + 40]:
        if abs(o.x0 - s.x0) < 25 and 0 < o.middle - s.middle < 4.2 * s.size and o.cell == s.cell:
            if containers_in(o.text) or _OWNER.fullmatch(o.text.strip()):
                break
            below.append(o.text)
    return [o.text for o in layout.beside(s) if o.x0 >= s.x0 and not _SERIAL.fullmatch(o.text.strip())], below


def _seal(own: str, beside: list[str], below: list[str]) -> str | None:
    """The seal: what bears its label, else a code behind the number, under it in its column, or beside it; goods and tariff codes share that line."""
    for text in (own, *beside, *below):
        if (labelled := _SEAL.search(text)) and any(c.isdigit() for c in labelled[1]):
            return labelled[1].strip("/-")
    for text in (own, *below[:3], *(b for b in beside[:3] if len(b.split()) <= 3)):
        for piece in re.split(r"[/,;|\s]+", "" if _TARIFF.search(text) else text):
            if _CODE.match(piece) and not _SIZE.fullmatch(piece) and not containers_in(piece) and not re.fullmatch(r"(?:19|20)\d\d[-/]?\d\d[-/]?\d\d", piece):
                return piece
    return None


def facts_of(container: Container) -> tuple[AnyFact, ...]:
    """The stated facts of a container."""
    return tuple(f for f in (container.number, container.seal, container.size_type, container.gross_weight_kg) if f)
