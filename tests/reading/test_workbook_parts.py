"""What a workbook keeps beside its cells."""

import io
import zipfile

from openpyxl.workbook.defined_name import DefinedName

from tests.reading.made import paper, words, workbook

RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
BOX = (
    '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row></xdr:from>'
    "<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row></xdr:to><xdr:sp><xdr:spPr><a:{}/></xdr:spPr>"
    "<xdr:txBody><a:p><a:r><a:t>BATUMI</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
)


def with_parts(data, **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


def invoice(sheet):
    sheet["A1"], sheet["A2"], sheet["B2"] = "INVOICE", "Port of discharge", "NAMPO"


def related(sort, target):
    return RELATIONS.format(f'<Relationship Id="r9" Type="http://schemas/{sort}" Target="{target}"/>')


def boxed(fill, tmp_path):
    parts = {"xl/worksheets/_rels/sheet1.xml.rels": related("drawing", "../drawings/d1.xml"), "xl/drawings/d1.xml": BOX.format(fill)}
    return paper(with_parts(workbook(invoice), **parts), tmp_path, "paper.xlsx")


def test_a_filled_text_box_hides_the_cells_beneath(tmp_path):
    read = boxed("solidFill", tmp_path)
    assert [(o.kind, o.text, o.beneath, o.spot.cell) for o in read.traces.overlays] == [("TextBox", "BATUMI", "NAMPO", "B2")]
    assert words(read.pages[0]) == ["INVOICE", "Port of discharge", "BATUMI"]


def test_the_words_of_an_empty_text_box_are_read_beside_the_cells(tmp_path):
    read = boxed("noFill", tmp_path)
    assert read.traces.overlays == ()
    assert words(read.pages[0]) == ["INVOICE", "Port of discharge", "NAMPO", "BATUMI"]


def test_a_defined_name_with_words_in_it_is_hidden_text(tmp_path):
    def name(book):
        book.defined_names["REAL_DEST"] = DefinedName("REAL_DEST", attr_text='"NAMPO, DPRK"')
        book.defined_names["AREA"] = DefinedName("AREA", attr_text="Sheet!$A$1:$B$2")

    hidden = paper(workbook(invoice, name), tmp_path, "paper.xlsx").traces.hidden
    assert [(h.how, h.text) for h in hidden] == [("defined-name", "REAL_DEST = NAMPO, DPRK")]


def test_threaded_notes_are_told_with_their_writer_and_cell(tmp_path):
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": related("threadedComment", "../threadedComments/t1.xml"),
        "xl/persons/person.xml": '<personList><person displayName="Desk" id="{7}"/></personList>',
        "xl/threadedComments/t1.xml": '<ThreadedComments><threadedComment ref="B2" personId="{7}"><text>ship to Nampo</text></threadedComment></ThreadedComments>',
    }
    (note,) = paper(with_parts(workbook(invoice), **parts), tmp_path, "paper.xlsx").traces.hidden
    assert (note.how, note.text, note.spot.cell) == ("threaded-note", "Desk: ship to Nampo", "B2")


def test_linked_files_and_the_words_kept_from_them_are_told(tmp_path):
    parts = {
        "xl/externalLinks/_rels/externalLink1.xml.rels": RELATIONS.format(
            '<Relationship Id="r1" Type="x/externalLinkPath" Target="real.xlsx" TargetMode="External"/>'
        ),
        "xl/externalLinks/externalLink1.xml": "<externalLink><cell><v>NAMPO</v></cell><cell><v>12.5</v></cell></externalLink>",
    }
    traces = paper(with_parts(workbook(invoice), **parts), tmp_path, "paper.xlsx").traces
    assert traces.links == ("real.xlsx",)
    assert [(h.how, h.text) for h in traces.hidden] == [("external-link", "real.xlsx: NAMPO")]


def test_who_saved_the_workbook_last_is_told(tmp_path):
    def saved(book):
        book.properties.lastModifiedBy = "volga desk"

    assert paper(workbook(invoice, saved), tmp_path, "paper.xlsx").traces.editor == "volga desk"
