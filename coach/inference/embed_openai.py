"""Embeddings of any endpoint that speaks the OpenAI protocol."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from coach.errors import MalformedReply, ModelUnavailable
from coach.ports import Vectors

if TYPE_CHECKING:
    from openai import APIError, OpenAI
    from openai.types import Embedding

BATCH = 64
"""Texts in one request: servers of every size take as many."""
PROBE = "How long is a vector?"
"""Sent once where the length of a vector is asked for before any text."""


@dataclass(frozen=True)
class EmbeddingEndpoint:
    """Where embeddings come from."""

    base_url: str
    model: str
    api_key: str
    timeout: float = 30.0
    """Seconds for one attempt."""
    max_retries: int = 2
    """Further attempts after a failure that may pass."""


class OpenAIEmbedder:
    """Unit vectors from an endpoint (Embedder); outbound, so only ever used inside the gate."""

    def __init__(self, endpoint: EmbeddingEndpoint) -> None:
        self.name = f"openai-compatible/{endpoint.model}"
        self._endpoint = endpoint

    @cached_property
    def dimensions(self) -> int:
        """Length of a vector, as the endpoint answers a fixed text."""
        return int(self._request([PROBE]).shape[1])

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text, in order.

        Raises:
            ModelUnavailable: The endpoint did not answer, or refused.
            MalformedReply: The answer is not one finite vector of one length per text.
        """
        starts = range(0, len(texts), BATCH)
        parts = [self._request(texts[start : start + BATCH]) for start in starts]
        if not parts:
            return np.zeros((0, self.dimensions), np.float32)
        if len({part.shape[1] for part in parts}) > 1:
            raise MalformedReply(_malformed(self._endpoint, "vectors of several lengths"))
        return np.concatenate(parts)

    @cached_property
    def _client(self) -> OpenAI:
        from openai import OpenAI

        at = self._endpoint
        return OpenAI(
            base_url=at.base_url,
            api_key=at.api_key,
            timeout=at.timeout,
            max_retries=at.max_retries,
        )

    def _request(self, texts: Sequence[str]) -> Vectors:
        from openai import APIError

        at = self._endpoint
        try:
            reply = self._client.embeddings.create(
                model=at.model,
                # Several servers refuse an empty text; a blank one is the nearest that all take.
                input=[text or " " for text in texts],
                # The SDK's own default is base64, which several servers do not know.
                encoding_format="float",
            )
        except (APIError, ValueError) as error:
            raise _mapped(error, at) from error
        return _unit_rows(getattr(reply, "data", None), len(texts), at)


def _mapped(error: APIError | ValueError, at: EmbeddingEndpoint) -> Exception:
    """The coach's error for the SDK's; carries the status, never the body, which may echo text."""
    from openai import APIConnectionError, APIStatusError, APITimeoutError

    if isinstance(error, APITimeoutError):
        why = f"did not answer within {at.timeout:g} s: try again, or raise its timeout"
    elif isinstance(error, APIConnectionError):
        why = "cannot be reached: check its address and that it runs"
    elif isinstance(error, APIStatusError):
        why = _advice(error.status_code)
    else:
        return MalformedReply(_malformed(at, "not JSON"))
    return ModelUnavailable(f"The embeddings endpoint ({at.model}) {why}.")


def _advice(status: int) -> str:
    if status in {401, 403}:
        return f"refused the key (HTTP {status}): check its API key"
    if status == 404:
        return "does not know this address or model (HTTP 404): check both"
    if status == 429:
        return "is over its rate limit (HTTP 429): wait, or use another endpoint"
    return f"failed (HTTP {status}): look at its log, or use the built-in embedder"


def _malformed(at: EmbeddingEndpoint, what: str) -> str:
    return (
        f"The embeddings endpoint ({at.model}) returned {what}: "
        "check that the model is an embedding model."
    )


def _unit_rows(data: Sequence[Embedding] | None, expected: int, at: EmbeddingEndpoint) -> Vectors:
    """Rows in the order of the texts, of unit length; raises MalformedReply."""
    if not isinstance(data, list) or len(data) != expected:
        raise MalformedReply(_malformed(at, "another number of vectors than texts"))
    try:
        ordered = sorted(data, key=lambda row: row.index)
        vectors = np.array([row.embedding for row in ordered], np.float32)
    except (AttributeError, TypeError, ValueError) as error:
        raise MalformedReply(_malformed(at, "something else than vectors")) from error
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    if vectors.ndim != 2 or not np.isfinite(vectors).all() or not lengths.all():
        raise MalformedReply(_malformed(at, "empty or infinite vectors"))
    return np.asarray(vectors / lengths, np.float32)
