"""Whether something can be read slowly and said aloud at once: short, and one idea a sentence."""

from __future__ import annotations

import re

from coach.composing.understanding.utterance import sentences

MOST_IN_A_SENTENCE = 9
"""Words of a sentence that is taken in at one go."""
_CLAUSE = re.compile(
    r"(?<=\w)[,:;]? (?:because|although|while|whoever|whatever|which|whom|whose|who|where|when|if"
    r"|whether|so that|besides|without \w+ing|that (?:\w+ )?(?:is|isn't|are|was|has|have|had|can"
    r"|can't|could|couldn't|would|should|I|you|we|they|he|she|it))\b"
)
"""Where a sentence goes on with another one inside it."""


def is_plain(words: str) -> bool:
    """Whether every sentence is short and has no other one inside it.

    >>> is_plain("Who decides about that? What do they look for?")
    True
    >>> is_plain("What do those who decide go by, written down or not?")
    False
    """
    return all(
        len(one.split()) <= MOST_IN_A_SENTENCE and not _CLAUSE.search(one)
        for one in sentences(words)
    )
