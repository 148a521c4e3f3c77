"""The HTML report: what it holds, what it never does, and that it is one small file."""

from __future__ import annotations

import io
import re
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from checker.model.traces import FileTraces, PageShape
from checker.pipeline import check
from checker.reporting.html import render
from checker.reporting.html_sheet import cut_sheet, letters, place
from checker.reporting.pictures import drawn
from checker.reporting.printable import UNSEEN
from checker.reporting.sources import Changed, bytes_of
from tests.papers import invoice
from tests.reporting.browser import PROGRAM, browser
from tests.reports import card, finding, judged, port, report, rich_report

SAMPLES = Path(__file__).resolve().parents[2] / "sample_docs"
SAMPLE = SAMPLES / "papers-that-disagree"
EVIL = "</script><script>alert(1)</script><img src=http://evil/x onerror=alert(2)>\u202egnp\x00\x07\u200b\"'"


class Looked(HTMLParser):
    """What a page is made of: its tags, every attribute, and the words outside of style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if not {"style", "script"} & set(self.open):
            self.words += data


def test_it_holds_all_that_a_report_can_say():
    words = " ".join(Looked(render(rich_report())).words.split())
    for said in (
        "HOLD", "Stop this cargo until the questions below are answered.", "score 100 of 100", "listed-party", "UNSCR 2270 (2016) para. 18", "Ask the buyer for the registration.",
        "CHITTAGONG, BANGLADESH", "as for this finding of the same rule", "Set aside", "known customer", "2027-01-31", "Not checked", "'eta' is not stated in bl.pdf",
        "Not read", "encrypted: a password is needed", "Remedy: ask the sender for an open copy", "docscan itself failed", "ZeroDivisionError", "Yokohama", "2023-08-02",
        "the suppression of luxury-brand ended", "sha256:abc", "ofac-sdn, as of 2026-11-20: 18,000 entries", "docscan 0.1.0", "LEXUS LX570",
    ):  # fmt: skip
        assert said in words, said


def test_the_gravest_comes_first_and_a_hold_before_a_clear_shipment():
    page = render(report(judged(), judged([finding(card(severity=Severity.LOW)), finding()])))
    assert page.index('id="shipment-2"') < page.index('id="shipment-1"')
    assert page.index('article class="finding high"') < page.index('article class="remark low"')


def test_hostile_words_stay_words():
    evil = finding(None, Fact("marks", Spot(EVIL, 1, (0, 0, float("nan"), 9)), EVIL, EVIL), Fact("final_destination", Spot("a.xlsx", sheet=EVIL, cell="B2"), EVIL, EVIL), message=EVIL)
    paper = replace(invoice(), path=EVIL, lines=(Fact("line", Spot("a.xlsx", sheet=EVIL, cell="B2"), EVIL, EVIL),))
    whole = judged([evil])
    page = render(report(replace(whole, shipment=replace(whole.shipment, documents=(paper,), linked_by=(EVIL,)))))
    seen = Looked(page)
    assert seen.tags.count("script") == 1
    assert "img" not in seen.tags
    assert "alert(1)" in seen.words
    assert not [(tag, name) for tag, name, _ in seen.attributes if name.startswith("on")]
    assert not re.search(f"[{UNSEEN}]", page)


def test_nothing_is_fetched_and_only_its_own_script_may_run():
    seen = Looked(render(rich_report()))
    outside = [(tag, name, value) for tag, name, value in seen.attributes if name in {"src", "href", "action", "srcset", "xlink:href"} and not value.startswith(("#", "data:"))]
    assert not outside
    policy = next(value for tag, name, value in seen.attributes if tag == "meta" and value.startswith("default-src"))
    assert "default-src 'none'" in policy
    assert "script-src 'sha256-" in policy
    assert not re.search(r"url\((?!#)", render(rich_report()))


def test_everything_has_a_name_and_every_link_leads_somewhere():
    seen = Looked(render(check([SAMPLE])))
    ids = [value for _, name, value in seen.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert not {value[1:] for _, name, value in seen.attributes if name == "href" and value.startswith("#")} - set(ids)
    assert not {word for _, name, value in seen.attributes if name == "aria-labelledby" for word in value.split()} - set(ids)
    assert ("html", "lang", "en") in seen.attributes


def test_the_evidence_is_cut_from_the_page_and_marked():
    page = render(check([SAMPLE]))
    assert page.count('<svg class="cut"') >= 8
    assert page.count('<rect class="mark"') == page.count('<svg class="cut"')
    assert page.count("data:image/png") == 3
    assert '<svg class="page"' in page


def test_pictures_may_be_left_out_or_wanted_of_all():
    made = check([SAMPLES / "lexus-for-singapore"])
    none, some, every = (render(made, wish) for wish in ("none", "evidence", "all"))
    assert "data:image" not in none
    assert "lengthAdjust" in none  # the lines are set anew
    assert (some.count("data:image"), every.count("data:image")) == (2, 3)
    with pytest.raises(ValueError, match="pictures cannot be 'few'"):
        render(made, "few")


def test_five_papers_are_small():
    assert len(render(check([SAMPLE, SAMPLES / "lexus-for-singapore"]))) <= 1_500_000


def test_a_cell_is_shown_amid_its_neighbours():
    lines = tuple(Fact("line", Spot("a.xlsx", sheet="S", cell=cell), word, word) for cell, word in (("A1", "Port"), ("B1", "NAMPO"), ("B2", "KOREA"), ("Z9", "far")))
    sheet = cut_sheet([replace(invoice(), path="a.xlsx", lines=lines)], Spot("a.xlsx", sheet="S", cell="B1"))
    assert sheet.columns == ("A", "B")
    assert [(row.number, row.cells) for row in sheet.rows] == [(1, (("Port", False), ("NAMPO", True))), (2, (("", False), ("KOREA", False)))]
    assert [letters(place(f"{name}1")[0]) for name in ("A", "Z", "AA", "XFD")] == ["A", "Z", "AA", "XFD"]
    assert cut_sheet([], Spot("a.xlsx", sheet="S")) is None


def test_a_file_that_changed_or_went_is_told(tmp_path):
    made = check([SAMPLE])
    gone = replace(made, documents=tuple(replace(d, sha256="0" * 64) for d in made.documents))
    page = render(gone)
    assert "data:image" not in page
    assert "the file has changed since it was read" in page
    with pytest.raises(Changed, match="no longer there"):
        bytes_of("nowhere.pdf", "", {})
    file = tmp_path / "standard-input"
    file.write_bytes(b"x")
    assert bytes_of("-", "", {"-": file}) == b"x"


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_picture_is_drawn_in_the_frame_of_the_boxes(turned):
    data = next(SAMPLE.glob("*.pdf")).read_bytes()
    wide, high = (842, 595) if turned % 180 else (595, 842)
    found = drawn(data, "x.pdf", [PageShape(1, wide + 0.3, high - 0.1, turned), PageShape(9, 595, 842)])
    assert list(found) == [1]
    assert not drawn(data, "x.pdf", [PageShape(1, 400, 400)])
    assert not drawn(b"%PDF-1.4 broken", "x.pdf", [PageShape(1, 595, 842)])


def test_a_photograph_is_shown_too(tmp_path):
    image = pytest.importorskip("PIL.Image")
    out = io.BytesIO()
    image.effect_noise((800, 1100), 90).convert("RGB").save(out, "JPEG")
    found = drawn(out.getvalue(), "x.jpg", [PageShape(1, 612, 842)])
    assert found[1].uri.startswith("data:image/jpeg")
    assert len(found[1].uri) < 200_000
    file = tmp_path / "x.jpg"
    file.write_bytes(out.getvalue())
    paper = replace(invoice(), path=str(file), sha256="")
    whole = judged([finding(None, replace(port(), spot=Spot(str(file), 1, (50, 50, 200, 60))))])
    shipment = Shipment((paper,), traces=(FileTraces(str(file), shapes=(PageShape(1, 612, 842),)),))
    assert "data:image/jpeg" in render(report(replace(whole, shipment=shipment)))


def test_a_place_is_pictured_once_in_a_finding():
    once, twice = finding(), finding(None, port(), replace(port(), label="final_destination"), fingerprint="m2")
    shapes = (FileTraces("papers/bl.pdf", shapes=(PageShape(1, 595, 842),)),)
    whole = judged([once])

    def cuts(one) -> int:
        made = replace(judged([one]), shipment=replace(whole.shipment, traces=shapes))
        lines = (Fact("line", Spot("papers/bl.pdf", 1, (311.0, 202.0, 452.0, 214.0)), "CHITTAGONG", "CHITTAGONG"),)
        paper = replace(whole.shipment.documents[1], lines=lines)
        return render(replace(report(made), documents=(whole.shipment.documents[0], paper)), "none").count('class="cut"')

    assert (cuts(once), cuts(twice)) == (1, 1)


def key(window, name: str, code: int) -> None:
    """Press a key on the page."""
    text = {"text": "\r" if name == "Enter" else name} if name in {"Enter", " "} else {}
    for sort in ("keyDown", "keyUp"):
        about = {"type": sort, "key": name, "code": "Space" if name == " " else name, "windowsVirtualKeyCode": code}
        window.call("Input.dispatchKeyEvent", {**about, **(text if sort == "keyDown" else {})})


def test_further_findings_of_a_rule_are_folded_with_where_they_stand():
    page = render(report(judged([finding(), finding(message="the same elsewhere", fingerprint="m2")])))
    assert page.count('article class="finding high"') == 1
    assert page.count('article class="finding high again"') == 1
    folded = page[page.index('class="finding high again"') :]
    assert folded.index("<summary>") < folded.index("the same elsewhere") < folded.index("bl.pdf, page 1") < folded.index("</summary>")


@pytest.mark.skipif(not PROGRAM or sys.platform != "linux", reason="no headless browser here")
def test_a_browser_shows_it_filters_it_and_asks_for_nothing(tmp_path):
    def rule(number: int):
        return card(f"rule-{number % 40}", ("routing", "goods", "parties")[number % 3], Severity(number % 5))

    many = [finding(rule(n), message=f"{n} {EVIL}", fingerprint=f"m{n}") for n in range(500)]
    (tmp_path / "many.html").write_text(render(report(judged(many), judged([finding()]))), "utf-8")
    (tmp_path / "real.html").write_text(render(check([SAMPLE])), "utf-8")
    with browser(tmp_path / "profile") as window:
        window.open(tmp_path / "many.html")
        shown = "document.querySelectorAll('article:not([hidden])').length"
        assert window.ask(shown) == 501
        window.ask("document.querySelector('[value=high]').click()")
        assert window.ask(shown) == 400
        assert window.ask("document.getElementById('count').textContent") == "400 of 501 findings"
        window.ask("const pick = document.querySelector('[name=family]'); pick.value = 'goods'; pick.dispatchEvent(new Event('input', {bubbles: true}))")
        assert window.ask(shown) == sum(n % 3 == 1 and n % 5 != 3 for n in range(500))
        window.ask("location.hash = '#f501'")  # a link to what is filtered out shows it again
        assert window.ask(f"new Promise(done => setTimeout(() => done({shown}), 100))") == 501
        for width in (360, 800, 1600):
            window.call("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
            assert window.ask("document.documentElement.scrollWidth <= innerWidth")
        window.open(tmp_path / "real.html")
        for scheme in ("light", "dark"):
            window.call("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            assert window.ask("getComputedStyle(document.body).backgroundColor") == {"light": "rgb(246, 247, 248)", "dark": "rgb(18, 23, 29)"}[scheme]
        assert window.ask("getComputedStyle(document.querySelector('svg.cut')).height").removesuffix("px") != "0"
        # without a mouse: to the findings, past the fold of one, and a filter by the space bar
        window.open(tmp_path / "many.html")
        key(window, "Tab", 9)
        assert window.ask("document.activeElement.className") == "skip"
        key(window, "Enter", 13)
        assert window.ask("location.hash") == "#findings"
        window.ask("document.querySelector('[value=high]').focus()")
        key(window, " ", 32)
        assert window.ask(shown) == 400
        window.ask("document.querySelector('.again summary').focus()")
        key(window, "Enter", 13)
        assert window.ask("document.querySelector('.again details').open")
        assert window.ask("getComputedStyle(document.activeElement).outlineStyle") != "none"
        window.open(tmp_path / "real.html")
        printed = window.print()
        assert not window.complaints
        assert not [address for address in window.asked if not address.startswith(("file:", "data:"))]
        assert sum(address.startswith("file:") for address in window.asked) == 4
    assert printed.startswith(b"%PDF")
    (tmp_path / "printed.pdf").write_bytes(printed)
    paper = __import__("checker.reading.intake", fromlist=["read"]).read(tmp_path / "printed.pdf")
    words = " ".join(word.text for page in paper.pages for word in page.words)
    assert "Stop this cargo" in words
    assert "TKRU6111881" in words
    assert {(round(page.width), round(page.height)) for page in paper.pages} == {(595, 842)}
    assert 4 <= len(paper.pages) <= 16
