"""Prompts as versioned files: loaded, filled strictly, fingerprinted, locked."""
