"""A message to send before the meeting, with this pair's promises and what the place asks for."""

from __future__ import annotations

import re

from coach.composing.by_rule.agreed import breach
from coach.composing.by_rule.asking_after import figure, shortly, undone
from coach.composing.by_rule.circumstances import about_this_alone, shapes
from coach.composing.by_rule.goals import way
from coach.composing.by_rule.promise_kinds import habit
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine, Quote
from coach.composing.record import Promise
from coach.composing.saying.bending import promised_act, thing
from coach.composing.saying.naming import asks_something, done, for_speaker, undated
from coach.composing.saying.said_goals import act
from coach.composing.understanding.grammatical_person import for_the_other
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ended, listed, lowered
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_PROMISE = '"{mentee_promise}"'
_NO_PROMISE = "what you said last time"
_ASKS = {
    "captions": "captions run behind, so please pause after each turn until I look up, and keep"
    " facing the camera",
    "no-reading": "papers are read before the meeting, or in a silence made for reading",
    "written-ahead": "please send the agenda and every question two days ahead, as text",
    "one-speaker": "one person speaks at a time, and the end of a turn is marked",
    "hybrid": "with you in the building and me at home, please let us both sit at our own screens",
    "public": "others will hear me, so let's keep to things that could be overheard",
    "second-language": "please slow down a little, use short sentences, and write down numbers and"
    " names",
    "no-screen": "please say what is on the screen and never only show it",
    "walking": "we'll be walking, so nothing to read or to write down on the way",
    "interpreter": "please give the interpreter these points beforehand, and let's slow down and"
    " use short sentences",
    "driving": "nothing to read or to write on the way; what needs paper waits until we've stopped",
    "interruptions": "I may be called away, so let's do what matters most first",
}
"""Condition → what a mentor may ask for beforehand."""
_AMONG_OTHERS = "others can hear us there, so let's keep to things that could be overheard"
_ACCESS = re.compile(
    r"\b(?:captioner|captions|interpreter|signer|hearing loop|ramp|step-free|lift|large print"
    r"|note-?taker|reader|quiet room|wheelchair)\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    rf"^(?:book|arrange|order|hire|organi[sz]e|reserve|get|bring|pay for)\b.*{_ACCESS.pattern}",
    re.IGNORECASE,
)
"""Somebody or something booked so that a person can take part."""
_APART = "I'll walk with a headset, so nothing to read or to write down"
_OPENS = (
    "We have {minutes} minutes.",
    "A word before our {minutes} minutes.",
    "So that our {minutes} minutes go to what matters:",
)
_SEND = (
    "Could you send me {x} before we meet, so that we can start there?",
    "If {x} could reach me beforehand, we needn't use the time for reading.",
)
_KNOWN = (
    "Could you tell me in a line {x}, as far as you know it by now?",
    "Before we meet, please tell me in a line {x}; a part of it helps, too.",
)
_FAR = (
    "Please tell me in a line how it stands with {x}.",
    "I'll ask first about {x}; a line beforehand would help.",
    "How far has it come with {x}? One line is enough.",
)
_GONE = (
    "I'll ask how it has gone with {x}, good days and bad ones.",
    "Please think of one time when {x} worked, and one when it didn't.",
)
_MY_OWN = (
    "Part of the time is for something of mine: I want to {x}",
    "I'd also like to get further with what I came for: to {x}",
    "Then there is what I'm here for: to {x}",
)
_LIKE = {"interpreter": "second-language", "driving": "no-reading"}
"""Condition → the one whose guidance says why."""
_MOST_ASKS = 2
_SENDS = re.compile(r"(?:send|share|bring|show|e-?mail|forward|give|print)\b", re.IGNORECASE)
"""How a promise begins whose object can be sent."""


def message(setting: Setting, card: SituationCard | None) -> DraftLine | None:
    """The message; None where there is nothing to say or to ask beforehand, or none is wanted."""
    if "no-message" in setting.conditions or (card is None and breach(setting)):
        return None
    promises = _promises(setting)
    if setting.voice.to is not Role.MENTEE and setting.minutes <= SHORT and promises:
        said = _list(setting, promises)
        quotes = (*setting.own(*promises), *setting.noted(*_figures(setting)))
    elif card is not None and card.beforehand:
        said, quotes = _from_card(setting, card)
    else:
        said = _opening(setting, promises)
        quotes = setting.own(*promises, setting.record.goal("mentor") if _mine(setting) else None)
    wanted = [] if card is not None and shapes(card) else _asks(setting)
    asks = _told(setting, wanted)
    text = f"{said} And {lowered(asks)}" if said and asks else said or asks
    if not text:
        return None
    rests = tuple(
        quote
        for name in wanted
        for principle in principles.ACCESS.get(_LIKE.get(name, name), ())[:1]
        for quote in setting.rest_on(principle)
    )
    quotes = (*quotes, *rests) or (setting.quote(card.id, card.first) if card else ())
    if setting.voice.to is not Role.MENTEE:
        text = for_speaker(text, Role.MENTOR.value)
    return DraftLine(text, Standing.MOVE, quotes or setting.rest_on(principles.AGENDA))


def _promises(setting: Setting) -> list[Promise]:
    """What the leader owes an answer on."""
    waiting = [one for one in setting.record.open(Role.MENTEE) if not done(one.text)]
    return waiting[:2]


