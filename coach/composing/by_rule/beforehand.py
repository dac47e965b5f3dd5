"""A message to send before the meeting, with this pair's promises and what the place asks for."""

from __future__ import annotations

import re

from coach.composing.by_rule.agreed import breach
from coach.composing.by_rule.circumstances import about_this_alone, shapes
from coach.composing.by_rule.named_subjects import as_said
from coach.composing.by_rule.promise_words import act_said, shortly
from coach.composing.by_rule.sent_beforehand import (
    asked_for,
    sent_each_time,
    waiting,
    written,
)
from coach.composing.by_rule.setting import ON_A_CALL, SHORT, Setting
from coach.composing.cards import principles
from coach.composing.cards.moves import LISTED
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine, Quote
from coach.composing.saying.bending import thing
from coach.composing.saying.naming import for_speaker
from coach.composing.understanding.undecided import undecided
from coach.composing.understanding.utterance import sentences
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
_SENT_ALONG = "please send the agenda along, and all of it as text"
"""What is left to ask for where the questions were promised for each meeting."""
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
_IN_MIND = (
    "For our meeting I have in mind: {x}. What would you add?",
    "A list of what I have in mind for our meeting: {x}. What would you add, or leave out?",
    "What I have in mind beforehand: {x}. What would you add from your side?",
)
_APART = "I'll walk with a headset, so nothing to read or to write down"
_LEADS = (
    "So that it works",
    "For the meeting itself",
    "One request for the meeting",
    "About the meeting itself",
)
_LIKE = {"interpreter": "second-language", "driving": "no-reading"}
"""Condition → the one whose guidance says why."""
_MOST_ASKS = 2
_FULL = 80
"""Words of a message beside which nothing that is owed is asked for."""


def message(setting: Setting, card: SituationCard | None) -> DraftLine | None:
    """The message; None where there is nothing to say or to ask beforehand, or none is wanted."""
    if "no-message" in setting.conditions or (card is None and breach(setting)):
        return None
    few = setting.voice.to is not Role.MENTEE and setting.minutes <= SHORT and waiting(setting)
    if card is not None and card.beforehand and not (few or _open_yet(setting)):
        said, quotes = _from_card(setting, card)
    else:
        said, quotes = _in_mind(setting) or written(setting)
    wanted = _wanted(setting, card)
    asks = _told(setting, wanted, said)
    text = f"{said} {asks}".strip()
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


def _open_yet(setting: Setting) -> bool:
    """Whether a mentor hasn't decided to bring the matter up: then no message does it for them."""
    mentors = setting.voice.to is Role.MENTOR
    return mentors and undecided(setting.brief.understanding.text)


def _in_mind(setting: Setting) -> tuple[str, tuple[Quote, ...]] | None:
    """What the mentor named for the meeting, and what is owed for it; None where nothing is."""
    named = as_said(setting)
    if not named:
        return None
    owed = waiting(setting)[:1]
    told = [
        pick(setting.draw_seed, _IN_MIND).format(x=named),
        *(asked_for(setting, one, 1) for one in owed),
    ]
    return " ".join(told), (*setting.rest_on(LISTED), *setting.own(*owed))


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
    owed = [] if alone else waiting(setting)[:1]
    told = " ".join([filled, *(asked_for(setting, one, 1) for one in owed)])
    if len(f"{told} {_told(setting, _wanted(setting, card), told)}".split()) > _FULL:
        return filled, quotes
    return told, (*quotes, *setting.own(*owed))


def _wanted(setting: Setting, card: SituationCard | None) -> list[str]:
    """What the day itself needs, where the card isn't about that."""
    return [] if card is not None and shapes(card) else _asks(setting)


def _asks(setting: Setting) -> list[str]:
    if setting.voice.to is Role.MENTEE:
        return []
    stated = set(setting.conditions) - ({"no-reading"} if setting.driven else set())
    return [name for name in _ASKS if name in stated][:_MOST_ASKS]


def _told(setting: Setting, wanted: list[str], said: str) -> str:
    asks = [*_support(setting), *(_ask(setting, name, said) for name in wanted)]
    lead = pick(setting.draw_seed, _LEADS) if len(asks) == 1 else _LEADS[0]
    return f"{lead}: {'; '.join(asks)}." if asks else ""


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


def _ask(setting: Setting, name: str, said: str) -> str:
    if _walks_apart(setting, name):
        return _APART
    if name == "written-ahead" and _asks_for_questions(setting, said):
        return _SENT_ALONG
    apart = ON_A_CALL & set(setting.conditions)
    return _AMONG_OTHERS if name == "public" and not apart else _ASKS[name]


def _asks_for_questions(setting: Setting, said: str) -> bool:
    """Whether the message asks for questions already, as they were promised for each meeting."""
    acts = (act_said(one, Role.MENTOR) for one in waiting(setting) if sent_each_time(one))
    return any(act and "question" in act and act in said for act in acts)


def _walks_apart(setting: Setting, name: str) -> bool:
    """Whether one walks while the other is on the line."""
    text = setting.brief.understanding.text
    return name == "walking" and bool(
        "phone" in setting.conditions or re.search(r"\b(?:headset|headphones)\b", text)
    )
