"""Certificates of origin, of insurance, of inspection, of deregistration; an end-user's letter."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.words import in_words

Rows = list[tuple[Any, ...]]


def listed(s: Sheet, x: float, y: float, w: float, size: float, font: str, hs: str = "", packages: bool = True) -> float:
    for n, g in enumerate(s.ship.goods, 1):
        text = (f"{g.pkgs} {g.pack.lower()}{'s' if g.pkgs > 1 else ''} of " if packages else "") + g.desc + (hs.format(g.hs) if hs else "")
        y = s.block(x, y, [f"{n}. {text}" if len(s.ship.goods) > 1 and not packages else text], size, w, font=font) + 3
        s.truth.line(g, {"desc"} | ({"pkgs"} if packages else set()) | ({"hs"} if hs else set()))
    return y


@layout(origin="TR", destination="DE")
def eur1(ship: Shipment) -> Any:
    s = Sheet(ship, "certificate_of_origin", Style(date="%d.%m.%Y", number="eu", decimals=1, weight="{n} kg"), ink="#2e7d32")
    ship.extra["certificate_number"] = ""
    k = {"lsize": 6.4, "size": 8.6, "lcolor": "#2e7d32", "font": "C"}
    s.text(297, 32, "MOVEMENT CERTIFICATE", 11, True, "c", "#2e7d32")
    s.cells([(40, 38, 258, 84, "1. Exporter (Name, full address, country)", "exporter"), (298, 38, 262, 30, "EUR.1      No A", "", {"lsize": 10}), (298, 68, 262, 54, "2. Certificate used in preferential trade between", "=TURKIYE|=and|=EUROPEAN UNION", {"indent": 70, "size": 7.6}), (40, 122, 258, 84, "3. Consignee (Name, full address, country) (Optional)", "consignee"),
             (298, 122, 131, 84, "4. Country, group of countries or territory in which the products are considered as originating", "country_of_origin"), (429, 122, 131, 84, "5. Country, group of countries or territory of destination", "country_of_destination"), (40, 206, 258, 50, "6. Transport details (Optional)", "=BY SEA  {vessel}"), (298, 206, 262, 50, "7. Remarks", "")], **k)  # fmt: skip
    s.text(400, 48, "", 9)
    s.text(430, 56, ship.numbers["certificate_number"], 11, True)
    s.truth.put("certificate_number", [ship.numbers["certificate_number"]], ship.numbers["certificate_number"])
    s.cells(
        [
            (40, 256, 350, 220, "8. Item number; Marks and numbers; Number and kind of packages (1); Description of goods (2)", ""),
            (390, 256, 85, 220, "9. Gross mass (kg) or other measure (litres, m³, etc.)", ""),
            (475, 256, 85, 220, "10. Invoices (Optional)", "{invoice_number}|invoice_date", {"size": 8}),
        ],
        **k,
    )
    listed(s, 48, 290, 335, 8.4, "C")
    s.text(400, 306, s.one("gross_weight_kg"), 8.4, font="C")
    s.cells(
        [
            (
                40,
                476,
                258,
                130,
                "11. CUSTOMS ENDORSEMENT\nDeclaration certified\nExport document (2)\nForm EX        No 21343100EX"
                + ship.numbers["booking_number"][-5:]
                + "\nCustoms office MERSIN\nIssuing country or territory TURKIYE",
                "|issue_date",
            ),
            (
                298,
                476,
                262,
                130,
                "12. DECLARATION BY THE EXPORTER\nI, the undersigned, declare that the goods described above meet the conditions required for the issue of this certificate.\nPlace and date:",
                "={date}".replace("{date}", "BURSA, " + s.style.day(ship.dates["issue_date"])),
            ),
        ],
        **k,
    )
    return s.close()


@layout(origin="BD", destination="DE")
def form_a(ship: Shipment) -> Any:
    s = Sheet(
        ship, "certificate_of_origin", Style(date="%d %b %Y", number="us", decimals=2, weight="{n} KGS", upper=True, place="{name}"), ink="#1565c0", font="C"
    )
    k = {"lsize": 6, "size": 8.4, "lcolor": "#1565c0", "lfont": "H"}
    s.truth.put("certificate_number", [ship.numbers["certificate_number"]], ship.numbers["certificate_number"])
    s.cells(
        [
            (40, 40, 258, 76, "1. Goods consigned from (Exporter's business name, address, country)", "exporter"),
            (40, 116, 258, 76, "2. Goods consigned to (Consignee's name, address, country)", "consignee"),
            (
                40,
                192,
                258,
                64,
                "3. Means of transport and route (as far as known)",
                "=FROM {port_of_loading} TO {port_of_discharge}|=BY SEA PER {vessel} V.{voyage}",
            ),
            (298, 192, 262, 64, "4. For official use", ""),
        ],
        **k,
    )
    s.rect(298, 40, 262, 152)
    s.text(302, 54, "Reference No", 7, font="H")
    s.text(360, 54, ship.numbers["certificate_number"], 9)
    s.block(429, 80, ["GENERALIZED SYSTEM OF PREFERENCES", "CERTIFICATE OF ORIGIN"], 9, bold=True, align="c", font="H", lead=13)
    s.text(429, 112, "(Combined declaration and certificate)", 8, align="c", font="H")
    s.text(429, 132, "FORM A", 14, True, "c", font="H")
    s.text(429, 158, "Issued in  BANGLADESH", 9, align="c")
    s.text(429, 168, "(country)", 6, align="c", font="H")
    heads = [
        (40, 34, "5. Item\nnumber"),
        (74, 70, "6. Marks and\nnumbers of\npackages"),
        (144, 210, "7. Number and kind of packages; description of goods"),
        (354, 62, "8. Origin criterion\n(see Notes\noverleaf)"),
        (416, 66, "9. Gross weight\nor other quantity"),
        (482, 78, "10. Number and\ndate of invoices"),
    ]
    for x, w, t in heads:
        s.rect(x, 256, w, 230)
        s.block(x + 2, 264, t.split("\n"), 6, font="H", color="#1565c0")
    s.text(50, 300, "1", 8.4)
    s.field("marks", 77, 300, 66, 8)
    listed(s, 148, 300, 204, 8.4, "C", hs=" (HS {})")
    s.text(380, 300, '"W"', 8.4)
    s.field("gross_weight_kg", 418, 300, 62, 8)
    s.put("invoice_number|invoice_date", 485, 300, 74, 8)
    s.cells(
        [
            (
                40,
                486,
                258,
                120,
                "11. Certification\nIt is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct.",
                "",
            ),
            (
                298,
                486,
                262,
                120,
                "12. Declaration by the exporter\nThe undersigned hereby declares that the above details and statements are correct; that all the goods were produced in",
                "country_of_origin",
            ),
        ],
        **k,
    )
    s.text(300, 560, "(country) and that they comply with the origin requirements for goods exported to", 6, font="H")
    s.text(420, 575, s.one("country_of_destination"), 8.4)
    s.text(60, 590, f"DHAKA {s.one('issue_date')}", 8.4)
    s.text(60, 600, "Place and date, signature and stamp of certifying authority", 6, font="H")
    return s.close()


@layout(origin="CN", destination="TH")
def form_e(ship: Shipment) -> Any:
    s = Sheet(ship, "certificate_of_origin", Style(date="%b. %d,%Y", number="us", decimals=1, weight="{n} KGS G.W.", upper=True, place="{name}, {country}"))
    k = {"lsize": 6.6, "size": 8.2, "font": "T"}
    s.text(520, 30, "Original", 8)
    s.truth.put("certificate_number", ["E" + ship.numbers["certificate_number"]], "E" + ship.numbers["certificate_number"])
    s.cells(
        [
            (36, 36, 262, 70, "1. Products consigned from (Exporter's business name, address, country)", "exporter"),
            (36, 106, 262, 70, "2. Products consigned to (Consignee's name, address, country)", "consignee"),
            (
                36,
                176,
                262,
                80,
                "3. Means of transport and route (as far as known)\nDeparture date "
                + s.style.day(ship.dates["etd"]).upper()
                + "\nVessel's name/Aircraft etc. "
                + f"{ship.vessel} {ship.voyage}"
                + "\nPort of Discharge "
                + "LAEM CHABANG, THAILAND",
                "",
            ),
            (298, 176, 262, 80, "4. For Official Use\n  Preferential Treatment Given\n  Preferential Treatment Not Given (Please state reason/s)", ""),
        ],
        **k,
    )
    for name, lines, value in (
        ("etd", [s.style.day(ship.dates["etd"]).upper()], ship.dates["etd"].isoformat()),
        ("vessel", [ship.vessel], ship.vessel),
        ("voyage", [ship.voyage], ship.voyage),
        ("port_of_discharge", ["LAEM CHABANG, THAILAND"], ship.places["port_of_discharge"].value()),
    ):
        s.truth.put(name, lines, value)
    s.rect(298, 36, 262, 140)
    s.text(302, 48, "Reference No. E" + ship.numbers["certificate_number"], 9, True)
    s.block(
        429,
        70,
        ["ASEAN-CHINA FREE TRADE AREA", "PREFERENTIAL TARIFF", "CERTIFICATE OF ORIGIN", "(Combined Declaration and Certificate)"],
        9,
        align="c",
        bold=True,
    )
    s.text(429, 130, "FORM E", 13, True, "c")
    s.text(429, 152, "Issued in THE PEOPLE'S REPUBLIC OF CHINA", 8, align="c")
    heads = [
        (36, 34, "5. Item\nnumber"),
        (70, 66, "6. Marks and\nnumbers on\npackages"),
        (136, 200, "7. Number and type of packages, description of products\n(including quantity where appropriate and HS number)"),
        (336, 60, "8. Origin criteria\n(see Overleaf\nNotes)"),
        (396, 84, "9. Gross weight or net\nweight or other quantity\nand value (FOB)"),
        (480, 80, "10. Number, date of\nInvoices"),
    ]
    for x, w, t in heads:
        s.rect(x, 256, w, 240)
        s.block(x + 2, 264, t.split("\n"), 6.2)
    y = 296.0
    s.field("marks", 73, y, 62, 7.6)
    for n, g in enumerate(ship.goods, 1):
        s.text(48, y, n, 8)
        s.text(355, y, '"PE"' if n % 2 else '"WO"', 8)
        s.text(400, y, f"{s.style.num(g.gross, 1)}KGS", 8)
        y = (
            s.block(140, y, [f"{in_words(g.pkgs)} ({g.pkgs}) {g.pack}{'S' if g.pkgs > 1 else ''} OF {g.desc.upper()} HS CODE: {g.hs[:4]}.{g.hs[4:]}"], 8, 192)
            + 4
        )
        s.truth.line(g, {"desc", "pkgs", "hs", "gross"})
    s.text(140, y, "*** *** *** *** ***", 8)
    s.put("invoice_number|invoice_date", 483, 296, 76, 8)
    s.cells(
        [
            (
                36,
                496,
                262,
                120,
                "11. Declaration by the exporter\nThe undersigned hereby declares that the above details and statement are correct; that all the products were produced in\nCHINA\n(Country)\nand that they comply with the origin requirements specified for these products in the Rules of Origin for the ACFTA for the products exported to\nTHAILAND\n(Importing Country)",
                "",
            ),
            (
                298,
                496,
                262,
                120,
                "12. Certification\nIt is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct.",
                "||{place_of_issue} {issue_date}",
            ),
        ],
        **k,
    )
    s.truth.put("country_of_origin", ["CHINA"], "CN")
    s.truth.put("country_of_destination", ["THAILAND"], "TH")
    ship.places["place_of_issue"] = ship.places["port_of_loading"]
    return s.close()


@layout()
def chamber_eu(ship: Shipment) -> Any:
    s = Sheet(ship, "certificate_of_origin", Style(date="%d/%m/%Y", number="us", decimals=1, weight="{n} KG", place="{name}"), ink="#7b5e00")
    k = {"lsize": 6.8, "size": 9, "lcolor": "#7b5e00", "font": "T"}
    n = ship.numbers["certificate_number"]
    s.truth.put("certificate_number", [n], n)
    s.cells(
        [
            (40, 50, 258, 84, "1 Consignor", "exporter"),
            (40, 134, 258, 84, "2 Consignee", "consignee"),
            (298, 134, 262, 84, "3 Country of Origin", "country_of_origin"),
            (40, 218, 258, 56, "4 Transport details (optional)", "=By sea from {port_of_loading} to {port_of_discharge}"),
            (298, 218, 262, 56, "5 Remarks", "=Invoice no. {invoice_number} dated {invoice_date}"),
        ],
        **k,
    )
    s.text(310, 64, n, 12, True)
    s.text(540, 64, "ORIGINAL", 9, align="r")
    s.text(429, 92, "CERTIFICATE OF ORIGIN", 14, True, "c")
    s.text(429, 108, "CERTIFICAT D'ORIGINE", 9, align="c")
    s.cells(
        [
            (40, 274, 390, 240, "6 Item number; marks, numbers, number and kind of packages; description of goods", ""),
            (430, 274, 130, 240, "7 Quantity", "gross_weight_kg"),
        ],
        **k,
    )
    y = s.field("marks", 50, 300, 120, 9, font="T")
    listed(s, 170, 300, 250, 9, "T")
    s.block(46, 528, ["8 THE UNDERSIGNED AUTHORITY CERTIFIES THAT THE GOODS DESCRIBED ABOVE ORIGINATE IN THE COUNTRY SHOWN IN BOX 3"], 7, 500, color="#7b5e00")
    s.text(46, 600, f"Chamber of Commerce, {s.one('issue_date')}", 9, font="T")
    s.text(46, 614, "Place and date of issue; name, signature and stamp of competent authority", 6.8, color="#7b5e00")
    assert y
    return s.close()
