"""How topics or questions fit a meeting's minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from coach.composing.by_rule.agenda_promises import promise_blocks
from coach.composing.by_rule.asked_blocks import asked_blocks
from coach.composing.by_rule.done_together import taken_further
from coach.composing.by_rule.figures_asked import figures_asked
from coach.composing.by_rule.goals import goal_questions
from coach.composing.by_rule.going import margin
from coach.composing.by_rule.in_earshot import in_earshot, ones_own_goal
from coach.composing.by_rule.replying import reply_blocks
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.their_turn import their_turn
from coach.composing.by_rule.ties import best_part
from coach.composing.by_rule.wanted import wanted_block
from coach.composing.cards import principles
from coach.composing.drafts import DraftLine, Quote
from coach.composing.planner import Part, fit
from coach.composing.saying.said_goals import named
from coach.composing.words import lowered
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_NUMBERS = re.compile(
    r"\b(?:stats?|statistics|numbers?|figures|data|customers?|clients|market|sales)\b",
    re.IGNORECASE,
)


class Order(Enum):
    """What has minutes beside the topics or questions."""

    ALONE = "alone"
    """Only a beginning and an end."""
    BELIEFS_FIRST = "beliefs-first"
    """The topics are what was asked for; what the two have of their own comes after them."""
    OWN_FIRST = "own-first"
    """What the two have of their own is what was asked for, and a belief comes after it."""


@dataclass(frozen=True)
class RunningOrder:
    """Which minutes go where."""

    spans: tuple[str, ...]
    """Of the topics or questions, such as "minutes 6 to 18"; empty where one has no room."""
    before: tuple[DraftLine, ...]
    """What has its minutes before them, in order."""
    after: tuple[DraftLine, ...]
    """And after them."""


@dataclass(frozen=True)
class Stretch:
    """Something that has its minutes, as it is told in a line."""

    part: Part
    text: str
    quotes: tuple[Quote, ...]


def running_order(setting: Setting, middle: Sequence[Part], order: Order) -> RunningOrder:
    """The minutes of the meeting.

    Args:
        setting: The meeting.
        middle: How long each topic or question may take.
        order: What of the pair's own has minutes, and whether it comes first.
    """
    own = [
        *_together(setting),
        *_named(setting),
        *_further_promises(setting),
        *_figures(setting),
        *_own_goal(setting),
    ]
    before, after = [_settle(setting)], [_close(setting)]
    if order is Order.OWN_FIRST:
        before = [*_wanted(setting), *_promise(setting), *own]
        after = [*_turn(setting), *after]
    elif order is Order.BELIEFS_FIRST:
        before = [*_wanted(setting), *_promise(setting)]
        after = [*own, *_turn(setting), *after]
    after += _way_out(setting)
    parts = [*(one.part for one in before), *middle, *(one.part for one in after)]
    lengths = fit(_filling(parts, setting.minutes), setting.minutes)
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    spans = [
        f"minutes {start} to {start + taken}" if taken else ""
        for start, taken in zip(starts, lengths, strict=True)
    ]
    ends = len(before) + len(middle)
    return RunningOrder(
        tuple(spans[len(before) : ends]),
        timed(before, spans[: len(before)]),
        timed(after, spans[ends:]),
    )


def _filling(parts: Sequence[Part], minutes: int) -> list[Part]:
    """The parts, each allowed what is missing where all of them together would not fill the time.

    A meeting with little on the table takes longer over it.
    """
    missing = max(minutes - sum(part.maximum for part in parts), 0)
    return [replace(part, maximum=part.maximum + missing) for part in parts]


def timed(stretches: Sequence[Stretch], spans: Sequence[str]) -> tuple[DraftLine, ...]:
    """Each that has room, with its minutes before it."""
    return tuple(
        DraftLine(f"{span.capitalize()}: {one.text}", Standing.MOVE, one.quotes)
        for one, span in zip(stretches, spans, strict=True)
        if span
    )


def _settle(setting: Setting) -> Stretch:
    return Stretch(
        Part(2, 4, 8, required=True),
        "the opening, with what is on the agenda today.",
        setting.rest_on(principles.AGENDA),
    )


def _promise(setting: Setting) -> list[Stretch]:
    blocks = promise_blocks(setting)[:1]
    if not blocks:
        return [_settle(setting)]
    item = blocks[0].item
    text = f"{lowered(item.title)}. {' '.join(item.prompts)}"
    return [Stretch(Part(3, 7, 15, required=True), text, _own(setting, item.quotes))]


def _own(setting: Setting, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Without the principle behind asking first, which a line without a reason does not tell."""
    rests = setting.rest_on(principles.ASK_PROMISE)
    return tuple(quote for quote in quotes if quote not in rests) or quotes


