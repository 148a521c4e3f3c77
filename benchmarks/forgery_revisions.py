"""Papers saved anew behind the old file, and electronic signatures, for the forger's bench."""

from __future__ import annotations

import ctypes
import io
from typing import Any

import pikepdf


def escaped(text: str) -> bytes:
    """The text as a PDF string's inside."""
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")


def boxed(writer: Any, target: Any, data: bytes) -> bytes:
    """The value under a white box with new words, saved behind the old file."""
    from pyhanko.pdf_utils import generic

    with pikepdf.open(io.BytesIO(data)) as pdf:
        high = float(pdf.pages[0].mediabox[3])
    x0, top, x1, bottom = target.box
    wide = max(x1 - x0, len(target.new) * 4.6) + 3
    font = generic.DictionaryObject({generic.pdf_name("/Type"): generic.pdf_name("/Font"), generic.pdf_name("/Subtype"): generic.pdf_name("/Type1"), generic.pdf_name("/BaseFont"): generic.pdf_name("/Helvetica")})
    content = b"Q q 1 1 1 rg %.2f %.2f %.2f %.2f re f BT 0 g /Fz8 %.2f Tf %.2f %.2f Td (%s) Tj ET Q q" % (x0 - 1, high - bottom - 1, wide, bottom - top + 2, max((bottom - top) * 0.75, 5), x0, high - bottom + 2, escaped(target.new))
    stream = writer.add_object(generic.StreamObject(stream_data=content))
    opening = writer.add_object(generic.StreamObject(stream_data=b"q "))
    closing = writer.add_object(generic.StreamObject(stream_data=b" Q"))
    writer.add_stream_to_page(0, opening, prepend=True)
    writer.add_stream_to_page(0, stream, resources=generic.DictionaryObject({generic.pdf_name("/Font"): generic.DictionaryObject({generic.pdf_name("/Fz8"): writer.add_object(font)})}))
    writer.add_stream_to_page(0, closing)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def replaced(data: bytes, target: Any, *, incremental: bool) -> bytes:
    """The text objects of the value taken out and new words put in, as an editor does; saved behind the old file, or as a new one."""
    import pypdfium2.raw as pdfium

    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    page = pdfium.FPDF_LoadPage(document, 0)
    high = pdfium.FPDF_GetPageHeightF(page)
    floats = [ctypes.c_float() for _ in range(4)]
    gone = []
    for n in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, n)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, floats))
        x, y = (floats[0].value + min(floats[2].value, floats[0].value + 10)) / 2, high - (floats[1].value + floats[3].value) / 2
        if target.box[0] - 2 <= x <= target.box[2] + 2 and target.box[1] - 1 <= y <= target.box[3] + 1:
            gone.append(thing)
    for thing in gone:
        pdfium.FPDFPage_RemoveObject(page, thing)
    text = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", max((target.box[3] - target.box[1]) * 0.75, 5))
    wide = (target.new + "\0").encode("utf-16-le")
    pdfium.FPDFText_SetText(text, ctypes.cast(ctypes.create_string_buffer(wide), ctypes.POINTER(ctypes.c_ushort)))
    pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, target.box[0], high - target.box[3] + 2)
    pdfium.FPDFPage_InsertObject(page, text)
    pdfium.FPDFPage_GenerateContent(page)
    out = bytearray()

    def write(_: Any, block: Any, size: int) -> int:
        out.extend(ctypes.string_at(block, size))
        return 1

    sink = pdfium.FPDF_FILEWRITE(version=1)
    sink.WriteBlock = type(sink.WriteBlock)(write)
    pdfium.FPDF_SaveAsCopy(document, ctypes.byref(sink), pdfium.FPDF_INCREMENTAL if incremental else pdfium.FPDF_NO_INCREMENTAL)
    pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    return bytes(out)


_SIGNER: list[Any] = []


def signed(data: bytes) -> bytes:
    """The paper with an electronic signature, as pyHanko makes it."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    if not _SIGNER:
        _SIGNER.append(_signer())
    return bytes(signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data), strict=False), signers.PdfSignatureMetadata(field_name="Sig1", name="EXPORT DESK"), signer=_SIGNER[0]).getvalue())


def _signer() -> Any:
    import datetime

    from asn1crypto import keys
    from asn1crypto import x509 as certificates
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.x509.oid import NameOID
    from pyhanko.sign import signers

    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "EXPORT DESK")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
    cert = made.not_valid_before(datetime.datetime(2020, 1, 1)).not_valid_after(datetime.datetime(2040, 1, 1)).sign(key, hashes.SHA256())
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return signers.SimpleSigner(
        signing_cert=certificates.Certificate.load(cert.public_bytes(serialization.Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(key.private_bytes(serialization.Encoding.DER, *plain)), cert_registry=None,
    )  # fmt: skip
