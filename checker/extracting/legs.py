"""The legs of a voyage in a plan of transport: from, to, ship, voyage and days, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.extracting.context import Context
from checker.extracting.fields import read_field
from checker.extracting.identifiers import imo_numbers_in
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.model.fact import AnyFact, Fact

KINDS = frozenset({"booking_confirmation", "arrival_notice", "bill_of_lading", "sea_waybill", "house_bill_of_lading", "shipping_instruction", "delivery_order"})
_FROM = frozenset({"from", "from port", "load port", "port of loading", "pol", "origin", "leg from", "departure port"})
_TO = frozenset({"to", "to port", "discharge port", "port of discharge", "pod", "destination", "leg to", "arrival port"})
_BESIDE = {"vessel", "voyage", "etd", "eta"}
_TRUST = 0.9
_TERMINAL = re.compile(r"(?i)\s+(?:(?:container |port |cargo )?terminal\b|port terminal|ct\b|quay\b|berth\b|depot\b).*$")
_BY_LAND = re.compile(r"(?i)^(?:trk|truck|road|rail|barge|land|inland)\b")


@dataclass(slots=True)
class Leg:
    """One line of the plan: the segments of its columns by field."""

    cells: dict[str, Segment]


def planned(facts: dict[str, AnyFact], pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> None:
    """Puts, in place, what a plan of transport says for what single headings were taken to say: first and last port, ships between, days."""
    if context.kind not in KINDS:
        return
    for layout, labels in pages:
        head = _header(layout, labels)
        sea = [leg for leg in _legs(layout, head) if "vessel" in leg.cells] if head else []
        if not head or not sea:
            continue
        read = _told(sea, context, layout, file)
        if "port_of_loading" not in read or "port_of_discharge" not in read:
            continue
        _ends(facts, labels, layout, head)
        facts.update(read)
        return


def _header(layout: Layout, labels: list[Label]) -> dict[str, Segment]:
    """The headings of a plan by field, where `From` and `To` stand on one line with those of ship, voyage or days; empty where none do."""
    for label in labels:
        s = label.segment
        if s.text.casefold().strip(" :") not in _FROM or label.rest:
            continue
        line = [s, *layout.beside(s)]
        known = {id(o.segment): o for o in labels}
        head = {"from": s}
        for o in line:
            words = o.text.casefold().strip(" :")
            mate = known.get(id(o))
            if words in _TO:
                head["to"] = o
            elif mate is not None and not mate.rest:
                head |= {c: o for c in mate.parts[0] if c in _BESIDE and c not in head}
            if words == "mode":
                head["mode"] = o
        if "to" in head and len(head.keys() & _BESIDE) > 1 and head["to"].x0 > s.x1:
            return head
    return {}


def _legs(layout: Layout, head: dict[str, Segment]) -> list[Leg]:
    """The lines under the headings, down to the first gap or line that names no two ends."""
    columns = sorted(((s.x0, name) for name, s in head.items()), key=lambda c: c[0])
    edges = [x for x, _ in columns]
    low = max(s.bottom for s in head.values())
    legs: list[Leg] = []
    for s in layout.within(low - 1, layout.page.height):
        at = sum(s.x0 >= x - 4 for x in edges) - 1
        if at < 0 or s.middle <= low:
            continue
        if legs and abs(s.middle - next(iter(legs[-1].cells.values())).middle) < 0.6 * s.size:
            legs[-1].cells.setdefault(columns[at][1], s)
            continue
        last = next(iter(legs[-1].cells.values())).bottom if legs else low
        if s.top - last > 2.5 * max(s.size, 6) or s.label:
            break
        legs.append(Leg({columns[at][1]: s}))
    return [leg for leg in legs if {"from", "to"} <= leg.cells.keys() and not ("mode" in leg.cells and _BY_LAND.match(leg.cells["mode"].text))]


def _told(sea: list[Leg], context: Context, layout: Layout, file: str) -> dict[str, AnyFact]:
    """The facts that the legs at sea tell."""
    first, last = sea[0].cells, sea[-1].cells
    wanted = [("port_of_loading", first.get("from")), ("port_of_discharge", last.get("to")), ("vessel", first.get("vessel")), ("voyage", first.get("voyage")),
              ("etd", first.get("etd")), ("eta", last.get("eta"))]  # fmt: skip
    out: dict[str, AnyFact] = {}
    for name, s in wanted:
        text = _TERMINAL.sub("", s.text) if s is not None and name.startswith("port") else s.text if s is not None else ""
        reading = read_field(name, [text], context) if text else None
        if reading is not None and s is not None:
            out[name] = Fact(name, layout.spot(file, [s]), reading.value, reading.text, _TRUST)
    if first.get("vessel") is not None and (checked := _imo(first["vessel"].text)):
        out["imo_number"] = Fact("imo_number", layout.spot(file, [first["vessel"]]), checked, checked, _TRUST)
    hubs = [a.cells["to"] for a, _ in pairwise(sea)]
    readings = [read_field("port_of_loading", [_TERMINAL.sub("", s.text)], context) for s in hubs]
    places = tuple(r.value for r in readings if r is not None)
    if places:
        out["transhipment_port"] = Fact("transhipment_port", layout.spot(file, hubs), places, ", ".join(s.text for s in hubs), _TRUST)
    return out


def _imo(text: str) -> str:
    """The IMO number in the brackets behind a ship's name, by its check digit; "" for none."""
    found = re.search(r"\b(\d{7})\)?$", text)
    checked = imo_numbers_in(f"IMO {found[1]}") if found else []
    return checked[0].value if checked and checked[0].valid else ""


def _ends(facts: dict[str, AnyFact], labels: list[Label], layout: Layout, head: dict[str, Segment]) -> None:
    """Gives places of plain `From:` and `To:` elsewhere on the page to receipt and delivery, in place: the ports stand in the plan."""
    for label in labels:
        words = " ".join(w.text for w in label.segment.words[: len(label.segment.words) - len(label.rest)]).casefold().strip(" :")
        name, field = ("port_of_loading", "place_of_receipt") if words == "from" else ("port_of_discharge", "place_of_delivery")
        if words not in ("from", "to") or label.segment in head.values() or field in facts or not (fact := facts.get(name)):
            continue
        beside = label.rest or [w for s in layout.beside(label.segment) if s.x0 > label.segment.x1 for w in s.words]
        if beside and fact.text.startswith(beside[0].text.strip(" :")):
            facts[field] = replace(fact, label=field)
