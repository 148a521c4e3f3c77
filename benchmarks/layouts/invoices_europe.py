"""Invoices as firms in Western Europe write them, in their own languages."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.invoices_office import totals
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table


def head_of(s: Sheet, x: float, y: float, size: float = 12, align: str = "l", **how: Any) -> float:
    """The seller's letterhead, noted; the y below it."""
    seller = s.ship.parties["seller"]
    lines = [seller.name, seller.street, f"{seller.city} - {s.style.country(seller.country)}"]
    s.truth.put("seller", lines, seller.value())
    s.truth.alt("seller", "exporter", "shipper")
    s.text(x, y, lines[0], size, True, align, **how)
    return s.block(x, y + size, lines[1:], 8, align=align)


@layout(origin="FR", currency="EUR")
def french(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d/%m/%Y", number="fr", decimals=1, weight="{n} kg", place="{name}", money="{n} €", language="fr"),
        language="fr",
    )
    head_of(s, 45, 50, 13)
    s.text(45, 84, "SIRET 402 118 773 00021 - TVA intracommunautaire FR 31 402118773 - Tél. 04 76 55 01 22", 6.5)
    s.text(320, 60, "FACTURE N° " + s.one("invoice_number"), 13, True)
    s.text(320, 76, "Date : " + s.one("invoice_date"), 9)
    s.text(320, 88, "Votre commande n° : " + s.one("order_number"), 9)
    s.rect(310, 104, 240, 66)
    s.text(316, 115, "Adresse de facturation", 7)
    s.field("bill_to", 316, 128, 228, 9)
    s.truth.alt("bill_to", "buyer")
    s.rect(45, 104, 240, 66)
    s.text(51, 115, "Adresse de livraison", 7)
    s.field("ship_to", 51, 128, 228, 9)
    s.truth.alt("ship_to", "consignee")
    y = goods_table(
        s,
        45,
        190,
        [
            ("code", "Référence", 60, "l"),
            ("desc", "Désignation", 190, "l"),
            ("hs", "Code douanier", 62, "l"),
            ("qty", "Qté", 45, "r"),
            ("price", "P.U. HT", 68, "r"),
            ("amount", "Montant HT", 80, "r"),
        ],
        8.5,
        8,
        "grid",
        6,
        head_fill="#dfe6ee",
    )
    y = totals(s, y + 18, 380, 546, {"subtotal": "Total HT", "freight_amount": "Frais de port", "insurance_amount": "Assurance", "total_amount": "NET A PAYER"})
    s.text(45, y, "Exonération de TVA, article 262 I du CGI", 8)
    s.truth.put("currency", ["€"], "EUR")
    s.block(
        45,
        y + 16,
        [
            "Conditions de règlement : " + s.one("payment_terms"),
            f"Incoterm : {s.one('incoterm')} {s.one('incoterm_place')}",
            "Poids brut : " + s.one("gross_weight_kg") + "      Poids net : " + s.one("net_weight_kg"),
            "Nombre de colis : " + str(ship.packages),
            "Pays d'origine : " + s.one("country_of_origin"),
        ],
        9,
        lead=13,
    )
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.block(
        45,
        760,
        [
            "En cas de retard de paiement, une pénalité égale à trois fois le taux d'intérêt légal sera exigible, ainsi qu'une indemnité forfaitaire de 40 € pour frais de recouvrement."
        ],
        6.5,
        500,
    )
    return s.close()


