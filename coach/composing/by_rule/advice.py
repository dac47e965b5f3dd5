"""What lies under the request, said first, with words for the moment that may go wrong."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.agreed import held_to_it
from coach.composing.by_rule.beforehand import message
from coach.composing.by_rule.beginning import begun_with
from coach.composing.by_rule.circumstances import distress_in_passing, guessed, second_card
from coach.composing.by_rule.going import afterwards, to_the_coordinator, written_down
from coach.composing.by_rule.in_earshot import not_aloud
from coach.composing.by_rule.it_comes_again import comes_back
from coach.composing.by_rule.own_words import to_say
from coach.composing.by_rule.questions import best_questions, stands_alone
from coach.composing.by_rule.replying import answered, card_moment, pressed, reply_cards
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.by_rule.uptake import uptake
from coach.composing.drafts import DraftAdvice, DraftLine, DraftMoment
from coach.composing.record import NoteLine
from coach.composing.understanding.grammatical_person import told_to_the_mentor
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ended, lowered
from coach.domain.library import SituationCard
from coach.domain.people import Role
from coach.domain.suggestions import Standing

ABOUT_PROMISES = re.compile(r"\b(?:promis\w*|report|owe[sd]?)\b", re.IGNORECASE)
"""Words of a move that is about what was promised."""
_SHARED_STEMS = 2
"""Words that a note's line shares with what was heard before it counts as saying the same."""
_OVERHEARD = "re-seen-and-overheard"
_HELP = re.compile(r"(?P<told>tell one person today[^.]*\.)", re.IGNORECASE)
_TO_CHOOSE_FROM = 5
_FIGURES = re.compile(r"\d")


def answers_promises(card: SituationCard) -> bool:
    """Whether the card's first move is itself about what was promised."""
    first = card.session.short[:1]
    return any(ABOUT_PROMISES.search(f"{move.title} {move.do}") for move in first)


def advice(setting: Setting, card: SituationCard | None, known: bool = False) -> DraftAdvice | None:
    """Everything that the card has to say, filled with what this pair promised each other.

    Args:
        setting: The meeting.
        card: What has to be dealt with; None where nothing is the matter.
        known: Whether what was found on it is told beside the advice, and need not be twice.
    """
    if card is None:
        return None
    label = card.id
    return DraftAdvice(
        situation_id=card.id,
        first=(
            *to_say(setting),
            *uptake(setting),
            *held_to_it(setting),
            *_first(setting, card, known),
            *answered(setting),
            *_where_others_hear(setting),
            *_memory(setting, card),
            *_not_well(setting),
            *written_down(setting),
        ),
        # Words that answer a trouble are sent to nobody who may not have made it.
        beforehand=message(setting, None if guessed(setting, card) else card),
        moments=(
            *comes_back(setting),
            *_moments(setting, card),
            *pressed(setting),
            *afterwards(setting),
        ),
        avoid=_named(setting, label, card.avoid),
        burden=_named(setting, label, card.burden),
        question=_line(setting, label, card.question),
        hand_over=DraftLine(
            f"{ended(card.hand_over.when)} {ended(card.hand_over.how)}",
            Standing.MOVE,
            setting.quote(label, card.hand_over.when, card.hand_over.how),
        ),
    )


def advised(
    setting: Setting,
    card: SituationCard | None,
    *,
    known: bool = False,
    starts: bool = True,
    begins: DraftLine | None = None,
) -> DraftAdvice | None:
    """What the card says, and where there is none what can be said without one.

    Args:
        setting: The meeting.
        card: What has to be dealt with; None where nothing is the matter.
        known: As of `advice`.
        starts: As of `plain_advice`.
        begins: As of `plain_advice`.
    """
    return advice(setting, card, known) or plain_advice(setting, starts=starts, begins=begins)


