"""Firms that stand on a commercial paper without a heading: the letterhead, the address window, the block across from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from checker.extracting.candidates import Surveyor
from checker.extracting.characters import letterspaced
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.parties import parse_party
from checker.model.fact import AnyFact, Fact
from checker.model.party import Party
from checker.reference.labels import titles, tokens

_HONOUR = re.compile(r"\s*(?:御中|様|殿|귀중|귀하|台照|台鉴|台鑒)\s*$")
_CALL = re.compile(r"(?i)^\s*(?:messrs\.?|m/s\.?|to\s*:|an\s*:?$|firma\s*:?$|à l'attention|spett\.?(?:\.le)?|señor(?:es)?\b|sayın)\s*[:.]?\s*")
_NO_NAME = re.compile(
    r"(?i)^(?:page|copy|original|draft|duplicate|revised|sheet|tel|fax|phone|invoice|packing list|"
    r"commercial invoice|proforma|certificate|date|www|http|e-?mail|vat|gst|iec|siret|supply meant|issued|for "
    r"and on behalf|we hereby|subject to|bank|iban|swift)\b"
)
_ALSO_ADDRESSED = ("ship_to", "consignee", "notify_party", "end_user")
"""Roles in which issuer or addressee may appear a second time."""
_LOW = 0.6
"""Below this share of the page's height stand payment slips and signatures, no letterheads."""


@dataclass(slots=True)
class Block:
    """Lines of an address without a heading, and the party they name."""

    lines: list[Segment]
    party: Party
    called: bool

    @property
    def text(self) -> str:
        """The lines as printed."""
        return "\n".join(s.text for s in self.lines)


def unlabelled_firms(
    facts: dict[str, AnyFact], page: tuple[Layout, list[Label]], taken: set[int], file: str, roles: tuple[str, str] = ("seller", "buyer")
) -> None:
    """Adds issuer and addressee (`roles`) to the facts where no heading named them."""
    issuer, addressee = roles
    layout, _ = page
    known = {_key(f.read.name): n for n, f in facts.items() if isinstance(f.read, Party) and f.read.name}
    wanted = [r for r in roles if r not in facts]
    if not wanted:
        return
    free = (None, *_ALSO_ADDRESSED) if "buyer" in wanted else (None,)
    blocks = [b for b in _blocks(page, taken) if known.get(_key(b.party.name)) in free]
    ranked = sorted(blocks, key=lambda b: -_issuing(b, layout, facts))
    if issuer in wanted and ranked:
        first = next((b for b in ranked if not b.called and (issuer == "buyer" or _key(b.party.name) not in known)), None)
        if first is not None and (len(ranked) > 1 or _issuing(first, layout, facts) > 0 or addressee in facts):
            _add(facts, issuer, first, layout, file)
            ranked.remove(first)
    if addressee in wanted and ranked:
        last = next((b for b in reversed(ranked) if b.called), ranked[-1])
        if last.called or ("consignee" not in facts and _issuing(last, layout, facts) < _ISSUER):
            _add(facts, addressee, last, layout, file)


_ISSUER = 1.5
"""From this on a block speaks for being the issuer's."""


def letterhead(facts: dict[str, AnyFact], page: tuple[Layout, list[Label]], file: str) -> None:
    """Adds the seller from the letterhead: the largest words at the top that are no title, with the address under them."""
    layout, labels = page
    if "seller" in facts or not layout.segments:
        return
    usual = median(s.size for s in layout.segments)
    labelled = min((label.segment.top for label in labels), default=layout.page.height)
    head = [s for s in layout.segments if s.top < max(0.16 * layout.page.height, 20) and s.bottom <= labelled + 1 and not s.label and _is_name(s.text)]
    if layout.page.sheet:
        head = [s for s in layout.segments[:6] if not s.label and _is_name(s.text)]
    if not head:
        return
    name = max(head, key=lambda s: s.size + 0.5 * s.bold - 0.02 * s.top if s.size >= usual else s.size - 5)
    lines = [name]
    for s in layout.within(name.bottom - 1, name.bottom + 60):
        near = abs((s.x0 + s.x1) - (name.x0 + name.x1)) < 12 or abs(s.x0 - name.x0) < 4 or abs(s.x1 - name.x1) < 4
        if s.label or _titled(s.text) or s.top - lines[-1].bottom > 1.4 * lines[-1].size:
            if near or s.label:
                break
            continue
        if near and s is not name:
            lines.append(s)
    party = parse_party([s.text for s in lines[:5]])
    if party.name:
        facts["seller"] = Fact("seller", layout.spot(file, lines[:5]), party, "\n".join(s.text for s in lines[:5]), 0.7)


