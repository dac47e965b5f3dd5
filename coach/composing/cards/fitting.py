"""How well each card suits one meeting: the wishes of the pair, the arc, the place, the burden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from coach.checks.words import read
from coach.composing.cards.traits import Traits, Values
from coach.composing.understanding.slots import left_out, unwanted
from coach.domain.library import ActivityCard, EvidenceCard
from coach.domain.terms import Burden, Dimension, Grade, Stage

_BURDEN = {Burden.LOW: 0.0, Burden.MEDIUM: -0.15, Burden.HIGH: -0.5}
_SPARING = 3.0
"""How much dearer a burden is where the mentor is to be spared."""
_ON_PAPER = re.compile(
    r"\b(?:read|screen|board|sheet|list|written|write|draw|page|paper|slip|map|chart|cards?"
    r"|underline|document|photo|picture|type)\b",
    re.IGNORECASE,
)
_PAPER_COST = 0.25
"""For each step that wants eyes or hands where the meeting leaves none free."""
_ACTED = re.compile(
    r"\b(?:games?|guess\w*|quiz\w*|role.?play|rehears\w*|pretend\w*|imagine you"
    r"|act (?:it )?out|in character|without a word|set a clock|in questions only)\b",
    re.IGNORECASE,
)
_QUICK = re.compile(
    r"\b(?:quick\w*|fast|rapid|at the same time|call out|interrupt\w*|one minute each"
    r"|set a clock|each word on a slip)\b",
    re.IGNORECASE,
)
_RULED_OUT = 3.0
_GRADE = {Grade.STRONG: 0.2, Grade.MODERATE: 0.15, Grade.THIN: 0.0, Grade.CONTESTED: 0.0}
_UNWANTED = 3.0
_SHORT = 40
"""Words of a request that is about one thing."""


def burdens(cards: Sequence[ActivityCard]) -> Values:
    """What each activity asks of the mentor, as a cost."""
    return np.asarray([_BURDEN[card.burden] for card in cards], np.float64)


def paper(cards: Sequence[ActivityCard]) -> Values:
    """What each activity asks of eyes and hands, as a cost."""
    return np.asarray(
        [
            -_PAPER_COST * sum(bool(_ON_PAPER.search(step.do)) for step in card.steps)
            for card in cards
        ],
        np.float64,
    )


def wants_eyes(told: str) -> bool:
    """Whether something to read, to write or to look at is needed for what is told."""
    return bool(_ON_PAPER.search(told))


def is_played(told: str) -> bool:
    """Whether somebody plays a part, guesses, or is quick."""
    return bool(_ACTED.search(told) or _QUICK.search(told))


def acted(cards: Sequence[ActivityCard]) -> Values:
    """A cost where somebody plays a part."""
    return _where(_ACTED, cards)


def quick(cards: Sequence[ActivityCard]) -> Values:
    """A cost where turns come fast or at once, which captions and translating can't follow."""
    return _where(_QUICK, cards)


def _where(cue: re.Pattern[str], cards: Sequence[ActivityCard]) -> Values:
    return np.asarray(
        [
            -_RULED_OUT * bool(cue.search(" ".join([card.purpose, *(s.do for s in card.steps)])))
            for card in cards
        ],
        np.float64,
    )


def grades(cards: Sequence[EvidenceCard]) -> Values:
    """How far each card's evidence carries."""
    return np.asarray([_GRADE[card.grade] for card in cards], np.float64)


def activity_fit(
    traits: Traits, stage: Stage, dimensions: Sequence[Dimension], costs: tuple[Values, bool]
) -> Values:
    """How an activity fits stage and pair.

    Args:
        traits: The activities.
        stage: The meeting's stage.
        dimensions: The pair's differences.
        costs: What each activity asks of the mentor, and whether the mentor is to be spared.
    """
    burden, spare = costs
    fit = traits.stage_fit(stage) + traits.dimension_fit(dimensions)
    return np.asarray(fit + burden * (_SPARING if spare else 1.0), np.float64)


def question_fit(traits: Traits, stage: Stage, dimensions: Sequence[Dimension]) -> Values:
    """How a question fits stage and pair."""
    return np.asarray(0.5 * traits.stage_fit(stage) + traits.dimension_fit(dimensions), np.float64)


def left_out_cost(traits: Traits, told: Iterable[str], request: str) -> Values:
    """A cost where a card is about what a short request wants left out.

    Args:
        traits: The cards.
        told: What each is about, in their order.
        request: A longer one tells of much that it doesn't want, and means something else by it.
    """
    phrases = left_out(request) if len(request.split()) <= _SHORT else ()
    wanted = [words for one in phrases if (words := frozenset(read(one).content))]
    if not wanted:
        return np.zeros(len(traits.vectors), np.float64)
    named = [any(words <= frozenset(read(text).content) for words in wanted) for text in told]
    return np.asarray(
        -_UNWANTED * (traits.about(unwanted(request)) | np.asarray(named)), np.float64
    )


def evidence_fit(
    traits: Traits, wanted: Sequence[Dimension], unwanted: Sequence[Dimension]
) -> Values:
    """How an evidence card fits what is to be talked about, and what is not."""
    fit = 2.0 * traits.dimension_fit(wanted)
    return np.asarray(fit - _UNWANTED * traits.about(unwanted), np.float64)
