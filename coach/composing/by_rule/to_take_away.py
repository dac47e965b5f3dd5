"""The question that a leader takes away from a meeting, about what they came for."""

from __future__ import annotations

from coach.composing.by_rule.circumstances import FEW_MINUTES, FIRST_MEETING, LAST_MEETING
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine
from coach.composing.saying.said_goals import act as wished_act
from coach.composing.saying.said_goals import thing
from coach.domain.library import SituationCard
from coach.domain.suggestions import Standing

_LAST_QUESTION = (
    "What will I do {x} when nobody asks me any more?",
    "Who will tell me in three months what I've done {x}?",
)
_FIRST_QUESTION = (
    "What would my mentor have to see me do {x} before telling me more?",
    "What can I show my mentor that I do {x}?",
)
_USUAL_QUESTION = (
    "What will I do {x} this week, without being asked?",
    "Which habit of mine stands in the way if I want {w}?",
    "Whom did I leave out today whom I'd need {x}?",
    "What would my mentor say I don't see yet, if I want {w}?",
    "What would I do first {x} if nobody could say no?",
    "Who would be the first to notice that I want {w}?",
    "What did I explain today instead of asking, though I want {w}?",
)
_SHORT_QUESTION = (
    "What can I do {x} before we meet for longer?",
    "What would I do {x} if we had an hour?",
)


def question_of_theirs(setting: Setting) -> DraftLine | None:
    """The question to take away from a usual meeting; None where their goal can't be said."""
    return _about_their_goal(setting, _USUAL_QUESTION)


def question_of_its_place(setting: Setting, card: SituationCard) -> DraftLine | None:
    """The question to take away, about what the leader came for."""
    ways = {
        FIRST_MEETING: _FIRST_QUESTION,
        LAST_MEETING: _LAST_QUESTION,
        FEW_MINUTES: _SHORT_QUESTION,
    }
    return _about_their_goal(setting, ways[card.id])


def _about_their_goal(setting: Setting, ways: tuple[str, ...]) -> DraftLine | None:
    goal = setting.record.goal("mentee")
    part = best_part(setting, goal) if goal else ""
    wanted, had = (wished_act(part), thing(part)) if part else (None, None)
    if goal is None or not (wanted or had) or (wanted or "").startswith("do "):
        return None
    x = f"to {wanted}" if wanted else f"for {had}"
    w = x if wanted else had
    return DraftLine(
        pick(f"{setting.draw_seed}/keep", ways).format(x=x, w=w), Standing.MOVE, setting.own(goal)
    )
