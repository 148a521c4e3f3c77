"""How words are set in a word processor file: bold, size, hidden, by the run itself or the styles it follows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from checker.reading.xml_tree import Node


@dataclass(frozen=True, slots=True)
class Set:
    """How a run is set. `ground` is False where something darker than paper may lie behind it."""

    bold: bool = False
    size: float = 10.0
    vanished: bool = False
    ink: str = ""
    ground: bool = True

    @property
    def unseen(self) -> str:
        """How the words are hidden from a reader, or nothing."""
        if self.vanished:
            return "invisible"
        if self.size < 2:
            return "tiny"
        return "white" if self.ground and len(self.ink) == 6 and all(int(self.ink[i : i + 2], 16) > 239 for i in (0, 2, 4)) else ""


@dataclass(slots=True)
class Styles:
    """The styles of a file by id: their properties, and the style each is based on."""

    properties: dict[str, Node] = field(default_factory=dict)
    above: dict[str, str] = field(default_factory=dict)
    usual: Node | None = None
    paragraph: str = ""

    def of(self, style: str, start: Set) -> Set:
        """A run of this style, which stands in one set like that."""
        chain: list[str] = []
        while style in self.properties and style not in chain and len(chain) < 20:
            chain.append(style)
            style = self.above.get(style, "")
        for name in reversed(chain):
            start = changed(start, self.properties[name])
        return start


def styles_of(top: Node | None) -> Styles:
    """The styles that word/styles.xml defines."""
    found = Styles()
    if top is None:
        return found
    found.usual = top.first("docDefaults/rPrDefault/rPr")
    for style in top.all("style"):
        name = style.attributes.get("styleId", "")
        found.properties[name] = style.first("rPr") or Node("rPr")
        found.above[name] = next((n.attributes.get("val", "") for n in style.all("basedOn")), "")
        if style.attributes.get("default") in ("1", "true") and style.attributes.get("type") == "paragraph":
            found.paragraph = name
    return found


def changed(start: Set, properties: Node | None) -> Set:
    """What run properties make of it."""
    for told in properties.children if properties is not None else ():
        value = told.attributes.get("val", "")
        if told.name == "b":
            start = replace(start, bold=_on(value))
        elif told.name == "sz" and value.isdigit() and len(value) < 5:
            start = replace(start, size=min(int(value) / 2, 72.0))
        elif told.name in ("vanish", "webHidden"):
            start = replace(start, vanished=_on(value) if told.name == "vanish" else start.vanished)
        elif told.name == "color":
            dark = not all(c in "0123456789abcdefABCDEF" for c in value) or bool(told.attributes.get("themeColor"))
            start = replace(start, ink="" if dark else value)
        elif told.name in ("shd", "highlight"):
            start = replace(start, ground=start.ground and not shaded(told))
    return start


def shaded(shade: Node | None) -> bool:
    """Whether a shading or highlight puts a colour behind words."""
    if shade is None:
        return False
    fill = shade.attributes.get("fill", shade.attributes.get("val", "")).lower()
    return fill not in ("", "auto", "ffffff", "none", "white", "clear") or "themeFill" in shade.attributes


def _on(value: str) -> bool:
    return value.lower() not in ("0", "false", "off")
