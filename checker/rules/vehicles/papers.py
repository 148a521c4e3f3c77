"""Vehicles whose papers do not belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cargo import cargo, distinct
from checker.judging.markets import cars
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met
from checker.model.documents import Document, ExportDeclaration, VehicleCertificate
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.vehicles import decode

DEREGISTERED = re.compile(
    r"export\s+certificate|de-?registration|cancellation\s+(?:of\s+registration|certificate)|certificate\s+of\s+(?:export|title)|輸出抹消|抹消登録|輸出予定|ausfuhrkennzeichen|\bV5C\b"
    r"|снят\w*\s+с\s+уч[её]та|말소|注销",
    re.IGNORECASE,
)


@rule(Severity.INFO)
def used_car_without_deregistration(shipment: Shipment) -> Iterator[Hit]:
    """A used car leaves Japan, and no paper speaks of its export certificate.

    ## Why it matters
    A car leaves Japan's register with an export certificate that names owner and frame number. Papers of another car, or none, are
    how a dear car leaves under a cheap one's name. Often the certificate is simply not among the papers sent.

    ## Example
    An invoice and a bill for a used Lexus from Yokohama, with no export certificate and no reference to one.

    ## What to do
    Ask for the export certificate, and compare frame number, first registration and owner.
    """
    start = next((s for s in shipment.route if s.place.country), None)
    if start is None or start.place.country != "JP" or any(isinstance(d, VehicleCertificate | ExportDeclaration) for d in shipment.documents):
        return
    found = next((car for car in cars(shipment) if car.used and car.home_market), None)
    if found and not shipment.every(Document.export_declaration_number) and not any(met(shipment, DEREGISTERED)):
        yield hit(f"{found.item.name}: no export certificate or deregistration is among the papers or named on them.", *found.item.facts, start.fact)


@rule(Severity.LOW)
def engine_of_another_model(shipment: Shipment, *, percent: float = 12.0) -> Iterator[Hit]:
    """The engine size is not that of the model which the frame number means.

    ## Why it matters
    Frame codes stand for one engine. Another size means that number or description belongs to another car; a smaller one lowers duty,
    and brings a car under a limit.

    ## Example
    Frame URJ201, a Lexus LX570 of 5,662 cc, described as 1,800 cc.

    ## What to do
    Ask for the registration certificate and a photograph of the plate.
    """
    for item in distinct(cargo(shipment)):
        size = item.engine_cc
        for number, fact in item.chassis:
            found = decode(number)
            if size and found and found.engine_cc and item.line.vehicle and abs(size - found.engine_cc) > found.engine_cc * percent / 100:
                far = abs(size - found.engine_cc) > found.engine_cc * 0.3
                yield hit(f"{number} is {found.name} with {found.engine_cc:,.0f} cc; the paper says {size:,.0f} cc.", fact, item.line.vehicle.engine_cc,
                          severity=Severity.MEDIUM if far else Severity.LOW)  # fmt: skip
