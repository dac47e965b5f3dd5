"""The question that a leader takes away from a meeting, about what they came for."""

from __future__ import annotations

from coach.composing.by_rule.at_work import asked_of_oneself
from coach.composing.by_rule.circumstances import FEW_MINUTES, FIRST_MEETING, LAST_MEETING
from coach.composing.by_rule.questions import best_questions, near_the_record, says_its_matter
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine
from coach.composing.saying.said_goals import act as wished_act
from coach.composing.saying.said_goals import thing
from coach.domain.library import QuestionCard, SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_OFFERED = 12
"""Questions of the journal that are looked at."""
_LAST_QUESTION = (
    "I came {x}. What will I do about that when nobody asks me any more?",
    "I came {x}. Who will tell me in three months what has come of it?",
    "I came {x}. What will I do differently next month than I would have at the start?",
    "I came {x}. Whom can I go on asking about that?",
    "I came {x}. What of it have I put in my diary so far?",
)
_FIRST_QUESTION = (
    "I want {w}. What would my mentor have to see me do before telling me more?",
    "I want {w}. How could my mentor tell that I mean it?",
    "I want {w}. Who told me what I believe about that so far?",
    "I want {w}. Which question didn't I dare to ask today?",
    "I want {w}. What would I not like to hear about that?",
)
_USUAL_QUESTION = (
    "If I want {w}, what will I do about that this week without being asked?",
    "I want {w}. Which habit of mine stands in the way?",
    "I want {w}. Whom did I last ask who has to live with that every day?",
    "I want {w}. What might my mentor have left unsaid today?",
    "I want {w}. What would I do first if nobody could say no?",
    "I want {w}. What did I explain today when I could have asked?",
    "If I want {w}, whom will I ask this week besides my mentor?",
    "I want {w}. Which decision on my desk this month has to do with that?",
    "What have I put off so far, although I want {w}?",
    "I want {w}. What have I changed since our first meeting?",
    "What would others have to see me do before they believe that I want {w}?",
    "I want {w}. What did I hear today that I'd rather not have heard?",
)
_SHORT_QUESTION = (
    "I want {w}. What can I do about that before we meet for longer?",
    "I want {w}. Which question did we have no time for today?",
    "I want {w}. Whom else can I ask about that this week?",
    "If I want {w}, which one thing can I do before our next meeting?",
)


def question_of_theirs(setting: Setting) -> DraftLine | None:
    """The question to take away from a usual meeting; None where there is none for these two.

    On what the leader came for, else one of the journal's that is near to it, else about the goal:
    in one of two meetings, for a goal that is said once more each time reads like a form.
    """
    found = asked_of_oneself(setting)
    if found is None and pick(f"{setting.draw_seed}/journal", ("journal", "goal")) == "journal":
        found = _of_the_journal(setting)
    return found or _about_their_goal(setting, _USUAL_QUESTION)


def _of_the_journal(setting: Setting) -> DraftLine | None:
    """The best question for a journal that is near to the pair's own and can be asked by itself."""
    questions = setting.deck.library.questions
    near = near_the_record(setting, setting.deck.questions)
    close = {card.id for card, is_near in zip(questions, near, strict=True) if is_near}
    offered = best_questions(setting, _OFFERED, together=False, audience=Role.MENTEE)
    cards = [one.card for one in offered if one.card.id in close and _by_itself(one.card)]
    if not cards:
        return None
    return DraftLine(cards[0].text, Standing.MOVE, setting.quote(cards[0].id, cards[0].text))


def _by_itself(card: QuestionCard) -> bool:
    """Whether it goes on from nothing: no scale was set, no step of a model went before."""
    return card.model is None and says_its_matter(card)


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
