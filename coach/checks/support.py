"""How far a source's words support a claim, and whether two texts are about the same thing."""

from __future__ import annotations

from coach.checks.words import Words, plain, read, sentences


def supports(source_text: str, claim_text: str) -> float:
    """How far the source supports the claim, between 0 and 1; from 0.5 on it counts as support."""
    if plain(claim_text) in plain(source_text):
        return 1.0
    source, claim = read(source_text), read(claim_text)
    if not claim.numbers <= source.numbers:
        return 0.2
    covered = _share(claim, source)
    best = max((_share(claim, read(part)) for part in sentences(source_text)), default=0.0)
    return 0.5 * covered + 0.5 * best


def relates(text: str, other: str) -> float:
    """How far two texts are about the same thing, between 0 and 1."""
    left, right = read(text), read(other)
    fewest = min(len(left.content), len(right.content))
    return len(left.content & right.content) / fewest if fewest else 0.0


def _share(claim: Words, source: Words) -> float:
    if not claim.content:
        return 1.0
    return len(claim.content & source.content) / len(claim.content)
