"""Rules on who sends, receives and stands between."""
