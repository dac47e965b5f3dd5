"""Promises in an agenda: each with minutes of its own, answered for by whoever made it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.checks.words import read
from coach.composing.by_rule.after_the_note import PUT_RIGHT
from coach.composing.by_rule.asking_after import asked
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.hearing_it import way_to_hear, where_nothing_came
from coach.composing.by_rule.others_words import others_words
from coach.composing.by_rule.passed_over import passed_over
from coach.composing.by_rule.promise_outcomes import denied, seed, undone
from coach.composing.by_rule.promise_reasons import why
from coach.composing.by_rule.promise_states import (
    SHOWN,
    UNSAID,
    State,
    content_of,
    state_of,
)
from coach.composing.by_rule.promise_titles import titled
from coach.composing.by_rule.promise_words import as_a_thing, shortly
from coach.composing.by_rule.promised_by_both import by_both
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.by_rule.work_on_the_table import (
    is_worked_on,
    minutes_of_work,
    said_first,
    said_last,
    way_to_work,
)
from coach.composing.by_rule.works_shown import shown
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftPreparation, Quote
from coach.composing.planner import Part
from coach.composing.record import Goal, Promise
from coach.composing.saying.bending import promised_act
from coach.composing.saying.naming import done, sayable
from coach.composing.saying.said_goals import named as named_thing
from coach.composing.words import QUOTE_MARK, quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

MOST = 3
"""Promises of one side that one meeting answers for."""
_MINE = (
    "Say in one sentence how that stands, then ask.",
    "The result first, the rest only if you're asked.",
    "Tell it as it is, and keep it short.",
)
"""How a mentor answers for a promise."""
_SEEN_FIRST = "Let it be looked at before anybody explains it."
_NOTED = ("Noted so far", "In your notes", "Last heard")
"""How what is noted of a promise is told."""
_FACTS_FIRST = "The facts come first, then how it is put right, then what is asked beforehand."


@dataclass(frozen=True)
class _Matter:
    """A promise with what the other side brings to it."""

    promise: Promise
    beside: tuple[Promise, ...] = ()

    @property
    def every(self) -> tuple[Promise, ...]:
        return (self.promise, *self.beside)


def promise_blocks(setting: Setting, mentors_too: bool = True) -> list[Block]:
    """One block for every promise that has to be answered for, or that brought something.

    Args:
        setting: The meeting.
        mentors_too: Whether the mentor's own promises are answered for here.
    """
    matters = _matters(setting, mentors_too)
    most = MOST if setting.minutes < SHORT else MOST + 1
    return [_block(setting, matter, place) for place, matter in enumerate(matters[:most])]


def things_to_say(setting: Setting) -> dict[str, Goal | Promise]:
    """What the first promises and the mentor's goal are about, each in a few words, with these."""
    named: dict[str, Goal | Promise] = {
        shortly(one.promise): one.promise
        for one in _matters(setting, True)[:2]
        if state_of(one.promise) not in UNSAID
    }
    goal = setting.record.goal("mentor")
    if goal:
        named.setdefault(named_thing(best_part(setting, goal)), goal)
    found = {one.partition(",")[0]: ground for one, ground in named.items()}
    return {
        as_a_thing(one): ground
        for one, ground in found.items()
        if len(one.split()) >= _FEWEST_WORDS and sayable(one) and not _MARKED.search(one)
    }


def _matters(setting: Setting, mentors_too: bool) -> list[_Matter]:
    promises = [p for p in setting.record.promises if not passed_over(setting, p)]
    theirs = [p for p in promises if p.by is Role.MENTEE and (not p.kept or told_of_it(p))]
    theirs = sorted(theirs, key=lambda p: -_urgent(setting, p))[:MOST]
    mine = [p for p in promises if p.by is Role.MENTOR]
    shared = {p.text.casefold() for p in theirs}
    mine = [p for p in mine if p.text.casefold() not in shared][: 2 * mentors_too]
    found, told = [], set[str]()
    for promise in theirs:
        beside = tuple(p for p in mine if p.passage.id not in told and _belong(promise, p))
        told |= {p.passage.id for p in beside}
        found.append(_Matter(promise, beside))
    return [*found, *(_Matter(p) for p in mine if p.passage.id not in told)]


def told_of_it(promise: Promise) -> bool:
    """Whether more is noted of a kept promise than that it was kept, or booked for the day."""
    return bool(noted(promise)) or (
        len(promise.state.split()) > 1 and not _BOOKED.match(promise.state)
    )


def _urgent(setting: Setting, promise: Promise) -> int:
    """Late ones first, then what the request speaks of, then what is still open."""
    asked_for = read(setting.brief.understanding.text).content & read(promise.text).content
    unasked = state_of(promise) is State.NOT_ASKED
    return (
        16 * unasked
        + 8 * undone(setting, promise)
        + 2 * min(len(asked_for), 3)
        + (not promise.kept)
    )


def _belong(promise: Promise, other: Promise) -> bool:
    return bool(
        read(f"{promise.text} {promise.state}").content & read(other.text).content - _EVERYDAY
    )


