"""Rules that hold one paper against another."""
