import io
import zipfile

import pytest

from checker.reading.sniff import sniff


def zipped(*names: str, first: bytes = b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, first)
    return out.getvalue()


@pytest.mark.parametrize(
    ("head", "media"),
    [
        (b"", "empty"),
        (b"\0\0\0\n", "empty"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\r\n junk before %PDF-1.4", "pdf"),
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"II*\0abcd", "tiff"),
        (b"<!DOCTYPE html><html>", "html"),
        (b'<?xml version="1.0"?><a/>', "xml"),
        (b"From: a@b.c\r\nTo: d@e.f\r\nSubject: papers\r\n\r\nbody", "eml"),
        (b"a;b;c\n1;2;3\n4;5;6\n7;8;9\n", "csv"),
        (b"Just a letter.\n", "text"),
        (b"\x00\x01\x02\x03\x04binary", "unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "Workbook\0".encode("utf-16-le"), "xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage\0".encode("utf-16-le"), "encrypted-office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "__substg1.0_".encode("utf-16-le"), "msg"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("xl/workbook.xml", "xl/vbaProject.bin"), "xlsm"),
        (zipped("xl/workbook.bin"), "xlsb"),
        (zipped("word/document.xml"), "docx"),
        (zipped("mimetype", first=b"application/vnd.oasis.opendocument.spreadsheet"), "ods"),
        (zipped("scan1.jpg"), "zip"),
    ],
)
def test_the_content_tells_the_kind_of_file(head, media):
    assert sniff(head, "whatever.pdf") == media


def test_a_cut_workbook_is_still_known_by_its_local_headers():
    assert sniff(zipped("xl/workbook.xml", "xl/styles.xml")[:80], "") == "xlsx"
