"""A library's cards and guidance sentences with their vectors, ready to be dealt from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from coach.composing.cards.fitting import acted, burdens, grades, paper, quick
from coach.composing.cards.traits import Traits, Values, traits
from coach.composing.understanding.names_at_work import NamesAtWork
from coach.composing.understanding.utterance import sentences
from coach.domain.follow_ups import FollowUpCard
from coach.domain.library import (
    ActivityCard,
    EvidenceCard,
    GuidanceDocument,
    Library,
    ReplyCard,
    SituationCard,
)
from coach.domain.passages import Passage
from coach.domain.workplace import WorkplaceCard
from coach.ports import Vectors

Scores = NDArray[np.float32]
_MARKUP = re.compile(r"^(?:[-*>]|\d+\.)\s+")
_LONGEST_SENTENCE = 60
"""Words; longer ones are lists and tables, not sentences to quote."""


@dataclass(frozen=True)
class Said:
    """A sentence of a source, to be quoted word for word."""

    source_id: str
    text: str


def guidance_sentences(document: GuidanceDocument) -> tuple[Said, ...]:
    """The sentences of a document's paragraphs and lists, without its headings."""
    found = []
    for line in document.body.splitlines():
        plain = _MARKUP.sub("", line.strip())
        if plain and not plain.startswith(("#", "|")):
            found += [Said(document.id, part) for part in sentences(plain)]
    return tuple(said for said in found if 3 < len(said.text.split()) <= _LONGEST_SENTENCE)


def activity_gist(card: ActivityCard) -> str:
    """What an activity is about, in two sentences."""
    return f"{card.title}. {card.purpose}"


def evidence_gist(card: EvidenceCard) -> str:
    """What an evidence card is about: the claim, and whom it concerns."""
    return f"{card.claim} ({', '.join(card.dimensions)})"


def phrases(library: Library, principles: Sequence[str] = ()) -> tuple[str, ...]:
    """Every phrase whose vector `Deck.build` wants, each once, in a fixed order."""
    wanted = [
        *(activity_gist(card) for card in library.activities),
        *(evidence_gist(card) for card in library.evidence),
        *(telling for card in library.evidence for telling in card.said),
        *(card.text for card in library.questions),
        *(said.text for document in library.guidance for said in guidance_sentences(document)),
        *(text for card in library.evidence for text in sentences(card.finding)),
        *principles,
    ]
    return tuple(dict.fromkeys(wanted))


@dataclass(frozen=True, eq=False)
class Deck:
    """Cards and sentences, each kind beside a matrix with one unit row apiece."""

    library: Library
    passages: dict[str, tuple[Passage, ...]]
    """Passages of the library and the programme, by source id."""
    activities: Traits
    evidence: Traits
    questions: Traits
    burdens: Values
    """What each activity asks of the mentor, as a cost."""
    paper: Values
    """What each activity asks of eyes and hands, as a cost."""
    acted: Values
    """Where somebody plays a part, as a cost."""
    quick: Values
    """Where turns come fast or at once, as a cost."""
    grades: Values
    """How far each evidence card carries."""
    sentences: tuple[Said, ...]
    """Sentences of guidance documents and findings of evidence cards."""
    sentence_vectors: Vectors
    principles: Mapping[str, Said]
    """For each principle that a move wants, the guidance sentence that says it best."""
    named_work: NamesAtWork = NamesAtWork()
    """Things at work by what they are called."""
    _cards: Mapping[str, object] = field(default_factory=dict, repr=False)
    _sentence_rows: Mapping[str, int] = field(default_factory=dict, repr=False)

    @staticmethod
    def build(
        library: Library,
        passages: Sequence[Passage],
        vectors: Vectors,
        principles: Sequence[str] = (),
    ) -> Deck:
        """Arrange a library.

        Args:
            library: The cards.
            passages: Live passages of the partitions that the library was ingested into.
            vectors: Rows for `phrases` of the same library and principles.
            principles: What moves rest on, each as a sentence.
        """
        row = {phrase: i for i, phrase in enumerate(phrases(library, principles))}

        def rows(texts: Sequence[str]) -> Vectors:
            return vectors[[row[text] for text in texts]].reshape(len(texts), vectors.shape[1])

        guidance = [said for document in library.guidance for said in guidance_sentences(document)]
        findings = [
            Said(card.id, text) for card in library.evidence for text in sentences(card.finding)
        ]
        activities = rows([activity_gist(card) for card in library.activities])
        evidence = rows([evidence_gist(card) for card in library.evidence])
        questions = rows([card.text for card in library.questions])
        told = rows([telling for card in library.evidence for telling in card.said])
        every = np.concatenate([activities, evidence, questions])
        return Deck(
            library=library,
            passages=_by_source(passages),
            activities=traits(library.activities, activities, every),
            evidence=traits(library.evidence, evidence, every, told),
            questions=traits(library.questions, questions, every),
            burdens=burdens(library.activities),
            paper=paper(library.activities),
            acted=acted(library.activities),
            quick=quick(library.activities),
            grades=grades(library.evidence),
            sentences=(*guidance, *findings),
            sentence_vectors=rows([said.text for said in (*guidance, *findings)]),
            principles=_nearest(
                principles, rows(principles), guidance, rows([said.text for said in guidance])
            ),
            named_work=NamesAtWork.of(library.workplace),
            _cards=_by_id(library),
            _sentence_rows={said.text: i for i, said in enumerate((*guidance, *findings))},
        )

    def sentence_scores(self, request: Sequence[float]) -> Mapping[str, float]:
        """Similarity of every known sentence to a request; empty without a vector for it."""
        if not len(request):
            return {}
        scores = self.sentence_vectors @ np.asarray(request, np.float32)
        return _Scored(self._sentence_rows, scores)

    def situation(self, card_id: str) -> SituationCard | None:
        """A situation card by id."""
        card = self._cards.get(card_id)
        return card if isinstance(card, SituationCard) else None

    def activity(self, card_id: str) -> ActivityCard | None:
        """An activity card by id."""
        card = self._cards.get(card_id)
        return card if isinstance(card, ActivityCard) else None

    def at_work(self, card_id: str) -> WorkplaceCard | None:
        """A workplace card by id."""
        card = self._cards.get(card_id)
        return card if isinstance(card, WorkplaceCard) else None

    def follow_up(self, card_id: str) -> FollowUpCard | None:
        """A follow-up card by id."""
        card = self._cards.get(card_id)
        return card if isinstance(card, FollowUpCard) else None

    def reply(self, card_id: str) -> ReplyCard | None:
        """A reply card by id."""
        card = self._cards.get(card_id)
        return card if isinstance(card, ReplyCard) else None


class _Scored(Mapping[str, float]):
    """Scores by sentence, looked up in a row of numbers."""

    def __init__(self, rows: Mapping[str, int], scores: Scores) -> None:
        self._rows, self._scores = rows, scores

    def __getitem__(self, text: str) -> float:
        return float(self._scores[self._rows[text]])

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _by_source(passages: Sequence[Passage]) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, tuple[Passage, ...]] = {}
    for passage in passages:
        found[passage.source_id] = (*found.get(passage.source_id, ()), passage)
    return found


def _by_id(library: Library) -> dict[str, object]:
    return {card.id: card for card in library.cards}


def _nearest(
    principles: Sequence[str], wanted: Vectors, guidance: Sequence[Said], vectors: Vectors
) -> dict[str, Said]:
    if not guidance:
        return {}
    best = (wanted @ vectors.T).argmax(axis=1) if len(principles) else []
    return {text: guidance[int(place)] for text, place in zip(principles, best, strict=True)}
