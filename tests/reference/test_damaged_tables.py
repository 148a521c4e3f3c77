"""Tables that are missing or damaged."""

from __future__ import annotations

import pytest

from checker.errors import DocscanError
from checker.reference import gazetteer, searoutes
from tests.papers import HAMBURG, SYDNEY


@pytest.fixture
def _lost(monkeypatch):
    monkeypatch.setattr(gazetteer, "FILE", "no_such.sqlite")
    monkeypatch.setattr(searoutes, "FILE", "no_such.bin")
    for known in (gazetteer._open, gazetteer.called, gazetteer.coded, searoutes._lanes, searoutes._nearest, searoutes._way):
        known.cache_clear()
    yield
    for known in (gazetteer._open, gazetteer.called, gazetteer.coded, searoutes._lanes, searoutes._nearest, searoutes._way):
        known.cache_clear()


@pytest.mark.usefixtures("_lost")
def test_a_lost_place_file_is_named_with_its_remedy():
    with pytest.raises(DocscanError, match=r"no_such\.sqlite is missing or damaged") as error:
        gazetteer.called("HAMBURG")
    assert "reinstall" in error.value.remedy


@pytest.mark.usefixtures("_lost")
def test_a_lost_network_is_named_with_its_remedy():
    with pytest.raises(DocscanError, match=r"no_such\.bin is missing or damaged"):
        searoutes.sea_miles(HAMBURG, SYDNEY)
