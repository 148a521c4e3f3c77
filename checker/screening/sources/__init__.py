"""Importers, one file a form in which watch lists are published."""
