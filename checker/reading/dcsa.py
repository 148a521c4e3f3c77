"""DCSA transport documents, shipping instructions and bookings (JSON, editions 2 and 3), told as statements."""

from __future__ import annotations

import json
from typing import Any

from checker.errors import UnreadablePaper
from checker.reading.statement import Statement, country, day, place, unit

SIGNS = (
    "transportDocumentReference",
    "transportDocumentTypeCode",
    "documentParties",
    "shippingInstructionsReference",
    "shippingInstructionReference",
    "carrierBookingReference",
)
_ROLES = {
    "OS": "Shipper", "CN": "Consignee", "N1": "Notify Party", "N2": "Also Notify Party", "NI": "Also Notify Party", "END": "Consignee",
    "DDR": "Freight Forwarder", "DDS": "Freight Forwarder",
    "shipper": "Shipper", "consignee": "Consignee", "endorsee": "Consignee", "notifyParties": "Notify Party", "issuingParty": "Carrier",
    "carriersAgentAtDestination": "Delivery Agent",
    "seller": "Seller", "buyer": "Buyer", "exporter": "Exporter", "importer": "Importer", "shipperOwner": "Shipper",
}  # fmt: skip
_PLACES = {
    "placeOfReceipt": "Place of Receipt", "portOfLoading": "Port of Loading", "portOfDischarge": "Port of Discharge", "placeOfDelivery": "Place of Delivery",
    "onwardInlandRouting": "Final Destination",
    "transshipmentPort": "Port of Transhipment", "placeOfIssue": "Place of Issue",
    "PRE": "Place of Receipt", "POL": "Port of Loading", "POD": "Port of Discharge", "PDE": "Place of Delivery", "TSP": "Port of Transhipment",
    "OIR": "Final Destination", "PCF": "", "FCD": "",
}  # fmt: skip
_UNITS = {"KGM": "KGS", "LBR": "LBS", "MTQ": "CBM", "CBM": "CBM"}
Json = dict[str, Any]
MOST = 200


