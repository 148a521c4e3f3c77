"""Sentences that ask to leave something off the papers or the goods, in the languages of trade."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
from dataclasses import dataclass

_SHOW = r"mention\w*|show\w*|nam(?:e|ed|ing)|indicat\w*|stat(?:e|ed|ing)|print\w*|writ(?:e|ten|ing)|disclos\w*|reveal\w*|refer(?:ring)?\s+to|reference\s+to|includ\w+|display\w*|put(?:ting)?|use|appear\w*|list(?:ed)?|declar\w+|specif\w+|identif\w+"
_NOT = r"(?:do|does|must|should|shall|may|can|will|is|are)\s*(?:not|n't|never)(?:\s+be)?|don'?t|mustn'?t|never|without|avoid|refrain\s+from|no(?:t)?\s+(?:to|be)|not|omit|leave\s+(?:out|off)|keep\s+(?:out|off)"
_COUNTRY = r"countr(?:y|ies)(?:\s+name)?|destination|dprk|d\.?\s?p\.?\s?r\.?\s?k?|north\s+korea\w*|korea|iran\w*|russia\w*|syria\w*|crimea\w*|sevastopol|cuba\w*|belarus\w*|pyongyang|nampo|tehran|moscow|end[\s-]?users?|end[\s-]?customers?|final\s+(?:customer|consignee|user|receiver)|real\s+(?:buyer|consignee|customer|destination)|true\s+(?:buyer|consignee|destination)|ultimate\s+(?:consignee|buyer)|embassy"
_ORIGIN = r"(?:country\s+of\s+)?origin|made\s+in|manufactur\w+(?:'s)?\s+(?:name|country|marks?)?|maker'?s?\s+name|real\s+(?:goods|value|price)|true\s+(?:value|price|goods)|actual\s+(?:goods|value|price|destination|consignee)|brand\w*|military|model\s+(?:name|number)"
_NAME = r"(?:previous|original|first|our|seller'?s?|buyer'?s?|shipper'?s?|supplier'?s?|customer'?s?)\s+(?:buyer'?s?\s+|seller'?s?\s+)?name|name\s+of\s+(?:the\s+)?(?:buyer|seller|shipper|supplier|consignee|end\s+user|customer|previous\s+buyer)"
_THING = (
    r"(?:invoices?|bills?(?:\s+of\s+lading)?|b/?ls?|papers?|documents?|cartons?|packages?|packing|labels?|marks?|cases?|awb|certificates?|customs|bank\s+set)"
)

_FORBID = {
    "en": re.compile(rf"\b(?:{_NOT})\b\W+(?:\w+\W+){{0,3}}?(?:{_SHOW})\b[^.;]{{0,60}}?\b(?P<what>{_COUNTRY}|{_ORIGIN}|{_NAME})", re.IGNORECASE),
    "en passive": re.compile(rf"\b(?P<what>{_COUNTRY}|{_ORIGIN}|{_NAME})\b[^.;]{{0,40}}?\b(?:must|should|shall|may|can|will|to)\s*(?:not|never)\s+(?:be\s+)?(?:{_SHOW})", re.IGNORECASE),
    "en remove": re.compile(rf"\b(?:remov\w+|eras\w+|cut\s+(?:off|out)|peel\s+off|take\s+off|delet\w+|scratch\s+(?:off|out)|grind\s+off|cover(?:\s+up)?|replac\w+|obliterat\w+|conceal\w*|hid(?:e|ing)|disguis\w+)\s+(?:\w+\s+){{0,4}}?(?P<what>{_COUNTRY}|{_ORIGIN}|{_NAME})", re.IGNORECASE),
    "en only": re.compile(rf"\bonly\s+(?P<what>[\w ,]{{3,40}}?)\s+(?:must|should|shall|may|to)\s+(?:appear|be\s+(?:shown|mentioned|named|stated))\s+(?:\w+\s+){{0,3}}?(?:{_THING})", re.IGNORECASE),
    "zh": re.compile(r"(?:请勿|勿|不要|不得|不可|不能|禁止|别)[^。；，]{0,12}(?:注明|提及|提到|显示|顯示|出现|出現|写|寫|标明|標明|填写|体现)[^。；]{0,20}?(?P<what>国|國|产地|產地|目的地|朝鲜|朝鮮|伊朗|俄罗斯|最终用户|收货人|原产)|(?P<what2>朝鲜|朝鮮|国名|國名|产地|產地|目的地|最终用户)[^。；]{0,15}(?:不得|不要|请勿|不可)[^。；]{0,8}(?:出现|出現|显示|提及|注明)|(?:去除|撕掉|除去|更换)[^。；]{0,10}(?P<what3>产地|產地|原产|标签)"),
    "ja": re.compile(r"(?P<what>国名|原産地|原産国|仕向地|仕向国|最終需要者|北朝鮮|荷受人|最終仕向)[^。]{0,25}(?:記載し(?:ない|ないで)|表示し(?:ない|ないで)|書かない|明記し(?:ない|ないで)|記載不可|伏せ|載せない|出さない)"),
    "ko": re.compile(r"(?P<what>국가|국명|원산지|목적지|최종\s*사용자|북한|수하인)[^.]{0,25}(?:표기하지|기재하지|언급하지|표시하지|나타나지|쓰지|삭제)"),
    "ru": re.compile(r"не\s+(?:указыва\w+|упомина\w+|писать|пишите|отража\w+|называ\w+|должн\w+\s+(?:фигурировать|упоминаться|указываться|быть\s+указан\w*))[^.;]{0,60}?(?P<what>стран\w+|росси\w+|рф|кндр|иран\w*|коре\w+|происхожден\w+|назначени\w+|получател\w+|конечн\w+)|(?:убрать|снять|удалить|стереть)[^.;]{0,20}(?P<what2>маркировк\w+|происхожден\w+|стран\w+)", re.IGNORECASE),
    "es": re.compile(r"no\s+(?:se\s+)?(?:debe\w*\s+)?(?:mencion\w+|indi(?:car|que|quen)\w*|aparecer|mostrar|nombr\w+|figurar|pon(?:er|ga\w*))[^.;]{0,60}?(?P<what>pa[ií]s|origen|destino|corea|ir[aá]n|rusia|usuario\s+final|destinatario)", re.IGNORECASE),
    "fr": re.compile(r"ne\s+(?:pas|doi(?:t|vent)\s+pas|jamais)\s+(?:mentionn\w+|indiqu\w+|faire\s+figurer|figurer|appara[iî]tre|nommer|[ée]crire)[^.;]{0,60}?(?P<what>pays|origine|destination|cor[ée]e|iran|russie|utilisateur\s+final|destinataire)", re.IGNORECASE),
    "de": re.compile(r"(?P<what>land(?:es)?(?:name)?|ursprung\w*|bestimmungs\w+|endverwender\w*|endkunde\w*|empf[äa]nger\w*|nordkorea|iran|russland)[^.;]{0,50}?\bnicht\b[^.;]{0,20}?(?:genannt|nennen|erw[äa]hn\w+|angegeben|angeben|erschein\w+|auff[üu]hr\w+|aufgef[üu]hrt)|nicht\s+(?:nennen|erw[äa]hnen|angeben)[^.;]{0,50}?(?P<what2>land|ursprung|bestimmung\w*|endverwender)", re.IGNORECASE),
    "tr": re.compile(r"(?P<what>ülke\w*|menşe\w*|varış\w*|rusya|iran|kırım|son\s+kullanıcı\w*|alıcı\w*)[^.;]{0,50}?(?:belirtmeyin\w*|yazmayın\w*|yazılmasın|belirtilmesin|geçmesin|gösterilmesin|belirtilmeyecek\w*)", re.IGNORECASE),
    "it/pt": re.compile(r"n(?:on|ão)\s+(?:si\s+)?(?:deve\w*\s+)?(?:menzion\w+|indicar\w*|indiqu\w+|mencion\w+|comparire|apparire|aparecer|nominare|scrivere)[^.;]{0,60}?(?P<what>pa(?:ese|[ií]s)|origin\w+|destin\w+|utente\s+finale|usu[áa]rio\s+final)", re.IGNORECASE),
    "ar": re.compile(r"(?:عدم|لا|دون|بدون)\s*(?:ذكر|تذكر|كتابة|إظهار|بيان)[^.]{0,40}?(?P<what>بلد|الدولة|دولة|المنشأ|الوجهة|إيران|كوريا|المستخدم)"),
}  # fmt: skip

_HONEST = re.compile(
    r"not\s+(?:be\s+)?(?:re-?export|resold|sold|diver)|no\s+re-?export|subject\s+to\s+export|l/?c\s+(?:number|no)|credit\s+number|(?:country\s+of\s+origin|origin|destination)[^.;]{0,30}(?:must|shall|should|to)\s+be\s+(?:shown|stated|marked|indicated|mentioned)|unless\s+otherwise|if\s+not\s+(?:shown|stated|indicated)"
    r"|does\s+not\s+(?:constitute|imply|guarantee|include|cover)|not\s+include\s+(?:duty|duties|tax|freight|insurance|delivery)|liab|warrant|responsib|contrary\s+to\s+(?:u\.?s|law)",
    re.IGNORECASE,
)
_NEUTRAL = re.compile(
    r"\bneutral\s+(?:packing|packaging|cartons?|marks?|labels?|b/?l|bill|documents?)\b|\bblind\s+shipment\b|\bno\s+(?:shipping\s+)?(?:logo|brand)s?\s+on\b|中性包装|中性包裝|無地(?:梱包|カートン)|нейтральн\w+\s+упаковк\w+",
    re.IGNORECASE,
)

_WORTH = re.compile(
    r"\bnot\b|n't\b|never|without|avoid|refrain|omit|leave|keep|remov|eras|cut\s|peel|take\s|delet|scratch|grind|cover|replac|conceal|hid(?:e|ing)|disguis|only|neutral|blind|logo|brand|勿|不|禁|别|去除|撕|除去|更换|ない|不可|伏せ|지\s?(?:마|않|말)|삭제|\bне\b|убрать|снять|удалить|стереть"
    r"|\bno\b|\bnon\b|não|\bne\b|nicht|meyin|mayın|masın|mesin|meyecek|لا|عدم|دون|中性|無地|нейтральн",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Request:
    """A request to conceal: the words, what is to be hidden, and its sort: place, thing, name or neutral."""

    words: str
    what: str
    sort: str


FORMS = (*_FORBID.values(), _NEUTRAL)
"""Every pattern of which a request shows one."""


def request(text: str) -> Request | None:
    """The request to conceal something that a sentence makes, the gravest sort first; None for ordinary clauses."""
    flat = " ".join(text.split())
    if not _WORTH.search(flat):
        return None
    for language, pattern in _FORBID.items():
        found = pattern.search(flat)
        if found and not _HONEST.search(flat[max(0, found.start() - 10) : found.end() + 30]):
            what = next((g for n, g in found.groupdict().items() if g), "")
            return Request(
                found[0][:160],
                what,
                "name"
                if re.fullmatch(_NAME, what, re.IGNORECASE)
                else "thing"
                if re.fullmatch(_ORIGIN, what, re.IGNORECASE) or language == "en remove"
                else "place",
            )
    found = _NEUTRAL.search(flat)
    return Request(found[0], "", "neutral") if found else None
