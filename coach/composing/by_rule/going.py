"""The end of a meeting that must not run over, and what is said when somebody asks afterwards."""

from __future__ import annotations

import re

from coach.composing.by_rule.agreed import breach
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.circumstances import heard_cards, situation_card
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftItem, DraftLine, DraftMoment
from coach.composing.planner import Part
from coach.composing.saying.naming import sayable
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_I = re.IGNORECASE
_SHARP = re.compile(
    r"\b(?:must|have to|need to|got to|has to|'ve to) (?:be (?:back|gone|off)\b|(?:leave|go|run"
    r"|stop|finish|end|be (?:at|on|out)) (?:at|on|by|before|sharp|early|in time|below)\b)"
    r"|\b(?:can't|cannot|mustn't|must not|may not|won't|not) run over\b|\bno overrun\b"
    r"|\bon the (?:minute|dot)\b|\bif i(?:'m| am| come) (?:in )?late\b|\bhard stop\b"
    r"|\b(?:right|just|straight) before (?:my|the) (?:shift|class|round|train|bus|flight|surgery)\b"
    r"|\b(?:my|the) (?:shift|bus|train|ferry|phones?|class|lesson|round|flight) (?:starts?|leaves?"
    r"|goes|opens?|begins?|open)\b",
    _I,
)
_GO = "I have to go now, on the minute. What is missing comes by message."
_AROUND = re.compile(
    r"\b(?:colleagues?|foreman|foremen|supervisors?|shift lead(?:er)?|crew|lads|girls|mates|team"
    r"|manager|boss|canteen|ride the bus|they (?:already )?call me|people (?:ask|talk)|friends?)\b",
    _I,
)
"""People near the writer who may ask what was said."""
_AT_STAKE = re.compile(
    r"\b(?:fewer hours|i work under|work under those|written warning|against me|punish\w*"
    r"|my life is|lose my|lost (?:the|my)|get (?:the )?bad|that's me done|in my file|my contract"
    r"|afraid|scared|threat\w*|can't prove|cannot prove|pay for it|written down"
    r"|writes? everything up)\b",
    _I,
)
_THING = re.compile(r"^(?:the|an?) (?:[\w'-]+ ?){1,7}$", _I)
_MOST_WORDS = 8
_ASKED_AFTER = "Afterwards colleagues ask what the meetings are about"
_NOTHING_CARRIED = "I carry nothing and nobody's name upstairs."
_KEPT = (
    "Afterwards, for yourself: write down what was said and promised. Two lines with a date are"
    " enough, and they protect you from doubting your own memory. If anything changes for you after"
    " it, tell the coordinator the same day."
)


def ends_sharp(setting: Setting) -> bool:
    """Whether the request says that somebody has to be elsewhere when the time is over."""
    text = setting.plain_request
    return bool(_SHARP.search(text))


def margin(setting: Setting) -> Block | None:
    """The last minutes with nothing in them, where a meeting must not run over."""
    if not ends_sharp(setting):
        return None
    item = DraftItem(
        minutes=0,
        title="Go: these minutes are for the way",
        what="Nothing is begun or finished here. It ends even in the middle of a sentence.",
        lead="both",
        prompts=(setting.voice.says(setting.voice.speaker, _GO),),
        why="A plan that is full to the last minute does not end on time.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.ON_TIME),
    )
    short = setting.minutes < SHORT
    length = 1 if short else max(3, round(setting.minutes / 12))
    return Block(Part(length, length, length + (0 if short else 1), required=True), item)


def afterwards(setting: Setting) -> tuple[DraftMoment, ...]:
    """Words for whoever asks what the two talked about, where somebody near may ask."""
    text = setting.brief.understanding.text
    if setting.voice.to is not Role.MENTOR or not setting.asked_at_length:
        return ()
    if not ("public" in setting.conditions or _AROUND.search(text)) or breach(setting):
        return ()
    if situation_card(setting) in [card for card, _ in heard_cards(setting)]:
        # The card has words of its own; these would be one more thing to remember.
        return ()
    thing = _harmless(setting)
    said = f"About the work: {thing}." if thing else "About how the work is done."
    quotes = setting.rest_on(principles.NOBODYS_NAME)
    return (DraftMoment(_ASKED_AFTER, f"{said} {_NOTHING_CARRIED}", quotes),)


def _harmless(setting: Setting) -> str:
    """A thing that the mentor brings, which anybody may hear of; empty where there is none."""
    for promise in setting.record.promises:
        if promise.by is not Role.MENTOR or not noted(promise):
            continue
        for named in (noted(promise), shortly(promise)):
            fits = _THING.match(named) and len(named.split()) <= _MOST_WORDS
            if fits and sayable(named) and not _AROUND.search(named):
                return named
    return ""


def to_the_coordinator(setting: Setting) -> DraftLine | None:
    """Whom to turn to, where no card says so and something is at stake for the mentor."""
    route = principles.ROUTES["grievance"][-1]
    quotes = setting.rest_on(route)
    if not (written_down(setting) and quotes):
        return None
    return DraftLine(route, Standing.CLAIM, quotes)


def written_down(setting: Setting) -> tuple[DraftLine, ...]:
    """What to keep for oneself, where the request fears that it will be paid for."""
    text = setting.plain_request
    if setting.voice.to is not Role.MENTOR or not setting.asked_at_length:
        return ()
    if not (breach(setting) or _AT_STAKE.search(text)):
        return ()
    return (DraftLine(_KEPT, Standing.MOVE, setting.rest_on(principles.TWO_LINES)),)
