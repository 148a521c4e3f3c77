"""Customs declarations: boxes known by their number, items told in repeated boxes, papers named by code."""

from __future__ import annotations

from checker.extracting.numbered_boxes import form_of
from tests.extracting.pages import page, read, values

BOXES = ("2 Xyzer/Abcder", "SUMINISTROS GARBI S.A.", 0, 2, 45), ("1 ABCTION", "EX A", 0, 55, 75), ("8 Defdef", "NORRBACKENS VERKTYG AB", 4, 2, 45), (
    "17 Ghi jkl", "SWEDEN", 4, 55, 75), ("22 Mno pqr stu", "EUR 137.571,20", 8, 2, 45), ("20 Vwx yza", "FOB VALENCIA", 8, 55, 75)  # fmt: skip
ITEM = (("31 Bcd efg", "{packs} CARTON {goods}", 2, 45), ("32 Hij", "{no}", 47, 58), ("33 Klm", "{code}", 60, 80)), (
    ("44 Nop qrs", "N380 EX/191/23-24", 2, 45), ("35 Tuv wxy", "{gross}", 47, 58), ("38 Zab cde", "{net}", 60, 80))  # fmt: skip


def _declaration(items, way="EX A"):
    lines: dict[int, dict[int, str]] = {}
    cells, small = [], []

    def box(head, text, top, left, right):
        lines.setdefault(top, {})[left] = head
        lines.setdefault(top + 1, {})[left] = text
        cells.append((left - 1, top, right, top + 3))
        small.append(head)

    for head, text, top, left, right in BOXES:
        box(head, text if head != "1 ABCTION" else way, top, left, right)
    for n, item in enumerate(items):
        for row, boxes in enumerate(ITEM):
            for head, text, left, right in boxes:
                box(head, text.format(**item), 12 + 8 * n + 4 * row, left, right)
    drawn = []
    for top in range(max(lines) + 1):
        line = ""
        for left, text in sorted(lines.get(top, {}).items()):
            line = line.ljust(left) + text
        drawn.append(line)
    return read(page("\n".join(drawn), cells=tuple(cells), small="|".join(small)))


TWO = [
    {"no": 1, "packs": 12, "goods": "INDUCTION HOB ELEMENT 2.0 KW", "code": "85169000", "gross": "585,60", "net": "576,00"},
    {"no": 2, "packs": 2, "goods": "CENTRIFUGAL PUMP CP 50", "code": "84137000", "gross": "192,00", "net": "168,00"},
]


def test_a_single_administrative_document_is_read_by_its_numbers_in_any_language():
    found = _declaration(TWO)
    stated = values(found)
    assert found.kind == "export_declaration"
    assert (stated["shipper"], stated["consignee"]) == ("SUMINISTROS GARBI S.A.", "NORRBACKENS VERKTYG AB")
    assert (stated["currency"], stated["total_amount"], stated["country_of_destination"], stated["incoterm"]) == ("EUR", 137571.2, "SE", "FOB")


def test_its_items_are_lines_of_goods_and_no_weight_of_one_item_is_the_whole_paper_s():
    found = _declaration(TWO)
    lines = [(g.description.value, g.hs_code.value, g.packages.value, g.gross_weight_kg.value, g.net_weight_kg.value) for g in found.goods]
    assert lines == [("INDUCTION HOB ELEMENT 2.0 KW", "85169000", 12, 585.6, 576.0), ("CENTRIFUGAL PUMP CP 50", "84137000", 2, 192.0, 168.0)]
    assert not {"gross_weight_kg", "net_weight_kg"} & found.stated.keys()


def test_the_weights_of_a_single_item_are_the_whole_paper_s():
    stated = values(_declaration(TWO[:1]))
    assert (stated["gross_weight_kg"], stated["net_weight_kg"]) == (585.6, 576.0)


def test_the_first_box_says_whether_goods_come_in():
    assert _declaration(TWO, way="IM A").kind == "import_declaration"
    assert _declaration(TWO, way="ИМ 40 ЭД").kind == "import_declaration"


def test_box_44_names_the_invoice_by_its_code():
    assert values(_declaration(TWO))["invoice_number"] == "EX/191/23-24"


def test_few_numbered_boxes_are_no_official_form():
    assert form_of({1, 2, 3, 4, 5, 6, 7, 8, 9}) == ""
    assert form_of({31, 32, 33, 35, 37, 38, 42, 44, 46}) == "sad"


