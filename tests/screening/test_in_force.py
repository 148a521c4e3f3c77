"""The lists in force."""

from __future__ import annotations

from checker.screening.folder import named
from checker.screening.in_force import held, in_force


def test_a_file_that_comes_in_the_midst_of_a_shipment_counts_from_the_next_one(tmp_path):
    file = tmp_path / "lists.sqlite"
    with named(file):
        with held():
            before = in_force()
            file.write_bytes(b"no lists")
            assert in_force() is before
            assert not in_force().trouble
        assert "cannot be used" in in_force().trouble
