"""What a mentor writes to the leader before a meeting, by what is at stake between the two."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule import message_words as says
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.goals_beforehand import (
    Sent,
    of_leaders_goal,
    of_mentors_goal,
    takes_time,
)
from coach.composing.by_rule.passed_over import passed_over
from coach.composing.by_rule.promise_kinds import habit, talk
from coach.composing.by_rule.promise_outcomes import denied, figure, undone, unheard
from coach.composing.by_rule.promise_questions import discretion, is_thing, spoken
from coach.composing.by_rule.promise_states import (
    MOVED_ON,
    NOT_TO_BE_DONE,
    State,
    is_known,
    state_of,
)
from coach.composing.by_rule.promise_words import UNNAMED, act_said, named_as_is, shortly, unclear
from coach.composing.by_rule.promised_by_both import asked_of_both, by_both
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine
from coach.composing.record import Promise
from coach.composing.saying.naming import (
    asks_something,
    capital,
    done,
    for_speaker,
    sayable,
    undated,
)
from coach.domain.people import Role

_SENDS = re.compile(r"(?:send|share|bring|show|e-?mail|forward|give|print)\b", re.IGNORECASE)
"""How a promise begins whose object can be sent."""
_PERSONAL = re.compile(
    r"\b(?:short-?lists?|applica(?:nts?|tions?)|candidates?|sala(?:ry|ries)|pay (?:slips?|list)"
    r"|cvs?|appraisals?|complaints?|grievances?|sick|medical|health|disciplin\w+|scores?|leavers"
    r"|exit interviews?|personnel|names|ratings?|feedback)\b",
    re.IGNORECASE,
)
"""Papers about people, which are looked at together and not sent about."""
_BEFORE_EACH = re.compile(
    r"\bbefore (?:every|each)(?: one)?(?: of our)? (?:meetings?|sessions?|time we meet)\b",
    re.IGNORECASE,
)
_TO_OTHERS = re.compile(
    r"\bto (?!me\b|the mentor\b)(?:the|an?|my|his|her|their|all)\b", re.IGNORECASE
)
_POINTING = re.compile(r"\w+ (?:it|them)\b", re.IGNORECASE)
_MADE = re.compile(
    r"(?:bring|write|collect|list|draft|outline|tally|map|prepare|make|finish|one page)\b",
    re.IGNORECASE,
)
"""How a promise begins that leaves something to look at."""
_LONG = 9
"""Words of a thing beside which there is no room for a second one in a message."""
_NAMES_IT = 3
"""Words from which on a name says by itself what is meant."""
_OF_A_CLAUSE = re.compile(
    r"who (?!(?:the|an?|we|they|he|she|it|i|you|our|my|your|people|and|to)\b)", re.IGNORECASE
)


def waiting(setting: Setting) -> list[Promise]:
    """What the leader owes an answer on, late things first."""
    owed = [
        one
        for one in setting.record.open(Role.MENTEE)
        if not (done(one.text) or denied(one) or is_known(one) or talk(one))
        and not passed_over(setting, one)
        and state_of(one) is not State.PUT_OFF
        and _can_be_told(one)
    ]
    return sorted(owed, key=lambda one: not undone(setting, one))[:2]


def _can_be_told(promise: Promise) -> bool:
    """Whether it can be named in a message without sounding like a finding, or like a gap.

    What the leader noted with "I" and "my" could only be quoted, and would speak of the mentor.
    """
    return sayable(promise.text) and not (NOT_TO_BE_DONE.match(promise.text) or unclear(promise))


def written(setting: Setting) -> Sent:
    """The message's own part; empty where nothing has to be said before the meeting."""
    if setting.voice.to is Role.MENTEE:
        return "", ()
    return _by_stakes(setting, waiting(setting))


