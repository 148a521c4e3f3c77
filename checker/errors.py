"""The errors a user can cause, each with its remedy."""

from __future__ import annotations


class DocscanError(Exception):
    """Something the user can mend: what is wrong, and what to do."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} ({remedy})" if remedy else reason)
        self.reason = reason
        self.remedy = remedy


class UsageError(DocscanError):
    """The command was called with something it cannot use: exit code 2."""


class ConfigError(UsageError):
    """The configuration cannot be used: exit code 2."""


class UnreadablePaper(DocscanError):
    """One input file cannot be read; the rest of the run goes on."""
