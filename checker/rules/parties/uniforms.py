"""Armed forces, and those who arm them, among the receivers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cast import end_countries, goods_classes, named
from checker.judging.rule import Hit, hit, rule
from checker.model.finding import Severity
from checker.model.party import RECEIVERS
from checker.model.shipment import Shipment
from checker.reference import countries

ARMED = re.compile(
    r"\b(?:minist(?:ry|ère|erio|erium)\s+(?:of\s+(?:national\s+)?|de\s+(?:la\s+)?|der\s+)?(?:defen[cs]e|défense|defensa|verteidigung)|(?:people'?s\s+(?:liberation\s+)?|national\s+|royal\s+)?arm(?:y|ed\s+forces)(?!\s+(?:surplus|knife|store|navy\s+store))"
    r"|navy(?!\s+(?:blue|pier))|air\s+force|military\s+(?:unit|repair|academy|hospital|industr\w+|police|district|plant)|defen[cs]e\s+(?:industr\w+|ministry|forces?|force|conversion|technolog\w+|procurement|factory)|ordnance|armaments?|munitions?|ammunition|arsenal|missiles?|rocket\s+(?:forces?|motor\w*|industr\w+)"
    r"|weapons?|war\s+office|tank\s+(?:factory|plant|repair\s+plant)|revolutionary\s+guards?|border\s+guards?|national\s+guard|ministry\s+of\s+(?:the\s+)?(?:interior|internal\s+affairs|state\s+security)|state\s+security|secret\s+service|special\s+forces)\b"
    r"|минист\w+\s+обороны|войсков\w+\s+част\w+|в/ч\s*\d|вооруж[её]нны\w+\s+сил\w*|росгвард\w+|фсб|оборон\w*|арсенал|国防|國防|军事|軍事|部队|部隊|解放军|解放軍|兵工|军工|軍工|인민군|국방|군수|وزارة\s+الدفاع|القوات\s+المسلحة|وزارت\s+دفاع|سپاه",
    re.IGNORECASE,
)
NEAR_ARMED = re.compile(
    r"\b(?:aerospace|astronautic\w*|aviation\s+(?:plant|industr\w+|repair)|aircraft\s+(?:plant|factory|repair|industr\w+)|avionics|police|gendarmerie|security\s+forces?|shipyard\s+no|machine[\s-]building\s+plant)\b|航天|航空工业|公安|полици\w+",
    re.IGNORECASE,
)
HARMLESS = re.compile(
    r"\bsalvation\s+army\b|\bold\s+navy\b|\barmy\s+(?:surplus|&\s+navy)\b|\barsenal\s+(?:football|fc|street|road)\b|\bnavy\s+(?:street|road|yard\s+(?:street|road))\b",
    re.IGNORECASE,
)

BARRED = frozenset("KP IR SY RU BY".split())
"""Destinations whose armed forces may be sent next to nothing: UNSCR 1718 and 2231, Regulations (EU) 833/2014, 765/2006 and 36/2012, 15 CFR 744.21 and 746."""

WATCHED = frozenset("CN HK MO MM VE KH NI CU AF IQ LB LY SO SD SS CF CD HT ZW ER".split())
"""Further destinations under an arms embargo or a rule on military end use: 15 CFR 744.21 and 126.1 of 22 CFR, Regulation (EU) 2021/821 art. 4."""


@rule(Severity.MEDIUM, "15 CFR 744.21", "Regulation (EU) 2021/821 art. 4(1)(b)", "Regulation (EU) 833/2014 art. 2")
def armed_forces_among_the_receivers(shipment: Shipment) -> Iterator[Hit]:
    """A receiver is of the armed forces or makes arms, and the goods go where that is controlled.

    ## Why it matters
    For some destinations even everyday goods need a licence once a military user takes them: the armed forces, the police of a
    barred state, makers of arms. The name on the papers is often the only sign.

    ## Example
    Bearings for a tractor works; notify party: 5TH MILITARY REPAIR PLANT, in a country under a rule on military end use.

    ## What to do
    Ask for an end-use statement, and ask the licensing office before the goods move. A military hospital or school counts as well.
    """
    ends = {country for d in shipment.documents for country, _ in end_countries(d)}
    sensitive = goods_classes(shipment) & {"dual_use", "high_priority", "military"}
    seen: set[str] = set()
    for fact in named(shipment.documents, RECEIVERS):
        name = HARMLESS.sub(" ", fact.value.name)
        lands = {fact.value.country} | ends
        grave = lands & BARRED
        controlled = grave or lands & WATCHED
        armed = ARMED.search(name)
        near = NEAR_ARMED.search(name) if grave or sensitive else None
        found = armed or near
        if not controlled or not found or fact.value.name.casefold() in seen:
            continue
        seen.add(fact.value.name.casefold())
        where = countries.name(min(c for c in controlled if c))
        yield hit(
            f"The {fact.label.replace('_', ' ')} {fact.value.name} bears '{found[0].strip()}' in its name; for {where} military end use is controlled.",
            fact, severity=Severity.HIGH if (armed and grave) or (armed and sensitive) else Severity.MEDIUM,
        )  # fmt: skip