def _figures(setting: Setting) -> list[Stretch]:
    """The pair's own figure; else the organisation's own, where the request wants numbers."""
    own = figures_asked(setting, 2) if setting.voice.to is Role.MENTOR else []
    if own:
        told = " ".join(setting.voice.says("mentor", one.text) for one in own)
        quotes = tuple(quote for one in own for quote in one.quotes)
        return [Stretch(Part(4, 5 * len(own), 20, worth=1.2), f"what you counted. {told}", quotes)]
    wanted = _NUMBERS.search(setting.brief.understanding.text)
    if not wanted or setting.voice.to is Role.MENTEE:
        return []
    asks = setting.voice.says("mentor", "What else could explain it?")
    text = (
        "guess, then open your own figures. Take one product, service or team. Before you look,"
        f" each writes down what would surprise you; then compare with what was counted. {asks}"
    )
    part = Part(6, 13, 30, worth=2.0)
    return [Stretch(part, text, setting.rest_on(principles.SURPRISE))]


def _turn(setting: Setting) -> list[Stretch]:
    """What the leader came for."""
    block = their_turn(setting)
    if block is None:
        return []
    text = f"{lowered(block.item.title)}. {block.item.prompts[0]}"
    return [Stretch(Part(3, 5, 12, worth=1.2), text, block.item.quotes)]


def _further_promises(setting: Setting) -> list[Stretch]:
    """What else is on the table between the two, a topic each."""
    return [
        Stretch(
            Part(4, 9, 20, worth=1.6),
            f"{lowered(block.item.title)}. {' '.join(block.item.prompts)}",
            _own(setting, block.item.quotes),
        )
        for block in promise_blocks(setting)[1:3]
    ]


def _named(setting: Setting) -> list[Stretch]:
    """The small matters that the request names and that need a part of the meeting."""
    return [
        Stretch(
            block.part,
            " ".join([f"{lowered(block.item.title)}.", block.item.what, *block.item.prompts]),
            block.item.quotes,
        )
        for block in (*asked_blocks(setting), *reply_blocks(setting))
    ]


def _together(setting: Setting) -> list[Stretch]:
    """The next piece of what the two made together."""
    block = taken_further(setting)
    if block is None:
        return []
    item = block.item
    text = f"{lowered(item.title)}. {item.what} {' '.join(item.prompts)}"
    return [Stretch(block.part, text, item.quotes)]


def _own_goal(setting: Setting) -> list[Stretch]:
    goal = setting.record.goal("mentor")
    silent = in_earshot(setting) and ones_own_goal(setting)
    if goal is None or setting.voice.to is Role.MENTEE or silent:
        return []
    part = best_part(setting, goal)
    name = named(part) or f"what {setting.voice.mid('mentor')} came for"
    asks = goal_questions(setting, goal, 3)
    told = " ".join(setting.voice.says("mentor", words) for words in asks)
    return [Stretch(Part(5, 12, 25, worth=1.8), f"{name}. {told}", setting.own(goal))]


def _wanted(setting: Setting) -> list[Stretch]:
    """What the request wants said or left alone."""
    block = wanted_block(setting)
    if block is None:
        return []
    text = f"{lowered(block.item.title)}. {' '.join(block.item.prompts)} {block.item.what}"
    return [Stretch(Part(2, 3, 8, required=True), text, block.item.quotes)]


def _way_out(setting: Setting) -> list[Stretch]:
    """Minutes with nothing in them, where the meeting must not run over."""
    block = margin(setting)
    if block is None:
        return []
    text = f"the way. {block.item.what} {' '.join(block.item.prompts)}"
    return [Stretch(block.part, text, block.item.quotes)]


def _close(setting: Setting) -> Stretch:
    last = setting.number >= setting.planned
    date = "what happens with what is left" if last else "the next date"
    text = f"a summary, a new promise and {date}."
    return Stretch(Part(2, 4, 6, required=True), text, setting.rest_on(principles.AGENDA))
