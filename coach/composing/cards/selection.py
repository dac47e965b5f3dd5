"""What a card may answer for this pair, and how well each card does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from coach.composing.cards.traits import Traits, Values
from coach.composing.record import Goal, NoteLine, Promise, Record
from coach.domain.briefs import Brief

Ground = Goal | Promise | NoteLine | None
"""What in the pair's record a card was chosen for; None where the request itself was."""

_REQUEST, _ASKED = 0.5, 1.6
"""Weight of the request, and of one that names a theme."""
_GOALS: Mapping[str, float] = {"mentor": 1.2, "mentee": 1.3, "programme": 0.3}
_PROGRAMME_ALONE = 1.2
"""Weight of the programme's goal where the request leaves the matter to the pair."""
_PROMISE, _NOTE = 0.5, 0.35
_NEAR = 0.35
"""Cosine similarity from which a card visibly has to do with a wish."""


@dataclass(frozen=True)
class Wish:
    """Something that a card may answer."""

    weight: float
    vector: NDArray[np.float32]
    ground: Ground


@dataclass(frozen=True)
class Scored:
    """How well each card of a kind answers, and which wish."""

    values: Values
    grounds: tuple[Ground, ...]
    """None also where no wish is near enough to be named."""


def wishes(brief: Brief, record: Record) -> tuple[Wish, ...]:
    """The request, goals, open promises and latest note, as far as they have vectors."""
    found = []
    if brief.sense.request:
        asked = bool(brief.understanding.slots.focus)
        found.append(Wish(_ASKED if asked else _REQUEST, _vector(brief.sense.request), None))
    grounds: list[tuple[float, Goal | Promise | NoteLine]] = [
        *((_GOALS.get(goal.whose, 0.3), goal) for goal in record.goals),
        *((_PROMISE, promise) for promise in record.promises if not promise.kept),
        *((_NOTE, line) for line in record.last_notes()[:1]),
    ]
    for weight, ground in grounds:
        stored = brief.sense.record.get(ground.passage.id)
        if stored:
            found.append(Wish(weight, _vector(stored), ground))
    return tuple(found)


def of_the_two(wanted: Sequence[Wish]) -> tuple[Wish, ...]:
    """The wishes without the request's, for where it names nothing.

    What the programme is for counts as much then as what each of the two came for.
    """
    return tuple(
        replace(wish, weight=_PROGRAMME_ALONE)
        if isinstance(wish.ground, Goal) and wish.ground.whose == "programme"
        else wish
        for wish in wanted
        if wish.ground
    )


def _vector(values: tuple[float, ...]) -> NDArray[np.float32]:
    return np.asarray(values, np.float32)


def answer(cards: Traits, wanted: Sequence[Wish]) -> Scored:
    """How well each card answers its best wish, about 0 to 1.5, and which wish that is.

    Similarities are compared within a wish, since some wishes are near to every card, and less
    what a card is near to anyway, since some cards are near to every wish.
    """
    count = len(cards.vectors)
    if not count or not wanted:
        return Scored(np.zeros(count), (None,) * count)
    similarity = cards.near(np.stack([wish.vector for wish in wanted]))
    special = similarity - cards.commonness
    spread = special.std(axis=1, keepdims=True) + 1e-6
    standing = np.clip((special - special.mean(axis=1, keepdims=True)) / spread, 0.0, 4.0)
    weighted = standing * np.asarray([[wish.weight] for wish in wanted]) / 3.0
    best = weighted.argmax(axis=0)
    most = weighted.max(axis=0)
    rest = (weighted.sum(axis=0) - most) / max(len(wanted) - 1, 1)
    near = similarity[best, np.arange(count)] >= _NEAR
    return Scored(
        np.asarray(most + 0.3 * rest, np.float64),
        tuple(
            wanted[wish].ground if named else None
            for wish, named in zip(best.tolist(), near.tolist(), strict=True)
        ),
    )


def ranked(values: Values, allowed: Callable[[int], bool]) -> Iterator[int]:
    """Places of the allowed cards, best first."""
    order: list[int] = np.argsort(-values, kind="stable").tolist()
    return (place for place in order if allowed(place))


def unlike(cards: Traits, places: Iterator[int], count: int, alike: float) -> list[int]:
    """The first places, leaving out any that is as near to one before as ``alike``."""
    taken: list[int] = []
    for place in places:
        if len(taken) == count:
            break
        near = cards.vectors[taken] @ cards.vectors[place] if taken else np.zeros(0)
        if not (near >= alike).any():
            taken.append(place)
    return taken
