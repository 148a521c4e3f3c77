"""Invoices of the Netherlands, Poland, Turkey and Russia."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.invoices_europe import head_of
from benchmarks.layouts.invoices_office import totals
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table


@layout(origin="NL", currency="EUR")
def dutch(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d-%m-%Y", number="eu", decimals=0, weight="{n} kg", place="{name}", money="€ {n}", language="nl"),
        language="nl",
    )
    head_of(s, 550, 50, 12, "r")
    buyer = ship.parties["buyer"]
    lines = [buyer.name, buyer.street, buyer.city, s.style.country(buyer.country)]
    s.truth.put("buyer", lines, buyer.value())
    s.truth.alt("buyer", "bill_to", "consignee")
    s.block(50, 110, lines, 10)
    s.text(50, 190, "FACTUUR", 18, True)
    for i, (label, spec) in enumerate(
        (
            ("Factuurnummer", "invoice_number"),
            ("Factuurdatum", "invoice_date"),
            ("Debiteurnr.", "=10442"),
            ("Uw referentie", "order_number"),
            ("Leveringsvoorwaarde", "{incoterm} {incoterm_place}"),
        )
    ):
        s.text(50 + i * 102, 210, label, 8, True)
        s.put(spec, 50 + i * 102, 222, 100, 9)
    y = goods_table(
        s,
        50,
        240,
        [
            ("qty", "Aantal", 45, "l"),
            ("unit", "Eenheid", 45, "l"),
            ("desc", "Omschrijving", 215, "l"),
            ("hs", "GN-code", 55, "l"),
            ("price", "Prijs", 65, "r"),
            ("amount", "Bedrag", 75, "r"),
        ],
        9,
        8.5,
        "zebra",
        6,
    )
    y = totals(
        s, y + 18, 380, 547, {"subtotal": "Subtotaal", "freight_amount": "Vrachtkosten", "insurance_amount": "Verzekering", "total_amount": "Totaal te voldoen"}
    )
    s.truth.put("currency", ["€"], "EUR")
    s.block(
        50,
        y + 10,
        [
            "Betalingsconditie: " + s.one("payment_terms"),
            f"Brutogewicht {s.one('gross_weight_kg')} / Nettogewicht {s.one('net_weight_kg')}",
            f"Land van oorsprong: {s.one('country_of_origin')}",
            "BTW 0% - levering buiten de EU, art. 9 lid 2 Wet OB",
        ],
        9,
    )
    return s.close()


@layout(fonts=True, origin="PL", currency="EUR")
def polish(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%Y-%m-%d", number="fr", decimals=1, weight="{n} kg", place="{name}", money="{n}", amounts="{n} {cur}", language="pl"),
        language="pl",
        font="D",
    )
    s.text(297, 46, "FAKTURA NR " + s.one("invoice_number"), 14, True, "c")
    s.text(297, 58, "oryginał / kopia", 7, align="c")
    s.text(555, 76, "Data wystawienia: " + s.one("invoice_date"), 8, align="r")
    s.text(555, 87, "Data dostawy/wykonania usługi: " + s.style.day(ship.dates["issue_date"]), 8, align="r")
    for x, label, name in ((40, "Sprzedawca:", "seller"), (300, "Nabywca:", "buyer")):
        s.text(x, 110, label, 9, True)
        s.field(name, x, 124, 240, 8.5)
    s.truth.alt("seller", "exporter")
    s.truth.alt("buyer", "bill_to", "consignee")
    s.text(40, 164, "NIP: PL 732-00-18-" + ship.numbers["bl_number"][-3:], 8)
    y = goods_table(
        s,
        40,
        180,
        [
            ("no", "Lp.", 24, "c"),
            ("desc", "Nazwa towaru lub usługi", 190, "l"),
            ("hs", "Kod CN", 48, "l"),
            ("unit", "J.m.", 34, "c"),
            ("qty", "Ilość", 44, "r"),
            ("price", "Cena netto", 62, "r"),
            ("tax", "VAT", 32, "c"),
            ("amount", "Wartość netto", 80, "r"),
        ],
        7.6,
        7,
        "grid",
        5,
        tax="0%",
    )
    y = totals(
        s,
        y + 18,
        360,
        552,
        {"subtotal": "Razem netto:", "freight_amount": "Transport:", "insurance_amount": "Ubezpieczenie:", "total_amount": "Do zapłaty:"},
        8.5,
    )
    s.block(
        40,
        y,
        [
            "Sposób zapłaty: " + s.one("payment_terms"),
            "Waluta: " + s.one("currency"),
            f"Warunki dostawy: {s.one('incoterm')} {s.one('incoterm_place')}",
            "Kraj pochodzenia: " + s.one("country_of_origin"),
            "Waga brutto: " + s.one("gross_weight_kg"),
            "Waga netto: " + s.one("net_weight_kg"),
            "Zamówienie nr: " + s.one("order_number"),
        ],
        8.5,
        lead=12,
    )
    return s.close()


@layout(fonts=True, origin="TR", currency="USD")
def turkish(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d-%m-%Y", number="eu", decimals=1, weight="{n} KG", place="{name}", money="{n} {cur}", language="tr"),
        language="tr",
        font="D",
    )
    head_of(s, 40, 50, 10)
    s.text(297, 110, "e-FATURA", 14, True, "c")
    s.text(40, 132, "SAYIN", 9, True)
    s.field("buyer", 40, 144, 240, 8)
    s.truth.alt("buyer", "consignee", "bill_to")
    y = 110.0
    for label, spec in (
        ("Özelleştirme No:", "=TR1.2"),
        ("Senaryo:", "=IHRACAT"),
        ("Fatura Tipi:", "=ISTISNA"),
        ("Fatura No:", "invoice_number"),
        ("Fatura Tarihi:", "invoice_date"),
        ("Sipariş No:", "order_number"),
    ):
        s.rect(370, y - 9, 185, 13)
        s.text(373, y, label, 7.5, True)
        s.put(spec, 460, y, 95, 7.5)
        y += 13
    y = goods_table(
        s,
        40,
        205,
        [
            ("no", "Sıra\nNo", 24, "c"),
            ("desc", "Mal Hizmet", 165, "l"),
            ("hs", "GTİP", 50, "l"),
            ("qtyunit", "Miktar", 65, "r"),
            ("price", "Birim Fiyat", 95, "r"),
            ("amount", "Mal Hizmet Tutarı", 116, "r"),
        ],
        7.4,
        7,
        "grid",
        5,
    )
    y = totals(
        s,
        y + 18,
        340,
        552,
        {"subtotal": "Mal Hizmet Toplam Tutarı", "freight_amount": "Navlun", "insurance_amount": "Sigorta", "total_amount": "Ödenecek Tutar"},
        8,
    )
    s.truth.put("currency", ["USD"], "USD")
    s.block(
        40,
        y,
        [
            f"Teslim Şartı: {s.one('incoterm')} {s.one('incoterm_place')}",
            f"Brüt Ağırlık: {s.one('gross_weight_kg')}",
            f"Net Ağırlık: {s.one('net_weight_kg')}",
            f"Menşei: {s.one('country_of_origin')}",
            f"Ödeme Şekli: {s.one('payment_terms')}",
        ],
        8,
        lead=12,
    )
    return s.close()


@layout(fonts=True, origin="RU", destination="KZ", currency="USD")
def russian(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d.%m.%Y", number="fr", decimals=1, weight="{n} кг", place="{name}", money="{n}", language="ru"),
        language="ru",
        font="D",
    )
    s.text(297, 50, f"Счёт-фактура (инвойс) № {s.one('invoice_number')} от {s.one('invoice_date')}", 12, True, "c")
    y = 80.0
    for label, spec in (
        ("Продавец:", "seller"),
        ("Покупатель:", "buyer"),
        ("Грузополучатель:", "consignee"),
        ("Контракт №:", f"={ship.numbers['contract']} от {s.style.day(ship.dates['order_date'])}"),
        ("Условия поставки:", "{incoterm} {incoterm_place}"),
        ("Условия оплаты:", "payment_terms"),
        ("Валюта:", "currency"),
        ("Страна происхождения:", "country_of_origin"),
    ):
        s.text(40, y, label, 8.5, True)
        y = s.put(spec, 170, y, 380, 8.5) + 3
    s.truth.alt("seller", "exporter", "shipper")
    y = goods_table(
        s,
        40,
        y + 6,
        [
            ("no", "№", 22, "c"),
            ("desc", "Наименование товара", 170, "l"),
            ("hs", "Код ТН ВЭД", 62, "l"),
            ("unit", "Ед. изм.", 40, "c"),
            ("qty", "Кол-во", 48, "r"),
            ("price", "Цена, USD", 62, "r"),
            ("amount", "Сумма, USD", 76, "r"),
            ("gross", "Брутто, кг", 50, "r"),
        ],
        7.4,
        6.6,
        "grid",
        5,
        hs="10",
    )
    y = totals(
        s,
        y + 16,
        300,
        445,
        {"subtotal": "Итого:", "freight_amount": "Транспортные расходы:", "insurance_amount": "Страхование:", "total_amount": "Всего к оплате:"},
        8.5,
    )
    s.block(
        40,
        y,
        [
            f"Вес брутто: {s.one('gross_weight_kg')}    Вес нетто: {s.one('net_weight_kg')}",
            f"Количество мест: {ship.packages}",
            "",
            "Генеральный директор ____________________",
        ],
        8.5,
        lead=12,
    )
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    return s.close()
