"""What is done with what somebody has to report of a promise, and said where there is nothing."""

from __future__ import annotations

from coach.composing.by_rule.promise_kinds import kind
from coach.composing.by_rule.promise_outcomes import seed, undone
from coach.composing.by_rule.promise_questions import with_the_thing
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.promised_by_both import by_both
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.worked_on import APART
from coach.composing.by_rule.works_shown import not_yet
from coach.composing.record import Promise
from coach.composing.saying.naming import done
from coach.composing.words import quoted
from coach.domain.people import Role

_NOT_DONE = "If it isn't done yet"


def way_to_hear(setting: Setting, promise: Promise) -> str:
    """What to do with the answer; empty where the question is enough."""
    if undone(setting, promise) or by_both(setting.record, promise):
        return ""
    told = kind(promise, setting.number).way(seed(setting, promise))
    name = "" if APART & set(setting.conditions) else shortly(promise, setting.voice.speaker)
    return with_the_thing(told, name)


def where_nothing_came(setting: Setting, promise: Promise) -> str | None:
    """Words for where somebody has nothing to report; None where that is known already."""
    known = promise.kept or promise.state or undone(setting, promise) or done(promise.text)
    if known or setting.voice.to is Role.MENTEE or by_both(setting.record, promise):
        return None
    own = not_yet(setting, promise)
    if own:
        return f"{_NOT_DONE}: {quoted(own)}"
    called, words = kind(promise, setting.number).fallback.line(seed(setting, promise))
    return f"{called}: {quoted(words)}" if words else None