def _by_stakes(setting: Setting, owed: list[Promise]) -> Sent:
    if owed and setting.minutes <= SHORT:
        return _short(setting, owed[0])
    if owed and undone(setting, owed[0]):
        return asked_for(setting, owed[0]), setting.own(owed[0])
    asks = [(asked_for(setting, one, n), setting.own(one)) for n, one in enumerate(owed)]
    if sum(len(shortly(one).split()) for one in owed) > 2 * _LONG:
        asks = asks[:1]
    begins = [one for one in (_offered(setting), of_leaders_goal(setting)) if one]
    if asks and begins:
        return _joined(begins[0], asks[0])
    mine = [one for one in (of_mentors_goal(setting),) if one]
    return _joined(*_in_order(setting, asks, mine)) if mine or asks else _joined(*begins)


def _in_order(setting: Setting, asks: list[Sent], mine: list[Sent]) -> list[Sent]:
    """What is owed and what the mentor came for: which first, or which alone."""
    if mine and takes_time(setting):
        return [*mine, *asks[:1]]
    if len(asks) > 1 or not (asks and mine):
        return asks or mine
    both = setting.minutes >= 2 * SHORT
    return [*asks, *mine] if both else asks


def asks_one_thing(setting: Setting) -> bool:
    """Whether a message is for one thing alone: it is late, or each minute counts."""
    owed = waiting(setting)
    return bool(owed) and (setting.minutes <= SHORT or undone(setting, owed[0]))


def less_the_second(setting: Setting, sent: DraftLine) -> DraftLine:
    """A message without the second thing that is owed, where it has one and room is needed."""
    owed = waiting(setting)[1:]
    if not owed:
        return sent
    said = for_speaker(f" {asked_for(setting, owed[0], 1)}", Role.MENTOR.value)
    own = setting.own(owed[0])
    if said not in sent.text:
        return sent
    rests = tuple(one for one in sent.quotes if one not in own)
    return replace(sent, text=sent.text.replace(said, "", 1), quotes=rests)


def _joined(*parts: Sent) -> Sent:
    said = " ".join(words for words, _ in parts)
    return said, tuple(quote for _, quotes in parts for quote in quotes)


def asked_for(setting: Setting, promise: Promise, place: int = 0) -> str:
    """One sentence or two about one promise, by what kind of thing was promised."""
    name = shortly(promise)
    if by_both(setting.record, promise):
        return asked_of_both(promise)
    ways, filled = _ways(setting, promise, spoken(name))
    if place:
        ways = tuple(one for one in ways if "begin" not in one) or ways
    start = ways.index(pick(f"{setting.draw_seed}/message", ways))
    told = ways[(start + place) % len(ways)].format(**filled, minutes=setting.minutes)
    return told.replace(" to not ", " not to ")


def _ways(setting: Setting, promise: Promise, name: str) -> tuple[tuple[str, ...], dict[str, str]]:
    filled = {"x": name, "X": capital(name)}
    clause = asks_something(name)
    if name == UNNAMED or _points(promise):
        return _of_no_name(setting, promise)
    if undone(setting, promise):
        return _late(promise, name, clause), filled
    if clause:
        direct = _OF_A_CLAUSE.match(name) and not unheard(promise)
        return (*says.FOUND, *says.ASKED * bool(direct)), filled
    return _ways_of_a_deed(setting, promise, name, filled)


def _of_no_name(setting: Setting, promise: Promise) -> tuple[tuple[str, ...], dict[str, str]]:
    """Ways to ask after what no few words name: by what was to be done, or as it was noted."""
    act, late = act_said(promise, Role.MENTOR), undone(setting, promise)
    if act and sent_each_time(promise) and not (late or _points(promise)):
        return _for_this_one_too(setting, act)
    if act and not _points(promise):
        return ((says.LATE_ACT,) if late else says.DONE), {"act": act}
    return (says.NOTED_LATE if late else says.NOTED), {"said": named_as_is(promise)}


