"""The declared journey over all papers."""

from __future__ import annotations

from datetime import date

from checker.linking.route import route, same_place
from checker.model.places import Place
from tests.papers import CHATTOGRAM, DALIAN, DANDONG, HAMBURG, NAMPO, SINGAPORE, SYDNEY, YOKOHAMA, bill, document, fact, invoice, packing_list

BUSAN = Place("Busan", "KR", "KRPUS", 35.1, 129.04, "name", "Busan", kind="port")
OSAKA = Place("Osaka", "JP", "JPOSA", 34.65, 135.43, "name", "Osaka", kind="port")
NAKHODKA = Place("Nakhodka", "RU", "RUNJK", 42.8, 132.88, "name", "Nakhodka", kind="port")
BASEL = Place("Basel", "CH", "CHBSL", 47.56, 7.59, "name", "Basel")
SINUIJU = Place("Sinuiju", "KP", "KPSII", 40.1, 124.4, "name", "Sinuiju")


def names(*documents):
    return [f"{s.role}:{s.place.name}" for s in route(documents)]


def test_stops_run_from_loading_to_destination_without_repeats():
    assert names(invoice(), bill()) == ["port_of_loading:Hamburg", "port_of_discharge:Sydney"]


def test_a_transhipment_that_only_the_invoice_names_fills_the_gap():
    ports = fact("transhipment_port", (SINGAPORE,), text="SINGAPORE")
    assert names(invoice(transhipment_port=ports), bill()) == ["port_of_loading:Hamburg", "transhipment_port:Singapore", "port_of_discharge:Sydney"]


def test_where_papers_disagree_the_transport_paper_is_kept():
    assert names(invoice(port_of_discharge=CHATTOGRAM, final_destination=CHATTOGRAM), bill()) == ["port_of_loading:Hamburg", "port_of_discharge:Sydney"]


def test_a_destination_beyond_the_port_of_discharge_is_kept():
    paper = bill(port_of_loading=YOKOHAMA, port_of_discharge=CHATTOGRAM, place_of_delivery=SINGAPORE)
    assert names(paper) == ["port_of_loading:Yokohama", "port_of_discharge:Chattogram", "place_of_delivery:Singapore"]


def test_several_transhipments_come_in_order_each_with_its_own_words():
    hops = fact("transhipment_port", (DALIAN, OSAKA, BUSAN), text="DALIAN; OSAKA; BUSAN")
    stops = route((bill(transhipment_port=hops, port_of_discharge=NAKHODKA, place_of_delivery=NAKHODKA),))
    assert [s.fact.text for s in stops[1:4]] == ["DALIAN", "OSAKA", "BUSAN"]
    assert [s.fact.value.unlocode for s in stops[1:4]] == ["CNDLC", "JPOSA", "KRPUS"]


def test_bills_of_following_legs_are_put_end_to_end():
    one = bill(file="1.pdf", port_of_loading=HAMBURG, port_of_discharge=DALIAN, place_of_delivery=None)
    two = bill(file="2.pdf", port_of_loading=DALIAN, port_of_discharge=BUSAN, place_of_delivery=None)
    three = bill(file="3.pdf", port_of_loading=BUSAN, port_of_discharge=NAKHODKA, place_of_delivery=None)
    assert names(three, one, two) == ["port_of_loading:Hamburg", "transhipment_port:Dalian", "transhipment_port:Busan", "port_of_discharge:Nakhodka"]


def test_a_truck_to_the_port_and_a_ship_from_it_are_one_journey():
    truck = document("cmr_consignment_note", place_of_receipt=BASEL, place_of_delivery=HAMBURG)
    assert names(bill(), truck) == ["place_of_receipt:Basel", "port_of_loading:Hamburg", "port_of_discharge:Sydney"]


def test_master_and_house_bill_of_one_voyage_are_one_journey():
    assert names(bill("house_bill_of_lading"), bill()) == ["port_of_loading:Hamburg", "port_of_discharge:Sydney"]


def test_dates_come_from_whichever_paper_gives_them():
    notice = document("arrival_notice", port_of_discharge=SYDNEY, eta=date(2024, 3, 30))
    stops = route((bill(eta=None), notice))
    assert [s.date for s in stops] == [date(2024, 2, 16), date(2024, 3, 30)]


def test_the_country_of_destination_ends_a_route_that_names_no_place():
    paper = document("commercial_invoice", port_of_loading=HAMBURG, country_of_destination="AU")
    assert names(paper, packing_list()) == ["port_of_loading:Hamburg", "final_destination:Australia"]


def test_a_final_destination_that_is_but_the_country_of_the_port_adds_no_stop():
    country = Place("New Zealand", "NZ", method="country", kind="country")
    auckland = Place("Auckland", "NZ", "NZAKL", -36.84, 174.77, "name", kind="port")
    assert names(bill(port_of_discharge=auckland, place_of_delivery=None, final_destination=country))[-1] == "port_of_discharge:Auckland"


def test_towns_on_two_banks_of_a_border_river_are_two_places():
    assert not same_place(DANDONG, SINUIJU)
    assert not same_place(DALIAN, NAMPO)


def test_papers_without_places_give_no_route():
    assert route((packing_list(),)) == ()


def test_each_stop_says_how_the_goods_come_there_and_by_which_paper():
    paper = bill(place_of_receipt=BASEL, place_of_delivery=None, pre_carriage_by="BLOCK TRAIN 4711")
    stops = route((invoice(), paper))
    assert [(s.by, s.paper) for s in stops] == [("", ""), ("rail", paper.path), ("sea", paper.path)]


def test_a_lorry_and_an_aircraft_are_told_by_their_papers():
    lorry = document("cmr_consignment_note", place_of_receipt=BASEL, place_of_delivery=HAMBURG)
    assert [s.by for s in route((lorry,))] == ["", "road"]
    assert [s.by for s in route((document("air_waybill", port_of_loading=HAMBURG, port_of_discharge=SINGAPORE),))] == ["", "air"]


def test_a_leg_that_no_paper_of_carriage_covers_has_no_mode():
    assert [s.by for s in route((invoice(),))] == ["", ""]


def test_the_place_of_a_delivery_term_ends_the_journey_where_nothing_else_does():
    ends = {"port_of_loading": None, "port_of_discharge": None, "final_destination": None, "place_of_delivery": None, "country_of_destination": None}
    assert names(invoice(**{**ends, "incoterm": "CIP", "incoterm_place": "Almaty"})) == ["final_destination:Almaty"]
    assert names(invoice(**{**ends, "incoterm": "FOB", "incoterm_place": "Mersin"})) == []
