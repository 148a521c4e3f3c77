"""What transport papers and certificates say outside of labelled boxes: the packages in the goods' own lines, the ship in a box for the route."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.fields import read_field
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.meanings import CERTIFYING
from checker.model.fact import AnyFact, Fact
from checker.reference.labels import tokens

_UNITS = (
    r"(?:packages?|pkgs?|cartons?|ctns?|cases?|crates?|pallets?|plts?|bags?|drums?|bales?|boxes|rolls?|sacks?|bundles?|pieces|pcs|coils?|reels?|skids?|barrels?|"
    r"colis|bultos|colli|kolli|packstücke|volumes)"
)
_COUNTED = re.compile(
    rf"(?i)^\W*(?P<packs>\d[\d,.]*\s*(?:wooden |export |paper |plastic |steel )?{_UNITS}(?:\(s\))?)"
    r"(?=\s*(?:$|of\b|s\.?t\.?c|said|slac|containing|with|\())"
)
_ROUTE = ("means of transport", "transport details", "means of conveyance", "transport et itinéraire", "moyen de transport", "relatives au transport",
          "riguardanti il trasporto", "beförderung", "transporte", "运输方式")  # fmt: skip
_MODE = re.compile(
    r"(?i)^\W*(?:shipped\s+)?(?:(?:by|per|via|par|por|mit|auf dem)\s+)?"
    r"(?:sea|ocean|vessel|ship|water|mer|mare|mar|seeweg|seefracht|seetransport|see|deniz ?yolu|海运|sea ?freight)\b\W*(?:freight\b\W*)?"
    r"(?:(?:by|per|via)\s+)?(?:m\.?\s?/?\s?[vs]\.?\s+)?"
)
_BY = re.compile(r"(?i)^\W*(?:by|per|via|vessel|ship|m/?v)\s*:")
_FROM = re.compile(r"(?i)[\"'“”„]?\s+(?:ab|from|von|au départ de|da)\s+(?P<port>[^\W\d][^,;:]{2,30})$")
_SHIP = re.compile(r"^(?P<vessel>[A-Z][A-Z0-9 .'-]{3,34}?)(?:[\s,/]+(?:V(?:OY)?[. ]*(?:NO\.?)?\s*)?(?P<voyage>(?=\w*\d)[A-Z0-9-]{3,10}))?$")


def packages_told(facts: dict[str, AnyFact], segments: list[tuple[Layout, Segment]], context: Context, file: str) -> None:
    """Adds the packages, in place, where one line of a transport paper counts them and no other line counts others."""
    if "packages" in facts:
        return
    found = [(lay, s, m["packs"]) for lay, s in segments if not s.label and (m := _COUNTED.match(s.text))]
    if len({re.sub(r"\W", "", packs.casefold()) for _, _, packs in found}) != 1:
        return
    layout, s, packs = found[0]
    reading = read_field("packages", [packs], context)
    if reading is not None and reading.quality > _FITS:
        facts["packages"] = Fact("packages", layout.spot(file, [s]), reading.value, packs, 0.78)


_FITS = 0.8


def weight_told(facts: dict[str, AnyFact], segments: list[tuple[Layout, Segment]], context: Context, file: str) -> None:
    """Adds the gross weight, in place, where a bill prints one weight and no heading claimed it: `7,590.600 KGS` typed aside of its column."""
    if "gross_weight_kg" in facts:
        return
    found = [(lay, s, r) for lay, s in segments if _WEIGHT.match(s.text) and (r := read_field("gross_weight_kg", [s.text], context))]
    if len({r.value for _, _, r in found}) == 1 and found[0][2].value not in {f.read for n, f in facts.items() if n == "net_weight_kg"}:
        layout, s, reading = found[0]
        facts["gross_weight_kg"] = Fact("gross_weight_kg", layout.spot(file, [s]), reading.value, s.text, 0.72)


_WEIGHT = re.compile(r"(?i)^\W*\d[\d.,' ]*\s?(?:kgs?|kgm|kilos?)\W*$")


def ship_told(facts: dict[str, AnyFact], pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> None:
    """Adds the ship, in place, from a certificate's box for the means of transport and the route."""
    if ("vessel" in facts and "port_of_loading" in facts) or context.kind not in CERTIFYING:
        return
    for layout, labels in pages:
        for label in labels:
            if not any(words in label.segment.text.casefold() for words in _ROUTE):
                continue
            s = label.segment
            near = [o for o in layout.within(s.bottom - 1, s.bottom + 60) if o.cell == s.cell and o is not s and o.x0 < s.x0 + 250]
            _ends(facts, layout, near, context, file)
            for o in near:
                if _named(facts, layout, o, context, file):
                    return


def _ends(facts: dict[str, AnyFact], layout: Layout, near: list[Segment], context: Context, file: str) -> None:
    """Adds the ports of a route that only sets its ends side by side: `PAR MER : Le Havre - Colombo`."""
    if {"port_of_loading", "port_of_discharge"} & set(facts):
        return
    for s in near:
        parts = re.split(r"\s+[-–/>→]+\s+|\s+to\s+", _MODE.sub("", s.text).strip(" .,:–-"))
        if len(parts) != 2 or any(len(p) < 4 for p in parts):
            continue
        ends = [read_field(n, [p], context) for n, p in zip(("port_of_loading", "port_of_discharge"), parts, strict=True)]
        if all(r is not None and r.quality > 0.9 for r in ends):
            for name, r in zip(("port_of_loading", "port_of_discharge"), ends, strict=True):
                if r is not None:
                    facts[name] = Fact(name, layout.spot(file, [s]), r.value, r.text, 0.75)
            return


def _named(facts: dict[str, AnyFact], layout: Layout, s: Segment, context: Context, file: str) -> bool:
    """Adds ship and voyage of one line, if it is nothing but them behind a way of carriage; whether it did."""
    from checker.reference.places import resolve

    text = _MODE.sub("", s.text.split(":")[-1] if _MODE.match(s.text) or _BY.match(s.text) else s.text).strip(" .,:–-")
    if (ab := _FROM.search(text)) and (port := read_field("port_of_loading", [ab["port"]], context)) and port.quality > 0.9:
        facts.setdefault("port_of_loading", Fact("port_of_loading", layout.spot(file, [s]), port.value, ab["port"], 0.75))
        text = text[: ab.start()]
    text = text.strip(" \"'“”„")
    found = _SHIP.match(text)
    if not found or (text == s.text and not found["voyage"]) or len(tokens(found["vessel"])) > _MOST or re.match(r"(?i)(?:from|to|by|via)\b", text):
        return False
    if resolve(found["vessel"]).method not in ("unresolved", "fuzzy"):
        return False
    for name in ("vessel", "voyage"):
        if found[name] and name not in facts and (reading := read_field(name, [found[name]], context)):
            facts[name] = Fact(name, layout.spot(file, [s]), reading.value, found[name], 0.75)
    return "vessel" in facts


_MOST = 4
