"""Figures that prove the heading before them, where no colon does."""

from __future__ import annotations

import re

MEASURED = re.compile(r"(?i)[\d.,' ]+\s?(?:kgs?|kgm|kilos?|lbs?|cbm|m3|m³|mtq|кг|公斤|千克)\.?")
"""A figure with its unit: `Brutto 1.510,4 kg`."""

PENCE = re.compile(r"\d[\d.,']*[.,]\d\d")
"""An amount, behind a heading of two words or more: `Total EUR 4,960.00`."""

DAY = re.compile(
    r"[A-Za-z]{3,9}\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s[A-Za-z]{3,9}\.?,?\s(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|"
    r"(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
)
"""A whole date with its year in full: `Date MAY. 13, 2024`."""
