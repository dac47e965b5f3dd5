"""What the plan is built around, said in two or three sentences before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule import overview_words as says
from coach.composing.by_rule.blocks import between_ends
from coach.composing.by_rule.deadlines import on_a_deadline
from coach.composing.by_rule.goals import way
from coach.composing.by_rule.named_subjects import as_read
from coach.composing.by_rule.promise_kinds import habit
from coach.composing.by_rule.promise_outcomes import undone
from coach.composing.by_rule.promise_questions import is_thing
from coach.composing.by_rule.promise_states import MOVED_ON, UNSAID, State, is_known, state_of
from coach.composing.by_rule.promise_words import (
    UNNAMED,
    has_a_short_name,
    shortly,
    told_of_the_leader,
)
from coach.composing.by_rule.promised_by_both import by_both
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part, rests_on
from coach.composing.cards.moves import MIDDLE
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftLine, Quote
from coach.composing.record import Goal, Promise
from coach.composing.saying.naming import asks_something, capital, sayable
from coach.composing.saying.said_goals import act, thing
from coach.composing.understanding.grammatical_person import told_to_its_writer
from coach.composing.words import ANY_MARK
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_FIRST: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"(?:bring|send|share|show|print|draft|write|collect|list|describe)\b",
        says.FIRST_TO_SEE,
    ),
    (
        r"(?:ask|find out|find|check|count|measure|look into|talk|speak|raise|tell|say|report)\b",
        says.FIRST_TO_HEAR,
    ),
    (
        r"(?:visit|sit|stand|watch|listen|join|attend|walk|ride|read|come|spend|go)\b",
        says.FIRST_SEEN,
    ),
    (r"", says.FIRST_OF_ANY),
)
"""By how a promise begins."""
_OF_AN_ANSWER = {
    says.LATER: says.LATER_ANSWER,
    says.OWE_LATER: says.OWE_ANSWER,
    says.FIRST_TO_SEE: says.FIRST_ANSWER,
    says.FIRST_TO_HEAR: says.FIRST_ANSWER,
    says.FIRST_OF_ANY: says.FIRST_ANSWER,
}
"""Ways for a thing or a doing, and those for what asks something, such as "who decides"."""
_ROOM_FOR_BOTH = 45
"""Minutes from which on the opening speaks of both goals."""
_YOUR = re.compile(r"\byour (?=mentee|mentor)")
"""How the one side is called on the other's page."""
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
    text = " ".join(words for words, _ in told)
    if setting.voice.to is Role.COORDINATOR:
        text = _YOUR.sub("the ", re.sub(r"\bYour (?=mentee|mentor)", "The ", text))
    return DraftLine(text, Standing.MOVE, quotes)


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
    words = _one_of(setting, says.NAMED).format(x=named)
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
        brought = says.BROUGHT_ANSWER if asks_something(shortly(promise)) else says.BROUGHT_LONGEST
        return _filled(setting, brought if mine else says.PROMISED_LONGEST, promise)
    if not item.card_id or ":" in item.title or not alone:
        return []
    title = item.title.strip(ANY_MARK)
    told = _one_of(setting, says.DONE_LONGEST).format(title=title)
    return [(told, setting.quote(item.card_id, item.title))]


def _on_the_mentors_goal(setting: Setting, goal: Goal) -> _Told:
    part = best_part(setting, goal)
    mine = setting.voice.to is Role.MENTOR
    wanted = _wanted(part, mine=mine)
    if not wanted:
        return []
    gain = way(setting, goal).gain
    words = _one_of(setting, says.OWN_LONGEST if mine else says.OF_THE_MENTOR)
    told = words.format(x=wanted, gain=gain, Gain=capital(gain))
    return [(told, setting.own(goal))]


def _on_the_leaders_half(setting: Setting, goal: Goal) -> _Told:
    own = setting.voice.to is Role.MENTEE
    wanted = _wanted(best_part(setting, goal), mine=own)
    if not wanted:
        return []
    words = _one_of(setting, says.OWN_HALF if own else says.THEIR_HALF)
    return [(words.format(x=wanted), setting.own(goal))]


