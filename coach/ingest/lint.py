"""What a careful editor would send back, in words that a card's author understands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from coach.checks.questions import faults
from coach.domain.library import GuidanceDocument, Library, LibraryCard
from coach.ingest.card_text import render
from coach.ingest.coverage import coverage
from coach.ingest.reading_level import grade
from coach.ports import Vectors

HARDEST = 15.0
"""Flesch–Kincaid grade above which a text is too hard for a busy person."""
ALIKE = 0.95
"""Cosine similarity of two cards of one kind that say the same."""
DOI = re.compile(r"10\.\d{4,9}/\S+")
EVERYBODY = re.compile(
    r"\b(?:everyone|everybody|we all|all of us|nobody is free of)\s+(?:\w+\s+)?"
    r"(?:stereotypes?|biased|prejudiced|has bias|have bias)",
    re.IGNORECASE,
)
CAUSE = re.compile(
    r"\bbecause (?:of (?:his|her|their|your) generation"
    r"|(?:they|he|she|you) (?:are|is) (?:a )?(?:gen z|gen x|millennials?|(?:baby )?boomers?))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Complaint:
    """Something to mend."""

    card: str
    rule: str
    says: str


def lint(library: Library) -> tuple[Complaint, ...]:
    """Everything that rules alone can find; `twins` needs vectors besides."""
    return (
        *_dois(library),
        *_orphans(library),
        *_questions(library),
        *_wording(library),
        *_holes(library),
    )


def _dois(library: Library) -> Iterator[Complaint]:
    for reference in library.references:
        if reference.doi and not DOI.fullmatch(reference.doi):
            yield Complaint(reference.id, "doi", f"“{reference.doi}” is no DOI; write 10.…/….")


def _orphans(library: Library) -> Iterator[Complaint]:
    used = {source for card in library.cards for source in card.sources}
    for reference in library.references:
        if reference.id not in used:
            yield Complaint(reference.id, "orphan", "no card names this source; use or drop it.")


def _questions(library: Library) -> Iterator[Complaint]:
    asked = [(card.id, card.text) for card in library.questions]
    asked += [(card.id, text) for card in library.evidence for text in card.questions]
    asked += [(card.id, card.question) for card in library.situations]
    asked += [(card.id, card.question) for card in library.replies if card.question]
    for card_id, text in asked:
        for fault in faults(text):
            yield Complaint(card_id, "question", f"“{text}”: {fault}")


def _wording(library: Library) -> Iterator[Complaint]:
    for card in library.cards:
        text = card.body if isinstance(card, GuidanceDocument) else render(card)[1]
        if EVERYBODY.search(_outside_quotes(text)):
            yield Complaint(card.id, "everybody", "says that everybody does it, which backfires.")
        if CAUSE.search(_outside_quotes(text)):
            yield Complaint(card.id, "generation", "gives a generation as the cause.")
        if grade(text) > HARDEST:
            yield Complaint(card.id, "reading", f"reading grade {grade(text):.0f}: shorten it.")


def _outside_quotes(text: str) -> str:
    return re.sub(r"[\"“][^\"”]*[\"”]", "…", text)


def _holes(library: Library) -> Iterator[Complaint]:
    for stage, dimension, audience in coverage(library).holes():
        says = f"nothing about {dimension} for the {audience} in the stage {stage}; add a card."
        yield Complaint("coverage", "hole", says)


def twins(cards: Sequence[LibraryCard], vectors: Vectors) -> Iterable[Complaint]:
    """Pairs of cards of one kind that are nearly the same.

    Args:
        cards: some cards.
        vectors: one unit row a card, in order.
    """
    likeness = np.triu(vectors @ vectors.T, k=1)
    for left, right in np.argwhere(likeness > ALIKE):
        if type(cards[left]) is type(cards[right]):
            says = f"is nearly the same as {cards[right].id}; make it different or drop one."
            yield Complaint(cards[left].id, "twin", says)
