"""The dossiers about cars that go on by road to a closed border."""

from __future__ import annotations

from making.bills import Bill, liner
from making.goods import Item, box, frame17, iban
from making.invoices import Sale, system
from making.packing import units
from making.roads_and_skies import consignment_note
from making.sheet import Made

WORD = "Microsoft® Word for Microsoft 365"
LINE = ("iText® 5.5.13.2 ©2000-2020 iText Group NV (AGPL-version)", "OceanDocs Print Server 4")


def land_cruisers_by_dandong() -> dict[str, bytes]:
    """Two old Land Cruisers of the army for a trading firm at the border bridge."""
    seller = ("SHENBEI HENGTAI SURPLUS VEHICLE CO., LTD.", "18 PUHE ROAD, SHENBEI NEW DISTRICT", "SHENYANG 110121, CHINA", "TEL +86 24 5550 0187")
    buyer = ("DANDONG JIANGWAN ECONOMIC AND TRADE CO., LTD.", "77 YANJIANG STREET, ZHENXING DISTRICT", "DANDONG 118000, CHINA", "TEL +86 415 555 0162")
    frames = frame17("JTEHT05J?72093417"), frame17("JTEHT05J?72095560")
    cars = [
        Item(
            ("USED TOYOTA LAND CRUISER 4.7 STATION WAGON", f"CHASSIS NO. {f}", f"YEAR 2007, 4,664 CC PETROL, {km} KM", "EX MILITARY UNIT, REPAINTED WHITE"),
            "8703.24",
            1,
            "UNIT",
            13_000,
            2480,
            2480,
            17.65,
        )
        for f, km in zip(frames, ("186,000", "201,400"), strict=True)
    ]
    facts = (
        ("Contract", "HT-19-0226"),
        ("Terms of delivery", "DAP DANDONG"),
        ("Payment", "CASH ON COLLECTION"),
        ("Dispatched from", "SHENYANG"),
        ("Final destination", "DANDONG, CHINA"),
        ("Country of origin", "JAPAN"),
    )
    sale = Sale(
        seller,
        buyer,
        "HT190305",
        "2019-03-05",
        "USD",
        cars,
        "UNITS",
        facts,
        remarks=("Army number plates removed. Vehicles sold as they stand, without registration papers.",),
        bank=("Shenyang Hunhe Commercial Bank, account 5550 0187 2210",),
    )
    short = [Item((i.words[0], i.words[1]), i.hs, 1, "UNIT", 0, i.gross, i.net, i.volume) for i in cars]
    note = Bill(
        "LIAODONG BRIDGE HAULAGE",
        "LBH-0031877",
        seller,
        buyer,
        (),
        "SHENYANG",
        "",
        "",
        "",
        "",
        "11 MAR 2019",
        "SHENYANG",
        short,
        "",
        "UNLOADING AT THE BRIDGE YARD AFTER 20.00 H",
        unit="UNPACKED",
        delivery="DANDONG, CHINA (YALU RIVER BRIDGE CUSTOMS YARD)",
        agent=("9 DONGGANG ROAD, DANDONG, CHINA",),
        clauses=("OLD SCRATCHES, NEW PAINT",),
        marks=("NO MARKS",),
    )
    listed = Sale(
        seller, buyer, sale.number, "2019-03-05", "USD", cars, "UNITS", (("Contract", "HT-19-0226"),), remarks=("Loaded on one car transporter, not packed.",)
    )
    return {
        "HT190305 invoice.pdf": system(sale, Made("WPS Office", "WPS Writer", "20190305093112+08'00'"), ink="#7b1e1e"),
        "HT190305 list.pdf": units(listed, Made("WPS Office", "WPS Writer", "20190305094020+08'00'"), title="PACKING LIST"),
        "road note 0031877.pdf": consignment_note(
            note,
            Made("GPL Ghostscript 9.26", "PDFCreator 3.3", "20190311170233+08'00'"),
            "SHENYANG, CHINA, 11 MAR 2019",
            "LIAO F 38T61 / LIAO F 2209",
            ("TO BE HANDED OVER TO THE CONSIGNEE ONLY",),
            "INVOICE HT190305",
        ),
    }


