"""Scans into which something was pasted."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.spot import Spot
from checker.model.traces import FileTraces, Patch
from checker.rules.forensic.scans import patch_over_a_scan, smooth_patch_in_a_scan, text_layer_against_the_picture
from tests.papers import invoice, look, shipment

FILE = "commercial_invoice.pdf"


def found(rule, how, text, beneath="", high=12.0, sure=0.9):
    patch = Patch(how, text, Spot(FILE, 1, (100.0, 100.0, 220.0, 100.0 + high)), beneath, sure)
    return [f.severity for f in look(rule, shipment(invoice(), traces=(FileTraces(FILE, patches=(patch,)),)))]


def test_patch_over_a_scan_hits():
    assert found(patch_over_a_scan, "box over a scan", "SINGAPORE") == [Severity.HIGH]
    assert found(patch_over_a_scan, "box over a scan", "SINGAPORE", "NAMPO, DPRK") == [Severity.CRITICAL]


def test_patch_over_a_scan_stays_quiet():
    assert found(patch_over_a_scan, "box over a scan", "SINGAPORE", "SINGAPORE") == []
    assert found(patch_over_a_scan, "box over a scan", "") == [Severity.LOW], "something was blacked out"
    assert found(patch_over_a_scan, "picture over a scan", "ANATOLIA BEARING A.S.", high=70.0) == [Severity.LOW], "a stamp"


def test_smooth_patch_in_a_scan_hits():
    assert found(smooth_patch_in_a_scan, "smooth piece in a scan", "SINGAPORE") == [Severity.MEDIUM]


def test_smooth_patch_in_a_scan_stays_quiet():
    assert found(smooth_patch_in_a_scan, "box over a scan", "SINGAPORE") == []
    assert found(smooth_patch_in_a_scan, "smooth piece in a scan", "") == [Severity.LOW], "an erased blot"


LAYER = "text layer against the picture"


def test_text_layer_against_the_picture_hits():
    assert found(text_layer_against_the_picture, LAYER, "INCHEON, KOREA", "HAMBURG, GERMANY") == [Severity.HIGH]
    assert found(text_layer_against_the_picture, LAYER, "INCHEON, KOREA", "NAMPO, DPRK") == [Severity.CRITICAL]
    assert found(patch_over_a_scan, LAYER, "INCHEON, KOREA", "HAMBURG, GERMANY") == [], "one cause, one finding"


def test_text_layer_against_the_picture_stays_quiet():
    assert found(text_layer_against_the_picture, "box over a scan", "SINGAPORE") == []
    assert found(text_layer_against_the_picture, LAYER, "S1NGAP0RE", "KLEINHANS", sure=0.3) == [Severity.LOW], "a bad layer altogether"
