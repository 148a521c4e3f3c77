"""Addresses that stand in a row of their own below a party's name: `Seller | Delta Makina`, then `Address | Ikitelli, Istanbul`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.extracting.layout import Layout, Segment
from checker.extracting.parties import parse_party
from checker.model.fact import AnyFact, Fact
from checker.model.party import Party

_OF_ADDRESS = (
    r"(?:(?:full|street|postal|registered|company|business)\s+)?(?:address(?:\s*(?:line)?\s*\d)?|addr|add|adresse|anschrift|direcci[oó]n|domicilio|"
    r"endere[cç]o|indirizzo|adres(?:i)?|адрес|地址|住所|所在地|주소|العنوان|địa\s+chỉ|street|city|town|ville|stadt|ort|ciudad|cidade|citt[àa]|şehir|город|城市|도시|"
    r"country|pays|land|pa[ií]s|paese|[üu]lke|страна|国家|國家|국가|zip(?:\s*code)?|post(?:al)?\s*code|plz|state|province)"
)
_OF_CONTACT = (
    r"(?:tel(?:ephone|efon|éfono|\.?/fax)?|t[ée]l|fax|phone|mobile|e-?\s?mail|mail|contact(?:\s*person)?|attn|attention|vat(?:\s*(?:no|id))?|tax\s*(?:id|no)|"
    r"reg(?:istration)?\s*no|电话|電話|传真|邮箱|联系人|тел|факс|инн|전화|担当)"
)
_ADDRESS = re.compile(rf"(?i)^\W*{_OF_ADDRESS}\.?\s*(?P<end>[:：]|$)\s*(?P<rest>.*)$")
_CONTACT = re.compile(rf"(?i)^\W*{_OF_CONTACT}\.?\s*(?:[:：].*|$)")
_ROWS = 5
"""So many rows below a name may go on about the same party."""


def address_rows(facts: dict[str, AnyFact], layouts: Sequence[Layout], file: str) -> None:
    """Adds to the parties that have a name only, in place, the address that stands in labelled rows right below it."""
    for name, fact in [(n, f) for n, f in facts.items() if isinstance(f.value, Party)]:
        if fact.value.address or fact.value.to_order or fact.value.same_as or not fact.text:
            continue
        for layout in layouts:
            said = next((s for s in layout.segments if s.text.strip().endswith(fact.text.splitlines()[-1])), None)
            told = _below(layout, said) if said else []
            if said is None or not told:
                continue
            lines = [*fact.text.splitlines(), *(text for text, _ in told)]
            party = parse_party(lines)
            if party.name == fact.value.name:
                facts[name] = Fact(name, layout.spot(file, [said, *(s for _, s in told)]), party, "\n".join(lines), fact.confidence)
            break


def _below(layout: Layout, said: Segment) -> list[tuple[str, Segment]]:
    """The lines of address in the rows below a name, in its column, up to the first row about something else."""
    out: list[tuple[str, Segment]] = []
    column = [s for s in layout.segments if s.top > said.middle and abs(s.x0 - said.x0) < _FLUSH][:_ROWS]
    for value in column:
        own = _ADDRESS.match(value.text)
        left = next((s for s in reversed(layout.beside(value)) if s.x1 <= value.x0 + 1), None)
        if own and own["rest"]:
            out.append((own["rest"], value))
        elif left is not None and (beside := _ADDRESS.match(left.text)) and not beside["rest"]:
            out.append((value.text, value))
        elif not _CONTACT.match(value.text) and not (left is not None and _CONTACT.match(left.text)):
            break
    return out


_FLUSH = 3.0
"""Points by which the left edges of one column may differ."""
