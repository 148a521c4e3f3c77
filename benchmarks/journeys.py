"""Honest and evasive journeys, judged by every rule: `python -m benchmarks.journeys` (`--all` prints each).

`journeys.csv` holds one shipment a row: the way (`[receipt] > loading > via > discharge > (delivery)`), the goods and the receiver. An honest
one must be clear, an evasive one at least be reviewed, by the rule named where one is.
"""

from __future__ import annotations

import csv
import re
import sys
from datetime import date
from pathlib import Path

import checker.rules
from checker.config import DEFAULT
from checker.judging.book import gather
from checker.judging.run import judge
from checker.judging.triage import triage
from checker.linking.route import route
from checker.model.documents import KINDS, Document
from checker.model.fact import Fact
from checker.model.finding import Finding, Severity
from checker.model.goods import GoodsLine, Vehicle
from checker.model.party import Party
from checker.model.places import Place
from checker.model.report import Judged, Verdict
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from checker.reference import countries
from checker.reference.places import resolve

TABLE = Path(__file__).with_name("journeys.csv")
PAPERS = {"sea": "bill_of_lading", "air": "air_waybill", "road": "cmr_consignment_note", "rail": "rail_waybill"}
SHIPPED = date(2024, 5, 10)


def fact(label: str, value: object, file: str, text: str | None = None) -> Fact:
    return Fact(label, Spot(file, 1, (50.0, 50.0, 150.0, 60.0)), value, str(value) if text is None else text, 1.0)


def places(row: dict[str, str], file: str) -> dict[str, Fact]:
    """The fields of places on a paper."""
    stops = [part.strip() for part in row["way"].split(">")]
    stated: dict[str, Fact] = {}
    if stops[0].startswith("["):
        stated["place_of_receipt"] = fact("place_of_receipt", resolve(stops[0].strip("[]")), file, stops.pop(0).strip("[]"))
    if stops[-1].startswith("("):
        text = stops.pop().strip("()")
        stated["place_of_delivery"] = fact("place_of_delivery", resolve(text), file, text)
        stated["final_destination"] = fact("final_destination", resolve(text), file, text)
    if row["by"] in ("road", "rail"):
        ends = ("place_of_receipt", "place_of_delivery")
    else:
        ends = ("port_of_loading", "port_of_discharge")
    stated[ends[0]] = fact(ends[0], resolve(stops[0]), file, stops[0])
    if len(stops) > 1:
        stated[ends[1]] = fact(ends[1], resolve(stops[-1]), file, stops[-1])
    if len(stops) > 2:
        stated["transhipment_port"] = fact("transhipment_port", tuple(resolve(s) for s in stops[1:-1]), file, " / ".join(stops[1:-1]))
    return stated


def shipment(row: dict[str, str]) -> Shipment:
    """An invoice and the paper of carriage."""
    paper = PAPERS[row["by"]]
    start, end = (resolve(part.strip(" []()")) for part in (row["way"].split(">")[0], row["way"].split(">")[-1]))
    maker = Party("ARGEN INDUSTRIEWERK", f"7 HAFEN ROAD, {town(start)}", start.country)
    taker = Party(row["taker"] or "KESTREL WORKS", f"14 INDUSTRIAL AVENUE, {town(end)}", end.country)
    price, quantity = float(row["price"]), float(row["quantity"])
    documents: list[Document] = []
    for kind in ("commercial_invoice", paper):
        file = f"{kind}.pdf"
        ware = {"hs_code": row["hs"], "quantity": quantity, "unit": "PCS", "unit_price": price, "amount": price * quantity}
        line = GoodsLine(fact("description", row["goods"], file), **{n: fact(n, ware.get(n), file) for n in MEASURED}, vehicle=car(row["goods"], file))
        stated = {
            "shipper": fact("shipper", maker, file, maker.name), "consignee": fact("consignee", taker, file, taker.name), **places(row, file),
            "issue_date": fact("issue_date", date.fromisoformat(row["date"]) if row.get("date") else SHIPPED, file),
        }  # fmt: skip
        if row.get("words"):
            stated["clauses"] = fact("clauses", row["words"], file)
        if kind == "commercial_invoice":
            stated |= {
                "invoice_number": fact("invoice_number", "90114772", file),
                "currency": fact("currency", "USD", file),
                "total_amount": fact("total_amount", price * quantity, file),
            }
        documents.append(KINDS[kind](file, kind=kind, kind_confidence=1.0, stated=stated, goods=(line,)))
    whole = tuple(documents)
    return Shipment(whole, id=row["way"], route=route(whole))


def car(words: str, file: str) -> Vehicle | None:
    """The vehicle that words such as "Used Toyota Vitz 2022 KSP130-2212345" name."""
    found = re.match(r"(Used )?(\w+) (.+) (20\d\d) ([A-Z]{2,4}\d{2,3}-\d{7})$", words)
    if not found:
        return None
    values = {
        "make": found[2],
        "model": found[3],
        "year": int(found[4]),
        "chassis": found[5],
        "condition": "used" if found[1] else "new",
        "mileage_km": None,
        "engine_cc": None,
    }
    return Vehicle(**{name: fact(name, value, file) for name, value in values.items()})


MEASURED = ("hs_code", "quantity", "unit", "unit_price", "amount", "gross_weight_kg", "net_weight_kg", "volume_m3", "packages", "origin")


def town(place: Place) -> str:
    return f"{place.name}, {countries.name(place.country or '')}"


def judged(row: dict[str, str], rules: list) -> Judged:
    whole = shipment(row)
    return triage(whole, [a for a in judge(whole, rules) if isinstance(a, Finding)], (), ())


def main() -> None:
    rules = list(gather(checker.rules).values())
    rules = [r for r in rules if r.card.name not in DEFAULT.disable] if hasattr(DEFAULT, "disable") else rules
    with TABLE.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    wrong = {"clear": 0, "ask": 0}
    for row in rows:
        result = judged(row, rules)
        names = {f.rule.name for f in result.findings if f.severity >= Severity.LOW}
        good = (result.verdict is Verdict.CLEAR) == (row["want"] == "clear") and (not row["rule"] or row["rule"] in names)
        wrong[row["want"]] += not good
        if not good or "--all" in sys.argv:
            print(f"{'  ' if good else '! '}{row['want']:5} {row['by']:4} {row['way']}: {result.verdict.value} {result.score} ({row['note']}; {row['goods']})")
            for finding in result.findings:
                if finding.severity > Severity.INFO:
                    print(f"      {finding.severity.name.lower():8} {finding.rule.name}: {finding.message[:170]}")
    total = {want: sum(r["want"] == want for r in rows) for want in wrong}
    print(
        f"honest journeys clear: {total['clear'] - wrong['clear']} of {total['clear']}; evasive ones asked about: {total['ask'] - wrong['ask']} of {total['ask']}"
    )


if __name__ == "__main__":
    main()
