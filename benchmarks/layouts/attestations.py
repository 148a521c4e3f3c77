"""Insurance and inspection certificates, an end-user's letter, a deregistration certificate of Japan."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout()
def insurance(ship: Shipment) -> Any:
    s = Sheet(ship, "insurance_certificate", Style(date="%d %B %Y", months="long", number="us", place="{name}, {country}", money="{cur} {n}"), font="T")
    s.text(297, 50, "OLD MERCERS MARINE INSURANCE PLC", 14, True, "c")
    s.text(297, 70, "CERTIFICATE OF MARINE INSURANCE", 12, True, "c")
    n = ship.numbers["certificate_number"]
    s.truth.put("certificate_number", [n], n)
    s.text(40, 96, "Certificate No.", 9, True)
    s.text(120, 96, n, 10)
    s.text(330, 96, "Open Cover No.", 9, True)
    s.text(420, 96, "OC/7741/" + ship.numbers["bl_number"][-3:], 10)
    insured = round(ship.total * 1.1, 2)
    s.block(
        40,
        118,
        [
            f"This is to certify that {ship.parties['seller'].name} have effected insurance with this Company under the above open cover on the interest described below, and that claims, if any, are payable to the order of the Assured at destination."
        ],
        9,
        515,
    )
    k = {"lsize": 7, "size": 9.5, "lbold": True}
    s.cells([(40, 150, 257, 40, "ASSURED", "=" + ship.parties["seller"].name), (297, 150, 258, 40, "SUM INSURED", f"={ship.currency} {insured:,.2f}"), (40, 190, 257, 32, "VESSEL AND/OR CONVEYANCE", "{vessel} {voyage}"), (297, 190, 258, 32, "SAILING ON OR ABOUT", "etd"), (40, 222, 257, 32, "VOYAGE FROM", "port_of_loading"), (297, 222, 258, 32, "VOYAGE TO", "port_of_discharge"),
             (40, 254, 515, 100, "INTEREST INSURED", ""), (40, 354, 257, 32, "INVOICE NO.", "invoice_number"), (297, 354, 258, 32, "DATE OF ISSUE", "issue_date"), (40, 386, 515, 56, "CONDITIONS", "=Institute Cargo Clauses (A) 1/1/09, Institute War Clauses (Cargo), Institute Strikes Clauses (Cargo). Claims payable at destination in the currency of this certificate."), (40, 442, 515, 40, "SURVEY AGENT", "=Harbour Survey Bureau, " + ship.places["port_of_discharge"].name)], **k)  # fmt: skip
    y = 274.0
    for g in ship.goods:
        s.text(50, y, f"{g.pkgs} {g.pack}{'S' if g.pkgs > 1 else ''} {g.desc}", 9.5)
        s.truth.line(g, {"desc", "pkgs"})
        y += 12
    s.truth.put("total_amount", [f"{ship.currency} {insured:,.2f}"], insured)
    s.truth.put("currency", [ship.currency], ship.currency)
    return s.close()


@layout()
def psi(ship: Shipment) -> Any:
    s = Sheet(ship, "inspection_certificate", Style(date="%d/%m/%Y", number="us", decimals=2, weight="{n} kg", place="{name}, {country}", money="{cur} {n}"))
    s.text(40, 50, "GLOBEVERIFY", 18, True, color="#d35400")
    s.text(555, 46, "CLEAN REPORT OF FINDINGS", 12, True, "r")
    s.text(555, 58, "Pre-shipment inspection", 8, align="r")
    n = ship.numbers["certificate_number"]
    s.truth.put("certificate_number", [n], n)
    rows = [
        ("CRF No.", "=" + n, "Issue date", "issue_date"),
        ("Importer", "=" + ship.parties["buyer"].name, "Exporter", "=" + ship.parties["seller"].name),
        ("Country of supply", "country_of_export", "Country of origin", "country_of_origin"),
        ("Invoice No.", "invoice_number", "Invoice date", "invoice_date"),
        ("Port of loading", "port_of_loading", "Port of discharge", "port_of_discharge"),
        ("B/L No.", "bl_number", "Incoterm", "incoterm"),
        ("Gross weight", "gross_weight_kg", "Net weight", "net_weight_kg"),
        ("Total value", "total_amount", "No. of packages", "packages"),
    ]
    for name, who in (("consignee", "buyer"), ("exporter", "seller")):
        s.truth.put(name, [ship.parties[who].name], ship.parties[who].value())
    s.truth.alt("consignee", "buyer")
    s.truth.put("currency", [ship.currency], ship.currency)
    y = 80.0
    for i, (a, b, c, d) in enumerate(rows):
        if i % 2 == 0:
            s.rect(40, y, 515, 22, fill="#f6f1ea", stroke="")
        for x, label, spec in ((44, a, b), (300, c, d)):
            s.text(x, y + 14, label, 8, color="#666666")
            s.put(spec, x + 88, y + 14, 165, 9)
        y += 22
    s.text(40, y + 20, "Goods inspected", 10, True)
    y += 30
    s.rule(y)
    for x, t, a in ((44, "Item", "l"), (75, "Description", "l"), (380, "HS code", "l"), (500, "Quantity", "r"), (550, "Unit", "r")):
        s.text(x, y + 11, t, 8, True, a)
    s.rule(y + 16)
    y += 30
    for i, g in enumerate(ship.goods, 1):
        s.text(44, y, i, 9)
        s.text(75, y, g.desc, 9)
        s.text(380, y, g.hs, 9)
        s.text(500, y, s.style.num(g.qty, 0), 9, align="r")
        s.text(550, y, g.unit, 9, align="r")
        s.truth.line(g, {"desc", "hs", "qty", "unit"})
        y += 14
    s.block(
        40,
        y + 20,
        [
            "Inspection result: the goods were found to conform to the description and quantity declared. This report does not relieve seller or buyer of their contractual obligations."
        ],
        8.5,
        515,
    )
    return s.close()


@layout()
def end_use_letter(ship: Shipment) -> Any:
    s = Sheet(ship, "end_use_certificate", Style(date="%d %B %Y", months="long", number="us", place="{name}, {country}"), font="T")
    b, a = ship.parties["buyer"], ship.parties["seller"]
    s.text(60, 60, b.name, 14, True)
    s.text(60, 74, f"{b.street}, {b.city}, {s.style.country(b.country)}", 9)
    s.rule(80, 60, 535)
    s.text(535, 104, s.one("issue_date"), 10, align="r")
    s.block(60, 124, ["To:", *a.lines()], 10)
    s.text(297, 200, "END-USER CERTIFICATE", 13, True, "c")
    use = ship.rng.choice(
        [
            "maintenance of the water supply network operated by our company",
            "production of household furniture in our own plant",
            "resale to retail customers in our country",
        ]
    )
    y = s.block(
        60,
        230,
        [
            f"We, {b.name}, hereby certify with reference to your proforma / order no. {s.one('order_number')} that we are the end user of the goods listed below, which are supplied by {a.name}."
        ],
        10.5,
        475,
        lead=14,
    )
    s.truth.put("end_user", [b.name], b.value())
    s.truth.alt("end_user", "buyer", "consignee")
    s.truth.put("seller", [a.name, *a.lines()[1:]], a.value())
    s.truth.alt("seller", "exporter", "manufacturer")
    for i, g in enumerate(ship.goods, 1):
        y = s.block(80, y + 4, [f"{i}. {g.desc} - {s.style.num(g.qty, 0)} {g.unit} (HS {g.hs})"], 10.5)
        s.truth.line(g, {"desc", "qty", "unit", "hs"})
    y = s.block(60, y + 10, ["The goods will be used for the following purpose:"], 10.5)
    s.truth.put("end_use", [use], use)
    y = s.block(80, y + 2, [use], 10.5)
    y = s.block(60, y + 10, ["Place of end use: " + s.one("country_of_destination")], 10.5)
    y = s.block(
        60,
        y + 10,
        [
            "We undertake that the goods will not be used for any purpose connected with chemical, biological or nuclear weapons, or missiles capable of delivering such weapons; that they will not be re-exported or transferred to Russia, Belarus, Iran or the Democratic People's Republic of Korea; and that we will not sell them to a third party without your consent."
        ],
        10.5,
        475,
        lead=14,
    )
    s.block(60, y + 50, ["______________________", "Authorised signature and company stamp", "Name: R. Halim", "Title: Director"], 10)
    return s.close()


@layout(fonts=True, origin="JP", count=1)
def japan_dereg(ship: Shipment) -> Any:
    s = Sheet(ship, "vehicle_certificate", Style(upper=True), language="ja", font="J", size="A4L")
    r = ship.rng
    make, model, prefix = r.choice(
        [("トヨタ", "ランドクルーザープラド", "TRJ150"), ("日産", "エクストレイル", "NT32"), ("三菱", "デリカD:5", "CV5W"), ("スバル", "フォレスター", "SJ5")]
    )
    english = {"トヨタ": "Toyota", "日産": "Nissan", "三菱": "Mitsubishi", "スバル": "Subaru"}[make]
    chassis = f"{prefix}-{r.randrange(10**5, 10**6):07d}"
    year, cc = r.randint(2008, 2019), r.choice([1995, 2360, 2693])
    day = ship.dates["issue_date"]
    s.text(420, 50, "輸出抹消仮登録証明書", 18, align="c")
    s.text(60, 80, f"番号　第 {ship.numbers['certificate_number'][1:]} 号", 10)
    s.truth.put("certificate_number", [ship.numbers["certificate_number"][1:]], ship.numbers["certificate_number"][1:])
    owner = ship.parties["seller"]
    s.cells([(60, 90, 180, 36, "自動車登録番号", f"=横浜 330 さ {r.randrange(1000, 9999)}"), (240, 90, 180, 36, "登録年月日／交付年月日", f"=令和{day.year - 2018}年 {day.month}月 {day.day}日"), (420, 90, 150, 36, "初度登録年月", f"=平成{year - 1988}年 {r.randint(1, 12)}月"), (570, 90, 200, 36, "自動車の種別　用途　自家用・事業用の別", "=普通　乗用　自家用"),
             (60, 126, 180, 36, "車名", f"={make}"), (240, 126, 180, 36, "型式", f"=CBA-{prefix}"), (420, 126, 150, 36, "車台番号", f"={chassis}"), (570, 126, 200, 36, "原動機の型式", "=2TR"), (60, 162, 180, 36, "総排気量又は定格出力", f"={cc / 1000:.2f} L"), (240, 162, 180, 36, "燃料の種類", "=ガソリン"), (420, 162, 150, 36, "車両重量", "=1,850 kg"), (570, 162, 200, 36, "車両総重量", "=2,235 kg"),
             (60, 198, 710, 40, "所有者の氏名又は名称", f"={owner.name}"), (60, 238, 710, 40, "所有者の住所", f"={owner.street}, {owner.city}"), (60, 278, 355, 36, "輸出予定日", f"=令和{day.year - 2018}年 {day.month}月 28日"), (415, 278, 355, 36, "備考", f"={model}　走行距離 {r.randrange(30, 160) * 1000:,} km")], lsize=7, size=10)  # fmt: skip
    s.text(60, 350, f"令和{day.year - 2018}年 {day.month}月 {day.day}日　関東運輸局　神奈川運輸支局長", 10)
    s.truth.put("issue_date", [f"令和{day.year - 2018}年 {day.month}月 {day.day}日"], day.isoformat())
    s.truth.goods.append({"description": english, "vehicle": {"make": english, "chassis": chassis}})
    return s.close()
