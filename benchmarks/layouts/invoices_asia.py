"""Invoices of East Asia: numbered boxes, letterheads, bilingual headings."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.invoices_europe import head_of
from benchmarks.layouts.invoices_office import totals
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table
from benchmarks.layouts.words import in_words


@layout(fonts=True, origin="KR", currency="USD")
def korean(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(
            date="%b. %d, %Y", number="us", upper=True, place="{name}, {country}", weight="{n} KGS", money="US${n}", notify=ship.rng.choice(["buyer", "third"])
        ),
        font="T",
    )
    s.text(297, 50, "COMMERCIAL INVOICE", 17, True, "c")
    k = {"lsize": 7.5, "size": 9, "indent": 14}
    s.cells(
        [
            (40, 62, 258, 70, "① Shipper/Exporter", "shipper"),
            (298, 62, 257, 34, "⑧ No. & date of invoice", "{invoice_number}     {invoice_date}"),
            (298, 96, 257, 36, "⑨ No. & date of L/C", "=" + (ship.numbers["lc_number"] if "L/C" in ship.payment else "")),
            (40, 132, 258, 70, "② For account & risk of Messrs.", "buyer"),
            (298, 132, 257, 34, "⑩ L/C issuing bank", ""),
            (298, 166, 257, 106, "Remarks:", "=P/O NO. {order_number}|payment_terms|=COUNTRY OF ORIGIN: {country_of_origin}"),
            (40, 202, 258, 70, "③ Notify party", "notify_party"),
            (40, 272, 129, 32, "④ Port of loading", "port_of_loading"),
            (169, 272, 129, 32, "⑤ Final destination", "final_destination"),
            (40, 304, 129, 32, "⑥ Carrier", "{vessel} {voyage}"),
            (169, 304, 129, 32, "⑦ Sailing on or about", "etd"),
            (298, 272, 257, 64, "", ""),
        ],
        **k,
    )
    if "L/C" in ship.payment:
        s.truth.put("lc_number", [ship.numbers["lc_number"]], ship.numbers["lc_number"])
    for left, t in ((44, "Marks and numbers of PKGS"), (150, "Description of goods"), (340, "Quantity/Unit"), (425, "Unit-price"), (495, "Amount")):
        s.text(left, 348, t, 7.5)
    s.line(40, 353, 555, 353)
    s.field("marks", 46, 376, 100, 9)
    s.text(420, 366, f"{s.one('incoterm')} {s.one('incoterm_place')}", 9, True)
    y = goods_table(s, 146, 360, [("desc", "", 190, "l"), ("qtyunit", "", 72, "r"), ("price", "", 70, "r"), ("amount", "", 77, "r")], 9, 2, "none", 5)
    s.line(330, y + 4, 555, y + 4)
    s.truth.put("currency", ["USD"], "USD")
    totals(s, y + 16, 340, 552, {"freight_amount": "FREIGHT", "insurance_amount": "INSURANCE", "total_amount": "TOTAL :"})
    s.rect(40, 336, 515, 340)
    s.text(46, 668, f"SAY TOTAL U.S. DOLLARS {in_words(int(ship.total))} ONLY.", 8)
    s.text(420, 700, "Signed by", 8)
    s.line(420, 740, 550, 740)
    s.text(485, 735, ship.parties["seller"].name.upper(), 8, True, "c")
    return s.close()


@layout(fonts=True, origin="TW", currency="USD")
def taiwan(ship: Shipment) -> Any:
    s = Sheet(ship, "commercial_invoice", Style(date="%b. %d, %Y", number="us", upper=True, place="{name}, {country}", money="{n}"), font="T")
    seller = ship.parties["seller"]
    s.text(297, 46, "昌 源 工 業 股 份 有 限 公 司", 16, align="c")
    s.text(297, 64, seller.name.upper(), 13, True, "c")
    s.text(297, 76, f"{seller.street}, {seller.city}, TAIWAN   TEL: 886-7-5550182  FAX: 886-7-5550183".upper(), 7.5, align="c")
    s.truth.put("seller", [seller.name.upper(), f"{seller.street}, {seller.city}, TAIWAN".upper()], seller.value())
    s.truth.alt("seller", "shipper", "exporter")
    s.text(297, 104, "INVOICE", 18, True, "c")
    s.line(255, 108, 340, 108)
    s.text(50, 130, "No. ", 10)
    s.line(70, 132, 250, 132, 0.4)
    s.field("invoice_number", 76, 130, size=10)
    s.text(380, 130, "Date:", 10)
    s.line(405, 132, 550, 132, 0.4)
    s.field("invoice_date", 412, 130, size=10)
    s.text(50, 150, "INVOICE of", 10)
    s.line(105, 152, 550, 152, 0.4)
    s.text(110, 150, f"{s.one('packages')} OF " + ship.goods[0].desc.upper()[:40], 10)
    s.text(50, 170, "For account and risk of Messrs.", 10)
    lines = s.said("buyer")
    s.truth.alt("buyer", "consignee", "bill_to")
    for i, line in enumerate(lines):
        s.text(195, 170 + i * 15, line, 10)
        s.line(190 if i == 0 else 50, 172 + i * 15, 550, 172 + i * 15, 0.4)
    y = 180 + len(lines) * 15.0
    for left, spec, second, spec2 in (
        ("Shipped by", f"={seller.name.upper()}", "Per", "{vessel} {voyage}"),
        ("Sailing on or about", "etd", "", ""),
        ("From", "port_of_loading", "to", "port_of_discharge"),
        ("L/C No.", "=" if "L/C" not in ship.payment else "lc_number", "Contract No.", "order_number"),
    ):
        s.text(50, y, left, 10)
        w = s.width(left, 10) + 6
        s.put(spec, 54 + w, y, 300 - w, 10) if spec != "=" else None
        s.line(50 + w, y + 2, 335, y + 2, 0.4)
        if second:
            s.text(340, y, second, 10)
            w = s.width(second, 10) + 6
            s.line(340 + w, y + 2, 550, y + 2, 0.4)
            s.put(spec2, 344 + w, y, 200, 10)
        y += 18
    y = goods_table(
        s,
        50,
        y + 4,
        [
            ("blank", "Marks & Nos.", 95, "l"),
            ("desc", "Description of Goods", 205, "l"),
            ("qtyunit", "Quantity", 65, "r"),
            ("price", "Unit Price", 60, "r"),
            ("amount", "Amount", 75, "r"),
        ],
        9.5,
        9.5,
        "head",
        6,
        head_bold=False,
    )
    s.text(470, y - 8 - 14 * len(ship.goods), "", 8)
    s.field("marks", 53, y + 16, 90, 9)
    s.text(350, y + 14, f"{s.one('incoterm')} {s.one('incoterm_place')}", 9.5)
    yy = totals(s, y + 30, 350, 547, {"freight_amount": "ADD: FREIGHT", "insurance_amount": "ADD: INSURANCE", "total_amount": "TOTAL: USD"}, 9.5)
    s.truth.put("currency", ["USD"], "USD")
    s.text(470, y + 14, "USD", 9.5)
    s.line(425, yy - 14, 550, yy - 14)
    s.line(425, yy - 12, 550, yy - 12)
    s.text(50, yy + 20, f"SAY TOTAL US DOLLARS {in_words(int(ship.total))} ONLY", 9)
    s.text(400, yy + 70, seller.name.upper(), 9, True)
    return s.close()


@layout(fonts=True, origin="JP", currency="JPY")
def japanese(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%Y年%m月%d日", number="us", decimals=1, weight="{n} kg", place="{name}", money="¥{n}", language="ja"),
        language="ja",
        font="J",
    )
    s.text(297, 50, "商 業 送 り 状", 16, align="c")
    s.text(297, 64, "COMMERCIAL INVOICE", 9, align="c")
    buyer, seller = ship.parties["buyer"], ship.parties["seller"]
    s.text(50, 96, buyer.name + " 御中", 11)
    s.block(50, 110, [buyer.street, f"{buyer.city}, {s.style.country(buyer.country)}"], 8.5)
    s.truth.put("buyer", [buyer.name, buyer.street, f"{buyer.city}, {s.style.country(buyer.country)}"], buyer.value())
    s.truth.alt("buyer", "consignee", "bill_to")
    s.text(360, 96, "請求書番号：" + s.one("invoice_number"), 9)
    s.text(360, 109, "発行日：" + s.one("invoice_date"), 9)
    s.text(360, 130, seller.name, 10)
    s.block(360, 143, [seller.street, f"{seller.city} 日本"], 8)
    s.truth.put("seller", [seller.name, seller.street, f"{seller.city} 日本"], seller.value())
    s.truth.alt("seller", "shipper", "exporter")
    y = 180.0
    for a, b, c, d in (
        ("船積港", "port_of_loading", "仕向港", "port_of_discharge"),
        ("本船名", "{vessel} {voyage}", "出港予定日", "etd"),
        ("取引条件", "{incoterm} {incoterm_place}", "支払条件", "payment_terms"),
        ("原産国", "country_of_origin", "注文番号", "order_number"),
    ):
        s.cells([(50, y, 70, 18, "", f"={a}"), (120, y, 180, 18, "", b), (300, y, 70, 18, "", f"={c}"), (370, y, 180, 18, "", d)], size=8.5)
        y += 18
    y = goods_table(
        s,
        50,
        y + 14,
        [
            ("no", "番号", 30, "c"),
            ("desc", "品名", 230, "l"),
            ("qty", "数量", 50, "r"),
            ("unit", "単位", 40, "c"),
            ("price", "単価", 70, "r"),
            ("amount", "金額", 80, "r"),
        ],
        8.5,
        8.5,
        "grid",
        6,
        head_fill="#f0f0f0",
    )
    y = totals(s, y + 18, 400, 547, {"subtotal": "小計", "freight_amount": "運賃", "insurance_amount": "保険料", "total_amount": "合計"})
    s.truth.put("currency", ["¥"], "JPY")
    s.block(50, y, ["総重量：" + s.one("gross_weight_kg"), "正味重量：" + s.one("net_weight_kg"), f"個数：{ship.packages}"], 9)
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    return s.close()


@layout(fonts=True, origin="VN", currency="USD")
def vietnamese(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d/%m/%Y", number="us", decimals=2, weight="{n} KGS", place="{name}, {country}", money="{n}"),
        language="en",
        font="S",
    )
    head_of(s, 297, 46, 12, "c")
    s.text(297, 96, "HÓA ĐƠN THƯƠNG MẠI / COMMERCIAL INVOICE", 13, True, "c")
    s.text(390, 114, "Số / No.: " + s.one("invoice_number"), 9)
    s.text(390, 126, "Ngày / Date: " + s.one("invoice_date"), 9)
    y = 146.0
    for label, spec in (
        ("Người mua / Buyer:", "buyer"),
        ("Hợp đồng số / Contract No.:", "order_number"),
        ("Cảng đi / Port of loading:", "port_of_loading"),
        ("Cảng đến / Port of discharge:", "port_of_discharge"),
        ("Tên tàu / Vessel:", "{vessel} {voyage}"),
        ("Điều kiện giao hàng / Delivery term:", "{incoterm} {incoterm_place}"),
        ("Thanh toán / Payment:", "payment_terms"),
        ("Xuất xứ / Origin:", "country_of_origin"),
    ):
        s.text(45, y, label, 8.5, True)
        y = s.put(spec, 240, y, 300, 8.5) + 3
    s.truth.alt("buyer", "consignee", "bill_to")
    y = goods_table(
        s,
        45,
        y + 6,
        [
            ("no", "STT\nNo.", 30, "c"),
            ("deschs", "Mô tả hàng hóa\nDescription of goods", 195, "l"),
            ("unit", "ĐVT\nUnit", 40, "c"),
            ("qty", "Số lượng\nQuantity", 60, "r"),
            ("price", "Đơn giá (USD)\nUnit price", 80, "r"),
            ("amount", "Thành tiền (USD)\nAmount", 100, "r"),
        ],
        8,
        7.5,
        "grid",
        5,
    )
    y = totals(
        s, y + 16, 330, 547, {"freight_amount": "Cước phí / Freight", "insurance_amount": "Bảo hiểm / Insurance", "total_amount": "Tổng cộng / Total (USD)"}, 9
    )
    s.truth.put("currency", ["USD"], "USD")
    s.text(45, y + 10, f"In words: US Dollars {in_words(int(ship.total)).title()} only.", 9)
    s.text(45, y + 24, "Trọng lượng cả bì / Gross weight: " + s.one("gross_weight_kg"), 9)
    return s.close()
