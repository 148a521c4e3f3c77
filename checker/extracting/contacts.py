"""E-mail addresses and telephone numbers."""

from __future__ import annotations

import re

from checker.extracting.characters import folded, plain
from checker.extracting.found import Found

_MAIL = re.compile(r"(?<![\w.+%-])[A-Za-z0-9_.+%-]{1,64}\s?@\s?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}(?![\w-])")
_WORD = (
    r"(?:(?<![a-z])(?:tele?(?:phone|fon|fono|fax|x|\s*/\s*fax)?|tlf|tfno|phones?|ph|fax|mobile|mob|cell(?:ular|phone)?"
    r"|cel|hp|[tfm](?=\s*[.:])|whatsapp|wechat|contact\s*no|call)"
    r"|电话|電話|传真|傳真|手机|тел|факс|моб|телефон|전화|팩스|هاتف|تلفون|فاكس|جوال)"
)
_LABELLED = re.compile(rf"{_WORD}(?:\s*(?:no|number|nos|nr))?\s*[.:#/)№]*\s*[.:]?\s*(\+?\(?\d[\d\s().\-]{{5,22}}\d)")
_FIGURE = re.compile(r"\d")
_BARE = re.compile(r"(?<![\w+])((?:\+|00)\s?\(?[1-9][\d\s().\-]{6,20}\d)(?!\d)")
_MORE = re.compile(r"\s*(?:/|,|;|&|or)\s*(\+?\(?\d[\d\s().\-]{5,22}\d)")


def emails_in(text: str) -> list[Found]:
    """E-mail addresses in lower case."""
    if "@" not in folded(text):
        return []
    return [Found(re.sub(r"\s", "", m[0]).lower(), text[m.start() : m.end()], m.start(), m.end()) for m in _MAIL.finditer(folded(text))]


def phones_in(text: str) -> list[Found]:
    """Telephone and fax numbers behind a word for one, or written internationally: + and digits, or bare digits where no country code is printed."""
    if not _FIGURE.search(text):
        return []
    flat, spans = plain(text), []
    for match in _LABELLED.finditer(flat):
        spans.append((match.start(1), match.end(1)))
        while (more := _MORE.match(flat, spans[-1][1])) is not None:
            spans.append((more.start(1), more.end(1)))
    spans += [(m.start(1), m.end(1)) for m in _BARE.finditer(flat) if not any(s <= m.start(1) < e for s, e in spans)]
    return [Found(value, text[s:e], s, e) for s, e in sorted(spans) if (value := _number(flat[s:e]))]


def _number(printed: str) -> str | None:
    international = printed.lstrip(" (").startswith(("+", "00"))
    digits = re.sub(r"\D", "", printed.replace("(0)", ""))
    digits = digits.removeprefix("00") if international and not printed.lstrip(" (").startswith("+") else digits
    if not 6 <= len(digits) <= 16:
        return None
    return f"+{digits}" if international else digits
