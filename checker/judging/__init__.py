"""What a rule is, how rules are gathered and applied, and how findings become a verdict."""
