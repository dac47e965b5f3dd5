"""How a meeting opens and closes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach.composing.by_rule.activities import best_end, step_prompts, step_sentences
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.last_time import picked_up
from coach.composing.by_rule.next_date import next_date
from coach.composing.by_rule.parting import parting
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.way_here import way_here
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, Quote
from coach.composing.planner import Part
from coach.composing.record import Goal, Promise
from coach.composing.words import counted, listed, purpose
from coach.domain.library import ActivityCard
from coach.domain.suggestions import Standing
from coach.domain.terms import Stage

_BEFORE = re.compile(
    r"\b(?:since we met|(?:since|after) the last|last (?:time|meeting)|again as you"
    r"|had that wrong)\b",
    re.IGNORECASE,
)
_AFAR = frozenset({"phone", "video", "captions", "hybrid"})
"""Where the two are not in one place."""
_DATED = re.compile(r"\b(?:next|new) (?:date|meeting)\b|\bdate\b", re.IGNORECASE)
_ROOM_FOR_A_CARD = 75
"""Minutes from which on a meeting of two who have something of their own ends with an exercise."""
_LIGHT = frozenset({"belonging", "confidence", "values", "visibility"})
"""Themes of beginnings that are out of tune where somebody has a lot to tell."""
_CAMERA_OFF = re.compile(
    r"\bcameras? (?:is |are |stays? |kept |always |mostly )*off\b"
    r"|\b(?:without (?:a |the |my )?|no )camera\b",
    re.IGNORECASE,
)
_HEARD = frozenset({"phone", "video", "public", "captions"})


def asks_who_can_hear(setting: Setting) -> bool:
    """Whether the way the two meet makes it a question who else hears them."""
    return bool(_HEARD & set(setting.conditions))


def opening(setting: Setting, promises_follow: bool, fresh: bool = False) -> Block:
    """The first minutes: who can hear whom where that is the question, else a card."""
    if setting.minutes < SHORT or asks_who_can_hear(setting):
        return _who_can_hear(setting)
    if "written-ahead" in setting.conditions:
        return _as_planned(setting)
    if "no-small-talk" in setting.conditions:
        return _straight(setting)
    over = setting.number >= setting.planned
    asked = fresh or over or setting.brief.understanding.situations
    before = None if asked else _gone_on(setting)
    if before:
        return before
    card = best_end(
        setting,
        lambda card: (
            "opening" in card.themes
            and not (promises_follow and "promise" in card.themes)
            and not (setting.number == 1 and _looks_back(card))
            and not (setting.number >= setting.planned and Stage.REVIEW not in card.stages)
            and "remote-work" not in card.themes
            and not (setting.asked_at_length and _LIGHT & set(card.themes))
        ),
        fresh=fresh,
    )
    if card is None:
        return _who_can_hear(setting)
    return _from_card(setting, card, True)


def _gone_on(setting: Setting) -> Block | None:
    """A beginning from the pair's own notes: one line, or one of each meeting so far."""
    ways = {"line": picked_up(setting), "way": way_here(setting)}
    there = [name for name, block in ways.items() if block]
    return ways[pick(f"{setting.draw_seed}/gone on", there)] if there else None


def _looks_back(card: ActivityCard) -> bool:
    """Whether it needs a meeting before this one."""
    told = " ".join([card.title, card.purpose, *(step.do for step in card.steps)])
    return bool(_BEFORE.search(told))


def _straight(setting: Setting) -> Block:
    """A beginning without a warm-up, where none is wanted."""
    return Block(
        Part(1, 2, 3, required=True),
        DraftItem(
            minutes=0,
            title="Straight in",
            what="Say what is on the agenda and when you stop, then begin.",
            lead="mentor",
            prompts=(setting.voice.says("mentor", "Let's start with the first point."),),
            why="An agenda has one main thing; named first, it gets its minutes.",
            standing=Standing.MOVE,
            quotes=setting.rest_on(principles.AGENDA),
        ),
    )


@dataclass(frozen=True)
class _Beginning:
    """One way to say what a meeting is for."""

    title: str
    what: str
    words: str


_TODAY = (
    _Beginning(
        "Start: what today is for",
        "Name them all first, then take one at a time.",
        "I have {n} things today: {things}. What must you add?",
    ),
    _Beginning(
        "Start: two lists, one page",
        "Say your points, ask for theirs, and cross out what won't fit.",
        "From me there's {things}. What is on your list?",
    ),
    _Beginning(
        "Start: what can't wait",
        "Agree on it now; the rest may wait.",
        "Before we part I'd like to have dealt with {things}. What about you?",
    ),
    _Beginning(
        "Begin with what matters most",
        "Say it in one breath, then listen.",
        "For me it's {things} today. Where would you like to begin?",
    ),
)


