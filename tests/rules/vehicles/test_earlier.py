from datetime import date

from checker.model.finding import Severity
from checker.rules.vehicles.earlier import chassis_shipped_before
from tests.ledger.earlier import ledger, shipment
from tests.papers import CHATTOGRAM, SINGAPORE, SYDNEY, YOKOHAMA, bill, invoice, line, look, vehicle

CAR = (line("USED TOYOTA COROLLA AXIO", vehicle=vehicle(), hs_code="870322"),)
HERE = {"goods": CAR, "port_of_loading": YOKOHAMA, "containers": ()}


def car(to, when=date(2024, 2, 16), number="NVK624021603", start=YOKOHAMA, **more):
    return bill(**{**HERE, "port_of_loading": start, "port_of_discharge": to, "place_of_delivery": to, "on_board_date": when, "issue_date": when, "bl_number": number, **more})


def test_chassis_shipped_before_hits():
    (found,) = look(chassis_shipped_before, car(CHATTOGRAM), ledger=ledger(shipment(car(SINGAPORE, date(2024, 1, 4), "NVK624010001"))))
    assert found.severity == Severity.HIGH
    assert "Singapore" in found.message
    assert "Bangladesh" in found.message


def test_chassis_shipped_before_stays_quiet():
    assert not list(look(chassis_shipped_before, car(CHATTOGRAM), ledger=ledger(shipment(bill()))))


def test_a_car_that_is_judged_again_with_its_papers_is_no_second_car():
    assert not list(look(chassis_shipped_before, car(SYDNEY), ledger=ledger(shipment(car(SYDNEY), invoice(goods=CAR)))))


def test_a_car_sold_on_from_where_it_went_is_a_remark_at_most():
    known = ledger(shipment(car(SINGAPORE, date(2023, 1, 4), "NVK623010001")))
    assert not list(look(chassis_shipped_before, car(SYDNEY, start=SINGAPORE), ledger=known))
    soon = ledger(shipment(car(SINGAPORE, date(2024, 2, 4), "NVK623010001")))
    assert [f.severity for f in look(chassis_shipped_before, car(SYDNEY, start=SINGAPORE), ledger=soon)] == [Severity.LOW]


def test_the_same_bill_with_another_destination_is_not_taken_for_the_same_papers():
    assert list(look(chassis_shipped_before, car(CHATTOGRAM), ledger=ledger(shipment(car(SINGAPORE)))))


def test_without_a_ledger_nothing_is_said():
    from tests.papers import unchecked

    assert not list(look(chassis_shipped_before, car(CHATTOGRAM)))
    assert not unchecked(chassis_shipped_before, car(CHATTOGRAM))
