"""Tests of dates."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.dates import dates_in, day_first_of, is_ambiguous, parse_date

JUNE_18 = date(2024, 6, 18)


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-18",
        "2024-06-18T10:20:00Z",
        "2024/6/18",
        "2024. 6. 18.",
        "18.06.2024",
        "18/06/2024",
        "18-Jun-24",
        "18 JUN 2024",
        "18JUN2024",
        "JUN. 18, 2024",
        "JUN.18，2024",
        "June 18th, 2024",
        "Tuesday, 18th of June 2024 10:30",
        "2024-Jun-18",
        "18-VI-2024",
        "20240618",
        "2024年6月18日",
        "二〇二四年六月十八日",
        "令和6年6月18日",
        "R6.6.18",
        "民國113年6月18日",
        "2024년 6월 18일",
        "18 июня 2024 г.",
        "18 de junio de 2024",
        "18 juin 2024",
        "18. Juni 2024",
        "18 Haziran 2024",
        "18 de junho de 2024",
        "18 giugno 2024",
        "18 czerwca 2024",
        "٢٠٢٤/٠٦/١٨",
        "١٨ يونيو ٢٠٢٤",
        "18/06/2567",
        "18 06 2024",
        "Sat Jun 18 10:30:00 UTC 2024",
        "ngày 18 tháng 6 năm 2024",
        "ON BOARD 18 JUN 2024 YOKOHAMA",
        "06/18/2024",
    ],
)
def test_a_date_is_read_in_every_form_papers_print_it(text: str) -> None:
    assert parse_date(text) == JUNE_18


@pytest.mark.parametrize(
    "text",
    [
        "",
        "JUNE 2024",
        "5",
        "12/30/1899",
        "18 JUN 10:30",
        "1,240.00",
        "8703.24.00",
        "30.02.2024",
        "12-V-24",
        "thursday 1 2024",
        "2147",
        "INV-20240618-7",
        "01月22日",
    ],
)
def test_what_is_no_date_or_cannot_be_one_is_refused(text: str) -> None:
    assert parse_date(text) is None


def test_six_bare_digits_are_a_date_only_when_asked() -> None:
    assert parse_date("240618") is None
    assert parse_date("240618", yymmdd=True) == JUNE_18


def test_the_order_of_day_and_month_is_the_documents() -> None:
    assert parse_date("03/04/2024", day_first=True) == date(2024, 4, 3)
    assert parse_date("03/04/2024", day_first=False) == date(2024, 3, 4)
    assert parse_date("25/04/2024", day_first=False) == date(2024, 4, 25)
    assert is_ambiguous("03/04/2024")
    assert not is_ambiguous("25/04/2024")
    assert not is_ambiguous("03 APR 2024")


def test_dates_in_a_text_come_with_their_places() -> None:
    text = "ETD 02 AUG 2023, ETA 2023-08-31"
    assert [(when, text[start:end]) for when, start, end in dates_in(text)] == [(date(2023, 8, 2), "02 AUG 2023"), (date(2023, 8, 31), "2023-08-31")]


@pytest.mark.parametrize(
    ("texts", "language", "country", "expected"),
    [
        (["03/04/2024", "25/04/2024"], None, None, True),
        (["03/04/2024", "04/25/2024"], None, None, False),
        (["03/04/2024"], None, None, None),
        (["03/04/2024"], "en", None, None),
        (["03/04/2024"], "de", None, True),
        (["03/04/2024"], "en", "US", False),
        (["03.04.2024"], None, None, True),
        (["08/02/2024", "SHIPPED 05 AUG 2024"], None, None, False),
        (["08/02/2024", "SHIPPED 10 FEB 2024"], None, None, True),
    ],
)
def test_a_document_shows_whether_it_writes_the_day_first(texts: list[str], language: str | None, country: str | None, expected: bool | None) -> None:
    assert day_first_of(texts, language, country) is expected


@given(
    st.dates(date(1990, 1, 1), date(2045, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%B %d, %Y", "%d%b%Y", "%Y年%m月%d日", "%d/%m/%Y", "%Y%m%d"]),
)
def test_a_date_written_out_is_read_back(when: date, form: str) -> None:
    assert parse_date(when.strftime(form), day_first=True) == when


@given(st.text())
def test_any_text_is_read_without_fault(text: str) -> None:
    parse_date(text)
    parse_date(text, day_first=False, yymmdd=True)
    for _, start, end in dates_in(text):
        assert 0 <= start < end <= len(text)
    day_first_of([text], text[:2], text[:2])


def test_dateutil_is_not_loaded_before_it_is_needed() -> None:
    code = "import checker.extracting.dates as d, sys; d.parse_date('2024-06-18'); sys.exit('dateutil' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
