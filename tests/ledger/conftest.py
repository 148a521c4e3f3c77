"""A ledger in each of the two databases."""

from __future__ import annotations

import pytest

from checker.ledger.erasing import forget_all
from checker.ledger.ledger import Ledger
from tests.ledger.server import programs, running


@pytest.fixture(scope="session")
def server():
    if not programs():
        pytest.skip("PostgreSQL is not installed here")
    pytest.importorskip("sqlalchemy")
    pytest.importorskip("psycopg")
    with running() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgres"])
def address(request, tmp_path):
    return tmp_path / "private" / "ledger.sqlite" if request.param == "sqlite" else request.getfixturevalue("server")


@pytest.fixture
def ledger(address):
    made = Ledger.at(address)
    forget_all(made)
    yield made
    made.close()
