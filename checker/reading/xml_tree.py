"""XML read without entities, outside files or bottomless nesting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from checker.errors import UnreadablePaper

MAX_DEPTH = 300
MAX_NODES = 600_000
_REMEDY = "do not open it elsewhere; ask the sender for the paper as PDF"


@dataclass(slots=True)
class Node:
    """An element: its name without prefix, its namespace, attributes (names without prefix), and what stands in it, words and elements in order."""

    name: str
    space: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Node | str] = field(default_factory=list)

    @property
    def children(self) -> list[Node]:
        """The elements directly in it."""
        return [n for n in self.inside if isinstance(n, Node)]

    @property
    def text(self) -> str:
        """All words in it, with single spaces."""
        return " ".join("".join(self.words()).split())

    def words(self) -> Iterator[str]:
        """The words in it as they stand, piece by piece."""
        for one in self.inside:
            if isinstance(one, str):
                yield one
            else:
                yield from one.words()

    def all(self, path: str) -> list[Node]:
        """The elements at a path of names such as Party/PostalAddress."""
        here = [self]
        for name in path.split("/"):
            here = [child for node in here for child in node.children if child.name == name]
        return here

    def first(self, *paths: str) -> Node | None:
        """The first element at the first of these paths that leads to one."""
        return next((found[0] for path in paths if (found := self.all(path))), None)

    def says(self, *paths: str) -> str:
        """The words at the first of these paths that leads to any."""
        return next((node.text for path in paths for node in self.all(path) if node.text), "")

    def within(self, name: str) -> Iterator[Node]:
        """All elements of this name, however deep."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.within(name)


def parse(data: bytes) -> Node:
    """The outermost element; raises UnreadablePaper where the XML is broken, or declares entities, as no honest paper does."""
    top = Node("")
    stack = [top]
    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(stack) > MAX_DEPTH or count > MAX_NODES:
            raise UnreadablePaper("its XML is nested too deeply or too large to be read", _REMEDY)
        space, _, local = name.rpartition("\n")
        node = Node(local, space, {key.rpartition("\n")[2]: value for key, value in attributes.items()})
        stack[-1].inside.append(node)
        stack.append(node)

    def said(words: str) -> None:
        stack[-1].inside.append(words)

    def refuse(*_: object) -> None:
        raise UnreadablePaper("it declares XML entities or a document type, which papers of trade do not", _REMEDY)

    parser = expat.ParserCreate(namespace_separator="\n")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _name: stack.pop()
    parser.CharacterDataHandler = said
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise UnreadablePaper("its XML is damaged or cut short", "fetch the file again from its sender") from error
    return top.children[0]
