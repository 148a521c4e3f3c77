import json

import pytest

from checker.errors import UnreadablePaper
from checker.reading.intake import find, read_bytes
from tests.reading.read_facts import documents, proves_the_invoice

INVOIC = """UNA:+.? '
UNB+UNOC:3+SENDER+RECEIVER+230501:1200+1'UNH+1+INVOIC:D:96A:UN'
BGM+380+INV-2023-88+9'DTM+137:20230501:102'RFF+ON:PO 4711'
NAD+SE+++KANSAI MOTORS CO., LTD.+2-1-5 NAKANOSHIMA+OSAKA++530-0005+JP'
NAD+BY+++GULF STAR TRADING LLC+DEIRA STREET 4+DUBAI+++AE'
CUX+2:USD:4'TOD+6++CIF:::JEBEL ALI'PAT+1+:::T/T 30 DAYS'
LOC+9+JPOSA:139:6:OSAKA'LOC+11+AEJEA:139:6:JEBEL ALI'
LIN+1'PIA+1+87032490:HS'IMD+F++:::TOYOTA LAND CRUISER 2019'QTY+47:2:PCE'MOA+203:60000.00'PRI+AAA:30000.00'ALI+JP'
LIN+2'PIA+1+87089990:HS'IMD+F++:::SPARE PARTS FOR CARS'QTY+47:10:PCE'MOA+203:1350.00'PRI+AAA:135.00'
UNS+S'MOA+39:61350.00'UNT+20+1'
"""
IFTMIN = """UNB+UNOC:3+SENDER+RECEIVER+230501:1200+2'
UNH+2+IFTMIN:D:99B:UN'BGM+340+SI77+9'DTM+137:202305011200:203'CNT+7:5200:KGM'CNT+11:2'RFF+BN:BK123456'
TDT+20+123W+1++ONEY:172:20:OCEAN NETWORK EXPRESS+++9806079:146:11:ONE STORK:JP'
LOC+9+JPOSA:139:6:OSAKA'LOC+11+AEJEA:139:6'NAD+CZ+++O?'BRIEN MOTORS CO., LTD.+2-1-5 NAKANOSHIMA+OSAKA+++JP'
NAD+CN++GULF STAR TRADING LLC:DEIRA STREET 4:DUBAI:UNITED ARAB EMIRATES'NAD+NI+++SAME AS CONSIGNEE'CPI+++P'
GID+1+2:PK:::PACKAGES'FTX+AAA+++TOYOTA LAND CRUISER 2019'MEA+AAE+G+KGM:5200'MEA+AAE+AAW+MTQ:30.5'PIA+5+870324:HS'
EQD+CN+MSCU1234566+45G1:102:5+++5'MEA+AAE+G+KGM:5200'SEL+AB12345+CA'UNT+20+2'UNZ+1+2'
"""
BILL = {
    "transportDocumentReference": "ONEYOSA123456",
    "transportDocumentTypeCode": "BOL",
    "shippedOnBoardDate": "2023-05-03",
    "freightPaymentTermCode": "PRE",
    "isToOrder": False,
    "transports": {
        "plannedDepartureDate": "2023-05-03",
        "portOfLoading": {"UNLocationCode": "JPOSA", "locationName": "Osaka"},
        "portOfDischarge": {"UNLocationCode": "AEJEA"},
        "vesselVoyages": [{"vesselName": "ONE STORK", "carrierExportVoyageNumber": "123W"}],
    },
    "documentParties": {
        "shipper": {"partyName": "KANSAI MOTORS CO., LTD.", "address": {"street": "Nakanoshima", "city": "Osaka", "countryCode": "JP"}},
        "consignee": {"partyName": "GULF STAR TRADING LLC", "displayedAddress": ["GULF STAR TRADING LLC", "DEIRA STREET 4", "DUBAI, UAE"]},
        "notifyParties": [{"partyName": "AL NOOR LOGISTICS"}],
    },
    "consignmentItems": [
        {
            "carrierBookingReference": "BK123456",
            "descriptionOfGoods": ["TOYOTA LAND CRUISER 2019"],
            "HSCodes": ["870324"],
            "cargoItems": [{"cargoGrossWeight": {"value": 5200, "unit": "KGM"}, "outerPackaging": {"numberOfPackages": 2, "description": "UNITS"}}],
        }
    ],
    "utilizedTransportEquipments": [{"equipment": {"equipmentReference": "MSCU1234566", "ISOEquipmentCode": "45G1"}, "seals": [{"number": "AB12345"}]}],
}


