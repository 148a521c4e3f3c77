"""Ready-made settings for those who read papers with different eyes, tolerances that several rules share, and whose law there is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

JURISDICTIONS: Mapping[str, str] = MappingProxyType(
    {
        "un": "United Nations", "us": "United States", "eu": "European Union", "uk": "United Kingdom", "jp": "Japan", "ch": "Switzerland", "au": "Australia",
        "ca": "Canada", "kr": "Republic of Korea", "sg": "Singapore", "hk": "Hong Kong", "cn": "China", "in": "India",
    }
)  # fmt: skip
"""Whose law docscan knows anything of."""

PROFILES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        # weights on a booking are estimates; what counts is whether the box may go
        "forwarder": {"fail_on": "high", "tolerances": {"weight_percent": 2.0, "volume_percent": 5.0}},
        # UCP 600 art. 14(d): data in the documents must not conflict, however slight the thing
        "bank": {
            "fail_on": "medium",
            "tolerances": {"amount_percent": 0.1},
            "severity": {"reference-clash": "medium", "shipper-clash": "medium", "payment-to-a-third-country-bank": "medium"},
        },
        # duty follows from code, origin and value
        "customs": {
            "fail_on": "medium",
            "severity": {"hs-code-clash": "medium", "hs-code-does-not-exist": "medium", "vague-description": "medium"},
            "tolerances": {"market_times": 2.0, "price_percent": 10.0},
        },
        "strict": {
            "fail_on": "low",
            "jurisdictions": ["un", "us", "eu", "uk", "jp", "ch", "au", "ca", "kr", "sg", "hk", "cn", "in"],
            "tolerances": {"weight_percent": 0.5, "volume_percent": 1.0, "price_percent": 10.0, "amount_percent": 0.1, "market_times": 2.0},
        },
    }
)
"""The settings of each profile, as they would stand in docscan.toml; what the file says goes before them."""

TOLERANCES: Mapping[str, tuple[tuple[str, str, float], ...]] = MappingProxyType(
    {
        "weight_percent": (("weight-clash", "percent", 1.0), ("net-weight-over-gross", "slack", 0.01)),
        "volume_percent": (("measure-clash", "percent", 1.0),),
        "quantity_percent": (("quantity-clash", "percent", 1.0),),
        "price_percent": (("price-clash", "percent", 1.0),),
        "amount_percent": (("line-arithmetic-wrong", "slack", 0.01), ("total-does-not-add-up", "slack", 0.01), ("typed-over-total", "percent", 1.0)),
        "market_times": (("over-market-value", "times", 1.0), ("value-per-kilo-absurd", "times", 1.0)),
        "ship_knots": (("faster-than-any-ship", "max_knots", 1.0),),
        "detour_times": (("route-beyond-detour", "odd", 1.0),),
    }
)
"""Each tolerance with the rule options that it sets: rule, option, and what to multiply it with. An option set by itself goes before it."""