def plain_advice(
    setting: Setting, *, starts: bool = True, begins: DraftLine | None = None
) -> DraftAdvice | None:
    """Where nothing is the matter: where to begin, what to send, a question to take away.

    Args:
        setting: The meeting.
        starts: Whether to say where to begin, as a plan does; otherwise there is no advice where
            the request mentions nothing that wants an answer.
        begins: What a plan is built around, in place of where to begin.
    """
    first = begins or (begun_with(setting) if starts else None)
    question = _to_keep(setting)
    begin = [first] if first else []
    told = (
        *to_say(setting),
        *held_to_it(setting),
        *uptake(setting),
        *begin,
        *answered(setting),
        *_where_others_hear(setting),
        *_not_well(setting),
        *written_down(setting),
    )
    if not told:
        return None
    return DraftAdvice(
        situation_id="",
        first=told,
        beforehand=message(setting, None) if starts else None,
        moments=(*comes_back(setting), *pressed(setting), *afterwards(setting)),
        question=question,
        hand_over=to_the_coordinator(setting),
    )


def _to_keep(setting: Setting) -> DraftLine | None:
    """A question for the leader's journal; for a long request one that points back to nothing."""
    found = best_questions(setting, _TO_CHOOSE_FROM, together=False, audience=Role.MENTEE)
    fits = (one.card for one in found if not setting.asked_at_length or stands_alone(one.card))
    kept = next(fits, None)
    return _line(setting, kept.id, kept.text) if kept else None


def _where_others_hear(setting: Setting) -> tuple[DraftLine, ...]:
    """What isn't said aloud there, unless an answer to the place itself is given already."""
    told = any(card.id == _OVERHEARD for card in reply_cards(setting))
    return () if told else not_aloud(setting)


def _not_well(setting: Setting) -> tuple[DraftLine, ...]:
    """Whom to turn to, where the request says in passing that its writer is not well."""
    card = distress_in_passing(setting)
    if card is None:
        return ()
    found = _HELP.search(card.first)
    if found is None:
        return ()
    quotes = setting.quote(card.id, found["told"])
    return (DraftLine(f"For yourself: {lowered(found['told'])}", Standing.MOVE, quotes),)


def _first(setting: Setting, card: SituationCard, known: bool) -> tuple[DraftLine, ...]:
    """What the card says first, without the figures that are told beside it."""
    if not known:
        return (_line(setting, card.id, card.first),)
    kept = " ".join(part for part in sentences(card.first) if not _FIGURES.search(part))
    return (_line(setting, card.id, kept),) if kept else ()


def _moments(setting: Setting, card: SituationCard) -> tuple[DraftMoment, ...]:
    """The moments of the card, and the likeliest of another situation that was heard."""
    other = second_card(setting, card)
    rows = [
        *((card.id, moment) for moment in card.wrong),
        *([(other.id, other.wrong[0])] if other and other.wrong else []),
    ]
    return tuple(card_moment(setting, label, moment) for label, moment in rows)


def _named(setting: Setting, label: str, text: str) -> DraftLine:
    """A card's line with the two called as on this page: whoever reads it is "you"."""
    told = setting.voice.named(text)
    if setting.voice.to is Role.MENTOR:
        told = " ".join(told_to_the_mentor(one) for one in sentences(told))
    return DraftLine(told, Standing.MOVE, setting.quote(label, text))


def _line(setting: Setting, label: str, text: str) -> DraftLine:
    return DraftLine(text, Standing.MOVE, setting.quote(label, text))


def _memory(setting: Setting, card: SituationCard) -> tuple[DraftLine, ...]:
    """The line of an earlier note that says the same."""
    if setting.asked_at_length:
        # Somebody who tells a lot needs no reminder of it.
        return ()
    line = recalled(setting, card)
    told = {quote.label for held in held_to_it(setting) for quote in held.quotes}
    if line is None or "[" in line.text or FELT.search(line.text):
        return ()
    if line.passage.source_id in told:
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
