"""Containers and what stands beside them."""

from __future__ import annotations

import pytest

from tests.extracting.pages import read

HEAD = """
                    BILL OF LADING                 B/L No.: NVK624021603

Shipper:  KLEINHANS FALZTECHNIK GMBH
Consignee: WARATAH PRINT FINISHING PTY LTD

Container No./Seal No.   Description of Goods                  Gross Weight

"""


@pytest.mark.parametrize(
    ("beside", "below", "seal"),
    [
        ("HS CODE: 731815", "/CN2028746", "CN2028746"),  # the tariff code stands on the line of the number, the seal under it
        ("BALL BEARINGS TYPE NEW 6205-2RS", "/5328076", "5328076"),
        ("731815", "NO MARKS", None),  # a bare code that the goods bear too
        ("ML-338253", "NO MARKS", "ML-338253"),
    ],
)
def test_a_code_of_the_goods_is_no_seal(beside, below, seal):
    (box,) = read(f"{HEAD}TCLU4182730              {beside}\n{below:24} HEX BOLTS   HS CODE 731815          2940.0 KGS").containers
    assert box.seal.read == seal
