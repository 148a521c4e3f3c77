"""Watch lists: who and what is on them, and how alike two names are."""

from checker.screening.alike import similarity

__all__ = ["similarity"]
