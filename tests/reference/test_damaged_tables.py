"""Tables that are missing or damaged."""

from __future__ import annotations

import pytest

from checker.errors import DocscanError
from checker.reference import gazetteer, sea_room, searoutes
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


def test_a_damaged_chart_of_the_coasts_is_named_with_its_remedy(monkeypatch, tmp_path):
    for damage in (b"", b"SEAROOM1\x01", b"SEAROOM1" + b"\x02\x00\x02\x00\x00\x00\x0a\x00\x1e\x00no"):
        (tmp_path / "tables").mkdir(exist_ok=True)
        (tmp_path / "tables" / sea_room.FILE).write_bytes(damage)
        monkeypatch.setattr(sea_room, "files", lambda _: tmp_path)
        sea_room._room.cache_clear()
        with pytest.raises(DocscanError, match=r"sea_room\.bin is missing or damaged") as error:
            sea_room.miles_to_land((0.0, 0.0))
        assert "build_sea_room" in error.value.remedy
    sea_room._room.cache_clear()
