"""What is said, asked and planned about the small matters that a request mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.circumstances import BROKEN, TOLD_IN_PUBLIC
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.uptake import cards_doubted, cards_taken_up
from coach.composing.drafts import DraftItem, DraftLine, DraftMoment
from coach.composing.planner import Part
from coach.composing.words import ended, quoted
from coach.domain.briefs import ReplyMatch
from coach.domain.library import ReplyCard, ReplyMove
from coach.domain.moments import WrongMoment
from coach.domain.people import Role
from coach.domain.suggestions import Standing

MOST = 6
"""Answers that one suggestion has room for."""
ANSWERED = 0.75
"""Probability from which on a matter is answered."""
OFFERED = 0.6
"""Probability from which on the answer to a matter is offered by its title. (In 29 long requests
of invented pairs 4 of the 14 matters between this and the other were meant.)"""
_MOST_OFFERED = 4
_MOMENTS = 2
_MINUTES_EACH = 15
"""Minutes of a meeting for each matter that has a part of it."""
_WORTH = 1.8
_BEFORE = re.compile(r"\b(?:last time|the last meeting|we last met)\b", re.IGNORECASE)
_OFFERED = "If you meant one of these, the library has an answer to it"


def reply_cards(setting: Setting) -> tuple[ReplyCard, ...]:
    """The cards of the surest matters, in the order of the request; for a mentor alone."""
    if setting.voice.to is not Role.MENTOR or _confidence_broken(setting):
        return ()
    doubted = cards_doubted(setting)
    heard = [one for one in setting.brief.understanding.replies if one.card_id not in doubted]
    return _cards(setting, [match for match in heard if match.score >= ANSWERED], MOST)


def _confidence_broken(setting: Setting) -> bool:
    """Whether something told in confidence has got about: beside that nothing small has a place."""
    every = setting.brief.understanding.situations
    return any(one.card_id in (BROKEN, TOLD_IN_PUBLIC) and one.clear for one in every)


def _cards(setting: Setting, heard: Sequence[ReplyMatch], most: int) -> tuple[ReplyCard, ...]:
    surest = sorted(heard, key=lambda match: -match.score)[:most]
    cards = (setting.deck.reply(match.card_id) for match in heard if match in surest)
    return tuple(card for card in cards if card is not None and not _of_before(setting, card))


def _of_before(setting: Setting, card: ReplyCard) -> bool:
    """Whether its words speak of a meeting before the first one."""
    return setting.number == 1 and bool(_BEFORE.search(f"{card.answer} {card.say or ''}"))


def answered(setting: Setting) -> tuple[DraftLine, ...]:
    """What to say to each matter, with words for it, unless a question was answered with it."""
    told = cards_taken_up(setting)
    return tuple(_answer(setting, card) for card in reply_cards(setting) if card.id not in told)


def offered(setting: Setting) -> tuple[str, ...]:
    """A note that names the matters which a short request may mean, for the mentor to ask for.

    A long one is answered; of its many clauses some always remind of something else.
    """
    if setting.voice.to is not Role.MENTOR or setting.asked_at_length:
        return ()
    heard = setting.brief.understanding.replies
    likely = [one for one in heard if OFFERED <= one.score < ANSWERED]
    cards = _cards(setting, likely, _MOST_OFFERED)
    titles = "; ".join(f"“{card.title}”" for card in cards)
    return (f"{_OFFERED}: {titles}. Name one, and you get words for it.",) if cards else ()


def _answer(setting: Setting, card: ReplyCard) -> DraftLine:
    said = f" {setting.voice.says('mentor', card.say)}" if card.say else ""
    answer = f"{card.title}: {card.answer}"
    return DraftLine(f"{answer}{said}", Standing.MOVE, setting.quote(card.id, answer, card.say))


def pressed(setting: Setting) -> tuple[DraftMoment, ...]:
    """Where the first of the matters may go wrong, with words."""
    rows = [(card.id, card.pressed) for card in reply_cards(setting) if card.pressed]
    return tuple(card_moment(setting, label, moment) for label, moment in rows[:_MOMENTS])


def card_moment(setting: Setting, label: str, moment: WrongMoment) -> DraftMoment:
    """A card's words for when it goes wrong, with the other called as on the rest of the page."""
    quotes = setting.quote(label, moment.when, moment.say)
    return DraftMoment(setting.voice.named(moment.when), moment.say, quotes)


def reply_blocks(setting: Setting) -> list[Block]:
    """The matters that need a part of the meeting, as many as it is long enough for."""
    if setting.minutes < SHORT:
        return []
    cards = [card for card in reply_cards(setting) if card.id not in setting.used]
    found = [(card, card.meeting) for card in cards if card.meeting]
    return [_block(setting, card, move) for card, move in found[: _room(setting)]]


def _room(setting: Setting) -> int:
    return max(setting.minutes // _MINUTES_EACH, 1)


def _block(setting: Setting, card: ReplyCard, move: ReplyMove) -> Block:
    item = DraftItem(
        minutes=0,
        title=move.title,
        what=ended(move.do),
        lead=move.who,
        prompts=(setting.voice.says(move.who, move.say),) if move.say else (),
        why=f"You named it: {quoted(card.title)}.",
        standing=Standing.MOVE,
        quotes=setting.quote(card.id, move.title, move.do, move.say),
        card_id=card.id,
    )
    times = move.minutes
    return Block(Part(times.minimum, times.ideal, times.maximum, _WORTH), item)
