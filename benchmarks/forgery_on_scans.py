"""The forger's bench on scans: pieces pasted into the picture, and boxes and pictures laid over it."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from benchmarks.forgery_papers import Sale, fpdf, reportlab, sale
from benchmarks.forgery_scans import DPI, as_pdf, grained, layer_of, patched, pixels_of, typed
from benchmarks.forgery_tricks import Bench, Target

Flag = Callable[..., list[str]]
NEW = {"Port of Discharge": "BATUMI, GEORGIA", "Consignee": "ALTAIR GENERAL TRADING FZE", "Invoice Date": "03 Jan 2023", "Shipped on Board Date": "03 Jan 2023"}


def aims(pdf: bytes, s: Sale) -> Iterator[Target]:
    """The places of destination, consignee and date on the digital page: the scan has them where the page has them."""
    from checker.reading.pdf import read_pdf

    words = read_pdf(pdf, "page.pdf", "").pages[0].words
    for label, value in s.fields():
        if label in NEW:
            want = value.split("\n")[0].split()
            for n in range(len(words) - len(want)):
                run = words[n : n + len(want)]
                inside = any(abs(w.top - run[0].top) < 2 and 120 < w.x0 < run[0].x0 for w in words)  # an address names the port too
                if [w.text for w in run] == want and run[0].x0 > 120 and not inside:
                    yield Target(label, " ".join(want), (run[0].x0, min(w.top for w in run), run[-1].x1, max(w.bottom for w in run)), NEW[label], "")
                    break


def over(scan: bytes, target: Target, *, picture: bool, words: bool = True) -> bytes:
    """A white box, or a picture of new words, over the value on the page of a scan."""
    b = Bench(scan, target)
    x0, y0, x1, y1 = b.rect
    if not picture:
        b.add(b.box() + (b.words(target.new) if words else b""))
        return b.saved()
    grey = typed(target.new, max(int((y1 - y0) * DPI / 72), 12))
    image = pikepdf.Stream(b.pdf, grey.astype("uint8").tobytes(), Type=Name.XObject, Subtype=Name.Image, Width=grey.shape[1], Height=grey.shape[0], ColorSpace=Name.DeviceGray, BitsPerComponent=8)
    resources = b.page.obj.get("/Resources") or b.page.resources
    if "/XObject" not in resources:
        resources["/XObject"] = Dictionary()
    resources["/XObject"]["/Im9"] = b.pdf.make_indirect(image)
    b.add(b"%.2f 0 0 %.2f %.2f %.2f cm /Im9 Do" % (max(grey.shape[1] * 72 / DPI, x1 - x0), y1 - y0, x0, y0))
    return b.saved()


def reworded(layer: list[tuple[str, float, float, float, float]], target: Target) -> list[tuple[str, float, float, float, float]]:
    """The invisible words with the target's replaced by the new ones."""
    want = target.old.split()
    for n in range(len(layer) - len(want) + 1):
        if [w[0] for w in layer[n : n + len(want)]] == want and abs(layer[n][1] - target.box[0]) < 1 and abs(841.9 - layer[n][2] - target.box[3]) < 6:
            wide = layer[n + len(want) - 1][1] + layer[n + len(want) - 1][4] - layer[n][1]
            return [*layer[:n], (target.new, *layer[n][1:4], wide), *layer[n + len(want) :]]
    return layer


def forged(page: Any, scan: bytes, layered: bytes, target: Target, seed: int) -> Iterator[tuple[str, bytes, str]]:
    """(trick, bytes, media) of every trick on one value of one scan."""
    yield "white patch typed into the picture", as_pdf(patched(page, target.box, target.new, seed=seed)), "pdf"
    yield "value erased in the picture", as_pdf(patched(page, target.box, "")), "pdf"
    yield "patch from another scan (weaker grain)", as_pdf(patched(page, target.box, target.new, grain=0.7, seed=seed)), "pdf"
    yield "patch from another scan (like grain)", as_pdf(patched(page, target.box, target.new, grain=3.0, seed=seed)), "pdf"
    yield "white box typed over the scan", over(scan, target, picture=False), "pdf"
    yield "picture of words over the scan", over(scan, target, picture=True), "pdf"
    yield "white box over a recognised scan", over(layered, target, picture=False), "pdf"
    yield "white patch in a picture file", _png(patched(page, target.box, target.new, seed=seed)), "png"


def _png(grey: Any) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(grey.astype("uint8")).save(out, "PNG", dpi=(DPI, DPI))
    return out.getvalue()


def on_scans(count: int, flagged: Flag, tally: Callable[[], Any], missed: bool) -> None:
    """Prints how many of the forged scans are found, and how many honest ones are blamed."""
    found, honest = tally(), tally()
    for number in range(count):
        s = sale(200 + number, "bill" if number % 3 == 2 else "invoice")
        pdf = fpdf(s, number) if number % 2 else reportlab(s, number)
        page = grained(pixels_of(pdf), number)
        quality = (90, 80, 70)[number % 3]
        scan, layered = as_pdf(page, quality), as_pdf(page, quality, layer_of(pdf))
        for name, data, media in (("scan", scan, "pdf"), ("scan with recognised words", layered, "pdf"), ("picture file", _png(page), "png")):
            honest.add(name, str(number), got := flagged((data, media)))
            if got:
                print(f"  blamed: {name} {number}: {got}")
        wanted = list(aims(pdf, s))
        if wanted:
            target = wanted[number % len(wanted)]
            for name, data, media in forged(page, scan, layered, target, number):
                found.add(name, f"{number} {target.field}", flagged((data, media)))
            for aim in wanted:
                lying = as_pdf(page, quality, reworded(layer_of(pdf), aim))
                found.add("invisible words of a recognised scan changed", f"{number} {aim.field}", flagged((lying, "pdf")))
    honest.show("untouched scans flagged", missed=False, bad_if_found=True)
    found.show("tampered scans found", missed=missed)


def save(folder: str, count: int = 2) -> None:
    """Leaves some forged scans in a folder, to look at."""
    for number in range(count):
        s = sale(200 + number)
        pdf = reportlab(s, number)
        page = grained(pixels_of(pdf), number)
        for target in list(aims(pdf, s))[:1]:
            for name, data, media in forged(page, as_pdf(page), as_pdf(page, layer=layer_of(pdf)), target, number):
                Path(folder, f"{number} {name}.{media}").write_bytes(data)


if __name__ == "__main__":
    save(tempfile.mkdtemp(prefix="forged-"))
