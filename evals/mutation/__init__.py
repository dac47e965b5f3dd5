"""The suite measured: faults put in on purpose, and edits that change no meaning.

Nothing here knows how a check decides: no operator imports a check or its word lists.
"""
