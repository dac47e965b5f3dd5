"""From a request to a cited suggestion: understand, plan, compose, cite."""
