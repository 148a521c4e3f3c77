"""A guess at chapter and class of goods from the letters of their description, by a small linear model trained on tariff texts."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from math import exp

from checker.reference.goods_spelling import plain
from checker.reference.goods_words import CJK

BUCKETS = 1 << 17
"""Letter groups are counted by hash; so many different ones are told apart."""

WORD = re.compile(rf"(?:{CJK.pattern})+|(?:(?!{CJK.pattern})[^\W\d_])+")
MOST = 160
"""No more letter groups than these are looked at: the words that name goods stand at the beginning."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest chapter and class ("other" for ordinary goods), how likely (0 to 1), and the word that spoke loudest for it."""

    chapter: int
    kind: str
    likely: float
    word: str


def groups(text: str) -> Iterator[tuple[str, int]]:
    """Each word of a plain text with the hashes of its letter groups: word, ends, inner letters; pairs and triples where words are not parted."""
    for met in WORD.finditer(text):
        word = met[0]
        if CJK.match(word):
            parts = [*word, *(word[i : i + 2] for i in range(len(word) - 1)), *(word[i : i + 3] for i in range(len(word) - 2))]
        elif len(word) < 2:
            continue
        else:
            bounded = f" {word} "
            parts = [bounded, *(bounded[i : i + n] for n in (4, 5) for i in range(len(bounded) - n + 1))]
            if len(word) > 6:
                parts.append(f"{word[:6]}~")
        for part in parts:
            yield word, zlib.crc32(part.encode()) & (BUCKETS - 1)


@cache
def model() -> tuple[tuple[tuple[int, str], ...], float, list[float], bytes, bytes]:
    """Labels, the worth of one step of a weight, the bias of each label, where each bucket's weights begin, and the weights (label, step)."""
    raw = zlib.decompress(files("checker.reference").joinpath("tables", "goods_model.bin").read_bytes())
    length, scale = struct.unpack_from("<If", raw)
    head = raw[8 : 8 + length].decode("utf-8").split("\n")
    labels = tuple((int(c), k) for c, k, _ in (line.split(" ") for line in head))
    bias = [float(line.split(" ")[2]) for line in head]
    offsets = raw[8 + length : 8 + length + 4 * (BUCKETS + 1)]
    return labels, scale, bias, offsets, raw[8 + length + 4 * (BUCKETS + 1) :]


@lru_cache(maxsize=16384)
def _weighed(word: str, most: int = MOST + 1) -> tuple[int, dict[int, int]]:
    """How many letter groups of a word count, up to a limit, and the steps that they add to each label."""
    labels, _, _, offsets, weights = model()
    where = memoryview(offsets).cast("I")
    steps = [0] * len(labels)
    count = 0
    for _, at in islice(groups(word), most):
        count += 1
        pairs = weights[2 * where[at] : 2 * where[at + 1]]
        for label, step in zip(pairs[::2], pairs[1::2], strict=True):
            steps[label] += step - 128
    return count, {label: step for label, step in enumerate(steps) if step}


@lru_cache(maxsize=4096)
def guess(text: str) -> Guess | None:
    """The model's guess for a plain text; None when it has no letters that it knows."""
    labels, scale, bias, _, _ = model()
    sums = [0] * len(labels)
    said: dict[str, list[dict[int, int]]] = {}
    count = 0
    for met in WORD.finditer(plain(text)[:400]):
        word = met[0]
        size, steps = _weighed(word)
        if count + size > MOST:
            _, steps = _weighed(word, MOST - count)
        for label, step in steps.items():
            sums[label] += step
        if size:
            said.setdefault(word, []).append(steps)
        count = min(count + size, MOST + 1)
        if count > MOST:
            break
    if not any(steps for met_steps in said.values() for steps in met_steps):
        return None
    norm = scale / count**0.5
    scores = [b + s * norm for b, s in zip(bias, sums, strict=True)]
    best = max(range(len(scores)), key=scores.__getitem__)
    top = scores[best]
    likely = 1.0 / sum(exp(s - top) for s in scores)
    loud = max(said, key=lambda w: sum(steps.get(best, 0) for steps in said[w]))
    return Guess(*labels[best], round(likely, 3), loud)