def read_dcsa(text: str) -> list[Statement]:
    """The statements in a JSON text, one for each document; raises UnreadablePaper where it is none of DCSA's."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadablePaper("its JSON is damaged or cut short", "fetch the file again from its sender") from error
    papers = [p for p in (told if isinstance(told, list) else [told]) if isinstance(p, dict)]
    papers = [inner if isinstance(inner := p.get("transportDocument"), dict) else p for p in papers]
    papers = [p for p in papers if any(sign in p for sign in SIGNS)]
    if not papers:
        raise UnreadablePaper("a data file (JSON) of a kind that is not known", "ask for the paper as PDF; of JSON only DCSA transport documents are read")
    if len(papers) > MOST:
        raise UnreadablePaper(f"the data hold more than {MOST} documents", "split them by document")
    return [_statement(p) for p in papers]


def _statement(paper: Json) -> Statement:
    one = Statement(_title(paper))
    one.say("Bill of Lading No.", _text(paper, "transportDocumentReference"))
    bookings = [c for c in _list(paper, "consignmentItems") for c in [_text(c, "carrierBookingReference")] if c]
    for number in dict.fromkeys([_text(paper, "carrierBookingReference"), *bookings]):
        one.say("Booking No.", number)
    for label, keys in (
        ("Date of Issue", ("issueDate",)),
        ("Date Laden on Board", ("shippedOnBoardDate",)),
        ("ETD", ("plannedDepartureDate",)),
        ("ETA", ("plannedArrivalDate",)),
    ):
        one.say(label, day(_text(paper, *keys)))
    one.say("Freight Terms", {"PRE": "PREPAID", "COL": "COLLECT"}.get(_text(paper, "freightPaymentTermCode"), ""))
    _parties(one, paper)
    _transport(one, paper)
    _references(one, paper)
    for clause in _list(paper, "carrierClauses") + _list(paper, "additionalClauses"):
        one.notes.append(clause if isinstance(clause, str) else _text(clause, "clauseContent", "text"))
    for item in _list(paper, "consignmentItems") or _list(paper, "cargoItems"):
        if isinstance(item, dict):
            one.goods.append(_goods(item))
    for box in _list(paper, "utilizedTransportEquipments") or _list(paper, "containers"):
        about = _dict(box, "equipment") or box
        seals = [f"Seal No. {_text(seal, 'number', 'sealNumber')}" for seal in _list(box, "seals")]
        weight = _weight(box, "cargoGrossWeight") or " ".join(filter(None, (_text(box, "cargoGrossWeight"), _text(box, "cargoGrossWeightUnit"))))
        one.containers.append([_text(about, "equipmentReference"), _text(about, "ISOEquipmentCode"), *seals, weight])
    return one


def _title(paper: Json) -> str:
    if "transportDocumentReference" in paper or "transportDocumentTypeCode" in paper:
        if _text(paper, "transportDocumentTypeCode") == "SWB":
            return "SEA WAYBILL"
        return "HOUSE BILL OF LADING" if paper.get("isHouseBillOfLadingsIssued") and "issuingParty" not in paper else "BILL OF LADING"
    if "shippingInstructionsReference" in paper or "shippingInstructionReference" in paper or "documentParties" in paper:
        return "SHIPPING INSTRUCTIONS"
    return "BOOKING CONFIRMATION"


def _parties(one: Statement, paper: Json) -> None:
    told = paper.get("documentParties")
    entries: list[tuple[str, Any]] = []
    if isinstance(told, dict):
        entries = [(key, p) for key, value in told.items() for p in (value if isinstance(value, list) else [value])]
        entries = [(_text(p, "partyFunction") or key, _dict(p, "party") or p) if isinstance(p, dict) else ("", p) for key, p in entries]
    elif isinstance(told, list):
        entries = [(_text(p, "partyFunction"), _dict(p, "party") or p) for p in told if isinstance(p, dict)]
    entries += [("issuingParty", paper.get("issuingParty"))]
    for key, party in entries:
        if not isinstance(party, dict) or key not in _ROLES:
            continue
        shown = party.get("displayedAddress")
        lines = (
            [str(x) for x in shown]
            if isinstance(shown, list) and shown
            else [_text(party, "partyName"), *_address(_dict(party, "address") or _dict(party, "partyAddress"))]
        )
        one.name(_ROLES[key], lines)
    if paper.get("isToOrder") is True and not any(role == "Consignee" for role, _ in one.parties):
        one.name("Consignee", ["TO ORDER"])


def _address(told: Json) -> list[str]:
    street = f"{_text(told, 'street')} {_text(told, 'streetNumber')}"
    town = f"{_text(told, 'postCode', 'postalCode')} {_text(told, 'city')}"
    return [_text(told, "name"), street, _text(told, "floor"), town, _text(told, "stateRegion"), country(_text(told, "countryCode")) or _text(told, "country")]


def _transport(one: Statement, paper: Json) -> None:
    moves = paper.get("transports")
    move: Json = moves if isinstance(moves, dict) else {}
    legs = [v for v in _list(move, "vesselVoyages") + _list(move, "vesselVoyage") + ([paper] if "vesselName" in paper else []) if isinstance(v, dict)]
    for leg in legs:
        one.say("Vessel", _text(leg, "vesselName"))
        one.say("Voyage No.", _text(leg, "carrierExportVoyageNumber", "universalExportVoyageReference"))
        one.say("IMO No.", _text(leg, "vesselIMONumber"))
    for label, key in (("ETD", "plannedDepartureDate"), ("ETA", "plannedArrivalDate")):
        one.say(label, day(_text(move, key)))
    spots: list[tuple[str, Any]] = [*move.items(), ("placeOfIssue", paper.get("placeOfIssue"))]
    spots += [
        (_text(s, "locationTypeCode", "shipmentLocationTypeCode"), _dict(s, "location") or s) for s in _list(paper, "shipmentLocations") if isinstance(s, dict)
    ]
    for key, where in spots:
        for spot in where if isinstance(where, list) else [where]:
            if _PLACES.get(key) and isinstance(spot, dict):
                one.say(_PLACES[key], _place(spot))


def _place(spot: Json) -> str:
    address = _dict(spot, "address")
    named = _text(spot, "locationName", "displayedName") or ", ".join(filter(None, (_text(address, "city"), country(_text(address, "countryCode")))))
    return place(named, _text(spot, "UNLocationCode"))


def _references(one: Statement, paper: Json) -> None:
    labels = {
        "PO": "Purchase Order No.",
        "CR": "Shipper's Reference",
        "SI": "Shipper's Reference",
        "FF": "Forwarder's ref",
        "AES": "AES ITN",
        "INV": "Invoice No.",
    }
    for told in _list(paper, "references"):
        kind = _text(told, "type", "referenceType")
        values = told.get("values") if isinstance(told, dict) else None
        for value in values if isinstance(values, list) else [_text(told, "value", "referenceValue")]:
            if kind in labels:
                one.say(labels[kind], str(value))


def _goods(item: Json) -> dict[str, str]:
    cargo = [c for c in _list(item, "cargoItems") if isinstance(c, dict)] or [item]
    words = item.get("descriptionOfGoods")
    codes = item.get("HSCodes", item.get("HSCode", ""))
    packing = _dict(cargo[0], "outerPackaging") or cargo[0]
    return {
        "Description of Goods": "\n".join(map(str, words)) if isinstance(words, list) else str(words or ""),
        "HS Code": str(codes[0]) if isinstance(codes, list) and codes else str(codes or ""),
        "Packages": f"{_text(packing, 'numberOfPackages')} {_text(packing, 'description') or unit(_text(packing, 'packageCode'))}".strip(),
        "Gross Weight (KG)": _weight(cargo[0], "cargoGrossWeight") or _text(cargo[0], "weight"),
        "Net Weight (KG)": _weight(cargo[0], "cargoNetWeight"),
        "Measurement (M3)": _weight(cargo[0], "cargoGrossVolume"),
        "Marks and Numbers": "\n".join(str(m) for m in _list(item, "shippingMarks")),
    }


def _weight(told: Json, key: str) -> str:
    inner = _dict(told, key)
    figure, measure = _text(inner, "value"), _text(inner, "unit")
    return f"{figure} {_UNITS.get(measure, measure)}".strip()


def _text(told: Any, *keys: str) -> str:
    """The first of these values that is plain."""
    if not isinstance(told, dict):
        return ""
    return next((str(told[k]) for k in keys if isinstance(told.get(k), str | int | float) and not isinstance(told[k], bool)), "")


def _dict(told: Any, key: str) -> Json:
    inner = told.get(key) if isinstance(told, dict) else None
    return inner if isinstance(inner, dict) else {}


def _list(told: Any, key: str) -> list[Any]:
    inner = told.get(key) if isinstance(told, dict) else None
    return inner if isinstance(inner, list) else []