def today(setting: Setting, things: Mapping[str, Goal | Promise]) -> Block:
    """A beginning that says what this meeting is for, for somebody who has come with it."""
    voice = setting.voice
    speaker = voice.speaker.value
    title = pick(f"{setting.draw_seed}/today", tuple(one.title for one in _TODAY))
    way = next(one for one in _TODAY if one.title == title)
    words = way.words.format(n=counted(len(things)), things=listed([*things]))
    item = DraftItem(
        minutes=0,
        title=way.title,
        what=way.what,
        lead=speaker,
        prompts=(voice.says(speaker, words),),
        why="An agenda has one main thing; named first, it gets its minutes.",
        standing=Standing.MOVE,
        quotes=setting.own(*things.values()),
    )
    return Block(Part(2, 2, 4, required=True), item)


def close(setting: Setting, fresh: bool = False, plain: bool = False) -> Block:
    """The last minutes: who does what by when, and the next date.

    Args:
        setting: The meeting.
        fresh: Whether cards that earlier meetings used stay out.
        plain: Whether a promise with its day is all that is wanted.
    """
    last = setting.number >= setting.planned
    card = None
    room = setting.minutes >= (_ROOM_FOR_A_CARD if setting.record.promises else SHORT)
    if room and not plain:
        card = best_end(
            setting,
            lambda card: "closing" in card.themes and not (last and "time" in card.themes),
            fresh=fresh,
        )
    if card is None:
        return parting(setting)
    end = _from_card(setting, card, False)
    return (
        end
        if last or _DATED.search(f"{end.item.title} {end.item.what}")
        else _with_a_date(setting, end)
    )


def _with_a_date(setting: Setting, end: Block) -> Block:
    """The same, and when the two meet again."""
    date = next_date(setting)
    what = f"{end.item.what} {setting.voice.step('both', date.done)}"
    item = replace(end.item, what=what, quotes=(*end.item.quotes, *date.quotes))
    part = end.part
    longer = replace(part, minimum=part.minimum + 1, ideal=part.ideal + 1, maximum=part.maximum + 1)
    return replace(end, item=item, part=longer)


def _who_can_hear(setting: Setting) -> Block:
    voice, stated = setting.voice, set(setting.conditions)
    captions = bool({"captions", "video"} & stated) and not _unseen(setting)
    if captions:
        title, lead = "Start: sound, faces, captions", "mentee"
        what = f"{voice.name('mentee')} sees to light, sound and captions before anything else. "
        what += "Say who can hear you, and ask the same."
        asked = "Can you see my face and follow? What should I change before we begin?"
    else:
        title, lead = "Start: who can hear us", "both"
        what = "Open by saying who can hear you, and ask the same."
        far = _AFAR & stated
        asked = f"I have {setting.minutes} minutes. Who can hear us{' at your end' if far else ''}?"
    if {"public", "phone"} & stated:
        what += " If it isn't private: no names, nothing personal, only the work."
    quotes = setting.rest_on(principles.WHO_CAN_HEAR)

    item = DraftItem(
        minutes=0,
        title=title,
        what=what,
        lead=lead,
        prompts=(voice.says("mentee" if captions else "mentor", asked),),
        why="Who can hear, see and follow decides what can be on the agenda.",
        standing=Standing.MOVE,
        quotes=quotes,
    )

    short = setting.minutes < SHORT
    length = Part(1, 1, 2, required=True) if short else Part(2, 3, 5, required=True)
    return Block(length, item)


def _unseen(setting: Setting) -> bool:
    """Whether somebody keeps the camera off, who is asked for no face."""
    facts = setting.brief.facts
    people = (facts.pair.mentor, facts.pair.mentee) if facts else ()
    noted = [line.text for line in setting.record.notes]
    told = [setting.brief.understanding.text, *(one.background or "" for one in people), *noted]
    return any(_CAMERA_OFF.search(one) for one in told)


def _as_planned(setting: Setting) -> Block:
    """A beginning without a surprise, for somebody who wants to know what is coming."""
    voice = setting.voice
    item = DraftItem(
        minutes=0,
        title="Start: the plan, as it was sent",
        what="Say what will happen, with its minutes, then do it. If the plan must change, say so"
        " and say what stays the same.",
        lead="mentee",
        prompts=(voice.says("mentee", "I'm adding nothing today. Which line is unclear?"),),
        why="A plan that holds leaves the head free for what is said.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.ACCESS["written-ahead"][2]),
    )
    return Block(Part(2, 3, 5, required=True), item)


def _from_card(setting: Setting, card: ActivityCard, opens: bool) -> Block:
    quotes: tuple[Quote, ...] = setting.quote(card.id, *(step.do for step in card.steps))
    times = card.minutes

    item = DraftItem(
        minutes=0,
        title=card.title,
        what=" ".join(step_sentences(setting.voice, card.steps)),
        lead=card.steps[0].who if opens else card.steps[-1].who,
        prompts=step_prompts(setting, card),
        why=purpose(card.purpose),
        standing=Standing.MOVE,
        quotes=(*quotes, *setting.quote(card.id, card.purpose)),
        card_id=card.id,
        skip=card.skip,
    )

    # A warm-up of ten minutes is none; an end may have more to gather after three hours.
    longest = times.maximum + 1 if opens else max(times.maximum, setting.minutes // 12)
    return Block(Part(times.minimum, times.ideal, longest, required=True), item)
