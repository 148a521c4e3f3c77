import time

import pytest

from checker.errors import UnreadablePaper
from checker.reading.decoding import decode
from checker.reading.html import MAX_HTML
from checker.reading.intake import read_bytes
from checker.reading.sniff import sniff
from tests.reading.made_carriers import INVOICE_CSV, INVOICE_HTML, INVOICE_TEXT, INVOICE_TSV
from tests.reading.read_facts import documents, proves_the_invoice

UBL = """<?xml version="1.0" encoding="UTF-8"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>INV-2023-88</cbc:ID><cbc:IssueDate>2023-05-01</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode>
<cac:OrderReference><cbc:ID>PO-4711</cbc:ID></cac:OrderReference>
<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>KANSAI MOTORS CO., LTD.</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>2-1-5 Nakanoshima</cbc:StreetName>
<cbc:CityName>Osaka</cbc:CityName><cac:Country><cbc:IdentificationCode>JP</cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>GULF STAR TRADING LLC</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
<cac:DeliveryTerms><cbc:ID>CIF</cbc:ID><cac:DeliveryLocation><cbc:ID>JEBEL ALI</cbc:ID></cac:DeliveryLocation></cac:DeliveryTerms>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="USD">60000.00</cbc:LineExtensionAmount><cbc:TaxInclusiveAmount currencyID="USD">61350.00</cbc:TaxInclusiveAmount>
<cbc:PayableAmount currencyID="USD">1350.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">2</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="USD">60000.00</cbc:LineExtensionAmount>
<cac:Item><cbc:Name>TOYOTA LAND CRUISER 2019</cbc:Name><cac:OriginCountry><cbc:IdentificationCode>JP</cbc:IdentificationCode></cac:OriginCountry>
<cac:CommodityClassification><cbc:ItemClassificationCode listID="HS">87032490</cbc:ItemClassificationCode></cac:CommodityClassification></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="USD">30000.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine></Invoice>"""

