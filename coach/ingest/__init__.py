"""Documents and cards become quotable passages."""
