"""The dossiers about machines sold honestly."""

from __future__ import annotations

from making.bills import Bill, second_liner
from making.certificates import origin
from making.goods import Item, box, gross, iban, imo, plain
from making.invoices import Sale, system
from making.packing import cases
from making.sheet import Made

LINE = ("iText® 5.5.13.2 ©2000-2020 iText Group NV (AGPL-version)", "OceanDocs Print Server 4")
EXCEL = "Microsoft® Excel® for Microsoft 365"


def machine_by_singapore_hub() -> dict[str, bytes]:
    """A labelling machine from Saxony to New South Wales, transhipped at Singapore as the service always is."""
    seller = ("ELBTAL ETIKETTIERTECHNIK GMBH", "Dresdner Straße 117, 01640 Coswig, Germany", "Tel. +49 3523 555 018")
    buyer = ("COOLAMON RIDGE WINES PTY LTD", "48 HOLBECHE ROAD", "ARNDELL PARK NSW 2148, AUSTRALIA", "TEL +61 2 5550 1466")
    items = [
        Item(
            ("ROTARY LABELLING MACHINE ELT 12-720", "for wine bottles 0.75 l, 12,000 bottles per hour"),
            "8422.30",
            1,
            "PCE",
            118_400,
            2_860,
            2_540,
            15.46,
            1,
            "ELT12-720",
            "320 x 210 x 230",
        ),
        Item(("SET OF FORMAT PARTS, 3 bottle shapes",), "8422.90", 1, "SET", 6_250, 240, 195, 1.44, 1, "FP-3", "120 x 120 x 100"),
    ]
    facts = (
        ("Order No.", "CRW-2311-08"),
        ("Delivery note", "80022914"),
        ("Delivery terms", "CIF Sydney (Incoterms 2020)"),
        ("Payment terms", "30 days net"),
        ("Port of loading", "Hamburg, Germany"),
        ("Port of discharge", "Sydney, Australia"),
        ("Country of origin", "Germany"),
    )
    sale = Sale(
        seller,
        buyer,
        "91004417",
        "19.02.2024",
        "EUR",
        items,
        "CASES",
        facts,
        (("Seefracht / Freight", 3_680.0), ("Versicherung / Insurance", 365.0)),
        marks=("CRW SYDNEY 1-2",),
        remarks=("Customer's plant: bottling hall 2, Arndell Park. Installation by our own fitters in May 2024.",),
        bank=("Elbland Sparbank", "IBAN " + iban("DE", "850550000555018001"), "USt-IdNr. DE 140 555 018", "Geschäftsführerin: Dr. A. Zscherp"),
    )
    listed = Sale(
        seller,
        buyer,
        "91004417",
        "19.02.2024",
        "EUR",
        items,
        "CASES",
        (("Delivery note", "80022914"),),
        marks=("CRW", "SYDNEY", "1-2"),
        remarks=("Packing wood treated to ISPM 15.",),
    )
    agent = ("TASMAN REACH AGENCIES PTY LTD", "LEVEL 4, 20 BRIDGE STREET, SYDNEY, AUSTRALIA")
    bill = Bill(
        "Nordelbe Container Line",
        "NECHAM2402917",
        seller,
        buyer,
        buyer,
        "HAMBURG, GERMANY",
        "SYDNEY, AUSTRALIA",
        "NORDELBE FALKEN",
        "409E",
        "01 MAR 2024",
        "01 MAR 2024",
        "HAMBURG",
        items,
        "NE2240718",
        "91004417",
        "HAMBURG CY",
        "SINGAPORE",
        "SYDNEY, AUSTRALIA",
        imo=imo(985204),
        flag="Denmark",
        payable="HAMBURG",
        marks=("CRW", "SYDNEY", "1-2"),
        unit="CASES",
        count="1 container",
        boxes=((box("NELU218850"), "NE449120", "20' GP"),),
        agent=agent,
    )
    return {
        "91004417.pdf": system(sale, Made("SAP NetWeaver 7.50", "Form ZSD_INVOICE", "20240219072211+01'00'"), german=True, ink="#44546a"),
        "91004417 packing.pdf": cases(listed, Made("SAP NetWeaver 7.50", "Form ZSD_PACKLIST", "20240219072230+01'00'")),
        "NECHAM2402917.pdf": second_liner(bill, Made(*LINE, "20240301161500+01'00'")),
    }


