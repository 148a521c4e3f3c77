"""UBL 2 invoices (OASIS Universal Business Language, as Peppol and many tax offices use it), told as a statement."""

from __future__ import annotations

from checker.reading.statement import Statement, country, day, unit
from checker.reading.xml_tree import Node

TITLES = {"325": "PROFORMA INVOICE", "381": "CREDIT NOTE", "383": "DEBIT NOTE"}
_PARTIES = (
    ("Seller", "AccountingSupplierParty/Party"), ("Buyer", "AccountingCustomerParty/Party"), ("Seller", "SellerSupplierParty/Party"),
    ("Buyer", "BuyerCustomerParty/Party"), ("Ship To", "Delivery/DeliveryParty"), ("Manufacturer", "ManufacturerParty"),
)  # fmt: skip


def read_ubl(top: Node) -> Statement:
    """What a UBL Invoice or CreditNote says."""
    one = Statement(TITLES.get(top.says("InvoiceTypeCode"), "CREDIT NOTE" if top.name == "CreditNote" else "COMMERCIAL INVOICE"))
    one.say("Invoice No.", top.says("ID"))
    one.say("Invoice Date", day(top.says("IssueDate")))
    one.say("Purchase Order No.", top.says("OrderReference/ID", "BuyerReference"))
    one.say("Contract No.", top.says("ContractDocumentReference/ID"))
    one.say("Bill of Lading No.", top.says("DespatchDocumentReference/ID") if top.first("Delivery/Shipment") is None else top.says("Delivery/Shipment/ID"))
    for role, path in _PARTIES:
        for node in top.all(path):
            one.name(role, _party(node))
    for delivery in top.all("Delivery"):
        _delivery(one, delivery)
    for terms in top.all("DeliveryTerms"):
        one.say("Terms of Delivery", f"{terms.says('ID')} {terms.says('SpecialTerms')} {terms.says('DeliveryLocation/Name', 'DeliveryLocation/ID')}")
    for terms in top.all("PaymentTerms"):
        one.say("Payment Terms", terms.says("Note"))
    for means in top.all("PaymentMeans/PayeeFinancialAccount"):
        branch = means.first("FinancialInstitutionBranch")
        bank = [branch.says("FinancialInstitution/Name", "Name"), f"SWIFT: {branch.says('FinancialInstitution/ID', 'ID')}"] if branch else []
        one.name("Bank", [*(text for text in bank if text != "SWIFT: "), f"Account: {means.says('ID')} {means.says('Name')}"])
    one.say("Currency", top.says("DocumentCurrencyCode"))
    one.notes += [node.text for node in top.all("Note") if node.text]
    _totals(one, top)
    one.goods += [_line(node) for node in top.children if node.name in ("InvoiceLine", "CreditNoteLine")]
    return one


def _party(node: Node) -> list[str]:
    name = node.says("PartyName/Name", "PartyLegalEntity/RegistrationName")
    address = node.first("PostalAddress", "PhysicalLocation/Address", "PartyLegalEntity/RegistrationAddress")
    return [name, *(_address(address) if address else [])]


def _address(node: Node) -> list[str]:
    lines = [node.says("StreetName"), node.says("BuildingNumber"), node.says("AdditionalStreetName"), *(n.says("Line") for n in node.all("AddressLine"))]
    town = f"{node.says('PostalZone')} {node.says('CityName')}"
    return [*lines, town, node.says("CountrySubentity"), node.says("Country/Name") or country(node.says("Country/IdentificationCode"))]


def _delivery(one: Statement, node: Node) -> None:
    where = node.first("DeliveryLocation/Address", "DeliveryAddress")
    if where is not None and not node.all("DeliveryParty"):
        one.name("Ship To", [node.says("DeliveryLocation/Name"), *_address(where)])
    one.say("Place of Delivery", node.says("DeliveryLocation/Name"))
    for label, path in (("Port of Loading", "LoadingPortLocation"), ("Port of Discharge", "UnloadPortLocation")):
        for stage in [*node.within("ShipmentStage"), *node.within("Shipment")]:
            one.say(label, stage.says(f"{path}/Name", f"{path}/ID"))
    for vessel in node.within("MaritimeTransport"):
        one.say("Vessel", vessel.says("VesselName"))


def _totals(one: Statement, top: Node) -> None:
    sums = top.first("LegalMonetaryTotal")
    if sums is None:
        return
    for label, names in (("Subtotal", ("LineExtensionAmount",)), ("Total Amount", ("TaxInclusiveAmount", "TaxExclusiveAmount", "PayableAmount"))):
        node = sums.first(*names)
        if node is not None:
            one.say(label, f"{node.attributes.get('currencyID', '')} {node.text}")
    taxes = top.says("TaxTotal/TaxAmount")
    if taxes.strip("0."):
        one.say("VAT", taxes)
    for charge in top.all("AllowanceCharge"):
        kind = f"{charge.says('AllowanceChargeReasonCode')} {charge.says('AllowanceChargeReason')}".casefold()
        if charge.says("ChargeIndicator") == "true" and ("freight" in kind or kind.startswith("fc ")):
            one.say("Freight Charges", charge.says("Amount"))


def _line(node: Node) -> dict[str, str]:
    quantity = node.first("InvoicedQuantity", "CreditedQuantity")
    amount, item = node.first("LineExtensionAmount"), node.first("Item") or Node("")
    told = {
        "Item": node.says("ID"),
        "Description of Goods": "\n".join(dict.fromkeys(text for text in (item.says("Name"), *(n.text for n in item.all("Description"))) if text)),
        "Country of Origin": country(item.says("OriginCountry/IdentificationCode")) or item.says("OriginCountry/Name"),
        "Quantity": quantity.text if quantity else "",
        "Unit": unit(quantity.attributes.get("unitCode", "")) if quantity else "",
        "Unit Price": node.says("Price/PriceAmount"),
        "Amount": f"{amount.attributes.get('currencyID', '')} {amount.text}".strip() if amount else "",
    }
    for code in item.all("CommodityClassification/ItemClassificationCode"):
        if code.attributes.get("listID", "").upper() in ("HS", "TST", "TSP", "SRV") or code.attributes.get("listID", "").upper().startswith("HS"):
            told["HS Code"] = code.text
    for more in item.all("AdditionalItemProperty"):
        label = more.says("Name")
        if "chassis" in label.casefold() or label.casefold() in ("vin", "frame no", "frame no."):
            told["Chassis No."] = more.says("Value")
        elif label:
            told["Description of Goods"] += f"\n{label} {more.says('Value')}"
    for size in item.all("Dimension"):
        weight = {"G": "Gross Weight (KG)", "AAB": "Gross Weight (KG)", "N": "Net Weight (KG)", "AAF": "Net Weight (KG)"}.get(size.says("AttributeID"))
        if weight:
            told[weight] = size.says("Measure")
    return told
