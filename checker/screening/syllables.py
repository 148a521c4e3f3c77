"""Chinese and Korean names spelt in Latin letters, syllable by syllable: one syllable more or another one is another name, one spelling or another is not.

Pinyin after the Hanyu Pinyin scheme (ISO 7098), Wade-Giles as papers print it, without apostrophes; Korean after
McCune-Reischauer, the Revised Romanization of 2000 and the free spellings of passports.
"""

# ruff: noqa: E501 - tables of syllables and family names
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

_FINALS = {
    "": "a o e ai ei ao ou an en ang eng er yi ya ye yao you yan yin yang ying yong yu yue yuan yun wu wa wo wai wei wan wen wang weng",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ue ve",
    "l": "a e ai ei ao ou an ang eng ong i ie iao iu ian in iang ing u uo uan un v ue ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "i a e ai ao ou an en ang eng ong u uo uai ui uan un uang",
    "sh": "i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "i e ao ou an en ang eng ong u uo ui uan un",
    "z": "i a e ai ei ao ou an en ang eng ong u uo ui uan un",
    "c": "i a e ai ao ou an en ang eng ong u uo ui uan un",
    "s": "i a e ai ao ou an en ang eng ong u uo ui uan un",
}
_WADE_INITIALS = {
    "b": "p",
    "p": "p",
    "d": "t",
    "t": "t",
    "g": "k",
    "k": "k",
    "zh": "ch",
    "ch": "ch",
    "j": "ch",
    "q": "ch",
    "x": "hs",
    "z": "ts",
    "c": "ts",
    "r": "j",
}
_WADE_FINALS = {
    "ian": "ien",
    "ie": "ieh",
    "ue": "ueh",
    "ong": "ung",
    "iong": "iung",
    "e": "o",
    "uo": "o",
    "yan": "yen",
    "ye": "yeh",
    "yue": "yueh",
    "you": "yu",
    "yi": "i",
    "v": "u",
    "ve": "ueh",
}
CHINESE_FAMILY = frozenset(
    """wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng
    lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei
    qian tang yin yi chang qiao lai gong wen pang lan ouyang sima zhuge situ chiang chou hsu hsieh chao cheng chung tsai tsao tseng kuo ho sung teng tu yeh yen liang""".split()
)

_KOREAN = re.compile(
    r"(kk|tt|pp|ss|jj|ch|sh|ph|th|kh|[kgtdpbjrlmnshw])?(yeo|yae|wae|eui|yoo|you|woo|ya|ye|yo|yu|wa|we|wi|wo|ui|eo|eu|ae|oo|oe|ee|ey|[aeiouy])(ng|kk|ss|[kgtdpblmnrs])?"
)
_ONSETS = {
    "g": "k",
    "kk": "k",
    "d": "t",
    "tt": "t",
    "b": "p",
    "pp": "p",
    "j": "ch",
    "jj": "ch",
    "r": "l",
    "sh": "s",
    "ss": "s",
    "ph": "p",
    "th": "t",
    "kh": "k",
}
_VOWELS = {
    "eo": "o",
    "yeo": "yo",
    "oo": "u",
    "woo": "u",
    "yoo": "yu",
    "you": "yo",
    "ee": "i",
    "ey": "e",
    "eui": "i",
    "ui": "i",
    "y": "i",
    "eu": "u",
    "wo": "o",
    "u": "u",
}
_CODAS = {"g": "k", "kk": "k", "d": "t", "b": "p", "r": "l", "s": "t", "ss": "t"}
_KOREAN_FAMILY = {
    "kim": "kim gim", "li": "ri lee yi rhee li rhi ree i", "pak": "pak park bak bark bag", "choe": "choe choi choy", "chong": "jong jung chong chung jeong cheong jeung",
    "cho": "cho jo joe", "kang": "kang gang", "chang": "chang jang", "yun": "yun yoon yoo n", "lim": "rim lim im yim", "han": "han", "o": "o oh", "so": "so seo suh", "sin": "sin shin",
    "kwon": "kwon gwon", "hwang": "hwang whang", "an": "an ahn", "song": "song", "chon": "jon jeon jun chon chun cheon", "hong": "hong", "lyu": "ryu yu yoo ryoo", "ko": "ko go koh",
    "mun": "mun moon", "yang": "yang ryang", "son": "son sohn", "pae": "pae bae", "paek": "paek baek baik paik", "ho": "ho heo hur huh", "no": "no noh roh ro", "nam": "nam", "sim": "sim shim",
    "kwak": "kwak gwak", "song2": "seong sung", "cha": "cha", "chu": "chu ju joo", "u": "u woo wu", "ku": "ku gu koo", "na": "na ra", "chin": "jin chin", "om": "om eom um", "chae": "chae",
    "won": "won", "chon2": "chon", "pang": "pang bang", "kong": "kong gong", "hyon": "hyon hyun hyeon", "ham": "ham", "pyon": "pyon byun byeon", "yom": "yom ryom yeom", "yo": "yo ryo yeo",
    "chu2": "chu choo", "to": "to do", "sok": "sok seok suk", "son2": "son seon sun", "sol": "sol seol", "ma": "ma", "kil": "kil gil", "yon": "yon ryon yeon", "wi": "wi", "pyo": "pyo",
    "myong": "myong myung myeong", "ki": "ki gi", "pan": "pan ban", "wang": "wang", "kum": "kum geum keum", "ok": "ok", "yuk": "yuk yook", "in": "in", "maeng": "maeng", "che": "che je", "mo": "mo",
    "thae": "thae tae", "ri": "rhi", "chi": "chi ji",
}  # fmt: skip

