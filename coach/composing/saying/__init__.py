"""A pair's own fragments (goals, promises, names) put into sentences that can be said aloud."""
