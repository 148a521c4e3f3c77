"""Everything that reading and judging look up, made ready before the first worker is split off, so that all workers share it.

Imported by the process that workers are forked from. A worker that begins with cold tables takes two seconds for its first papers.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import replace
from datetime import date

PAPER = b"""COMMERCIAL INVOICE
Seller: NORDWIND MASCHINEN GMBH, HAFENSTRASSE 1, 20457 HAMBURG, GERMANY
Buyer: SOUTHERN TOOLS PTY LTD, 1 DOCK ROAD, SYDNEY NSW 2000, AUSTRALIA
Invoice No.: 2024-1187   Date: 12 March 2024
Port of Loading: HAMBURG   Port of Discharge: SYDNEY   Vessel: EVER GIVEN   Incoterm: CIF SYDNEY
Description of Goods    HS Code   Quantity   Unit Price   Amount
Lathe, used, for metal  84581100  1          12,000.00    12,000.00
Total EUR 12,000.00   Gross Weight: 2,400 KG
"""


def warm() -> None:
    """Reads and judges one small paper, which fills the tables that any paper needs."""
    import openpyxl  # noqa: F401
    import pikepdf  # noqa: F401
    import python_calamine  # noqa: F401

    from checker.config import Config
    from checker.extracting.documents import extract
    from checker.linking.shipments import link
    from checker.pipeline import Bench
    from checker.reading import pdf, revisions, signatures, workbook  # noqa: F401 - loaded here once for all workers
    from checker.reading.intake import read_bytes
    from checker.reporting import json_v1  # noqa: F401
    from checker.screening import in_force

    paper = read_bytes(PAPER, "warm.txt", "none")
    shipments = link(extract(paper), [paper.traces])
    bench = Bench.of(replace(Config(), ledger="", baseline=None))
    bench.judge(shipments, date(2024, 3, 20))
    in_force.forget()  # an open database does not survive a fork


gc.disable()  # all that is made here stays
with suppress(Exception):
    warm()
gc.freeze()
gc.enable()
