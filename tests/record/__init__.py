"""Tests of the record of decisions."""
