"""What a general heading such as `No.`, `Date` or `Total charges` means on each kind of paper."""

from __future__ import annotations

SELLING = ("commercial_invoice", "proforma_invoice")
CERTIFYING = ("certificate_of_origin", "vehicle_certificate", "insurance_certificate", "inspection_certificate", "end_use_certificate")
CARRYING = ("bill_of_lading", "sea_waybill", "house_bill_of_lading")
_INVOICED = (*SELLING, "packing_list")
_NUMBERED = (*CARRYING, "cmr_consignment_note", "rail_waybill", "arrival_notice", "delivery_order")

GENERIC: dict[str, dict[str, str]] = {
    "number": {
        "air_waybill": "awb_number",
        "purchase_order": "order_number",
        "letter_of_credit": "lc_number",
        "export_declaration": "export_declaration_number",
        "booking_confirmation": "booking_number",
        **dict.fromkeys(_INVOICED, "invoice_number"),
        **dict.fromkeys(_NUMBERED, "bl_number"),
        **dict.fromkeys(CERTIFYING, "certificate_number"),
    },
    "bl_date": dict.fromkeys((*CARRYING, "arrival_notice", "delivery_order"), "issue_date"),
    "issuer": {"air_waybill": "carrier"},
    "charges_total": {"arrival_notice": "total_amount"},
    "date": dict.fromkeys(_INVOICED, "invoice_date"),
    "order_date": {"purchase_order": "issue_date"},
}
"""The field by concept of the heading and kind of paper."""
_ELSE = {"date": "issue_date"}


def field_of(concept: str, kind: str) -> str:
    """The field that a heading's concept names on that kind of paper; the concept itself where it is no general one."""
    return GENERIC.get(concept, {}).get(kind, _ELSE.get(concept, concept))
