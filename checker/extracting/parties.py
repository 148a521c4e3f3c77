"""Parties as the boxes of a paper print them: name, address, country, telephones, order clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from checker.extracting.characters import any_of, folded, plain
from checker.extracting.contacts import emails_in, phones_in
from checker.extracting.party_clauses import Clause, clause_of
from checker.model.party import Party
from checker.reference.calling import caller
from checker.reference.shelf import rows

_CALLING = re.compile(
    r"(?:(?<![a-z])(?:tele?(?:phone|fon|fono|fax|x)?|tlf|tfno|phones?|ph|fax|mobile|mob|cell(?:phone)?|cel|hp|[tfm](?=\s*[.:])|whatsapp|wechat)"
    r"|电话|電話|传真|傳真|手机|тел|факс|моб|телефон|전화|팩스|هاتف|فاكس)"
    r"(?:\s*/\s*(?:fax|tel|mob\w*))?\s*(?:no|number|nos|nr)?\s*[.:#/)№]*\s*[.:]?\s*\+?\(?\d"
)
_TAX = re.compile(
    r"(?:(?<![a-z.])(?:vat|tax|eori|gst(?:in)?|tin|pan|iec|cin|uscc|usci|rfc|ruc|nif|c\.?i\.?f|nit|rut|cuit|cnpj|c\.?n\.?p\.?j|rif|inn|kpp|ogrn|vkn|vergi|ust"
    r"|mwst"
    r"|siret|siren|p\.?\s?iva|partita iva|c\.?f"
    r"|iban|bic|swift|a/c|account|sort code"
    r"|abn|acn|uen|nzbn|ein|irs|npwp|brn|cvr|kvk"
    r"|crn?"
    r"|reg(?:istration|n)?|licen[cs]e|company reg\w*|business reg\w*|trade lic\w*|fda|duns|unified social\w*)"
    r"|иин|бин|инн|кпп|огрн|унп|окпо|统一社会信用代码|税号|法人番号|사업자)"
    r"(?:[\s.-]*(?:no|nr|number|id|idnr|reg|registration|code|n°|nº|dairesi|num))*[\s.:#№/-]*(?=[a-z]{0,4}[\s-]?\d[\d\s./x-]{4})"
)
_PERSON = re.compile(
    r"(?<![a-z])(?:attn|attention|att|atn|contact(?:\s*person)?|p\.?i\.?c|kind attn|z\.\s?hd|a la atencion)\s*[.:]"
    r"|(?<![a-z])attn\b|联系人|聯絡人|担当|контактное лицо|контакт"
)
_MAIL_WORD = re.compile(r"(?:(?<![a-z])e[\s-]?mail\w*|(?<![a-z])mail|(?<![a-z])(?:website|web|url|homepage)|邮箱|电邮|メール|эл\.?\s*почта)\s*[.:]*\s*$")
_WEB = re.compile(r"(?:https?://|www\.)\S+")
_LABEL = re.compile(
    r"^\s*(?:(?:company|full|firm|party)?\s*name(?:\s*(?:and|&)\s*address)?|company|address|addr|add"
    r"|adresse?|direccion|endereco|indirizzo|адрес|地址|住所|公司名称|名称)"
    r"\s*[:：]\s*"
)
_TITLE = re.compile(r"^\s*(?:m/s|messrs)[.,]*\s+")
_MOST, _LONGEST = 40, 400  # no box holds more lines, or longer ones
_NUMBERING = re.compile(r"^\s*\(?\d{1,2}[).]\s+(?=\D)")
_BEHALF = re.compile(r"^\s*(?:c/o|a/c(?:\s+of)?|on\s+behalf\s+of|o/b(?:/o)?|for\s+(?:and\s+on\s+behalf|account)\s+of|for\s+a/c\s+of|p/o)[\s.:]+")
_BEHALF_WITHIN = re.compile(r"\s+(?:c/o|on\s+behalf\s+of|o/b/o|for\s+account\s+of|a/c\s+of)\s+")
_ADDRESS = re.compile(
    r"\d|(?<![a-z])(?:street|road|avenue|ave|lane|blvd|boulevard|p\.?o\.?\s*box|building|bldg|floor|tower|plot|suite|room|unit"
    r"|district|city|province|calle|rue|via|strasse|str\.|ul\.|cad\.|sok\.|mah\.|jl\.|rua|av\.|zone|industrial area|highway|г\.|ул\.)"
)
_INSTITUTION = re.compile(r"(?<![a-z])(?:embassy|consulate|ministry|bank|university|company|corporation|bureau|department|division|branch office)")
_LEGAL_COMMA = re.compile(r"\b(?:co|company|pte|pty|pvt|sdn|spol|corp|gmbh)\b\.?\s*$")


@cache
def _suffix() -> str:
    words = [plain(row["word"]) for row in rows("firm_words.csv") if row["role"] == "suffix" and not row["word"].startswith(",")]
    return any_of(words)


@cache
def _suffixes() -> re.Pattern[str]:
    """One legal form or several in a row, with what may stand in brackets behind them."""
    return re.compile(rf"(?<!\w){_suffix()}(?:[\s,.]*(?:(?:and|&|ve|und)\s*)?(?<!\w){_suffix()})*\.?(?!\w)(?:\s*\([^()]*\))?")


def names_a_firm(text: str) -> bool:
    """Whether a text ends in a legal form or in the trade of those who carry: HAPAG-LLOYD AG, NORDVIK SHIPPING LINE."""
    flat = plain(text).strip(" .,")
    return bool(_CARRIERS.search(flat)) or any(m.end() >= len(flat) and m.start() > 2 for m in _suffixes().finditer(flat))


_CARRIERS = re.compile(r"\w\s(?:lines?|shipping|airlines?|airways|air cargo|logistics|transport|express|freight(?:ers)?|carriers?)$")


@cache
def _only_suffix() -> re.Pattern[str]:
    return re.compile(rf"[\s,.(]*{_suffix()}(?:[\s,.&]*{_suffix()})*[\s,.)]*")


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(plain(row["word"]) for row in rows("firm_words.csv") if row["role"] == role)


def parse_party(lines: Sequence[str]) -> Party:
    """The party that the lines of one box name; order and same-as clauses told apart.

    `same_as` is the contract field a clause points to, or "above". The country comes from the address,
    failing that from its town, failing that from a telephone's prefix.
    """
    return _party(tuple(lines))


@lru_cache(2_048)
def _party(lines: tuple[str, ...]) -> Party:
    """The party of these lines, which a paper's rules ask for more than once."""
    whole = "\n".join(line[:_LONGEST] for line in lines[:_MOST])
    kept = [line for raw in whole.splitlines() if (line := " ".join(raw.split()).strip(" ;|"))]
    phones = tuple(dict.fromkeys(f.value for line in kept for f in phones_in(line)))
    emails = tuple(dict.fromkeys(f.value for line in kept for f in emails_in(line)))
    clause = clause_of(kept)
    if clause is not None and clause.whole:
        return _clause_party(clause, kept, phones, emails)
    if clause is not None:
        kept = [line for line in clause.rest if line.strip()]
    told = [line for raw in kept if (line := _without_contacts(raw))]
    if not told:
        return Party("", phones=phones, emails=emails, to_order=clause is not None)
    name, address = _parted(told)
    return Party(name, ", ".join(address), _country(address, name, phones), to_order=clause is not None, phones=phones, emails=emails)


