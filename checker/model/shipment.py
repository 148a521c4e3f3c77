"""Papers that speak of the same goods on the same journey."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from checker.model.documents import Document, Field
from checker.model.fact import AnyFact, Fact
from checker.model.goods import Container, GoodsLine
from checker.model.places import Stop
from checker.model.traces import FileTraces

T = TypeVar("T")
D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Shipment:
    """Linked documents, what linked them, the declared journey, and the traces of their files.

    `id` is stable for the same papers. `route` runs from origin to destination, without repeated stops.
    """

    documents: tuple[Document, ...]
    id: str = ""
    linked_by: tuple[str, ...] = ()
    route: tuple[Stop, ...] = ()
    traces: tuple[FileTraces, ...] = ()

    def of(self, kind: type[D]) -> tuple[D, ...]:
        """The documents of one kind."""
        return tuple(d for d in self.documents if isinstance(d, kind))

    def every(self, *fields: Field[T]) -> tuple[Fact[T], ...]:
        """Every stated fact of these fields over all papers, paper by paper."""
        return tuple(f for d in self.documents for field in fields if (f := d.fact(field.name)))

    def group(self, name: str) -> Iterator[AnyFact]:
        """Every stated fact of one group of fields (parties, places, …) over all papers."""
        return (f for d in self.documents for f in d.group(name))

    @property
    def goods(self) -> tuple[GoodsLine, ...]:
        """The goods lines of all papers, paper by paper; the same goods come once for each paper that lists them."""
        return tuple(line for d in self.documents for line in d.goods)

    @property
    def containers(self) -> tuple[Container, ...]:
        """The containers of all papers, paper by paper."""
        return tuple(c for d in self.documents for c in d.containers)

    @property
    def lines(self) -> Iterator[Fact[str]]:
        """Every printed line of every paper."""
        return (line for d in self.documents for line in d.lines)

    @property
    def whole(self) -> Fact[Any]:
        """The shipment as evidence of something that no single line shows: the first paper as a whole."""
        first = self.documents[0]
        return Fact("document", first.spot, first.kind, first.path)
