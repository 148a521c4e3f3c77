"""The dossiers about cars from Japan: one astray, one honest."""

from __future__ import annotations

from making.bills import Bill, liner
from making.certificates import export_certificate, inspection
from making.forwarding import roro
from making.goods import Item, box, imo
from making.invoices import Sale, letter
from making.sheet import Made

WORD = "Microsoft® Word for Microsoft 365"
LINE = ("iText® 5.5.13.2 ©2000-2020 iText Group NV (AGPL-version)", "OceanDocs Print Server 4")


def lexus_for_singapore() -> dict[str, bytes]:
    """A Lexus from Chiba declared for Singapore and discharged at Chattogram."""
    seller = ("KUJUKURI MOTORS EXPORT CO., LTD.", "2-14-6 CHUO, ICHIHARA-SHI, CHIBA 290-0081, JAPAN", "TEL +81-436-55-0142")
    buyer = ("MERLION ARCH CARS PTE. LTD.", "31 KAKI BUKIT ROAD 3 #02-11", "SINGAPORE 417818", "TEL +65 6555 0173")
    agent = ("KARNAPHULI SHORE AGENCIES LTD.", "61 SHEIKH MUJIB ROAD, AGRABAD", "CHATTOGRAM 4100, BANGLADESH", "TEL +880 31 555 0146")
    chassis = "URJ201-4302918"
    car = Item(
        ("USED LEXUS LX570 STATION WAGON", "YEAR 2020, 5,662 CC PETROL, COLOUR BLACK", "MILEAGE 31,200 KM"),
        "8703.24",
        1,
        "UNIT",
        10_000_000,
        2690,
        2690,
        19.212,
        part=chassis,
    )
    facts = (
        ("Vessel", "SAGAMI MERIDIAN VOY. 118W"),
        ("Sailing on or about", "August 5, 2023"),
        ("From", "Yokohama, Japan"),
        ("To", "Singapore"),
        ("Terms of delivery", "CFR Singapore"),
        ("Terms of payment", "T/T in advance, 100%"),
        ("Country of origin", "Japan"),
    )
    sale = Sale(
        seller,
        buyer,
        "KM-2307-44",
        "July 25, 2023",
        "JPY",
        [car],
        "UNITS",
        facts,
        marks=("MAC", "SINGAPORE"),
        remarks=("We certify that the above is true and correct.",),
        bank=("Bank: Boso Central Bank, Ichihara Branch, ordinary account 5550142",),
        places=0,
    )
    on_the_bill = Item(("USED LEXUS LX570", "YEAR 2020", f"CHASSIS NO. {chassis}"), "8703.24", 1, "UNIT", 0, 2690, 2690, 19.212)
    bill = Bill(
        "SAGAMI ORIENT LINE",
        "SOLYOK2308817",
        seller,
        buyer,
        agent,
        "YOKOHAMA, JAPAN",
        "CHATTOGRAM, BANGLADESH",
        "SAGAMI MERIDIAN",
        "118W",
        "05 AUG 2023",
        "05 AUG 2023",
        "YOKOHAMA",
        [on_the_bill],
        "SOL7741802",
        "INVOICE KM-2307-44",
        "YOKOHAMA CY",
        delivery="SINGAPORE",
        destination="SINGAPORE",
        payable="YOKOHAMA",
        marks=("MAC", "SINGAPORE"),
        unit="UNITS",
        count="ONE (1) CONTAINER ONLY",
        boxes=((box("SGOU402917"), "SOL558120", "40' HC"),),
        clauses=("CARGO IN TRANSIT TO SINGAPORE", "AT MERCHANT'S RISK AND EXPENSE"),
        agent=agent,
    )
    state = {
        "number": "4-0719-2250",
        "date": "July 19, 2023",
        "plate": "SODEGAURA 330 HI 2918",
        "registered": "July 19, 2023",
        "first": "February 2020",
        "chassis": chassis,
        "make": "LEXUS",
        "type": "DBA-URJ201W",
        "engine": "3UR",
        "litres": "5.66",
        "model": "LEXUS LX570",
        "fuel": "Gasoline",
        "seats": "8 persons",
        "weight": "2690 kg",
        "full": "3130 kg",
        "length": "508 cm",
        "width": "198 cm",
        "height": "191 cm",
        "front": "1350 kg",
        "mileage": "31,200 km",
        "export": "August 5, 2023 / Yokohama",
        "destination": "Singapore",
        "note": "To be exported by January 19, 2024.",
        "office": "Sodegaura Motor Vehicle Inspection and Registration Office",
    }
    return {
        "invoice KM-2307-44.pdf": letter(sale, Made(WORD, WORD, "20230725101206+09'00'"), say="JAPANESE YEN TEN MILLION ONLY."),
        "SOLYOK2308817.pdf": liner(bill, Made(*LINE, "20230805164410+09'00'")),
        "export certificate.pdf": export_certificate(Made("Apache FOP Version 2.6", "", "20230719112500+09'00'"), state, seller[:2]),
    }


