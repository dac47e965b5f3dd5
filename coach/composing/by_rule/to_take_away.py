"""The question that a leader takes away from a meeting, about what they came for."""

from __future__ import annotations

from coach.composing.by_rule.at_work import asked_of_oneself
from coach.composing.by_rule.circumstances import FEW_MINUTES, FIRST_MEETING, LAST_MEETING
from coach.composing.by_rule.questions import best_questions
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine
from coach.composing.saying.said_goals import act as wished_act
from coach.composing.saying.said_goals import thing
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_LAST_QUESTION = (
    "I came {x}. What will I do about that when nobody asks me any more?",
    "I came {x}. Who will tell me in three months what has come of it?",
)
_FIRST_QUESTION = (
    "I want {w}. What would my mentor have to see me do before telling me more?",
    "I want {w}. How could my mentor tell that I mean it?",
)
_SHORT_QUESTION = (
    "I want {w}. What can I do about that before we meet for longer?",
    "I want {w}. What would I ask if we had an hour?",
)


def question_of_theirs(setting: Setting) -> DraftLine | None:
    """The question to take away from a usual meeting: on what they came for, else of the journal.

    A goal that is said once more, with a question behind it, is no question of anybody's.
    """
    return asked_of_oneself(setting) or _of_the_journal(setting)


def _of_the_journal(setting: Setting) -> DraftLine | None:
    """The question for a journal that suits these two best."""
    found = best_questions(setting, 1, together=False, audience=Role.MENTEE)
    if not found:
        return None
    card = found[0].card
    return DraftLine(card.text, Standing.MOVE, setting.quote(card.id, card.text))


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
