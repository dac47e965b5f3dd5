"""What every suggestion must pass: the same versioned checks at run time and in the evals."""
