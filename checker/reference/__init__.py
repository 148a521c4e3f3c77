"""What is known of the world before any paper is read."""
