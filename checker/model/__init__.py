"""The nouns handed from stage to stage: pure data, no input or output, no rules."""
