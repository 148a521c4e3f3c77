"""What the goods cost: arithmetic, market bands, limits."""
