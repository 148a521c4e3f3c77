"""How well goods are told from their words: chapter, class and the marks that matter, on the half held back and on the open half.

    python -m benchmarks.goods_quality [--open | --manifests] [--errors]

Without --open the figures are those of the half held back, which nobody looks at when words are added. --manifests takes the lines in
the style of cargo manifests (cut words, scanner's errors, traditional characters, look-alikes); each set was written before its errors
were seen, and its first figures stand in RESULTS.md. --errors prints the lines that went wrong, never those held back.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.reference.goods import GoodsNature, nature

HERE = Path(__file__).parent / "goods"
MARKS = ("luxury", "dual_use", "wildlife")


@dataclass(frozen=True, slots=True)
class Described:
    """One description with what it truly is: chapters that a customs officer would accept, classes ("other" for ordinary goods), marks."""

    language: str
    text: str
    chapters: frozenset[int]
    kinds: frozenset[str]
    marks: frozenset[str]
    held: bool


def described() -> Iterator[Described]:
    """Every line of `benchmarks/goods`; every second line of a file is held back."""
    for file in sorted(HERE.glob("??.csv")):
        with file.open(encoding="utf-8") as stream:
            for n, row in enumerate(csv.DictReader(stream, delimiter=";")):
                yield Described(file.stem, row["text"], frozenset(map(int, row["chapters"].split("|"))), frozenset(row["kind"].split("|")),
                                frozenset(filter(None, row["marks"].split("|"))), n % 2 == 1)  # fmt: skip


def manifests() -> Iterator[Described]:
    """Every line of `benchmarks/goods/manifests`, open since its first figures were written down."""
    for file in sorted((HERE / "manifests").glob("*.csv")):
        with file.open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream, delimiter=";"):
                yield Described(row["language"], row["text"], frozenset(map(int, row["chapters"].split("|"))), frozenset(row["kind"].split("|")),
                                frozenset(filter(None, row["marks"].split("|"))), held=False)  # fmt: skip


def chapter_right(found: GoodsNature, truth: Described) -> bool:
    """Whether the likeliest chapter is one that may be declared."""
    return found.chapter in truth.chapters


def class_right(found: GoodsNature, truth: Described) -> bool:
    """Whether the words tell one of the true classes; ordinary goods must tell none."""
    return bool(found.kinds & truth.kinds)


def figures(lines: list[Described]) -> dict[str, float]:
    """Shares from 0 to 1, and milliseconds of processor time for one line met for the first time."""
    nature.cache_clear()
    began = time.process_time()
    found = [nature(line.text) for line in lines]
    each = (time.process_time() - began) / len(lines) * 1000
    pairs = list(zip(found, lines, strict=True))
    marked = [(f, t) for f, t in pairs if t.marks]
    plain = [(f, t) for f, t in pairs if not t.marks and not t.kinds & set(MARKS)]
    return {
        "lines": len(lines),
        "chapter": sum(chapter_right(f, t) for f, t in pairs) / len(pairs),
        "class": sum(class_right(f, t) for f, t in pairs) / len(pairs),
        "marks_recall": sum(t.marks <= f.told for f, t in marked) / len(marked),
        "marks_false": sum(bool(f.told & set(MARKS)) for f, t in plain) / len(plain),
        "ms": each,
    }


def main() -> None:
    """Print the figures, by language and in all."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--open", action="store_true")
    wanted.add_argument("--manifests", action="store_true")
    wanted.add_argument("--errors", action="store_true")
    asked = wanted.parse_args()
    lines = list(manifests()) if asked.manifests else [line for line in described() if line.held != asked.open]
    nature("warm up the tables")
    for language in ("all", *sorted({line.language for line in lines})):
        some = [line for line in lines if language in ("all", line.language)]
        print(language, " ".join(f"{name} {value:.3f}" for name, value in figures(some).items()))
    for truth in lines if asked.errors and (asked.open or asked.manifests) else ():
        found = nature(truth.text)
        wrong = [
            name
            for name, bad in (
                ("chapter", not chapter_right(found, truth)),
                ("class", not class_right(found, truth)),
                ("missed", not truth.marks <= found.told),
                ("false", not truth.marks and not truth.kinds & set(MARKS) and found.told & set(MARKS)),
            )
            if bad
        ]
        if wrong:
            print(
                f"{truth.language} {'+'.join(wrong)}: {truth.text!r} want {sorted(truth.chapters)} {sorted(truth.kinds)} got {found.chapter} {sorted(found.told)} {found.words}"
            )


if __name__ == "__main__":
    main()
