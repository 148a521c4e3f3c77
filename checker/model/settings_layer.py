"""One source of settings, which knows on which of its lines a key stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_LINE = re.compile(r", line (\d+)")
_ENTRY = re.compile(r" entry (\d+)")


@dataclass(slots=True)
class Layer:
    """One source of settings: its table, what to call it, its text (to name lines), and the folder that its paths start from."""

    table: Mapping[str, Any]
    name: str
    text: str = ""
    folder: Path | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def at(self, key: str) -> str:
        """Where a key stands, for a message."""
        found = re.search(rf'^[ \t]*\[*[ \t]*["\']?{re.escape(key)}\b', self.text, re.MULTILINE) if self.text else None
        return f"{self.names.get(key, self.name)}{f', line {self.text.count(chr(10), 0, found.start()) + 1}' if found else ''}"

    def closer(self, key: str, said: str) -> str:
        """What is said of a key, with the line of the entry and of the words in it that it speaks of, in place of the key's own."""
        given = _LINE.search(said)
        if given is None or not self.text:
            return said
        lines, number = self.text.splitlines(), int(given[1])
        entry = _ENTRY.search(said)
        heads = [at for at, line in enumerate(lines, 1) if re.match(rf"[ \t]*\[\[[ \t]*{re.escape(key)}\b", line)]
        if entry and int(entry[1]) <= len(heads):
            number = heads[int(entry[1]) - 1]
        for word in re.findall(r"'([^']+)'", said.partition(f"'{key}'")[2]):
            met = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
            number = next((at for at, line in enumerate(lines, 1) if at >= number and met.search(line.partition("#")[0])), number)
        return said[: given.start()] + f", line {number}" + said[given.end() :]
