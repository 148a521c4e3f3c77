"""What papers and senders write stays text also outside the report: case files, decisions, the list of a batch, networks, traces, facts, comparisons."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from pathlib import PurePosixPath

import msgspec
import pytest
from markdown_it import MarkdownIt

from checker.ledger.networks import Member, Network, Tie
from checker.model.fact import Fact
from checker.model.spot import Spot
from checker.model.traces import FieldChange, FileTraces, HiddenText
from checker.record.casefile import DIGESTS, packed
from checker.reporting import case_words, comparison_words, decisions_list, facts, json_v1, network_graph, ranking, traces, triage_list
from checker.reporting.comparison import compare
from tests.hostile.test_injection import every, made, tags

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")


def told(words: str) -> dict:
    """The report as other programs read it back."""
    return json.loads(json_v1.render(made(words)))


def kept(words: str) -> json_v1.ReportV1:
    """The report as a comparison reads it."""
    return msgspec.json.decode(json_v1.render(made(words)), type=json_v1.ReportV1)


def decision(words: str) -> dict:
    about = {"rule": "luxury-brand", "severity": "high", "fingerprint": "ab" * 8, "message": words}
    return {
        "number": 1,
        "at": "2026-11-22T04:00:00Z",
        "as": "cleared",
        "by": words,
        "note": words,
        "finding": about,
        "shipment": "abcd",
        "papers": [],
        "report": "",
    }


def betrayed(words: str) -> FileTraces:
    spot = Spot(f"{words}.pdf", sheet=words, cell="B14")
    return FileTraces(
        f"{words}.pdf", producer=words, author=words, hidden=(HiddenText("white", words, spot),), changes=(FieldChange(words, words, spot),), embedded=(words,),
        links=(words,), editor=words, company=words, overwritten=(Fact("total", spot, 1.0, words),), not_checked=(words,), fonts=(words,),
    )  # fmt: skip


def net(words: str) -> list[Network]:
    return [Network((Member("one", words, words[:2], 3, 1), Member("two", "WARATAH PTY LTD", "AU", 2, 0)), (Tie("phone", words, ("one", "two")),))]


@every
def test_the_terminal_is_not_steered_by_what_is_listed(words):
    report = told(words)
    shown = [
        triage_list.render(ranking.rank([report]), "out.jsonl"),
        decisions_list.render([decision(words)]),
        traces.render(betrayed(words)),
        facts.render(made(words)),
        comparison_words.terminal(compare(kept("harmless"), kept(words))),
        *network_graph.lines(net(words)),
    ]
    for text in shown:
        assert not STEERING.search(text), repr(text)


PLAIN = tags(network_graph.render(net("harmless words")))


@every
def test_the_drawn_networks_gain_no_tag_script_or_address(words):
    page = tags(network_graph.render(net(words)))
    assert [tag for tag, _ in page.found] == [tag for tag, _ in PLAIN.found]
    assert not [key for _, keys in page.found for key in keys if key.startswith("on")]
    assert page.targets == PLAIN.targets


@every
def test_the_words_of_a_case_and_of_a_comparison_gain_no_link_picture_heading_or_html(words):
    report = told(words)
    plain = told("harmless")
    for text, usual in (
        (case_words.case_words(report, report["shipments"][0], [decision(words)]), case_words.case_words(plain, plain["shipments"][0], [decision("harmless")])),
        (comparison_words.markdown(compare(kept("harmless"), kept(words))), comparison_words.markdown(compare(kept("harmless"), kept("plain words")))),
    ):
        tokens, known = (MarkdownIt("commonmark").enable("table").parse(t) for t in (text, usual))
        flat, same = ([c for t in some for c in (t, *(t.children or ()))] for some in (tokens, known))
        assert not [t for t in flat if t.type in ("image", "html_inline", "html_block") and t.content != "<!-- -->"]  # our own, which parts an @ from its name
        assert sum(t.type == "link_open" for t in flat) <= sum(t.type == "link_open" for t in same)
        assert sum(t.type == "heading_open" for t in flat) <= sum(t.type == "heading_open" for t in same)


@every
def test_a_case_file_names_nothing_outside_itself_and_its_digests_stay_lines(words):
    report = told(words)
    for n, document in enumerate(report["documents"]):
        document["sha256"] = f"{n:064x}"
        document["path"] = f"../{words}/{words}"
    report["shipments"][0]["documents"] = [d["path"] for d in report["documents"]]
    papers = {d["sha256"]: b"%PDF" for d in report["documents"]}
    data = packed(report, report["shipments"][0], [], None, "words", b"k" * 32, "2026-11-22T04:00:00Z", papers, {})
    with zipfile.ZipFile(io.BytesIO(data)) as case:
        for name in case.namelist():
            assert ".." not in PurePosixPath(name).parts
            assert not name.startswith("/")
            assert name.isprintable()
            assert len(PurePosixPath(name).parts) <= 2
        lines = case.read(DIGESTS).decode("utf-8", "replace").split("\n")
    assert len(lines) == len({(d["sha256"], d["path"]) for d in report["documents"]}) + 1
    assert all(re.match(r"\\?[0-9a-f]{64}  ", line) for line in lines[:-1])


@pytest.mark.parametrize("name", ["a\nb.pdf", "a\\b.pdf", "plain.pdf"])
def test_the_digests_of_a_case_are_proven_by_the_usual_program(tmp_path, name):
    import hashlib
    import shutil

    from checker.record.casefile import _digest

    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not here")
    (tmp_path / name).write_bytes(b"INVOICE")
    (tmp_path / "sums").write_text(_digest(hashlib.sha256(b"INVOICE").hexdigest(), name))
    assert subprocess.run(["sha256sum", "--check", "--strict", "sums"], cwd=tmp_path, capture_output=True, check=False).returncode == 0
