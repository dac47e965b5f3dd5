"""Vectors and word statistics by partition; nothing here can search without a scope."""
