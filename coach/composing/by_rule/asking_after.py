"""What is said about a promise: by whom, in which state it is, and what kind of act it was."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.after_the_note import (
    NOT_YOURS_YET,
    what_oneself_promised,
    what_others_promised,
    whatever_was_noted,
)
from coach.composing.by_rule.brought import noted, what_came
from coach.composing.by_rule.finished_work import finished, held_back, seen, showing
from coach.composing.by_rule.others_words import NOT_MINE_TO_HAND_ON, others_words
from coach.composing.by_rule.promise_kinds import Act, kind
from coach.composing.by_rule.promise_openings import begun, place_of
from coach.composing.by_rule.promise_questions import answered, asked_whole
from coach.composing.by_rule.promise_states import MOVED_ON, State, state_of
from coach.composing.by_rule.promise_words import (
    UNNAMED,
    named_as_is,
    opening,
    shortly,
    state_said,
)
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.worked_on import APART, way_worked_on
from coach.composing.by_rule.works_shown import shown
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.composing.saying.naming import (
    capital,
    done,
    for_speaker,
    undated,
)
from coach.composing.saying.words_asked_for import OR_A_NO
from coach.composing.understanding.promise_notes import Noted, standing
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ended
from coach.domain.people import Role

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
_MY_ANSWER = "Here is my answer, in one sentence."
_MY_STATE = (
    "I'll say in one sentence how far I've come. What would you do next in my place?",
    "I'll show you what there is. What would you like to see of it?",
    "Here is where I've got to. What would you ask about it?",
)
_NOT_YET = "It isn't done yet, and I'll say a new day or take it off."
_SINCE_THEN = (
    "I'll tell you what it changed for me.",
    "What has come of it so far?",
    "What was different from what you'd expected?",
)
_HOPED = "What did you hope to learn from it?"
_FINISHED = (
    "I'll say in one sentence what came of it. What would you do about that?",
    "Here is what I have. Which part of it had you not expected?",
    "Before I tell you what came of it: what would you have said?",
)
_HEARD_NOTHING = "I haven't heard yet. What is known so far, and which day for the rest?"
_SEEN_NOTHING = "I haven't seen it yet. Where does it stand today?"
_TO_SEE = re.compile(r"\b(?:seen|shown|sent|come|arrived|there|finished|ready)\b", re.IGNORECASE)
_WHO_SEES = "Before I show it: who gets to see such figures?"
_IN_THE_WAY = (
    "Which is it going to be: a date, a smaller piece this week, or a no?",
    "What is in the way, and who could move it?",
    "Is it still on, and if so, from which day?",
    "What would have to happen so that it's there next time?",
    "A no would be an answer, too. What is it: a date or a no?",
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


def probe(setting: Setting, promise: Promise) -> str:
    """What to ask once it has been answered for."""
    return _kind(setting, promise).probe(seed(setting, promise))


def _kind(setting: Setting, promise: Promise) -> Act:
    return kind(promise, setting.number)


def seed(setting: Setting, promise: Promise) -> str:
    """What this pair's choice of words about a promise depends on."""
    return f"{setting.draw_seed}/{promise.passage.id}"


def asked(setting: Setting, promise: Promise, again: bool = False) -> str:
    """Words for the asker about a promise: theirs to ask after, or theirs to answer for.

    Args:
        setting: The meeting.
        promise: Kept or open.
        again: Whether another one was spoken of before.
    """
    return setting.voice.says(setting.voice.speaker, words_about(setting, promise, again))


def words_about(setting: Setting, promise: Promise, again: bool = False) -> str:
    """The same words, without who says them."""
    speaker = setting.voice.speaker
    known = _from_what_is_known(setting, promise)
    if promise.by is speaker:
        words = known or _own(setting, promise)
    else:
        words = known or _others(setting, promise, again)
    return for_speaker(words, speaker.value)


def _own(setting: Setting, promise: Promise) -> str:
    if denied(promise):
        return (
            f"This is noted as mine: {ended(undated(promise.text))} I didn't agree to it, so please"
            " take it off the list."
        )
    if others_words(promise):
        return NOT_MINE_TO_HAND_ON
    said, brought = opening(promise, "I"), state_said(promise, noted(promise))
    if brought and held_back(setting, promise):
        return f"{said} {_WHO_SEES}"
    if brought:
        there = "I've brought this" if "would" not in said else f"{said} Here it is"
        return f"{there}: {ended(brought)} {_of_the_result(setting, promise, brought)}"
    way = shown(setting, promise)
    if way:
        return f"{_brought(promise, said)} {way.asks}"
    if promise.kept:
        kept = (
            f"{said[:-1]}, and I have." if "would" in said else f"{named_as_is(promise)} is done."
        )
        return f"{kept} {pick(seed(setting, promise), _FINISHED)}"
    return f"{said} {_state(setting, promise)}"