def test_an_edifact_invoice_gives_its_facts():
    one = documents(INVOIC.encode(), "invoice.edi")[0]
    proves_the_invoice(one)
    assert one.read_by == "markup"
    assert (one.stated["incoterm"].value, one.stated["payment_terms"].value, one.stated["order_number"].text) == ("CIF", "T/T 30 DAYS", "4711")
    assert one.goods[0].origin.value == "JP"


def test_edifact_shipping_instructions_give_their_facts():
    (one,) = documents(IFTMIN.encode(), "si.edi")
    said = {name: fact.value for name, fact in one.stated.items()}
    assert (one.kind, said["booking_number"], said["vessel"], said["imo_number"]) == ("shipping_instruction", "BK123456", "ONE STORK", "9806079")
    assert (said["shipper"].name, said["consignee"].country, said["notify_party"].same_as) == ("O'BRIEN MOTORS CO., LTD.", "AE", "consignee")
    assert (said["port_of_loading"].unlocode, said["port_of_discharge"].unlocode, said["freight_terms"]) == ("JPOSA", "AEJEA", "prepaid")
    assert (said["gross_weight_kg"], said["packages"], one.goods[0].description.value) == (5200.0, 2, "TOYOTA LAND CRUISER 2019")
    (box,) = one.containers
    assert (box.number.value, box.seal.value, box.size_type.value, box.gross_weight_kg.value) == ("MSCU1234566", "AB12345", "45G1", 5200.0)


def test_the_messages_of_one_interchange_are_papers_of_their_own():
    both = documents((INVOIC + IFTMIN).encode(), "both.edi")
    assert [d.kind for d in both] == ["commercial_invoice", "shipping_instruction"]


def test_a_dcsa_bill_gives_its_facts():
    (one,) = documents(json.dumps(BILL).encode(), "bill.json")
    said = {name: fact.value for name, fact in one.stated.items()}
    assert (one.kind, said["bl_number"], said["booking_number"]) == ("bill_of_lading", "ONEYOSA123456", "BK123456")
    assert (said["shipper"].country, said["consignee"].name, said["notify_party"].name) == ("JP", "GULF STAR TRADING LLC", "AL NOOR LOGISTICS")
    assert (said["port_of_loading"].unlocode, said["port_of_discharge"].unlocode, str(said["on_board_date"])) == ("JPOSA", "AEJEA", "2023-05-03")
    assert (one.goods[0].hs_code.value, one.goods[0].gross_weight_kg.value, one.containers[0].seal.value) == ("870324", 5200.0, "AB12345")


def test_a_dcsa_document_is_found_in_a_folder_and_other_json_is_not(tmp_path):
    (tmp_path / "bill.json").write_text(json.dumps(BILL))
    (tmp_path / "package.json").write_text('{"name": "x"}')
    assert [p.name for p in find([str(tmp_path)])] == ["bill.json"]


@pytest.mark.parametrize("data", [b"UNA:+.? 'UNB+UNOC:3", b"UNB+UNOC:3+A+B'UNZ+0+1'", b"UNB+UNOC:3+A+B'" + b"UNT'" * 200_000])
def test_broken_interchanges_say_so(data):
    with pytest.raises(UnreadablePaper) as caught:
        read_bytes(data, "x.edi")
    assert caught.value.remedy


@pytest.mark.parametrize("data", [b'{"documentParties": ', b'{"documentParties": ' + b"[" * 100_000, b'[1, "documentParties":2]'])
def test_broken_json_says_so(data):
    with pytest.raises(UnreadablePaper):
        read_bytes(data, "x.json")


def test_fields_of_the_wrong_kind_do_not_break_the_reader():
    odd = {
        **BILL,
        "transports": [],
        "documentParties": [1, {"party": "x"}],
        "consignmentItems": ["x", {"cargoItems": 5}],
        "utilizedTransportEquipments": [None, 3],
    }
    assert documents(json.dumps(odd).encode(), "x.json")[0].stated["bl_number"].value == "ONEYOSA123456"
