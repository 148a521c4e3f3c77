"""UN/EDIFACT messages of trade and transport: INVOIC, IFTMIN, IFTMBC and their kin, told as statements."""

from __future__ import annotations

from checker.errors import UnreadablePaper
from checker.reading.edi_segments import MAX_SEGMENTS, Segment, segments
from checker.reading.statement import Statement, country, day, place, unit

_TITLES = {
    "INVOIC": "COMMERCIAL INVOICE", "IFTMIN": "SHIPPING INSTRUCTIONS", "IFTMBC": "BOOKING CONFIRMATION", "IFTMBF": "BOOKING NOTE", "IFTMBP": "BOOKING NOTE",
    "IFTMCS": "BILL OF LADING", "IFTMAN": "ARRIVAL NOTICE", "DESADV": "PACKING LIST",
}  # fmt: skip
_BY_CODE = {
    "325": "PROFORMA INVOICE",
    "381": "CREDIT NOTE",
    "705": "BILL OF LADING",
    "710": "SEA WAYBILL",
    "714": "HOUSE BILL OF LADING",
    "740": "AIR WAYBILL",
    "271": "PACKING LIST",
}
_OWN_NUMBER = {
    "COMMERCIAL INVOICE": "Invoice No.", "PROFORMA INVOICE": "Proforma Invoice No.", "CREDIT NOTE": "Invoice No.", "BILL OF LADING": "Bill of Lading No.",
    "SEA WAYBILL": "Bill of Lading No.", "HOUSE BILL OF LADING": "Bill of Lading No.", "AIR WAYBILL": "Air Waybill No.",
}  # fmt: skip
_REFERENCES = {
    "ON": "Purchase Order No.", "BN": "Booking No.", "BM": "Bill of Lading No.", "MB": "Master B/L No.", "HWB": "Air Waybill No.", "MWB": "Air Waybill No.",
    "IV": "Invoice No.",
    "CT": "Contract No.", "LC": "L/C No.", "AAC": "L/C No.", "ABT": "Customs Declaration No.", "SI": "Shipper's Reference", "FF": "Forwarder's ref",
    "PK": "Packing list no.",
}  # fmt: skip
_DATES = {
    "137": "Date of Issue",
    "3": "Invoice Date",
    "133": "ETD",
    "189": "ETD",
    "132": "ETA",
    "178": "Arrival Date",
    "186": "Date Laden on Board",
    "342": "Date Laden on Board",
}
_ROLES = {
    "SE": "Seller", "SU": "Seller", "II": "Seller", "BY": "Buyer", "IV": "Bill To", "DP": "Ship To", "ST": "Ship To", "CN": "Consignee", "CZ": "Shipper",
    "OS": "Shipper", "SH": "Shipper",
    "EX": "Exporter", "NI": "Notify Party", "N1": "Notify Party", "N2": "Also Notify Party", "CA": "Carrier", "CG": "Carrier", "FW": "Freight Forwarder",
    "UC": "Ultimate Consignee",
    "UD": "End User", "MF": "Manufacturer", "IM": "Importer", "AG": "Delivery Agent", "CPE": "Delivery Agent",
}  # fmt: skip
_PLACES = {
    "9": "Port of Loading", "76": "Port of Loading", "11": "Port of Discharge", "12": "Port of Discharge", "13": "Port of Transhipment",
    "88": "Place of Receipt", "10": "Place of Receipt",
    "7": "Place of Delivery", "8": "Final Destination", "20": "Final Destination", "65": "Final Destination", "170": "Final Destination",
    "27": "Country of Origin",
    "28": "Country of Destination", "35": "Country of Export", "73": "Place of Issue", "57": "Freight Payable at",
}  # fmt: skip
_SUMS = {"39": "Total Amount", "77": "Total Amount", "86": "Total Amount", "79": "Subtotal", "64": "Freight Charges"}
_COUNTS = {"7": "Total Gross Weight", "11": "Total No. of Packages", "15": "Total Measurement", "26": "Total Measurement", "18": "Total Net Weight"}
_UNIT_WORDS = {"KGM": "KGS", "MTQ": "CBM", "TNE": "MT", "LBR": "LBS"}
_WEIGHTS = {
    "G": "Gross Weight (KG)",
    "AAB": "Gross Weight (KG)",
    "N": "Net Weight (KG)",
    "AAL": "Net Weight (KG)",
    "AAF": "Net Weight (KG)",
    "AAC": "Net Weight (KG)",
    "AAW": "Measurement (M3)",
    "ABJ": "Measurement (M3)",
}


