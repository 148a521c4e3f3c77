"""The circles of partners that this machine belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.ledger import circle


class Circles:
    """The secrets of the circles that this machine belongs to, in one folder."""

    def __init__(self, folder: Path | None = None) -> None:
        """Read the secrets when they are first asked for."""
        self.folder = folder
        self._secrets: dict[str, bytes] | None = None

    @property
    def secrets(self) -> Mapping[str, bytes]:
        """Each circle's secret by its name."""
        if self._secrets is None:
            files = sorted(self.folder.glob("*.key")) if self.folder and self.folder.is_dir() else []
            found = [circle.read(file, circle.SECRET) for file in files]
            self._secrets = {circle.name_of(secret): secret for secret in found}
        return self._secrets

    def join(self, secret: bytes) -> str:
        """Keep a circle's secret; gives its name."""
        name = circle.name_of(secret)
        if self.folder is not None:
            circle.keep(self.folder / f"{name}.key", secret)
        self._secrets = {**self.secrets, name: secret}
        return name

    def lacking(self, packs: Iterable[tuple[str, str]]) -> Iterator[str]:
        """A sentence for each pack, of (origin, circle), that cannot be looked into for want of its circle's secret."""
        for origin, name in packs:
            if name not in self.secrets:
                yield f"the indicators of {origin} were not looked at: this machine has no key of the circle {name}; import the pack here too"
