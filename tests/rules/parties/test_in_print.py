"""Names of listed firms in print that no field explains."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.parties.in_print import listed_name_in_print
from tests.papers import invoice, look

KOMID = "KOREA MINING DEVELOPMENT TRADING CORPORATION"


def test_listed_name_in_print_hits():
    (found,) = look(listed_name_in_print, invoice(lines=("Dear Sirs", "To: Mansudae Overseas Project Group of Companies, 2nd floor")))
    assert found.severity is Severity.HIGH
    assert "MANSUDAE OVERSEAS PROJECT" in found.message
    (found,) = look(listed_name_in_print, invoice(lines=(KOMID,)))
    assert found.severity is Severity.MEDIUM, "a name of common words alone"


def test_listed_name_in_print_stays_quiet():
    assert not [*look(listed_name_in_print, invoice(lines=("KOREA MINING EQUIPMENT TRADING CO., LTD", "General Trading Company", "Korea", "TRADING CORPORATION")))]
    assert not [*look(listed_name_in_print, invoice(lines=(KOMID,), buyer=Party(KOMID)))], "listed-party tells it"
