"""How alike two names of firms are: legal forms set aside, scripts and small slips allowed for."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
from functools import lru_cache

from checker.model.party import Party

ALIKE = 0.82
"""From here on two names are taken for one firm."""

UNLIKE = 0.6
"""Below this two comparable names are taken for two firms; between the two, nobody can say."""

LEGAL = frozenset(
    """ag ab as asa aps oy oyj kg kgaa gmbh mbh ug ohg ek sa sas sarl sprl bvba bv nv cv vof srl spa snc sl slu sau sc scs ltd limited ltda lda inc incorporated corp
    corporation co company companies llc llp lp plc pte pty pvt private sdn bhd tbk pt cv fze fzco fzc fzllc dmcc wll llp kk gk yk ooo oao zao pao ao too tov chp ip mchj
    kft zrt nyrt doo dd ad ead eood ood sro as spol zoo spzoo sp z oo sia uab oue ou as anonim sirketi sirket limitet ve tic san ltdsti sti jsc ojsc cjsc pjsc jv
    kabushiki kaisha yugen godo kaisya gongsi youxian zeren gufen yuhan hoesa jusik jusikhoesa pjs est establishment eurl sca saog saoc bsc psc llcfz ulc nl""".split()
)
"""Legal forms after transliteration; they tell two firms of one name apart only in the register."""

COMMON = frozenset(
    """trading trade general international intl global group holding holdings industry industries industrial logistics shipping import export impex imports exports
    enterprise enterprises services service auto motors cars supply supplies solutions technology tech dis ticaret sanayi torgovyi dom handel comercio commercial""".split()
)
"""Words that half the firms of a trade share: they count for less than a name of one's own."""

FILLERS = frozenset("the and of for de la le el et und y e i m s messrs mr mrs".split())

CJK_FORMS = re.compile(r"株式会社|有限会社|合同会社|（株）|\(株\)|㈱|股份有限公司|有限责任公司|有限責任公司|有限公司|公司|주식회사|㈜|\(주\)|유한회사")

NOT_THE_NAME = re.compile(r"\b(?:c/o|attn\.?|attention|on behalf of|o/b/o|for (?:the )?account of|a/c)\b.*", re.IGNORECASE | re.DOTALL)

TRADES_AS = re.compile(r"\b(?:t/a|d/b/a|dba|trading as|doing business as|formerly|f/k/a|aka|a/k/a|also known as|ex)\b\.?|[()/|\n;]", re.IGNORECASE)

SCRIPTS = {
    "latin": re.compile(r"[A-Za-zÀ-ɏ]"),
    "cyrillic": re.compile(r"[Ѐ-ӿ]"),
    "han": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    "hangul": re.compile(r"[\uac00-\ud7af]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
}


def same_firm(one: Party | str, other: Party | str) -> float:
    """How surely two names mean one firm, 0 to 1. Trading names and bilingual names count by their best matching part."""
    a, b = _name(one), _name(other)
    if not a or not b:
        return 0.0
    best = _score(a, b)
    if best < ALIKE:
        best = max((_score(x, y) for x in _parts(a) for y in _parts(b)), default=best)
    return round(best, 3)


def different_firms(one: Party | str, other: Party | str) -> bool:
    """Whether two names surely mean two firms. Names in different scripts cannot tell."""
    a, b = _name(one), _name(other)
    return bool(a and b) and bool(_scripts(a) & _scripts(b)) and same_firm(a, b) < UNLIKE


def firm_key(party: Party | str) -> str:
    """The name's telling words, joined, for exact look-ups; empty when nothing telling is left."""
    return "".join(_words(_name(party)))


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    from anyascii import anyascii

    plain = anyascii(CJK_FORMS.sub(" ", name)).casefold().replace("'", "").replace("&", " and ")
    plain = re.sub(r"(?<=\b\w)[./](?=\w\b)", "", plain)
    words = [w for w in re.findall(r"[a-z0-9]+", plain) if w not in FILLERS]
    telling = [w for w in words if w not in LEGAL]
    return tuple(telling or words)


def _name(party: Party | str) -> str:
    name = party.name if isinstance(party, Party) else party
    return NOT_THE_NAME.sub("", name).strip() or name.strip()


def _scripts(name: str) -> set[str]:
    return {script for script, letters in SCRIPTS.items() if len(letters.findall(name)) >= 2}


@lru_cache(maxsize=8192)
def _parts(name: str) -> tuple[str, ...]:
    """The name, its parts around brackets and "trading as", and its runs of one script."""
    parts = [p for p in TRADES_AS.split(name) if p.strip()]
    for script in SCRIPTS.values():
        kept = " ".join(w for w in name.split() if script.search(w))
        if kept and kept != name:
            parts.append(kept)
    return tuple(dict.fromkeys(p.strip() for p in (name, *parts) if len("".join(_words(p))) >= 4))


def _score(a: str, b: str) -> float:
    from rapidfuzz import fuzz

    left, right = _words(a), _words(b)
    if not left or not right:
        return 0.0
    run = "".join(left), "".join(right)
    if run[0] == run[1]:
        return 1.0
    whole = fuzz.ratio(*run) / 100
    return max(_aligned(left, right), whole * 0.95 if whole > 0.9 and len(run[0]) >= 6 else 0.0)


def _aligned(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """The share of the letters of both names that find a partner, the best partners first."""
    pairs = sorted(((_word(x, y), i, j) for i, x in enumerate(left) for j, y in enumerate(right)), reverse=True)
    used_left: set[int] = set()
    used_right: set[int] = set()
    gained = 0.0
    for score, i, j in pairs:
        if score < 0.6:
            break
        if i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        gained += score * (_weight(left[i]) + _weight(right[j])) / 2
    lost = sum(_weight(w) for i, w in enumerate(left) if i not in used_left), sum(_weight(w) for j, w in enumerate(right) if j not in used_right)
    total = gained + min(lost) + max(lost) * 0.6
    return gained / total if total else 0.0


def _weight(word: str) -> float:
    return len(word) * (0.35 if word in COMMON else 1.0)


def _word(a: str, b: str) -> float:
    from rapidfuzz.distance import OSA

    if a == b:
        return 1.0
    if a.isdigit() or b.isdigit():
        return 0.0
    if len(a) == 1 or len(b) == 1:
        return 0.8 if a[0] == b[0] else 0.0
    longest = max(len(a), len(b))
    slips = OSA.distance(a, b)
    return 1 - slips / longest if slips <= (0 if longest < 4 else 1 if longest < 8 else 2 if longest < 12 else 3) else 0.0
