"""What a mentor writes to the leader before a meeting, by what is at stake between the two."""

from __future__ import annotations

import re

from coach.composing.by_rule import message_words as says
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.goals import way
from coach.composing.by_rule.goals_for_oneself import ONES_OWN
from coach.composing.by_rule.goals_for_the_work import ANSWER
from coach.composing.by_rule.passed_over import passed_over
from coach.composing.by_rule.promise_kinds import due_once, habit, talk
from coach.composing.by_rule.promise_outcomes import denied, figure, undone, unheard
from coach.composing.by_rule.promise_questions import discretion, is_thing, spoken
from coach.composing.by_rule.promise_states import MOVED_ON, State, is_known, state_of
from coach.composing.by_rule.promise_words import UNNAMED, act_said, named_as_is, shortly
from coach.composing.by_rule.promised_by_both import asked_of_both, by_both
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.their_turn import leaders_half
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import Quote
from coach.composing.record import Goal, Promise
from coach.composing.saying.naming import asks_something, capital, done, sayable, undated
from coach.composing.saying.said_goals import wished
from coach.composing.understanding.grammatical_person import for_the_other
from coach.domain.people import Role

Sent = tuple[str, tuple[Quote, ...]]
"""Words, and what of the record they rest on."""
_SENDS = re.compile(r"(?:send|share|bring|show|e-?mail|forward|give|print)\b", re.IGNORECASE)
"""How a promise begins whose object can be sent."""
_PERSONAL = re.compile(
    r"\b(?:short-?lists?|applica(?:nts?|tions?)|candidates?|sala(?:ry|ries)|pay (?:slips?|list)"
    r"|cvs?|appraisals?|complaints?|grievances?|sick|medical|health|disciplin\w+|scores?|leavers"
    r"|exit interviews?|personnel|names|ratings?|feedback)\b",
    re.IGNORECASE,
)
"""Papers about people, which are looked at together and not sent about."""
_NOTHING = re.compile(r"(?:nothing|none|no)\b", re.IGNORECASE)
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
    """Whether it can be named in a message without sounding like a finding, or like a gap."""
    return sayable(promise.text) and not _NOTHING.match(promise.text)


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
    begins = [one for one in (_offered(setting), _theirs(setting)) if one]
    if asks and begins:
        return _joined(begins[0], asks[0])
    mine = [one for one in (_mine(setting),) if one]
    return _joined(*_in_order(setting, asks, mine)) if mine or asks else _joined(*begins)


def _in_order(setting: Setting, asks: list[Sent], mine: list[Sent]) -> list[Sent]:
    """What is owed and what the mentor came for: which first, or which alone."""
    if len(asks) > 1 or not (asks and mine):
        return asks or mine
    if _takes_time(setting):
        return [*mine, *asks]
    both = setting.minutes >= 2 * SHORT
    return [*asks, *mine] if both else asks


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
    if name == UNNAMED:
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
    if act:
        return ((says.LATE_ACT,) if late else says.DONE), {"act": act}
    return (says.NOTED_LATE if late else says.NOTED), {"said": named_as_is(promise)}


def _ways_of_a_deed(
    setting: Setting, promise: Promise, name: str, filled: dict[str, str]
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Ways to ask beforehand after what is to be done, and not after an answer."""
    if state_of(promise) in MOVED_ON:
        return says.STANDS, filled
    if due_once(promise, setting.number):
        return says.ONCE, filled
    if habit(promise):
        return says.HABIT, filled
    if _SENDS.match(undated(promise.text)) and is_thing(name):
        how = discretion(promise)
        if how or _PERSONAL.search(promise.text):
            return says.BRING, {**filled, "how": f", {how}" if how else ""}
        return says.SEND, filled
    doing = act_said(promise, Role.MENTOR)
    if doing and not is_thing(name):
        return says.DONE, {**filled, "act": doing}
    return says.STANDS, filled


def _late(promise: Promise, name: str, clause: bool) -> tuple[str, ...]:
    if clause:
        return says.LATE_CLAUSE
    act = act_said(promise, Role.MENTOR)
    if len(name.split()) < _NAMES_IT and act:
        return (says.LATE_ACT.replace("{act}", act),)
    return says.LATE if is_thing(name) else (*says.LATE, *says.LATE_DEED)


def _short(setting: Setting, promise: Promise) -> Sent:
    """One thing, for a meeting in which each minute counts."""
    if shortly(promise) == UNNAMED or by_both(setting.record, promise):
        return asked_for(setting, promise), setting.own(promise)
    name, act = spoken(shortly(promise)), act_said(promise, Role.MENTOR)
    doing = act and not is_thing(name)
    ways = says.FEW_ACT if doing else says.FEW_MINUTES
    ways = says.FEW_CLAUSE if asks_something(name) else ways
    told = pick(setting.draw_seed, ways).format(x=name, act=act, minutes=setting.minutes)
    mine = [p for p in setting.record.promises if p.by is Role.MENTOR and figure(p)][:1]
    numbers = "".join(f" From my side: {shortly(one)}, {figure(one)}." for one in mine)
    return f"{told}{numbers}", (*setting.own(promise), *setting.noted(*mine))


def _mine(setting: Setting) -> Sent | None:
    """What the mentor came for, and what the leader may come with for it."""
    goal = setting.record.goal("mentor")
    form, words = wished(best_part(setting, goal)) if goal else ("", "")
    if goal is None or not form or setting.number == 1:
        return None
    told = pick(f"{setting.draw_seed}/mine", says.MINE[form])
    return told.format(x=words, bring=way(setting, goal).bring).strip(), setting.own(goal)


def _takes_time(setting: Setting) -> bool:
    """Whether what the mentor came for needs somebody's answer before the day."""
    goal: Goal | None = setting.record.goal("mentor")
    return goal is not None and way(setting, goal) in (ANSWER, *ONES_OWN)


def _theirs(setting: Setting) -> Sent | None:
    """What the leader came for, where it has its time before what the mentor came for."""
    goal = setting.record.goal("mentee")
    if goal is None or not leaders_half(setting):
        return None
    form, words = wished(for_the_other(best_part(setting, goal)))
    if form not in says.THEIRS:
        return None
    return pick(setting.draw_seed, says.THEIRS[form]).format(x=words), setting.own(goal)


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
