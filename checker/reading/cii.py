"""Cross Industry Invoices (UN/CEFACT; Factur-X, ZUGFeRD and XRechnung carry them), told as a statement."""

from __future__ import annotations

from checker.reading.statement import Statement, country, day, unit
from checker.reading.ubl import TITLES
from checker.reading.xml_tree import Node

_PARTIES = (
    ("Seller", "ApplicableHeaderTradeAgreement/SellerTradeParty"), ("Buyer", "ApplicableHeaderTradeAgreement/BuyerTradeParty"),
    ("End User", "ApplicableHeaderTradeAgreement/ProductEndUserTradeParty"), ("Ship To", "ApplicableHeaderTradeDelivery/ShipToTradeParty"),
    ("Ultimate Consignee", "ApplicableHeaderTradeDelivery/UltimateShipToTradeParty"), ("Ship From", "ApplicableHeaderTradeDelivery/ShipFromTradeParty"),
    ("Bill To", "ApplicableHeaderTradeSettlement/InvoiceeTradeParty"),
)  # fmt: skip


def read_cii(top: Node) -> Statement:
    """What a CrossIndustryInvoice says."""
    about, trade = top.first("ExchangedDocument", "HeaderExchangedDocument") or Node(""), top.first("SupplyChainTradeTransaction") or Node("")
    one = Statement(TITLES.get(about.says("TypeCode"), "COMMERCIAL INVOICE"))
    one.say("Invoice No.", about.says("ID"))
    one.say("Invoice Date", day(about.says("IssueDateTime/DateTimeString")))
    agreed, settled = trade.first("ApplicableHeaderTradeAgreement") or Node(""), trade.first("ApplicableHeaderTradeSettlement") or Node("")
    one.say("Purchase Order No.", agreed.says("BuyerOrderReferencedDocument/IssuerAssignedID", "BuyerReference"))
    one.say("Contract No.", agreed.says("ContractReferencedDocument/IssuerAssignedID"))
    terms = agreed.first("ApplicableTradeDeliveryTerms")
    if terms is not None:
        one.say("Terms of Delivery", f"{terms.says('DeliveryTypeCode')} {terms.says('RelevantTradeLocation/Name', 'RelevantTradeLocation/ID', 'Description')}")
    for role, path in _PARTIES:
        for node in trade.all(path):
            one.name(role, _party(node))
    one.say("Payment Terms", settled.says("SpecifiedTradePaymentTerms/Description"))
    for means in settled.all("SpecifiedTradeSettlementPaymentMeans"):
        account = means.says("PayeePartyCreditorFinancialAccount/IBANID", "PayeePartyCreditorFinancialAccount/ProprietaryID")
        if account:
            one.name(
                "Bank",
                [
                    means.says("PayeeSpecifiedCreditorFinancialInstitution/Name"),
                    means.says("PayeeSpecifiedCreditorFinancialInstitution/BICID"),
                    f"Account: {account}",
                ],
            )
    currency = settled.says("InvoiceCurrencyCode")
    one.say("Currency", currency)
    sums = settled.first("SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation") or Node("")
    for label, name in (("Subtotal", "LineTotalAmount"), ("Total Amount", "GrandTotalAmount")):
        if sums.says(name):
            one.say(label, f"{currency} {sums.says(name)}")
    for charge in settled.all("SpecifiedTradeAllowanceCharge"):
        if charge.says("ChargeIndicator/Indicator") == "true" and (charge.says("ReasonCode") == "FC" or "freight" in charge.says("Reason").casefold()):
            one.say("Freight Charges", charge.says("ActualAmount"))
    for label, name in (("VAT", "TaxTotalAmount"), ("Charges", "ChargeTotalAmount"), ("Discount", "AllowanceTotalAmount")):
        if sums.says(name).strip("0.") and not (label == "Charges" and any(said == "Freight Charges" for said, _ in one.fields)):
            one.say(label, sums.says(name))
    one.notes += [node.says("Content") for node in about.all("IncludedNote") if node.says("Content")]
    one.goods += [_line(node, currency) for node in trade.all("IncludedSupplyChainTradeLineItem")]
    return one


def _party(node: Node) -> list[str]:
    address = node.first("PostalTradeAddress") or Node("")
    town = f"{address.says('PostcodeCode')} {address.says('CityName')}"
    lines = [
        address.says("LineOne"),
        address.says("LineTwo"),
        address.says("LineThree"),
        town,
        address.says("CountrySubDivisionName"),
        country(address.says("CountryID")),
    ]
    return [node.says("Name"), *lines]


def _line(node: Node, currency: str) -> dict[str, str]:
    product = node.first("SpecifiedTradeProduct") or Node("")
    quantity = node.first("SpecifiedLineTradeDelivery/BilledQuantity", "SpecifiedSupplyChainTradeDelivery/BilledQuantity")
    amount = next((n.text for n in node.within("LineTotalAmount")), "")
    told = {
        "Item": node.says("AssociatedDocumentLineDocument/LineID"),
        "Description of Goods": "\n".join(dict.fromkeys(t for t in (product.says("Name"), product.says("Description")) if t)),
        "Country of Origin": country(product.says("OriginTradeCountry/ID")),
        "Quantity": quantity.text if quantity else "",
        "Unit": unit(quantity.attributes.get("unitCode", "")) if quantity else "",
        "Unit Price": node.says(
            "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount", "SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/ChargeAmount"
        ),
        "Amount": f"{currency} {amount}".strip() if amount else "",
    }
    for code in product.all("DesignatedProductClassification/ClassCode"):
        if code.attributes.get("listID", "").upper().startswith("HS"):
            told["HS Code"] = code.text
    for more in product.all("ApplicableProductCharacteristic"):
        told["Description of Goods"] += f"\n{more.says('Description')} {more.says('Value')}"
    return told
