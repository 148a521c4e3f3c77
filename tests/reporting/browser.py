"""A headless browser driven over its debugging pipe: what a page asks for, complains of and answers."""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PROGRAM = next((found for name in ("chromium", "chromium-browser", "google-chrome", "chrome") if (found := shutil.which(name))), None)


class Browser:
    """One page of a running browser. `asked` are the addresses that it requested, `complaints` its errors and warnings."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read, self._numbers, self._rest = write, read, itertools.count(1), b""
        self.asked: list[str] = []
        self.complaints: list[str] = []
        target = self._call("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._call("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def open(self, file: Path) -> None:
        """Load a file and wait until it stands."""
        self.call("Page.navigate", {"url": file.as_uri()})
        for _ in range(200):
            if self.ask("document.readyState === 'complete' && location.href !== 'about:blank'"):
                return
            time.sleep(0.05)
        raise TimeoutError(file)

    def ask(self, expression: str) -> Any:
        """What an expression of JavaScript gives on the page."""
        answer = self.call("Runtime.evaluate", {"expression": expression, "returnByValue": True, "awaitPromise": True})
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def print(self) -> bytes:
        """The page printed to PDF, as its style sheet says."""
        return base64.b64decode(self.call("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})["data"])

    def call(self, method: str, params: dict[str, Any] | None = None) -> Any:
        """The answer to one command of the debugging protocol."""
        return self._call(method, params or {}, self._session)

    def _call(self, method: str, params: dict[str, Any], session: str | None = None) -> Any:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params, **({"sessionId": session} if session else {})}
        os.write(self._write, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + 60
        while time.monotonic() < until:
            found = self._next(until)
            if found.get("id") == number:
                assert "error" not in found, found
                return found["result"]
            self._note(found)
        raise TimeoutError(method)

    def _next(self, until: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            if not select.select([self._read], [], [], max(until - time.monotonic(), 0))[0]:
                raise TimeoutError
            piece = os.read(self._read, 1 << 20)
            if not piece:
                raise EOFError
            self._rest += piece
        first, _, self._rest = self._rest.partition(b"\0")
        return json.loads(first)

    def _note(self, event: dict[str, Any]) -> None:
        method, about = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            self.asked.append(about["request"]["url"])
        elif method == "Log.entryAdded" and about["entry"]["level"] in {"error", "warning"}:
            self.complaints.append(about["entry"]["text"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(about["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled" and about["type"] in {"error", "warning", "assert"}:
            self.complaints.append(str(about["args"]))


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser with a profile of its own in that folder."""
    to_it, from_us = os.pipe()
    to_us, from_it = os.pipe()
    quiet = ("--disable-extensions", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
    command = [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", *quiet, f"--user-data-dir={folder}", "--remote-debugging-pipe"]

    def pipes() -> None:
        os.dup2(to_it, 3)
        os.dup2(from_it, 4)

    # the browser expects its pipe at 3 and 4: ours are first moved out of the way
    to_it, from_it = os.dup2(to_it, 93), os.dup2(from_it, 94)
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=pipes, pass_fds=(3, 4, 93, 94))  # noqa: PLW1509
    try:
        yield Browser(from_us, to_us)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()
        for pipe in (to_it, from_us, to_us, from_it):
            with suppress(OSError):
                os.close(pipe)
