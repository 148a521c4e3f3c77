"""Rules on how a file was made and changed."""
