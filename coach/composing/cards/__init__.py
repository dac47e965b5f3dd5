"""Which cards of the library fit a pair, and what the coach's own moves rest on."""
