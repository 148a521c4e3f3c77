"""What a form may say: every value that it prints is noted as its truth."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from benchmarks.layouts.saying import Style, Truth, say
from benchmarks.layouts.shipment import Box, Good, Shipment, shipment
from benchmarks.layouts.words import in_words

FORMS = Path(__file__).parent / "forms"
HEAD = re.compile(r"\A<!--(.*?)-->", re.DOTALL)
LONG = {"20GP": "20' DRY VAN", "40GP": "40' DRY VAN", "40HC": "40' HI-CUBE"}


class Pen:
    """Writes one paper: hands values to the form and notes them."""

    def __init__(self, head: dict[str, Any], ship: Shipment) -> None:
        known = {f.name for f in fields(Style)}
        for box in ship.boxes:
            box.long = LONG[box.kind]  # type: ignore[attr-defined]
        self.ship, self.truth = ship, Truth(head["kind"], head.get("language", "en"))
        self.style = Style(**{k: v for k, v in head.get("style", {}).items() if k in known})
        self.style.language = self.truth.language

    def v(self, name: str, sep: str = "", field: str = "", **how: Any) -> Markup:
        """The lines of a fact, noted; `field` where the form calls it something else; `how` changes the style for this value."""
        lines, value = say(self.ship, name, replace(self.style, **how))
        self.truth.put(field or name, lines, value)
        return Markup(sep).join(map(escape, lines)) if sep else Markup("<br>").join(map(escape, lines))

    def quiet(self, name: str, **how: Any) -> Markup:
        """The same without a note: for the second time on a page."""
        return Markup("<br>").join(map(escape, say(self.ship, name, replace(self.style, **how))[0]))

    def put(self, name: str, text: str, value: Any) -> str:
        """A value in the form's own words, noted."""
        self.truth.put(name, [text], value)
        return text

    def note(self, name: str, like: str) -> str:
        """Notes another field that the paper states by the same print."""
        lines, value = say(self.ship, like, self.style)
        self.truth.put(name, lines, value)
        return ""

    def alt(self, name: str, *others: str) -> str:
        self.truth.alt(name, *others)
        return ""

    def num(self, value: float, digits: int = 2, number: str = "") -> str:
        return (replace(self.style, number=number) if number else self.style).num(value, digits)

    def money(self, value: float) -> str:
        return self.num(value, 0 if self.ship.currency == "JPY" else 2)

    def goods(self, keys: str, loose: bool = False) -> Iterator[Good]:
        """Every kind of goods, noted with just those columns."""
        self.truth.loose = loose
        for good in self.ship.goods:
            self.truth.line(good, set(keys.split()))
            yield good

    def unit(self, text: str, **cells: Any) -> str:
        """A line of goods that the form itself names (a car), noted with the cells given."""
        self.truth.goods.append({"description": text, **cells})
        return text

    def boxes(self, weighed: bool = False) -> Iterator[Any]:
        for box in self.ship.boxes:
            self.truth.box(box, weighed)
            yield box_view(box)

    @property
    def names(self) -> dict[str, Any]:
        """What a form may use."""
        methods = {m: getattr(self, m) for m in ("v", "quiet", "put", "note", "alt", "num", "money", "goods", "unit", "boxes")}
        return {**methods, "ship": self.ship, "words": in_words, "style": self.style, "day": self.style.day}


def box_view(box: Box) -> Any:
    return SimpleNamespace(number=box.number, spaced=f"{box.number[:4]} {box.number[4:10]}-{box.number[10]}", apart=f"{box.number[:4]} {box.number[4:]}", seal=box.seal, kind=box.kind, long=LONG[box.kind],
                           pkgs=box.pkgs, gross=box.gross, vol=box.vol)  # fmt: skip


def heading(form: Path) -> dict[str, Any]:
    """What a form says of itself in its first comment: kind, language, style, wants, page."""
    found = HEAD.match(form.read_text("utf-8"))
    assert found, form.name
    return dict(json.loads(found[1]))


def written(form: Path, seed: str) -> tuple[str, dict[str, Any]]:
    """The page and its truth."""
    head = heading(form)
    pen = Pen(head, shipment(seed, **head.get("wants", {})))
    env = Environment(loader=FileSystemLoader(FORMS), autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.do"])
    html = env.from_string(HEAD.sub("", form.read_text("utf-8"), count=1)).render(**pen.names)
    size, margin = head.get("page", "A4"), head.get("margin", "10mm")
    return (
        f"<!doctype html><meta charset=utf-8><style>@page{{size:{size};margin:{margin}}}body{{margin:0}}table{{border-collapse:collapse}}</style>{html}",
        pen.truth.as_json(),
    )
