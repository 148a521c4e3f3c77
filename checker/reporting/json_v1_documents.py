"""The documents in the JSON report `docscan.report/1`: fields by type, goods, containers, and where each stands."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import Any

from msgspec import UNSET, Struct, UnsetType

from checker.model.documents import FIELDS, Document
from checker.model.fact import AnyFact
from checker.model.goods import Container, GoodsLine, Vehicle
from checker.model.party import Party
from checker.model.places import Place
from checker.model.spot import Spot

Box = tuple[float, float, float, float]


class FieldV1(Struct, frozen=True):
    """One field: its value by type, the text as printed, and `page` and `box` or, in workbooks, `sheet` and `cell`."""

    value: Any
    text: str
    confidence: float
    page: int | None | UnsetType = UNSET
    box: Box | None | UnsetType = UNSET
    sheet: str | None | UnsetType = UNSET
    cell: str | None | UnsetType = UNSET


class VehicleV1(Struct, frozen=True):
    """A vehicle on a goods line."""

    make: str | None
    model: str | None
    year: int | None
    chassis: str | None
    condition: str | None
    mileage_km: float | None
    engine_cc: float | None


class GoodsV1(Struct, frozen=True):
    """A goods line: amounts in the document's currency, weights in kg, volume in cubic metres."""

    description: str | None
    hs_code: str | None
    quantity: float | None
    unit: str | None
    unit_price: float | None
    amount: float | None
    gross_weight_kg: float | None
    net_weight_kg: float | None
    volume_m3: float | None
    origin: str | None
    vehicle: VehicleV1 | None


class ContainerV1(Struct, frozen=True):
    """A freight container."""

    number: str | None
    seal: str | None
    size_type: str | None
    gross_weight_kg: float | None


class DocumentV1(Struct, frozen=True):
    """One paper; a file may hold several."""

    path: str
    sha256: str
    kind: str
    kind_confidence: float
    pages: int
    page_from: int
    page_to: int
    read_by: str
    language: str
    fields: dict[str, FieldV1]
    goods: list[GoodsV1]
    containers: list[ContainerV1]


def document_v1(document: Document) -> DocumentV1:
    """The document in the contract's shape, with the fields that it states."""
    return DocumentV1(
        path=text(document.path),
        sha256=document.sha256,
        kind=document.kind,
        kind_confidence=round(document.kind_confidence, 3),
        pages=document.pages,
        page_from=document.page_from,
        page_to=document.page_to,
        read_by=document.read_by,
        language=document.language,
        fields={name: FieldV1(value(f.read), text(f.text), round(f.confidence, 3), **spot_v1(f.spot)) for name in FIELDS if (f := document.fact(name))},
        goods=[_goods(line) for line in document.goods],
        containers=[_container(box) for box in document.containers],
    )


def spot_v1(spot: Spot) -> dict[str, Any]:
    """A spot's own keys: `sheet` and `cell` in a workbook, else `page` and `box` (null for a file as a whole)."""
    if spot.sheet is not None:
        return {"sheet": text(spot.sheet), "cell": spot.cell}
    box = tuple(round(float(edge), 1) for edge in spot.box) if spot.box and all(math.isfinite(edge) for edge in spot.box) else None
    return {"page": spot.page, "box": box}


def value(read: Any) -> Any:
    """A value by its type, as the contract writes it."""
    if isinstance(read, Party):
        return {"name": text(read.name), "address": text(read.address), "country": read.country}
    if isinstance(read, Place):
        return {"name": text(read.name), "unlocode": read.unlocode, "country": read.country}
    if isinstance(read, (tuple, list)):
        return [value(item) for item in read]
    if isinstance(read, datetime):
        return read.date().isoformat()
    if isinstance(read, date):
        return read.isoformat()
    return read if read is None or isinstance(read, (bool, int, float)) else text(str(read))


def text(printed: str) -> str:
    """The text with every lone surrogate (from a broken file or file name) replaced, so that it can be written as UTF-8."""
    try:
        printed.encode()
    except UnicodeEncodeError:
        return printed.encode("utf-8", "replace").decode()
    return printed


def _goods(line: GoodsLine) -> GoodsV1:
    own = {name: _plain(getattr(line, name)) for name in GoodsV1.__struct_fields__ if name != "vehicle"}
    return GoodsV1(**own, vehicle=_vehicle(line.vehicle) if line.vehicle else None)


def _vehicle(vehicle: Vehicle) -> VehicleV1:
    return VehicleV1(**{name: _plain(getattr(vehicle, name)) for name in VehicleV1.__struct_fields__})


def _container(box: Container) -> ContainerV1:
    return ContainerV1(**{name: _plain(getattr(box, name)) for name in ContainerV1.__struct_fields__})


def _plain(fact: AnyFact) -> Any:
    return value(fact.read)
