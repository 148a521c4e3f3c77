"""python -m benchmarks.fuzz TARGET [--seconds 60]: our own parsers on bytes that a coverage-guided fuzzer (atheris) invents.

Only errors that the parser is meant to raise may leave it, and every call ends within seconds; without atheris the same targets run on hypothesis.
What breaks is written to crash-* in the folder it is run in, and stops the run.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from checker.errors import UnreadablePaper

Target = Callable[[bytes], object]
LONGEST = 4096
MOST_SECONDS = 5


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


def html(data: bytes) -> object:
    from checker.reading.html import see
    from checker.reading.pages import pages_of

    return pages_of(see(_text(data), "fuzz").blocks)


def edi(data: bytes) -> object:
    from checker.reading.edi import read_edi

    return read_edi("UNB+UNOC:3+A+B'UNH+1+IFTMIN:D:99B:UN'" + _text(data))


def xml(data: bytes) -> object:
    from checker.reading.xml_tree import parse

    return parse(data)


def archive(data: bytes) -> object:
    from checker.reading.archive import unpack

    return [piece.load() for piece in unpack(data)]


def workbook(data: bytes) -> object:
    from checker.reading.sheet_guard import look_into

    return look_into(data)


def mail(data: bytes) -> object:
    from checker.reading.mail import attachments, read_mail

    return read_mail(data, "fuzz", "", "eml"), [piece.load() for piece in attachments(data, "eml")]


def old_word(data: bytes) -> object:
    """The streams of a Word 97 file: the fuzzer's bytes are its table of pieces and its properties, the words stand still."""
    from checker.reading.old_word import read_old_word
    from tests.reading.made_carriers import compound

    main = bytearray(2048) + "INVOICE 4711\r".encode("utf-16-le") * 40
    main[0x0A:0x0C] = b"\0\2"
    main[0x4C:0x58], main[0x102:0x10A], main[0x1A2:0x1AA] = data[:12].ljust(12, b"\1"), data[12:20].ljust(8, b"\1"), data[20:28].ljust(8, b"\0")
    return read_old_word(compound({"WordDocument": bytes(main) + data, "1Table": data[28:]}), "fuzz.doc", "")


def rich_text(data: bytes) -> object:
    from checker.reading.old_word import read_rich_text

    return read_rich_text(b"{\\rtf1\\ansi " + data, "fuzz.rtf", "")


def open_text(data: bytes) -> object:
    from checker.reading.open_text import read_open_text

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as one:
        one.writestr("content.xml", b"<a><body><text>" + data + b"</text></body></a>")
    return read_open_text(packed.getvalue(), "fuzz.odt", "")


def outlook(data: bytes) -> object:
    from checker.reading.mail import attachments, read_mail
    from tests.reading.made_carriers import compound

    whole = compound({"__properties_version1.0": data[:64], "__substg1.0_1000001F": data, "__substg1.0_10130102": data})
    return read_mail(whole, "fuzz", "", "msg"), [piece.load() for piece in attachments(whole, "msg")]


def attached(data: bytes) -> object:
    from checker.reading.attached import attached as pieces
    from tests.hostile.pdf_attachments import carrying

    return [piece.load() for piece in pieces(carrying(data, data[:200]))]


def formula(data: bytes) -> object:
    from checker.reading.formulas import CannotCompute, compute

    try:
        return compute("=" + _text(data)[:300], "Sheet", lambda *_: 1.0)
    except (CannotCompute, OverflowError, ValueError, RecursionError):
        return None


def number_format(data: bytes) -> object:
    from checker.reading.number_format import shown

    return shown(1234.5, _text(data))


def plain(data: bytes) -> object:
    from checker.reading.plain import csv_page, text_pages

    return text_pages(_text(data)), csv_page(_text(data), "fuzz")


def whole(data: bytes) -> object:
    from checker.reading.intake import read_bytes

    return read_bytes(data, "fuzz.txt", "none")


def values(data: bytes) -> object:
    """Dates, numbers, identifiers and all else that is read from a line of print."""
    from checker.extracting.documents import extract
    from checker.reading.intake import read_bytes

    return extract(read_bytes(b"COMMERCIAL INVOICE No. 4711\nDate: " + data.replace(b"\0", b" "), "fuzz.txt", "none"))


