"""How it stands with a promise by what was noted, and by what the request says of it."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.promise_questions import answered
from coach.composing.by_rule.promise_states import MOVED_ON, State, state_of
from coach.composing.by_rule.setting import Setting
from coach.composing.record import Promise
from coach.composing.saying.naming import done
from coach.composing.understanding.promise_notes import Noted, standing
from coach.composing.understanding.utterance import sentences

_FIGURE = re.compile(r"(?<![\d.:])\d+\s*(?:(?:of|out of|/)\s*\d+|per cent|%)")
_MISSED = re.compile(
    r"\b(?:not|never)\b(?!\s+(?:yet\s+)?(?:reported|heard|told|known|noted|answered))|n't\b"
    r"|\b(?:weeks?|months?) ago\b|\bwith (?:legal|hr|finance|purchasing)\b|\b(?:overdue|missed"
    r"|broken|forgot\w*|nothing|late|(?:second|third|fourth|fifth) time"
    r"|no (?:news|answer|reply|word))\b",
    re.IGNORECASE,
)
_UNHEARD = re.compile(
    r"\b(?:not|never)\s+(?:yet\s+)?(?:reported|heard|told|known|noted|answered)\b|^no word yet$"
    r"|^no idea\b",
    re.IGNORECASE,
)
"""Nobody has said what came of it."""
_NOT = re.compile(
    r"\b(?:he|she|they|(?:my|the) (?:mentee|leader|director|boss))"
    r"(?:['\u2019]s| has| have|['\u2019]ve)? (?:\w+ )?"
    r"(?:not\b|never\b|nothing\b|no\b|\w+n['\u2019]t\b)"
    r"|\bstill (?:no|not|nothing|waiting|open|don['\u2019]t|haven['\u2019]t|hasn['\u2019]t)\b"
    r"|\bnothing (?:yet|since|so far|came|has|happened|from)\b"
    r"|\b(?:is|are|was|were)(?:n['\u2019]t| not| never)\b"
    r"|\b(?:no|without an?) (?:answer|reply|news|word|sign)\b",
    re.IGNORECASE,
)
"""How a request says that a leader did not do something; that its writer will not is no such."""
_SHARED = 2
"""Stems that a sentence of the request shares with a promise that it says nothing came of."""
_AGAIN = re.compile(r"\b(?:promised|said|told)\b.*?\b(?P<when>(?:session|meeting)s \d[\d, and]*\d)")
_DENIED = re.compile(
    r"\b(?:never|not|didn't|hasn't|haven't) (?:agreed|said|promised|offered)\b", re.IGNORECASE
)


def missed(promise: Promise) -> bool:
    """Whether it was noted that nothing came of it."""
    told = promise.kept or done(promise.text) or unheard(promise) or answered(promise)
    if told or state_of(promise) in MOVED_ON | {State.PARTLY, State.ANSWERED}:
        return bool(not told and _AGAIN.search(promise.state))
    nothing_came = standing(promise.state) is Noted.NOT_YET or _MISSED.search(promise.state)
    return bool(nothing_came or _AGAIN.search(promise.state))


def undone(setting: Setting, promise: Promise) -> bool:
    """Whether nothing came of it, by what was noted or by what the request says of it."""
    if promise.kept or done(promise.text) or state_of(promise) in MOVED_ON:
        return missed(promise)
    if missed(promise):
        return True
    wanted = read(promise.text).content
    asked_for = (one for one in sentences(setting.brief.understanding.text) if _NOT.search(one))
    return any(len(read(one).content & wanted) >= _SHARED for one in asked_for)


def unheard(promise: Promise) -> bool:
    """Whether nobody has said yet what came of it."""
    return standing(promise.state) is Noted.UNHEARD or bool(_UNHEARD.search(promise.state))


def denied(promise: Promise) -> bool:
    """Whether it stands there without the one who is to keep it ever having agreed."""
    return bool(_DENIED.search(promise.state))


def figure(promise: Promise) -> str:
    """The share that was noted about a promise, such as "9 of 14"; may be empty."""
    found = _FIGURE.search(promise.state)
    return found[0].strip() if found else ""


def seed(setting: Setting, promise: Promise) -> str:
    """What this pair's choice of words about a promise depends on."""
    return f"{setting.draw_seed}/{promise.passage.id}"


def repeated_in(promise: Promise) -> str:
    """The meetings in which it was promised again, as they are noted; may be empty."""
    found = _AGAIN.search(promise.state)
    return found["when"] if found else ""
