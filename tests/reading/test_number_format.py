from datetime import date, datetime, time

import pytest

from checker.reading.number_format import shown


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (86400.0, "General", "86400"),
        (86400.5, "General", "86400.5"),
        (0.1 + 0.2, "General", "0.3"),
        (86400.0, "#,##0.00", "86400.00"),
        (1234.5, "0", "1235"),
        (12.5, "0.0##", "12.5"),
        (0.07, "0%", "7%"),
        (0.075, "0.0%", "7.5%"),
        (58480.0, '"USD" #,##0.00', "USD 58480.00"),
        (58480.0, "[$€-407] #,##0.00", "€ 58480.00"),
        (58480.0, "$#,##0.00_);($#,##0.00)", "$ 58480.00"),
        (12.0, '0" CTNS"', "12 CTNS"),
        (118.0, "00000", "00118"),
        (-5.0, "#,##0.00;-#,##0.00", "-5.00"),
        (1.5e-7, "0.00E+00", "0.00000015"),
        (True, "General", "TRUE"),
        (date(2024, 2, 5), "d/m/yy", "2024-02-05"),
        (datetime(2024, 2, 5), "d/m/yy", "2024-02-05"),
        (datetime(2024, 2, 5, 9, 30), "d/m/yy h:mm", "2024-02-05 09:30"),
        (time(9, 30), "h:mm", "09:30"),
        ("0012", "General", "0012"),
        (None, "General", ""),
    ],
)
def test_a_cell_is_told_as_its_reader_sees_it(value, number_format, text):
    assert shown(value, number_format) == text
