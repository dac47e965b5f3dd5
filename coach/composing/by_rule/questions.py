"""Question cards chosen for this pair."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach.composing.by_rule.evidence import OF_SOME, to_the_point
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.fitting import left_out_cost
from coach.composing.cards.selection import Ground, ranked, unlike
from coach.composing.cards.traits import Traits
from coach.domain.briefs import Intent
from coach.domain.library import QuestionCard
from coach.domain.people import Role

_ALIKE = 0.7
_ROUNDED = 4
"""Questions for a meeting from which on one of them asks for a next step."""
_ORDER = ("opening", "perspective", "deepening", "commitment", "review")


@dataclass(frozen=True)
class ChosenQuestion:
    """A question and what in the pair's record it was chosen for."""

    card: QuestionCard
    ground: Ground


def best_questions(
    setting: Setting,
    count: int,
    *,
    together: bool,
    audience: Role | None = None,
    model: str | None = None,
    spare: bool = True,
) -> tuple[ChosenQuestion, ...]:
    """The best questions, no two alike, in the order to ask them.

    Args:
        setting: The meeting.
        count: How many at most.
        together: Asked in a meeting, else for a journal.
        audience: Who answers; for a meeting the mentee where None.
        model: Only questions of this reflection model, which are mostly written for a journal
            and taken to a meeting where they are asked for by name.
        spare: Whether a long request is given questions that fit any subject where none is near.
    """
    cards, scored, used = setting.deck.library.questions, setting.questions, setting.used
    who = audience or (Role.MENTEE if together else setting.voice.to)
    where = "together" if together else "alone"

    fits = _fitting(setting, spare=spare)

    def may(place: int) -> bool:
        card = cards[place]
        return (
            bool(fits[place])
            and card.id not in used
            and card.audience in (who, "both")
            and (card.setting == where if model is None else card.model == model)
        )

    order = sorted(ranked(scored.values, may), key=lambda place: cards[place].id in setting.shown)
    traits = setting.deck.questions
    rounded = together and count >= _ROUNDED
    taken = unlike(traits, iter(order), count - 1 if rounded else count, _ALIKE)
    if rounded:
        steps = [place for place in order if cards[place].use == "commitment"]
        again = dict.fromkeys([*taken, *steps, *order])
        taken = unlike(traits, iter(again), count, _ALIKE)
    chosen = [ChosenQuestion(cards[place], scored.grounds[place]) for place in taken]
    return tuple(sorted(chosen, key=_place))


def _fitting(setting: Setting, *, spare: bool) -> NDArray[np.bool_]:
    """Which questions have to do with the two.

    A long request says what it is about, and a question about breaks, courses or pay would come
    out of nowhere in it: only those that are near to what it or the record tells are asked there,
    or, where a pair has nothing of its own, those that fit any subject.
    """
    traits = setting.deck.questions
    if setting.asked_at_length and setting.brief.understanding.intent is Intent.QUESTIONS:
        alone = [stands_alone(card) for card in setting.deck.library.questions]
        general = np.asarray(~np.asarray(traits.about(OF_SOME), np.bool_) & alone, np.bool_)
        return (
            general if spare else np.asarray(general & near_the_record(setting, traits), np.bool_)
        )
    told = (card.text for card in setting.deck.library.questions)
    wanted = left_out_cost(traits, told, setting.brief.understanding.text) == 0
    fits = np.asarray(to_the_point(setting, traits) & wanted, np.bool_)
    if setting.asks_for_research:
        return fits
    figures = [_OF_A_FIGURE.search(card.text) is None for card in setting.deck.library.questions]
    return np.asarray(fits & np.asarray(figures, np.bool_), np.bool_)


def near_the_record(setting: Setting, traits: Traits) -> NDArray[np.bool_]:
    """Which questions are near to something that the request or the record tells."""
    if not setting.wishes:
        return np.zeros(len(traits.vectors), np.bool_)
    near = traits.near(np.stack([wish.vector for wish in setting.wishes]))
    return np.asarray(near.max(axis=0) >= _TOLD_NEAR, np.bool_)


_TOLD_NEAR = 0.45
"""Similarity from which a question belongs to what a long request or the pair's record tells."""


def stands_alone(card: QuestionCard) -> bool:
    """Whether it points back to nothing that nobody has said: "Compared with whom?" does."""
    return card.use == "commitment" or says_its_matter(card)


def says_its_matter(card: QuestionCard) -> bool:
    """Whether it says by itself what it is about."""
    return len(card.text.split()) >= _PLAIN and not _POINTS_BACK.search(card.text)


_PLAIN = 6
"""Words of a question that says by itself what it is about."""
_POINTS_BACK = re.compile(r"\b(?:this|that|it|these|those|finding|study|others)\b", re.IGNORECASE)
_OF_A_FIGURE = re.compile(
    r"\b(?:that|this|these|those) (?:figures?|findings?|stud(?:y|ies)|numbers?|results?)\b",
    re.IGNORECASE,
)
"""What asks about a finding, where somebody has put one on the table."""
_STEPS = (
    "what", "description", "experience", "goal", "outcome", "scaling", "feelings", "reality",
    "evaluation", "so-what", "reflection", "analysis", "know-how", "options", "concept",
    "conclusion", "now-what", "action-plan", "affirm-action", "will", "experiment", "review",
)  # fmt: skip
"""Steps of all models, each model's in its own order."""


def _place(chosen: ChosenQuestion) -> tuple[int, int]:
    card = chosen.card
    step = _STEPS.index(card.step) if card.step in _STEPS else len(_STEPS)
    return (0, step) if card.step else (1, _ORDER.index(card.use) if card.use in _ORDER else 9)