def _on_the_promise(setting: Setting, promise: Promise, *, first: bool) -> _Told:
    if by_both(setting.record, promise):
        return [(_one_of(setting, says.OF_BOTH), setting.own(promise))]
    if setting.voice.to is Role.MENTEE:
        return _filled(setting, says.OWE if first else says.OWE_LATER, promise)
    if undone(setting, promise):
        return _late(setting, promise)
    if not first:
        return _as_an_act(setting, says.LATER_ACT, promise) or _filled(setting, says.LATER, promise)
    if state_of(promise) is State.NOT_ASKED:
        return [(says.NOT_ASKED, setting.own(promise))]
    if is_known(promise):
        moved = state_of(promise) in MOVED_ON
        return _filled(setting, says.NOTED if moved else says.ANSWERED, promise)
    if habit(promise):
        return _filled(setting, says.HABIT, promise)
    plain = promise.text.lower()
    ways = next(ways for cue, ways in _FIRST if re.match(cue, plain))
    # A thing to look at has a name; what is to be done is clearer as the act that it is.
    to_see = ways is says.FIRST_TO_SEE and is_thing(shortly(promise, setting.voice.speaker))
    told = [] if to_see else _as_an_act(setting, says.FIRST_ACT, promise)
    shown = to_see or ways is not says.FIRST_TO_SEE
    return told or _filled(setting, ways if shown else says.FIRST_OF_ANY, promise)


def _late(setting: Setting, promise: Promise) -> _Told:
    name = shortly(promise)
    # What somebody was to find out or show is a question, and nothing that comes or doesn't.
    if name != UNNAMED and not asks_something(name):
        return _filled(setting, says.LATE, promise)
    late = _as_an_act(setting, says.LATE_ACT, promise)
    return late or _filled(setting, says.LATE, promise)


def _as_an_act(setting: Setting, ways: tuple[str, ...], promise: Promise) -> _Told:
    """The promise as what the leader was going to do; empty where that can't be told surely."""
    act = told_of_the_leader(promise)
    if (
        not act
        or has_a_short_name(promise)
        or state_of(promise) in UNSAID
        or setting.voice.to is not Role.MENTOR
    ):
        return []
    told = _one_of(setting, ways).format(act=act).replace("to not ", "not to ")
    return [(told, setting.own(promise))]


def _on_the_other_goal(setting: Setting, middle: Sequence[DraftItem], longest: DraftItem) -> _Told:
    """The goal that has its minutes without being the main thing."""
    goal, theirs = setting.record.goal("mentor"), setting.record.goal("mentee")
    if setting.voice.to is not Role.MENTOR or goal is None:
        return []
    if theirs and _about(longest, theirs) and any(_about(item, goal) for item in middle):
        wanted = _wanted(best_part(setting, goal), mine=True)
        gain = way(setting, goal).gain
        told = _one_of(setting, says.OWN_BESIDE).format(x=wanted, gain=gain)
        return [(told, setting.own(goal))] if wanted else []
    return []


def _filled(setting: Setting, ways: tuple[str, ...], promise: Promise) -> _Told:
    name = shortly(promise, setting.voice.speaker)
    if setting.voice.to is Role.MENTOR:
        name = told_to_its_writer(name)
    if not sayable(name) or state_of(promise) in UNSAID:
        return []
    if name == UNNAMED:
        return _of_no_name(setting, promise)
    name = _EXTRA.sub("", name)
    if asks_something(name):
        ways = _OF_AN_ANSWER.get(ways, ways)
    told = _one_of(setting, ways).format(x=name)
    return [(told, setting.own(promise))]


def _of_no_name(setting: Setting, promise: Promise) -> _Told:
    """A promise that no few words name is only pointed at, where it is the leader's to keep."""
    if promise.by is not Role.MENTEE or promise.kept:
        return []
    owe = setting.voice.to is Role.MENTEE
    return [(_one_of(setting, says.OWE_UNNAMED if owe else says.UNNAMED), setting.own(promise))]


def _wanted(part: str, *, mine: bool) -> str:
    """What somebody wants, as it follows "want": "to find out …", "a fair rule …"; may be empty."""
    done = act(part)
    found = f"to {done}" if done else thing(part) or ""
    found = found.replace("to not to ", "not to ").replace("to never ", "never to ")
    if mine:
        return told_to_its_writer(found)
    return "" if _OWN_VOICE.search(found) else found


def _one_of(setting: Setting, ways: tuple[str, ...]) -> str:
    return pick(f"{setting.draw_seed}/overview", ways)
