"""Trains the little model that guesses what goods are: `python -m benchmarks.train_goods NOMENCLATURE [--blind FILE]`, or `--onward`.

NOMENCLATURE is a folder with the texts of the European Union's Combined Nomenclature as the Union publishes them, one workbook a language
(en.xlsx, de.xlsx, fr.xlsx, es.xlsx, bg.xlsx: columns goods code, start, end, language, position, indent, description). To them come our own
dictionary (goods/dictionary.csv), the keyword table, and the open half of the descriptions; the half held back is never read.
Writes checker/reference/tables/goods_model.bin; with --blind FILE it leaves the open half out too and writes there: that model's errors on
the open half show which words are missing. With --onward the model in the tables learns on from our own words, the open manifests and
the titles of the tariff alone, when the keyword table has grown and the Union's texts are not at hand; what is held back stays unread.
Needs numpy and python-calamine; takes some minutes.
"""

from __future__ import annotations

import csv
import random
import re
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.goods_quality import HERE, described, manifests
from checker.reference.goods_guess import BUCKETS, groups, model
from checker.reference.goods_spelling import plain
from checker.reference.shelf import rows

TARGET = Path(__file__).parents[1] / "checker/reference/tables/goods_model.bin"
LANGUAGES = ("en", "de", "fr", "es", "bg")
KINDS = (
    "84(15|18|50|81|82|83|84|31|87|85|48) other;84(71|43|70|73) electronics;84 machinery;8502 machinery;85(01|03|04|05|09|1[0-6]|3[0-9]|4[4-8]) other;85 electronics;870[1-5]|8711|8716 vehicle;8710 military;"
    "8806 dual_use;8903 luxury;90(18|19|2[0-2]) medicine;9101|9102 luxury;9201 luxury;93(0[1-6]) military;97 luxury;02|04|0[7-9]|1[0159]|1[6-8]|20|21|220[129] food;03|1604|1605 seafood;"
    "2207 other;22 alcohol;24 tobacco;26|270[1-4] coal_ore;2709|271[01] petroleum;30 medicine;360[1-3] military;6309|6310|3915|4004|4707|7112|7204|7404|7503|7602|7802|7902|8002 scrap;5[0-9]|6[0-3] textiles;"
    "710[1-5]|711[346]|4303 luxury;710[68]|7110|7118 cash_gold;0507 wildlife;12 food;8108 dual_use"
)
"""Heading to class, the first that fits; ordinary goods are "other"."""

NOISE = (
    "used|new|set|pcs|kg|cartons|units|type|size|black|white|premium|grade a|in bulk|in bags|frozen|assorted|second hand|brand new|gebraucht|neu|Stück|weiß|verpackt|lose|usado|nuevo|caja|a granel|"
    "neuf|d'occasion|en vrac|lot de|carton|б/у|новый|штук|упаковка|импортный|中古|新品|業務用|家庭用|国産|二手|全新|家用|进口|箱装|중고|신품|가정용|국산|kullanılmış|yeni|adet|paket|مستعمل|مستعملة|جديد|كرتون"
).split("|")
"""Words that say nothing of what the goods are."""


def kind_of(heading: str) -> str:
    """The class of most goods of a heading."""
    for entry in KINDS.split(";"):
        pattern, kind = entry.rsplit(" ", 1)
        if re.match(pattern, heading):
            return kind
    return "other"


def nomenclature(folder: Path) -> Iterator[tuple[str, str, float]]:
    """Text, label and weight of every line of the Combined Nomenclature, each with the words of the lines above it."""
    from python_calamine import CalamineWorkbook

    for language in LANGUAGES:
        above: dict[int, str] = {}
        for code, _, end, _, position, indent, text, *_ in CalamineWorkbook.from_path(folder / f"{language}.xlsx").get_sheet_by_index(0).to_python()[1:]:
            depth = str(indent).count("-") + (2 if int(float(position or 0)) > 2 else 0)
            above = {d: t for d, t in above.items() if d < depth} | {depth: str(text)}
            if end or code[:2] in ("98", "99"):
                continue
            label = f"{int(code[:2])} {kind_of(code[:4])}"
            weight = 0.5 if language == "bg" else 1.0
            yield str(text), label, weight
            if depth > 2:
                yield " ".join(t for d, t in sorted(above.items()) if d >= 2)[:300], label, weight * 0.5


