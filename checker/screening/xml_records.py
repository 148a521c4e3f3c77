"""Large XML lists read record by record, without entities and without outside files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from checker.screening.opening import bad, unpacked

MOST_DEEP = 60


@dataclass(slots=True)
class Node:
    """An element without its namespace: name, attributes, own text, and the elements in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def all(self, *path: str) -> list[Node]:
        """The elements at that path: every address of every addressList."""
        found = [self]
        for name in path:
            found = [child for node in found for child in node.children if child.name == name]
        return found

    def get(self, *path: str) -> str:
        """The text of the first element at that path, in single spaces; empty when there is none."""
        found = self.all(*path)
        return " ".join(found[0].text.split()) if found else ""

    def texts(self, *path: str) -> list[str]:
        """The texts that are not empty of all elements at that path."""
        return [said for node in self.all(*path) if (said := " ".join(node.text.split()))]

    def under(self, name: str) -> Iterator[Node]:
        """Every element of that name at any depth."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.under(name)


def records(path: Path, names: frozenset[str], root: str) -> Iterator[Node]:
    """The root with its attributes, then every element of these names, whole, in the order of the file.

    BadList when the root has another name, for a document type declaration, and for XML that is broken or cut short.
    """
    reader = _Reader(names)
    with unpacked(path) as stream:
        first = True
        try:
            while block := stream.read(1 << 18):
                reader.parser.Parse(block, False)
                if reader.root and first:
                    first = False
                    if reader.root.name.lower() != root.lower():
                        raise bad(path, f"it is XML of another kind: <{reader.root.name}>, not <{root}>")
                    yield reader.root
                yield from reader.ready
                reader.ready.clear()
            reader.parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise bad(path, f"its XML is broken or cut short (line {error.lineno})") from error
        except _Refused as error:
            raise bad(path, str(error), "do not open it; fetch the file again from the official address") from error
        yield from reader.ready


class _Refused(Exception):
    """XML that no list holds."""


class _Reader:
    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        self.root: Node | None = None
        self.ready: list[Node] = []
        self._open: list[Node] = []
        self._depth = 0
        self.parser = expat.ParserCreate(namespace_separator="\x1f")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _doctype(self, *_: object) -> None:
        raise _Refused("it declares a document type, as lists never do")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MOST_DEEP:
            raise _Refused(f"it is nested more than {MOST_DEEP} deep")
        node = Node(name.rpartition("\x1f")[2], {key.rpartition("\x1f")[2]: value for key, value in attributes.items()})
        if self.root is None:
            self.root = node
            return
        if self._open:
            self._open[-1].children.append(node)
            self._open.append(node)
        elif node.name in self.names:
            self._open.append(node)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        if self._open:
            node = self._open.pop()
            if not self._open:
                self.ready.append(node)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text += text
