import pytest

from checker.errors import UnreadablePaper
from checker.reading.intake import read_bytes
from checker.reading.word import MAX_PART
from tests.reading.made_carriers import W, docx, p, table, zipped
from tests.reading.read_facts import documents, proves_the_invoice

GOODS = table(
    ["Description of Goods", "HS Code", "Quantity", "Unit Price (USD)", "Amount (USD)"],
    ["TOYOTA LAND CRUISER 2019", "87032490", "2", "30,000.00", "60,000.00"],
    ["SPARE PARTS FOR CARS", "87089990", "10", "135.00", "1,350.00"],
)
PARTIES = table(["Seller|KANSAI MOTORS CO., LTD.|2-1-5 NAKANOSHIMA, OSAKA, JAPAN", "Buyer|GULF STAR TRADING LLC|DEIRA STREET 4, DUBAI, UAE"])
FIELDS = "".join(map(p, ("Invoice No.: INV-2023-88", "Invoice Date: 2023-05-01", "Port of Loading: OSAKA, JAPAN", "Port of Discharge: JEBEL ALI, UAE")))
INVOICE = p("COMMERCIAL INVOICE", '<w:b/><w:sz w:val="32"/>') + PARTIES + FIELDS + GOODS + p("Total Amount: USD 61,350.00")


def shown(data: bytes) -> str:
    return " ".join(w.text for page in read_bytes(data, "a.docx").pages for w in page.words)


def test_an_invoice_in_a_word_file_gives_its_facts():
    proves_the_invoice(documents(docx(INVOICE), "a.docx")[0])


def test_a_page_break_parts_two_papers():
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    both = documents(docx(INVOICE + broken + INVOICE.replace("COMMERCIAL INVOICE", "PACKING LIST")), "a.docx")
    assert [d.kind for d in both] == ["commercial_invoice", "packing_list"]


def test_headers_footers_text_boxes_and_merged_cells_are_read():
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('Invoice No.: BOX-1')}</w:txbxContent></w:pict></w:r></w:p>"
    merged = (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>Tall</w:t></w:r></w:p></w:tc><w:tc>"
        f"{p('One')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{p('Two')}</w:tc></w:tr></w:tbl>"
    )
    more = {"word/header1.xml": f"<w:hdr {W}>{p('KANSAI MOTORS')}</w:hdr>", "word/footer1.xml": f"<w:ftr {W}>{p('Account 123')}</w:ftr>"}
    assert shown(docx(box + merged, more)) == "KANSAI MOTORS Invoice No.: BOX-1 Tall One Two Account 123"
    tall = next(w for page in read_bytes(docx(merged), "a.docx").pages for w in page.words if w.text == "Two")
    assert tall.x0 > 60


def test_tracked_changes_show_the_last_state_and_keep_the_first():
    changed = (
        "<w:p><w:r><w:t xml:space='preserve'>Port of Discharge: </w:t></w:r><w:del><w:r><w:delText>NOVOROSSIYSK</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>POTI</w:t></w:r></w:ins></w:p>"
    )
    paper = read_bytes(docx(changed), "a.docx")
    assert [(c.before, c.after) for c in paper.traces.changes] == [("Port of Discharge: NOVOROSSIYSK", "Port of Discharge: POTI")]
    assert [w.text for w in paper.pages[0].words][-1] == "POTI"


@pytest.mark.parametrize(("about", "how"), [("<w:vanish/>", "invisible"), ('<w:color w:val="FFFFFF"/>', "white"), ('<w:sz w:val="2"/>', "tiny")])
def test_hidden_words_are_traces_and_no_print(about, how):
    paper = read_bytes(docx(p("Shown") + p("For Bandar Abbas", about)), "a.docx")
    assert [(h.how, h.text) for h in paper.traces.hidden] == [(how, "For Bandar Abbas")]
    assert [w.text for w in paper.pages[0].words] == ["Shown"]


def test_white_words_in_a_shaded_cell_are_shown():
    white = p("Head", "<w:color w:val='FFFFFF'/>")
    cell = f"<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='003366'/></w:tcPr>{white}</w:tc></w:tr></w:tbl>"
    assert shown(docx(cell)) == "Head"


def test_comments_author_and_macros_are_traces():
    more = {
        "word/comments.xml": f"<w:comments {W}><w:comment>{p('Tell nobody')}</w:comment></w:comments>",
        "docProps/core.xml": '<cp:p xmlns:cp="c" xmlns:dc="d"><dc:creator>Ken</dc:creator><cp:created>2023-05-01T09:00:00Z</cp:created></cp:p>',
        "word/vbaProject.bin": "x",
    }
    traces = read_bytes(docx(p("Shown"), more), "a.docx").traces
    assert (traces.author, traces.created.year, traces.has_script) == ("Ken", 2023, True)
    assert [(h.how, h.text) for h in traces.hidden] == [("comment", "Tell nobody")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(p("x"))[:200], "damaged"),
        (zipped({"word/other.xml": "<a/>"}), "no text part"),
        (zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), "entities"),
        (docx(""), "no words"),
        (zipped({"word/document.xml": b"<a>" + b" " * MAX_PART}), "packed|limit"),
        (docx("<w:tbl><w:tr><w:tc>" * 200), "damaged|nested"),
    ],
)
def test_broken_and_hostile_files_say_so(data, reason):
    with pytest.raises(UnreadablePaper, match=reason) as caught:
        read_bytes(data, "a.docx")
    assert caught.value.remedy