def read_edi(text: str) -> list[Statement]:
    """The statements of the messages in an interchange; raises UnreadablePaper."""
    found: list[Statement] = []
    reader: _Message | None = None
    for number, one in enumerate(segments(text)):
        if number > MAX_SEGMENTS:
            raise UnreadablePaper(f"the EDI file holds more than {MAX_SEGMENTS:,} segments", "split it by message")
        if one.tag == "UNH":
            reader = _Message(one.part(1, 0))
            found.append(reader.said)
        elif reader is not None:
            reader.take(one)
    if not found:
        raise UnreadablePaper("the EDI file holds no message (no UNH segment), or is cut short", "fetch it again from its sender")
    return [one for one in found if one.fields or one.parties or one.goods]


class _Message:
    """One message, segment by segment: what comes before the first line of goods, of boxes, or after."""

    def __init__(self, kind: str) -> None:
        self.said = Statement(_TITLES.get(kind, kind))
        self._currency = ""
        self._goods: dict[str, str] | None = None
        self._box: list[str] | None = None

    def take(self, s: Segment) -> None:
        """Adds what a segment says."""
        reader = getattr(self, f"_{s.tag.lower()}", None)
        if reader is not None:
            reader(s)

    def _bgm(self, s: Segment) -> None:
        self.said.title = _BY_CODE.get(s.part(0), self.said.title)
        label = _OWN_NUMBER.get(self.said.title, "Document No.")
        self.said.say(label, s.part(1, 0))

    def _dtm(self, s: Segment) -> None:
        label = _DATES.get(s.part(0, 0), "")
        if label and self._goods is None:
            text = s.part(0, 1)
            text = ("20" + text[:6]) if s.part(0, 2) == "101" else text
            self.said.say("Invoice Date" if label == "Date of Issue" and "INVOICE" in self.said.title else label, day(text))

    def _rff(self, s: Segment) -> None:
        label = _REFERENCES.get(s.part(0, 0), "")
        if label and self._goods is None:
            self.said.say(label, s.part(0, 1))
        elif self._goods is not None and s.part(0, 0) in ("AKG", "SE"):
            self._goods["Chassis No."] = s.part(0, 1)

    def _nad(self, s: Segment) -> None:
        role = _ROLES.get(s.part(0), "")
        town = f"{s.part(7)} {s.part(5)}".strip()
        lines = [
            " ".join(s.parts(3)) if len(s.parts(3)) < 3 else s.part(3, 0),
            *(s.parts(3)[1:] if len(s.parts(3)) >= 3 else ()),
            *s.parts(4),
            town,
            *s.parts(6),
        ]
        lines = lines if any(lines) else s.parts(2)
        if role:
            self.said.name(role, [*lines, country(s.part(8))])

    def _cux(self, s: Segment) -> None:
        self._currency = self._currency or s.part(0, 1)
        self.said.say("Currency", s.part(0, 1))

    def _tod(self, s: Segment) -> None:
        self.said.say("Terms of Delivery", " ".join(dict.fromkeys(t for t in (s.part(2, 0), s.part(2, 3), s.part(2, 4)) if t)))

    def _pat(self, s: Segment) -> None:
        self.said.say("Payment Terms", " ".join(s.parts(1)[3:]))

    _pyt = _pat

    def _fii(self, s: Segment) -> None:
        account, bank = s.parts(1), s.parts(2)
        self.said.name("Bank", [*bank[3:], *bank[:1], f"Account: {' '.join(account)}" if any(account) else ""])

    def _moa(self, s: Segment) -> None:
        code, amount, currency = s.part(0, 0), s.part(0, 1), s.part(0, 2) or self._currency
        if code in ("203", "38", "66", "44") and self._goods is not None:
            self._goods.setdefault("Amount", f"{currency} {amount}".strip())
        elif code in _SUMS and amount:
            self.said.say(_SUMS[code], f"{currency} {amount}")

    def _uns(self, _: Segment) -> None:
        self._goods = None

    def _cpi(self, s: Segment) -> None:
        self.said.say("Freight Terms", {"P": "PREPAID", "C": "COLLECT"}.get(s.part(2), ""))

    def _tdt(self, s: Segment) -> None:
        if s.part(0) in ("20", "30", "12", ""):
            air = s.part(2, 0) == "4"
            vessel = s.part(7, 3) or s.part(7, 0)
            self.said.say("Flight No." if air else "Voyage No.", s.part(1))
            self.said.say("Vessel", "" if air or (vessel.isdigit() and not s.part(7, 3)) else vessel)
            self.said.say("IMO No.", s.part(7, 0) if s.part(7, 0).isdigit() and len(s.part(7, 0)) == 7 else "")
            self.said.say("Flag", country(s.part(7, 4)))
            self.said.name("Carrier", [s.part(4, 3)])

    def _loc(self, s: Segment) -> None:
        label = _PLACES.get(s.part(0), "")
        text = place(s.part(1, 3), s.part(1, 0))
        if label.startswith("Country"):
            text = country(text)
        if label == "Country of Origin" and self._goods is not None:
            self._goods[label] = text
        elif label:
            self.said.say(label, text)

    def _ali(self, s: Segment) -> None:
        if self._goods is not None and s.part(0):
            self._goods["Country of Origin"] = country(s.part(0))

    def _ftx(self, s: Segment) -> None:
        text = " ".join(t for t in s.parts(3) if t)
        if self._goods is not None and s.part(0) in ("AAA", "AAI", "PRD"):
            self._describe(text)
        elif text:
            self.said.notes.append(text)

    def _lin(self, s: Segment) -> None:
        self._goods, self._box = {"Item": s.part(0)}, None
        self.said.goods.append(self._goods)

    def _gid(self, s: Segment) -> None:
        self._lin(s)
        if self._goods is not None:
            kind = s.part(1, 4) or unit(s.part(1, 1))
            self._goods["Packages"] = f"{s.part(1, 0)} {kind}".strip()

    def _pia(self, s: Segment) -> None:
        for element in range(1, 6):
            if self._goods is not None and s.part(element, 1) in ("HS", "TG", "CG") and any(c.isdigit() for c in s.part(element, 0)):
                self._goods["HS Code"] = s.part(element, 0)

    def _cst(self, s: Segment) -> None:
        if self._goods is not None:
            self._goods["HS Code"] = s.part(1, 0)

    def _imd(self, s: Segment) -> None:
        if self._goods is not None:
            self._describe("".join(s.parts(2)[3:]) or s.part(2, 0))

    def _describe(self, text: str) -> None:
        if self._goods is not None and text:
            self._goods["Description of Goods"] = f"{self._goods.get('Description of Goods', '')}\n{text}".strip()

    def _qty(self, s: Segment) -> None:
        if self._goods is not None and s.part(0, 0) in ("47", "46", "12", "1", "21", "52"):
            self._goods.update({"Quantity": s.part(0, 1), "Unit": unit(s.part(0, 2))})

    def _pri(self, s: Segment) -> None:
        if self._goods is not None:
            self._goods.setdefault("Unit Price", s.part(0, 1))

    def _mea(self, s: Segment) -> None:
        measure, figure = s.part(2, 0), s.part(2, 1)
        column = _WEIGHTS.get(s.part(1, 0)) or ("Measurement (M3)" if measure == "MTQ" else "Gross Weight (KG)" if s.part(0) == "WT" else "")
        if self._box is not None and measure == "KGM":
            self._box.append(f"{figure} KGS")
        elif self._goods is not None and column:
            self._goods[column] = figure if measure in ("KGM", "MTQ", "") else f"{figure} {_UNIT_WORDS.get(measure, measure)}"

    def _pci(self, s: Segment) -> None:
        if self._goods is not None:
            self._goods["Marks and Numbers"] = "\n".join(t for t in s.parts(1) if t)

    def _eqd(self, s: Segment) -> None:
        if s.part(0) in ("CN", ""):
            self._goods, self._box = None, [s.part(1, 0), s.part(2, 0)]
            self.said.containers.append(self._box)

    def _sel(self, s: Segment) -> None:
        if self._box is not None:
            self._box.insert(2, f"Seal No. {s.part(0, 0)}")

    def _cnt(self, s: Segment) -> None:
        if label := _COUNTS.get(s.part(0, 0), ""):
            self.said.say(label, f"{s.part(0, 1)} {_UNIT_WORDS.get(s.part(0, 2), s.part(0, 2))}")
