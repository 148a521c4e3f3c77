"""The dossiers about other goods: pianos, ivory, furniture."""

from __future__ import annotations

from datetime import date, datetime

from making.bills import Bill, liner
from making.forwarding import arrival_notice, house
from making.goods import Item, box, imo
from making.goods import air_waybill as numbered
from making.invoices import Sale, typed
from making.packing import cases, units
from making.roads_and_skies import air_waybill
from making.sheet import Made
from making.workbooks import book

EXCEL = "Microsoft® Office Excel 2007"


def pianos_for_dalian_forwarder() -> dict[str, bytes]:
    """Twenty-two pianos sold by a motorcycle dealer to a forwarder, who is also the one to notify."""
    seller = ("OTOWA MOTORCYCLE SHOKAI Y.K.", "4-2-11 NADAHAMA-HIGASHI, NADA-KU, KOBE 657-0862, JAPAN", "TEL +81-78-555-0116")
    buyer = (
        "DALIAN SEAGATE INTERNATIONAL FORWARDING CO., LTD.",
        "ROOM 812, 25 RENMIN ROAD, ZHONGSHAN DISTRICT",
        "DALIAN 116001, CHINA",
        "TEL +86 411 5550 0139",
    )
    pianos = [Item(("USED UPRIGHT PIANO", "MADE IN JAPAN, 88 KEYS, BLACK"), "9201.10", 22, "PCS", 92_000, 5_170, 4_950, 35.2, 22)]
    facts = (
        ("SHIPPED PER", "HARIMA STAR VOY. 0845W"),
        ("FROM", "KOBE, JAPAN"),
        ("TO", "DALIAN, CHINA"),
        ("TERMS", "C&F DALIAN"),
        ("PAYMENT", "CASH BEFORE SHIPMENT"),
        ("ORIGIN", "JAPAN"),
    )
    sale = Sale(
        seller,
        buyer,
        "OM-81028",
        "OCT. 28, 2008",
        "JPY",
        pianos,
        "UNITS",
        facts,
        marks=("D.S.F.", "DALIAN", "NO. 1-22"),
        remarks=("FOR ACCOUNT OF CONSIGNEE'S CUSTOMER, NAME TO BE ADVISED.",),
        places=0,
    )
    listed = Sale(
        seller,
        buyer,
        "OM-81028",
        "OCT. 28, 2008",
        "JPY",
        pianos,
        "UNITS",
        marks=("D.S.F. DALIAN NO. 1-22",),
        remarks=("Each piano wrapped in blankets and film.",),
    )
    bill = Bill(
        "HARIMA NADA STEAMSHIP",
        "HNKOB081105",
        seller,
        buyer,
        buyer,
        "KOBE, JAPAN",
        "DALIAN, CHINA",
        "HARIMA STAR",
        "0845W",
        "NOV. 05, 2008",
        "NOV. 05, 2008",
        "KOBE",
        pianos,
        "HN-2207",
        "OM-81028",
        "KOBE CY",
        delivery="DALIAN, CHINA",
        payable="KOBE",
        marks=("D.S.F.", "DALIAN", "NO. 1-22"),
        unit="UNITS",
        count="ONE (1) CONTAINER ONLY",
        boxes=((box("HNSU730021"), "HN003318", "40' GP"),),
    )
    return {
        "invoice OM-81028.pdf": typed(sale, Made("Acrobat PDFWriter 5.0 for Windows NT", EXCEL, "20081028163020+09'00'")),
        "packing OM-81028.pdf": units(listed, Made("Acrobat PDFWriter 5.0 for Windows NT", EXCEL, "20081028164102+09'00'"), title="PACKING LIST"),
        "HNKOB081105.pdf": liner(bill, Made("iText 2.0.8 (by lowagie.com)", "BLPRINT", "20081105171010+09'00'"), "#203a2c"),
    }


