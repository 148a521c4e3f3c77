"""The numbers by which papers can be known to speak of one shipment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.judging.names import firm_key
from checker.model.documents import Document
from checker.model.party import Party
from checker.reference.slips import LETTERS

SHIPMENT_NUMBERS = ("invoice_number", "bl_number", "master_bl_number", "awb_number", "booking_number", "export_declaration_number", "certificate_number")
FRAME_NUMBERS = ("order_number", "lc_number")
"""Numbers of contracts and credits: several shipments may be made under one of them."""

LONG_ENOUGH = 6
"""Shorter numbers look alike by chance."""

NO_NUMBER = re.compile(r"^(?:N/?A|NIL|NONE|TBA|TBD|TBC|SEE|COPY|DRAFT|ORIGINAL|VARIOUS|0+|1)$")
REFERENCE = re.compile(
    r"(?i)\b(?:inv(?:oice)?|ref(?:erence)?|b/?l|awb|order|p\.?o|contract|l/?c|credit|no|nr|num|fatura|factura|facture|rechnung|booking|proforma)\b|№|号|番号|번호|инвойс|счет|счёт|договор"
)
CHASSIS = re.compile(r"\b(?=[A-Z0-9]*\d)[A-HJ-NPR-Z0-9]{17}\b|\b[A-Z]{1,4}\d{1,3}[A-Z]{0,3}-\d{6,7}\b")


@dataclass(frozen=True, slots=True)
class Key:
    """One number of one paper: its sort (a field, container or chassis), normal form, and as printed.

    `frame` keys may cover several shipments; `short` keys (few digits, or a year and a running number) mean nothing without a party beside them.
    """

    sort: str
    normal: str
    printed: str
    frame: bool = False

    @property
    def short(self) -> bool:
        """Whether the number is too common to link papers by itself."""
        return self.sort not in ("container", "chassis") and (len(self.normal) < 4 or bool(re.fullmatch(r"\d{1,5}|(?:19|20)\d{2,6}", self.normal)))

    def __str__(self) -> str:
        return f"{self.sort} {self.printed}"


def normal(number: str) -> str:
    """A number without spaces, strokes and case."""
    return re.sub(r"[\W_]+", "", number).upper()


def keys(document: Document) -> Iterator[Key]:
    """Every number that the paper states in a field, its boxes and chassis numbers included."""
    for name in (*SHIPMENT_NUMBERS, *FRAME_NUMBERS):
        fact = document.fact(name)
        for printed in re.split(r"[;,\n]\s*", str(fact.read)) if fact else ():
            plain = normal(printed)
            if plain and any(c.isdigit() for c in plain) and not NO_NUMBER.match(plain):
                yield Key(name, plain, printed.strip(), name in FRAME_NUMBERS)
    for box in document.containers:
        if box.number and len(normal(box.number.value)) == 11:
            yield Key("container", normal(box.number.value), box.number.value)
    for line in document.goods:
        if line.vehicle and line.vehicle.chassis and len(normal(line.vehicle.chassis.value)) >= 9:
            yield Key("chassis", normal(line.vehicle.chassis.value), line.vehicle.chassis.value)
        elif line.description:
            for found in CHASSIS.finditer(line.description.value.upper()):
                yield Key("chassis", normal(found[0]), found[0])


def mended(found: Sequence[tuple[Key, ...]], recognised: Sequence[bool]) -> list[tuple[Key, ...]]:
    """The keys of all papers, those that recognition read in a picture set right by a typed paper's where only look-alike signs (O/0, I/1, S/5, B/8) differ.

    The print as read stays; of several typed numbers that look alike none is taken.
    """
    if not any(recognised) or all(recognised):
        return list(found)
    typed: dict[tuple[str, str], set[str]] = {}
    for keys_of, seen in zip(found, recognised, strict=True):
        for key in () if seen else keys_of:
            typed.setdefault((key.sort, key.normal.translate(LETTERS)), set()).add(key.normal)
    out = []
    for keys_of, seen in zip(found, recognised, strict=True):
        mine = list(keys_of)
        for n, key in enumerate(mine if seen else ()):
            alike = typed.get((key.sort, key.normal.translate(LETTERS)), set())
            if len(alike) == 1 and key.normal not in alike and len(key.normal) >= LONG_ENOUGH:
                mine[n] = replace(key, normal=next(iter(alike)))
        out.append(tuple(mine))
    return out


def quoted(document: Document, known: dict[str, Key]) -> Iterator[Key]:
    """The numbers of other papers that stand in this paper's lines: five characters or more, and no mere amount."""
    for line in document.lines:
        words = line.text.upper().split()
        told = bool(REFERENCE.search(line.text))
        for i in range(len(words)):
            for n in (1, 2, 3):
                raw = " ".join(words[i : i + n]).strip(".,;:()[]#'\"")
                plain = normal(raw)
                if len(words[i : i + n]) < n or len(plain) < 5 or plain not in known:
                    continue
                if not plain.isdigit() or (told and not re.search(r"\d[.,]\d", raw)):
                    yield known[plain]


def parties(document: Document) -> Iterator[str]:
    """The names of the paper's cargo parties in comparable form: not its carriers, agents and banks."""
    for name in (
        "shipper",
        "exporter",
        "seller",
        "manufacturer",
        "beneficiary",
        "consignee",
        "notify_party",
        "buyer",
        "end_user",
        "bill_to",
        "ship_to",
        "applicant",
    ):
        fact = document.fact(name)
        if fact and isinstance(fact.read, Party) and not fact.read.to_order and len(key := firm_key(fact.read)) >= 4:
            yield key


def day(document: Document) -> date | None:
    """The day the paper speaks of, or was made."""
    for name in ("on_board_date", "issue_date", "invoice_date", "etd", "eta"):
        fact = document.fact(name)
        if fact:
            found: date = fact.value
            return found
    return None


def apart(one: date | None, other: date | None, days: int) -> bool:
    """Whether two days lie further apart than so many days; unknown days do not."""
    return one is not None and other is not None and abs((one - other).days) > days
