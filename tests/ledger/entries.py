"""Two shipments of one car, for tests of the ledger."""

from __future__ import annotations

from dataclasses import replace

from checker.ledger.entry import Entry, Mark, Named

ONE = Entry(
    "aaaa01", "2024-02-16", "JP", "SG", "JPYOK", "SGSIN", ("8703",), ("luxury", "vehicle"), 1800.0, 68300.0, "USD",
    (Mark("chassis", "URJ2014012345", "", "URJ201-4012345"), Mark("bill", "NVK624021603", "", "NVK624021603"), Mark("phone", "155550162", "kleinhans", "+864155550162"),
     Mark("invoice", "90114772", "kleinhans", "90114772")),
    (Named("shipper", "kleinhans", "KLEINHANS GMBH", "DE"), Named("consignee", "waratah", "WARATAH PTY LTD", "AU")),
)  # fmt: skip
TWO = replace(ONE, name="bbbb02", destination="BD", day="2024-03-20")