def _from_card(setting: Setting, card: SituationCard) -> tuple[str, tuple[Quote, ...]]:
    words = card.beforehand or ""
    theirs = [p for p in setting.record.promises if p.by is Role.MENTEE]
    promise = next(iter(theirs), None)
    filled = words.replace(_PROMISE, shortly(promise) if promise else _NO_PROMISE)
    filled = filled.replace("{minutes}", str(setting.minutes))
    quotes = setting.quote(card.id, *(part for part in sentences(words) if "{" not in part))
    if _PROMISE in words:
        return filled, (*quotes, *setting.own(promise))
    alone = setting.voice.to is Role.MENTEE or about_this_alone(card)
    waiting = [] if alone else _promises(setting)
    if waiting:
        filled = f"{filled} {_wished(waiting, 'Please also')}"
    return filled, (*quotes, *setting.own(*waiting))


def _wished(promises: list[Promise], please: str = "Please") -> str:
    """What the leader is to send: the thing itself where it was promised, else how it stands."""
    things = [one for one in promises if _can_be_sent(one)]
    rest = [for_the_other(shortly(one)) for one in promises if one not in things]
    told = [one for one in rest if asks_something(one)]
    rest = [one for one in rest if one not in told]
    asks = []
    if things:
        asks.append(f"send me {listed([for_the_other(shortly(one)) for one in things])}")
    if told:
        asks.append(f"tell me in a line {listed(told)}")
    if rest:
        asks.append(f"tell me in a line how it stands with {listed(rest)}")
    return f"{please} {' and '.join(asks)}."


def _can_be_sent(promise: Promise) -> bool:
    return bool(_SENDS.match(undated(promise.text))) and not habit(promise)


def _owed(setting: Setting, promises: list[Promise]) -> list[str]:
    """What is asked of the leader beforehand, by what was promised; nothing about a habit."""
    sent = [for_the_other(shortly(one)) for one in promises if _can_be_sent(one)]
    habits = [for_the_other(shortly(one)) for one in promises if habit(one)]
    rest = [
        for_the_other(shortly(one)) for one in promises if not (_can_be_sent(one) or habit(one))
    ]
    asked = [one for one in rest if asks_something(one)]
    acts = [one for one in rest if one not in asked]
    told = (
        (_SEND, sent),
        (_KNOWN, asked),
        (_FAR, acts),
        (_GONE, habits),
    )
    return [
        pick(setting.draw_seed, ways).format(x=listed(things), minutes=setting.minutes)
        for ways, things in told
        if things
    ]


def _list(setting: Setting, promises: list[Promise]) -> str:
    """What is to be answered, in one breath, for a meeting in which each minute counts."""
    acts = [promised_act(undated(promise.text)) for promise in promises]
    points = [act for act in acts if act]
    said = f"We have {setting.minutes} minutes."
    if len(points) == len(promises):
        said = f"{said} You said you would {listed(points)}."
    else:
        said = f"{said} I'd like to hear about {listed([shortly(one) for one in promises])}."
    if len(points) > 1:
        said = f"{said} Could you start with the first?"
    numbers = _figures(setting)
    if numbers:
        said = f"{said} From me: {shortly(numbers[0])}, {figure(numbers[0])}."
    return f"{said} The rest can come by text."


def _figures(setting: Setting) -> list[Promise]:
    """The mentor's own promises about which a number was noted."""
    return [p for p in setting.record.promises if p.by is Role.MENTOR and figure(p)][:1]


def _opening(setting: Setting, promises: list[Promise]) -> str:
    if setting.voice.to is Role.MENTEE:
        return ""
    late = [promise for promise in promises if not undone(setting, promise)] or promises
    parts = [*_owed(setting, late), *_mine(setting)]
    if not parts:
        return ""
    said = " ".join(parts)
    if f"{setting.minutes} minutes" in said:
        return said
    return f"{pick(setting.draw_seed, _OPENS).format(minutes=setting.minutes)} {said}"


def _mine(setting: Setting) -> list[str]:
    """What the mentor came for, and what the leader may come with for it."""
    goal = setting.record.goal("mentor")
    wanted = act(best_part(setting, goal)) if goal else None
    if goal is None or wanted is None or setting.number == 1 or wanted.startswith(("not", "never")):
        return []
    told = pick(setting.draw_seed, _MY_OWN).format(x=wanted, minutes=setting.minutes)
    return [f"{ended(told)} {way(setting, goal).bring}".strip()]


def _asks(setting: Setting) -> list[str]:
    if setting.voice.to is Role.MENTEE:
        return []
    stated = set(setting.conditions) - ({"no-reading"} if setting.driven else set())
    return [name for name in _ASKS if name in stated][:_MOST_ASKS]


def _told(setting: Setting, wanted: list[str]) -> str:
    asks = [*_support(setting), *(_ask(setting, name) for name in wanted)]
    return f"So that it works: {'; '.join(asks)}." if asks else ""


def _support(setting: Setting) -> list[str]:
    """The support that was booked for the day: kept as a promise, it still has to be there."""
    if setting.voice.to is Role.MENTEE:
        return []
    kept = (p for p in setting.record.promises if p.kept and p.by is Role.MENTEE)
    booked = [thing(one.text) for one in kept if _SUPPORT.search(one.text)]
    return [
        f"please make sure that {name} is there, and offer a new date at once if it fails"
        for name in booked[:1]
        if name
    ]


def _ask(setting: Setting, name: str) -> str:
    if _walks_apart(setting, name):
        return _APART
    apart = {"phone", "video", "captions"} & set(setting.conditions)
    return _AMONG_OTHERS if name == "public" and not apart else _ASKS[name]


def _walks_apart(setting: Setting, name: str) -> bool:
    """Whether one walks while the other is on the line."""
    text = setting.brief.understanding.text
    return name == "walking" and bool(
        "phone" in setting.conditions or re.search(r"\b(?:headset|headphones)\b", text)
    )
