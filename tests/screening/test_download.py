"""Lists fetched from their addresses, against a server of our own."""

from __future__ import annotations

import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from checker.errors import UsageError
from checker.screening import fetching
from checker.screening.catalogue import KNOWN
from checker.screening.download import Fetched, Unreachable, fetch, save
from checker.screening.folder import snapshot_file
from tests.screening.samples import UN


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.headers.get("If-None-Match") == '"one"':
            self.send_response(304)
            self.end_headers()
            return
        code, length, body = {"/fine": (200, None, b"list"), "/short": (200, 100, b"list"), "/huge": (200, 1 << 40, b""), "/gone": (404, None, b"")}[self.path]
        self.send_response(code)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("ETag", '"one"')
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    here = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=here.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{here.server_port}"
    here.shutdown()
    here.server_close()


def get(server, path, target, **headers):
    return save(urllib.request.build_opener(urllib.request.ProxyHandler({})), urllib.request.Request(server + path, headers=headers), target)


def test_a_file_comes_with_its_marks(server, tmp_path):
    assert get(server, "/fine", tmp_path / "a") == Fetched(tmp_path / "a", '"one"', "")
    assert (tmp_path / "a").read_bytes() == b"list"


def test_what_has_not_changed_is_not_fetched_again(server, tmp_path):
    assert get(server, "/fine", tmp_path / "a", **{"If-None-Match": '"one"'}) is None


@pytest.mark.parametrize(("path", "said"), [("/short", "broke off|cannot be reached"), ("/huge", "more than a list"), ("/gone", "404")])
def test_a_bad_answer_is_an_error_with_a_remedy(server, tmp_path, path, said):
    with pytest.raises(Unreachable, match=said) as error:
        get(server, path, tmp_path / "a")
    assert error.value.remedy


def test_only_encrypted_addresses_are_asked(tmp_path):
    with pytest.raises(Unreachable, match="not encrypted"):
        fetch("http://example.org/list.xml", tmp_path / "a")
    assert all(address.startswith("https://") for known in KNOWN.values() for address in known.addresses.values())


def test_lists_without_an_address_are_to_be_imported():
    with pytest.raises(UsageError, match="cannot be fetched"):
        fetching.wanted(["jp-meti"])
    with pytest.raises(UsageError, match="no list"):
        fetching.wanted(["atlantis"])
    assert "un" in {known.name for known in fetching.wanted([])}


def test_a_list_is_renewed_only_when_it_has_changed(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    asked = []

    def fetched(address, target, etag="", modified=""):
        asked.append(etag)
        if etag == '"one"':
            return None
        target.write_text(UN.replace("</INDIVIDUALS>", "<INDIVIDUAL><FIRST_NAME>ANOTHER NAME</FIRST_NAME></INDIVIDUAL>" * 600 + "</INDIVIDUALS>"))
        return Fetched(target, '"one"', "")

    monkeypatch.setattr(fetching, "fetch", fetched)
    assert fetching.renew(KNOWN["un"], tmp_path).entries == 602
    assert fetching.renew(KNOWN["un"], tmp_path) is None
    assert asked == ["", '"one"']
    assert snapshot_file().exists()