def _clause_party(clause: Clause, kept: list[str], phones: tuple[str, ...], emails: tuple[str, ...]) -> Party:
    return Party(kept[0], "", None, to_order=clause.same_as is None, same_as=clause.same_as, phones=phones, emails=emails)


def _without_contacts(line: str) -> str:
    """The line up to the first telephone, tax number, contact person or e-mail, without a leading label such as ADDRESS:."""
    flat = plain(line)
    ends = [m.start() for p in (_CALLING, _TAX, _PERSON) if (m := p.search(flat))]
    ends += [m.start() for m in _WEB.finditer(flat)]
    for mail in emails_in(line):
        before = _MAIL_WORD.search(flat[: mail.start])
        ends.append(before.start() if before else mail.start)
    ends += [f.start for f in phones_in(line)]
    kept = line[: min(ends)] if ends else line
    lead = _LABEL.match(plain(kept))
    if lead:
        kept = kept[lead.end() :]
    kept = kept.lstrip(" ,;|:")
    if ends:
        kept = re.sub(r"[\s,;|/(:-]+$", "", kept)
    return "" if re.fullmatch(r"[\W_]*", kept) else kept


def _parted(lines: list[str]) -> tuple[str, list[str]]:
    """The name, and the pieces of the address."""
    for lead in (_NUMBERING, _TITLE, _BEHALF):
        opening = lead.match(plain(lines[0]))
        if opening and opening.end() < len(lines[0]):
            lines = [lines[0][opening.end() :], *lines[1:]]
    first, rest = lines[0], list(lines[1:])
    cut = _end_of_name(first, alone=not rest)
    if cut is None:
        while rest and _goes_on(first, rest[0]):
            first = first + ("" if first.endswith("-") else " ") + rest.pop(0)
            cut = _end_of_name(first, alone=False)
            if cut is not None:
                break
    name, tail = (first, "") if cut is None else (first[:cut], first[cut:])
    within = _BEHALF_WITHIN.search(plain(name))
    if within and within.start() > 2:
        name, tail = name[: within.start()], name[within.start() :] + tail
    return _tidy(name), [piece for piece in (_tidy(tail), *map(_tidy, rest)) if piece]


