"""What the goods are: banned, luxury, military, wild, vaguely named, wrongly coded or impossibly heavy."""
