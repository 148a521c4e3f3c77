"""The dossiers about machines that do not go where they should."""

from __future__ import annotations

from making.bills import Bill, liner
from making.forwarding import house
from making.goods import Item, box
from making.invoices import Sale, letter, system
from making.packing import cases, units
from making.sheet import Made

LINE = ("iText® 5.5.13.2 ©2000-2020 iText Group NV (AGPL-version)", "OceanDocs Print Server 4")
EXCEL = "Microsoft® Excel® for Microsoft 365"


def machines_to_a_river_port() -> dict[str, bytes]:
    """Used excavators for a trader at the mouth of the Yalu."""
    seller = ("GENKAI KENKI EXPORT CO., LTD.", "5-3-8 HAKOZAKI-FUTO, HIGASHI-KU, FUKUOKA 812-0051, JAPAN", "TEL +81-92-555-0133")
    buyer = ("DONGGANG HAIHE MACHINERY TRADE CO., LTD.", "26 DADONG PORT ROAD, DONGGANG", "DANDONG 118300, CHINA", "TEL +86 415 555 0171")
    notify = ("DADONG RIVERSIDE SHIPPING SERVICE", "PORT GATE 2, DONGGANG, DANDONG, CHINA", "TEL +86 415 555 0108")
    machines = [
        Item(("USED HYDRAULIC EXCAVATOR KOMATSU PC200-8", "SERIAL NO. 331846, YEAR 2012, 9,840 HOURS"), "8429.52", 1, "UNIT", 5_400_000, 20_100, 20_100, 79.0),
        Item(("USED HYDRAULIC EXCAVATOR HITACHI ZX200-3", "SERIAL NO. 212077, YEAR 2010, 11,260 HOURS"), "8429.52", 1, "UNIT", 4_700_000, 19_800, 19_800, 78.4),
        Item(("USED WHEEL LOADER KOMATSU WA320-6", "SERIAL NO. 72118, YEAR 2011, 12,030 HOURS"), "8429.51", 1, "UNIT", 4_600_000, 14_600, 14_600, 64.1),
    ]
    facts = (
        ("Contract No.", "DH-GK-2203"),
        ("Delivery terms", "FOB HAKATA"),
        ("Payment terms", "T/T BEFORE SHIPMENT"),
        ("Port of loading", "HAKATA, JAPAN"),
        ("Port of discharge", "DONGGANG (DANDONG), CHINA"),
        ("Vessel", "GENKAI PIONEER 2205"),
        ("Country of origin", "JAPAN"),
    )
    sale = Sale(
        seller,
        buyer,
        "GK22-0511",
        "11 MAY 2022",
        "JPY",
        machines,
        "UNITS",
        facts,
        remarks=("Machines sold as inspected. No warranty.",),
        bank=("Genkai Shinkin Bank, Hakozaki Branch, account 5550133",),
        places=0,
    )
    listed = Sale(
        seller, buyer, "GK22-0511", "11 MAY 2022", "JPY", machines, "UNITS", marks=("D.H. / DONGGANG",), remarks=("Unpacked, to be driven on board.",)
    )
    bill = Bill(
        "",
        "GNX-HKT-22-0418",
        seller,
        buyer,
        notify,
        "HAKATA, JAPAN",
        "DONGGANG, DANDONG, CHINA",
        "GENKAI PIONEER",
        "2205",
        "21 MAY 2022",
        "21 MAY 2022",
        "FUKUOKA",
        machines,
        "",
        "GK22-0511",
        delivery="DONGGANG, DANDONG, CHINA",
        freight="FREIGHT COLLECT",
        payable="DESTINATION",
        marks=("D.H.", "DONGGANG"),
        unit="UNITS",
        clauses=("LOADED ON DECK AT SHIPPER'S RISK", "FOR RIVER BANK AND SAND WORKS"),
        agent=notify,
    )
    return {
        "GK22-0511 invoice.pdf": system(sale, Made(EXCEL, EXCEL, "20220511101907+09'00'"), ink="#31572c"),
        "GK22-0511 packing list.pdf": units(listed, Made(EXCEL, EXCEL, "20220511103140+09'00'")),
        "house bill GNX-HKT-22-0418.pdf": house(
            bill,
            Made("TCPDF 6.4.1 (http://www.tcpdf.org)", "TCPDF", "20220521175500+09'00'"),
            ("GENNADA EXPRESS CO., LTD.", "2-9 OKIHAMA-MACHI, HAKATA-KU, FUKUOKA", "TEL +81-92-555-0166"),
        ),
    }


