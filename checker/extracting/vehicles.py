"""The vehicle on a goods line: what its columns and its description say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.extracting.vehicle_numbers import frame_numbers_in, vins_in
from checker.model.fact import AnyFact, Fact
from checker.model.goods import Vehicle

MAKES = tuple(
    (
        "Toyota, Lexus, Nissan, Infiniti, Honda, Acura, Mazda, Mitsubishi, Fuso, Subaru, Suzuki, Daihatsu, Isuzu, Hino, UD Trucks, Yamaha, "
        "Kawasaki, Mercedes-Benz, Mercedes-Maybach, Maybach, BMW, Mini, Audi, Volkswagen, Porsche, Opel, Smart, Ford, Lincoln, Chevrolet, "
        "Cadillac, GMC, Buick, Chrysler, Jeep, Dodge, Ram, Tesla, Rivian, Hummer, Ferrari, Lamborghini, Maserati, Alfa Romeo, Fiat, Iveco, "
        "Renault, Peugeot, Citroen, Skoda, Seat, Volvo, Scania, MAN, DAF, Bentley, Rolls-Royce, Aston Martin, McLaren, Land Rover, Range Rover, "
        "Jaguar, Hyundai, Kia, Genesis, SsangYong, Daewoo, BYD, Geely, Chery, Haval, Great Wall, Hongqi, Sinotruk, Howo, Foton, Dongfeng, "
        "Shacman, FAW, Lada, UAZ, GAZ, KamAZ, Belaz, Harley-Davidson, Ducati, Sea-Doo, Ski-Doo, Polaris, Komatsu, Caterpillar, Hitachi, Kobelco, "
        "Kubota, Liebherr, JCB, Doosan, XCMG, Sany, Tadano, Kato"
    ).split(", ")
)
_MAKE = re.compile(
    r"(?<![A-Za-z])("
    + "|".join(sorted((re.escape(m).replace(r"\-", r"[- ]?").replace(r"\ ", r"[- ]?") for m in MAKES), key=len, reverse=True))
    + r")(?![A-Za-z])",
    re.IGNORECASE,
)
_NATIVE = {
    "レクサス": "Lexus",
    "トヨタ": "Toyota",
    "日産": "Nissan",
    "ニッサン": "Nissan",
    "ホンダ": "Honda",
    "三菱": "Mitsubishi",
    "雷克萨斯": "Lexus",
    "丰田": "Toyota",
    "奔驰": "Mercedes-Benz",
    "宝马": "BMW",
    "렉서스": "Lexus",
    "현대": "Hyundai",
    "벤츠": "Mercedes-Benz",
    "Лексус": "Lexus",
    "Тойота": "Toyota",
    "Мерседес": "Mercedes-Benz",
}
_VEHICLE = re.compile(
    r"(?i)\b(?:vehicle|car|cars|suv|sedan|saloon|wagon|coupe|truck|van|bus|pick-?up|tractor|excavator|loader|bulldozer|motorcycle|motorbike|lorry|"
    r"hatchback|jeep|limousine|trailer|crane|jet ski|snowmobile|forklift)s?\b|автомобил|车|車|자동차"
)
_YEAR = re.compile(
    r"(?i)(?:\b(?:year|model year|my|m/y|yom|reg(?:istered)?|year of manufacture|mfg)\b\.?\s*[:\-]?\s*|年式\s*[:：]?\s*|"
    r"г(?:од)?\.?\s*(?:выпуска)?\s*)((?:19|20)\d\d)|\b((?:19[6-9]\d|20[0-4]\d))(?:\s*(?:年|г\.?|model|my)\b|(?=[\s,;]|$))"
)
_CC = re.compile(r"(?i)\b(\d{3,5}|\d[.,]\d{3})\s*(?:cc|cm3|cm³|ccm|куб)|\b(\d\.\d)\s*(?:l|ltr|litre|liter)s?\b")
_KM = re.compile(r"(?i)\b(\d{1,3}(?:[, .]\d{3})+|\d{2,6})\s*(?:km|kms|километр)\b|mileage\s*[:\-]?\s*(\d[\d,. ]*)")
_CHASSIS = re.compile(
    r"(?i)(?:chassis|frame|vin|serial|s/n|车架号|底盘号|車台番号|차대번호|шасси)\s*(?:/\s*(?:frame|vin|chassis)\s*)?(?:no|nr|number|#|"
    r"№)?\s*[.:#：]*\s*([A-Z0-9][A-Z0-9\-]{5,19})\b"
)


def vehicle_of(description: Fact[str], columns: Mapping[str, AnyFact]) -> Vehicle | None:
    """The vehicle of a goods line; None where nothing on it speaks of one."""
    text = description.text or ""
    spot = description.spot
    chassis = _taken(columns, "chassis") or _chassis(description)
    make = _taken(columns, "make") or _taken(columns, "make_model") or _make(description)
    if not chassis and not (make and _VEHICLE.search(text)) and not ("year" in columns and make):
        return None
    if make and (found := make_in(make.text)):
        make = Fact("make", make.spot, found, make.text, make.confidence)
    model = _taken(columns, "model") or _model(description, make)
    return Vehicle(
        make or Fact("make", spot),
        model or Fact("model", spot),
        _whole(_taken(columns, "year")) or _whole(_number("year", _YEAR, description)) or Fact("year", spot),
        Fact("chassis", chassis.spot, str(chassis.value).upper().replace(" ", ""), chassis.text, chassis.confidence) if chassis else Fact("chassis", spot),
        _condition(description),
        _taken(columns, "mileage") or _number("mileage_km", _KM, description),
        _taken(columns, "engine_cc") or _number("engine_cc", _CC, description),
    )


def make_in(text: str) -> str | None:
    """The maker's usual name, wherever the text names one."""
    found = _MAKE.search(text)
    if found:
        bare = re.sub(r"[- ]", "", found[1]).casefold()
        return next(m for m in MAKES if re.sub(r"[- ]", "", m).casefold() == bare)
    return next((name for word, name in _NATIVE.items() if word in text), None)


