"""A pair's own record as sources: goals, notes and promises, anonymised before they come here."""

from __future__ import annotations

from coach.domain.access import Partition, PartitionKind
from coach.domain.passages import Source, SourceKind
from coach.domain.sessions import AnonymisedText, Commitment, SessionNote
from coach.ingest.card_text import content_hash
from coach.ingest.splitting import tidy

GOAL_TITLES = {
    "mentor": "Goal of the mentor",
    "mentee": "Goal of the mentee",
    "programme": "Goal of the programme",
}
"""Whose goal it is → stored title; how a reader sees it is chosen when it is shown."""


def goal_source(pair_id: str, whose: str, text: AnonymisedText) -> Source:
    """A goal of a pair.

    Args:
        pair_id: The pair in whose partition it goes.
        whose: mentor, mentee or programme.
        text: The goal.
    """
    return _source(f"goal:{pair_id}:{whose}", pair_id, SourceKind.GOAL, GOAL_TITLES[whose], text)


def note_source(note: SessionNote) -> Source:
    """A note of a meeting."""
    title = f"Note, meeting {note.session_number}"
    return _source(f"note:{note.id}", note.pair_id, SourceKind.NOTE, title, note.text)


def promise_source(promise: Commitment) -> Source:
    """A promise, open or not."""
    title = f"Promise by the {promise.by}, meeting {promise.made_in_session}"
    source_id = f"promise:{promise.id}"
    return _source(source_id, promise.pair_id, SourceKind.PROMISE, title, promise.text)


def _source(
    source_id: str, pair_id: str, kind: SourceKind, title: str, text: AnonymisedText
) -> Source:
    words = tidy(text.text)
    return Source(
        id=source_id,
        partition=Partition(PartitionKind.PAIR, pair_id),
        kind=kind,
        title=title,
        content_hash=content_hash(title, words),
        origin=title,
        text=words,
    )
