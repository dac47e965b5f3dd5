"""What a suggestion drew on: its cards, its citations, its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from coach.domain.library import (
    ActivityCard,
    Card,
    GuidanceDocument,
    Library,
    QuestionCard,
)
from coach.domain.passages import Citation, Passage
from coach.domain.suggestions import Agenda, Body, GuidanceAnswer, QuestionSet, TopicSet
from coach.domain.terms import Dimension, Stage
from coach.ingest.cards import load_library
from evals.item import Answer


@dataclass(frozen=True)
class Shelf:
    """The cards of the library by id."""

    cards: Mapping[str, Card]

    def dimensions(self, answer: Answer) -> frozenset[Dimension]:
        """Dimensions of every card that the answer uses or quotes."""
        return frozenset(dim for card in self._used(answer) for dim in card.dimensions)

    def stages(self, answer: Answer) -> frozenset[Stage]:
        """Stages of the activities and questions used, the meeting's ends apart."""
        core = set(core_cards(answer.suggestion.body))
        return frozenset(
            stage
            for card in self._used(answer)
            if card.id in core and isinstance(card, ActivityCard | QuestionCard)
            for stage in card.stages
        )

    def _used(self, answer: Answer) -> Iterator[Card]:
        quoted = {passage.source_id for _, passage in quotes(answer) if passage is not None}
        for card_id in quoted | set(all_cards(answer.suggestion.body)):
            card = self.cards.get(card_id)
            if card is not None:
                yield card


def open_shelf(knowledge: Path) -> Shelf:
    """The cards of a knowledge folder."""
    return shelf_of(load_library(knowledge))


def shelf_of(library: Library) -> Shelf:
    """The cards of a library."""
    cards = (card for card in library.cards if not isinstance(card, GuidanceDocument))
    return Shelf({card.id: card for card in cards})


def all_cards(body: Body) -> Iterator[str]:
    """Ids of every card that a suggestion came from."""
    if body.advice is not None:
        yield body.advice.situation_id
    parts: tuple[object, ...] = ()
    match body:
        case Agenda():
            parts = body.items
        case TopicSet():
            parts = body.topics
        case QuestionSet():
            parts = body.questions
        case GuidanceAnswer():
            parts = ()
    for part in parts:
        card_id = getattr(part, "card_id", None)
        if card_id is not None:
            yield card_id


def core_cards(body: Body) -> tuple[str, ...]:
    """Cards that carry the meeting: of an agenda those between its opening and its close."""
    if isinstance(body, Agenda):
        return tuple(item.card_id for _, item in body.between_ends if item.card_id is not None)
    advice = {body.advice.situation_id} if body.advice else set()
    return tuple(card_id for card_id in all_cards(body) if card_id not in advice)


def quotes(answer: Answer) -> tuple[tuple[Citation, Passage | None], ...]:
    """Every citation of a suggestion with the passage that it names."""
    return tuple(
        (value, answer.context.passages.get(value.passage_id))
        for _, value in walk(answer.suggestion.body)
        if isinstance(value, Citation)
    )


def said(body: Body) -> tuple[tuple[str, str], ...]:
    """(path, text) of what a person reads, quotations of sources apart."""
    return tuple(
        (where, value)
        for where, value in walk(body)
        if isinstance(value, str) and ".citations" not in where and not _label(where)
    )


def walk(value: object, where: str = "") -> Iterator[tuple[str, object]]:
    """Every text and every citation of a suggestion, with its path."""
    if isinstance(value, str):
        if value:
            yield where, value
    elif isinstance(value, tuple):
        for position, part in enumerate(value):
            yield from walk(part, f"{where}[{position}]")
    elif isinstance(value, Citation):
        yield where, value
    else:
        for name, part in vars(value).items() if hasattr(value, "__dataclass_fields__") else ():
            yield from walk(part, f"{where}.{name}" if where else name)


_LABELS = frozenset({"kind", "card_id", "situation_id", "standing", "match", "model", "step"})


def _label(where: str) -> bool:
    return where.rpartition(".")[2] in _LABELS