def test_a_road_note_must_name_its_convention():
    heads = [
        "1 Aaa bbb",
        "2 Ccc ddd",
        "3 Eee fff",
        "4 Ggg hhh",
        "5 Iii jjj",
        "6 Kkk lll",
        "9 Mmm nnn",
        "11 Ooo ppp",
        "16 Qqq rrr",
        "17 Sss ttt",
        "18 Uuu vvv",
        "21 Www xxx",
    ]
    rows = "\n".join(line for head in heads for line in (head, "KUIPERS ZAAD B.V." if head[:2] in ("1 ", "2 ") else "", ""))
    cells = tuple((0, 1 + 3 * i, 60, 4 + 3 * i) for i in range(len(heads)))

    def consignee(title):
        return values(read(page(f"{title}\n{rows}", cells=cells, small=r"\d+ \w{3} \w{3}"))).get("consignee")

    assert consignee("CMR") == "KUIPERS ZAAD B.V."
    assert consignee("") is None


def test_goods_of_a_japanese_permit_stand_under_each_other():
    found = read("""
輸出許可通知書

申告番号    303 8756 5875
輸出者      1234567890123      KITAGAWA SEISAKUSHO CO., LTD.
代理人      1ABCD   港湾通関株式会社
積載予定船舶     9V1234  CORDELIA GRACE

<01欄>    申告価格（ＦＯＢ）    66,679
品名     FROZEN SHRIMP
統計品目番号     0306.17-000 5       数量（１）   40 KG

<02欄>    申告価格（ＦＯＢ）    449,641
品名     INDUCTION HOB ELEMENT
統計品目番号     8516.90-000 5       数量（１）   240 PCS
""")
    stated = values(found)
    assert [(g.description.value, g.hs_code.value[:6], g.quantity.value) for g in found.goods] == [
        ("FROZEN SHRIMP", "030617", 40),
        ("INDUCTION HOB ELEMENT", "851690", 240),
    ]
    assert (stated["vessel"], stated["shipper"]) == ("CORDELIA GRACE", "KITAGAWA SEISAKUSHO CO., LTD.")
    assert "forwarding_agent" not in stated


def test_a_number_of_the_eurasian_union_is_the_declaration_s():
    assert values(read("ДЕКЛАРАЦИЯ НА ТОВАРЫ\n\nА 55301/130525/0002584\n"))["export_declaration_number"] == "55301/130525/0002584"


def test_a_filer_s_own_mark_is_no_invoice_number():
    assert "invoice_number" not in values(read("EXPORT DECLARATION\n\nReference: EBK6451297\n"))


def test_a_railway_note_under_cim_is_read_by_its_numbers():
    heads = {"1 Aaa": "KUIPERS ZAAD B.V.", "4 Bbb": "MEBLE KARPINSKI S.A.", "10 Ccc": "POZNAN", "16 Ddd": "VENLO", "18 Eee": "31 80 3944 217-5", "21 Fff": "SEED", "20 Ggg": "", "25 Hhh": "378", "26 Iii": "", "29 Jjj": ""}  # fmt: skip
    rows = "\n".join(line for head, text in heads.items() for line in (head, text, ""))
    cells = tuple((0, 1 + 3 * i, 60, 4 + 3 * i) for i in range(len(heads)))
    stated = values(read(page(f"CIM\n{rows}", cells=cells, small=r"^\d+ \w{3}$")))
    assert (stated["shipper"], stated["consignee"], stated["wagon_number"]) == ("KUIPERS ZAAD B.V.", "MEBLE KARPINSKI S.A.", "31 80 3944 217-5")
    assert (stated["place_of_receipt"], stated["place_of_delivery"]) == ("Venlo", "Poznan")


def test_numbered_headings_on_the_line_of_their_value_tell_items():
    found = read("""
수출신고필증

송품장부호 98806362
㉖ 품명 BICYCLE CRANKSET 46T      ㉜ 수량 40 SET
㉟ 세번부호 8714.96-0000      ㊱ 순중량 38.0 KG
㉖ 품명 COTTON BED LINEN 200 TC      ㉜ 수량 30 SET
㉟ 세번부호 6302.31-0000      ㊱ 순중량 76.0 KG
""")
    assert [(g.description.value, g.hs_code.value[:6], g.net_weight_kg.value) for g in found.goods] == [
        ("BICYCLE CRANKSET 46T", "871496", 38.0), ("COTTON BED LINEN 200 TC", "630231", 76.0)
    ]  # fmt: skip
    assert values(found)["invoice_number"] == "98806362"