def _brought(promise: Promise, said: str) -> str:
    """That the mentor has done it, or what it was where it may not be done yet."""
    if not promise.kept:
        return said
    would = "would" in said
    return f"{said[:-1]}, and I have." if would else f"I've brought {shortly(promise)}."


def _of_the_result(setting: Setting, promise: Promise, brought: str) -> str:
    apart = bool(APART & set(setting.conditions))
    known = finished(setting, promise)
    way = showing(seed(setting, promise), promise, apart=apart) if known else None
    guessed = way is not None and "?" in way.first
    return seen(seed(setting, promise), brought, guessed)


def _state(setting: Setting, promise: Promise) -> str:
    """How it stands with what is still open."""
    if undone(setting, promise):
        return _NOT_YET
    answers = re.match(r"(?:answer|decide|choose|say)\b", promise.text, re.IGNORECASE)
    return _MY_ANSWER if answers else pick(seed(setting, promise), _MY_STATE)


def _kept(setting: Setting, promise: Promise, said: str) -> str:
    """That it was kept, and what came of it where that was noted as a sentence."""
    rest = what_came(promise)
    came = f": {rest}" if rest else ""
    since = pick(seed(setting, promise), _SINCE_THEN)
    if "would" not in said:
        return f"Thank you for {shortly(promise, setting.voice.speaker)}. {since}"
    return f"{said[:-1]}, and you did{came}. {since}"


def _others(setting: Setting, promise: Promise, again: bool) -> str:
    brought = noted(promise)
    if brought:
        said, named = opening(promise), shortly(promise, setting.voice.speaker)
        there = f"{said[:-1]}, and this is what came"
        there = there if "would" in said else capital(named)
        return f"{there}: {ended(brought)} {seen(seed(setting, promise), brought)}"
    said = (
        opening(promise)
        if promise.state and not answered(promise)
        else (begun(setting, promise) or opening(promise))
    )
    if again and said.startswith("You "):
        said = f"And you {said.removeprefix('You ')}"
    if promise.kept:
        return _kept(setting, promise, opening(promise))
    if done(promise.text):
        return f"{said} {_HOPED}"
    repeated = _AGAIN.search(promise.state)
    if repeated:
        return f"{said} That was in {repeated['when']}. {OR_A_NO}"
    if unheard(promise):
        return f"{said} {_SEEN_NOTHING if _TO_SEE.search(promise.state) else _HEARD_NOTHING}"
    if undone(setting, promise):
        way = pick(seed(setting, promise), _IN_THE_WAY)
        return f"{said[:-1]}, and it hasn't happened yet. {way}"
    noted_so = whatever_was_noted(promise, said, seed(setting, promise))
    return noted_so or _by_its_kind(setting, promise, said)


def _by_its_kind(setting: Setting, promise: Promise, said: str) -> str:
    name = shortly(promise, setting.voice.speaker)
    act, place = _kind(setting, promise), place_of(setting, promise)
    handed = way_worked_on(setting, promise)
    if handed:
        return f"{said} {handed.asks}"
    return asked_whole(act, promise, name, place) or f"{said} {probe(setting, promise)}"


def _from_what_is_known(setting: Setting, promise: Promise) -> str:
    """Words that go on from what was noted; empty where nothing was that could be gone on from."""
    if promise.by is setting.voice.speaker:
        said = opening(promise, "I")
        return what_oneself_promised(promise, said, setting.draw_seed, _turn(setting, promise))
    if denied(promise) and promise.by is Role.MENTOR:
        return NOT_YOURS_YET
    named = shortly(promise, setting.voice.speaker).replace(UNNAMED, "")
    said, turn = opening(promise), _turn(setting, promise)
    if state_of(promise) in MOVED_ON:
        return what_others_promised(promise, named, said, setting.draw_seed, turn)
    return what_others_promised(promise, named, said, seed(setting, promise))


def _turn(setting: Setting, promise: Promise) -> int:
    """Which one of its side and state it is, so that no two of them are put alike."""
    alike = [
        one
        for one in setting.record.promises
        if one.by is promise.by and state_of(one) is state_of(promise)
    ]
    return next((n for n, one in enumerate(alike) if one == promise), 0)
