"""Builders of reference tables, and measurements of what docscan reads."""