def _ways_of_a_deed(
    setting: Setting, promise: Promise, name: str, filled: dict[str, str]
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Ways to ask beforehand after what is to be done, and not after an answer."""
    if state_of(promise) in MOVED_ON:
        return says.STANDS, filled
    if _again_and_again(promise):
        return _ways_of_a_habit(setting, promise, name, filled)
    if _SENDS.match(undated(promise.text)) and is_thing(name):
        how = discretion(promise)
        if how or _PERSONAL.search(promise.text):
            return says.BRING, {**filled, "how": f", {how}" if how else ""}
        return says.SEND, filled
    doing = act_said(promise, Role.MENTOR)
    if doing and not is_thing(name):
        return says.DONE, {**filled, "act": doing}
    return says.STANDS, filled


def _again_and_again(promise: Promise) -> bool:
    return habit(promise) or sent_each_time(promise)


def _ways_of_a_habit(
    setting: Setting, promise: Promise, name: str, filled: dict[str, str]
) -> tuple[tuple[str, ...], dict[str, str]]:
    """What is done again and again is no thing to be had, unless it is named as one."""
    act = act_said(promise, Role.MENTOR)
    if act and sent_each_time(promise):
        return _for_this_one_too(setting, act)
    if act:
        return says.HABIT, {"act": act}
    if is_thing(name):
        return says.HABIT_THING, filled
    return says.NOTED, {"said": named_as_is(promise)}


def _for_this_one_too(setting: Setting, act: str) -> tuple[tuple[str, ...], dict[str, str]]:
    ends = setting.number >= setting.planned
    return (says.FOR_THE_LAST_MEETING if ends else says.FOR_EACH_MEETING), {"act": act}


def sent_each_time(promise: Promise) -> bool:
    """Whether something is to be with the mentor before each of their meetings."""
    text = undated(promise.text)
    to_others = _TO_OTHERS.search(text)
    return bool(_SENDS.match(text) and _BEFORE_EACH.search(text)) and not to_others


def _late(promise: Promise, name: str, clause: bool) -> tuple[str, ...]:
    if clause:
        return says.LATE_CLAUSE
    act = act_said(promise, Role.MENTOR)
    if len(name.split()) < _NAMES_IT and act:
        return (says.LATE_ACT.replace("{act}", act),)
    return says.LATE if is_thing(name) else (*says.LATE, *says.LATE_DEED)


def _short(setting: Setting, promise: Promise) -> Sent:
    """One thing, for a meeting in which each minute counts."""
    if _asked_as_ever(setting, promise):
        return asked_for(setting, promise), setting.own(promise)
    name, act = spoken(shortly(promise)), act_said(promise, Role.MENTOR)
    doing = act and not is_thing(name)
    ways = says.FEW_ACT if doing else says.FEW_MINUTES
    ways = says.FEW_CLAUSE if asks_something(name) else ways
    told = pick(setting.draw_seed, ways).format(x=name, act=act, minutes=setting.minutes)
    mine = [p for p in setting.record.promises if p.by is Role.MENTOR and figure(p)][:1]
    numbers = "".join(f" From my side: {shortly(one)}, {figure(one)}." for one in mine)
    return f"{told}{numbers}", (*setting.own(promise), *setting.noted(*mine))


def _points(promise: Promise) -> bool:
    """Whether it says "it" of something that only the list names beside it."""
    return bool(_POINTING.match(promise.text))


def _asked_as_ever(setting: Setting, promise: Promise) -> bool:
    """Whether one line beforehand can't stand for it, or can't name it."""
    named = shortly(promise) != UNNAMED and not _points(promise)
    return not named or by_both(setting.record, promise) or _again_and_again(promise)


def _offered(setting: Setting) -> Sent | None:
    """Something of the mentor's that is ready, where it is a thing to look at."""
    mine = (p for p in setting.record.promises if p.by is Role.MENTOR and p.kept)
    for one in mine:
        name = shortly(one)
        if (
            _MADE.match(one.text)
            and is_thing(name)
            and not _PERSONAL.search(f"{one.text} {noted(one)}")
        ):
            return pick(setting.draw_seed, says.OFFER).format(x=spoken(name)), setting.own(one)
    return None
