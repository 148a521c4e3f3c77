"""Consignment notes of road and rail: CMR, CIM, SMGS; a booking confirmation printed from e-mail."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout(destination="TR", origin="DE")
def cmr(ship: Shipment) -> Any:
    s = Sheet(
        ship, "cmr_consignment_note", Style(date="%d.%m.%Y", number="eu", decimals=1, weight="{n}", volume="{n}", place="{name}, {country}"), ink="#b00020"
    )
    ship.extra["truck_plate"] = f"34 {ship.rng.choice(['BKT', 'ZRP', 'FLN'])} {ship.rng.randrange(100, 999)} / 34 DRS {ship.rng.randrange(100, 999)}"
    s.truth.put("bl_number", ["TR-" + ship.numbers["booking_number"][-6:]], "TR-" + ship.numbers["booking_number"][-6:])
    k = {"lsize": 5.4, "size": 8.6, "font": "H", "lcolor": "#b00020"}
    s.text(320, 44, "INTERNATIONALER FRACHTBRIEF", 10, True, color="#b00020")
    s.text(320, 56, "LETTRE DE VOITURE INTERNATIONALE", 10, True, color="#b00020")
    s.text(480, 72, "CMR", 16, True, color="#b00020")
    s.text(320, 72, "Nr. TR-" + ship.numbers["booking_number"][-6:], 10, True)
    s.cells(
        [
            (36, 36, 262, 74, "1  Absender (Name, Anschrift, Land)\nExpéditeur (nom, adresse, pays) / Sender (name, address, country)", "shipper"),
            (36, 110, 262, 74, "2  Empfänger (Name, Anschrift, Land)\nDestinataire (nom, adresse, pays) / Consignee (name, address, country)", "consignee"),
            (
                36,
                184,
                262,
                44,
                "3  Auslieferungsort des Gutes\nLieu prévu pour la livraison de la marchandise / Place of delivery of the goods",
                "place_of_delivery",
            ),
            (
                36,
                228,
                262,
                44,
                "4  Ort und Tag der Übernahme des Gutes\nLieu et date de la prise en charge de la marchandise / Place and date of taking over the goods",
                "{place_of_receipt}  " + s.style.day(ship.dates["issue_date"]),
            ),
            (36, 272, 262, 40, "5  Beigefügte Dokumente\nDocuments annexés / Documents attached", "=INVOICE {invoice_number}, EX A, PACKING LIST"),
            (
                298,
                110,
                262,
                74,
                "16  Frachtführer (Name, Anschrift, Land)\nTransporteur (nom, adresse, pays) / Carrier (name, address, country)",
                "=Karadeniz Uluslararasi Nakliyat A.S.|=Liman Cad. No: 5, Trabzon, TURKIYE|={truck_plate}",
            ),
            (298, 184, 262, 44, "17  Nachfolgende Frachtführer (Name, Anschrift, Land)\nTransporteurs successifs / Successive carriers", ""),
            (
                298,
                228,
                262,
                84,
                "18  Vorbehalte und Bemerkungen der Frachtführer\nRéserves et observations des transporteurs / Carrier's reservations and observations",
                "",
            ),
        ],
        **k,
    )
    s.rect(36, 312, 524, 190)
    for x, t in (
        (38, "6  Kennzeichen u. Nr.\nMarques et numéros"),
        (120, "7  Anzahl d. Packst.\nNombre des colis"),
        (190, "8  Verpackungsart\nMode d'emballage"),
        (255, "9  Bezeichnung des Gutes\nNature de la marchandise"),
        (390, "10  Statistiknr.\nNo. statistique"),
        (450, "11  Bruttogewicht kg\nPoids brut, kg"),
        (515, "12  Umfang m³\nCubage m³"),
    ):
        s.block(x, 320, t.split("\n"), 5.2, color="#b00020")
    y = 344.0
    for g in ship.goods:
        s.text(140, y, g.pkgs, 8.4)
        s.text(190, y, g.pack + ("S" if g.pkgs > 1 else ""), 8.4)
        s.text(390, y, g.hs, 8.4)
        s.text(508, y, s.style.num(g.gross, 1), 8.4, align="r")
        s.text(555, y, s.style.num(g.vol, 3), 8.4, align="r")
        y = s.block(255, y, [g.desc], 8.4, 132) + 3
        s.truth.line(g, {"pkgs", "desc", "hs", "gross", "vol"})
    s.text(508, y + 8, s.style.num(ship.gross, 1), 8.4, True, "r")
    s.truth.put("gross_weight_kg", [s.style.num(ship.gross, 1)], ship.gross)
    s.cells([(36, 502, 262, 66, "13  Anweisungen des Absenders (Zoll- und sonstige amtliche Behandlung)\nInstructions de l'expéditeur / Sender's instructions", "=T1 ab Grenze, Zollamt Bestimmungsort"), (36, 568, 262, 30, "14  Frachtzahlungsanweisungen / Prescriptions d'affranchissement\n", "={freight_word}".replace("{freight_word}", "Frei / Franco" if ship.freight == "prepaid" else "Unfrei / Non franco"), {"size": 8}), (298, 502, 262, 96, "19  Zu zahlen vom:      Absender      Währung      Empfänger\nA payer par:      L'expéditeur      Monnaie      Le destinataire", ""),
             (36, 598, 262, 30, "21  Ausgefertigt in / Etablie à                    am / le", "{place_of_issue}        {issue_date}"), (36, 628, 175, 60, "22  Unterschrift und Stempel des Absenders\nSignature et timbre de l'expéditeur", ""), (211, 628, 175, 60, "23  Unterschrift und Stempel des Frachtführers\nSignature et timbre du transporteur", ""), (386, 628, 174, 60, "24  Gut empfangen / Marchandises reçues        Datum / Date", "")], **k)  # fmt: skip
    ship.places["place_of_issue"] = ship.places["place_of_receipt"]
    return s.close()


@layout(origin="PL", destination="ES")
def cim(ship: Shipment) -> Any:
    s = Sheet(ship, "rail_waybill", Style(date="%Y-%m-%d", number="bareeu", decimals=0, weight="{n} kg", place="{name}", upper=False), ink="#006837")
    ship.extra["wagon_number"] = f"31 51 {ship.rng.randrange(1000, 9999)} {ship.rng.randrange(100, 999)}-{ship.rng.randrange(10)}"
    n = ship.numbers["booking_number"][-6:]
    k = {"lsize": 5.6, "size": 8.4, "lcolor": "#006837", "same": False}
    s.text(40, 34, "CIM", 14, True, color="#006837")
    s.text(90, 34, "Consignment note / Frachtbrief / Lettre de voiture", 9, True, color="#006837")
    s.cells(
        [
            (36, 40, 250, 66, "1 Consignor (name, address, country) / Absender / Expéditeur", "shipper"),
            (286, 40, 90, 20, "2 Customer code", "=710 4482"),
            (286, 60, 90, 46, "3 Customer code for payer", ""),
            (376, 40, 184, 66, "7 Consignor's declarations / Erklärungen des Absenders", "=Ref. {order_number}"),
            (36, 106, 250, 66, "4 Consignee (name, address, country) / Empfänger / Destinataire", "consignee"),
            (286, 106, 90, 66, "5 Customer code", ""),
            (376, 106, 184, 66, "9 Annexes / Beilagen", "={invoice_number}"),
            (36, 172, 250, 30, "10 Place of delivery / Ablieferungsort", "place_of_delivery"),
            (286, 172, 90, 30, "12 Station code", "=87 71 12"),
            (376, 172, 184, 30, "13 Commercial specifications", ""),
            (
                36,
                202,
                250,
                30,
                "16 Place of acceptance of the goods / Übernahmeort   month - day - hour",
                "{place_of_receipt}   " + s.style.day(ship.dates["issue_date"]),
            ),
            (286, 202, 274, 30, "18 Wagon No. / Wagennr.", "wagon_number"),
            (36, 232, 524, 26, "20 Payment of charges / Zahlung der Kosten", "=Franco de port"),
        ],
        **k,
    )
    s.rect(36, 258, 524, 160)
    for x, t in ((40, "21 Description of the goods / Bezeichnung des Gutes"), (330, "24 NHM Code"), (410, "25 Mass (kg) / Masse"), (490, "Packages")):
        s.text(x, 267, t, 5.6, color="#006837")
    y = 284.0
    for g in ship.goods:
        s.text(44, y, g.desc, 8.4)
        s.text(330, y, g.hs, 8.4)
        s.text(470, y, s.style.num(g.gross, 0), 8.4, align="r")
        s.text(540, y, g.pkgs, 8.4, align="r")
        s.truth.line(g, {"desc", "hs", "gross", "pkgs"})
        y += 12
    gross = sum(round(g.gross) for g in ship.goods)
    s.text(330, y + 8, "Total", 8.4, True)
    s.text(470, y + 8, s.style.num(gross, 0), 8.4, True, "r")
    s.text(540, y + 8, ship.packages, 8.4, True, "r")
    s.truth.put("gross_weight_kg", [s.style.num(gross, 0)], gross)
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.truth.put("bl_number", [f"51-0{n}-1"], f"51-0{n}-1")
    s.cells(
        [
            (36, 418, 262, 30, "29 Place and date completed / Ort und Datum der Ausstellung", "{place_of_receipt} {issue_date}"),
            (298, 418, 262, 30, "62 Consignment No. / Sendungs-Nr.", f"=51-0{n}-1"),
        ],
        **k,
    )
    ship.places["place_of_issue"] = ship.places["place_of_receipt"]
    return s.close()


@layout(fonts=True, origin="CN", destination="KZ")
def smgs(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "rail_waybill",
        Style(date="%d.%m.%Y", number="bare", decimals=0, weight="{n}", place="{name}", country_line=True, upper=True),
        language="ru",
        font="N",
    )
    s.text(297, 34, "Накладная СМГС / 国际货协运单", 12, True, "c")
    n = ship.numbers["booking_number"][-7:]
    s.truth.put("bl_number", [n], n)
    k = {"lsize": 5.8, "size": 8}
    s.cells(
        [
            (36, 40, 280, 66, "1 Отправитель / 发货人", "shipper"),
            (316, 40, 244, 26, "29 Отправка № / 批号", f"={n}"),
            (316, 66, 244, 40, "2 Станция отправления / 发站", "place_of_receipt"),
            (36, 106, 280, 66, "4 Получатель / 收货人", "consignee"),
            (316, 106, 244, 66, "3 Заявления отправителя / 发货人声明", "=КОНТРАКТ № " + ship.numbers["contract"]),
            (36, 172, 280, 36, "5 Станция назначения / 到站", "place_of_delivery"),
            (316, 172, 244, 36, "6 Пограничные станции переходов / 国境口岸站", "=ALASHANKOU (EXP.) - DOSTYK"),
            (36, 208, 280, 30, "7 Вагон / 车辆", "wagon_number"),
            (316, 208, 244, 30, "Контейнер / 集装箱", "=" + ship.boxes[0].number),
        ]
        if ship.extra.setdefault("wagon_number", str(ship.rng.randrange(54000000, 65999999)))
        else [],
        **k,
    )
    s.truth.box(ship.boxes[0])
    s.truth.alt("place_of_receipt", "port_of_loading")
    s.truth.alt("place_of_delivery", "port_of_discharge", "final_destination")
    s.rect(36, 238, 524, 200)
    for x, t in (
        (38, "15 Наименование груза / 货物名称"),
        (260, "Код ГНГ / NHM"),
        (320, "16 Род упаковки\n包装种类"),
        (400, "17 Кол-во мест\n件数"),
        (480, "18 Масса (в кг)\n重量（公斤）"),
    ):
        s.block(x, 247, t.split("\n"), 5.8)
    y = 272.0
    for g in ship.goods:
        s.text(260, y, g.hs, 8)
        s.text(320, y, g.pack, 8)
        s.text(430, y, g.pkgs, 8, align="r")
        s.text(540, y, f"{g.gross:.0f}", 8, align="r")
        y = s.block(42, y, [g.desc.upper()], 8, 212) + 3
        s.truth.line(g, {"desc", "hs", "pkgs", "gross"})
    gross = sum(round(g.gross) for g in ship.goods)
    s.text(260, y + 10, "ИТОГО / 合计", 8, True)
    s.text(430, y + 10, ship.packages, 8, True, "r")
    s.text(540, y + 10, gross, 8, True, "r")
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.truth.put("gross_weight_kg", [str(gross)], gross)
    s.cells(
        [
            (36, 438, 262, 36, "19 Пломбы / 封印", "=" + ship.boxes[0].seal),
            (298, 438, 262, 36, "20 Погружено / 由何方装车", "=отправителем / 发货人"),
            (36, 474, 262, 36, "22 Перевозчики / 承运人", "=КЖД / КТЖ"),
            (298, 474, 262, 36, "23 Уплата провозных платежей", ""),
            (36, 510, 524, 36, "24 Документы, приложенные отправителем / 发货人添附的文件", "=INVOICE {invoice_number}"),
            (36, 546, 262, 36, "26 Дата заключения договора перевозки / 缔结运输合同的日期", "issue_date"),
        ],
        **k,
    )
    return s.close()


@layout()
def booking_mail(ship: Shipment) -> Any:
    s = Sheet(ship, "booking_confirmation", Style(date="%d-%b-%Y", months="En", number="us", decimals=0, weight="{n} KGS", place="{name}, {country}"), font="H")
    s.text(40, 36, "From:  noreply@bookings.crimsonorient.example", 8)
    s.text(40, 48, f"Subject:  Booking Confirmation : {ship.numbers['booking_number']}", 8)
    s.rule(56)
    s.text(40, 80, "BOOKING CONFIRMATION", 14, True)
    y = 102.0
    for label, spec in (
        ("Booking No.:", "booking_number"),
        ("Print Date:", "issue_date"),
        ("Booked by Party:", "=" + ship.parties["forwarding_agent"].name),
        ("Shipper:", "=" + ship.parties["seller"].name),
        ("Named Account:", ""),
        ("From:", "place_of_receipt"),
        ("To:", "place_of_delivery"),
        ("Commodity Description:", "=" + ship.goods[0].desc),
        ("Gross Weight:", "gross_weight_kg"),
    ):
        s.text(40, y, label, 9, True)
        s.put(spec, 160, y, 360, 9)
        y += 14
    seller = ship.parties["seller"]
    s.truth.put("shipper", [seller.name], seller.value())
    s.truth.line(ship.goods[0], {"desc"})
    s.truth.loose = True
    s.text(40, y + 10, "Equipment", 10, True)
    s.text(40, y + 24, f"Quantity  {len(ship.boxes)}     Size/Type  {ship.boxes[0].kind}", 9)
    s.text(40, y + 50, "Intended Transport Plan", 10, True)
    y += 56
    s.rect(40, y, 515, 16, fill="#e8e8e8")
    for x, t in ((44, "From"), (160, "To"), (280, "Mode"), (320, "Vessel"), (410, "Voy No."), (460, "ETD"), (510, "ETA")):
        s.text(x, y + 11, t, 8, True)
    y += 28
    for x, f in ((44, "port_of_loading"), (160, "port_of_discharge"), (320, "vessel"), (410, "voyage"), (456, "etd"), (506, "eta")):
        s.put(f, x, y, 110, 7.4)
    s.text(280, y, "MVS", 8)
    y += 40
    for label, value in (
        ("Empty Container Depot:", "Westgate Container Depot, Gate 3"),
        ("Cargo cut-off:", s.style.day(ship.dates["invoice_date"]) + " 16:00"),
        ("SI cut-off:", s.style.day(ship.dates["invoice_date"]) + " 10:00"),
    ):
        s.text(40, y, label, 9, True)
        s.text(160, y, value, 9)
        y += 14
    s.block(
        40, y + 14, ["Please note: freight rates are subject to the tariff in force on the date of shipment. VGM must be submitted before loading."], 8, 500
    )
    return s.close()