def _add(facts: dict[str, AnyFact], name: str, block: Block, layout: Layout, file: str) -> None:
    facts[name] = Fact(name, layout.spot(file, block.lines), block.party, block.text, 0.75 if block.called else 0.7)


def _key(name: str) -> str:
    return "".join(tokens(name))


def _issuing(block: Block, layout: Layout, facts: dict[str, AnyFact]) -> float:
    """How much speaks for a block being the issuer's: large print, the top of the page, its name again below, its country where the goods come from."""
    usual = median(s.size for s in layout.segments)
    first = block.lines[0]
    score = (1.5 if first.size > usual * 1.15 or first.bold else 0.0) + (1.0 if first.top < 0.1 * layout.page.height else 0.0) - (3.0 if block.called else 0.0)
    key = _key(block.party.name)
    again = [s for s in layout.segments if s.top > 0.55 * layout.page.height and key and key in _key(s.text)]
    score += 1.5 if any(re.match(r"(?i)\s*(?:for|per pro|p\.?p\.?|signed)\b", s.text) or len(_key(s.text)) < len(key) + 4 for s in again) else 0.0
    home = block.party.country
    came = {_country(facts.get(n)) for n in ("country_of_origin", "port_of_loading", "country_of_export", "place_of_receipt")} - {None}
    went = {_country(facts.get(n)) for n in ("port_of_discharge", "country_of_destination", "final_destination", "place_of_delivery")} - {None}
    if home:
        score += (1.5 if home in came else 0.0) - (1.5 if home in went and home not in came else 0.0)
    return score


def _country(fact: AnyFact | None) -> str | None:
    value = fact.read if fact else None
    return value if isinstance(value, str) else getattr(value, "country", None)


def _blocks(page: tuple[Layout, list[Label]], taken: set[int]) -> list[Block]:
    """The blocks of the upper part of a page that read as a firm's name and address."""
    layout, labels = page
    owned = taken | _answering(page) | {id(label.segment) for label in labels if label.rest and {c for part in label.parts for c in part} & _ON_THE_WAY}
    starts = {id(label.segment) for label in labels if label.segment.label}
    windows = {id(below): above for above, below in _windows(layout)}
    out = [Block([s], party, called=False) for s in windows.values() if (party := parse_party(_PARTED.split(s.text))).name]
    used: set[int] = {id(s) for s in windows.values()}
    for s in layout.segments:
        if s.top > _LOW * layout.page.height or id(s) in used | owned | starts or not _is_name(s.text):
            continue
        lines = _lines_under(layout, s, owned, starts)
        called = bool(_HONOUR.search(s.text) or _CALL.match(s.text) or id(s) in windows)
        if len(lines) > 2 and _returned(lines[0].text, out):
            lines = lines[1:]
        texts = [t for t in (_CALL.sub("", _HONOUR.sub("", lines[0].text)), *(o.text for o in lines[1:])) if t]
        party = parse_party(texts)
        if party.name and (len(lines) > 1 or called) and (called or _addressed(party, texts)):
            out.append(Block(lines, party, called))
            used |= {id(o) for o in lines}
    return out