def papers_that_disagree() -> dict[str, bytes]:
    """Lathes invoiced to Thailand, packed at another weight, shipped to Pakistan in another box."""
    seller = ("CHUBU KOSAKU TRADING CO., LTD.", "1-16-3 NISHIKI, NAKA-KU, NAGOYA 460-0003, JAPAN", "TEL +81-52-555-0149")
    buyer = ("CHAO PHRAYA PRECISION PARTS CO., LTD.", "188 MOO 4 BANGPOO INDUSTRIAL ESTATE", "SAMUT PRAKAN 10280, THAILAND", "TEL +66 2 555 0134")
    other = ("INDUS GATE ENGINEERING STORES", "PLOT 44, WEST WHARF ROAD", "KARACHI 74000, PAKISTAN", "TEL +92 21 3555 0126")

    def lathes(first: float, second: float) -> list[Item]:
        """The same goods at the weights that one paper gives."""
        return [
            Item(("CNC LATHE, MODEL CK-4200, HORIZONTAL",), "8458.11", 2, "SETS", 14_200_000, first, first - 700, 40.48, 2, size="400 x 220 x 230"),
            Item(("TOOL HOLDERS FOR THE ABOVE",), "8466.10", 1, "LOT", 860_000, second, second - 60, 1.2, 1, size="120 x 100 x 100"),
        ]

    facts = (
        ("Order No.", "CPP-PO-24017"),
        ("Incoterms 2020", "CIF LAEM CHABANG"),
        ("Payment", "T/T 30 DAYS AFTER B/L DATE"),
        ("Port of loading", "NAGOYA, JAPAN"),
        ("Port of discharge", "LAEM CHABANG, THAILAND"),
        ("Destination", "SAMUT PRAKAN, THAILAND"),
        ("Container No.", box("TKRU611204")),
        ("Country of origin", "JAPAN"),
    )
    sale = Sale(
        seller,
        buyer,
        "CK24-0226",
        "26 FEB 2024",
        "JPY",
        lathes(10_800, 1_060),
        "CASES",
        facts,
        (("Ocean freight", 410_000.0), ("Insurance", 38_000.0)),
        bank=("Bank of Chubu Kosan, Sakae Branch, account 5550149",),
        places=0,
    )
    listed = Sale(
        seller,
        buyer,
        "CK24-0226",
        "26 FEB 2024",
        "JPY",
        lathes(8_960, 900),
        "CASES",
        (("Destination", "LAEM CHABANG, THAILAND"),),
        marks=("CPP", "LAEM CHABANG", "C/NO. 1-3"),
    )
    bill = Bill(
        "KUROSHIO EASTWEST LINE",
        "KELNGO240308811",
        seller,
        other,
        other,
        "NAGOYA, JAPAN",
        "KARACHI, PAKISTAN",
        "KUROSHIO SWIFT",
        "0412W",
        "08 MAR 2024",
        "08 MAR 2024",
        "NAGOYA",
        lathes(12_300, 1_100),
        "KE240991",
        "INVOICE CK24-0226",
        "NAGOYA CY",
        delivery="KARACHI, PAKISTAN",
        payable="NAGOYA",
        marks=("IGES", "KARACHI", "C/NO. 1-3"),
        unit="CASES",
        count="ONE (1) CONTAINER ONLY",
        boxes=((box("KELU204457"), "KE771920", "40' GP"),),
    )
    return {
        "CK24-0226.pdf": letter(sale, Made(EXCEL, EXCEL, "20240226141030+09'00'"), title="COMMERCIAL INVOICE", heads=("Goods", "Q'ty", "Price/set", "Amount")),
        "CK24-0226 packing.pdf": cases(listed, Made(EXCEL, EXCEL, "20240226142218+09'00'"), box=box("TKRU611188")),
        "KELNGO240308811.pdf": liner(bill, Made(*LINE, "20240308183344+09'00'"), "#00474f"),
    }


DOSSIERS = {"machines-to-a-river-port": machines_to_a_river_port, "papers-that-disagree": papers_that_disagree}