def embassy_ivory() -> dict[str, bytes]:
    """Carved ivory as the property of an embassy, with two carriers between the two missions."""
    sender = ("EMBASSY OF THE DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "ADMINISTRATIVE SECTION, PLOT 4418, KABULONGA ROAD", "LUSAKA, ZAMBIA")
    receiver = ("MR. RIM, THIRD SECRETARY", "EMBASSY OF THE D.P.R. OF KOREA", "CHAOYANG DISTRICT", "BEIJING, CHINA")
    items = [
        Item(("CARVED ELEPHANT TUSK, POLISHED, ON WOODEN STAND",), "9601.10", 14, "PCS", 0, 152, 118, 0.588, 4, size="140 x 35 x 30"),
        Item(("IVORY SEAL BLANKS (CHOPS)",), "9601.10", 220, "PCS", 0, 38, 31, 0.144, 2, size="60 x 40 x 30"),
        Item(("IVORY BRACELETS AND BEADS, CARVED",), "9601.10", 310, "PCS", 0, 31, 24, 0.144, 2, size="60 x 40 x 30"),
        Item(("WOODEN MASKS, HANDICRAFT",), "4420.10", 18, "PCS", 0, 29, 22, 0.144, 2, size="60 x 40 x 30"),
    ]
    number = numbered("994", "1807352")
    facts = (("Air waybill No.", number), ("From", "Lusaka, Zambia"), ("To", "Beijing, China"))
    listed = Sale(
        sender,
        receiver,
        "ADM-17-31",
        "16 October 2017",
        "USD",
        items,
        "CRATES",
        facts,
        marks=("DIPLOMATIC", "PROPERTY", "1-10"),
        remarks=("Property of the embassy. No commercial value. Exempt from inspection.",),
    )
    bill = Bill(
        "RIFT HIGHLAND AIRWAYS",
        number,
        sender,
        receiver,
        ("SAME AS CONSIGNEE",),
        "LUSAKA",
        "BEIJING",
        "",
        "",
        "",
        "17 OCT 2017",
        "LUSAKA",
        items,
        reference="ADM-17-31",
        agent=("COPPERBELT AIR AGENCY, LUSAKA",),
        extra={"accounting": "CASH PAID"},
    )
    nature = ("DIPLOMATIC PROPERTY,", "PERSONAL EFFECTS AND", "CARVED HANDICRAFT", "10 CRATES")
    handling = ("DIPLOMATIC BAGGAGE - NOT TO BE OPENED OR DETAINED", "KEEP WITH COURIER'S BAGGAGE. CITES PERMIT: NONE")
    return {
        "awb 994.pdf": air_waybill(
            bill,
            Made("Oracle BI Publisher 11.1.1.7.0", "CargoSpot", "20171017081230+02'00'"),
            handling,
            ("LUSAKA (LUN)", "ADD", "PEK", "BEIJING (PEK)"),
            "RH 813 / 18 OCT 2017",
            nature,
            "6.85",
        ),
        "packing list ADM-17-31.pdf": cases(listed, Made("LibreOffice 5.3", "Writer", "20171016142250+02'00'")),
    }


def furniture_workbook() -> dict[str, bytes]:
    """Garden furniture, a workbook for invoice and packing list, and the forwarder's two papers."""
    seller = ("XUAN DAI WOODWORKS CO., LTD.", "LOT B7, PHU TAI INDUSTRIAL ZONE", "QUY NHON, BINH DINH, VIETNAM", "TEL +84 256 555 0143")
    buyer = ("LINDHAGA TRÄDGÅRD AB", "IMPORTGATAN 22", "422 46 HISINGS BACKA, SWEDEN", "TEL +46 31 555 01 62")
    items = [
        Item(("Folding table, acacia, 120 x 75 cm", "FSC 100%"), "9403.60", 120, "PCS", 74.0, 3_480, 3_120, 19.2, 120, "XD-T120"),
        Item(("Folding chair, acacia, without cushion", "FSC 100%"), "9401.69", 480, "PCS", 26.5, 4_128, 3_744, 36.0, 240, "XD-C02"),
        Item(("Bench, acacia, two seats, without cushion", "FSC 100%"), "9401.69", 60, "PCS", 48.0, 900, 810, 7.8, 60, "XD-B2"),
    ]
    number = box("QNLU640318")
    top = (
        ("Invoice No.", "XD24-0905", "Invoice date", date(2024, 9, 5)),
        ("Order No.", "LT-4417", "Delivery terms", "FOB QUY NHON"),
        ("Payment terms", "TT 30 DAYS", "Country of origin", "VIETNAM"),
        ("Port of loading", "QUY NHON, VIETNAM", "Port of discharge", "GOTHENBURG, SWEDEN"),
        ("Vessel / voyage", "QN HARMONY / 238S", "Currency", "USD"),
    )
    terms = (
        ("Bank", "Binh Dinh Export Bank, Quy Nhon, account 555 0143 881, SWIFT BDEXVNVX"),
        ("Container No.", number),
        ("Packed in", "420 cartons, 1 x 40' HC"),
    )
    file = book(
        top,
        seller,
        buyer,
        items,
        terms,
        ("Garden furniture of plantation acacia, certified FSC 100%.",),
        datetime(2024, 9, 5, 9, 12, 0),
        "Xuan Dai export office",
    )
    words = [Item((i.words[0].upper(),), i.hs, i.quantity, i.unit, 0, i.gross, i.net, i.volume, i.packages) for i in items]
    forwarder = ("BLUE GANNET FORWARDING (VIETNAM) LTD.", "19 PHAN CHU TRINH, QUY NHON, VIETNAM", "TEL +84 256 555 0177")
    agent = ("GANNET SPEDITION AB", "SKANDIAHAMNEN, 418 34 GÖTEBORG, SWEDEN", "TEL +46 31 555 01 88")
    bill = Bill(
        "",
        "BGF24090417",
        seller,
        buyer,
        buyer,
        "QUY NHON, VIETNAM",
        "GOTHENBURG, SWEDEN",
        "QN HARMONY",
        "238S",
        "14 SEP 2024",
        "14 SEP 2024",
        "QUY NHON",
        words,
        "",
        "XD24-0905",
        imo=imo(955061),
        delivery="GOTHENBURG, SWEDEN",
        freight="FREIGHT COLLECT",
        payable="DESTINATION",
        marks=("LINDHAGA", "LT-4417", "1-420"),
        unit="CARTONS",
        boxes=((number, "BG771204", "40' HC"),),
        clauses=("TRANSHIPMENT AT SINGAPORE",),
        agent=agent,
        extra={"master": "QNL2409338107"},
    )
    charges = (("Ocean freight (collect)", "USD 6,150.00"), ("Terminal handling", "SEK 2,350.00"), ("Delivery order fee", "SEK 650.00"))
    return {
        "XD24-0905.xlsx": file,
        "BGF24090417.pdf": house(bill, Made("mPDF 8.1.4", "", "20240914150030+07'00'"), forwarder, "#1c4e80"),
        "arrival notice BGF24090417.pdf": arrival_notice(
            bill, Made("Crystal Reports", "Powered By Crystal", "20241029081207+01'00'"), agent, "05 NOV 2024", "29 OCT 2024", charges
        ),
    }


DOSSIERS = {"embassy-ivory": embassy_ivory, "pianos-for-dalian-forwarder": pianos_for_dalian_forwarder, "furniture-workbook": furniture_workbook}
