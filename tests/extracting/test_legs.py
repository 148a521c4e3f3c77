"""Plans of transport: the first port, the last, the ships between."""

from __future__ import annotations

from datetime import date

from tests.extracting.pages import read, values

PLAN = """
BOOKING CONFIRMATION

Booking No.: EBK7762001
From: Lyon, FRANCE                            To: Nairobi, KENYA

From              To               Mode      Vessel                           Voy No.    ETD           ETA
Fos-sur-Mer       Singapore        MVS       STELLA BALTICA (HK, 9305568)     412N       2023-11-30    2023-12-18
Singapore         Mombasa          MVS       NORDIC PETREL (PA, 9187655)      98S        2023-12-20    2024-01-04
"""


def test_ports_ships_and_days_come_from_the_first_and_last_leg():
    stated = values(read(PLAN))
    assert (stated["port_of_loading"], stated["port_of_discharge"], stated["vessel"], stated["voyage"]) == ("Fos-sur-Mer", "Mombasa", "STELLA BALTICA", "412N")
    assert (stated["etd"], stated["eta"], stated["imo_number"]) == (date(2023, 11, 30), date(2024, 1, 4), "9305568")


def test_ports_between_two_legs_are_where_the_cargo_changes_ships():
    assert [p.unlocode for p in values(read(PLAN))["transhipment_port"]] == ["SGSIN"]


def test_plain_ends_beside_a_plan_are_receipt_and_delivery():
    stated = values(read(PLAN))
    assert (stated["place_of_receipt"], stated["place_of_delivery"]) == ("Lyon", "Nairobi")


def test_without_a_plan_plain_ends_are_the_ports():
    stated = values(read("BOOKING CONFIRMATION\n\nBooking No.: EBK7762001\nFrom: Hamburg, GERMANY\n\nTo: Mombasa, KENYA\n"))
    assert (stated["port_of_loading"], stated["port_of_discharge"]) == ("Hamburg", "Mombasa")
    assert "place_of_receipt" not in stated


def test_a_leg_by_road_loads_no_ship():
    plan = PLAN.replace(
        "Fos-sur-Mer       Singapore        MVS",
        "Lyon              Fos-sur-Mer      TRK                                                   2023-11-28    2023-11-29\nFos-sur-Mer       Singapore        MVS",
    )
    assert values(read(plan))["port_of_loading"] == "Fos-sur-Mer"
