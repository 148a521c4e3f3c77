import re

from tests.reading.made import changed, paper, pdf, words


def appended(data: bytes, old: bytes, new: bytes, extra: bytes = b"") -> bytes:
    """The file with its content stream written again behind its end, as an editor saves."""
    number, content = re.findall(rb"(\d+) 0 obj\s*<<[^>]*>>\s*stream\n(.*?)endstream", data, re.DOTALL)[-1]
    root = re.search(rb"/Root (\d+ 0 R)", data)[1]
    start = re.findall(rb"startxref\s+(\d+)", data)[-1]
    content = content.replace(old, new) + extra
    at = len(data)
    body = b"%s 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (number, len(content), content)
    xref = b"xref\n%s 1\n%010d 00000 n \ntrailer\n<</Size 99/Root %s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n" % (number, at, root, start, at + len(body))
    return data + body + xref


def two_lines(canvas):
    canvas.drawString(50, 250, "PORT OF DISCHARGE NOVOROSSIYSK")
    canvas.drawString(50, 200, "TOTAL 500.00")


PLAIN = changed(pdf(two_lines), lambda document: document.pages[0].contents_coalesce())


def test_a_line_that_an_earlier_state_printed_otherwise_is_a_change(tmp_path):
    read = paper(appended(PLAIN, b"NOVOROSSIYSK", b"POTI"), tmp_path)
    assert read.traces.revisions == 2
    assert words(read.pages[0])[3] == "POTI"
    assert [(c.before, c.after) for c in read.traces.changes] == [("PORT OF DISCHARGE NOVOROSSIYSK", "PORT OF DISCHARGE POTI")]
    assert read.traces.changes[0].spot.page == 1


def test_a_line_that_is_gone_is_a_change_to_nothing(tmp_path):
    read = paper(appended(PLAIN, b"(TOTAL 500.00)", b"()"), tmp_path)
    assert [(c.before, c.after) for c in read.traces.changes] == [("TOTAL 500.00", "")]


def test_an_added_line_and_an_unchanged_save_are_no_changes(tmp_path):
    read = paper(appended(appended(PLAIN, b"", b"", b" BT /F1 10 Tf 50 100 Td (SIGNED) Tj ET"), b"xyz", b""), tmp_path)
    assert read.traces.revisions == 3
    assert not read.traces.changes
