"""Identifiers told by their shape and check digit, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from checker.extracting.characters import capitals, folded, plain
from checker.extracting.contacts import emails_in, phones_in
from checker.extracting.found import Found
from checker.extracting.trade_terms import incoterm_in
from checker.extracting.vehicle_numbers import frame_numbers_in, vins_in
from checker.reference.boxes import FORM, repaired, valid
from checker.reference.hulls import imo_valid
from checker.reference.slips import LETTERS

__all__ = [
    "Found", "awb_numbers_in", "containers_in", "declaration_numbers_in", "emails_in", "frame_numbers_in", "hs_codes_in", "ibans_in", "imo_numbers_in",
    "incoterm_in", "locodes_in", "parse_hs_code", "phones_in", "usccs_in", "vins_in",
]  # fmt: skip

_MISREAD = "[0-9OQDILZSBG]"
_BOX = re.compile(rf"(?<![A-Z0-9])([A-Z0158]{{3}}[UJZ])[\s\-]{{0,2}}({_MISREAD}{{3}}[\s.\-]?{_MISREAD}{{3}}[\s\-/.]{{0,3}}\(?{_MISREAD}\)?)(?![A-Z0-9])")
_FOUR_FIGURES = re.compile(r"\d(?:\D{0,8}\d){3}")
_LONG = re.compile(r"[^\W_]{18}|\d{8}|\d/\d{6}/\d")
"""What the numbers of customs declarations have: 18 signs in one go, or a date in figures."""
_IMO = re.compile(
    r"(?<![a-z])i\.?m\.?o\.?[\s:#.(-]*(?:ship\s*)?(?:no\.?|number|nr\.?|n°|№|编号|番号|id|identification(?:\s+n(?:o|umber))?)?"
    r"(?:\s+of\s+(?:the\s+)?(?:first\s+)?(?:vessel|ship))?[\s:#.)-]*([\doqdilszbg]{7})(?![\da-z])"
)
_BARE_SEVEN = re.compile(r"(?<![\w.,/-])(\d{7})(?![\w]|[.,/-]\d)")
_AWB = re.compile(r"(?<![\w+-])(\d{3})(\s?-\s?|\s|)(\d{4}\s?\d{4})(?![\w]|-\d)")
_AWB_MISREAD = re.compile(r"(?<![\w+-])([\doilsb]{3})\s?-\s?([\doilsb]{4}\s?[\doilsb]{4})(?![\w]|-\d)")
_AWB_WORD = re.compile(r"a\.?w\.?b|air\s*way\s*bill|waybill|guia aerea|lta|运单|運送状|накладн")
_TELEPHONE = re.compile(r"(?:tel|phone|fax|mob|cell|ph|电话|電話|тел)[\w.:\s()+-]*$")
_HS_WORD = re.compile(
    r"(?:(?<![a-z])(?:h\.?\s?s\.?(?:\s?/\s?\w+)?(?=[\s.:#)\d-]|code)|hsn|hts(?:us)?|h\.t\.s|sched(?:ule)?\.?\s*b|taric|tariff|commodity\s*code|"
    r"cn\s*code|customs\s*code"
    r"|ncm|code\s*sh|n\.?c\.?m|s\.?h\.?\s*(?=\d)"
    r"|(?:partida|posicion|fraccion|clasificacion)\s*arancelaria|partida|arancel|classificacao\s*fiscal"
    r"|zolltarif\w*|warennummer|statistische\s*warennummer|gtip|nomenclature|voce\s*doganale|nc\s*code|kod\s*cn)"
    r"|тн\s*вэд(?:\s*(?:еаэс|тс|снг))?|укт\s*зед|hs编码|税则号列?|税则|税號|海关编码|商品编码|商品編號|hsコード|統計品目番号|税番"
    r"|hs부호|hs\s*코드|세번|رمز النظام المنسق|البند الجمركي)"
)
_HS_GAP = re.compile(r"[\s.:#()№/-]*(?:(?:code|codes|no|nos|nr|number|numbers|num|n°|nº|heading|item|classification|chapter)[\s.:#()/-]*){0,3}")
_HS_CODE = re.compile(
    r"(?<![\w.,])(?:\d{4}[.-]\d{2}(?:[.-]?\d{1,4}){0,4}|\d{2}[.]\d{2}(?:[.]\d{2}){1,4}|\d{4}\s\d{2}(?:\s\d{2,3}(?:\s\d{1,3})?)?(?!\s?\d)|"
    r"\d{4,12})(?![\w]|[.,]\d)"
)
_HS_NEXT = re.compile(r"\s*(?:[,;/&+]|and|und|et|y|и)\s*")
_LOCODE = re.compile(r"(?<![A-Z0-9])([A-Z]{2})\s?([A-Z2-9]{3})(?![A-Z0-9])")
_IBAN = re.compile(r"(?<![A-Z0-9])([A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?)(?![A-Z0-9])")
_USCC_CHARS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC = re.compile(rf"(?<![A-Z0-9])([1-9A-HJ-NPQRTUWXY][{_USCC_CHARS}]\d{{6}}[{_USCC_CHARS}]{{10}})(?![A-Z0-9])")
_MRN = re.compile(r"(?<![A-Z0-9])(\d{2}[A-Z]{2}[A-Z0-9]{13}\d)(?![A-Z0-9])")
_EAEU = re.compile(r"(?<![\w/])(\d{5,8}/\d{6}/[A-ZА-Я]?\d{6,7})(?![\w/])")
_ITN = re.compile(r"(?<![A-Z0-9])(X\s?(\d{4})(\d{2})(\d{2})\s?\d{6})(?!\d)")


def containers_in(text: str) -> list[Found]:
    """Container numbers, as ABCU1234567. Letters read for digits are mended where the check digit bears it out; else only clean ones count."""
    found: list[Found] = []
    if not _FOUR_FIGURES.search(text):
        return found
    for match in _BOX.finditer(capitals(text)):
        printed = match[1] + re.sub(r"\W", "", match[2])
        clean = bool(FORM.fullmatch(printed))
        mended = printed if clean else repaired(printed)
        if mended and (clean or sum(c.isdigit() for c in printed[4:]) >= 4):
            found.append(Found(mended, text[match.start() : match.end()], match.start(), match.end(), valid(mended)))
    return found


def imo_numbers_in(text: str, *, labelled: bool = True) -> list[Found]:
    """IMO ship numbers; behind the letters IMO even a wrong one, otherwise (`labelled` False) any seven digits whose check digit holds.

    Letters read for digits are mended where the check digit bears it out.
    """
    if not _FOUR_FIGURES.search(text):
        return []
    flat = plain(text)
    found = []
    for match in _IMO.finditer(flat):
        digits = match[1].upper().translate(LETTERS)
        if match[1].isdigit() or (imo_valid(digits) and sum(c.isdigit() for c in match[1]) >= 4):
            found.append(Found(digits, text[match.start(1) : match.end(1)], match.start(1), match.end(1), imo_valid(digits)))
    if not labelled:
        seen = {f.start for f in found}
        bare = (m for m in _BARE_SEVEN.finditer(flat) if m.start(1) not in seen and m[1][0] in "56789" and imo_valid(m[1]))
        found += [Found(m[1], m[1], m.start(1), m.end(1)) for m in bare]
    return sorted(found, key=lambda f: f.start)


def awb_numbers_in(text: str) -> list[Found]:
    """Air waybill numbers, as 123-12345675. Without the words air waybill nearby only those whose check digit holds; no telephones.

    Up to three letters read for digits are mended where the check digit bears it out.
    """
    flat, found = plain(text), []
    for match in _AWB.finditer(flat):
        serial = re.sub(r"\s", "", match[3])
        holds = int(serial[:7]) % 7 == int(serial[7])
        named = _AWB_WORD.search(flat[max(0, match.start() - 40) : match.start()]) is not None
        if (named or (holds and match[2])) and not _TELEPHONE.search(flat[max(0, match.start() - 24) : match.start()]):
            found.append(Found(f"{match[1]}-{serial}", text[match.start() : match.end()], match.start(), match.end(), holds))
    for match in _AWB_MISREAD.finditer(flat):
        digits = re.sub(r"\s", "", match[1] + match[2]).upper().translate(LETTERS)
        letters = sum(c.isalpha() for c in match[0])
        if 0 < letters <= 3 and digits.isdigit() and int(digits[3:10]) % 7 == int(digits[10]):
            found.append(Found(f"{digits[:3]}-{digits[3:]}", text[match.start() : match.end()], match.start(), match.end()))
    return found


def parse_hs_code(text: str) -> str | None:
    """The digits of the tariff code that the text is, or is labelled as; None for five digits or thirteen. Rules say whether its chapter exists."""
    match = _HS_CODE.search(plain(text))
    code = re.sub(r"\D", "", match[0]) if match else ""
    return code if _is_tariff(code) else None


def _is_tariff(code: str) -> bool:
    return len(code) in (4, 6, 7, 8, 9, 10, 11, 12)


def hs_codes_in(text: str) -> list[Found]:
    """Tariff codes behind a word for one (HS, HTS, NCM, ТН ВЭД, 税则号, …), digits only; several behind one word count each."""
    found: list[Found] = []
    flat = plain(text)
    for word in _HS_WORD.finditer(flat):
        gap = _HS_GAP.match(flat, word.end())
        at = gap.end() if gap else word.end()
        while (match := _HS_CODE.match(flat, at)) is not None:
            code = re.sub(r"\D", "", match[0])
            if not _is_tariff(code):
                break
            if not any(f.start == match.start() for f in found):
                found.append(Found(code, text[match.start() : match.end()], match.start(), match.end()))
            more = _HS_NEXT.match(flat, match.end())
            if more is None:
                break
            at = more.end()
    return found


def locodes_in(text: str, known: Callable[[str], bool] | None = None) -> list[Found]:
    """UN/LOCODE-shaped words, as DEHAM, in capitals. `valid` says that the country exists and, where `known` is given, the code too."""
    from checker.reference.countries import is_code

    flat = folded(text)
    found = [Found(m[1] + m[2], text[m.start() : m.end()], m.start(), m.end(), is_code(m[1])) for m in _LOCODE.finditer(flat)]
    return [f if known is None else Found(f.value, f.text, f.start, f.end, f.valid and known(f.value)) for f in found]


def _checked(pattern: re.Pattern[str], text: str, holds: Callable[[str], bool]) -> Iterator[Found]:
    for match in pattern.finditer(folded(text)):
        value = re.sub(r"\s", "", match[1])
        yield Found(value, text[match.start() : match.end()], match.start(), match.end(), holds(value))


def _iban_holds(value: str) -> bool:
    return 15 <= len(value) <= 34 and int("".join(str(int(c, 36)) for c in value[4:] + value[:4])) % 97 == 1


def ibans_in(text: str) -> list[Found]:
    """IBANs without spaces whose check digits hold, or that stand behind the word IBAN."""
    found = (_shortened(one) for one in _checked(_IBAN, text, _iban_holds))
    return [one for one in found if one.valid or "iban" in plain(text[max(0, one.start - 12) : one.start])]


def _shortened(iban: Found) -> Found:
    """The account without a word of capitals behind it that was taken along."""
    parts = iban.text.split()
    shorter = next(("".join(parts[:n]) for n in range(len(parts) - 1, 3, -1) if _iban_holds("".join(parts[:n]))), None) if not iban.valid else None
    return Found(shorter, iban.text, iban.start, iban.end) if shorter else iban


def _uscc_holds(value: str) -> bool:
    total = sum(_USCC_CHARS.index(c) * pow(3, i, 31) for i, c in enumerate(value[:17]))
    return _USCC_CHARS[(31 - total % 31) % 31] == value[17]


def usccs_in(text: str) -> list[Found]:
    """Chinese unified social credit codes (18 characters); unlabelled only those whose check character holds."""
    label = re.compile(r"uscc|credit code|信用代码|tax|税号")
    return [f for f in _checked(_USCC, text, _uscc_holds) if f.valid or label.search(plain(text[max(0, f.start - 30) : f.start]))]


def declaration_numbers_in(text: str) -> list[Found]:
    """Customs declaration numbers by shape.

    EU movement reference numbers (18 characters), numbers of the Eurasian union (office/date/number) and US internal transaction numbers (X and 14 digits).
    """
    from checker.reference.countries import is_code

    if not _LONG.search(text):
        return []
    itns = []
    for match in _ITN.finditer(folded(text)):
        try:
            real = 1990 <= date(int(match[2]), int(match[3]), int(match[4])).year <= 2045
        except ValueError:
            real = False
        itns.append(Found(re.sub(r"\s", "", match[1]), text[match.start() : match.end()], match.start(), match.end(), real))
    mrns = [f for f in _checked(_MRN, text, lambda v: is_code(v[2:4])) if f.valid]
    eaeu = [Found(m[1], text[m.start() : m.end()], m.start(), m.end()) for m in _EAEU.finditer(folded(text))]
    return sorted(itns + mrns + eaeu, key=lambda f: f.start)