@layout(origin="DE", currency="EUR")
def din5008(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d. %B %Y", months="de", number="eu", decimals=1, weight="{n} kg", place="{name}", money="{n} €", language="de"),
        language="de",
    )
    seller = ship.parties["seller"]
    s.text(550, 50, seller.name, 14, True, "r")
    s.truth.put("seller", [seller.name, seller.street, seller.city], seller.value())
    s.text(57, 128, f"{seller.name} - {seller.street} - {seller.city}", 6)
    buyer = ship.parties["buyer"]
    lines = [buyer.name, buyer.street, buyer.city, s.style.country(buyer.country).upper()]
    s.truth.put("buyer", lines, buyer.value())
    s.truth.alt("buyer", "bill_to", "consignee")
    s.block(57, 144, lines, 10)
    y = 144.0
    for label, spec in (
        ("Ihr Zeichen:", ""),
        ("Ihre Bestellung:", "order_number"),
        ("Unser Zeichen:", "=kb-lu"),
        ("Telefon:", "=+49 7331 20-118"),
        ("E-Mail:", "=versand@brandauer.example"),
        ("Datum:", "invoice_date"),
    ):
        s.text(355, y, label, 8.5)
        s.put(spec, 440, y, 120, 8.5)
        y += 12
    s.text(57, 270, "Rechnung Nr. " + s.one("invoice_number"), 12, True)
    s.text(57, 290, "Sehr geehrte Damen und Herren,", 10)
    s.text(57, 304, "für unsere Lieferung berechnen wir Ihnen wie folgt:", 10)
    y = goods_table(
        s,
        57,
        316,
        [
            ("no", "Pos.", 28, "l"),
            ("deschs", "Bezeichnung", 232, "l"),
            ("qty", "Menge", 45, "r"),
            ("unit", "Einheit", 42, "l"),
            ("price", "Einzelpreis", 70, "r"),
            ("amount", "Gesamtpreis", 78, "r"),
        ],
        9,
        8.5,
        "lines",
        6,
        hs_word="Zolltarifnr.:",
    )
    y = totals(
        s, y + 16, 330, 549, {"subtotal": "Nettobetrag", "freight_amount": "Fracht", "insurance_amount": "Versicherung", "total_amount": "Rechnungsbetrag"}
    )
    s.truth.put("currency", ["€"], "EUR")
    s.block(
        57,
        y + 6,
        [
            f"Lieferbedingung: {s.one('incoterm')} {s.one('incoterm_place')} (Incoterms 2020)",
            "Zahlungsbedingung: " + s.one("payment_terms"),
            f"Bruttogewicht: {s.one('gross_weight_kg')}, Nettogewicht: {s.one('net_weight_kg')}",
            f"Ursprungsland: {s.one('country_of_origin')}",
            "Steuerfreie Ausfuhrlieferung gemäß § 4 Nr. 1a UStG.",
        ],
        9.5,
        lead=13,
    )
    s.rule(780, 57, 550, 0.3)
    for i, t in enumerate(
        (
            f"{seller.name}|{seller.street}|{seller.city}",
            "Geschäftsführer: Karl Brandauer|HRB 54021 Ulm|USt-IdNr. DE145992011",
            "Handelsbank Ruhr|IBAN DE02 1203 0000 0000 2020 51|BIC HBRUDEDD",
        )
    ):
        s.block(57 + i * 170, 790, t.split("|"), 6.5)
    return s.close()


@layout(origin="IT", currency="EUR")
def italian(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d/%m/%Y", number="eu", decimals=1, weight="{n}", place="{name}", money="{n}", language="it", upper=False),
        language="it",
        font="T",
    )
    head_of(s, 40, 46, 14)
    k = {"lsize": 6.5, "size": 9, "rule": True}
    s.cells(
        [
            (40, 80, 250, 70, "Spett.le Cliente", "buyer"),
            (300, 80, 255, 70, "Luogo di destinazione", "ship_to"),
            (40, 156, 100, 26, "Fattura N.", "invoice_number"),
            (140, 156, 80, 26, "Data", "invoice_date"),
            (220, 156, 130, 26, "Condizioni di pagamento", "payment_terms"),
            (350, 156, 110, 26, "Vs. Ordine", "order_number"),
            (460, 156, 95, 26, "Pag.", "=1/1"),
            (40, 182, 200, 26, "Porto / Resa", "{incoterm} {incoterm_place}"),
            (240, 182, 110, 26, "Valuta", "currency"),
            (350, 182, 205, 26, "Vettore", "=" + ship.parties["forwarding_agent"].name),
        ],
        **k,
    )
    s.truth.alt("buyer", "bill_to", "consignee")
    s.truth.alt("ship_to", "consignee")
    y = goods_table(
        s,
        40,
        216,
        [
            ("code", "Codice", 58, "l"),
            ("deschs", "Descrizione dei beni", 205, "l"),
            ("unit", "U.M.", 32, "c"),
            ("qty", "Quantità", 52, "r"),
            ("price", "Prezzo", 62, "r"),
            ("amount", "Importo", 74, "r"),
            ("tax", "IVA", 32, "c"),
        ],
        8.6,
        7.5,
        "columns",
        4,
        bottom=520,
        tax="N.I.8",
        hs_word="Cod. doganale",
        head_fill="#eeeeee",
    )
    s.cells(
        [
            (40, y, 80, 28, "N. Colli", f"={ship.packages}"),
            (120, y, 90, 28, "Peso lordo Kg", "gross_weight_kg"),
            (210, y, 90, 28, "Peso netto Kg", "net_weight_kg"),
            (300, y, 85, 28, "Spese trasporto", "freight_amount" if ship.freight_amount else ""),
            (385, y, 85, 28, "Assicurazione", "insurance_amount" if ship.insurance_amount else ""),
            (470, y, 85, 28, "Totale merce", "subtotal"),
            (40, y + 28, 345, 28, "Titolo di inapplicabilità: Non imponibile Art. 8, 1° comma lett. a) D.P.R. 633/72", ""),
            (385, y + 28, 170, 28, "TOTALE FATTURA", "total_amount", {"size": 12, "bold": True}),
        ],
        **k,
    )
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.text(40, y + 76, "Origine della merce: " + s.one("country_of_origin"), 9)
    return s.close()
