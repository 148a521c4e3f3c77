"""Papers to facts with provenance, and facts to typed documents."""
