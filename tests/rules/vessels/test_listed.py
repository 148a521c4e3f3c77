"""Ships on watch lists."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.reference.hulls import imo_valid
from checker.reference.shelf import rows
from checker.rules.vessels.identity import imo_number_invalid
from checker.rules.vessels.listed import listed_hull, listed_name_under_another_number, nearly_a_listed_hull
from tests.papers import bill, invoice, look, shipment

HULLS = [row["imo"] for row in rows("dprk_vessels.csv") if row["imo"]]


def test_listed_hull_hits():
    found = list(look(listed_hull, bill(vessel="HAI SHUN 7", imo_number="IMO 8518780")))
    assert [f.severity for f in found] == [Severity.CRITICAL]
    assert "JIE SHUN" in found[0].message


def test_listed_hull_stays_quiet():
    assert not list(look(listed_hull, shipment(invoice(), bill())))
    assert not list(look(listed_hull, bill(vessel="JIE SHUN", imo_number="9319466")))
    assert not list(look(listed_hull, bill(vessel="PATRIOT")))


def test_a_name_alone_is_a_remark():
    assert [f.severity for f in look(listed_hull, bill(vessel="M/V JIE SHUN V.12"))] == [Severity.LOW]


def test_a_flag_that_agrees_makes_a_name_worth_a_question():
    assert [f.severity for f in look(listed_hull, bill(vessel="M/V AN SAN 1", flag="DPR KOREA"))] == [Severity.MEDIUM]


def test_another_name_on_a_listed_hull_is_told():
    (found,) = look(listed_hull, bill(vessel="HAI SHUN 7", imo_number="IMO 8518780"))
    assert "this paper calls her HAI SHUN 7" in found.message


def test_every_listed_hull_hits_by_its_number():
    assert len(HULLS) == 115
    assert all([f.severity for f in look(listed_hull, bill(vessel="BLUE HERON", imo_number=f"IMO {imo}"))] == [Severity.CRITICAL] for imo in HULLS)


@pytest.mark.parametrize("imo", HULLS)
def test_one_wrong_digit_is_never_clear(imo):
    """Each of the 63 slips: invalid where the check digit tells it, and else told apart from the listed number by the ship's name."""
    name = next(row["names"] for row in rows("dprk_vessels.csv") if row["imo"] == imo).split("|")[0]
    for slip in (imo[:n] + d + imo[n + 1 :] for n in range(7) for d in "0123456789" if d != imo[n]):
        if slip in HULLS:
            continue
        if not imo_valid(slip):
            assert list(look(imo_number_invalid, bill(vessel="BLUE HERON", imo_number=slip))), slip
        else:
            assert [f.severity for f in look(nearly_a_listed_hull, bill(vessel=name, imo_number=slip))] == [Severity.HIGH], slip


def test_nearly_a_listed_hull_hits():
    assert [f.severity for f in look(nearly_a_listed_hull, bill(vessel="M/V JIE SHUN", imo_number="8518786"))] == [Severity.HIGH]
    assert [f.severity for f in look(nearly_a_listed_hull, bill(vessel="BLUE HERON", imo_number="8518781"))] == [Severity.LOW]


def test_nearly_a_listed_hull_stays_quiet():
    assert not list(look(nearly_a_listed_hull, shipment(invoice(), bill())))
    assert not list(look(nearly_a_listed_hull, bill(vessel="JIE SHUN", imo_number="8518780")))
    assert not list(look(nearly_a_listed_hull, bill(vessel="NORDVIK GLACIER", imo_number="9319466")))


@pytest.mark.parametrize("imo", HULLS[::23])
def test_a_listed_hull_is_read_off_a_printed_bill(imo, tmp_path):
    from reportlab.pdfgen.canvas import Canvas

    from checker.config import DEFAULT
    from checker.pipeline import check

    lines = ["BILL OF LADING", "B/L No.: NVK624021603", "Shipper: KLEINHANS FALZTECHNIK GMBH, HEIDENHEIM, GERMANY", "Consignee: WARATAH PRINT FINISHING PTY LTD, SYDNEY, AUSTRALIA",
             f"Vessel: BLUE HERON   Voyage: 406S   IMO No.: {imo}", "Port of Loading: HAMBURG", "Port of Discharge: SYDNEY", "1 PACKAGE PRINTING MACHINE", "Gross weight: 2940 KGS"]  # fmt: skip
    canvas = Canvas(str(tmp_path / "bl.pdf"))
    for n, line in enumerate(lines):
        canvas.drawString(50, 780 - 22 * n, line)
    canvas.save()
    report = check([tmp_path / "bl.pdf"], DEFAULT)
    assert "listed-hull" in {f.rule.name for judged in report.shipments for f in judged.findings}


def test_listed_name_under_another_number_hits():
    assert [f.severity for f in look(listed_name_under_another_number, bill(vessel="JIE SHUN", imo_number="9319466"))] == [Severity.INFO]


def test_listed_name_under_another_number_stays_quiet():
    assert not list(look(listed_name_under_another_number, shipment(invoice(), bill())))
    assert not list(look(listed_name_under_another_number, bill(vessel="NORDVIK GLACIER", imo_number="9319466")))
    assert not list(look(listed_name_under_another_number, bill(vessel="JIE SHUN", imo_number="8518780")))