_ON_THE_WAY = frozenset({"vessel", "voyage", "etd", "on_board_date", "port_of_discharge", "payment_terms", "order_number", "invoice_number"})
"""What a line that begins with one of these words tells is no firm, however weak a heading it makes: `SHIPPED PER ORION TRADER`."""
_PARTED = re.compile(r"\s*[·•∙|]\s*|\s+[-–—*]\s+|,\s+")


def _windows(layout: Layout) -> Iterator[tuple[Segment, Segment]]:
    """(the sender's address on one line in small print, the first line under it): how letters show the addressee in the window of an envelope (DIN 5008)."""
    for s in layout.segments:
        if s.top > 0.35 * layout.page.height or len(_PARTED.split(s.text)) < 3 or layout.page.sheet:
            continue
        under = layout.within(s.bottom - 1, s.bottom + 4 * max(s.size, 6))
        below = next((o for o in under if o is not s and abs(o.x0 - s.x0) < 4 and o.middle > s.middle + 2), None)
        if below is not None and s.size < 0.85 * below.size and not below.label and not s.label and _is_name(below.text):
            yield s, below


def _returned(text: str, above: list[Block]) -> bool:
    """Whether a line is the sender's own address in the window of a letter: its name again, with the address on the same line."""
    name = parse_party([text])
    return bool(name.address) and any(_key(text).startswith(_key(b.party.name)) for b in above)


def _addressed(party: Party, texts: list[str]) -> bool:
    """Whether lines below a name read as an address: a country or a postal code in the last ones, and no sentence among them."""
    from checker.reference.addresses import ending

    told = [t for t in texts[1:] if t]
    return bool(party.address) and all(len(t) < 90 for t in told) and any(ending(t) or re.search(r"(?<!\d)\d{4,6}(?!\d)", t) for t in told)


def _answering(page: tuple[Layout, list[Label]]) -> set[int]:
    """The ids of segments that answer a label of the page, even one whose value is of no interest."""
    layout, labels = page
    surveyor = Surveyor(layout, labels)
    return {id(s) for label in labels for c in surveyor.candidates(label)[:1] for s in c.lines}


def _lines_under(layout: Layout, first: Segment, owned: set[int], starts: set[int]) -> list[Segment]:
    """The first line of a block with the lines below it that share its left edge or its centre."""
    lines = [first]
    for s in layout.within(first.bottom - 1, first.bottom + 90):
        if s is first or s.middle <= lines[-1].middle + 1:
            continue
        flush = abs(s.x0 - first.x0) < 3 or abs(s.x1 - first.x1) < 2 or abs((s.x0 + s.x1) - (first.x0 + first.x1)) < 12
        if not flush:
            continue
        far = s.top - lines[-1].bottom > 0.9 * max(s.size, 6) or s.cell != first.cell
        if far or id(s) in owned or (id(s) in starts and not re.search(r"\d{3}", s.text)) or s.size > first.size + 0.5 or _titled(s.text) or len(lines) == 7:
            break
        lines.append(s)
    return lines


def _titled(text: str) -> bool:
    words = tokens(text)
    length, _ = titles().match(words)
    return bool(length) and (length >= len(words) - 2 or all(len(w) == 1 for w in words))


_STREET = re.compile(
    r"(?i)^\d{1,5}[a-z]?(?:[-/]\d{1,4})?\s+(?:[\w.'-]+\s+){1,4}"
    r"(?:road|rd|street|st|avenue|ave|drive|dr|lane|ln|way|boulevard|blvd|quay|court|place)\b\.?\W*$"
)
"""A street with its number begins an address, never a firm."""
_TOWN = re.compile(r"^[^\W\d_][^\d,]{2,30},\s*[A-Z]{2}\s+[A-Z]?\d[A-Z\d -]{2,8}$")
"""Nor does a town with its state and postal code: `Mississauga, ON L5S 1B8`."""


def _is_name(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    spaced = letterspaced(text) or bool(_STREET.match(text) or _TOWN.match(text))
    return letters > 3 and letters > len(text) * 0.5 and not _titled(text) and not spaced and not _NO_NAME.match(text) and not text.rstrip().endswith(":")