def used_cars_for_mombasa() -> dict[str, bytes]:
    """Three small cars, six and seven years old, inspected and sold at the usual price."""
    seller = ("OWARI FAIR AUTO CO., LTD.", "3-21 SHIOMI-CHO, MINATO-KU, NAGOYA 455-0028, JAPAN", "TEL +81-52-555-0127")
    buyer = ("TAITA HILLS MOTORS LIMITED", "MOMBASA TRADE CENTRE, NKRUMAH ROAD", "P.O. BOX 88214-80100, MOMBASA, KENYA", "TEL +254 41 555 0138")
    rows = (
        ("TOYOTA", "VITZ", "KSP130-2213874", 2017, 996, 5200, 970, 9.99, "64,100", "8703.21"),
        ("MAZDA", "DEMIO", "DJ3FS-514208", 2018, 1298, 5900, 1030, 10.32, "58,900", "8703.22"),
        ("TOYOTA", "COROLLA AXIO", "NRE161-3027461", 2018, 1797, 8400, 1160, 10.89, "71,300", "8703.23"),
    )
    cars = [
        Item((f"USED {make} {model}", f"YEAR {year}, {cc:,} CC PETROL, RIGHT-HAND DRIVE", f"MILEAGE {km} KM"), hs, 1, "UNIT", price, kg, kg, m3, part=chassis)
        for make, model, chassis, year, cc, price, kg, m3, km, hs in rows
    ]
    facts = (
        ("Vessel", "ISE ARROW VOY. 52"),
        ("Sailing on or about", "12 June 2024"),
        ("Port of loading", "Nagoya, Japan"),
        ("Port of discharge", "Mombasa, Kenya"),
        ("Final destination", "Mombasa, Kenya"),
        ("Trade terms", "CFR Mombasa"),
        ("Payment", "Telegraphic transfer, 50% deposit, balance against copy of B/L"),
        ("Country of origin", "Japan"),
    )
    sale = Sale(
        seller,
        buyer,
        "OFA-24-1186",
        "29 May 2024",
        "USD",
        cars,
        "UNITS",
        facts,
        (("Ocean freight, 3 units", 3_300.0),),
        bank=("Bank: Ise Bay Bank, Nagoya Port Branch, account 555-0127",),
    )
    bill = Bill(
        "ISE CAR CARRIERS",
        "ICCNGO24060519",
        seller,
        buyer,
        ("PWANI CLEARING AND FORWARDING LTD", "KILINDINI ROAD, MOMBASA, KENYA", "TEL +254 41 555 0152"),
        "NAGOYA, JAPAN",
        "MOMBASA, KENYA",
        "ISE ARROW",
        "52",
        "12 JUN 2024",
        "12 JUN 2024",
        "NAGOYA",
        cars,
        "NG-40877",
        "OFA-24-1186",
        imo=imo(973318),
        delivery="MOMBASA, KENYA",
        unit="units",
    )
    table = [(str(n), f"{r[0]} {r[1]}", r[2], str(r[3]), r[8], f"{r[4]:,}", "RIGHT", "COMPLIES") for n, r in enumerate(rows, 1)]
    state = (
        ("Certificate No.", "MVI-24-0055187"),
        ("Date of issue", "4 June 2024"),
        ("Place of inspection", "Nagoya, Japan"),
        ("Date of inspection", "3 June 2024"),
        ("Exporter", ", ".join(seller[:2])),
        ("Importer", ", ".join(buyer[:3])),
        ("Invoice No.", "OFA-24-1186"),
        ("Country of destination", "Kenya"),
        ("Standard", "KS 1515:2000, road vehicles - inspection of road vehicles"),
    )
    words = "The vehicles listed above were inspected before shipment. Each was first registered less than eight years before arrival, has right-hand drive and is fit for the road."
    return {
        "invoice OFA-24-1186.pdf": letter(
            sale, Made("Microsoft: Print To PDF", "", "20240529154401+09'00'"), title="COMMERCIAL INVOICE", heads=("Vehicle", "Units", "Price each", "Total")
        ),
        "ICCNGO24060519.pdf": roro(bill, Made("TCPDF 6.4.4 (http://www.tcpdf.org)", "TCPDF", "20240612193027+09'00'")),
        "inspection MVI-24-0055187.pdf": inspection(
            Made("wkhtmltopdf 0.12.6", "Qt 4.8.7", "20240604101515+09'00'"),
            ("NIPPON ROADWORTHY INSPECTORATE INC.", "1-8 Chikko, Minato-ku, Nagoya, Japan", "Tel +81-52-555-0190"),
            state,
            table,
            words,
        ),
    }


DOSSIERS = {"lexus-for-singapore": lexus_for_singapore, "used-cars-for-mombasa": used_cars_for_mombasa}
