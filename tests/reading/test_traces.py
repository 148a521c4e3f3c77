from datetime import UTC, datetime, timedelta, timezone

import pikepdf
import pytest

from checker.reading.traces import pdf_date
from tests.reading.made import changed, paper, pdf, says


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("D:20240205093000+08'00'", datetime(2024, 2, 5, 9, 30, tzinfo=timezone(timedelta(hours=8)))),
        ("D:20240205093000Z", datetime(2024, 2, 5, 9, 30, tzinfo=UTC)),
        ("D:2024", datetime(2024, 1, 1, tzinfo=UTC)),
        ("2024-02-05T09:30:00Z", datetime(2024, 2, 5, 9, 30, tzinfo=UTC)),
        ("D:20241399", None),
        ("yesterday", None),
    ],
)
def test_pdf_dates_are_moments(text, moment):
    assert pdf_date(text) == moment


def test_the_properties_of_a_pdf_are_told(tmp_path):
    def change(document):
        document.docinfo["/Producer"] = "iLovePDF"
        document.docinfo["/Author"] = "user"
        document.docinfo["/ModDate"] = "D:20240301080000Z"
        document.attachments["notes.txt"] = b"x"
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")

    traces = paper(changed(pdf(says("INVOICE")), change), tmp_path).traces
    assert (traces.producer, traces.author, traces.revisions, traces.signatures) == ("iLovePDF", "user", 1, 0)
    assert traces.modified == datetime(2024, 3, 1, 8, tzinfo=UTC)
    assert traces.embedded == ("notes.txt",)
    assert traces.has_script
