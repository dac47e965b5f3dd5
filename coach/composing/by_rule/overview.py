"""What the plan is built around, said in two or three sentences before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule.asking_after import undone
from coach.composing.by_rule.blocks import between_ends
from coach.composing.by_rule.deadlines import on_a_deadline
from coach.composing.by_rule.goals import way
from coach.composing.by_rule.named_subjects import as_read
from coach.composing.by_rule.promise_kinds import habit
from coach.composing.by_rule.promise_states import UNSAID, State, is_known, state_of
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part, rests_on
from coach.composing.cards.moves import MIDDLE
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftLine, Quote
from coach.composing.record import Goal, Promise
from coach.composing.saying.naming import asks_something, capital, sayable
from coach.composing.saying.said_goals import act, thing
from coach.composing.understanding.grammatical_person import for_the_other
from coach.composing.words import ANY_MARK
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_OWN_LONGEST = (
    "You want {x}, and the longest part is for that. Try to leave with {gain}.",
    "The middle belongs to you: you want {x}. {Gain} would be a good end.",
    "What should come out of it is {gain}: you want {x}.",
    "You want {x}. There is time for it, so don't stop before you have {gain}.",
)
_OWN_BESIDE = (
    "You want {x}: even a short stretch is enough to ask for {gain}.",
    "For yourself, ask for {gain}; you want {x}.",
)
_OF_THE_MENTOR = (
    "Your mentor wants {x}, and the longest part is for that.",
    "The middle belongs to your mentor, who wants {x}. Ask more than you answer.",
)
_PROMISED_LONGEST = (
    "Most of the time is for {x}: end it with a date, or with a plain no.",
    "Most of this is about {x}: what came of it, what doesn't fit, what follows.",
)
_BROUGHT_LONGEST = (
    "You bring {x}, and that carries the meeting. Let it be looked at before you explain it.",
    "The meeting stands on what you bring: {x}. Ask for a guess before you tell it.",
)
_BROUGHT_ANSWER = (
    "You bring an answer: {x}. Let it be looked at before you explain it.",
    "The meeting stands on an answer that you bring: {x}.",
)
_DONE_LONGEST = (
    "‘{title}’ needs the most time, so don't let the start run over.",
    "The longest piece is ‘{title}’; what comes before it can be brief.",
)
_THEIR_HALF = (
    "Your mentee has the larger half today and wants {x}. Your own matter has its place, too.",
    "Your mentee goes first today and wants {x}. Ask, and leave the time to the answer.",
    "It's your mentee's turn to come first, who wants {x}; yours follows.",
)
_OWN_HALF = (
    "This time the larger half is yours: you want {x}. Say first what you already know of it.",
    "You go first today: you want {x}. Then it's your mentor's turn.",
)
_LATE = (
    "Still missing: {x}. Ask for a date, a smaller piece or a no before anything else.",
    "Nothing has come of {x} so far, so that is the first thing to clear up.",
    "Owed to you and not here yet: {x}. Ask for a date in the first minutes, and make no speech.",
)
_FIRST: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"(?:bring|send|share|show|print|draft|write|collect|list|describe)\b",
        (
            "Start with {x}: look before you talk.",
            "Begin with your eyes: {x}, and only then what it means.",
            "Have {x} in front of you both before anything else.",
            "First {x}. Where that hasn't come, ask for a day and go on.",
        ),
    ),
    (
        r"(?:ask|find out|find|check|count|measure|look into|talk|speak|raise|tell|say|report)\b",
        (
            "Hear first what came back about {x}.",
            "There may be an answer about {x}: hear it before the rest.",
            "One question comes first, about {x}. Then wait.",
            "What came of {x} is the news of the day, whatever it is.",
        ),
    ),
    (
        r"(?:visit|sit|stand|watch|listen|join|attend|walk|ride|read|come|spend|go)\b",
        (
            "Begin with {x}: what was seen, before what it means.",
            "First {x}: let it be told slowly.",
        ),
    ),
    (
        r"",
        (
            "Bring up {x} early: one question, one answer, and on.",
            "Ask about {x} first, so that there is time for what follows.",
            "Still open between you: {x}. That comes before the rest.",
            "See first how it stands with {x}.",
        ),
    ),
)
"""By how a promise begins."""
_HABIT = (
    "Early on, ask how it has gone with {x}; it's no test.",
    "Ask first how it has gone with {x}; good days count as well.",
)
_NOT_ASKED = (
    "First what went out without a question: facts, then how it is put right. Leave your own wishes"
    " until that is said."
)
_ANSWERED = (
    "You know more about {x} by now: begin with what follows from it.",
    "There is an answer on {x}. Don't ask again; ask what comes of it.",
)
_SOMEWHERE = (
    "Leave a moment for how it stands with {x}.",
    "On the way, ask how it stands with {x}.",
)
_SOMEWHERE_ASKED = ("On the way, hear {x}.", "Leave a moment to hear {x}.")
"""The same for what asks something, such as "who decides"."""
_OWE = (
    "Say how it stands with {x} before you're asked.",
    "Begin with {x}: where it stands, and what is in the way.",
    "Your answer on {x} comes first.",
)
_NAMED = (
    "You named {x}: that has the middle of the meeting.",
    "The middle of the meeting is for what you named: {x}.",
)
_ROOM_FOR_BOTH = 45
"""Minutes from which on the opening speaks of both goals."""
_EXTRA = re.compile(r",.*$")
"""What a name in passing does without: "the plan of the new site, printed large"."""
_OWN_VOICE = re.compile(r"\b(?:I|me|my|mine|myself)\b")
"""What only the one who wants it can say."""


_Told = list[tuple[str, tuple[Quote, ...]]]
"""Sentences, each with what of the pair's own it rests on."""


