"""What is said about a promise: by whom, in which state it is, and what kind of act it was."""

from __future__ import annotations

import re

from coach.composing.by_rule.after_the_note import (
    NOT_YOURS_YET,
    what_oneself_promised,
    what_others_promised,
    whatever_was_noted,
)
from coach.composing.by_rule.brought import noted, what_came
from coach.composing.by_rule.finished_work import seen
from coach.composing.by_rule.own_promises import of_ones_own
from coach.composing.by_rule.promise_kinds import ANY, Act, kind
from coach.composing.by_rule.promise_openings import begun, place_of
from coach.composing.by_rule.promise_outcomes import (
    denied,
    repeated_in,
    seed,
    undone,
    unheard,
)
from coach.composing.by_rule.promise_questions import answered, asked_whole
from coach.composing.by_rule.promise_states import MOVED_ON, state_of
from coach.composing.by_rule.promise_words import (
    UNNAMED,
    named_as_is,
    opening,
    shortly,
    tells_the_act,
)
from coach.composing.by_rule.promised_by_both import by_both, said_of_both
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.worked_on import way_worked_on
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.composing.saying.naming import asks_something, capital, done, for_speaker
from coach.composing.saying.words_asked_for import OR_A_NO
from coach.composing.words import ended
from coach.domain.people import Role

_SINCE_THEN = (
    "What has come of it so far?",
    "What should I know about it?",
    "What is there to say about it, in a sentence or two?",
)
"""What fits any act that is done."""
_NOTHING_CAME, _NO_ANSWER = "Nothing has come of that so far.", "There is no answer so far."
_HOPED = "What did you hope to learn from it?"
_HEARD_NOTHING = "I haven't heard yet. What is known so far, and which day for the rest?"
_SEEN_NOTHING = "I haven't seen it yet. Where does it stand today?"
_TO_SEE = re.compile(r"\b(?:seen|shown|sent|come|arrived|there|finished|ready)\b", re.IGNORECASE)
_IN_THE_WAY = (
    "Which is it going to be: a date, a smaller piece this week, or a no?",
    "What is in the way?",
    "What has become of it?",
    "What would have to happen first, so that it's there next time?",
    "A no would be an answer, too. What is it: a date or a no?",
)

_WHO_KNOWS = (
    "Who would know, and by which day can you say?",
    "What have you heard so far, and who could tell you the rest?",
)
"""The same where an answer is missing, and not a deed."""


def probe(setting: Setting, promise: Promise) -> str:
    """What to ask once it has been answered for."""
    return _kind(setting, promise).probe(seed(setting, promise))


def _kind(setting: Setting, promise: Promise) -> Act:
    return kind(promise, setting.number)


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
    if by_both(setting.record, promise):
        return for_speaker(said_of_both(setting, promise), speaker.value)
    known = _from_what_is_known(setting, promise)
    if promise.by is speaker:
        words = known or of_ones_own(setting, promise)
    else:
        words = known or _others(setting, promise, again)
    return for_speaker(words, speaker.value)


def _kept(setting: Setting, promise: Promise, said: str) -> str:
    """That it was kept, and what came of it where that was noted as a sentence."""
    rest = what_came(promise)
    came = f": {rest}" if rest else ""
    since = pick(seed(setting, promise), _SINCE_THEN)
    if tells_the_act(said):
        return f"{said[:-1]}, and you did{came}. {since}"
    name = shortly(promise, setting.voice.speaker)
    name = named_as_is(promise) if name == UNNAMED or asks_something(name) else name
    return f"Done by now: {name}{came}. Thank you. {since}"


def _nothing_came(said: str, name: str) -> str:
    """That nothing came of it, in words that fit an act, a thing or an answer."""
    if tells_the_act(said):
        return f"{said[:-1]}, and it hasn't happened yet."
    return f"{said} {_NO_ANSWER if asks_something(name) else _NOTHING_CAME}"


def _others(setting: Setting, promise: Promise, again: bool) -> str:
    brought = noted(promise)
    if brought:
        said, named = opening(promise), shortly(promise, setting.voice.speaker)
        there = f"{said[:-1]}, and this is what came"
        there = there if tells_the_act(said) or named == UNNAMED else capital(named)
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
    repeated = repeated_in(promise)
    if repeated:
        return f"{said} That was in {repeated}. {OR_A_NO}"
    if unheard(promise):
        return f"{said} {_SEEN_NOTHING if _TO_SEE.search(promise.state) else _HEARD_NOTHING}"
    if undone(setting, promise):
        name = shortly(promise, setting.voice.speaker)
        ways = _WHO_KNOWS if asks_something(name) and not begun(setting, promise) else _IN_THE_WAY
        way = pick(seed(setting, promise), ways)
        return f"{_nothing_came(said, name)} {way}"
    noted_so = whatever_was_noted(promise, said, seed(setting, promise))
    return noted_so or _by_its_kind(setting, promise, said)


def _by_its_kind(setting: Setting, promise: Promise, said: str) -> str:
    name = shortly(promise, setting.voice.speaker)
    act, place = _kind(setting, promise), place_of(setting, promise)
    handed = way_worked_on(setting, promise)
    if handed:
        return f"{said} {handed.asks}"
    whole = asked_whole(act, promise, name, place)
    if name == UNNAMED and not begun(setting, promise):
        return f"{said} {ANY.probe(seed(setting, promise))}"
    return whole or f"{said} {probe(setting, promise)}"


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
