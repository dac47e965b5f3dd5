"""How far a name goes: what a hyphen or an initial ties to it."""

from __future__ import annotations

from collections.abc import Sequence

from coach.privacy import lexicon
from coach.privacy.tokens import Shape, Token


def tied(text: str, words: Sequence[Token], a: int, b: int) -> tuple[int, int]:
    """The range of a name that found ``words[a:b]``, as in "Ha-eun Ryu" and "m kovacs".

    Args:
        text: Where the words stand.
        words: All words of the text.
        a: The first word of the name.
        b: The word after its last.
    """
    while b < len(words) and _between(text, words, b) == "-" and not _is_plain(words[b]):
        b += 1
    if a > 1 and _between(text, words, a) == " " and _between(text, words, a - 1) == "-":
        first, second = words[a - 2], words[a - 1]
        if first.shape is Shape.CAPITAL and not _is_plain(second):
            a -= 2
    if a and _between(text, words, a) in {" ", ". "} and _is_initial(words[a - 1].text):
        a -= 1
    return a, b


def _between(text: str, words: Sequence[Token], at: int) -> str:
    """What stands before that word, up to the word before it."""
    return text[words[at - 1].end : words[at].start]


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word not in "aAiI"


def _is_plain(word: Token) -> bool:
    """Whether a word is English, or known to name nobody."""
    return lexicon.is_ordinary(word.key) or lexicon.is_known(word.key)
