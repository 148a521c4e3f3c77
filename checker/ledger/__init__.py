"""What earlier shipments said: kept in SQLite or PostgreSQL, looked up before a shipment is judged."""
