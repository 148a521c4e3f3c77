"""The words that papers print before, above or beside a value, in fifteen languages, and the titles of documents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from checker.reference.shelf import rows

WIDE = "\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_TOKEN = re.compile(rf"[{WIDE}]|[^\W_{WIDE}]+|[№#]")
IGNORED = "-"
"""The concept of headings whose value docscan does not take, but which end their neighbours' values."""


@lru_cache(32_768)
def tokens(text: str) -> tuple[str, ...]:
    """The comparable parts of printed words: folded, without punctuation; Chinese, Japanese and Korean letter by letter."""
    folded = unicodedata.normalize("NFKC", text.replace("№", " no ").replace("º", "o").replace("°", "o")).casefold()
    folded = folded.replace("'", "").replace("\u2019", "").replace("&", " and ").replace("i\u0307", "i").replace("ё", "е")
    return tuple(_NUMBER.get(t, t) for t in _TOKEN.findall(folded))


_NUMBER = {"number": "no", "nos": "no", "num": "no", "nr": "no", "numbers": "no", "#": "no", "n": "no", "nro": "no", "numero": "no", "número": "no"}


@dataclass(slots=True)
class Node:
    """One step of the trie: the tokens that may follow, and what ends here."""

    next: dict[str, Node] = field(default_factory=dict)
    concepts: tuple[str, ...] = ()


def _abridged(node: Node, word: str) -> Node | None:
    """The step for a word cut short (`deliv`), drawn together (`recpt`) or misread by one letter; None if it could be several."""
    fits = [step for token, step in node.next.items() if token[0] == word[0] and len(token) > 3 and _shortens(word, token)]
    return fits[0] if len(fits) == 1 else None


def _shortens(word: str, token: str) -> bool:
    if token.startswith(word):
        return True
    if len(word) < len(token) and len(word) >= 3 and word[-1] == token[-1]:
        letters = iter(token)
        return all(c in letters for c in word)
    return len(word) > 4 and abs(len(word) - len(token)) <= 1 and _one_off(word, token)


@lru_cache(8_192)
def _misreadings(word: str) -> tuple[str, ...]:
    """The words that recognition may have taken for this one: one letter for another of its shape."""
    return tuple(word[:i] + other + word[i + 1 :] for i, letter in enumerate(word) for other in LOOK_ALIKE.get(letter, ""))


@lru_cache(1_024)
def _misread(word: str) -> str:
    """The small word that recognition took for this one (`af` for `of`); the word itself where there is none."""
    return next((w for w in _misreadings(word) if w in ARTICLES), word) if len(word) == 2 else word


def _one_off(a: str, b: str) -> bool:
    """Whether two words differ in one letter, added, left out or changed."""
    i = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[i + 1 :] == b[i + 1 :] or a[i:] == b[i + 1 :] or a[i + 1 :] == b[i:]


LOOK_ALIKE = {
    "a": "o", "o": "ac", "c": "eo", "e": "c", "t": "fl", "f": "t", "l": "it", "i": "l", "n": "hr", "h": "nb", "b": "h", "u": "v", "v": "u", "g": "q", "q": "g",
}  # fmt: skip
"""Letters that recognition takes for each other in small print: the one read, and those that may have been printed."""

ARTICLES = frozenset("the of le la les des de du del della dei delle der die das den dem el los las do da dos das il lo van het".split())
"""Small words that one paper prints in a label and the next leaves out: `Description of the goods`, `Description goods`."""


class Lexicon:
    """Labels as a trie over tokens. Inside a label, small words such as `of` and `the` may be there or not."""

    def __init__(self, entries: list[tuple[str, str]]) -> None:
        self._root = Node()
        for concept, label in entries:
            node = self._root
            run = tokens(label)
            for i, token in enumerate(run):
                if 0 < i < len(run) - 1 and token in ARTICLES:
                    continue
                node = node.next.setdefault(token, Node())
            if node is not self._root and concept not in node.concepts:
                node.concepts = (*node.concepts, concept)

    def begins(self, word: str) -> bool:
        """Whether any label begins with that token, or with one that recognition may have taken for it. Few words do: the others need no further look."""
        first = self._root.next
        return word in first or (len(word) > 5 and any(w in first for w in _misreadings(word)))

    def match(self, words: Sequence[str], start: int = 0) -> tuple[int, tuple[str, ...]]:
        """(tokens used, concepts) of the longest label that begins there; (0, ()) if none does."""
        node, best = self._root, (0, ())
        found: tuple[int, tuple[str, ...]] = best
        for i in range(start, len(words)):
            if i > start and words[i] not in node.next and (words[i] in ARTICLES or _misread(words[i]) in ARTICLES):
                continue
            step = node.next.get(words[i]) or (_abridged(node, words[i]) if i > start and len(words[i]) > 2 else None)
            if step is None and len(words[i]) > 5:
                step = next((node.next[w] for w in _misreadings(words[i]) if w in node.next), None)
            if step is None:
                break
            node = step
            if node.concepts:
                found = (i + 1 - start, node.concepts)
        return found


@lru_cache(1)
def lexicon() -> Lexicon:
    """All labels. Source: tables/labels.csv."""
    return Lexicon([(row["concept"], row["label"]) for row in rows("labels.csv")])


@lru_cache(1)
def titles() -> Lexicon:
    """The titles of documents by kind. Source: tables/titles.csv."""
    return Lexicon([(row["kind"], row["title"]) for row in rows("titles.csv")])
