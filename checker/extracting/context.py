"""What the whole paper says about how to read one value: number style, order of dates, language, kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.extracting.dates import day_first_of
from checker.extracting.numbers import Style, number_style

_SCRIPTS = (("ja", 0x3040, 0x30FF), ("ko", 0xAC00, 0xD7AF), ("ru", 0x0400, 0x04FF), ("ar", 0x0600, 0x06FF), ("zh", 0x4E00, 0x9FFF))
_SCRIPT = {language: re.compile(f"[{chr(low)}-{chr(high)}]") for language, low, high in _SCRIPTS}
_COMMON = {
    "de": "der die das und für nicht rechnung empfänger absender datum menge gewicht netto mwst",
    "fr": "le les des pour facture date désignation quantité poids montant destinataire expéditeur",
    "es": "el los las del para factura fecha cantidad peso importe descripción consignatario",
    "pt": "os das para fatura quantidade peso valor descrição mercadoria consignatário porto",
    "it": "il gli della dei del per fattura quantità peso importo descrizione destinatario merce prezzo totale spett.le",
    "nl": "het een van voor factuur aantal gewicht bedrag omschrijving datum ontvanger levering totaal",
    "pl": "i do faktura ilość waga kwota nazwa data nabywca sprzedawca razem zapłaty cena",
    "tr": "ve için fatura tarih miktar ağırlık tutar alıcı satıcı liman birim menşei",
}

_WORDS = {language: frozenset(common.split()) for language, common in _COMMON.items()}


@dataclass(frozen=True, slots=True)
class Context:
    """How this document writes. `style` and `day_first` are None where nothing decides them."""

    kind: str = "other"
    language: str = "en"
    style: Style | None = None
    day_first: bool | None = None


def context_of(lines: list[str], kind: str = "other") -> Context:
    """The context that these printed lines prove."""
    language = language_of(lines)
    return Context(kind, language, number_style(lines, language), day_first_of(lines, language, _home(lines)))


def _home(lines: list[str]) -> str | None:
    """The first country that an address near the top names: mostly the issuer's."""
    from checker.reference.addresses import ending

    return next((c for line in lines[:30] if ("," in line or " " in line.strip()) and len(line) < 80 and (c := ending(line))), None)


def language_of(lines: Iterable[str]) -> str:
    """The main language of a paper (ISO 639-1); English where nothing else shows."""
    text = " ".join(lines)
    counts = {} if text.isascii() else {language: len(script.findall(text)) for language, script in _SCRIPT.items()}
    letters = (sum(map(str.isalpha, text)) if any(counts.values()) else 0) or 1
    for language, count in counts.items():
        if count / letters > (0.12 if language in ("ja", "ko", "zh") else 0.3):
            return language
    words = [w.strip(".,:()") for w in text.casefold().split()]
    score = {language: sum(map(common.__contains__, words)) for language, common in _WORDS.items()}
    best = max(score, key=lambda k: score[k])
    return best if score[best] >= 4 else "en"
