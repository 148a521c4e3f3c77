"""The manual as a site: built strictly, every link leads somewhere, and nothing is fetched from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

import pytest

import checker.rules
from checker.judging.book import gather
from tests.reporting.browser import PROGRAM, browser

TOP = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(find_spec("material") is None, reason="the manual's builder is not installed: pip install '.[docs]'")


class Page(HTMLParser):
    """The anchors of a page, where its links lead, and what it loads."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.anchors, self.links, self.loaded = {""}, set(), set()
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        held = {name: value or "" for name, value in attrs}
        self.anchors |= {held[name] for name in ("id", "name") if name in held}
        if tag == "a" and "href" in held:
            self.links.add(held["href"])
        elif tag in {"script", "img", "iframe", "source"} and "src" in held:
            self.loaded.add(held["src"])
        elif tag == "link" and held.get("rel") in {"stylesheet", "icon", "preload", "preconnect"}:
            self.loaded.add(held.get("href", ""))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=TOP, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return {file.relative_to(folder).as_posix(): Page(file) for file in sorted(folder.rglob("*.html"))}, folder


def test_every_link_leads_somewhere(site):
    pages, folder = site
    lost = []
    for name, page in pages.items():
        for link in page.links | page.loaded:
            path, _, anchor = link.partition("#")
            if name == "404.html" or "://" in link or link.startswith(("mailto:", "data:", "javascript:")):
                continue
            target = (folder / name).parent.joinpath(unquote(path)).resolve() if path else folder / name
            known = pages.get(target.relative_to(folder.resolve()).as_posix()) if target.is_relative_to(folder.resolve()) else None
            if not target.exists() or (anchor and known and unquote(anchor) not in known.anchors):
                lost.append(f"{name}: {link}")
    assert not lost


def test_nothing_is_fetched_from_elsewhere(site):
    pages, _ = site
    assert not {src for page in pages.values() for src in page.loaded if "://" in src or src.startswith("//")}


def test_every_page_is_built_and_every_rule_has_its_place(site):
    pages, _ = site
    assert {f"{page.stem}.html" for page in (TOP / "docs").glob("*.md")} <= set(pages)
    assert set(gather(checker.rules)) <= pages["rules.html"].anchors


@pytest.mark.skipif(not PROGRAM or sys.platform != "linux", reason="no headless browser here")
def test_it_can_be_searched_from_a_folder_without_a_server(site, tmp_path):
    _, folder = site
    find = "const field = document.querySelector('[data-md-component=search-query]'); field.focus(); field.value = 'detour';"
    with browser(tmp_path / "profile") as window:
        window.open(folder / "index.html")
        for _ in range(60):
            window.ask(f"(() => {{ {find} for (const sort of ['input', 'keyup']) field.dispatchEvent(new Event(sort, {{bubbles: true}})); return 0 }})()")
            time.sleep(0.25)
            if window.ask("document.querySelectorAll('.md-search-result__item').length"):
                break
        else:
            pytest.fail("nothing was found")
        assert not window.complaints
        assert not [address for address in window.asked if not address.startswith(("file:", "data:"))]
