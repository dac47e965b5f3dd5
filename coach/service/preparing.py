"""From a person's words to a checked suggestion: the way through the house."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import cast
from uuid import uuid4

from coach.checks.suite import Suite
from coach.composing.understanding.planned import as_planned
from coach.domain.access import Viewer, scope_of
from coach.domain.briefs import Brief, Intent, PairFacts, Refinement, Sense, Understanding
from coach.domain.events import Event, Settled
from coach.domain.findings import CheckContext, Verdict
from coach.domain.library import Library
from coach.domain.passages import Passage
from coach.domain.people import Mode, Person
from coach.domain.sessions import AnonymisedText, Conversation, Turn
from coach.domain.suggestions import Agenda, Body, GuidanceAnswer, Suggestion
from coach.ports import Clock, Composer, Store
from coach.retrieval.hybrid import Retriever
from coach.service.guarding import guarded
from coach.service.hearing import Hearing, Wish, named_for_a_meeting
from coach.service.pair_facts import (
    noted_lines,
    on_record,
    pair_facts,
    wants_and_promises,
    work_of,
)

Anonymise = Callable[[str, Sequence[Person]], AnonymisedText]
PASSAGES = 12
"""Passages that one request may read."""


@dataclass(frozen=True)
class Bench:
    """A library laid out for composing, and what composes from it."""

    library: Library
    passages: Mapping[str, Passage]
    """Live passages of the shared library, by id."""
    composer: Composer
    hearing: Hearing
    live: bool = False
    """Whether the composer checks each piece before it yields it."""


@dataclass(frozen=True)
class _Prepared:
    brief: Brief
    context: CheckContext


class Preparing:
    """Prepares suggestions within the viewer's scope."""

    def __init__(
        self,
        store: Store,
        retriever: Retriever,
        bench: Callable[[], Bench],
        suite: Suite,
        anonymise: Anonymise,
        clock: Clock,
    ) -> None:
        """Preparing on one store.

        Args:
            store: people, records and passages.
            retriever: searches within a scope.
            bench: the library as it is now.
            suite: what every suggestion must pass.
            anonymise: takes names out of what is kept of a conversation.
            clock: dates the turns.
        """
        self._store = store
        self._retriever = retriever
        self._bench = bench
        self._suite = suite
        self._anonymise = anonymise
        self._clock = clock

    def prepare(  # noqa: PLR0913 - each is a choice that a screen or command offers
        self,
        viewer: Viewer,
        text: str,
        *,
        kind: Intent | None = None,
        minutes: int | None = None,
        count: int | None = None,
        mode: Mode | None = None,
        conversation_id: str | None = None,
        keep: bool = True,
    ) -> Iterator[Event]:
        """The frame at once, then checked pieces, then the settled suggestion.

        Args:
            viewer: who asks.
            text: what they typed.
            kind: agenda, topics, questions or answer; else as the words say.
            minutes: length of the meeting; else as the words say, else the pair's usual.
            count: how many topics or questions.
            mode: how agendas are made; else the pair's own setting.
            conversation_id: the conversation that this goes on with.
            keep: whether suggestion and turns are stored.

        Raises:
            WrongUse: the text is empty, or minutes or count are out of range.
            NotFound: the viewer's pair is gone.
            Withheld: nothing that passes the checks could be made.
        """
        bench = self._bench()
        prepared = self._prepared(bench, viewer, text, Wish(kind, minutes, count))
        brief = self._in_place(viewer, prepared.brief, conversation_id)
        brief = replace(brief, mode=_mode(mode, brief.facts))
        context = _context_with(prepared.context, brief)

        def compose(attempt: int) -> Iterator[Event]:
            return bench.composer.compose(replace(brief, seed=attempt), context)

        for event in guarded(compose, self._suite, context, live=bench.live):
            if keep and isinstance(event, Settled) and viewer.pair_id:
                named = replace(event.suggestion, id=f"suggestion-{uuid4().hex}")
                self._keep(viewer, text, named, conversation_id)
                event = Settled(named)
            yield event

    def check(self, viewer: Viewer, body: Body) -> Verdict:
        """What the run-time guard would say of a suggestion, for this viewer."""
        bench = self._bench()
        facts = pair_facts(self._store, viewer)
        minutes = body.minutes if isinstance(body, Agenda) else None
        context = self._context(bench, viewer, facts, {})
        return self._suite.examine(body, replace(context, minutes=minutes))

    def context_of(self, viewer: Viewer, suggestion: Suggestion) -> CheckContext:
        """What the checks looked at beside a suggestion: for scoring it again elsewhere."""
        bench = self._bench()
        with self._store.work() as work:
            read = work.passages.get(suggestion.provenance.read, scope_of(viewer))
        context = self._context(bench, viewer, pair_facts(self._store, viewer), dict(read))
        minutes = suggestion.body.minutes if isinstance(suggestion.body, Agenda) else None
        return replace(context, minutes=minutes)

    def _prepared(self, bench: Bench, viewer: Viewer, text: str, wish: Wish) -> _Prepared:
        facts = pair_facts(self._store, viewer)
        own = self._retriever.vectors(tuple(_own_passages(facts)), scope_of(viewer))
        heard, query = bench.hearing.hear(text, viewer.role, wish, on_record(facts, own))
        if facts is not None and wish.minutes is None:
            heard = as_planned(heard, facts.pair.minutes)
        retrieved = self._retriever.search(query, scope_of(viewer), limit=PASSAGES)
        sense = Sense(
            tuple(query.vector.tolist()),
            {one: tuple(row.tolist()) for one, row in own.items()},
            bench.hearing.at_work(
                (*wants_and_promises(facts), *named_for_a_meeting(heard)), work_of(facts)
            ),
            bench.hearing.follow_ups(noted_lines(facts)),
            bench.hearing.research(text),
        )
        brief = Brief(heard, facts, bench.library, retrieved, sense=sense)
        found = {hit.passage.id: hit.passage for hit in retrieved.hits}
        return _Prepared(brief, self._context(bench, viewer, facts, found))

    def _context(
        self,
        bench: Bench,
        viewer: Viewer,
        facts: PairFacts | None,
        found: MutableMapping[str, Passage],
    ) -> CheckContext:
        with self._store.work() as work:
            roster = tuple(work.people.roster(viewer.programme_id))
        own = _own_passages(facts)
        return CheckContext(
            passages=ChainMap(found, own, cast("MutableMapping[str, Passage]", bench.passages)),
            roster=roster,
            pair_id=viewer.pair_id,
            used_ids=facts.used_ids if facts else frozenset(),
            earlier_texts=facts.earlier_texts if facts else (),
        )

    def _in_place(self, viewer: Viewer, brief: Brief, conversation_id: str | None) -> Brief:
        """The brief with who asks, what was said before and what the mentor allows to be told."""
        scope = scope_of(viewer)
        with self._store.work() as work:
            known = work.records.conversation(conversation_id, scope) if conversation_id else None
            turns = known.turns if known else ()
            ids = [turn.suggestion_id for turn in reversed(turns) if turn.suggestion_id]
            made = (work.records.suggestion(one, scope) for one in ids)
            last = _meant((one for one in made if one), brief.understanding.slots.refinement)
            told = work.disclosures.meeting(scope)
        meeting = brief.facts.pair.session_number if brief.facts else None
        return replace(
            brief,
            understanding=brief.understanding if last else _from_nothing(brief.understanding),
            last=last,
            turns=turns,
            asked_by=viewer.person_id,
            programme_id=viewer.programme_id,
            shares_identity=meeting is not None and told == meeting,
        )

    def _keep(
        self, viewer: Viewer, text: str, suggestion: Suggestion, conversation_id: str | None
    ) -> None:
        """Store the suggestion and, in a conversation, both anonymised turns."""
        assert viewer.pair_id is not None
        scope = scope_of(viewer)
        with self._store.work() as work:
            roster = work.people.roster(viewer.programme_id)
            work.records.add_suggestion(suggestion, viewer.pair_id, viewer.person_id)
            if conversation_id:
                known = work.records.conversation(conversation_id, scope)
                turns = (*(known.turns if known else ()), *self._turns(text, suggestion, roster))
                work.records.add_conversation(
                    Conversation(conversation_id, viewer.person_id, viewer.pair_id, turns)
                )
            work.commit()

    def _turns(
        self, text: str, suggestion: Suggestion, roster: Sequence[Person]
    ) -> tuple[Turn, Turn]:
        now = self._clock.now()
        asked = Turn("person", self._anonymise(text, roster), None, now)
        said = self._anonymise(suggestion.body.kind, ())
        return asked, Turn("coach", said, suggestion.id, now)