def own() -> Iterator[tuple[str, str, float]]:
    """Our own words: the dictionary, whole cells and single words, alone and among words that say nothing; keywords; the open half of the descriptions."""
    lottery = random.Random(7)
    with (HERE / "dictionary.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter=";"):
            label = f"{int(row['heading'][:2])} {row['kind'].split('|')[0]}"
            for cell in row["terms"].split("|"):
                yield cell, label, 4.0
                for word in cell.split():
                    yield word, label, 4.0
                    yield f"{lottery.choice(NOISE)} {word} {lottery.choice(NOISE)}", label, 3.0
    for keyword in rows("goods_words.csv"):
        if keyword["headings"]:
            heading = keyword["headings"].split()[0]
            yield keyword["keyword"], f"{int(heading[:2])} {kind_of(heading[:4])}", 3.0
    for line in described():
        if not line.held and len(line.chapters) == 1 and "--blind" not in sys.argv:
            yield line.text, f"{min(line.chapters)} {min(line.kinds)}", 4.0


def onward() -> Iterator[tuple[str, str, float]]:
    """What the shipped model learns on from: our own words, the tariff's titles so that nothing is forgotten, and the open manifests of one chapter."""
    yield from own()
    for row in rows("hs_2022.csv"):
        yield row["title"], f"{int(row['heading'][:2])} {kind_of(row['heading'])}", 1.0
    for line in manifests():
        if not line.held and len(line.chapters) == 1:
            yield line.text, f"{min(line.chapters)} {min(line.kinds)}", 4.0


def shipped(names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Weights and biases of the model in the tables, with room for labels that it does not know."""
    labels, scale, biases, offsets, body = model()
    column = [names.index(f"{chapter} {kind}") for chapter, kind in labels]
    weights, bias = np.zeros((BUCKETS, len(names)), np.float32), np.zeros(len(names), np.float32)
    bias[column] = biases
    where = np.frombuffer(offsets, "<u4")
    pairs = np.frombuffer(body, np.uint8).reshape(-1, 2)
    weights[np.repeat(np.arange(BUCKETS), np.diff(where)), np.array(column)[pairs[:, 0]]] = (pairs[:, 1].astype(np.int16) - 128) * scale
    return weights, bias


def main() -> None:
    """Train and write."""
    on = "--onward" in sys.argv
    examples = list({(t, label): w for t, label, w in (onward() if on else (*nomenclature(Path(sys.argv[1])), *own()))}.items())
    known = {f"{chapter} {kind}" for chapter, kind in model()[0]} if on else set[str]()
    names = sorted({label for (_, label), _ in examples} | known)
    index = {name: n for n, name in enumerate(names)}
    features = [np.unique(np.fromiter((h for _, h in groups(plain(t)[:400])), dtype=np.int64)) for (t, _), _ in examples]
    keep = [i for i, f in enumerate(features) if len(f)]
    truth = np.array([index[examples[i][0][1]] for i in keep])
    worth = np.array([examples[i][1] for i in keep], dtype=np.float32)
    features = [features[i] for i in keep]
    count = np.bincount(truth, minlength=len(names))
    worth *= np.clip((np.median(count) / np.maximum(count, 1)) ** 0.5, 0.25, 2.0)[truth].astype(np.float32)
    weights, bias = shipped(names) if on else (np.zeros((BUCKETS, len(names)), np.float32), np.zeros(len(names), np.float32))
    squares = np.full(BUCKETS, 0.1 if on else 1e-3, np.float32)
    lottery = np.random.default_rng(7)
    for epoch in range(3 if on else 7):
        loss = 0.0
        for n in lottery.permutation(len(features)):
            at = features[n]
            norm = np.float32(1.0 / len(at) ** 0.5)
            scores = bias + weights[at].sum(0) * norm
            scores -= scores.max()
            chance = np.exp(scores)
            chance /= chance.sum()
            loss -= float(np.log(chance[truth[n]] + 1e-9))
            chance[truth[n]] -= 1.0
            slope = chance * (worth[n] * norm)
            squares[at] += float((slope**2).sum())
            weights[at] -= (0.5 / np.sqrt(squares[at]))[:, None] * slope
        print(f"epoch {epoch}: loss {loss / len(features):.3f} over {len(features)} texts")
    write(names, weights, bias)


def write(names: list[str], weights: np.ndarray, bias: np.ndarray) -> None:
    """The model as bytes: labels with their bias, where each bucket's weights begin, and the weights that matter in steps of one byte."""
    scale = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    steps = np.clip(np.round(weights / scale), -127, 127).astype(np.int16)
    steps[np.abs(steps) < 3] = 0
    counts = (steps != 0).sum(1)
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype("<u4").tobytes()
    bucket, label = np.nonzero(steps)
    body = np.stack([label.astype(np.uint8), (steps[bucket, label] + 128).astype(np.uint8)], 1).tobytes()
    head = "\n".join(f"{name} {b:.4f}" for name, b in zip(names, bias, strict=True)).encode()
    target = Path(sys.argv[sys.argv.index("--blind") + 1]) if "--blind" in sys.argv else TARGET
    target.write_bytes(zlib.compress(struct.pack("<If", len(head), scale) + head + offsets + body, 9))
    print(f"{len(names)} labels, {len(label):,} weights, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
