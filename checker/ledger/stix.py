"""Open indicators as a STIX 2.1 bundle: for those who may be told the numbers themselves."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from checker.ledger.entry import MAIL, Mark

HOME = uuid.UUID("6f1c3d0e-6a86-5d55-9f0b-3c1a4c0f6d2e")
"""The namespace of our identifiers, so that the same sign has the same one in every bundle."""

AMBER = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"
"""TLP:AMBER, as STIX 2.1 section 7.2.1.4 numbers it."""


def bundle(origin: str, signs: Iterable[tuple[str, str, Mark, str, str]]) -> dict[str, Any]:
    """The bundle: who says it, and one indicator for each (sort, key, mark, tag, month)."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    who = {
        "type": "identity", "spec_version": "2.1", "id": f"identity--{uuid.uuid5(HOME, origin)}", "created": now, "modified": now,
        "name": origin, "identity_class": "organization",
    }  # fmt: skip
    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    for sort, key, mark, tag, month in signs:
        at = (sort, key, tag)
        if at not in found or found[at]["valid_from"][:7] > month:
            found[at] = _indicator(origin, who["id"], now, sort, key, mark, tag, month)
    return {"type": "bundle", "id": f"bundle--{uuid.uuid4()}", "objects": [who, _amber(), *(found[at] for at in sorted(found))]}


def _indicator(origin: str, who: str, now: str, sort: str, key: str, mark: Mark, tag: str, month: str) -> dict[str, Any]:
    value = mark.key if sort == MAIL else key
    pattern = f"[email-addr:value = '{_quoted(value)}']" if sort == MAIL else f"[x-docscan-{sort}:value = '{_quoted(value)}']"
    return {
        "type": "indicator", "spec_version": "2.1", "id": f"indicator--{uuid.uuid5(HOME, chr(0).join((origin, sort, key, tag)))}",
        "created": now, "modified": now, "created_by_ref": who, "name": f"{sort} {mark.printed}"[:200], "description": f"On a shipment that was {tag}.",
        "indicator_types": ["anomalous-activity"], "pattern": pattern, "pattern_type": "stix", "pattern_version": "2.1",
        "valid_from": f"{month}-01T00:00:00.000Z", "labels": [tag, sort], "object_marking_refs": [AMBER],
    }  # fmt: skip


def _amber() -> dict[str, Any]:
    return {
        "type": "marking-definition", "spec_version": "2.1", "id": AMBER, "created": "2017-01-20T00:00:00.000Z", "definition_type": "tlp",
        "name": "TLP:AMBER", "definition": {"tlp": "amber"},
    }  # fmt: skip


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
