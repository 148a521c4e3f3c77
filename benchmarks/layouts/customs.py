"""Customs declarations of the United States and the European Union."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout(origin="US")
def us_eei(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "export_declaration",
        Style(date="%m/%d/%Y", number="us", decimals=0, weight="{n}", place="{name}", upper=True, tel=False),
        size="LETTER",
        font="C",
    )
    itn = "X" + f"{ship.dates['issue_date']:%Y%m%d}" + ship.numbers["bl_number"][-6:]
    s.truth.put("export_declaration_number", [itn], itn)
    s.text(306, 40, "ELECTRONIC EXPORT INFORMATION (EEI) - FILING SUMMARY", 11, True, "c", font="H")
    k = {"lsize": 6.2, "size": 8.2, "lfont": "H"}
    s.cells(
        [
            (40, 52, 300, 66, "1a. U.S. PRINCIPAL PARTY IN INTEREST (USPPI) (Complete name and address)", "exporter"),
            (340, 52, 116, 33, "2. DATE OF EXPORTATION", "etd"),
            (456, 52, 116, 33, "3. TRANSPORTATION REFERENCE NO.", "booking_number"),
            (340, 85, 232, 33, "AES ITN", f"={itn}"),
            (40, 118, 150, 24, "b. USPPI'S EIN (IRS) OR ID NO.", "=73-41" + itn[-5:] + "00"),
            (190, 118, 150, 24, "c. PARTIES TO TRANSACTION", "=[ ] Related  [X] Non-related"),
            (40, 142, 300, 66, "4a. ULTIMATE CONSIGNEE (Complete name and address)", "consignee"),
            (40, 208, 300, 40, "b. INTERMEDIATE CONSIGNEE (Complete name and address)", ""),
            (40, 248, 300, 54, "5a. FORWARDING AGENT (Complete name and address)", "forwarding_agent"),
            (340, 118, 116, 30, "6. POINT (STATE) OF ORIGIN OR FTZ NO.", "=OK"),
            (456, 118, 116, 30, "7. COUNTRY OF ULTIMATE DESTINATION", "country_of_destination", {"size": 7.4}),
            (340, 148, 116, 30, "8. LOADING PIER (Vessel only)", ""),
            (456, 148, 116, 30, "9. METHOD OF TRANSPORTATION", "=VESSEL, CONTAINERIZED", {"size": 7}),
            (340, 178, 116, 30, "10. EXPORTING CARRIER", "vessel"),
            (456, 178, 116, 30, "11. PORT OF EXPORT", "port_of_loading"),
            (340, 208, 116, 40, "12. PORT OF UNLOADING", "port_of_discharge"),
            (456, 208, 116, 40, "13. CONTAINERIZED", "=[X] Yes  [ ] No"),
            (340, 248, 116, 27, "14. CARRIER IDENTIFICATION CODE", "=CDLU"),
            (456, 248, 116, 27, "15. SHIPMENT REFERENCE NO.", "=" + ship.numbers["invoice_number"]),
            (340, 275, 232, 27, "17. HAZARDOUS MATERIALS", "=[ ] Yes  [X] No"),
        ],
        **k,
    )
    s.truth.alt("country_of_destination", "final_destination")
    s.truth.alt("consignee", "end_user")
    s.truth.alt("etd", "issue_date")
    s.rect(40, 302, 532, 170)
    for x, t in (
        (42, "D/F\nor M\n(21)"),
        (70, "SCHEDULE B\nNUMBER\n(22)"),
        (150, "DESCRIPTION OF COMMODITIES\n(20)"),
        (340, "QUANTITY -\nSCHEDULE B UNIT(S)\n(23)"),
        (430, "SHIPPING WEIGHT\n(Kilograms)\n(24)"),
        (505, "VALUE (U.S. dollars, omit\ncents) (26)"),
    ):
        s.block(x, 310, t.split("\n"), 5.8, font="H")
    s.rule(332, 40, 572)
    y = 346.0
    rate = 1.0 if ship.currency == "USD" else 0.92
    for g in ship.goods:
        s.text(44, y, "D", 8.2)
        s.text(70, y, f"{g.hs[:4]}.{g.hs[4:]}.0000", 8.2)
        s.text(415, y, f"{g.qty:.0f} {g.unit}", 8.2, align="r")
        s.text(490, y, f"{g.gross:.0f}", 8.2, align="r")
        s.text(566, y, f"{g.amount / rate:,.0f}", 8.2, align="r")
        y = s.block(150, y, [g.desc.upper()], 8.2, 185) + 4
        s.truth.line(g, {"desc", "hs", "qty", "unit", "gross"})
        s.truth.goods[-1]["amount"] = round(g.amount / rate)
    s.cells(
        [
            (40, 472, 266, 30, "27. LICENSE NO./LICENSE EXCEPTION SYMBOL/AUTHORIZATION", "=NLR"),
            (306, 472, 266, 30, "28. ECCN (When required)", "=EAR99"),
            (
                40,
                502,
                532,
                50,
                "29. Duly authorized officer or employee        The USPPI authorizes the forwarder named above to act as forwarding agent for export control and customs purposes.",
                "",
            ),
        ],
        **k,
    )
    return s.close()


@layout(origin="NL", currency="EUR")
def eu_ead(ship: Shipment) -> Any:
    s = Sheet(ship, "export_declaration", Style(date="%d-%m-%Y", number="eu", decimals=3, weight="{n}", place="{code}", upper=False))
    mrn = ship.numbers["export_declaration_number"]
    s.truth.put("export_declaration_number", [mrn], mrn)
    s.text(40, 36, "EUROPEAN UNION", 9, True)
    s.text(300, 36, "EXPORT ACCOMPANYING DOCUMENT", 11, True)
    k = {"lsize": 5.8, "size": 8}
    seller, buyer = ship.parties["seller"], ship.parties["buyer"]
    s.cells(
        [
            (36, 44, 262, 56, "Exporter (2)     No  NL8" + mrn[4:13], "exporter"),
            (298, 44, 60, 28, "DECLARATION (1)", "=EX   A"),
            (358, 44, 202, 28, "MRN", "=" + mrn, {"size": 10, "bold": True}),
            (298, 72, 60, 28, "Forms (3)", "=1  1"),
            (358, 72, 70, 28, "Items (5)", f"={len(ship.goods)}"),
            (428, 72, 132, 28, "Tot. packages (6)", f"={ship.packages}"),
            (36, 100, 262, 56, "Consignee (8)     No", "consignee"),
            (298, 100, 262, 28, "Reference numbers (7)", "invoice_number"),
            (298, 128, 131, 28, "Ctry of dispatch/export Code (15)", "=NL"),
            (429, 128, 131, 28, "Ctry destin. Code (17)", "=" + buyer.country),
            (36, 156, 262, 40, "Declarant/Representative (14)     No  NL0047" + mrn[-6:], "=Van Beveren Expeditie B.V., Rotterdam"),
            (298, 156, 131, 40, "Identity and nat. of means of transport at departure (18)", f"=78-BKD-{ship.rng.randrange(1, 9)}"),
            (429, 156, 131, 40, "Ctr. (19)", "=1"),
            (36, 196, 131, 28, "Mode of transport at the border (25)", "=1"),
            (167, 196, 131, 28, "Inland mode of transport (26)", "=3"),
            (298, 196, 131, 28, "Office of exit (29)", "=NL000510"),
            (429, 196, 131, 28, "Location of goods (30)", "=NLRTM"),
            (36, 224, 262, 28, "Currency and tot. amount invoiced (22)", "{currency} " + f"{s.style.num(ship.total, 2)}"),
            (298, 224, 131, 28, "Total gross mass (kg) (35)", "gross_weight_kg"),
            (429, 224, 131, 28, "Delivery terms (20)", "{incoterm} " + ship.places["incoterm_place"].name),
        ],
        **k,
    )
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.truth.put("total_amount", [s.style.num(ship.total, 2)], ship.total)
    s.truth.put("country_of_export", ["NL"], "NL")
    s.truth.put("country_of_destination", [buyer.country], buyer.country)
    y = 262.0
    for i, g in enumerate(ship.goods, 1):
        s.rect(36, y, 524, 64)
        s.cells(
            [
                (36, y, 250, 64, "Packages and description of goods (31)   Marks and numbers - Container No(s) - Number and kind", ""),
                (286, y, 40, 20, "Item No. (32)", f"={i}"),
                (326, y, 100, 20, "Commodity Code (33)", f"={g.hs}00", {"size": 7.6}),
                (426, y, 134, 20, "Ctry. orig. Code (34)", f"={g.origin}", {"size": 7.6}),
                (286, y + 20, 137, 22, "Gross mass (kg) (35)", f"={s.style.num(g.gross, 3)}"),
                (423, y + 20, 137, 22, "Net mass (kg) (38)", f"={s.style.num(g.net, 3)}"),
                (286, y + 42, 137, 22, "Procedure (37)", "=10 00"),
                (423, y + 42, 137, 22, "Statistical value (46)", f"={s.style.num(g.amount, 2)}"),
            ],
            **k,
        )
        s.text(44, y + 22, f"{g.pkgs} {'PX' if g.pack == 'PALLET' else 'CT'}  {ship.boxes[0].number if i == 1 else ''}", 8)
        s.block(44, y + 34, [g.desc], 8, 235)
        s.truth.line(g, {"desc", "hs", "origin", "gross", "net"})
        y += 68
    s.truth.box(ship.boxes[0])
    assert seller
    s.cells(
        [
            (36, y + 4, 262, 44, "Customs office of export", "=NL000563 Rotterdam Reeweg"),
            (298, y + 4, 262, 44, "Date of acceptance / Issuing date", "issue_date"),
        ],
        **k,
    )
    return s.close()
