"""Watch lists fetched from their official addresses: only when asked, over TLS, no more than a list can be, and not again when nothing has changed."""

from __future__ import annotations

import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import checker
from checker.errors import UsageError

MOST_BYTES = 1 << 30
SECONDS = 60


class Unreachable(UsageError):
    """A list that could not be fetched; the old one stays in force."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that was fetched, and the marks that the server gave with it."""

    file: Path
    etag: str
    modified: str


class _OnlyTls(urllib.request.HTTPRedirectHandler):
    """Follows an address only to another that is encrypted."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if urlsplit(newurl).scheme != "https":
            raise Unreachable(f"{req.full_url} leads to {newurl}, which is not encrypted", "fetch the list by hand and import it")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, target: Path, etag: str = "", modified: str = "") -> Fetched | None:
    """Fetch one file to that path; None when the server says that it has not changed. Unreachable when it cannot be had."""
    if urlsplit(address).scheme != "https":
        raise Unreachable(f"{address} is not encrypted", "lists are fetched from https addresses only")
    headers = {
        "User-Agent": f"docscan/{checker.__version__}",
        "Accept": "*/*",
        **({"If-None-Match": etag} if etag else {}),
        **({"If-Modified-Since": modified} if modified else {}),
    }
    opener = urllib.request.build_opener(_OnlyTls, urllib.request.HTTPSHandler(context=ssl.create_default_context()))
    return save(opener, urllib.request.Request(address, headers=headers), target)  # noqa: S310 - the scheme is checked above


def save(opener: urllib.request.OpenerDirector, request: urllib.request.Request, target: Path) -> Fetched | None:
    """The answer to a request, written to that path; None for 'not modified'."""
    address = request.full_url
    try:
        with opener.open(request, timeout=SECONDS) as answer, target.open("wb") as stream:
            declared = answer.headers.get("Content-Length", "")
            if declared and (not declared.isdigit() or int(declared) > MOST_BYTES):
                raise Unreachable(f"{address} declares {declared} bytes, more than a list can have", "fetch the list by hand and look at it")
            got = 0
            while block := answer.read(1 << 18):
                got += len(block)
                if got > MOST_BYTES:
                    raise Unreachable(f"{address} sends more than a list can have", "fetch the list by hand and look at it")
                stream.write(block)
            if declared and got != int(declared):
                raise Unreachable(f"{address} broke off after {got} of {declared} bytes", "try again later")
            return Fetched(target, answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""))
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == 304:
            return None
        raise Unreachable(f"{address} answers {error.code} {error.reason}", "try again later, or fetch the list by hand and import it") from error
    except (OSError, HTTPException) as error:
        raise Unreachable(
            f"{address} cannot be reached: {getattr(error, 'reason', error)}", "check the network, or fetch the list elsewhere and import it"
        ) from error
