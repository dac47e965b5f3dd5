"""Whether a request says what it is about, or leaves that to the pair."""

from __future__ import annotations

from coach.checks.words import read

_NO_MATTER = read(
    "topic topics theme subject idea ideas session meeting meet talk talks talking discuss next"
    " first last week time today give me need want some good please thanks help can you could"
    " suggest find one two three four five six us we our he she him her mentee mentor leader"
    " director boss minutes min hour stereotype stereotypes stereotyping bias biases prejudice"
    " prejudices belief beliefs busting cliche cliches agenda questions"
).content


def words_of_its_matter(request: str) -> frozenset[str]:
    """Stems of a request that say what it is about: none in "an agenda for next week"."""
    return read(request).content - _NO_MATTER


def names_no_matter(request: str) -> bool:
    """Whether nothing in a request says what it is about.

    >>> names_no_matter("Two stereotype topics for next week, please")
    True
    >>> names_no_matter("A topic on shift swaps")
    False
    """
    return not words_of_its_matter(request)
