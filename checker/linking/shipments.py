"""Which papers belong together: shared numbers first, then boxes and chassis, then parties, goods and folder."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath

from checker.linking.groups import Groups
from checker.linking.keys import Key, apart, parties, quoted
from checker.linking.route import route
from checker.model.documents import KINDS, Document, TransportDocument
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces

BOX_DAYS = 75
"""A container comes back empty within about ten weeks; later it carries other goods."""

FRAME_DAYS = 60
"""Papers under one order or credit that lie further apart are other shipments."""

FEW = 15
"""In a folder of so few papers, one without a number may be joined by party or vessel alone."""

LETTERS = (".eml", ".msg")
"""Files of single mails."""

_ORDER = {kind: number for number, kind in enumerate(KINDS)}


def link(documents: Sequence[Document], traces: Sequence[FileTraces]) -> tuple[Shipment, ...]:
    """The papers sorted into shipments, in the order of their first papers, each with its journey and the traces of its files."""
    groups = Groups(documents)
    _by_numbers(groups)
    _by_frames(groups)
    _by_file(groups)
    _by_carrier(groups)
    _by_likeness(groups)
    _by_folder(groups)
    _letters(groups)
    by_path: dict[str, list[FileTraces]] = defaultdict(list)
    for trace in traces:
        by_path[trace.path].append(trace)
    return tuple(_shipment(groups, members, by_path) for members in groups.members())


def _by_numbers(groups: Groups) -> None:
    known: dict[str, Key] = {}
    holders: dict[Hashable, list[int]] = defaultdict(list)
    printed: dict[Hashable, Key] = {}
    for i, found in enumerate(groups.keys):
        for key in found:
            if not key.frame:
                known.setdefault(key.normal, key)
                for block in _blocks(groups, i, key):
                    holders[block].append(i)
                    printed.setdefault(block, key)
    for i, document in enumerate(groups.documents):
        for key in quoted(document, known):
            if not key.short:
                holders[_block(key)].append(i)
    for block, members in holders.items():
        for i, j in _neighbours(groups, sorted(set(members)), printed[block]):
            groups.join(i, j, str(printed[block]))


def _block(key: Key) -> Hashable:
    return (key.sort if key.sort in ("container", "chassis") else "number", key.normal)


def _blocks(groups: Groups, i: int, key: Key) -> Iterator[Hashable]:
    """Where papers with that number meet: short numbers meet only beside the same party or in one small folder."""
    if not key.short:
        yield _block(key)
    elif len(key.normal) >= 2:
        for party in groups.parties[i]:
            yield (key.sort, key.normal, party)
        folder = PurePath(groups.documents[i].path).parent
        if groups.crowd[folder] <= FEW:
            yield (key.sort, key.normal, folder)


def _neighbours(groups: Groups, members: list[int], key: Key) -> Iterator[tuple[int, int]]:
    """The pairs of one block to join; a box is another shipment's after its turn-round or in groupage."""
    if key.sort != "container":
        yield from ((members[0], other) for other in members[1:])
        return
    dated = sorted(members, key=lambda i: (groups.days[i] is None, groups.days[i] or 0, i))
    heads: list[int] = []
    for i in dated:
        head = next(
            (h for h in reversed(heads) if not apart(groups.days[h], groups.days[i], BOX_DAYS) and not _groupage(groups.documents[h], groups.documents[i])),
            None,
        )
        if head is None:
            heads.append(i)
        else:
            yield head, i


def _groupage(one: Document, other: Document) -> bool:
    """Whether two bills share a box as strangers do: other parties, other weights, same ports."""
    if not (isinstance(one, TransportDocument) and isinstance(other, TransportDocument)) or set(parties(one)) & set(parties(other)):
        return False
    kilos = one.gross_weight_kg.read, other.gross_weight_kg.read
    if None in kilos or not one.bl_number or not other.bl_number or one.bl_number.value == other.bl_number.value:
        return False
    if one.master_bl_number.read == other.bl_number.read or other.master_bl_number.read == one.bl_number.read:
        return False
    return abs((kilos[0] or 0) - (kilos[1] or 0)) > 0.02 * max(kilos[0] or 0, kilos[1] or 0)


def _by_frames(groups: Groups) -> None:
    """Join what one order or credit covers, unless it is plainly two deliveries."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    printed: dict[Hashable, Key] = {}
    for i, found in enumerate(groups.keys):
        for key in found:
            for party in groups.parties[i] if key.frame and key.short else ("",):
                if key.frame:
                    blocks[key.sort, key.normal, party].append(i)
                    printed.setdefault((key.sort, key.normal, party), key)
    quotable = {k.normal: k for found in groups.keys for k in found if k.frame and not k.short}
    for i, document in enumerate(groups.documents):
        for key in quoted(document, quotable):
            blocks[key.sort, key.normal, ""].append(i)
    for block, members in blocks.items():
        heads = [members[0]]
        for i in members[1:]:
            head = next((h for h in heads[-20:] if not _other_delivery(groups, h, i)), None)
            if head is None:
                heads.append(i)
            else:
                groups.join(head, i, str(printed[block]))


def _other_delivery(groups: Groups, i: int, j: int) -> bool:
    if groups.find(i) == groups.find(j):
        return False
    one, other = groups.own(i), groups.own(j)
    bills = one["bl_number"] | one["awb_number"], other["bl_number"] | other["awb_number"]
    return bool(bills[0] and bills[1] and not bills[0] & bills[1]) or apart(groups.days[i], groups.days[j], FRAME_DAYS)


def _by_file(groups: Groups) -> None:
    """Join the papers of one file, in order, unless their own numbers clash."""
    files: dict[str, list[int]] = defaultdict(list)
    for i, document in enumerate(groups.documents):
        files[document.path].append(i)
    for path, members in files.items():
        for before, i in pairwise(members):
            if not groups.clash(before, i):
                groups.join(before, i, f"file {PurePath(path).name}")


def _by_carrier(groups: Groups) -> None:
    """Join a mail's own words to the papers attached to it, where those are one shipment."""
    carriers: dict[str, list[int]] = defaultdict(list)
    for i, document in enumerate(groups.documents):
        carriers[document.path.split("!")[0]].append(i)
    for carrier, members in carriers.items():
        words = [i for i in members if groups.documents[i].path == carrier]
        rest = {groups.find(i): i for i in members if groups.documents[i].path != carrier}
        if len(rest) == 1:
            for i in words:
                if not groups.clash(i, next(iter(rest.values()))):
                    groups.join(next(iter(rest.values())), i, f"mail {PurePath(carrier).name}")


