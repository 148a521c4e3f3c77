"""Documents that belong together, and the journey that they declare."""
