"""Ways by land and air that are none, and ends that are no place of use."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.routing.ways import flown_out_of_the_way, free_zone_end, no_road_or_rail_there, odd_export_port
from tests.papers import DALIAN, HAMBURG, bill, document, look, shipment, stops


def place(name, country, lat, lon, kind="city"):
    return Place(name, country, None, lat, lon, "name", name, printed_country=country, kind=kind)


BUSAN, VLADIVOSTOK, HARBIN = place("Busan", "KR", 35.1, 129.0, "port"), place("Vladivostok", "RU", 43.1, 131.9, "port"), place("Harbin", "CN", 45.8, 126.6)
OSAKA, DUBAI, ISTANBUL, VIENNA = (
    place("Kansai", "JP", 34.4, 135.2, "airport"), place("Dubai", "AE", 25.3, 55.4, "airport"), place("Istanbul", "TR", 41.3, 28.7, "airport"), place("Vienna", "AT", 48.1, 16.6, "airport"),
)  # fmt: skip
SEOUL, JEBEL_ALI = place("Incheon", "KR", 37.5, 126.4, "airport"), place("Jebel Ali", "AE", 25.01, 55.06, "port")
ZONE_FIRM = Party("CRESCENT CREEK TRADING FZCO", "JEBEL ALI FREE ZONE, DUBAI, UAE", "AE")


def cmr(start, end, *lines, **more):
    return document("cmr_consignment_note", place_of_receipt=start, place_of_delivery=end, lines=lines, **more)


def test_no_road_or_rail_there_hits():
    (found,) = look(no_road_or_rail_there, cmr(BUSAN, VLADIVOSTOK))
    assert "South Korea" in found.message


def test_no_road_or_rail_there_stays_quiet():
    assert not list(look(no_road_or_rail_there, cmr(HARBIN, VLADIVOSTOK)))
    assert not list(look(no_road_or_rail_there, cmr(BUSAN, VLADIVOSTOK, "BY FERRY DONGHAE-VLADIVOSTOK")))
    assert not list(look(no_road_or_rail_there, shipment()))


def flight(*places):
    roles = ("port_of_loading", *("transhipment_port",) * (len(places) - 2), "port_of_discharge")
    return shipment(document("air_waybill"), route=stops(*zip(roles, places, strict=True)))


def test_flown_out_of_the_way_hits():
    assert list(look(flown_out_of_the_way, flight(OSAKA, DUBAI, SEOUL)))


def test_flown_out_of_the_way_stays_quiet():
    assert not list(look(flown_out_of_the_way, flight(OSAKA, DUBAI, ISTANBUL)))
    assert not list(look(flown_out_of_the_way, flight(VIENNA, ISTANBUL, DUBAI)))
    assert not list(look(flown_out_of_the_way, shipment()))


def test_free_zone_end_hits():
    papers = bill(consignee=ZONE_FIRM, notify_party=ZONE_FIRM, port_of_discharge=JEBEL_ALI, place_of_delivery=JEBEL_ALI)
    assert [f.severity for f in look(free_zone_end, shipment(papers))] == [Severity.LOW]


def test_free_zone_end_stays_quiet():
    assert not list(look(free_zone_end, shipment()))
    assert not list(look(free_zone_end, shipment(bill(consignee=ZONE_FIRM, notify_party=ZONE_FIRM))))


def test_odd_export_port_hits():
    seller = Party("SHENZHEN BRIGHT CO LTD", "12 NANSHAN ROAD, SHENZHEN, CHINA", "CN")
    assert [f.severity for f in look(odd_export_port, shipment(bill(shipper=seller, port_of_loading=DALIAN), route=stops(("port_of_loading", DALIAN))))] == [Severity.LOW]


def test_odd_export_port_stays_quiet():
    assert not list(look(odd_export_port, shipment(bill(), route=stops(("port_of_loading", HAMBURG)))))
