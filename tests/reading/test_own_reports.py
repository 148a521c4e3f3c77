"""Reports of docscan's own lying among papers: known for what they are, and never passed over in silence."""

from __future__ import annotations

import importlib

import pytest

from checker.errors import UnreadablePaper
from checker.reading import intake
from checker.reading.own_reports import REASON, is_own
from checker.reading.sniff import sniff
from checker.reporting import FORMATS, SUFFIXES
from tests.reports import judged, report, rich_report

READ = {suffix: name for suffix, name in SUFFIXES.items() if suffix not in intake.NOT_PAPERS}


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("made", [rich_report(), report(judged())], ids=["rich", "clear"])
def test_every_format_that_could_pass_for_a_paper_bears_a_mark(tmp_path, suffix, made):
    shown = importlib.import_module(FORMATS[READ[suffix]]).render(made)
    data = shown if isinstance(shown, bytes) else shown.encode()
    assert is_own(data, sniff(data, f"report{suffix}"))
    file = tmp_path / f"report{suffix}"
    file.write_bytes(data)
    with pytest.raises(UnreadablePaper, match=REASON[:20]):
        intake.read(file)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"<html><head><title>docscan</title></head><body>INVOICE</body></html>", "html"),
        (b'<?xml version="1.0"?><Invoice name="docscan"/>', "xml"),
        (b"shipment,verdict\n1,2\n", "csv"),
        (b"HOLD these goods until paid.\nINVOICE 1\n", "text"),
        (b"PK\x03\x04 no archive", "xlsx"),
        (b"PK\x03\x04 no archive", "zip"),
        (b"%PDF-1.4", "pdf"),
    ],
)
def test_a_paper_bears_none(data, media):
    assert not is_own(data, media)