def overview(setting: Setting, items: Sequence[DraftItem]) -> DraftLine | None:
    """What most of the time is for and what comes first in a plan; None where none is theirs."""
    middle = between_ends(items)
    if not middle:
        return None
    goal = setting.record.goal("mentor")
    own = [item for item in middle if goal and _about(item, goal)]
    longest = max(middle, key=lambda item: (item.minutes, item in own))
    told = on_a_deadline(setting)
    noted = {line.passage.source_id for line in setting.record.notes}
    begun = items[0].opens and any(quote.label in noted for quote in items[0].quotes)
    told += _on_the_named(setting) or _in_order(setting, middle, longest, begun=begun)
    if setting.minutes >= _ROOM_FOR_BOTH:
        told += _on_the_other_goal(setting, middle, longest)
    if not any(quotes for _, quotes in told):
        return None
    quotes = tuple(dict.fromkeys(quote for _, every in told for quote in every))
    return DraftLine(" ".join(words for words, _ in told), Standing.MOVE, quotes)


def _in_order(
    setting: Setting, middle: Sequence[DraftItem], longest: DraftItem, *, begun: bool
) -> _Told:
    """The longest piece and what was promised, as the plan has them."""
    alone = sum(item.minutes == longest.minutes for item in middle) == 1
    told = _on_the_longest(setting, longest, alone=alone)
    promise = next(iter(setting.record.open(Role.MENTEE)), None)
    place = next((n for n, item in enumerate(middle) if promise and _about(item, promise)), None)
    if promise is None or place is None or middle[place] is longest:
        return told
    before = _on_the_promise(setting, promise, first=place == 0 and not begun)
    return [*before, *told] if place == 0 else [*told, *before]


def _on_the_named(setting: Setting) -> _Told:
    """What the request names, where it names something that has minutes of its own."""
    named = as_read(setting)
    if not named:
        return []
    words = _one_of(setting, _NAMED).format(x=named)
    return [(words, setting.rest_on(MIDDLE))]


def _about(item: DraftItem, ground: Goal | Promise) -> bool:
    """Whether the item is the ground's own, and no activity that is only held against it."""
    return rests_on(item, ground) and not item.card_id


