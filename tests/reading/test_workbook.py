import io
import re
import zipfile
from datetime import date

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from checker.errors import UnreadablePaper
from tests.reading.made import paper, words, workbook


def invoice(sheet):
    sheet.title = "INVOICE"
    sheet.append(["COMMERCIAL INVOICE"])
    sheet.append(["Date", date(2024, 2, 5), "Currency", "USD"])
    sheet.append(["Goods", "Quantity", "Unit price", "Amount"])
    sheet.append(["PUMP", 12, 940.0, "=B4*C4"])
    sheet.append(["ENGINE", 4, 11800.0, "=B5*C5"])
    sheet.append(["TOTAL", "=SUM(B4:B5)", None, "=SUM(D4:D5)"])
    for row in (4, 5, 6):
        sheet.cell(row, 4).number_format = "#,##0.00"


def read(folder, fill, more=lambda book: None, name="book.xlsx"):
    return paper(workbook(fill, more), folder, name)


def traces(folder, fill, more=lambda book: None):
    return [(h.how, h.text, h.spot.sheet, h.spot.cell) for h in read(folder, fill, more).traces.hidden]


def rewritten(data, change):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def test_a_sheet_is_a_page_of_cells_and_formulas_without_a_result_are_worked_out(tmp_path):
    got = read(tmp_path, invoice)
    page = got.pages[0]
    by_cell = {w.cell: w.text for w in page.words}
    assert (page.number, page.sheet, page.read_by, got.media) == (1, "INVOICE", "sheet", "xlsx")
    assert by_cell["B2"] == "2024-02-05"
    assert (by_cell["D4"], by_cell["D6"], by_cell["B6"]) == ("11280.00", "58480.00", "16")
    assert len(page.cells) == len(page.words)
    assert not got.unread
    assert not got.traces.hidden


def test_a_name_that_lies_about_the_format_does_not_matter(tmp_path):
    assert words(read(tmp_path, invoice, name="invoice.pdf").pages[0])[0] == "COMMERCIAL INVOICE"


def test_boxes_follow_the_widths_heights_and_merged_ranges(tmp_path):
    def fill(sheet):
        sheet["A1"] = "WIDE TITLE"
        sheet["A2"], sheet["B2"] = "left", "right"
        sheet.merge_cells("A1:B1")
        sheet.column_dimensions["A"].width = 30
        sheet.row_dimensions[1].height = 40

    title, left, right = read(tmp_path, fill).pages[0].words
    assert (title.x0, title.top, title.bottom) == (0, 0, 40)
    assert title.x1 == right.x1
    assert left.x1 == right.x0 > 150
    assert left.top == 40


def test_a_formula_that_cannot_be_worked_out_is_never_read_as_nothing(tmp_path):
    def fill(sheet):
        invoice(sheet)
        sheet["D6"] = "=VLOOKUP(A1,A2:B3,2,FALSE)"

    got = read(tmp_path, fill)
    assert {w.cell: w.text for w in got.pages[0].words}["D6"] == "#NOT COMPUTED"
    assert "D6" in got.unread[0].reason


def test_formulas_that_go_in_circles_end(tmp_path):
    def fill(sheet):
        sheet["A1"], sheet["A2"] = "=A2+1", "=A1+1"

    assert words(read(tmp_path, fill).pages[0]) == ["#NOT COMPUTED"] * 2


def test_hidden_sheets_rows_columns_and_comments_are_told(tmp_path):
    def fill(sheet):
        invoice(sheet)
        sheet["A8"], sheet["B8"] = "Delivery", "SEVASTOPOL"
        sheet["F2"] = "TRUE PRICE 9"
        sheet.row_dimensions[8].hidden = True
        sheet.column_dimensions["F"].hidden = True
        sheet["A1"].comment = Comment("do not print", "office")

    def more(book):
        for name, state in (("lists", "hidden"), ("real", "veryHidden")):
            sheet = book.create_sheet(name)
            sheet.append(["BUYER", "MOSCOW"])
            sheet.sheet_state = state

    assert traces(tmp_path, fill, more) == [
        ("hidden-column", "TRUE PRICE 9", "INVOICE", "F2"),
        ("hidden-row", "Delivery | SEVASTOPOL", "INVOICE", "A8"),
        ("comment", "do not print", "INVOICE", "A1"),
        ("hidden-sheet", "BUYER | MOSCOW", "lists", "A1"),
        ("very-hidden-sheet", "BUYER | MOSCOW", "real", "A1"),
    ]
    page = read(tmp_path, fill, more).pages
    assert len(page) == 1
    assert not {"SEVASTOPOL", "TRUE PRICE 9"} & set(words(page[0]))


def test_white_words_are_hidden_on_white_and_seen_on_a_dark_header(tmp_path):
    def fill(sheet):
        invoice(sheet)
        for cell in sheet[3]:
            cell.font = Font(color="FFFFFF")
            cell.fill = PatternFill("solid", fgColor="1F4E78")
        sheet["A9"] = "TRUE CONSIGNEE"
        sheet["A9"].font = Font(color="FFFFFF")
        sheet["A10"] = 99
        sheet["A10"].number_format = ";;;"

    assert traces(tmp_path, fill) == [("white", "TRUE CONSIGNEE", "INVOICE", "A9"), ("invisible", "99", "INVOICE", "A10")]


def test_a_total_typed_over_its_formula_is_told(tmp_path):
    def fill(sheet):
        invoice(sheet)
        sheet["D6"] = 9920.0

    (fact,) = read(tmp_path, fill).traces.overwritten
    assert (fact.label, fact.value, fact.text, fact.spot.cell) == ("total_amount", 9920.0, "9920.00", "D6")


def test_an_amount_typed_between_formulas_is_told(tmp_path):
    def fill(sheet):
        invoice(sheet)
        sheet.insert_rows(5)
        for column, value in enumerate(("VALVE", 10, 100.0, 400.0), 1):
            sheet.cell(5, column, value)
        sheet["D6"] = "=B6*C6"
        sheet["D7"] = "=SUM(D4:D6)"

    assert [(f.label, f.value) for f in read(tmp_path, fill).traces.overwritten] == [("amount", 400.0)]


@pytest.mark.parametrize("total", [58480.0, "=SUM(D4:D5)", 58480.3, "see below"])
def test_a_total_that_agrees_is_not_told(tmp_path, total):
    def fill(sheet):
        invoice(sheet)
        sheet["D6"] = total

    assert not read(tmp_path, fill).traces.overwritten


def test_a_cell_far_out_is_refused_without_filling_the_grid(tmp_path):
    data = workbook(lambda sheet: (invoice(sheet), sheet.cell(1048576, 16384, 1)))
    with pytest.raises(UnreadablePaper, match="too far apart"):
        paper(data, tmp_path, "far.xlsx")


def test_a_workbook_that_declares_entities_is_refused(tmp_path):
    def change(name, data):
        return re.sub(rb"<worksheet", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet', data, count=1) if "sheet1" in name else data

    with pytest.raises(UnreadablePaper, match="entities"):
        paper(rewritten(workbook(invoice), change), tmp_path, "x.xlsx")


def test_a_bomb_is_refused_unopened(tmp_path):
    def change(name, data):
        return data + b" " * 40_000_000 if "sheet1" in name else data

    with pytest.raises(UnreadablePaper, match="bomb"):
        paper(rewritten(workbook(invoice), change), tmp_path, "x.xlsx")
