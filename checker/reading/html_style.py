"""How a piece of a web page or mail is set: shown or hidden, its colour and ground, its size."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,5000})\}")
_SIMPLE = re.compile(r"^([a-z][a-z0-9]*)?([.#][\w-]+)?$", re.IGNORECASE)
_SIZE = re.compile(r"^([\d.]{1,6})\s*(px|pt|em|rem|%)?", re.IGNORECASE)
_BIG = {"h1": 20.0, "h2": 16.0, "h3": 13.0, "h4": 11.0, "small": 8.0}
_PLAIN = frozenset("p div span table tbody thead tr td br a li ul".split())
_FONT = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
_NAMED = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "black": (0, 0, 0),
    "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255),
}
Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Style:
    """How the words at one place are set. `hidden` says how they are hidden, or is empty; `ground` is None where it cannot be told."""

    hidden: str = ""
    bold: bool = False
    size: float = 10.0
    ink: Colour | None = (0, 0, 0)
    ground: Colour | None = WHITE


@dataclass(slots=True)
class Sheet:
    """The rules of style sheets, by tag, .class or #id; rules with longer selectors are kept by their last part, as perhaps."""

    sure: dict[str, dict[str, str]] = field(default_factory=dict)
    perhaps: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, css: str) -> None:
        """Takes in a style sheet; what holds for print or narrow screens only is left out."""
        css = re.sub(r"@media[^{]{0,300}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", " ", _COMMENT.sub(" ", css[:200_000]))
        for selectors, body in _RULE.findall(css)[:3000]:
            for selector in selectors.split(","):
                name = selector.strip().lower()
                last = re.split(r"[\s>+~]+", name)[-1] if name else ""
                simple = bool(_SIMPLE.match(name))
                home = (self.sure if simple else self.perhaps).setdefault(name if simple else (re.findall(r"[.#]?[\w-]+", last) or [""])[-1], {})
                home.update(declared(body))


def declared(body: str) -> dict[str, str]:
    """The declarations of a style attribute or rule."""
    pairs = (part.partition(":") for part in body[:5000].split(";"))
    return {key.strip().lower(): value.strip().lower().replace("!important", "").strip() for key, _, value in pairs if value}


def style_of(tag: str, attributes: dict[str, str], above: Style, sheet: Sheet) -> Style:
    """How an element is set, given the one around it."""
    if not attributes and tag in _PLAIN and not sheet.sure and not sheet.perhaps:
        return above
    names = [tag, *(f".{c}" for c in attributes.get("class", "").lower().split()[:20]), f"#{attributes.get('id', '').lower()}"]
    names += [f"{tag}{n}" for n in names[1:]]
    told: dict[str, str] = {}
    for name in names:
        told.update(sheet.sure.get(name, {}))
    told.update(declared(attributes.get("style", "")))
    style = above
    if tag in ("b", "strong", "th", "h1", "h2", "h3", "h4"):
        style = replace(style, bold=True)
    if tag in _BIG:
        style = replace(style, size=_BIG[tag])
    if tag == "font":
        style = replace(style, size=_FONT.get(attributes.get("size", ""), style.size), ink=colour(attributes["color"]) if "color" in attributes else style.ink)
    if weight := told.get("font-weight"):
        style = replace(style, bold=weight in ("bold", "bolder", "600", "700", "800", "900"))
    if size := _size(told.get("font-size", ""), style.size):
        style = replace(style, size=size)
    if "color" in told:
        style = replace(style, ink=colour(told["color"]))
    style = replace(style, ground=_ground(told, attributes, style.ground, vague=any("background" in k for n in names for k in sheet.perhaps.get(n, {}))))
    return replace(style, hidden=style.hidden or _hidden(told, attributes))


def unseen(style: Style) -> str:
    """How words in this style are hidden from a reader, or nothing."""
    if style.hidden:
        return style.hidden
    if style.size < 1.6:
        return "tiny"
    if style.ink and style.ground and all(abs(a - b) < 16 for a, b in zip(style.ink, style.ground, strict=True)):
        return "white"
    return ""


def _hidden(told: dict[str, str], attributes: dict[str, str]) -> str:
    if told.get("display") == "none" or told.get("visibility") in ("hidden", "collapse") or "hidden" in attributes or told.get("mso-hide") == "all":
        return "invisible"
    if re.match(r"^0*(?:\.0*)?$", told.get("opacity", "1")) or re.match(r"^0(?:\.0+)?(?:px|pt|em)?$", told.get("font-size", "1")):
        return "invisible"
    shut = told.get("overflow") == "hidden"
    return "invisible" if shut and any(re.match(r"^0(?:px|pt)?$", told.get(k, "1")) for k in ("max-height", "height", "width", "max-width")) else ""


def _ground(told: dict[str, str], attributes: dict[str, str], above: Colour | None, *, vague: bool) -> Colour | None:
    text = told.get("background-color") or told.get("background") or attributes.get("bgcolor", "")
    if "url(" in text or "gradient" in text or "background-image" in told or "background" in attributes or (vague and not text):
        return None
    if not text or text in ("transparent", "none", "inherit", "initial"):
        return above
    return colour(text)


def colour(text: str) -> Colour | None:
    """The colour that CSS or an attribute names; None where it cannot be told."""
    text = text.strip().lower()
    if found := re.search(r"#?\b([0-9a-f]{6})\b", text) or re.search(r"#([0-9a-f]{3})\b", text):
        digits = found[1] if len(found[1]) == 6 else "".join(c * 2 for c in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := re.match(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})", text):
        return int(found[1]), int(found[2]), int(found[3])
    return _NAMED.get(text.split(" ")[0])


def _size(text: str, above: float) -> float | None:
    found = _SIZE.match(text)
    if not found:
        return {
            "xx-small": 7.0,
            "x-small": 7.5,
            "small": 10.0,
            "medium": 12.0,
            "large": 13.5,
            "x-large": 18.0,
            "smaller": above * 0.85,
            "larger": above * 1.2,
        }.get(text)
    try:
        figure = float(found[1])
    except ValueError:
        return None
    kind = found[2] or "px"
    return min(figure * {"px": 0.75, "pt": 1.0, "em": above, "rem": 12.0, "%": above / 100}[kind.lower()], 72.0)
