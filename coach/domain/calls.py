"""Calls to a model or embedder beyond this machine: who, when, how much; never what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

ANSWERED = "answered"


@dataclass(frozen=True)
class Call:
    """One call, for the audit log: no content."""

    id: str
    request: str
    """What the calls for one suggestion have in common."""
    at: datetime
    who: str
    """Person id of the asker; empty where the call was made for nobody in particular."""
    pair_id: str
    """Empty for a coordinator's."""
    programme_id: str
    feature: str
    """agenda, topics, questions, answer or embeddings"""
    model: str
    prompt: str
    """Names, versions and fingerprints of the prompts."""
    prompt_tokens: int
    completion_tokens: int
    cost: float
    """In the currency of the configured prices."""
    sha256: str
    """Of everything that was to be sent, in hexadecimal."""
    outcome: str
    """``answered``, ``cancelled``, or the kind of error."""


@dataclass(frozen=True)
class Spent:
    """What the calls of some time came to."""

    calls: int = 0
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float = 0.0

    def __add__(self, other: Spent) -> Spent:
        """Both together."""
        return Spent(
            self.calls + other.calls,
            self.requests + other.requests,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.cost + other.cost,
        )
