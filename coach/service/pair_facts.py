"""A pair's own record as a composer sees it, all of it citable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from coach.composing.record import read
from coach.composing.understanding.on_record import NOTHING_NOTED, OnRecord, Texts
from coach.domain.access import Partition, PartitionKind, Scope, Viewer, scope_of
from coach.domain.briefs import PairFacts
from coach.domain.passages import Passage, SourceKind
from coach.domain.sessions import Commitment, Session
from coach.domain.suggestions import Body, QuestionSet, TopicSet
from coach.errors import NotFound
from coach.ports import Store, UnitOfWork, Vectors
from coach.service.transcripts import conversation_about


def pair_facts(store: Store, viewer: Viewer) -> PairFacts | None:
    """The viewer's pair; None for a coordinator, who has none.

    Raises:
        NotFound: the pair was removed from the programme.
    """
    if viewer.pair_id is None:
        return None
    scope = scope_of(viewer)
    with store.work() as work:
        return _read(work, viewer, scope, viewer.pair_id)


def on_record(facts: PairFacts | None, vectors: Mapping[str, Vectors]) -> OnRecord:
    """What a pair has noted and promised, with the vectors that the index keeps of it, by id."""
    if facts is None:
        return NOTHING_NOTED
    last = facts.notes[-1].source_id if facts.notes else None
    return OnRecord(
        _texts([note for note in facts.notes if note.source_id == last], vectors),
        _texts([note for note in facts.notes if note.source_id != last], vectors),
        _texts([passage for _, passage in facts.promises], vectors),
    )


def wants_and_promises(facts: PairFacts | None) -> tuple[str, ...]:
    """The parts of what both sides want, and what they promised, each once."""
    record = read(facts)
    goals = [goal for goal in record.goals if goal.whose != "programme"]
    parts = (part for goal in goals for part in goal.parts)
    return tuple(dict.fromkeys((*parts, *(promise.text for promise in record.promises))))


def noted_lines(facts: PairFacts | None) -> tuple[str, ...]:
    """The sentences of a pair's notes."""
    return tuple(line.text for line in read(facts).notes)


def work_of(facts: PairFacts | None) -> str:
    """What the two do, and what their programme is for; empty where there is no pair."""
    if facts is None:
        return ""
    pair = facts.pair
    return ". ".join((pair.mentor.job, pair.mentee.job, facts.programme.goal))


def _texts(passages: Sequence[Passage], vectors: Mapping[str, Vectors]) -> Texts:
    kept = [passage for passage in passages if passage.id in vectors]
    if not kept:
        return Texts()
    return Texts(tuple(one.text for one in kept), np.stack([vectors[one.id] for one in kept]))


def _read(work: UnitOfWork, viewer: Viewer, scope: Scope, pair_id: str) -> PairFacts:
    pair = work.people.pair(pair_id, scope)
    programme = work.people.programme(viewer.programme_id)
    if pair is None or programme is None:
        raise NotFound("Your pair is not in this programme any more. Ask the coordinator.")
    passages = work.passages.all(Partition(PartitionKind.PAIR, pair_id), scope)
    return PairFacts(
        programme=programme,
        pair=pair,
        viewer_role=viewer.role,
        goals=_of_kind(passages, SourceKind.GOAL),
        notes=_in_order(passages, [note.id for note in work.records.notes(scope)]),
        promises=_promises(passages, work.records.commitments(scope)),
        used_ids=_used(work.records.sessions(scope), pair.session_number),
        shown_ids=frozenset(_shown(work, viewer, scope, pair.session_number)),
    )


def _shown(work: UnitOfWork, viewer: Viewer, scope: Scope, next_number: int) -> Iterator[str]:
    """Cards of the last topics and the last questions in the viewer's talk about each meeting."""
    for meeting in range(1, next_number):
        talk = work.records.conversation(conversation_about(viewer, meeting), scope)
        ids = [turn.suggestion_id for turn in talk.turns if turn.suggestion_id] if talk else []
        made = [work.records.suggestion(one, scope) for one in ids]
        cards = {type(one.body): _cards(one.body) for one in made if one}
        for kind in cards.values():
            yield from kind


def _cards(body: Body) -> tuple[str, ...]:
    match body:
        case TopicSet():
            return tuple(topic.card_id for topic in body.topics if topic.card_id)
        case QuestionSet():
            return tuple(question.card_id for question in body.questions if question.card_id)
    return ()


def _of_kind(passages: Sequence[Passage], kind: SourceKind) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if passage.kind is kind)


def _in_order(passages: Sequence[Passage], note_ids: Sequence[str]) -> tuple[Passage, ...]:
    place = {f"note:{note_id}": n for n, note_id in enumerate(note_ids)}
    notes = [passage for passage in passages if passage.source_id in place]
    return tuple(sorted(notes, key=lambda passage: (place[passage.source_id], passage.start)))


def _promises(
    passages: Sequence[Passage], commitments: Sequence[Commitment]
) -> tuple[tuple[Commitment, Passage], ...]:
    by_source = {passage.source_id: passage for passage in passages}
    return tuple(
        (commitment, by_source[f"promise:{commitment.id}"])
        for commitment in commitments
        if f"promise:{commitment.id}" in by_source
    )


def _used(sessions: Sequence[Session], next_number: int) -> frozenset[str]:
    earlier = (session for session in sessions if session.number < next_number)
    return frozenset(card for session in earlier for card in session.activity_ids)
