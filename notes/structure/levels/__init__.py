"""Which entries are talks, and which are groups of talks, parts of one, or neither."""
