"""Middlemen: the words in a firm's name that say it moves or resells goods instead of using them."""

from __future__ import annotations

import re

from checker.reference.firms import telling_word

_TRADERS = re.compile(
    r"\b(?:trading|traders?|import(?:s|er|ers)?|export(?:s|er|ers)?|imp(?:ort)?\s*[&./-]\s*exp(?:ort)?|general\s+trade|border\s+trade|trade\s+(?:house|co\b)|torgov\w+\s+dom|maison\s+de\s+commerce|international\s+trade|foreign\s+trade|commerce|commercial|merchants?|(?:general\s+)?merchandise|enterprises?|resell\w*|handels\w*|ticaret|comercio|comercial|négoce)\b"
    r"|贸易|貿易|商贸|商貿|进出口|進出口|边贸|边境|商事|商会|通商|무역|상사|торг|трейд|импорт|экспорт",
    re.IGNORECASE,
)


def trader(name: str) -> str:
    """The word that says a firm buys to sell (a trading house); empty if there is none."""
    found = _TRADERS.search(name)
    return found[0] if found else ""


def middleman(name: str) -> str:
    """The word that says a firm is no end user, a forwarder's or a trader's; empty if there is none."""
    return telling_word("forwarder", name) or trader(name)
