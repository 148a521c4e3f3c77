"""Rules on the way the goods take: places, detours, hops and destinations."""
