"""The database: the one truth of what exists."""