def _from_nothing(heard: Understanding) -> Understanding:
    """A wish to change what was never made: with a length it is a plan that is wanted."""
    if heard.intent is not Intent.REFINE or heard.slots.minutes is None:
        return heard
    return replace(heard, intent=Intent.AGENDA)


def _meant(newest_first: Iterator[Suggestion], change: Refinement | None) -> Suggestion | None:
    """What is to be changed or explained: an answer in between is nothing that could be changed."""
    first = next(newest_first, None)
    if change in (None, Refinement.WHY) or first is None:
        return first
    changeable = (one for one in newest_first if not isinstance(one.body, GuidanceAnswer))
    return first if not isinstance(first.body, GuidanceAnswer) else next(changeable, first)


def _mode(asked: Mode | None, facts: PairFacts | None) -> Mode:
    if asked is not None:
        return asked
    return facts.pair.mode if facts else Mode.PERSONALISED


def _own_passages(facts: PairFacts | None) -> dict[str, Passage]:
    if facts is None:
        return {}
    promised = (passage for _, passage in facts.promises)
    return {passage.id: passage for passage in (*facts.goals, *facts.notes, *promised)}


def _context_with(context: CheckContext, brief: Brief) -> CheckContext:
    """The context with what this request asked for."""
    heard = brief.understanding
    refines_length = heard.slots.refinement is Refinement.MINUTES
    agenda = heard.intent is Intent.AGENDA or refines_length
    minutes = heard.slots.minutes if agenda and brief.mode is not Mode.FIXED else None
    return replace(context, minutes=minutes, request=heard.text)
