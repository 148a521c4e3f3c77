"""Names of months and countries in other languages, and amounts in words."""

from __future__ import annotations

MONTHS_SHORT = {
    "en": "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(),
    "En": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "long": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
}
COUNTRY_NAMES = {
    "de": {
        "DE": "Deutschland",
        "US": "USA",
        "CN": "China",
        "IN": "Indien",
        "TR": "Türkei",
        "BR": "Brasilien",
        "AE": "Vereinigte Arabische Emirate",
        "ZA": "Südafrika",
        "FR": "Frankreich",
        "JP": "Japan",
    },
    "fr": {"FR": "France", "MA": "Maroc", "DE": "Allemagne", "US": "États-Unis", "CN": "Chine", "SG": "Singapour", "EG": "Égypte", "VN": "Viêt Nam"},
    "it": {"IT": "Italia", "US": "Stati Uniti", "TR": "Turchia", "EG": "Egitto", "ZA": "Sudafrica", "MX": "Messico"},
    "es": {"MX": "México", "ES": "España", "US": "Estados Unidos", "CL": "Chile", "PE": "Perú", "DE": "Alemania", "JP": "Japón"},
    "pt": {"BR": "Brasil", "US": "Estados Unidos", "DE": "Alemanha", "IT": "Itália", "JP": "Japão", "KR": "Coreia do Sul"},
    "nl": {"NL": "Nederland", "US": "Verenigde Staten", "KE": "Kenia", "EG": "Egypte", "IN": "India"},
    "pl": {"PL": "Polska", "GB": "Wielka Brytania", "SE": "Szwecja", "DE": "Niemcy", "US": "USA"},
    "tr": {"TR": "Türkiye", "DE": "Almanya", "US": "ABD", "IT": "İtalya", "GB": "Birleşik Krallık", "MA": "Fas"},
    "ru": {"RU": "РОССИЯ", "KZ": "КАЗАХСТАН", "CN": "КИТАЙ", "UZ": "УЗБЕКИСТАН", "TR": "ТУРЦИЯ", "DE": "ГЕРМАНИЯ", "PL": "ПОЛЬША"},
    "zh": {"CN": "中国", "US": "美国", "DE": "德国", "VN": "越南", "KR": "韩国", "AE": "阿联酋", "JP": "日本", "BR": "巴西", "IN": "印度", "AU": "澳大利亚"},
    "ja": {"JP": "日本", "US": "アメリカ", "DE": "ドイツ", "AE": "アラブ首長国連邦", "KE": "ケニア", "NZ": "ニュージーランド", "TH": "タイ"},
}
_ONES = "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN".split()
_TENS = "_ _ TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()


def in_words(n: int) -> str:
    """A whole number in English words."""
    for size, name in ((10**6, "MILLION"), (1000, "THOUSAND"), (100, "HUNDRED")):
        if n >= size:
            rest = in_words(n % size) if n % size else ""
            return f"{in_words(n // size)} {name} {rest}".strip()
    if n < 20:
        return _ONES[n]
    return _TENS[n // 10] + (f"-{_ONES[n % 10]}" if n % 10 else "")
