"""A second bank of invented papers, written as web pages and printed by a browser: other hands, other fonts, other habits than `benchmarks.layouts`."""