def dalian_plant_machine() -> dict[str, bytes]:
    """A wrapping machine for a food plant in Dalian that is named, with its use."""
    seller = ("SURUGA HOSO KIKAI CO., LTD.", "14-6 OKITSU-NAKACHO, SHIMIZU-KU, SHIZUOKA 424-0204, JAPAN", "TEL +81-54-555-0128")
    buyer = (
        "DALIAN XINGHAI BAY FROZEN FOODS CO., LTD.",
        "PLANT NO. 2, 35 LIAOHE WEST ROAD",
        "DALIAN DEVELOPMENT ZONE, DALIAN 116600, CHINA",
        "TEL +86 411 5550 0152",
    )
    items = [
        Item(
            ("HORIZONTAL FLOW WRAPPING MACHINE", "MODEL SH-620, FOR FROZEN VEGETABLES IN FILM"),
            "8422.40",
            1,
            "SET",
            18_600_000,
            2_480,
            2_150,
            11.2,
            1,
            "SH-620",
            "420 x 150 x 178",
        ),
        Item(("INFEED BELT CONVEYOR, 4 M",), "8428.33", 1, "SET", 1_450_000, 620, 520, 4.62, 1, "SH-CV4", "440 x 100 x 105"),
        Item(("SPARE PARTS FOR SH-620 (CUTTER, BELTS)",), "8422.90", 1, "LOT", 320_000, 85, 70, 0.36, 1, "SH-SP", "90 x 80 x 50"),
    ]
    facts = (
        ("Contract No.", "XHB-SH-2404"),
        ("Trade terms", "CIF DALIAN"),
        ("Payment", "30% T/T WITH ORDER, 70% T/T BEFORE SHIPMENT"),
        ("Shipped per", "SURUGA BAY TRADER V. 077W"),
        ("Port of loading", "SHIMIZU, JAPAN"),
        ("Port of discharge", "DALIAN, CHINA"),
        ("Final destination", "DALIAN, CHINA"),
        ("Country of origin", "JAPAN"),
    )
    use = (
        "END USER: DALIAN XINGHAI BAY FROZEN FOODS CO., LTD., PLANT NO. 2, DALIAN, CHINA.",
        "END USE: PACKING OF FROZEN VEGETABLES FOR RETAIL SALE, LINE 3 OF THE PLANT. INSTALLATION AND TRAINING ON SITE BY SURUGA HOSO KIKAI, JUNE 2024.",
    )
    sale = Sale(
        seller,
        buyer,
        "SH-24-0318",
        "22 APR 2024",
        "JPY",
        items,
        "CASES",
        facts,
        (("Ocean freight", 168_000.0), ("Insurance", 21_000.0)),
        marks=("XHB DALIAN C/NO. 1-3",),
        remarks=use,
        bank=("Suruga Wan Bank, Shimizu Branch, account 555-0128",),
        places=0,
    )
    listed = Sale(seller, buyer, "SH-24-0318", "22 APR 2024", "JPY", items, "CASES", (("Contract No.", "XHB-SH-2404"),), marks=("XHB", "DALIAN", "C/NO. 1-3"))
    bill = Bill(
        "SURUGA BAY LINES",
        "SBLSMZ240508",
        seller,
        buyer,
        buyer,
        "SHIMIZU, JAPAN",
        "DALIAN, CHINA",
        "SURUGA BAY TRADER",
        "077W",
        "08 MAY 2024",
        "08 MAY 2024",
        "SHIMIZU",
        items,
        "SB24-3310",
        "SH-24-0318",
        "SHIMIZU CY",
        delivery="DALIAN, CHINA",
        imo=imo(961742),
        flag="Panama",
        payable="SHIMIZU",
        marks=("XHB", "DALIAN", "C/NO. 1-3"),
        unit="CASES",
        count="1 container",
        boxes=((box("SBLU150362"), "SB220417", "20' GP"),),
        agent=("DALIAN OCEAN HARVEST SHIPPING AGENCY", "7 GANGWAN STREET, DALIAN, CHINA"),
    )
    state = {
        "invoice": "SH-24-0318   22 APR 2024",
        "origin": "JAPAN",
        "from": "SHIMIZU, JAPAN",
        "to": "DALIAN, CHINA",
        "by": "SURUGA BAY TRADER 077W",
        "on": "08 MAY 2024",
        "number": "24-005518",
        "certified": "SHIMIZU, 30 APR 2024",
        "signed": "SHIZUOKA, 30 APR 2024",
    }
    oath = f"The undersigned declares that the goods described above, {plain(gross(items), 0)} kilograms in all, were produced in the country shown in box 4."
    return {
        "SH-24-0318 invoice.pdf": system(sale, Made("Apache FOP Version 2.8", "SVF for PDF 10.1", "20240422110945+09'00'"), ink="#0f4c81"),
        "SH-24-0318 packing list.pdf": cases(listed, Made("Apache FOP Version 2.8", "SVF for PDF 10.1", "20240422111003+09'00'"), date_label="Date"),
        "SBLSMZ240508.pdf": second_liner(bill, Made(*LINE, "20240508170112+09'00'"), "#1f3864"),
        "origin 24-005518.pdf": origin(
            Made("Skia/PDF m120", "Chromium", "20240430100302+09'00'"),
            ("SHIMIZU-OKITSU CHAMBER OF COMMERCE",),
            seller,
            buyer,
            state,
            items,
            "CASES",
            ("XHB", "DALIAN", "C/NO. 1-3"),
            oath,
        ),
    }


DOSSIERS = {"machine-by-singapore-hub": machine_by_singapore_hub, "dalian-plant-machine": dalian_plant_machine}
