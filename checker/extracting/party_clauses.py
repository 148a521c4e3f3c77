"""Clauses that stand in a party's box instead of a party: to order, same as consignee."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.extracting.characters import plain

_ORDER = re.compile(
    r"^[\s\"'(]*(?:consigned?\s+|consignee\s*:?\s*|un)?(?:"
    r"to\s+(?:the\s+)?orders?(?:\s+and\s+for\s+(?:the\s+)?account)?(?:\s+of\b)?|order\s+of\b|order(?=[\s.\"')]*$)"
    r"|(?:a\s+)?l'\s?ordre(?:\s+de\b|\s+d'|\s+du\b)?|a\s+la\s+orden(?:\s+del?\b)?|a\s+ordem(?:\s+d[eoa]\b)?|all'\s?ordine(?:\s+di\b)?"
    r"|an\s+(?:die\s+)?order(?:\s+(?:von|der|des)\b)?|aan\s+order(?:\s+van\b)?|til\s+ordre(?:\s+af\b)?|na\s+zlecenie|по\s+приказу|приказу|emrine|لأمر|لامر"
    r"|凭指示|凭|to\s*order|指図人|指示人|指图人|지시인|지시식"
    r")[\s:.,\-]*"
)
_NOBODY = re.compile(
    r"[\s\"'()*.]*(?:(?:the\s+)?(?:shipper|consignor|sender|holder|bearer|exporter|cargador|remitente|embarcador|chargeur|expediteur|ablader|"
    r"absender|отправителя|грузоотправителя|发货人|荷送人)s?(?:\s+of\s+.*)?"
    r"(?:\s*(?:,|and|&)?\s*(?:blank\s+endorsed|endorsed\s+in\s+blank))?|(?:and\s+)?blank\s+endorsed|endorsed\s+in\s+blank|指示|发货人指示|only)?[\s\"'()*.]*"
)
_SAME = re.compile(
    r"^[\s\"'(*-]*(?:notify(?:\s+party)?\s*:?\s*)?(?:the\s+)?(?:same(?!\w)\s*(?:as|of|like|to)?(?P<a>.*)|as\s+(?P<b>above|consignee|"
    r"per\s+consignee).*|-?\s?(?:do|ditto)(?!\w)\s?-?\.?(?P<c>\s*)|idem\b\.?(?P<d>.*)|同(?P<e>上|收货人|收貨人|通知人|通知方|发货人|發貨人|左|consignee.*)"
    r"|(?:荷受人|着荷通知先)に?同じ(?P<j>.*)|(?:el\s+)?mismo(?:\s+que)?(?P<f>.*)|igual\s+(?:al?|que|ao)(?P<g>.*)|o\s+mesmo(?P<h>.*)|(?:le\s+|"
    r"la\s+)?meme(?:\s+que)?(?P<i>.*)|wie\s+(?P<k>empfanger|oben|vor|kaufer).*"
    r"|тот\s+же(?P<l>.*)|он\s+же(?P<m>.*)|(?:как|см\.?)\s+(?P<n>грузополучатель|получатель|выше).*|aynı(?P<o>.*)|상동(?P<p>.*)|"
    r"consignee[\s.]*$(?P<q>)|alıcı\s+ile\s+aynı(?P<r>.*)|stesso(?P<s>.*)|نفس(?P<t>.*))"
)
_TARGETS = (
    ("consignee", r"consign|收货人|收貨人|destinat|empfanger|получател|荷受人|alici|수하인|المرسل إليه"),
    ("notify_party", r"notif|通知|уведом"),
    ("shipper", r"shipper|发货人|發貨人|exporter|отправител|荷送人"),
    ("buyer", r"buyer|bill\s*to|sold\s*to|invoice|kaufer|comprador|покупател|买方"),
    ("seller", r"seller|卖方|продав"),
    ("applicant", r"applicant"),
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in a party's box: `whole` when no party follows, else the lines of the party in `rest`. `same_as` names a field or "above"."""

    whole: bool
    same_as: str | None = None
    rest: tuple[str, ...] = ()


def clause_of(lines: Sequence[str]) -> Clause | None:
    """The clause that the lines of a box open with; None when they name a party outright."""
    if not lines:
        return None
    if len(lines) > 1 and re.match(r"\s*(?:of|de|del|du|von|di)\s", plain(lines[1])) and _ORDER.fullmatch(plain(lines[0])):
        lines = [f"{lines[0]} {lines[1]}", *lines[2:]]
    flat = plain(lines[0])
    same = _SAME.match(flat)
    if same and len(flat) <= 80:
        told = same[0]
        target = next((field for field, words in _TARGETS if re.search(words, told)), "above")
        # "SAME DAY LOGISTICS LTD" is a firm: the clause has to name a field, or nothing.
        if target != "above" or not re.search(r"[^\W\d_]{3}", re.sub(r"same|as|above|idem|ditto|mismo|igual|aynı|meme|mesmo|тот|же|он|party|上|左", "", told)):
            return Clause(True, target)
    order = _ORDER.match(flat)
    if order is None:
        return _trailing(lines)
    rest = [lines[0][order.end() :], *lines[1:]]
    rest[0] = re.sub(r"\s*(?:的?指示|指図)\s*$", "", rest[0])
    if _NOBODY.fullmatch(plain(rest[0])) and (rest[0].strip() or len(rest) == 1 or not _of(order[0])):
        return Clause(True)
    return Clause(False, None, tuple(line for line in rest if line.strip(" .:,")))


def _of(opening: str) -> bool:
    """Whether the clause stops at OF, so that the party stands on the next line."""
    return re.search(r"(?:\bof|\bde|\bdel|\bdu|\bdi|\bvon|приказу)[\s:.,\-]*$", opening) is not None


def _trailing(lines: Sequence[str]) -> Clause | None:
    """A name with OR ORDER behind it."""
    match = re.search(r"\s+or\s+(?:to\s+)?(?:his|its|their)?\s*order[\s.]*$", plain(lines[0]))
    return Clause(False, None, (lines[0][: match.start()], *lines[1:])) if match and match.start() > 3 else None
