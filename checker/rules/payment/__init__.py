"""Rules on who is paid, where, and in what money."""
