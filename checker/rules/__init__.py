"""The rule book: one folder a family, one file a topic."""
