"""Data sets of OpenSanctions as entities.ftm.json: one entity a line. The user's own licence applies to them."""

# ruff: noqa: E501 - tables
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from checker.screening.entry import STRONG, WEAK, Address, Entry, Identifier, Name
from checker.screening.opening import bad, text
from checker.screening.reading_list import Reading, identifier, kind_of, names, some

_SORTS = {"imoNumber": "imo", "mmsi": "mmsi", "leiCode": "lei", "swiftBic": "bic", "innCode": "tax inn", "taxNumber": "tax", "registrationNumber": "registration",
          "ogrnCode": "ogrn", "uscCode": "uscc", "passportNumber": "passport", "idNumber": "other", "email": "email", "phone": "phone", "website": "website"}  # fmt: skip
NAMED = frozenset({"Person", "Organization", "Company", "LegalEntity", "PublicBody", "Vessel", "Airplane"})
"""The schemas that bear a name of their own; wallets, addresses, securities and memberships do not."""


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The entities in this file that bear a name of their own and are targets, of the day of the last change."""
    found = Reading()
    found.entries = _entries(files[0], found, source)
    return found


def _entries(file: Path, found: Reading, source: str) -> Iterator[Entry]:
    decoder = msgspec.json.Decoder(dict[str, Any])
    with text(file) as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                entity = decoder.decode(line)
                schema, properties = entity["schema"], entity["properties"]
            except (msgspec.DecodeError, KeyError) as error:
                raise bad(file, f"line {number} is no entity: {error}") from error
            if schema in NAMED and entity.get("target", True):
                found.as_of = max(found.as_of, str(entity.get("last_change") or entity.get("last_seen") or "")[:10])
                yield _entry(entity, schema, properties, source)


def _entry(entity: dict[str, Any], schema: str, said: dict[str, list[str]], source: str) -> Entry:
    kind = kind_of(schema)
    lands = some(code(c) for key in ("country", "jurisdiction", "nationality", "flag") for c in said.get(key, ()))
    main = str(entity.get("caption") or next(iter(said.get("name", ())), ""))
    others = [
        Name(n, strength) for key, strength in (("name", STRONG), ("alias", STRONG), ("weakAlias", WEAK), ("previousName", "former")) for n in said.get(key, ())
    ]
    ids: list[Identifier | None] = [
        identifier("company_imo" if key == "imoNumber" and kind != "vessel" else sort, value) for key, sort in _SORTS.items() for value in said.get(key, ())
    ]
    return Entry(
        source,
        str(entity.get("id", "")),
        kind,
        names(main, others),
        some(ids),
        some(Address(a, lands[0] if len(lands) == 1 else "") for a in said.get("address", ())),
        lands,
        some([*said.get("programId", ()), *said.get("topics", ())]),
        str(entity.get("first_seen") or "")[:10],
        tuple(said.get("birthDate", ())),
        note="; ".join(said.get("notes", ()))[:300],
    )


def code(text: str) -> str:
    """ISO 3166-1 alpha-2 of a country code of OpenSanctions, whose regions stand behind a hyphen (ua-cri); empty for states that are no more."""
    land = text.partition("-")[0]
    return land.upper() if len(land) == 2 else ""