def output(data: bytes) -> object:
    from checker.reporting.printable import seen

    shown = seen(_text(data))
    assert shown.isprintable() or all(ord(c) > 159 or c == " " for c in shown if not c.isprintable()), repr(shown)
    return shown


TARGETS: dict[str, Target] = {
    t.__name__: t
    for t in (html, edi, xml, archive, workbook, mail, old_word, rich_text, open_text, outlook, attached, formula, number_format, plain, whole, values, output)
}


def seeds(target: Target) -> list[bytes]:
    """Small files of the kind that the target reads, to begin with."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as one:
        one.writestr("a.txt", b"INVOICE 1")
        one.writestr("xl/worksheets/sheet1.xml", b'<c r="A1"/>')
    own = {
        "html": b"<html><style>.a{color:#fff}</style><table><tr><td colspan=2 style='font-size:1px'>INVOICE</td></tr></table>",
        "edi": b"NAD+CN+X::9++NAME?+CO'DTM+137:20240205:102'LOC+9+DEHAM'MOA+9:1:EUR'",
        "xml": b"<?xml version='1.0'?><r:a xmlns:r='u' b='1'>t<c/></r:a>",
        "archive": packed.getvalue(),
        "workbook": packed.getvalue(),
        "mail": b'From: a@b\nTo: c@d\nSubject: =?utf-8?q?x?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="z"\n\n--z\n\nINVOICE\n--z--\n',
        "rich_text": b"\\pard INVOICE\\cell 1\\cell\\row\\par {\\*\\x y}\\u8364?\\'e9}",
        "open_text": b"<p style-name='a'>INVOICE<tab/><s c='2'/></p><table><table-row><table-cell number-columns-repeated='2'><p>1</p></table-cell></table-row></table>",
        "attached": b"<< /Names [(a) 7 0 R] /Kids [6 0 R] >>",
        "formula": b'SUM(A1:B2)*ROUND(C3,2)&"x"',
        "number_format": b'"USD" #,##0.00;[Red]-0.0%',
        "plain": b"a,b,c\n1,2,3\n",
        "values": b"05.02.2024\nTotal: USD 1.234,50\nContainer: MSCU1234566\nConsignee: X LTD\n",
    }
    return [own[target.__name__]] if target.__name__ in own else []


def tried(target: Target, data: bytes) -> None:
    """The target on these bytes: nothing but its own errors may leave it, and not late."""
    began = monotonic()
    try:
        target(data)
    except UnreadablePaper:
        pass
    assert monotonic() - began < MOST_SECONDS, f"took {monotonic() - began:.0f} s"


def by_atheris(target: Target, seconds: int) -> None:
    import atheris

    # the names of the modules to watch: ours, not those of the libraries beneath
    with atheris.instrument_imports(include=["checker"]):
        try:  # loads what it needs
            target(b"1")
        except UnreadablePaper:
            pass
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(target)):
            Path(corpus, f"seed-{number}").write_bytes(seed)
        atheris.Setup([sys.argv[0], corpus, f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-print_final_stats=1"], lambda data: tried(target, data))
        atheris.Fuzz()


def by_hypothesis(target: Target, seconds: int) -> None:
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    anything = st.one_of(st.binary(max_size=LONGEST), st.text(max_size=LONGEST // 4).map(lambda t: t.encode("utf-8", "ignore")))
    until, count = monotonic() + seconds, 0

    @settings(max_examples=1_000, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(anything)
    def run(data: bytes) -> None:
        nonlocal count
        count += 1
        tried(target, data)

    while monotonic() < until:
        run()
    print(f"{target.__name__}: {count} tries, nothing broke")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz")
    parser.add_argument("target", choices=list(TARGETS))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--by", choices=("atheris", "hypothesis"), default="atheris")
    wanted = parser.parse_args()
    if wanted.by == "atheris":
        try:
            import atheris  # noqa: F401
        except ImportError:
            print("atheris is not installed (pip install atheris); hypothesis takes its place")
            wanted.by = "hypothesis"
    (by_atheris if wanted.by == "atheris" else by_hypothesis)(TARGETS[wanted.target], wanted.seconds)


if __name__ == "__main__":
    main()
