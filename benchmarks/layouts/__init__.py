"""A bank of invented papers in many hands' layouts, with what each of them says."""
