"""Faults of a plan: minutes, opening, repeats, the wrong stage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from coach.composing.arc import neighbours, stage_of
from coach.domain.access import LIBRARY
from coach.domain.passages import Passage
from coach.domain.suggestions import Agenda, AgendaItem
from coach.domain.terms import Stage
from evals.item import Answer
from evals.mutation.edit import with_body
from evals.mutation.pen import Operator, Pen
from evals.shelf import core_cards

_MEETING = re.compile(r"\bMeeting (\d+) of (\d+)\b")


def _agenda(answer: Answer) -> Agenda | None:
    body = answer.suggestion.body
    return body if isinstance(body, Agenda) and len(body.items) >= 3 else None


def _with_items(answer: Answer, agenda: Agenda, items: tuple[AgendaItem, ...]) -> Answer:
    return with_body(answer, replace(agenda, items=items))


def _off_by_one(answer: Answer, pen: Pen) -> Answer | None:
    agenda = _agenda(answer)
    if agenda is None:
        return None
    place = pen.random.randrange(len(agenda.items))
    item = agenda.items[place]
    step = 1 if item.minutes == 1 else pen.random.choice((-1, 1))
    changed = replace(item, minutes=item.minutes + step)
    items = (*agenda.items[:place], changed, *agenda.items[place + 1 :])
    return _with_items(answer, agenda, items)


def _without_opening(answer: Answer, pen: Pen) -> Answer | None:
    agenda = _agenda(answer)
    if agenda is None:
        return None
    first, second, *rest = agenda.items
    longer = replace(second, minutes=first.minutes + second.minutes)
    return _with_items(answer, agenda, (longer, *rest))


def _without_close(answer: Answer, pen: Pen) -> Answer | None:
    agenda = _agenda(answer)
    if agenda is None:
        return None
    *rest, before, last = agenda.items
    longer = replace(before, minutes=before.minutes + last.minutes)
    return _with_items(answer, agenda, (*rest, longer))


def _other_length(answer: Answer, pen: Pen) -> Answer | None:
    """Sums to itself, and not to what was asked."""
    agenda = _agenda(answer)
    if agenda is None or answer.context.minutes is None:
        return None
    extra = pen.random.choice((5, 10, 15))
    middle = replace(agenda.items[1], minutes=agenda.items[1].minutes + extra)
    items = (agenda.items[0], middle, *agenda.items[2:])
    return with_body(answer, replace(agenda, items=items, minutes=agenda.minutes + extra))


def _repeated(answer: Answer, pen: Pen) -> Answer | None:
    """Earlier meetings used one of its core cards."""
    cards = [card for card in core_cards(answer.suggestion.body) if not card.startswith("sit-")]
    card = pen.pick(cards)
    if card is None:
        return None
    used = answer.context.used_ids | {card}
    return replace(answer, context=replace(answer.context, used_ids=used))


def _twice(answer: Answer, pen: Pen) -> Answer | None:
    agenda = _agenda(answer)
    if agenda is None or agenda.items[1].minutes < 2:
        return None
    item = agenda.items[1]
    half = item.minutes // 2
    both = (replace(item, minutes=item.minutes - half), replace(item, minutes=half))
    return _with_items(answer, agenda, (agenda.items[0], *both, *agenda.items[2:]))


def _wrong_stage(answer: Answer, pen: Pen) -> Answer | None:
    """Between its own opening and close stands what belongs to another end of the programme."""
    agenda = _agenda(answer)
    near = _near(agenda) if agenda else frozenset()
    if agenda is None or not near:
        return None
    strangers = [
        (other, core)
        for other in pen.others
        if (core := _core(other)) and pen.shelf.stages(other) and not pen.shelf.stages(other) & near
    ]
    chosen = pen.pick(strangers)
    if chosen is None:
        return None
    other, core = chosen
    minutes = sum(item.minutes for item in agenda.items[1:-1])
    fitted = _fitted(core, minutes)
    passages = {**other.context.passages, **answer.context.passages}
    read = replace(answer, context=replace(answer.context, passages=_shared(passages, answer)))
    return _with_items(read, agenda, (agenda.items[0], *fitted, agenda.items[-1]))


def _near(agenda: Agenda) -> frozenset[Stage]:
    """The stage of the meeting that an agenda is for, and the stages beside it."""
    told = _MEETING.search(agenda.title)
    if told is None:
        return frozenset()
    stage = stage_of(int(told[1]), int(told[2]))
    return frozenset({stage, *neighbours(stage)})


def _core(answer: Answer) -> tuple[AgendaItem, ...]:
    """Items between opening and close that quote the library alone."""
    agenda = _agenda(answer)
    if agenda is None:
        return ()
    shared = {p.id for p in answer.context.passages.values() if p.partition == LIBRARY}
    return tuple(
        item
        for item in agenda.items[1:-1]
        if item.card_id and all(citation.passage_id in shared for citation in item.citations)
    )


def _fitted(items: tuple[AgendaItem, ...], minutes: int) -> tuple[AgendaItem, ...]:
    kept = items[: max(1, min(len(items), minutes))]
    share, rest = divmod(minutes, len(kept))
    return tuple(replace(item, minutes=share + (n < rest)) for n, item in enumerate(kept))


def _shared(passages: Mapping[str, Passage], answer: Answer) -> dict[str, Passage]:
    return {
        name: passage
        for name, passage in passages.items()
        if passage.partition == LIBRARY or name in answer.context.passages
    }


FAULTS = (
    Operator("minutes off by one", _off_by_one, ("timing", "minutes")),
    Operator("another length than asked", _other_length, ("timing", "minutes")),
    Operator("opening missing", _without_opening, ("timing",)),
    Operator("close missing", _without_close, ("timing",)),
    Operator("activity of an earlier meeting", _repeated, ("novelty",)),
    Operator("activity twice", _twice, ("novelty",)),
    Operator("wrong meeting stage", _wrong_stage, ("arc", "stage")),
)
