"""What to say, in this pair's own terms, where somebody asks how to say it."""

from __future__ import annotations

from coach.composing.by_rule.agenda_promises import told_of
from coach.composing.by_rule.asking_after import asked
from coach.composing.by_rule.goals import goal_questions, speaks_for_itself
from coach.composing.by_rule.hearing_it import where_nothing_came
from coach.composing.by_rule.promise_outcomes import denied, undone
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part, spoken_of
from coach.composing.by_rule.uptake import words_begun
from coach.composing.cards import principles
from coach.composing.drafts import DraftLine
from coach.composing.record import Promise
from coach.composing.saying.words_asked_for import asked_to_say, in_full
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_MOST = 3


def in_their_words(setting: Setting, card: SituationCard | None) -> tuple[DraftLine, ...]:
    """The card's own first words, then those about the promises and the goal that are meant.

    Empty where the question has nothing to do with what is between the two. Words that the
    request asks for stand in the advice.
    """
    promises = [p for p in setting.record.promises if _meant(setting, p)]
    told = to_say(setting)
    if card is None and not (promises or told):
        return ()
    first = () if told else _first_words(setting, card)
    meant = (put(setting, one) for one in promises[:_MOST])
    return (*first, *meant, *_wanted(setting))


def to_say(setting: Setting) -> tuple[DraftLine, ...]:
    """The words that a mentor asks for ("how do I tell her that …"), said to the leader's face."""
    said = asked_to_say(setting.brief.understanding.text)
    if said is None or setting.voice.to is not Role.MENTOR:
        return ()
    words = setting.voice.says("mentor", f"One thing before we begin. {in_full(said)}")
    told = f"{words_begun(setting)}{words} Then stop, and go on after the answer."
    return (DraftLine(told, Standing.MOVE, setting.rest_on(principles.OPEN_QUESTION)),)


def _meant(setting: Setting, promise: Promise) -> bool:
    return spoken_of(setting, promise.text) or undone(setting, promise) or denied(promise)


def _first_words(setting: Setting, card: SituationCard | None) -> list[DraftLine]:
    moves = card.session.short[:1] if card else ()
    return [
        DraftLine(
            setting.voice.says(move.who, move.say),
            Standing.MOVE,
            setting.quote(card.id, move.say),
        )
        for move in moves
        if card and move.say and move.who in ("both", setting.voice.to)
    ]


def put(setting: Setting, promise: Promise) -> DraftLine:
    """How to ask after a promise, and what to say if nothing has happened."""
    said = [asked(setting, promise), where_nothing_came(setting, promise)]
    quotes = setting.quote(promise.passage.source_id, *told_of(promise))
    return DraftLine(" ".join(one for one in said if one), Standing.MOVE, quotes)


def _wanted(setting: Setting) -> list[DraftLine]:
    """A question for what the mentor came for, if the request speaks of it."""
    goal = setting.record.goal("mentor")
    if goal is None or setting.voice.to is not Role.MENTOR:
        return []
    part = best_part(setting, goal)
    if not (spoken_of(setting, part) and speaks_for_itself(setting, goal)):
        return []
    said = goal_questions(setting, goal, 2)[0]
    return [DraftLine(setting.voice.says("mentor", said), Standing.MOVE, setting.own(goal))]
