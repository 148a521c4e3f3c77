"""The engines of recognition and what they give."""

import subprocess
import sys

import pytest

from checker.errors import UnreadablePaper
from checker.reading import intake, ocr
from checker.reading.ocr_tesseract import words_of_table
from tests.reading.made import pdf, scan

TABLE = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
4\t1\t1\t1\t1\t0\t10\t20\t200\t30\t-1\t
5\t1\t1\t1\t1\t1\t10\t20\t90\t18\t96.5\tVESSEL
5\t1\t1\t1\t1\t2\t110\t20\t90\t18\t41\tMAERSK
5\t1\t1\t1\t1\t3\t210\t20\t5\t18\t-1\t
5\tbroken
"""


def test_switched_off_no_engine_is_used_and_pictures_stay_unread(tmp_path):
    assert ocr.engine_for("none") is None
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    with pytest.raises(UnreadablePaper, match="switched off"):
        intake.read(tmp_path / "a.png", ocr="none")
    (tmp_path / "a.pdf").write_bytes(pdf(scan))
    assert "switched off" in intake.read(tmp_path / "a.pdf", ocr="none").pages[0].unread


def test_without_an_engine_the_remedy_is_to_install_one(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "engine_for", lambda wanted: None)
    (tmp_path / "a.pdf").write_bytes(pdf(scan))
    read = intake.read(tmp_path / "a.pdf")
    assert "not installed" in read.unread[0].reason
    assert "pip install 'docscan[ocr]'" in read.unread[0].remedy


def test_reading_a_digital_paper_loads_no_engine():
    code = "import sys, checker.reading.intake, checker.reading.pdf; sys.exit(any(m in sys.modules for m in ('numpy', 'cv2', 'rapidocr', 'PIL')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_words_of_tesseract_bear_their_boxes_and_doubt():
    words = words_of_table(TABLE)
    assert [(w.text, w.x0, w.x1, w.confidence) for w in words] == [("VESSEL", 10, 100, 0.965), ("MAERSK", 110, 200, 0.41)]
    assert words[0].size == pytest.approx(25)


def test_a_wide_gap_in_the_ink_parts_words_that_the_engine_ran_together():
    np = pytest.importorskip("numpy")
    pytest.importorskip("cv2")
    from checker.reading.line_words import Letter, words_in

    line = np.full((40, 300, 3), 255, dtype=np.uint8)
    for x in (10, 40, 70, 190, 220):
        line[8:32, x : x + 18] = 0
    letters = [Letter(c, x + 9, 0.9) for c, x in zip("NOWAT", (10, 40, 70, 190, 220), strict=True)]
    words = words_in(letters, line)
    assert [w.text for w in words] == ["NOW", "AT"]
    assert words[0].x1 < 120 < 170 < words[1].x0
    assert words[0].bottom == words[1].bottom
