"""Values printed in two pieces side by side: a currency and its figure, a call sign and its ship, a registered number and its firm."""

from __future__ import annotations

import re

from checker.extracting.headings import Label
from checker.extracting.layout import Layout, Segment, segment

_LONGEST = 7
"""A currency, unit or call sign has at most so many letters."""
_REGISTERED = re.compile(r"(?=\w*\d)[A-Z0-9-]{4,17}")
_PARTIES = frozenset({"shipper", "exporter", "seller", "consignee", "buyer", "notify_party", "manufacturer", "forwarding_agent"})
_FIGURE = re.compile(r"(?:[-–]\s*[A-Z]{3}\s*[-–]\s*)?\d")
_CALL_SIGN = re.compile(r"(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,7}")


def with_figure(layout: Layout, s: Segment) -> Segment:
    """A currency, unit or ship's call sign that stands apart, with the figure or name behind it; the segment itself where it is none."""
    if len(s.text) > _LONGEST or len(s.words) > 1:
        return s
    after = _after(layout, s)
    if after is None or after.label or after.cell != s.cell:
        return s
    figure = len(s.text) < _LONGEST - 1 and not any(c.isdigit() for c in s.text) and _FIGURE.match(after.text)
    coded = after.x0 - s.x1 < 2 * s.size and _CALL_SIGN.fullmatch(s.text) and after.text[:3].isalpha()
    return segment([*s.words, *after.words], s.page, s.cell) if figure or coded else s


def registered(layout: Layout, label: Label, number: Segment) -> bool:
    """Whether a segment is a firm's registered number, with its name behind it, beside the heading of a party."""
    after = _after(layout, number) if _REGISTERED.fullmatch(number.text) else None
    return after is not None and any(c in _PARTIES for c in label.parts[0]) and not after.label and sum(c.isalpha() for c in after.text) > 3


def _after(layout: Layout, s: Segment) -> Segment | None:
    return next((o for o in layout.beside(s) if o.x0 > s.x1), None)
