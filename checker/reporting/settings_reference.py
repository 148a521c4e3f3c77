"""The settings in words and as a JSON Schema, for the manual and for editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checker.model.finding import RuleCard
from checker.model.settings_cards import CARDS, ENTRY, SEVERITIES, SettingCard

HEADS = {"severities": "[{}]", "numbers": "[{}]", "options": "[{}.NAME]", "rates": "[{}.YEAR]", "suppress": "[[{}]]", "trusted": "[[{}]]"}
SORTS = {"int": "integer", "float": "number", "bool": "boolean", "str": "string"}


def schema(cards: Iterable[RuleCard]) -> dict[str, Any]:
    """The JSON Schema (draft 7, which editors of TOML know) of docscan.toml, rules and their options by name."""
    rules = sorted(cards, key=lambda card: card.name)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#", "title": "docscan.toml", "type": "object", "additionalProperties": False,
        "properties": {card.key: {"description": card.said, **_shape(card, rules)} for card in CARDS},
    }  # fmt: skip


def _shape(card: SettingCard, rules: list[RuleCard]) -> dict[str, Any]:
    plain: dict[str, dict[str, Any]] = {
        "path": {"type": "string", "minLength": 1}, "days": {"type": "integer", "minimum": 0}, "ledger": {"type": ["boolean", "string"]},
        "word": {"enum": list(card.choices)}, "numbers": _table({name: {"type": "number", "minimum": 0} for name in card.choices}),
        "severities": _table({rule.name: {"enum": list(SEVERITIES)} for rule in rules}),
        "options": _table({rule.name: _table({name: {"type": SORTS[sort]} for name, sort, _ in _own(rule)}) for rule in rules if list(_own(rule))}),
        "rates": _each("^[0-9]+$", _each("^[A-Z]{3}$", {"type": "number", "exclusiveMinimum": 0})),
        "words": {"type": "array", "items": {"enum": _known(card, rules)} if _known(card, rules) else {"type": "string"}},
    }  # fmt: skip
    if card.kind in plain:
        return plain[card.kind]
    keys = ENTRY if card.kind == "suppress" else {key: ENTRY[key] for key in ("party", "reason", "until")}
    entry = _table({key: {"type": "string", "description": said} for key, said in keys.items()})
    return {"type": "array", "items": {**entry, "required": ["reason", "until", *(["party"] if card.kind == "trusted" else [])]}}


def _known(card: SettingCard, rules: list[RuleCard]) -> list[str]:
    """The words that a list may hold; none for words of any kind."""
    return list(card.choices) or ([*sorted({rule.family for rule in rules}), *(r.name for r in rules)] if card.key in {"select", "ignore"} else [])


def _each(names: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "propertyNames": {"pattern": names}, "additionalProperties": value}


def _table(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _own(rule: RuleCard) -> Iterator[tuple[str, str, str]]:
    return (option for option in rule.options if option[0] != "jurisdictions")


def table() -> str:
    """Every key with its default and what it says, as a Markdown table."""
    lines = ["| key | default | says |", "|---|---|---|"]
    for card in CARDS:
        key = HEADS.get(card.kind, "{}").format(card.key)
        choices = f": {', '.join(f'`{word}`' for word in card.choices)}" if card.choices else ""
        default = card.default if card.default in {"", "none"} else f"`{card.default}`"
        lines.append(f"| `{key}` | {default} | {card.said}{choices} |")
    plain = ", ".join(f"`{card.key}`" for card in CARDS if card.plain)
    return "\n".join([*lines, "", f"The environment takes {plain}."])