CII = """<?xml version="1.0"?><rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
<rsm:ExchangedDocument><ram:ID>INV-2023-88</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20230501</udt:DateTimeString></ram:IssueDateTime>
</rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID>
</ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>TOYOTA LAND CRUISER 2019</ram:Name><ram:OriginTradeCountry><ram:ID>JP</ram:ID></ram:OriginTradeCountry>
</ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>30000.00</ram:ChargeAmount></ram:NetPriceProductTradePrice>
</ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">2</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
<ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>60000.00</ram:LineTotalAmount>
</ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem><ram:ApplicableHeaderTradeAgreement>
<ram:SellerTradeParty><ram:Name>KANSAI MOTORS CO., LTD.</ram:Name><ram:PostalTradeAddress><ram:CityName>Osaka</ram:CityName><ram:CountryID>JP</ram:CountryID></ram:PostalTradeAddress>
</ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>GULF STAR TRADING LLC</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>USD</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementHeaderMonetarySummation>
<ram:GrandTotalAmount>61350.00</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (INVOICE_HTML, "a.html"),
        (INVOICE_TEXT, "a.txt"),
        (INVOICE_CSV, "a.csv"),
        (INVOICE_TSV, "a.tsv"),
    ],
)
def test_an_invoice_as_text_gives_its_facts(text, name):
    proves_the_invoice(documents(text.encode(), name)[0])


@pytest.mark.parametrize("text", [UBL, CII], ids=["ubl", "cii"])
def test_an_electronic_invoice_gives_its_facts(text):
    one = documents(text.encode(), "invoice.xml")[0]
    assert (one.kind, one.read_by) == ("commercial_invoice", "markup")
    said = {name: fact.value for name, fact in one.stated.items()}
    assert (said["invoice_number"], str(said["invoice_date"])) == ("INV-2023-88", "2023-05-01")
    assert (said["seller"].name, said["seller"].country, said["buyer"].name) == ("KANSAI MOTORS CO., LTD.", "JP", "GULF STAR TRADING LLC")
    assert (said["total_amount"], said["currency"]) == (61350.0, "USD")
    (line,) = one.goods
    assert (line.description.value, line.quantity.value, line.unit_price.value, line.amount.value, line.origin.value) == (
        "TOYOTA LAND CRUISER 2019",
        2.0,
        30000.0,
        60000.0,
        "JP",
    )


def test_a_csv_cell_is_known_by_its_place():
    fact = documents(INVOICE_CSV.encode(), "mail.eml!lists/lines.csv")[0].stated["invoice_number"]
    assert (fact.spot.sheet, fact.spot.cell) == ("lines", "B3")


@pytest.mark.parametrize(
    ("style", "how"),
    [
        ("display:none", "invisible"),
        ("font-size:0px", "invisible"),
        ("color:#fff", "white"),
        ("color:white;background:#ffffff", "white"),
        ("font-size:1px", "tiny"),
        ("max-height:0;overflow:hidden", "invisible"),
    ],
)
def test_hidden_words_of_a_web_page_are_traces_and_no_print(style, how):
    paper = read_bytes(f"<html><p>Invoice No. 1</p><p style='{style}'>Final destination Novorossiysk</p></html>".encode(), "a.html")
    assert [(h.how, h.text) for h in paper.traces.hidden] == [(how, "Final destination Novorossiysk")]
    assert "Novorossiysk" not in [w.text for w in paper.pages[0].words]


@pytest.mark.parametrize(
    "html",
    [
        "<table bgcolor=#003366><tr><td style='color:white'>SHOWN</td></tr></table>",
        "<style>.dark{background:#036;color:#fff}</style><div class=dark>SHOWN</div>",
        "<style>table.x th{background:#036}</style><table class=x><tr><th style='color:#fff'>SHOWN</th></tr></table>",
        "<div style='background-image:url(x.png);color:#fff'>SHOWN</div>",
        "<style>@media print{p{display:none}}</style><p>SHOWN",
    ],
)
def test_white_print_on_a_dark_ground_is_shown(html):
    paper = read_bytes(f"<html><body>{html}</body></html>".encode(), "a.html")
    assert [w.text for w in paper.pages[0].words] == ["SHOWN"]
    assert not paper.traces.hidden


def test_a_long_table_keeps_all_its_lines():
    rows = "".join(f"<tr><td>PART NUMBER {i} STEEL</td><td>87089990</td><td>{i}</td><td>2.00</td><td>{2 * i}.00</td></tr>" for i in range(1, 901))
    (one,) = documents(INVOICE_HTML.replace("<tr><td>SPARE", rows + "<tr><td>SPARE").encode(), "a.html")
    assert len(one.goods) == 902


def test_a_paper_too_long_is_read_in_part_and_says_so():
    paper = read_bytes(("\f".join(f"page {n}" for n in range(120))).encode(), "a.txt")
    assert len(paper.pages) == 100
    assert "100 pages" in paper.unread[0].reason


def test_scripts_are_not_run_and_not_read():
    paper = read_bytes(b"<html><script>document.write('x')</script><p>Shown</p><!-- note --></html>", "a.html")
    assert [w.text for w in paper.pages[0].words] == ["Shown"]
    assert "scripts" in paper.traces.not_checked[0]


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>', "entities"),
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "entities"),
        ('<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a/>', "entities"),
        ("<?xml version='1.0'?>" + "<a>" * 100_000, "nested too deeply"),
        ("<?xml version='1.0'?><a><b></a>", "damaged"),
        ("<?xml version='1.0'?><Recipe/>", "<Recipe>"),
        ("<?xml version='1.0' encoding='no-such'?><Invoice/>", "damaged"),
    ],
)
def test_hostile_and_foreign_xml_is_refused_with_a_remedy(xml, reason):
    with pytest.raises(UnreadablePaper, match=reason) as caught:
        read_bytes(xml.encode(), "invoice.xml")
    assert caught.value.remedy


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>" * 3_000 + "x",
        "<div>" * 50_000 + "x",
        "<!--" * 100_000 + "x",
        "<style>" + "@media{" * 20_000 + "</style>x",
        "<table><tr><td colspan=999 rowspan=999>x" * 500,
        "<p>x</p>" * 30_000,
        "<a " * 50_000 + ">x",
    ],
    ids=["tables", "depth", "comments", "styles", "spans", "length", "tags"],
)
def test_hostile_html_ends_in_good_time(html):
    began = time.process_time()
    try:
        read_bytes(f"<html>{html}".encode(), "a.html")
    except UnreadablePaper as error:
        assert error.remedy  # noqa: PT017
    assert time.process_time() - began < 60


def test_a_web_page_too_large_is_refused():
    with pytest.raises(UnreadablePaper, match="larger than"):
        read_bytes(b"<html>" + b"x" * MAX_HTML, "a.html")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Expéditeur: Société Générale, Zürich – prix 120 €", "cp1252"),
        ("Грузополучатель: ООО Ромашка, Владивосток", "cp1251"),
        ("荷受人：株式会社カンサイ自動車　大阪市北区中之島", "shift_jis"),
        ("收货人：上海远洋贸易有限公司，上海市浦东新区", "gb18030"),
        ("買主 Käufer", "utf-16"),
        ("买方：贸易", "utf-8-sig"),
        ("Plain words", "utf-16-le"),
    ],
)
def test_text_is_read_in_the_letters_it_was_written_in(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_letter_that_begins_like_a_mail_is_text():
    assert sniff(b"From: Osaka\nTo: Dubai\nDate: 2023-05-01\n\nGoods") == "text"
    assert sniff(b"From: a\r\nTo: b\r\nMIME-Version: 1.0\r\n\r\nGoods") == "eml"
