"""The ports of the declared journey, for rules that cannot judge without knowing where they lie."""

from __future__ import annotations

from checker.model.documents import SeaTransportDocument
from checker.model.fact import MissingFact
from checker.model.places import Stop
from checker.model.shipment import Shipment
from checker.reference.journeys import MOVING
from checker.reference.onward_words import open_words, sea_words


def none_lost(shipment: Shipment) -> None:
    """Nothing where every stop of the journey is known; else MissingFact. What cannot be placed may lie anywhere: at a border, or beyond it."""
    lost = next((s for s in shipment.route if lost_place(s) and any(sign.isalpha() for sign in s.fact.text)), None)
    if lost is not None:
        raise MissingFact(f"where '{' '.join(lost.fact.text.split())[:60]}' in {lost.fact.spot.name} lies is not known")


def all_known(shipment: Shipment) -> None:
    """Nothing where every port on a sea paper is known; else MissingFact.

    A rule that found nothing asks this last, lest a hole in the journey look like a clean one.
    """
    if shipment.of(SeaTransportDocument):
        lost = next((s for s in shipment.route if s.role in MOVING and lost_place(s)), None)
        if lost is not None:
            raise MissingFact(f"where '{' '.join(lost.fact.text.split())[:60]}' in {lost.fact.spot.name} lies is not known")


def lost_place(stop: Stop) -> bool:
    """Whether a stop is named and yet not known: neither found nor a country, an open destination or a sea."""
    place = stop.place
    return place.country is None and not place.countries and not open_words(stop.fact.text) and not sea_words(stop.fact.text)