COMMON_GIVEN = frozenset(
    """chol nam il yong song ho su hyok kok min chin hi hun un kyong myong kwang chun sik man pong won ok sok mi ae hyon chong sang tong tae u chun ki hak hwan pil lim lyong sol chu yon lak lye
    chan se kun hong chang lan hwa suk sun sim chae he hyang in ik kil ko ku ke lyol mo mu mun ok pok pom pyong pyon san sin so sop to u ung up wi wan yang ye yo yu yun chi che chon cho
    hwang ha hae han hang hu hyo kap kang kae ka kum kyo kyu kwan lin myo na no nyo o on pae paek pin po pu se si so son ta tal tu thae ui un uk yol yop yuk cha chak chin chung e ho hye hyong kon
    kwon lang lok lyon mok myon nak nok ol om ryol sam sol sop sung tan wol kyun hun kyom sa ma""".split()
)
"""Folded syllables that Korean given names are made of. One letter off from these is a slip; from one of them to another is another person."""


@cache
def _pinyin() -> Mapping[str, str]:
    """Each syllable of pinyin → its Wade-Giles spelling without apostrophes and dots."""
    return {initial + final: _wade(initial, final) for initial, finals in _FINALS.items() for final in finals.split()}


def _wade(initial: str, final: str) -> str:
    if initial in ("zh", "ch", "sh", "r") and final == "i":
        return _WADE_INITIALS.get(initial, initial) + "ih"
    if initial in ("z", "c", "s") and final == "i":
        return "ssu" if initial == "s" else "tzu"
    if initial in ("g", "k", "h") and final == "ui":
        return _WADE_INITIALS.get(initial, initial) + "uei"
    if final == "e" and initial not in ("g", "k", "h", ""):
        return _WADE_INITIALS.get(initial, initial) + "e"
    if final == "uo" and initial in ("g", "k", "h", "sh"):
        return _WADE_INITIALS.get(initial, initial) + "uo"
    return _WADE_INITIALS.get(initial, initial) + _WADE_FINALS.get(final, final)


@cache
def _wade_syllables() -> frozenset[str]:
    return frozenset(_pinyin().values())


@lru_cache(maxsize=1 << 16)
def pinyin(word: str) -> tuple[str, ...]:
    """The syllables of pinyin that make up a word, the longest first; empty when it is none. guoqiang is guo, qiang."""
    return _parted(word, _pinyin())


@lru_cache(maxsize=1 << 16)
def wade(word: str) -> tuple[str, ...]:
    """The syllables of Wade-Giles that make up a word; empty when it is none."""
    return _parted(word, _wade_syllables())


def _parted(word: str, known: Mapping[str, str] | frozenset[str]) -> tuple[str, ...]:
    if not word:
        return ()
    for size in range(min(6, len(word)), 0, -1):
        if word[:size] in known:
            if size == len(word):
                return (word,)
            if rest := _parted(word[size:], known):
                return (word[:size], *rest)
    return ()


@lru_cache(maxsize=1 << 15)
def chinese(words: tuple[str, ...]) -> str:
    """A name of Chinese syllables as one run in Wade-Giles, family name first; empty when it is none: two to four syllables, a family name at one end."""
    if not 1 < len(words) < 5 or not (words[0] in CHINESE_FAMILY or words[-1] in CHINESE_FAMILY):
        return ""
    parts = [pinyin(w) for w in words]
    run = [_pinyin()[s] for part in parts for s in part] if all(parts) else [s for w in words for s in wade(w)] if all(wade(w) for w in words) else []
    if not 2 <= len(run) <= 4:
        return ""
    turned = words[0] not in CHINESE_FAMILY or (words[-1] in CHINESE_FAMILY and len(pinyin(words[0])) > 1)
    return " ".join([run[-1], *run[:-1]] if turned else run)


@lru_cache(maxsize=1 << 16)
def korean(word: str) -> tuple[str, ...]:
    """The syllables of a Korean word, spellings folded into one: cheol, chol and chul are chol. Empty when the letters make no such syllables."""
    found: list[str] = []
    at = 0
    while at < len(word):
        part = _KOREAN.match(word, at)
        if not part or len(found) > 6:
            return ()
        onset, vowel, coda = (s or "" for s in part.groups())
        # A single consonant before a vowel begins the next syllable.
        if coda and coda != "ng" and part.end() < len(word) and word[part.end()] in "aeiouyw":
            coda = coda[:-1] if len(coda) > 1 else ""
            end = part.end() - 1
        else:
            end = part.end()
        found.append(_folded(onset, vowel, coda))
        at = end
    return tuple(found)


def _folded(onset: str, vowel: str, coda: str) -> str:
    coda = _CODAS.get(coda, coda)
    vowel = _VOWELS.get(vowel, vowel)
    if coda in ("ng", "l", "k"):
        vowel = {"u": "o", "yu": "yo"}.get(vowel, vowel)
    return (_ONSETS.get(onset, onset) + vowel + coda).replace("wu", "u")


@cache
def _korean_family() -> Mapping[str, str]:
    return {spelling: name.rstrip("2") for name, spellings in _KOREAN_FAMILY.items() for spelling in spellings.split()}


@lru_cache(maxsize=1 << 15)
def korean_name(words: tuple[str, ...]) -> str:
    """A person's name of Korean syllables with its spellings folded, family name first; empty when it is none."""
    family = _korean_family()
    if not 2 <= len(words) <= 3:
        return ""
    if words[0] in family:
        first, rest = family[words[0]], words[1:]
    elif words[-1] in family and len(words) > 1:
        first, rest = family[words[-1]], words[:-1]
    else:
        return ""
    parts = [korean(w) for w in rest]
    given = [s for part in parts for s in part]
    if not all(parts) or not 1 <= len(given) <= 2:
        return ""
    return " ".join([first, *given])
