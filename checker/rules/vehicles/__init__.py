"""Vehicles: chassis numbers, makes, years, and the measures that take cars."""