def _by_likeness(groups: Groups) -> None:
    """Join sets of the same two parties that also share ship and voyage, gross weight or goods, within a month."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for i, document in enumerate(groups.documents):
        two = tuple(sorted(groups.parties[i]))
        if len(two) >= 2:
            for sign in likely_signs(document):
                blocks[two[:2] if len(two) == 2 else two, sign].append(i)
    for (_, sign), members in ((k, m) for k, m in blocks.items() if isinstance(k, tuple)):
        for before, i in pairwise(members):
            if not groups.clash(before, i) and not apart(groups.days[before], groups.days[i], 31):
                groups.join(before, i, f"same parties and {sign}")


def likely_signs(document: Document) -> Iterator[str]:
    """What two papers of the same parties may share that makes them one shipment: ship and voyage, gross weight, tariff codes."""
    if document.vessel and document.voyage:
        yield f"vessel {document.vessel.value.upper()} {document.voyage.value.upper()}"
    if document.gross_weight_kg:
        yield f"gross weight {document.gross_weight_kg.value:,.0f} kg"
    codes = sorted({line.hs_code.value[:6] for line in document.goods if line.hs_code})
    if codes:
        yield f"goods of HS {', '.join(codes)}"


def _by_folder(groups: Groups) -> None:
    """Join a lone paper to the only set of its small folder that shares a party or the ship with it."""
    folders: dict[PurePath, list[int]] = defaultdict(list)
    for i, document in enumerate(groups.documents):
        folders[PurePath(document.path).parent].append(i)
    for members in (m for m in folders.values() if 2 <= len(m) <= FEW):
        for i in members:
            if len(groups.of(i)) > 1 and not _without_number(groups, i):
                continue
            others = {groups.find(j): j for j in members if groups.find(j) != groups.find(i)}
            likely = [(j, why) for j in others.values() if not groups.clash(i, j) and (why := _shared(groups, i, j))]
            if len(likely) == 1:
                groups.join(i, likely[0][0], f"same folder and {likely[0][1]}")


def _letters(groups: Groups) -> None:
    """Join a mail that names no number and no party to the one shipment that its small folder holds beside it."""
    folders: dict[PurePath, list[int]] = defaultdict(list)
    for i, document in enumerate(groups.documents):
        folders[PurePath(document.path).parent].append(i)
    for members in (m for m in folders.values() if 2 <= len(m) <= FEW):
        mute = [i for i in members if _mute(groups, i)]
        rest = {groups.find(i): i for i in members if i not in mute}
        if len(rest) == 1:
            for i in mute:
                groups.join(next(iter(rest.values())), i, "same folder, and no shipment of its own")


def _mute(groups: Groups, i: int) -> bool:
    document = groups.documents[i]
    letter = document.kind == "other" and PurePath(document.path).suffix.casefold() in LETTERS
    return letter and len(groups.of(i)) == 1 and not groups.keys[i] and not groups.parties[i]


def _without_number(groups: Groups, i: int) -> bool:
    return not any(groups.own(i).values())


def _shared(groups: Groups, i: int, j: int) -> str:
    if apart(groups.days[i], groups.days[j], 92):
        return ""
    here, there = groups.of(i), groups.of(j)
    firms = frozenset().union(*(groups.parties[n] for n in here)) & frozenset().union(*(groups.parties[n] for n in there))
    if firms:
        return f"party {min(firms)}"
    ships = {groups.documents[n].vessel.value.upper() for n in here if groups.documents[n].vessel} & {
        groups.documents[n].vessel.value.upper() for n in there if groups.documents[n].vessel
    }
    return f"vessel {min(ships)}" if ships else ""


def _shipment(groups: Groups, members: Iterable[int], traces: dict[str, list[FileTraces]]) -> Shipment:
    # by kind and content, never by name: a finding is the same wherever its files lie and whatever they are called
    documents = tuple(sorted((groups.documents[i] for i in members), key=_rank))
    reasons = tuple(dict.fromkeys(groups.reasons[groups.find(next(iter(members)))]))
    mine = tuple(t for path in dict.fromkeys(d.path for d in documents) for t in traces.get(path, ()))
    return assemble(documents, reasons, mine)


def assemble(documents: Sequence[Document], linked_by: Sequence[str], traces: Sequence[FileTraces]) -> Shipment:
    """A shipment of papers that are already known to belong together."""
    return Shipment(tuple(documents), _id(documents), tuple(linked_by), route(tuple(documents)), tuple(traces))


def _rank(document: Document) -> tuple[int, str, int, str, int]:
    return _ORDER.get(document.kind, len(_ORDER)), document.sha256, document.page_from, document.sheet or "", document.part


def _id(documents: Sequence[Document]) -> str:
    papers = sorted(f"{d.sha256 or d.path}#{d.page_from}#{d.sheet or ''}" + (f"#{d.part}" if d.part else "") for d in documents)
    return hashlib.sha256("\n".join(papers).encode()).hexdigest()[:16]
