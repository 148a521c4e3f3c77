import struct
from email.message import EmailMessage

import pytest

from checker.errors import UnreadablePaper
from checker.extracting.documents import extract
from checker.reading import intake
from tests.reading.made import pdf, says
from tests.reading.made_carriers import INVOICE_HTML, INVOICE_TEXT, compound, eml, wide, zipped
from tests.reading.read_facts import documents, proves_the_invoice
from tests.reading.test_archive import opened

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 100


def msg(**streams):
    """An Outlook mail with a body, and what else is given."""
    tree = {
        "__properties_version1.0": bytes(32) + struct.pack("<HHIQ", 0x40, 0x39, 6, 133_273_656_000_000_000),
        "__substg1.0_0037001F": wide("Papers for BK123456"),
        "__substg1.0_0C1A001F": wide("Ken Sato"),
        "__substg1.0_1000001F": wide("Please change the consignee to AL NOOR.\r\n"),
        **streams,
    }
    return compound(tree)


def attached(name: str, held: bytes) -> dict:
    return {"__substg1.0_3707001F": wide(name), "__substg1.0_37010102": held}


def test_a_mail_is_a_paper_and_so_is_what_is_attached_to_it(tmp_path):
    found = opened(eml("B/L No. MSKU1234567: please change the consignee.", invoice__html=INVOICE_HTML.encode()), tmp_path, "mail.eml")
    assert list(found) == ["mail.eml", "mail.eml!invoice.html"]
    (letter,) = extract(found["mail.eml"])
    assert (letter.kind, letter.read_by) == ("other", "markup")
    assert "change the consignee" in " ".join(str(line.text) for line in letter.lines)
    proves_the_invoice(extract(found["mail.eml!invoice.html"])[0])


def test_a_mail_that_only_lists_papers_is_none_of_them():
    (letter,) = documents(eml("Attached:\n\nCommercial Invoice\n\nPacking List\n\nBill of Lading\n", subject="Commercial Invoice"), "m.eml")
    assert (letter.kind, dict(letter.stated)) == ("other", {})


def test_an_invoice_written_into_a_mail_is_an_invoice():
    found = documents(eml("see below", html=INVOICE_HTML), "m.eml")
    proves_the_invoice(found[-1])


def test_the_sender_and_the_date_are_traces():
    traces = intake.read_bytes(eml(), "m.eml").traces
    assert (traces.author, traces.created.isoformat()) == ("Ken Sato <ken@kansai.example>", "2023-05-01T09:00:00+09:00")


def test_mails_in_mails_are_opened(tmp_path):
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["MIME-Version"] = "a@b.example", "Fwd", "1.0"
    outer.set_content("forwarded")
    inner = EmailMessage()
    inner["From"], inner["To"], inner["Subject"] = "c@d.example", "a@b.example", "Papers 1/2"
    inner["Date"], inner["MIME-Version"] = "Mon, 01 May 2023 09:00:00 +0900", "1.0"
    inner.set_content("x")
    inner.add_attachment(pdf(says("INVOICE")), maintype="application", subtype="pdf", filename="i.pdf")
    outer.add_attachment(inner)
    assert list(opened(outer.as_bytes(), tmp_path, "m.eml")) == ["m.eml", "m.eml!Papers 1 2.eml", "m.eml!Papers 1 2.eml!i.pdf"]


def test_logos_and_signatures_are_no_papers(tmp_path):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["MIME-Version"] = "a@b.example", "c@d.example", "1.0"
    mail.set_content("x")
    mail.add_alternative("<p>x <img src='cid:logo'></p>", subtype="html")
    mail.get_payload()[1].add_related(PNG, "image", "png", cid="<logo>", filename="image001.png", disposition="inline")
    mail.add_attachment(b"sig", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    found = opened(mail.as_bytes(), tmp_path, "m.eml")
    assert list(found) == ["m.eml"]
    assert "image001.png" in found["m.eml"].traces.not_checked[0]


@pytest.mark.parametrize(("kind", "reason"), [("pkcs7-mime", "encrypted"), ("ms-tnef", "winmail")])
def test_sealed_attachments_are_named(tmp_path, kind, reason):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["MIME-Version"] = "a@b.example", "c@d.example", "1.0"
    mail.set_content("x")
    mail.add_attachment(b"sealed", maintype="application", subtype=kind, filename="winmail.dat")
    assert reason in opened(mail.as_bytes(), tmp_path, "m.eml")["m.eml!winmail.dat"]


def test_names_of_attachments_are_read_in_their_letters_and_made_harmless(tmp_path):
    head = b"From: a@b.example\r\nTo: c@d.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n"
    part = b'--X\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="%s"\r\n\r\n' + INVOICE_TEXT.encode() + b"\r\n"
    data = head + part % "../发票合同.txt".encode("gb18030") + part % b"=?utf-8?B?0YHRh9C10YIudHh0?=" + b"--X--\r\n"
    assert list(opened(data, tmp_path, "m.eml"))[1:] == ["m.eml!发票合同.txt", "m.eml!счет.txt"]


@pytest.mark.parametrize(
    "data",
    [
        b'From: a@b.example\r\nTo: "\r\nDate: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset="no-such"\r\n\r\nHello',
        b"From: a@b.example\r\nTo: =?utf-8?B?\xff?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\nHello",
        b"From: a@b.example\r\nTo: x\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!",
        b"From: a@b.example\r\nTo: x\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n",
    ],
)
def test_malformed_mails_are_read_as_far_as_they_go(tmp_path, data):
    assert opened(data, tmp_path, "m.eml")


def test_a_bottomless_mail_costs_only_itself(tmp_path):
    deep = b"From: a@b.example\r\nTo: x\r\nMIME-Version: 1.0\r\n"
    for number in range(3_000):
        deep += b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (number, number)
    found = opened(zipped({"deep.eml": deep, "a.txt": INVOICE_TEXT}), tmp_path)
    assert not isinstance(found["folder.zip!a.txt"], str)


def test_an_outlook_mail_is_read_with_its_attachments(tmp_path):
    data = msg(**{"__attach_version1.0_#00000000": attached("invoice.txt", INVOICE_TEXT.encode().ljust(5_000))})
    found = opened(data, tmp_path, "m.msg")
    assert list(found) == ["m.msg", "m.msg!invoice.txt"]
    assert "AL" in [w.text for page in found["m.msg"].pages for w in page.words]
    assert (found["m.msg"].traces.author, found["m.msg"].traces.created.year) == ("Ken Sato", 2023)
    assert extract(found["m.msg!invoice.txt"])[0].kind == "commercial_invoice"


def test_a_mail_within_an_outlook_mail_is_read(tmp_path):
    inner = {
        "__substg1.0_0037001F": wide("Inner"),
        "__substg1.0_1000001F": wide("Ship to Poti"),
        "__attach_version1.0_#00000000": attached("a.txt", INVOICE_TEXT.encode()),
    }
    found = opened(msg(**{"__attach_version1.0_#00000000": {"__substg1.0_3701000D": inner}}), tmp_path, "m.msg")
    assert list(found) == ["m.msg", "m.msg!Inner.msg/body.txt", "m.msg!Inner.msg/a.txt"]


@pytest.mark.parametrize("cut", [600, 3_000, 9_000])
def test_a_cut_outlook_mail_says_so(tmp_path, cut):
    data = msg()[:cut]
    (tmp_path / "m.msg").write_bytes(data)
    with pytest.raises(UnreadablePaper) as caught:
        intake.read(tmp_path / "m.msg")
    assert caught.value.remedy
