"""Reverse Mentoring Coach: prepares pairs, cites what it says, checks what it shows."""
