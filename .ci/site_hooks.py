"""What the pages of the manual need to become a site: links to the source are shown as paths, since the site does not hold the source."""

from __future__ import annotations

import re
from typing import Any

_SOURCE = re.compile(r"\[([^\]]+)\]\(\.\./([^)#]+)(?:#[^)]*)?\)")


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page with each link that leads out of docs/ as words and a path."""
    return _SOURCE.sub(lambda found: f"{found[1]} (`{found[2]}`)", markdown)