def car_trucked_on_from_vladivostok() -> dict[str, bytes]:
    """A new limousine bought in Germany for Hong Kong, landed at Vladivostok, carried by road to the Tumen river."""
    seller = ("AUTOHAUS KELTERSTEIN GMBH", "Industriestraße 41, 71069 Sindelfingen, Germany", "Tel. +49 7031 555 0160")
    buyer = ("HARBOUR CREST MOTORS LIMITED", "UNIT 1907, 19/F, 88 HUNG TO ROAD", "KWUN TONG, HONG KONG", "TEL +852 3555 0119")
    agent = ("OOO ZOLOTOY MYS TERMINAL SERVICE", "UL. STRELNIKOVA 9, VLADIVOSTOK 690065", "RUSSIA", "TEL +7 423 555 0144")
    frame = frame17("W1K2231?61A204118")
    car = Item(
        ("Mercedes-Benz S 580 4MATIC, long wheelbase", f"VIN {frame}", "New, built 2023, 3,982 cc petrol, left-hand drive, obsidian black"),
        "8703.24",
        1,
        "PCE",
        138_650,
        2120,
        2120,
        15.31,
        part="223176",
    )
    facts = (
        ("Kunde / Customer No.", "10-88231"),
        ("Auftrag / Order No.", "KA-23-0917"),
        ("Lieferung / Delivery", "FCA Bremerhaven (Incoterms 2020)"),
        ("Zahlung / Payment", "In advance by transfer"),
        ("Ursprung / Country of origin", "Germany"),
        ("Bestimmung / Destination", "Hong Kong"),
    )
    sale = Sale(
        seller,
        buyer,
        "23-4471",
        "12.09.2023",
        "EUR",
        [car],
        "UNITS",
        facts,
        remarks=("Steuerfreie Ausfuhrlieferung gemäß § 4 Nr. 1a UStG. Export delivery, exempt from VAT.",),
        bank=(
            "Kreisbank Schönbuch, IBAN " + iban("DE", "603990000555016000"),
            "USt-IdNr. DE 288 555 017",
            "Geschäftsführer: H. Kelterstein",
            "HRB 755 501 Stuttgart",
        ),
    )
    on_the_bill = Item(("1 NEW MOTOR CAR MERCEDES-BENZ S 580 4MATIC", f"VIN {frame}"), "8703.24", 1, "UNIT", 0, 2120, 2120, 15.31)
    bill = Bill(
        "FRISIA PACIFIC LINE",
        "FPLBRV2309644",
        seller,
        buyer,
        agent,
        "BREMERHAVEN, GERMANY",
        "VLADIVOSTOK, RUSSIA",
        "FRISIA ALBATROS",
        "339E",
        "22 SEP 2023",
        "22 SEP 2023",
        "BREMEN",
        [on_the_bill],
        "FP5502381",
        "INVOICE 23-4471",
        "BREMERHAVEN CY",
        "BUSAN, SOUTH KOREA",
        "VLADIVOSTOK, RUSSIA",
        "",
        freight="FREIGHT COLLECT",
        payable="DESTINATION",
        marks=("HCM", frame),
        unit="UNITS",
        count="ONE (1) CONTAINER ONLY",
        boxes=((box("FPLU300417"), "FP118203", "20' GP"),),
        agent=agent,
    )
    road = Bill(
        "PRIMAVTOTRANS-YUG",
        "VL 0411903",
        agent,
        buyer,
        (),
        "VLADIVOSTOK",
        "",
        "",
        "",
        "",
        "20.11.2023",
        "VLADIVOSTOK",
        [on_the_bill],
        reference="DRIVER WAITS AT THE BORDER STATION",
        unit="UNPACKED",
        delivery="KHASAN, PRIMORSKY KRAI, RUSSIA",
        agent=("UL. SNEGOVAYA 113, VLADIVOSTOK, RUSSIA",),
        marks=("HCM",),
        freight="CARRIAGE PREPAID",
        clauses=(f"EX CONTAINER {box('FPLU300417')}", "EX B/L FPLBRV2309644"),
    )
    told = ("CAR IS IN TRANSIT. TRUCK TO KHASAN; FURTHER", "CARRIAGE BY RECEIVER'S OWN TRUCK OVER THE", "TUMEN RIVER BRIDGE.")
    return {
        "Rechnung 23-4471.pdf": system(sale, Made("SAP NetWeaver 7.52", "Form ZSD_RECHNUNG", "20230912083055+02'00'"), german=True),
        "FPLBRV2309644.pdf": liner(bill, Made(*LINE, "20230922180719+02'00'"), "#5b2245"),
        "CMR VL 0411903.pdf": consignment_note(
            road,
            Made("PDFium", "Chromium", "20231120110348+10'00'"),
            "VLADIVOSTOK, RUSSIA, 20.11.2023",
            "A418KE 125 RUS / AM 7703 25",
            told,
            "INVOICE 23-4471, B/L FPLBRV2309644",
        ),
    }


DOSSIERS = {"land-cruisers-by-dandong": land_cruisers_by_dandong, "car-trucked-on-from-vladivostok": car_trucked_on_from_vladivostok}
