"""Tests of reading: bytes to Paper."""