_HIS = re.compile(r"\b(?:(?:his|her|their) own|he|she|they)\b")
_MARKED = re.compile(QUOTE_MARK)
"""Words that somebody is quoted with."""
_FEWEST_WORDS = 2
"""Words of a thing that can be named without more about it."""
_TELLS_MORE = re.compile(r"^(?!not\b|no\b|never\b|done\b).*\w \w", re.DOTALL)
"""A state of more than one word that says more than that nothing happened."""
_MORE_THAN_DONE = re.compile(r"\w\W+\w")
_WORDS = re.compile(r"\w{4}|\w \w")
_BOOKED = re.compile(r"^(?:confirmed|booked|arranged|ordered|ready|in the diary)\b", re.IGNORECASE)
_FINISHED = 3.0
"""What the mentor has worked out weighs more than what anybody only promised."""
_ENOUGH = 8
"""Minutes after which an answer about one promise repeats itself, however long the meeting is."""
_TAKEN_OFF = Part(1, 2, 4, 2.2)
"""What nobody agreed to is taken off the list in a sentence."""
_EVERYDAY = frozenset(read("one two three week month session meeting time day people work").content)


def _block(setting: Setting, matter: _Matter, place: int) -> Block:
    promise = matter.promise
    prompts = [
        *(
            words
            for one in matter.every
            for words in (said_first(setting, one), asked(setting, one, again=False))
        ),
        *(said_last(setting, one) for one in matter.every),
        where_nothing_came(setting, promise) if _begun_with(setting, promise, place) else None,
        _put_right(setting, promise),
    ]
    said = tuple(prompt for prompt in prompts if prompt)
    item = DraftItem(
        minutes=0,
        title=titled(setting, promise),
        what=_what(setting, promise, place),
        lead="both" if by_both(setting.record, promise) else promise.by.value,
        prompts=said,
        why=why(setting, promise, place),
        standing=Standing.MOVE,
        quotes=(*_rests(setting, matter, place),),
    )
    return Block(_part(setting, matter, place), item, prepare=_bring(setting, promise, place))


def _begun_with(setting: Setting, promise: Promise, place: int) -> bool:
    """Whether it needs words for where nothing came: the first does, and work to be shown."""
    return not place or bool(shown(setting, promise))


def _put_right(setting: Setting, promise: Promise) -> str | None:
    if state_of(promise) is not State.NOT_ASKED or setting.voice.to is Role.MENTEE:
        return None
    return setting.voice.says("mentor", PUT_RIGHT[1])


def _part(setting: Setting, matter: _Matter, place: int) -> Part:
    theirs = matter.promise.by is Role.MENTEE
    worth = 2.2 if theirs or denied(matter.promise) or noted(matter.promise) else 1.2
    if setting.minutes < SHORT:
        ideal = 3 if theirs else 2
        least = 1 if setting.minutes < 12 else 2
        worth = _FINISHED if not theirs and noted(matter.promise) else worth
        return Part(least, ideal, 5, worth, required=theirs and not place)
    if denied(matter.promise):
        return _TAKEN_OFF
    if is_worked_on(setting, matter.promise):
        return minutes_of_work(setting, matter.promise, required=theirs and not place)
    share = min(max(setting.minutes // 9, 4), _ENOUGH)
    ideal = share + 2 * len(matter.beside) + 2 * undone(setting, matter.promise)
    longest = min(ideal * 2, max(_ENOUGH + 2, setting.minutes // 4))
    longest = max(longest, ideal)
    return Part(3 if theirs else 2, ideal, longest, worth, required=theirs and not place)


def _what(setting: Setting, promise: Promise, place: int) -> str:
    state = state_of(promise)
    if state is State.NOT_ASKED:
        return _FACTS_FIRST
    known = noted(promise) or denied(promise) or done(promise.text)
    tells = _TELLS_MORE.match(promise.state) and not known
    shown_note = tells or (state in SHOWN and _WORDS.search(promise.state))
    if shown_note and _MORE_THAN_DONE.search(content_of(promise)):
        return f"{pick(seed(setting, promise), _NOTED)}: {quoted(content_of(promise))}."
    way = way_to_work(setting, promise)
    if way:
        return way.how
    if promise.by is Role.MENTOR:
        return setting.voice.step("mentor", pick(seed(setting, promise), _MINE))
    if noted(promise):
        return _SEEN_FIRST
    # The same line under two promises makes the second read as a repetition of the first.
    return "" if place else way_to_hear(setting, promise)


def _rests(setting: Setting, matter: _Matter, place: int) -> tuple[Quote, ...]:
    own = tuple(
        quote
        for one in matter.every
        for quote in setting.quote(one.passage.source_id, *told_of(one), *_shown(one))
    )
    if state_of(matter.promise) is State.NOT_ASKED:
        return (*own, *setting.rest_on(principles.BREACH_AS_FACT))
    if others_words(matter.promise):
        return (*own, *setting.rest_on(principles.OTHERS_SAY))
    neutral = "neutral sentence" in why(setting, matter.promise, place)
    return (*own, *(setting.rest_on(principles.ASK_PROMISE) if neutral else ()))


def _shown(promise: Promise) -> tuple[str, ...]:
    return () if state_of(promise) in UNSAID else (content_of(promise),)


def told_of(promise: Promise) -> tuple[str, ...]:
    """What of a promise's words is said: where only what was brought is spoken of, that alone."""
    brought = noted(promise)
    bent = promised_act(promise.text, "I") is None or _HIS.search(promise.text)
    if brought and promise.by is Role.MENTOR and bent:
        return (brought,)
    return (promise.text, brought)


def _bring(setting: Setting, promise: Promise, place: int) -> tuple[DraftPreparation, ...]:
    """What the leader brings; for a mentor it stands in the message that is sent beforehand."""
    if setting.voice.to is not Role.MENTEE or place or promise.by is Role.MENTOR:
        return ()
    text = f"One line on where this stands: {quoted(promise.text)}."
    return (DraftPreparation("mentee", text, setting.own(promise)),)
