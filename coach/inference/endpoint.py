"""Where a chat model is reached, and how long it may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChatEndpoint:
    """An OpenAI-compatible chat endpoint."""

    base_url: str
    model: str
    api_key: str
    seconds: float = 90.0
    """Time for one request, retries included."""
    patience: float = 45.0
    """Longest silence: before the first piece, and between two."""
    max_tokens: int = 4_000
    """Longest answer that is asked for."""
    max_characters: int = 200_000
    """Longest answer that is read."""
    attempts: int = 3
    """Tries at one request while its failures may pass."""
    api_version: str = ""
    """Azure OpenAI's api-version, where the address is that of a deployment."""
    temperature: float | None = None
    """Pinned where answers are to be alike; None leaves it to the server."""
