"""The one vehicle that a certificate describes in labelled boxes instead of a table."""

from __future__ import annotations

from dataclasses import replace

from checker.extracting.candidates import Surveyor
from checker.extracting.context import Context
from checker.extracting.labels import Label
from checker.extracting.layout import Layout
from checker.extracting.numbers import parse_number
from checker.extracting.vehicles import make_in, vehicle_of
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine, goods_line

_WANTED = {"make", "make_model", "model", "chassis", "year", "engine_cc", "mileage", "description", "hs_code", "quantity"}


def vehicle_line(pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> GoodsLine | None:
    """A goods line of the labelled make, model, chassis number and so on; None unless goods are described or a chassis number stands beside a make."""
    found: dict[str, AnyFact] = {}
    for layout, labels in pages:
        surveyor = Surveyor(layout, labels)
        for label in labels:
            for concept in (c for part in label.parts for c in part if c in _WANTED and c not in found):
                candidates = surveyor.candidates(label)
                if candidates:
                    lines = candidates[0].lines[: 4 if concept == "description" else 1]
                    text = " ".join(s.text for s in lines).strip(" :：")
                    value = parse_number(text, context.style) if concept in ("engine_cc", "mileage", "quantity") else text
                    if value and (concept != "chassis" or any(c.isdigit() for c in text)):
                        found[concept] = Fact("mileage_km" if concept == "mileage" else concept, layout.spot(file, lines), value, text, 0.85)
    maker = found.get("make") or found.get("make_model")
    if "description" not in found and not ("chassis" in found and maker):
        return None
    if (
        context.kind
        not in (
            "vehicle_certificate",
            "inspection_certificate",
            "insurance_certificate",
            "arrival_notice",
            "export_declaration",
            "import_declaration",
            "booking_confirmation",
            "end_use_certificate",
            "other",
            "certificate_of_origin",
            "delivery_order",
            "shipping_instruction",
            "purchase_order",
        )
        and "chassis" not in found
    ):
        return None
    description = found.get("description")
    if description is None and maker is not None:
        name = make_in(maker.text) or maker.text
        text = f"{name} {found['model'].text if 'model' in found else ''}".strip()
        description = Fact("description", maker.spot, text, text, 0.85)
    if description is None:
        return None
    vehicle = vehicle_of(description, found)
    if vehicle is not None and context.kind == "vehicle_certificate" and not vehicle.condition:
        vehicle = replace(vehicle, condition=Fact("condition", description.spot, "used", description.text, 0.8))
    return goods_line(description, {name: found[name] for name in ("quantity",) if name in found}, vehicle)
