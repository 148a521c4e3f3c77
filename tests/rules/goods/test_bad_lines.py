"""Lines of goods that no honest clerk writes: each fault is named, and none stops the others."""

from __future__ import annotations

from checker import rules
from checker.judging.book import gather
from checker.judging.run import judge
from checker.model.finding import Finding, RuleFault
from tests.papers import bill, invoice, line, shipment


def test_every_fault_of_a_bad_invoice_is_named_and_none_stops_the_run():
    goods = (
        line("FOLDING MACHINE", hs_code="889910", unit=None),
        line("PUMP SET", hs_code="7777", unit=None, unit_price=-400.0, amount=-400.0),
        line("KÉZZEL KÖTÖTT GYAPJÚKENDŐK SZÍNES RÓZSÁKKAL", hs_code=None, unit=None),
        line("სამკურნალო მცენარეები", hs_code=None, unit=None, quantity=-3.0),
        line("", hs_code=None, unit=None, quantity=None, unit_price=None, amount=None),
    )
    papers = shipment(invoice(goods=goods, currency="EUX", total_amount=-1.0), bill())
    answers = list(judge(papers, gather(rules).values()))
    assert not [a for a in answers if isinstance(a, RuleFault)]
    found = {a.rule.name for a in answers if isinstance(a, Finding)}
    assert found >= {"hs-code-does-not-exist", "currency-that-is-none", "quantity-without-unit", "figure-below-nothing", "goods-in-an-unknown-script"}
