"""A value read off a document, and where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from checker.model.spot import Spot, whole

T = TypeVar("T", covariant=True)


class MissingFact(Exception):
    """A rule asked for a value that its document does not state."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """One labelled value. An unstated fact still exists, so that rules never test for None.

    `label` is the contract's field name, `text` the words as printed (lines joined with a newline),
    `confidence` the probability (0 to 1) that the value was read right.
    """

    label: str
    spot: Spot
    read: T | None = None
    text: str = ""
    confidence: float = 1.0

    def __bool__(self) -> bool:
        return self.read is not None

    def __reduce__(self) -> tuple[type[AnyFact], tuple[object, ...]]:
        """Pickled by its values, as spots are."""
        return Fact, (self.label, self.spot, self.read, self.text, self.confidence)

    @property
    def value(self) -> T:
        """The typed value; raises MissingFact when the document does not state it."""
        if self.read is None:
            raise MissingFact(f"'{self.label}' is not stated in {self.spot.name}")
        return self.read


def quote(text: str, spot: Spot, label: str = "text", confidence: float = 1.0) -> Fact[str]:
    """Words of a document as a fact of their own, for evidence that stands in no field."""
    return Fact(label, spot, text, text, confidence)


AnyFact = Fact[Any]


@lru_cache(maxsize=4096)
def unstated(name: str, path: str, page: int, sheet: str | None) -> AnyFact:
    """The fact of a field that a document does not state; rules ask for hundreds a paper."""
    return Fact(name, whole(path, page, sheet))
