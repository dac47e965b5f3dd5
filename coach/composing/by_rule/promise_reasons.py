"""Why a promise has minutes in a meeting, and why they come when they do."""

from __future__ import annotations

from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.promise_outcomes import seed, undone
from coach.composing.by_rule.promise_states import State, state_of
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.domain.people import Role

_WHY_OPEN = (
    "Asked in the first minutes, in one neutral sentence, a promise stays a promise.",
    "One neutral sentence, then wait: nobody has to be blamed for it.",
    "Asked early, there is still time for what has to follow from it.",
    "It comes first, so that nothing newer can push it out.",
    "What was promised is the shortest way to what has changed.",
    "Answered first, it doesn't hang over the rest.",
)
"""Ways to say why a promise comes first; each pair has its own."""
_WHY_MISSED = "A neutral question about what is in the way gets a date; anger alone seldom does."
_WHY_THERE = (
    "Both of you can see it.",
    "It is done, so there is something to look at.",
    "Work that is finished deserves its minutes before new plans do.",
    "What lies on the table needs no arguing about whether it exists.",
)
_WHY_MINE = (
    "Your own counts as well.",
    "Whoever asks after promises answers for theirs.",
    "Two people who both promise are on one level for these minutes.",
)


def why(setting: Setting, promise: Promise, place: int) -> str:
    """The reason for a promise at a place among the others; empty where the first has said it."""
    if state_of(promise) is State.NOT_ASKED:
        return "Raised as a fact with a question, it can still be put right."
    if undone(setting, promise):
        return _WHY_MISSED
    if noted(promise):
        return pick(seed(setting, promise), _WHY_THERE)
    if promise.by is setting.voice.to and promise.by is Role.MENTOR:
        return pick(seed(setting, promise), _WHY_MINE)
    if promise.due and not place:
        return "It is due, and asking once in a neutral sentence blames nobody."
    return "" if place else pick(seed(setting, promise), _WHY_OPEN)
