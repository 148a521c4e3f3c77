"""Place and day above a signature, and other lines of certificates."""

from __future__ import annotations

from datetime import date

from tests.extracting.pages import read, values


def test_the_last_line_of_place_and_day_dates_a_certificate():
    stated = values(read("CERTIFICATE OF QUALITY\n\nShipper: KUIPERS ZAAD B.V.\n\nThe goods were found in good order.\n\nRotterdam, 18 April 2025\n"))
    assert (stated["place_of_issue"], stated["issue_date"]) == ("Rotterdam", date(2025, 4, 18))


def test_a_line_of_an_unknown_place_is_left_alone():
    assert "place_of_issue" not in values(read("CERTIFICATE OF QUALITY\n\nShipper: KUIPERS ZAAD B.V.\n\nQwertzu Hallen, 18 April 2025\n"))


def test_the_day_behind_a_bill_is_the_loading_not_the_certificate_s():
    stated = values(read("INSPECTION CERTIFICATE\n\nB/L No.: CDLU576705671 dated 18 April 2025\n"))
    assert stated["on_board_date"] == date(2025, 4, 18)
    assert "issue_date" not in stated


def test_who_ordered_an_inspection_is_its_applicant():
    assert values(read("INSPECTION CERTIFICATE\n\nAt the request of Messrs. VAN DORSTEN MACHINES B.V., HELMOND we certify as follows\n"))[
        "applicant"
    ].startswith("VAN DORSTEN")
    assert "applicant" not in values(read("INSPECTION CERTIFICATE\n\nAt the request of the principal our inspector attended the loading\n"))


def test_a_ship_in_quotation_marks_and_its_port_stand_in_a_box_for_the_carriage():
    stated = values(read('URSPRUNGSZEUGNIS\n\n4 Angaben über die Beförderung\nSeefracht, MS "KAPITAN ORLIN" ab Hamburg\n'))
    assert (stated["vessel"], stated["port_of_loading"]) == ("KAPITAN ORLIN", "Hamburg")