def _on_the_longest(setting: Setting, item: DraftItem, *, alone: bool) -> _Told:
    goal, theirs = setting.record.goal("mentor"), setting.record.goal("mentee")
    if goal and _about(item, goal):
        return _on_the_mentors_goal(setting, goal)
    if theirs and _about(item, theirs):
        return _on_the_leaders_half(setting, theirs)
    promise = next((one for one in setting.record.promises if _about(item, one)), None)
    if promise:
        mine = promise.by is setting.voice.to is Role.MENTOR
        brought = _BROUGHT_ANSWER if asks_something(shortly(promise)) else _BROUGHT_LONGEST
        return _filled(setting, brought if mine else _PROMISED_LONGEST, promise)
    if not item.card_id or ":" in item.title or not alone:
        return []
    title = item.title.strip(ANY_MARK)
    told = _one_of(setting, _DONE_LONGEST).format(title=title)
    return [(told, setting.quote(item.card_id, item.title))]


def _on_the_mentors_goal(setting: Setting, goal: Goal) -> _Told:
    part = best_part(setting, goal)
    mine = setting.voice.to is Role.MENTOR
    wanted = _wanted(part, mine=mine)
    if not wanted:
        return []
    gain = way(setting, goal).gain
    words = _one_of(setting, _OWN_LONGEST if mine else _OF_THE_MENTOR)
    told = words.format(x=wanted, gain=gain, Gain=capital(gain))
    return [(told, setting.own(goal))]


def _on_the_leaders_half(setting: Setting, goal: Goal) -> _Told:
    own = setting.voice.to is Role.MENTEE
    wanted = _wanted(best_part(setting, goal), mine=own)
    if not wanted:
        return []
    words = _one_of(setting, _OWN_HALF if own else _THEIR_HALF)
    return [(words.format(x=wanted), setting.own(goal))]


def _on_the_promise(setting: Setting, promise: Promise, *, first: bool) -> _Told:
    if setting.voice.to is Role.MENTEE:
        return _filled(setting, _OWE if first else _SOMEWHERE, promise)
    if undone(setting, promise):
        return _filled(setting, _LATE, promise)
    if not first:
        return _filled(setting, _SOMEWHERE, promise)
    if state_of(promise) is State.NOT_ASKED:
        return [(_NOT_ASKED, setting.own(promise))]
    if is_known(promise):
        return _filled(setting, _ANSWERED, promise)
    plain = promise.text.lower()
    ways = next(ways for cue, ways in _FIRST if re.match(cue, plain))
    return _filled(setting, _HABIT if habit(promise) else ways, promise)


def _on_the_other_goal(setting: Setting, middle: Sequence[DraftItem], longest: DraftItem) -> _Told:
    """The goal that has its minutes without being the main thing."""
    goal, theirs = setting.record.goal("mentor"), setting.record.goal("mentee")
    if setting.voice.to is not Role.MENTOR or goal is None:
        return []
    if theirs and _about(longest, theirs) and any(_about(item, goal) for item in middle):
        wanted = _wanted(best_part(setting, goal), mine=True)
        gain = way(setting, goal).gain
        told = _one_of(setting, _OWN_BESIDE).format(x=wanted, gain=gain)
        return [(told, setting.own(goal))] if wanted else []
    return []


def _filled(setting: Setting, ways: tuple[str, ...], promise: Promise) -> _Told:
    name = shortly(promise, setting.voice.speaker)
    if setting.voice.to is Role.MENTOR:
        name = for_the_other(name)
    if not sayable(name) or state_of(promise) in UNSAID:
        return []
    name = _EXTRA.sub("", name)
    if ways is _SOMEWHERE and asks_something(name):
        ways = _SOMEWHERE_ASKED
    told = _one_of(setting, ways).format(x=name)
    return [(told, setting.own(promise))]


def _wanted(part: str, *, mine: bool) -> str:
    """What somebody wants, as it follows "want": "to find out …", "a fair rule …"; may be empty."""
    done = act(part)
    found = f"to {done}" if done else thing(part) or ""
    found = found.replace("to not to ", "not to ").replace("to never ", "never to ")
    if mine:
        return for_the_other(found)
    return "" if _OWN_VOICE.search(found) else found


def _one_of(setting: Setting, ways: tuple[str, ...]) -> str:
    return pick(f"{setting.draw_seed}/overview", ways)
