"""Look-alike letters."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.forensic.letters import look_alike_letters
from tests.papers import document, invoice, look


def test_look_alike_letters_hits() -> None:
    (finding,) = look(look_alike_letters, invoice(consignee=Party("V\u041eSTOK MASHIMPORT")))
    assert finding.severity is Severity.HIGH
    (unseen,) = look(look_alike_letters, invoice(consignee=Party("VOS\u200bTOK MASHIMPORT")))
    assert "zero-width" in unseen.message


def test_look_alike_letters_stays_quiet() -> None:
    assert not list(look(look_alike_letters, invoice(seller=Party("ТОО «ТОРГАЙ ТЕХ СНАБ»"), buyer=Party("ООО ROSTEK"), consignee=Party("深圳 SHENZHEN LUMEN"))))
    assert not list(look(look_alike_letters, document("other", lines=("USB-кабель, 2-й сорт, Х418УН 174", "Größe Ø 5 µm", "ﻣﺤﻤﺪ\u200f LTD"))))
