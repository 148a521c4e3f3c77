"""What stands in papers and file names stays text in every report, whatever program opens it."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.model.fact import Fact
from checker.model.finding import NotChecked
from checker.model.report import FileFault, Report, Unreadable
from checker.model.spot import Spot
from checker.reporting import annotations, csv_list, html, json_v1, jsonl, junit, markdown, sarif, terminal, xlsx_list
from tests.papers import CHATTOGRAM, bill, invoice
from tests.reports import card, finding, judged, report

PAYLOADS = (
    "=cmd|' /C calc'!A0", "+1+cmd", "-2+3", "@SUM(1)", "\t=1", "\r=1", '\n=HYPERLINK("http://x")', " =1", "＝1+1",
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", '" onmouseover="alert(1)', "'><svg/onload=alert(1)>", "<!--", "]]>", "&lt;script&gt;", "{{7*7}}", "{% raw %}",
    "javascript:alert(1)", "\x1b[2J\x1b]8;;http://x\x07click\x1b]8;;\x07", "\x9b31m", "\x1b]0;title\x07", "[red]bold[/red]", "\u202eETEP\u202c", "\u2066\u200b\ufeff", "\x00", "\x08\x08\x08", "\ud800",
    "\n::error file=x::owned", "::add-mask::x", "%0A::error::x", "[click](http://evil.example)", "![x](http://evil.example/x.png)", "a | b | c", "`code`", "**bold**", "\n# Clear", "<http://evil.example>",
    "https://evil.example/x", "www.evil.example", "@everyone", "../../etc/passwd", 'a,b;c"d', "\u2028\u2029", "e\u0301" * 50, "x" * 5000,
)  # fmt: skip
ATTACK = st.one_of(
    st.sampled_from(PAYLOADS),
    st.text(min_size=1, max_size=60),
    st.lists(st.one_of(st.sampled_from(PAYLOADS), st.text(max_size=5)), min_size=1, max_size=4).map("".join),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def made(words: str) -> Report:
    """A report in which the words stand wherever a paper or a sender could put them."""
    name = words.replace("/", "_") + ".pdf"
    text = Fact("final_destination", Spot(name, sheet=words, cell="B14"), CHATTOGRAM, words)
    other = Fact("port_of_discharge", Spot(name, 1, (1.0, 2.0, 3.0, 4.0)), CHATTOGRAM, words)
    found = [finding(None, text, other, message=f"The consignee is {words}."), finding(card("luxury-brand", "goods"), other, message=words)]
    one = judged(found, [NotChecked(card(), f"'eta' is not stated in {name}")])
    papers = (invoice(file=name, invoice_number=words), bill(file=name, vessel=words))
    one = replace(one, shipment=replace(one.shipment, documents=papers, linked_by=(f"invoice_number {words}",)))
    lost = (Unreadable(name, f"it is {words}", words),)
    return report(one, documents=papers, unreadable=lost, faults=(FileFault(name, "reading", words),), warnings=(words,))


def every(words_to_text):
    """The test, run on many attacks and on each known one."""
    run = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))(given(ATTACK)(words_to_text))
    for payload in PAYLOADS:
        run = example(payload)(run)
    return run


@every
def test_no_cell_of_the_table_is_a_formula_and_rows_stay_rows(words):
    text = csv_list.render(made(words))
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len({len(line) for line in lines}) == 1
    assert len(lines) == len(list(csv.reader(io.StringIO(csv_list.render(made("harmless")).removeprefix("\ufeff"), newline=""))))
    for cell in (cell for line in lines[1:] for cell in line):
        assert not cell.startswith(FORMULA) or re.fullmatch(r"-?[\d.]+", cell), repr(cell)


@settings(max_examples=15, deadline=None)
@given(ATTACK)
@example("=cmd|' /C calc'!A0")
@example("\x00\x1b")
def test_no_cell_of_the_workbook_is_a_formula(words):
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(xlsx_list.render(made(words))))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


class Tags(HTMLParser):
    """The tags and attributes of a page, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, tuple(sorted(key for key, _ in attrs))))
        self.targets += [str(value) for key, value in attrs if key in ("href", "src", "action", "data", "srcset", "poster", "formaction")]


def tags(page: str) -> Tags:
    reader = Tags()
    reader.feed(page)
    reader.close()
    return reader


PLAIN = tags(html.render(made("harmless words"), "none"))


@every
def test_the_page_gains_no_tag_script_or_address(words):
    page = tags(html.render(made(words), "none"))
    allowed = set(PLAIN.found)
    gained = [t for t in page.found if t not in allowed and t[0] in {"script", "iframe", "img", "object", "embed", "link", "meta", "base", "form", "style"}]
    assert not gained
    assert [t for t, _ in page.found].count("script") == [t for t, _ in PLAIN.found].count("script")
    assert not [key for _, keys in page.found for key in keys if key.startswith("on")]
    bad = [t for t in page.targets if not t.startswith(("#", "data:image/", "https://")) or "evil.example" in t]
    assert not [t for t in bad if t not in PLAIN.targets]


@every
def test_the_terminal_is_not_steered(words):
    for verbose in (False, True):
        shown = terminal.render(made(words), verbose=verbose)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]", shown), repr(shown)
    coloured = terminal.render(made(words), colour=True, links=False)
    left = re.sub("\x1b\\[[\\d;]*m", "", coloured)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", left)


@every
def test_the_log_of_the_build_gains_no_command(words):
    lines = annotations.render(made(words)).split("\n")
    assert len(lines) == len(annotations.render(made("harmless")).split("\n"))
    for line in lines:
        assert re.match(r"::(?:error|warning|notice) [^:]*::", line), line
        assert "\r" not in line


def marks(text: str) -> list[str]:
    """What a reader of Markdown makes of a text, words apart: links, pictures, headings, and HTML as it stands."""
    found: list[str] = []
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        found += [token.tag] if token.type == "heading_open" else [token.content.strip()] if token.type == "html_block" else []
        for inner in token.children or ():
            if inner.type in ("link_open", "image"):
                found.append(f"{inner.type} {inner.attrs.get('href') or inner.attrs.get('src')}")
            elif inner.type == "html_inline" and inner.content != "<!-- -->":
                found.append(inner.content)
    return found


PLAIN_MARKS = marks(markdown.render(made("harmless")))


@every
def test_the_markdown_gains_no_link_picture_heading_or_html(words):
    text = markdown.render(made(words))
    assert not [m for m in marks(text) if m not in PLAIN_MARKS]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@every
def test_the_formats_for_machines_stay_well_formed(words):
    given_words = made(words)
    for text in (json_v1.render(given_words), sarif.render(given_words)):
        json.loads(text)
        text.encode()
    assert all(json.loads(line) for line in jsonl.render(given_words).splitlines())
    ET.fromstring(junit.render(given_words))


@every
def test_sarif_speaks_of_no_file_outside(words):
    for result in json.loads(sarif.render(made(words)))["runs"][0]["results"]:
        for place in result.get("locations", ()):
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert not re.match(r"(?i)(?:javascript|data|vbscript):", uri), uri
            assert not re.search(r"[\x00-\x20<>\"]", uri), uri


@pytest.mark.parametrize("payload", ["\x1b[2J", "\u202e"])
def test_the_json_says_what_the_paper_says(payload):
    told = json.loads(json_v1.render(made(payload)))
    assert payload in json.dumps(told, ensure_ascii=False) or json.dumps(payload)[1:-1] in json.dumps(told)
