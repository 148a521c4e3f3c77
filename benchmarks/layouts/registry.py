"""All layouts by name, and which of them are held back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

HELD_BACK = frozenset(
    "cma congen conline express fbl hmm house_plain msc awb_neutral booking_mail cmr hawb_laser eur1 form_e insurance japan_dereg cn_customs india_sb japan_export brazilian din5008 dutch faxtyped mexican quickbooks russian turkish "
    "vietnamese wordtable pl_containers pl_grid pl_ranges wb_multidoc wb_onesheet".split()
)  # drawn by lot over each sort of paper before any was measured; never to be changed


@dataclass(frozen=True)
class Layout:
    """A way to draw one paper: a function from shipment to file bytes and truth."""

    name: str
    draw: Callable[[Any], Any]
    suffix: str
    fonts: bool
    wants: dict[str, Any]

    @property
    def held_back(self) -> bool:
        return self.name in HELD_BACK


LAYOUTS: dict[str, Layout] = {}


def layout(suffix: str = "pdf", fonts: bool = False, **wants: Any) -> Callable[[Callable[[Any], Any]], Callable[[Any], Any]]:
    """Registers a layout. `fonts`: needs the free fonts; `wants`: what the shipment must be (origin, destination, currency, air, count)."""

    def register(draw: Callable[[Any], Any]) -> Callable[[Any], Any]:
        LAYOUTS[draw.__name__] = Layout(draw.__name__, draw, suffix, fonts, wants)
        return draw

    return register
