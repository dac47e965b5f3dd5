"""Nothing that earlier meetings already used, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.checks.words import alike
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet

SAME = 0.7
"""Jaccard similarity of stems from which on two texts count as the same."""

_Piece = tuple[str, str, str | None]
"""Path, the words that must not come twice, and the card they came from."""


@dataclass(frozen=True)
class Novelty:
    """No core card of earlier meetings, no two parts alike."""

    name: str = "novelty"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Findings on what repeats an earlier meeting or another part."""
        pieces = list(_pieces(body))
        found = [*_used(body, context), *_twice(pieces), *_earlier(pieces, context)]
        return [Finding(self.name, self.version, *finding) for finding in found]


_Found = tuple[Severity, str, str]


def _pieces(body: Body) -> Iterator[_Piece]:
    if isinstance(body, Agenda):
        for n, item in enumerate(body.items):
            yield f"items[{n}]", item.what, item.card_id
    elif isinstance(body, TopicSet):
        for n, topic in enumerate(body.topics):
            yield f"topics[{n}]", topic.claim, topic.card_id
    elif isinstance(body, QuestionSet):
        for n, question in enumerate(body.questions):
            yield f"questions[{n}]", question.text, question.card_id
    else:
        for n, line in enumerate(body.sentences):
            yield f"sentences[{n}]", line.text, None


def _used(body: Body, context: CheckContext) -> Iterator[_Found]:
    for where, card_id in _core_cards(body):
        if card_id in context.used_ids:
            yield Severity.ERROR, "An earlier meeting of this pair already used this.", where


def _core_cards(body: Body) -> Iterator[tuple[str, str]]:
    """Cards that must not come back: an opening or a close may, and so may a situation."""
    if isinstance(body, Agenda):
        for n, item in body.between_ends:
            if item.card_id is not None and not item.card_id.startswith("sit-"):
                yield f"items[{n}]", item.card_id
    elif isinstance(body, TopicSet):
        for n, topic in enumerate(body.topics):
            yield f"topics[{n}]", topic.card_id
    elif isinstance(body, QuestionSet):
        for n, question in enumerate(body.questions):
            yield f"questions[{n}]", question.card_id


def _twice(pieces: Sequence[_Piece]) -> Iterator[_Found]:
    for n, (where, text, _) in enumerate(pieces):
        for before, other, _ in pieces[:n]:
            if text and other and alike(text, other) >= SAME:
                yield Severity.ERROR, f"This says the same as {before}.", where
                break


def _earlier(pieces: Sequence[_Piece], context: CheckContext) -> Iterator[_Found]:
    for where, text, _ in pieces:
        if where.startswith("questions") and any(
            alike(text, earlier) >= SAME for earlier in context.earlier_texts
        ):
            yield Severity.ERROR, "This pair was asked this before.", where