def _taken(columns: Mapping[str, AnyFact], name: str) -> AnyFact | None:
    found = columns.get(name)
    return found or None


def _make(description: Fact[str]) -> Fact[str] | None:
    found = make_in(description.text)
    return Fact("make", description.spot, found, found, description.confidence) if found else None


def _model(description: Fact[str], make: AnyFact | None) -> Fact[str] | None:
    """The words after the maker's name, up to the first that is no model."""
    found = _MAKE.search(description.text) if make else None
    if not found:
        return None
    words = []
    for word in re.split(r"[\s,;]+", description.text[found.end() :].strip())[:3]:
        if not word or re.fullmatch(r"(?i)(?:19|20)\d\d|used|new|year|chassis|suv|car|cars|.*cc|\(.*", word) or word.endswith((".", ":")):
            break
        words.append(word)
        if any(c.isdigit() for c in word):
            break
    name = " ".join(words)
    return Fact("model", description.spot, name, name, description.confidence * 0.8) if name else None


_BROKEN = re.compile(r"(?<=[A-Z0-9]{3}-)\s*\n\s*(?=\d{4,7}\b)")
"""A frame number that a narrow column broke at its hyphen: `VJA310-` over `4023381`."""


def _chassis(description: Fact[str]) -> Fact[str] | None:
    text = _BROKEN.sub("", description.text)
    labelled = _CHASSIS.search(text)
    value = labelled[1] if labelled and any(c.isdigit() for c in labelled[1]) else None
    if value is None:
        found = vins_in(text) or frame_numbers_in(text)
        value = found[0].value if found else None
    return Fact("chassis", description.spot, value, value, description.confidence) if value else None


def _condition(description: Fact[str]) -> Fact[str]:
    text = description.text
    used = re.search(
        r"(?i)\b(?:used|second[- ]?hand|pre-?owned|reconditioned|recond|usado|occasion|gebraucht|ikinci el)\b|中古|二手|旧车|중고|подержан|б/у|مستعمل", text
    )
    new = re.search(r"(?i)\b(?:brand[- ]?new|new|zero km|0 km|neuf|neu|nuevo|novo)\b|全新|新车|新車|新品|신차|новый", text)
    value = "used" if used else "new" if new else None
    return Fact("condition", description.spot, value, (used or new)[0] if value else "", description.confidence)  # type: ignore[index]


def _number(name: str, pattern: re.Pattern[str], description: Fact[str]) -> Fact[float]:
    found = pattern.search(description.text)
    if not found:
        return Fact(name, description.spot)
    digits = next(g for g in found.groups() if g)
    value = float(digits) * 1000 if name == "engine_cc" and re.fullmatch(r"\d\.\d", digits) else float(re.sub(r"\D", "", digits))
    return Fact(name, description.spot, value, found[0].strip(), description.confidence)


def _whole(year: AnyFact | None) -> Fact[int] | None:
    if not year:
        return None
    found = re.search(r"(?:19|20)\d\d", str(year.text))
    return Fact("year", year.spot, int(found[0]), year.text, year.confidence) if found else None
