"""Invoices of Latin America."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.invoices_europe import head_of
from benchmarks.layouts.invoices_office import totals
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table


@layout(origin="BR", currency="USD")
def brazilian(ship: Shipment) -> Any:
    s = Sheet(
        ship, "commercial_invoice", Style(date="%d/%m/%Y", number="eu", decimals=3, weight="{n} kg", place="{name}", money="{n}", language="pt"), language="pt"
    )
    head_of(s, 45, 50, 13)
    s.text(550, 50, "FATURA COMERCIAL", 13, True, "r")
    k = {"lsize": 7, "size": 9, "lbold": True}
    s.cells(
        [
            (45, 90, 168, 28, "Nº da Fatura", "invoice_number"),
            (213, 90, 168, 28, "Data de emissão", "invoice_date"),
            (381, 90, 169, 28, "Pedido nº", "order_number"),
            (45, 118, 253, 66, "Importador", "buyer"),
            (298, 118, 252, 66, "Notificar", "notify_party"),
            (45, 184, 168, 28, "Porto de embarque", "port_of_loading"),
            (213, 184, 168, 28, "Porto de destino", "port_of_discharge"),
            (381, 184, 169, 28, "Navio / Viagem", "{vessel} / {voyage}"),
            (45, 212, 168, 28, "Incoterm", "{incoterm} {incoterm_place}"),
            (213, 212, 168, 28, "Condição de pagamento", "payment_terms"),
            (381, 212, 169, 28, "País de origem", "country_of_origin"),
        ],
        **k,
    )
    s.truth.alt("buyer", "consignee", "bill_to")
    y = goods_table(
        s,
        45,
        250,
        [
            ("no", "Item", 30, "c"),
            ("desc", "Descrição da mercadoria", 200, "l"),
            ("hs", "NCM", 55, "l"),
            ("qty", "Qtde.", 50, "r"),
            ("unit", "Un.", 35, "c"),
            ("price", "Preço unit. US$", 65, "r"),
            ("amount", "Total US$", 70, "r"),
        ],
        8,
        7,
        "grid",
        5,
        hs="8",
    )
    y = totals(
        s, y + 16, 360, 547, {"subtotal": "Valor FOB", "freight_amount": "Frete internacional", "insurance_amount": "Seguro", "total_amount": "TOTAL US$"}
    )
    s.truth.put("currency", ["US$"], "USD")
    s.block(45, y, [f"Peso bruto: {s.one('gross_weight_kg')}   Peso líquido: {s.one('net_weight_kg')}", f"Volumes: {s.one('packages')}"], 9)
    return s.close()


@layout(origin="MX", currency="USD")
def mexican(ship: Shipment) -> Any:
    s = Sheet(
        ship, "commercial_invoice", Style(date="%d/%m/%Y", number="us", decimals=2, weight="{n} kg", place="{name}", money="${n}", language="es"), language="es"
    )
    s.text(45, 46, "Emisor", 8, True, color="#7a1f1f")
    head_of(s, 45, 60, 10)
    s.text(45, 92, "RFC: CIB" + ship.numbers["booking_number"][-6:] + "K41   Régimen fiscal: 601 General de Ley Personas Morales", 7)
    s.rect(370, 38, 185, 66)
    for i, (label, spec) in enumerate((("FACTURA", ""), ("Folio:", "invoice_number"), ("Fecha:", "invoice_date"), ("Orden de compra:", "order_number"))):
        s.text(376, 52 + i * 14, label, 8.5, True, color="#7a1f1f")
        s.put(spec, 450, 52 + i * 14, 100, 8.5)
    s.text(45, 122, "Receptor", 8, True, color="#7a1f1f")
    s.field("buyer", 45, 134, 260, 9)
    s.truth.alt("buyer", "consignee", "bill_to")
    y = goods_table(
        s,
        45,
        180,
        [
            ("code", "Clave", 55, "l"),
            ("qty", "Cantidad", 50, "r"),
            ("unit", "Unidad", 45, "c"),
            ("desc", "Descripción", 200, "l"),
            ("hs", "Fracción arancelaria", 70, "l"),
            ("price", "Valor unitario", 65, "r"),
            ("amount", "Importe", 75, "r"),
        ][0:7],
        8,
        7,
        "zebra",
        6,
    )
    y = totals(s, y + 16, 400, 602 - 45, {"subtotal": "Subtotal", "freight_amount": "Flete", "insurance_amount": "Seguro", "total_amount": "Total"})
    s.text(45, y, "Moneda: " + s.one("currency") + " - Dólar americano      Tipo de cambio: 17.2231", 8.5)
    s.block(
        45,
        y + 14,
        [
            f"Incoterm: {s.one('incoterm')} {s.one('incoterm_place')}",
            f"Condiciones de pago: {s.one('payment_terms')}",
            f"País de origen: {s.one('country_of_origin')}",
            f"Peso bruto: {s.one('gross_weight_kg')}",
            "Este documento es una representación impresa de un CFDI",
        ],
        8.5,
    )
    return s.close()
