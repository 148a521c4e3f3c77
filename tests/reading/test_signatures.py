"""Electronic signatures."""

import pytest

from tests.reading.made import paper, pdf, says

DICTIONARY = b"7 0 obj\n<< /Type /Sig /Name (EXPORT DESK) /M (D:20240205093000Z) /ByteRange [0 %d %d %d] >>\nendobj\n"


def unsigned_but_marked(tmp_path, end=None):
    """A PDF with the dictionary of a signature that covers it all, or up to a byte."""
    data = pdf(says("INVOICE")) + DICTIONARY % (100, 200, 0)
    rest = (end or len(data) + 3) - 200
    return paper(pdf(says("INVOICE")) + DICTIONARY % (100, 200, rest), tmp_path).traces


def test_a_paper_without_a_signature_has_none(tmp_path):
    traces = paper(pdf(says("INVOICE")), tmp_path).traces
    assert (traces.signed, traces.signatures) == ((), 0)


def test_the_signer_and_the_moment_are_read_without_any_library(tmp_path):
    (signing,) = unsigned_but_marked(tmp_path).signed
    assert signing.signer == "EXPORT DESK"
    assert f"{signing.at:%Y-%m-%d %H:%M}" == "2024-02-05 09:30"


def test_a_byte_range_beyond_the_file_is_broken(tmp_path):
    (signing,) = unsigned_but_marked(tmp_path, 10_000_000).signed
    assert signing.state == "broken"


def test_a_change_after_signing_is_told_line_by_line(tmp_path):
    pytest.importorskip("pyhanko")
    from benchmarks.forgery_revisions import signed
    from benchmarks.forgery_tricks import Target, changed_after_a_signature

    data = pdf(says("SINGAPORE"))
    assert [s.state for s in paper(signed(data), tmp_path).traces.signed] == ["valid"]
    forged = changed_after_a_signature(data, Target("port", "SINGAPORE", (50, 40, 110, 52), "BATUMI", ""))
    (signing,) = paper(forged, tmp_path).traces.signed
    assert signing.state == "valid"
    assert not signing.whole
    assert [(c.before, c.after) for c in signing.later] == [("SINGAPORE", "BATUMI")]
