"""The evals: what measures the coach, beside it and never imported by it."""
