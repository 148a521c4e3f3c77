"""Bytes to Paper: pages of placed words, ruled edges and images; sheets become pages of the same kind."""
