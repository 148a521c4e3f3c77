"""What all tests stand on: no watch lists but those that come with docscan, whatever the machine's user has imported."""

from __future__ import annotations

from itertools import count

import pytest

NUMBER = count()


@pytest.fixture(autouse=True)
def _no_lists_of_the_user(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path_factory.getbasetemp() / f"lists-{next(NUMBER)}"))
