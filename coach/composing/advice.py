"""What lies under the request, said first, with words for the moment that may go wrong."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.drafts import DraftAdvice, DraftLine, DraftMoment, Quote
from coach.composing.record import NoteLine, Promise
from coach.composing.setting import Setting
from coach.composing.utterance import sentences
from coach.composing.words import ended
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_PROMISE = '"{mentee_promise}"'
_NO_PROMISE = "what you said last time"
ABOUT_PROMISES = re.compile(r"\b(?:promis\w*|report|owe[sd]?)\b", re.IGNORECASE)
"""Words of a move that is about what was promised."""
_SHARED_STEMS = 2
"""Words that a note's line shares with what was heard before it counts as saying the same."""


def situation_card(setting: Setting) -> SituationCard | None:
    """The card of the best situation that was recognised."""
    for match in setting.brief.understanding.situations:
        card = setting.deck.situation(match.card_id)
        if card is not None:
            return card
    return None


def answers_promises(card: SituationCard) -> bool:
    """Whether the card's first move is itself about what was promised."""
    first = card.session.short[:1]
    return any(ABOUT_PROMISES.search(f"{move.title} {move.do}") for move in first)


def advice(setting: Setting, card: SituationCard | None) -> DraftAdvice | None:
    """Everything that the card has to say, filled with what this pair promised each other."""
    if card is None:
        return None
    label = card.id
    return DraftAdvice(
        situation_id=card.id,
        first=(
            DraftLine(card.first, Standing.MOVE, setting.quote(label, card.first)),
            *_memory(setting, card),
        ),
        beforehand=_beforehand(setting, card),
        moments=tuple(
            DraftMoment(moment.when, moment.say, setting.quote(label, moment.when, moment.say))
            for moment in card.wrong
        ),
        avoid=_line(setting, label, card.avoid),
        burden=_line(setting, label, card.burden),
        question=_line(setting, label, card.question),
        hand_over=DraftLine(
            f"{ended(card.hand_over.when)} {ended(card.hand_over.how)}",
            Standing.MOVE,
            setting.quote(label, card.hand_over.when, card.hand_over.how),
        ),
    )


def _line(setting: Setting, label: str, text: str) -> DraftLine:
    return DraftLine(text, Standing.MOVE, setting.quote(label, text))


def _memory(setting: Setting, card: SituationCard) -> tuple[DraftLine, ...]:
    """The line of an earlier note that says the same."""
    line = recalled(setting, card)
    if line is None:
        return ()
    return (DraftLine(setting.voice.note(line), Standing.CLAIM, setting.own(line)),)


def recalled(setting: Setting, card: SituationCard) -> NoteLine | None:
    """The latest line of a note that speaks of what was heard in the request."""
    heard = " ".join(match.heard for match in setting.brief.understanding.situations[:1])
    wanted = read(f"{heard} {card.title}").content
    best, most = None, _SHARED_STEMS - 1
    for line in setting.record.notes:
        shared = len(read(line.text).content & wanted)
        if shared > most or (best is not None and shared == most):
            best, most = line, shared
    return best


def _beforehand(setting: Setting, card: SituationCard) -> DraftLine | None:
    if not card.beforehand:
        return None
    promise = _promise(setting)
    stands = f'"{promise.text}"' if promise else _NO_PROMISE
    filled = card.beforehand.replace(_PROMISE, stands)
    filled = filled.replace("{minutes}", str(setting.minutes))
    quotes: tuple[Quote, ...] = setting.quote(
        card.id, *(part for part in sentences(card.beforehand) if "{" not in part)
    )
    if _PROMISE in card.beforehand:
        quotes = (*quotes, *setting.own(promise))
    return DraftLine(filled, Standing.MOVE, quotes or setting.quote(card.id, card.first))


def _promise(setting: Setting) -> Promise | None:
    theirs = [p for p in setting.record.promises if p.by is Role.MENTEE]
    return theirs[0] if theirs else None
