"""Parts of the Our-pair tab, each with its own handlers."""
