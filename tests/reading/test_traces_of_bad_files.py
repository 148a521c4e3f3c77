"""Traces that cannot be looked at are named with the reason, and the others are looked at all the same."""

from __future__ import annotations

import pytest

from checker.errors import UnreadablePaper
from checker.reading import patches, pdf
from tests.reading.made import changed, paper, words, workbook
from tests.reading.made import pdf as drawn
from tests.reading.test_revisions import PLAIN, appended


def test_an_earlier_state_that_cannot_be_opened_is_named(tmp_path, monkeypatch) -> None:
    def refuse(_data: bytes) -> list[object]:
        raise UnreadablePaper("it is damaged", "fetch it again")

    monkeypatch.setattr(pdf, "_words_of_state", refuse)
    read = paper(appended(PLAIN, b"NOVOROSSIYSK", b"POTI"), tmp_path)
    assert "POTI" in words(read.pages[0])
    assert read.traces.revisions == 2
    assert any("earlier saved state 1 of 1" in reason for reason in read.traces.not_checked)


def test_states_beyond_the_newest_five_are_named(tmp_path) -> None:
    data = PLAIN
    for number in range(7):
        data = appended(data, b"500.0%d" % number, b"500.0%d" % (number + 1))
    read = paper(data, tmp_path)
    assert read.traces.revisions == 8
    assert any("2 older saved states" in reason for reason in read.traces.not_checked)
    assert read.traces.changes


def test_a_signature_that_cannot_be_read_leaves_the_other_traces(tmp_path) -> None:
    def draw(canvas) -> None:
        canvas.drawString(50, 250, "DESTINATION CHONGJIN")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(120, 245, 150, 16, stroke=0, fill=1)

    broken = changed(drawn(draw), lambda _document: None) + b"\n/ByteRange [0 99999999 100000001 5]\n"
    traces = paper(broken, tmp_path).traces
    assert traces.signatures == 1
    assert [h.text for h in traces.hidden] == ["CHONGJIN"]


def test_a_workbook_that_the_second_reader_refuses_is_still_read(tmp_path, monkeypatch) -> None:
    import openpyxl

    def refuse(*_args: object, **_options: object) -> None:
        raise KeyError("xl/styles.xml")

    def fill(sheet) -> None:
        sheet["A1"], sheet["A2"], sheet["B2"] = "INVOICE", "Port of discharge", "SYDNEY"

    data = workbook(fill)
    monkeypatch.setattr(openpyxl, "load_workbook", refuse)
    read = paper(data, tmp_path, "paper.xlsx")
    assert "SYDNEY" in words(read.pages[0])
    assert read.traces.not_checked


def test_a_picture_too_large_to_be_looked_at_is_named(tmp_path, monkeypatch) -> None:
    pytest.importorskip("numpy")
    pytest.importorskip("PIL")
    from PIL import Image

    Image.new("L", (600, 800), 240).save(tmp_path / "scan.png")

    def draw(canvas) -> None:
        canvas.drawImage(str(tmp_path / "scan.png"), 0, 0, 300, 300)
        canvas.drawString(50, 250, "PORT OF DISCHARGE SYDNEY")

    monkeypatch.setattr(patches, "MAX_PIXELS", 1000)
    traces = paper(drawn(draw), tmp_path).traces
    assert any("too large" in reason for reason in traces.not_checked)
