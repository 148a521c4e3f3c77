"""Rules on the ship: her number, her name, and what she does at sea."""
