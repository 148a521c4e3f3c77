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


def test_a_narrow_gap_parts_words_where_it_is_as_wide_as_the_spaces_that_the_engine_saw():
    np = pytest.importorskip("numpy")
    pytest.importorskip("cv2")
    from checker.reading.line_words import Letter, words_in

    line = np.full((40, 300, 3), 255, dtype=np.uint8)
    places = (10, 30, 50, 78, 98, 118, 146, 166, 186)  # two blanks between letters of a word, ten between words
    for x in places:
        line[8:32, x : x + 18] = 0
    letters = [Letter(c, x + 9, 0.9) for c, x in zip("ONETWOSIX", places, strict=True)]
    letters.insert(3, Letter(" ", 73, 0.9))
    assert [w.text for w in words_in(letters, line)] == ["ONE", "TWO", "SIX"]


def test_a_point_between_figures_parts_no_words():
    np = pytest.importorskip("numpy")
    pytest.importorskip("cv2")
    from checker.reading.line_words import Letter, words_in

    line = np.full((40, 300, 3), 255, dtype=np.uint8)
    for x in (10, 40, 110, 140):
        line[8:32, x : x + 18] = 0
    line[28:32, 80:84] = 0
    letters = [Letter(c, x + 9, 0.9) for c, x in zip("11.76", (10, 40, 73, 110, 140), strict=True)]
    assert [w.text for w in words_in(letters, line)] == ["11.76"]


def test_what_was_not_made_out_is_said_with_its_remedy():
    from checker.reading.paper import Page

    page = Page(2, 595, 842, not_made_out=0.4)
    (told,) = ocr.read_in_part(page, "a.pdf")
    assert "page 2 is read only in part: 40% of its lines" in told.reason
    assert "tesseract" in told.remedy
    assert not ocr.read_in_part(Page(1, 595, 842, not_made_out=0.02), "a.pdf")


class _Way:
    """A tesseract of made answers."""

    def __init__(self, script, known):
        self.told, self.known, self.asked = script, known, []

    def languages(self):
        return self.known

    def table(self, pixels, languages, layout):
        self.asked.append(languages)
        return TABLE

    def script(self, pixels):
        return self.told


def test_tesseract_reads_a_page_in_its_own_script_where_the_data_are_there():
    from checker.reading.ocr_tesseract import TesseractEngine

    way = _Way("Cyrillic", ["eng", "rus"])
    assert [w.text for w in TesseractEngine(way).in_its_script(None)] == ["VESSEL", "MAERSK"]
    assert way.asked == ["rus"]
    assert TesseractEngine(_Way("Cyrillic", ["eng"])).in_its_script(None) == []
    assert TesseractEngine(_Way("Latin", ["eng", "rus"])).in_its_script(None) == []


def test_a_long_rule_with_a_heading_close_under_it_is_one():
    import numpy as np

    from checker.reading.picture_rules import ink_of

    page = np.full((400, 1200, 3), 250, dtype=np.uint8)
    page[100:104, 50:1150] = 20
    page[105:113, 52:1100:7] = 20  # small print whose capitals all but touch the rule
    (rule,) = (r for r in ink_of(page, 200).level if abs(r[1] - 100) < 4)
    assert rule[3] - rule[1] <= 8
    assert rule[2] - rule[0] > 1050


def test_the_short_upright_rules_of_a_table_are_taken_out_and_letters_stay():
    import numpy as np

    from checker.reading.picture_rules import ink_of, without_rules

    page = np.full((600, 1200, 3), 250, dtype=np.uint8)
    for row in (100, 200):
        page[row : row + 4, 50:1150] = 20
    page[100:200, 500:504] = 20  # between the columns
    page[300:400, 500:506] = 20  # a stroke of large type
    clean = without_rules(page, ink_of(page, 200), 200)
    assert (clean[110:190, 500:504] > 200).all()
    assert (clean[310:390, 500:506] < 100).all()


def test_a_bent_rule_is_taken_out_and_the_print_beside_it_stays():
    import numpy as np

    from checker.reading.picture_rules import Ink, without_rules

    page = np.full((400, 1400, 3), 250, dtype=np.uint8)
    for x in range(50, 1350):
        page[100 + (x - 50) // 90 : 103 + (x - 50) // 90, x] = 20
    page[102:114, 60:400:9] = 20  # stems of letters under its higher end
    ink = Ink((page[:, :, 0] < 128).astype(np.uint8), [(50, 100, 1350, 117)], [])
    clean = without_rules(page, ink, 200)
    assert (clean[108:114, 60:400:9] < 100).all()
    assert (clean[114:117, 1300:1345] > 200).all()


def test_a_rule_that_a_needle_printer_pricked_is_one():
    import numpy as np

    from checker.reading.picture_rules import ink_of

    page = np.full((400, 900, 3), 250, dtype=np.uint8)
    page[100:103, 50:850] = np.tile(np.array([60, 60, 150], dtype=np.uint8), 267)[None, :800, None]
    assert any(abs(rule[1] - 100) < 4 for rule in ink_of(page, 200).level)


def test_the_part_of_a_page_that_is_printed_is_looked_at_alone():
    import numpy as np

    from checker.reading.ocr_rapid import printed_part

    page = np.full((2338, 1654, 3), 250, dtype=np.uint8)
    page[200:230, 300:900:2] = 20
    left, top, right, bottom = printed_part(page)
    assert 250 < left <= 300 < 900 <= right < 950
    assert 150 < top <= 200 < 230 <= bottom < 280
    assert printed_part(np.full((2338, 1654, 3), 250, dtype=np.uint8)) == (0, 0, 1654, 2338)


def test_small_print_run_together_is_no_rule():
    np = pytest.importorskip("numpy")
    pytest.importorskip("cv2")
    from checker.reading.picture_rules import ink_of

    page = np.full((400, 900, 3), 250, dtype=np.uint8)
    page[100:103, 50:850] = 20
    page[200:206, 50:850] = np.tile(np.array([60, 90, 150, 120], dtype=np.uint8), 200)[None, :, None]
    level = ink_of(page, 200).level
    assert any(abs(rule[1] - 100) < 4 for rule in level)
    assert not any(190 < rule[1] < 212 for rule in level)
