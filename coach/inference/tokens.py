"""How long a text is, in tokens."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
from functools import lru_cache
from pathlib import Path

import tiktoken

from coach.errors import WeightsError

VOCABULARY = "9b5ad71b2ce5302211f9c61530b329a4922fc6a4"
"""Name of the cl100k_base vocabulary in tiktoken's cache: SHA-1 of its address."""
VOCABULARY_SHA256 = "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7"
PATTERN = (
    r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+|"
    r" ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"
)
"""How cl100k_base cuts a text before merging (tiktoken_ext.openai_public)."""


def count(text: str) -> int:
    """Tokens of a text in cl100k_base; markers such as <|endoftext|> count as plain text.

    Raises:
        WeightsError: The vocabulary is missing or another.
    """
    return len(_encoding().encode_ordinary(text))


@lru_cache(maxsize=1)
def _encoding() -> tiktoken.Encoding:
    """The encoding from the vocabulary that llama-index-core ships.

    tiktoken's own loader would download it, or want an environment variable.
    """
    lines = _vocabulary().splitlines()
    ranks = {base64.b64decode(token): int(rank) for token, rank in map(bytes.split, lines)}
    return tiktoken.Encoding(
        "cl100k_base", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens={}
    )


def _vocabulary() -> bytes:
    spec = importlib.util.find_spec("llama_index.core")
    if spec is None or spec.origin is None:
        message = "The token vocabulary is missing: install llama-index-core (make install)."
        raise WeightsError(message)
    file = Path(spec.origin).parent / "_static" / "tiktoken_cache" / VOCABULARY
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"The token vocabulary cannot be read ({error}): reinstall llama-index-core."
        raise WeightsError(message) from error
    if hashlib.sha256(data).hexdigest() != VOCABULARY_SHA256:
        raise WeightsError(f"{file} is not cl100k_base: reinstall llama-index-core.")
    return data
