"""The last answer of a question that many rules ask of one shipment after another."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")


def asked_once(question: Callable[[S], T]) -> Callable[[S], T]:
    """The question, answered from memory while it is asked of the same shipment, or of the same view of it. The answer must not change."""
    last: tuple[S, T] | None = None

    @wraps(question)
    def ask(shipment: S) -> T:
        nonlocal last
        held = last
        if held is None or held[0] is not shipment:
            last = held = (shipment, question(shipment))
        return held[1]

    return ask
