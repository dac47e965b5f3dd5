"""Which words of a source an item can be shown to rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.composing.citing import find
from coach.composing.drafts import Quote
from coach.composing.understanding.utterance import sentences
from coach.domain.passages import Passage


def quotes(
    passages: Mapping[str, Sequence[Passage]], label: str, *texts: str | None
) -> tuple[Quote, ...]:
    """Quotes of these texts as a source's passages have them.

    A text that stands whole in a passage is one quote; one that was cut between two passages is
    quoted by the sentence. What stands nowhere gives no quote, so that a library and its passages
    that fell apart lead to a missing citation and never to a wrong one.
    """
    own = passages.get(label, ())
    found: list[Quote] = []
    for text in texts:
        if not text:
            continue
        if _stands(text, own):
            found.append(Quote(label, text))
        else:
            found += [Quote(label, part) for part in sentences(text) if _stands(part, own)]
    return tuple(dict.fromkeys(found))


def _stands(text: str, passages: Sequence[Passage]) -> bool:
    return find(text, passages) is not None