def _tidy(piece: str) -> str:
    return re.sub(r"\s+", " ", piece).strip(" ,;|-") if piece else ""


def _end_of_name(line: str, *, alone: bool) -> int | None:
    """Where the name ends inside its line; None when it fills the line."""
    flat = plain(line)
    for match in _suffixes().finditer(flat):
        after = flat[match.end() :]
        if re.match(r"[\s,;]*$", after):
            return None
        strong = len(re.sub(r"\W", "", match[0])) >= 3
        if re.match(r"\s*[,;|]|\s+-\s|\s{2,}", after) or (strong and re.match(r"\s+(?:\d|p\.?\s?o\.?\s?box|no\.|rm\b|room|unit|flat|plot|add)", after)):
            return match.end()
    at = -1
    while (at := flat.find(",", at + 1)) >= 0:
        ahead = flat[at + 1 :]
        if _LEGAL_COMMA.search(flat[:at]) or _only_suffix().fullmatch(ahead.split(",")[0]):
            continue
        if flat[:at].count("(") > flat[:at].count(")"):
            continue
        following = ahead.split(",")[0]
        if _INSTITUTION.search(following) and not re.search(r"\d", following):
            continue
        return at if alone or _ADDRESS.search(ahead) else None
    return None


def _goes_on(name: str, line: str) -> bool:
    """Whether the next line still belongs to the name."""
    flat, following = plain(name), plain(line)
    if _only_suffix().fullmatch(following):
        return True
    if flat.count("(") > flat.count(")") and ")" in following:
        return True
    if re.search(r"\d", following) or _BEHALF.match(following):
        return False
    last = flat.split()[-1] if flat.split() else ""
    if re.match(r"(?:and|&)\s", following) or last in _words("open") or flat.endswith(("&", "-", "/")):
        return True
    if _complete(flat):
        return False
    if _CARRIERS.search(following) and "," not in following:
        return True
    ending = list(_suffixes().finditer(following))
    if not ending or following[ending[-1].end() :].strip(" .") or len(re.sub(r"\W", "", ending[-1][0])) < 2:
        return False
    # A town before a short state code (DENVER, CO) is no continued name.
    short = len(re.sub(r"\W", "", ending[-1][0])) < 3
    return "," not in (following[: ending[-1].start()] if short else following[: ending[-1].start()].rstrip(" ,"))


def _complete(flat: str) -> bool:
    """Whether a name already shows its legal form, at its end or before its beginning."""
    if any(not flat[m.end() :].strip(" .)") for m in _suffixes().finditer(flat)):
        return True
    if any(word in flat for word in _words("suffix_cjk")):
        return True
    return any(flat.startswith(word + " ") for word in _words("prefix"))


def _country(address: list[str], name: str, phones: Sequence[str]) -> str | None:
    """ISO 3166-1 alpha-2 of the country the address ends in; of a line further up; of a telephone."""
    from checker.reference.addresses import ending, ending_countries

    called = [country for phone in phones for country in caller(phone)[:1]]
    for text in dict.fromkeys((", ".join(address), *reversed(address), *_pieces(address))):
        found = ending_countries(text) if text else ()
        if len(found) == 1:
            return str(found[0])
        both = [country for country in called if country in found]
        if both:
            return both[0]
    if not address and (alone := ending(folded(name))):
        return alone
    return _country_of_town(address) or (called[0] if called else None)


def _country_of_town(address: list[str]) -> str | None:
    """The country of the town the address ends in, where only one country has a town of that name worth the mention."""
    from checker.reference.places import resolve

    last = _pieces(address)[:1]
    for text in (", ".join(address), *(re.sub(r"^(?:[A-Z]{1,2}[- ])?\d{4,6}\s+", "", piece) for piece in last)):
        found = resolve(text) if text else None
        if found and found.method in ("name", "alias") and len(found.countries) < 2:
            return found.country
    return None


def _pieces(address: list[str]) -> list[str]:
    return [piece.strip() for line in reversed(address[-3:]) for piece in reversed(re.split(r"[,;/]", line)) if len(piece.strip()) > 3]
