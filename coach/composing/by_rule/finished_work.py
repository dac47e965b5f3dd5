"""Ways to put work that the mentor has finished on the table."""

from __future__ import annotations

from dataclasses import dataclass

from coach.composing.cards.traits import pick


@dataclass(frozen=True)
class Showing:
    """One way: how to begin, what to do meanwhile, and what comes last."""

    first: str
    """Said before it is shown; may be empty."""
    how: str
    last: str


_GUESSED = Showing(
    "Before I tell you: what is your guess, and why that?",
    "Your mentee guesses first, then you tell it.",
    "Which part of that is yours to change, and by which day?",
)
_LOOKED_AT = Showing(
    "",
    "Lay it before both of you and say nothing for a minute.",
    "What would you do first about that?",
)
_ONE_SENTENCE = Showing(
    "I'll say it in one sentence. Ask me whatever you need to believe it.",
    "One sentence, then only answers; no lecture.",
    "Who else has to see this, and who shows it to them?",
)
_BESIDE = Showing(
    "How do you picture it, from all that you get to read?",
    "First the picture from above, then yours beside it.",
    "What would have to be different by next month?",
)
_WAYS = (_GUESSED, _LOOKED_AT, _ONE_SENTENCE, _BESIDE)


def showing(seed: str) -> Showing:
    """The way of a pair's own draw."""
    lasts = tuple(one.last for one in _WAYS)
    last = pick(f"{seed}/showing", lasts)
    return _WAYS[lasts.index(last)]
