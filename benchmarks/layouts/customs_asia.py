"""Customs declarations of Japan, China and India."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout(fonts=True, origin="JP", currency="JPY")
def japan_export(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "export_declaration",
        Style(date="%Y/%m/%d", number="us", decimals=1, weight="{n} KGM", upper=True, place="{code} {name}"),
        language="ja",
        font="J",
    )
    n = ship.numbers["booking_number"][-9:].rjust(9, "1")
    number = f"{n[:3]} {n[3:7]} {n[7:]}0"
    s.truth.put("export_declaration_number", [number], number)
    s.text(297, 40, "輸出許可通知書（大額）", 13, align="c")
    rows = [
        ("代表統番", "=" + ship.goods[0].hs, "申告種別", "=L E S"),
        ("申告番号", "=" + number, "申告年月日", "issue_date"),
        ("輸出者", "exporter", "", ""),
        ("仕向人", "consignee", "", ""),
        ("貨物個数", "packages", "貨物重量", "gross_weight_kg"),
        ("最終仕向地", "final_destination", "積込港", "port_of_loading"),
        ("積載予定船舶", "vessel", "出港予定年月日", "etd"),
        ("インボイス番号", "invoice_number", "インボイス価格", f"={ship.incoterm} - {ship.currency} - {ship.total:,.0f} - A"),
        ("税関", "=YOKOHAMA", "", ""),
    ]
    y = 70.0
    for a, b, c, d in rows:
        s.text(40, y, a, 8)
        if d:
            s.text(320, y, c, 8)
            s.put(d, 400, y, 160, 8.5)
        y = s.put(b, 120, y, 260 if not d else 190, 8.5) + 6
    for name, text, value in (("incoterm", ship.incoterm, ship.incoterm), ("currency", "JPY", "JPY"), ("total_amount", f"{ship.total:,.0f}", ship.total)):
        s.truth.put(name, [text], value)
    s.rule(y)
    y += 14
    for i, g in enumerate(ship.goods, 1):
        s.text(40, y, f"<{i:02d}欄>", 8)
        s.text(80, y, "統計品目番号", 8)
        s.text(150, y, f"{g.hs[:4]}.{g.hs[4:]}-0003", 8.5)
        s.text(300, y, "品名", 8)
        s.text(330, y, g.desc.upper()[:40], 8.5)
        s.text(80, y + 12, "数量(1)", 8)
        s.text(150, y + 12, f"{g.qty:,.0f} {g.unit}", 8.5)
        s.text(300, y + 12, "申告価格(FOB)", 8)
        s.text(380, y + 12, f"{g.amount:,.0f}", 8.5)
        s.truth.line(g, {"desc", "qty", "hs", "amount"})
        y += 32
    s.rule(y)
    s.text(40, y + 16, "関税法第６７条の規定により、申告に係る貨物の輸出を許可します。", 8)
    return s.close()


@layout(fonts=True, origin="CN", currency="USD")
def cn_customs(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "export_declaration",
        Style(date="%Y%m%d", number="bare", decimals=1, weight="{n}", place="{name}", language="zh"),
        language="zh",
        font="J",
        size="A4L",
    )
    number = f"3104{ship.dates['issue_date']:%Y}0{ship.numbers['bl_number'][-9:]}"
    s.truth.put("export_declaration_number", [number], number)
    s.text(420, 40, "中华人民共和国海关出口货物报关单", 15, align="c")
    s.text(40, 60, "预录入编号：" + number, 8)
    s.text(320, 60, "海关编号：" + number, 8)
    s.text(700, 60, "页码/页数：1/1", 8)
    k = {"lsize": 6.4, "size": 8, "indent": 4}
    w = 127
    g0 = [
        [("境内发货人", "exporter_name"), ("出境关别 (3104)", "=北仑海关"), ("出口日期", ""), ("申报日期", "issue_date"), ("备案号", "")],
        [("境外收货人", "consignee_name"), ("运输方式 (2)", "=水路运输"), ("运输工具名称及航次号", "{vessel}/{voyage}"), ("提运单号", "bl_number"), ("", "")],
        [("生产销售单位", "=" + ship.parties["seller"].name), ("监管方式 (0110)", "=一般贸易"), ("征免性质 (101)", "=一般征税"), ("许可证号", ""), ("", "")],
        [
            ("合同协议号", "order_number"),
            ("贸易国（地区）", "country_of_destination"),
            ("运抵国（地区）", "=" + s.style.country(ship.parties["buyer"].country)),
            ("指运港", "port_of_discharge"),
            ("离境口岸 (380001)", "=宁波"),
        ],
        [
            ("包装种类 (22)", "=纸制或纤维板制盒/箱"),
            ("件数", f"={ship.packages}"),
            ("毛重(千克)", "gross_weight_kg"),
            ("净重(千克)", "net_weight_kg"),
            ("成交方式 (3)", "=" + ("FOB" if ship.incoterm in ("FOB", "FCA", "EXW") else "CIF")),
        ],
    ]
    for r, row in enumerate(g0):
        for c, (label, spec) in enumerate(row):
            if spec.endswith("_name"):
                name = spec[:-5]
                party = ship.parties["seller" if name == "exporter" else "buyer"]
                s.truth.put(name, [party.name], party.value())
                spec = "=" + party.name
            s.cell(40 + c * w + (25 if c else 0), 68 + r * 34, w + (0 if c else 25), 34, label, spec, **{**k, "size": 7})
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.truth.put("incoterm", ["FOB" if ship.incoterm in ("FOB", "FCA", "EXW") else "CIF"], "FOB" if ship.incoterm in ("FOB", "FCA", "EXW") else "CIF")
    s.cell(40, 238, 660, 30, "随附单证及编号    标记唛码及备注", "=N/M  集装箱：" + "，".join(b.number for b in ship.boxes), **k)
    for b in ship.boxes:
        s.truth.box(b)
    y = 268.0
    s.rect(40, y, 760, 16)
    for x, t in (
        (42, "项号"),
        (68, "商品编号"),
        (140, "商品名称及规格型号"),
        (390, "数量及单位"),
        (470, "单价/总价/币制"),
        (560, "原产国（地区）"),
        (650, "最终目的国（地区）"),
        (740, "征免"),
    ):
        s.text(x, y + 11, t, 7)
    y += 28
    for i, g in enumerate(ship.goods, 1):
        s.text(42, y, i, 7.5)
        s.text(68, y, g.hs + "9000", 7.5)
        s.text(140, y, g.desc, 7.5)
        s.text(390, y, f"{s.style.num(g.net, 1)}千克", 7.5)
        s.text(390, y + 10, f"{g.qty:.0f} {g.unit}", 7.5)
        s.text(470, y, f"{g.price:.4f}", 7.5)
        s.text(470, y + 10, f"{g.amount:.2f}", 7.5)
        s.text(470, y + 20, "美元", 7.5)
        s.text(560, y, "中国", 7.5)
        s.text(560, y + 10, "(CHN)", 7.5)
        s.text(650, y, s.style.country(ship.parties["buyer"].country), 7.5)
        s.text(740, y, "照章征税", 7.5)
        s.truth.line(g, {"desc", "hs", "net", "price", "amount", "origin"})
        y += 34
    s.text(42, y + 20, "兹申明对以上内容承担如实申报、依法纳税之法律责任", 7.5)
    return s.close()


@layout(origin="IN", currency="USD")
def india_sb(ship: Shipment) -> Any:
    s = Sheet(ship, "export_declaration", Style(date="%d/%m/%Y", number="bare", decimals=3, weight="{n} KGS", place="{name} ({code})", upper=True), font="C")
    number = ship.numbers["booking_number"][-7:]
    s.truth.put("export_declaration_number", [number], number)
    s.text(297, 36, "INDIAN CUSTOMS EDI SYSTEM - EXPORTS", 11, True, "c")
    s.text(297, 48, "SHIPPING BILL FOR EXPORT", 10, True, "c")
    y = 70.0
    rows = [
        ("SB No", "=" + number, "SB Date", "issue_date"),
        ("IEC/Br", "=2407" + number[:6] + " / 0", "CHA", "=AAACK" + number[:4] + "LCH001"),
        ("Exporter Details", "exporter", "Consignee Details", "consignee"),
        ("Port of Loading", "port_of_loading", "Port of Final Dest", "port_of_discharge"),
        ("Country of Final Dest", "country_of_destination", "State of Origin", "=GUJARAT"),
        ("Total Packages", f"={ship.packages}  {ship.pack[:3]}", "Nature of Cargo", "=C"),
        ("Gross Weight", "gross_weight_kg", "Net Weight", "net_weight_kg"),
        ("Invoice No", "invoice_number", "Invoice Date", "invoice_date"),
        ("Nature of Contract", "incoterm", "Currency of Invoice", "currency"),
        ("Total Invoice Value", f"={ship.total:.2f}", "Exchange Rate", "=1 USD = 83.15 INR"),
    ]
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.truth.put("total_amount", [f"{ship.total:.2f}"], ship.total)
    for a, b, c, d in rows:
        s.text(40, y, f"{a:<21s}:", 8)
        end = s.put(b, 150, y, 160, 8)
        s.text(320, y, f"{c:<20s}:", 8)
        y = max(end, s.put(d, 425, y, 140, 8)) + 4
    s.rule(y)
    s.text(40, y + 12, "Sl  RITC Code   Description of Goods                       Quantity   UQC   Rate        PMV/FOB", 8, True)
    s.rule(y + 17)
    y += 30
    for i, g in enumerate(ship.goods, 1):
        s.text(40, y, i, 8)
        s.text(60, y, g.hs + "90", 8)
        s.text(118, y, g.desc.upper()[:42], 8)
        s.text(368, y, f"{g.qty:.3f}", 8, align="r")
        s.text(380, y, g.unit, 8)
        s.text(450, y, f"{g.price:.2f}", 8, align="r")
        s.text(520, y, f"{g.amount:.2f}", 8, align="r")
        s.truth.line(g, {"desc", "hs", "qty", "unit", "price", "amount"})
        y += 13
    s.rule(y)
    s.block(40, y + 14, [f"Container No : {b.number}   Seal No : {b.seal}   Size : {b.kind}" for b in ship.boxes], 8)
    for b in ship.boxes:
        s.truth.box(b)
    s.block(
        40,
        y + 60,
        [
            "I/We declare that the particulars given herein are true and correct. I/We undertake to abide by the provisions of the Foreign Exchange Management Act, 1999."
        ],
        7.5,
        500,
    )
    return s.close()
