"""The builder of checker/reference/tables/sea_lanes.bin; needed only when searoute's network changes.

The file is the network of sea lanes of searoute (Apache-2.0), with the Kiel Canal, in a form that loads in milliseconds.
"""

from __future__ import annotations

import struct
import sys
from array import array
from math import cos, hypot, radians
from pathlib import Path

from searoute.data.marnet_dict import edge_list

TARGET = Path(__file__).resolve().parents[1] / "checker" / "reference" / "tables" / "sea_lanes.bin"
MAGIC = b"SEALANE1"
KIEL = ((9.041942, 53.874321), (9.36, 54.13), (9.75, 54.35), (10.1, 54.36), (10.310669, 54.454073))
"""The Kiel Canal from the lane in the Elbe to the one in the Baltic: the network has none."""


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The kilometres between two (lon, lat) close by."""
    return hypot((a[0] - b[0]) * cos(radians((a[1] + b[1]) / 2)), a[1] - b[1]) * 111.2


def main() -> None:
    """Writes magic, passage names, then nodes (lon, lat) and the edges of each node as offsets, targets, kilometres and passages, all little-endian."""
    dug = {at: {to: {"weight": kilometres(at, to), "passage": "kiel"} for to in KIEL[n + 1 : n + 2]} for n, at in enumerate(KIEL)}
    nodes = [*edge_list, *(at for at in KIEL if at not in edge_list)]
    if len(nodes) != len(edge_list) + 3:
        raise SystemExit("the Kiel Canal does not meet the network: its ends have moved")
    number = {node: n for n, node in enumerate(nodes)}
    passages = sorted({str(edge.get("passage") or "") for edges in (*edge_list.values(), *dug.values()) for edge in edges.values()})
    lons, lats = array("d", (float(n[0]) for n in nodes)), array("d", (float(n[1]) for n in nodes))
    # networkx keeps one edge between two nodes, whichever direction named it last: read both directions in its order.
    joined: dict[tuple[int, int], tuple[float, str]] = {}
    for node, edges in (*edge_list.items(), *dug.items()):
        for other, edge in edges.items():
            a, b = sorted((number[node], number[other]))
            joined[a, b] = (float(edge["weight"]), str(edge.get("passage") or ""))
    ways: list[list[tuple[int, float, int]]] = [[] for _ in nodes]
    for (a, b), (weight, passage) in joined.items():
        ways[a].append((b, weight, passages.index(passage)))
        ways[b].append((a, weight, passages.index(passage)))
    offsets, targets, weights, kinds = array("I", [0]), array("H"), array("f"), array("B")
    for way in ways:
        for target, weight, passage in way:
            targets.append(target)
            weights.append(weight)
            kinds.append(passage)
        offsets.append(len(targets))
    names = "\n".join(passages).encode()
    parts = [lons, lats, offsets, targets, weights, kinds]
    if sys.byteorder == "big":
        for part in parts:
            part.byteswap()
    TARGET.write_bytes(MAGIC + struct.pack("<III", len(names), len(nodes), len(targets)) + names + b"".join(part.tobytes() for part in parts))
    print(f"{len(nodes):,} nodes, {len(joined):,} lanes, {TARGET.stat().st_size / 1e3:.0f} kB; passages {', '.join(p for p in passages if p)}")


if __name__ == "__main__":
    main()
