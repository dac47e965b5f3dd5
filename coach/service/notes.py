"""The note after a meeting: checked by a person, then stored without anybody's name.

What is typed is anonymised in memory before anything else looks at it, and only what a person saw
and said yes to is stored. All of a note is stored in one transaction or none of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from coach.domain.access import Decision, Partition, PartitionKind, Scope, Viewer, scope_of
from coach.domain.people import Pair, Person, Role
from coach.domain.sessions import AnonymisedText, Commitment, Session, SessionNote
from coach.domain.suggestions import Agenda, AgendaItem
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.ingest.pipeline import Pipeline
from coach.ingest.records import note_source, promise_source
from coach.ports import Clock, Store, UnitOfWork
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.choosing import Choices, choose
from coach.privacy.pointing import Hint, pointers
from coach.privacy.spans import Anonymised, in_original
from coach.service.promising import Promised, Sides, promised
from coach.service.rating import rated
from coach.service.transcripts import Transcripts

LONGEST = 20_000
"""Code points of one note."""

Anonymisers = Callable[[Sequence[Person]], Anonymiser]
"""The anonymiser that knows these people."""


@dataclass(frozen=True)
class Draft:
    """What stands in the form."""

    text: str
    """As it was typed."""
    meeting: int
    choices: Choices = Choices()


@dataclass(frozen=True)
class Pointing:
    """Words that may point at one person: places in the text as it was typed."""

    start: int
    end: int
    words: str
    """As they would be stored."""
    hint: Hint


@dataclass(frozen=True)
class Preview:
    """What would be stored, for a person to say yes to."""

    typed: str
    found: Anonymised
    pointing: tuple[Pointing, ...]
    promises: tuple[Promised, ...]
    mark: str
    """Fingerprint of what was shown; saving asks for it, so that nothing else is stored."""


@dataclass(frozen=True)
class Yes:
    """What a person confirmed beside the text."""

    mark: str
    promises: tuple[int, ...] = ()
    """Places among the preview's promises."""
    used: tuple[str, ...] = ()
    """Cards of the agenda that the meeting used."""
    useful: int | None = None
    safe: int | None = None
    """Ratings from 1 to 5; both or neither."""


def may_note(viewer: Viewer) -> Decision:
    """A note is the pair's: both of it write and read, nobody else does."""
    if viewer.pair_id is None or viewer.role is Role.COORDINATOR:
        return Decision(False, "Notes belong to the two of a pair; nobody else reads them.")
    return Decision(True, "one of the pair")


class Notes:
    """Checks, stores and reads the notes of the viewer's pair."""

    def __init__(
        self,
        store: Store,
        pipeline: Pipeline,
        anonymisers: Anonymisers,
        transcripts: Transcripts,
        clock: Clock,
    ) -> None:
        """Notes on one store.

        Args:
            store: Where they are kept.
            pipeline: Makes them retrievable by their pair.
            anonymisers: Takes names out, knowing the programme's people.
            transcripts: Tells which agenda the meeting had.
            clock: Dates them.
        """
        self._store = store
        self._pipeline = pipeline
        self._anonymisers = anonymisers
        self._transcripts = transcripts
        self._clock = clock

    def preview(self, viewer: Viewer, draft: Draft) -> Preview:
        """What would be stored of a draft; nothing is.

        Raises:
            WrongUse: it is empty, too long, or of a meeting that is not yet there.
            NotAllowed: a click would show what must stay masked.
            AnonymiserFailed: names could not be taken out.
        """
        pair = self._pair(viewer)
        _check(draft, pair)
        anonymiser = self._anonymiser(viewer)
        found = choose(draft.text, anonymiser.anonymise(draft.text), draft.choices)
        sides = _sides(anonymiser, pair, viewer.role)
        return Preview(
            typed=draft.text,
            found=found,
            pointing=_pointing(found),
            promises=promised(draft.text, found, sides, self._today(), _after(pair, draft)),
            mark=_mark(found.text, draft.meeting),
        )

    def save(self, viewer: Viewer, draft: Draft, yes: Yes) -> SessionNote:
        """Store a note as it was shown, with what was confirmed; all of it or nothing.

        Raises:
            WrongUse: it is not what was shown, or a rating is out of range.
            NotAllowed: the viewer has no pair.
            World: a step failed; nothing was stored.
        """
        preview = self.preview(viewer, draft)
        if preview.mark != yes.mark:
            raise WrongUse("The text changed since you checked it. Check it again, then save.")
        pair = self._pair(viewer)
        note = SessionNote(
            uuid4().hex, pair.id, draft.meeting, preview.found.text, self._clock.now()
        )
        promises = _confirmed(preview.promises, yes.promises, note)
        rating = rated(viewer, draft.meeting, yes.useful, yes.safe)
        usable = {item.card_id for item in self.agenda(viewer, draft.meeting)}
        used = tuple(card for card in yes.used if card in usable)

        def along(work: UnitOfWork) -> None:
            if _is_there(note, work.records.notes(scope_of(viewer))):
                raise WrongUse("This note is saved already.")
            work.records.add_note(note)
            for promise in promises:
                work.records.add_commitment(promise)
            if rating:
                work.ratings.put(rating)
            self._hold(work, draft.meeting, used, scope_of(viewer))

        sources = [note_source(note), *map(promise_source, promises)]
        self._pipeline.keep(Partition(PartitionKind.PAIR, pair.id), sources, along)
        return note

    def notes(self, viewer: Viewer) -> tuple[SessionNote, ...]:
        """The pair's notes, oldest meeting first."""
        self._must(viewer)
        with self._store.work() as work:
            return tuple(work.records.notes(scope_of(viewer)))

    def meetings(self, viewer: Viewer) -> tuple[int, ...]:
        """Numbers of the meetings that a note may be about, the one just held first."""
        return tuple(range(self._pair(viewer).session_number, 0, -1))

    def agenda(self, viewer: Viewer, meeting: int) -> tuple[AgendaItem, ...]:
        """The cards of the viewer's latest agenda for a meeting, each once."""
        self._must(viewer)
        for exchange in reversed(self._transcripts.read(viewer, meeting)):
            body = exchange.suggestion.body if exchange.suggestion else None
            if isinstance(body, Agenda):
                items = {item.card_id: item for item in body.items if item.card_id}
                return tuple(items.values())
        return ()

    def _anonymiser(self, viewer: Viewer) -> Anonymiser:
        with self._store.work() as work:
            return self._anonymisers(work.people.roster(viewer.programme_id))

    def _hold(self, work: UnitOfWork, meeting: int, used: tuple[str, ...], scope: Scope) -> None:
        """Write down that the meeting was held, and what it used; the next one is then next."""
        pair = work.people.pair(scope.pair_id or "", scope)
        if pair is None:
            raise NotFound(_GONE)
        known = next((s for s in work.records.sessions(scope) if s.number == meeting), None)
        held = known or Session(uuid4().hex, pair.id, meeting, pair.minutes, self._held_on(pair))
        cards = tuple(dict.fromkeys((*held.activity_ids, *used)))
        work.records.add_session(replace(held, activity_ids=cards))
        if meeting == pair.session_number:
            work.people.add_pair(replace(pair, session_number=meeting + 1, next_date=None))

    def _held_on(self, pair: Pair) -> date:
        today = self._today()
        return pair.next_date if pair.next_date and pair.next_date <= today else today

    def _today(self) -> date:
        return self._clock.now().date()

    def _pair(self, viewer: Viewer) -> Pair:
        self._must(viewer)
        with self._store.work() as work:
            pair = work.people.pair(viewer.pair_id or "", scope_of(viewer))
        if pair is None:
            raise NotFound(_GONE)
        return pair

    def _must(self, viewer: Viewer) -> None:
        decision = may_note(viewer)
        if not decision.allowed:
            raise NotAllowed(decision.reason)


_GONE = "Your pair is not in this programme any more. Ask the coordinator."
_NO_MEETING = "Choose one of your meetings, the latest or an earlier one."


def _check(draft: Draft, pair: Pair) -> None:
    if not draft.text.strip():
        raise WrongUse("There is nothing to check yet: write a sentence first.")
    if len(draft.text) > LONGEST:
        raise WrongUse(f"A note holds {LONGEST} characters; save this one in two parts.")
    if not 1 <= draft.meeting <= pair.session_number:
        raise WrongUse(_NO_MEETING)


def _sides(anonymiser: Anonymiser, pair: Pair, role: Role) -> Sides:
    writes, reads = (
        (pair.mentor, pair.mentee) if role is Role.MENTOR else (pair.mentee, pair.mentor)
    )
    return Sides(role, *(anonymiser.surrogate_of(one.person_id) for one in (writes, reads)))


def _pointing(found: Anonymised) -> tuple[Pointing, ...]:
    text = found.text.text
    return tuple(
        Pointing(*in_original(found.spans, p.start, p.end), text[p.start : p.end], p.hint)
        for p in pointers(text)
    )


def _after(pair: Pair, draft: Draft) -> date | None:
    """When the meeting after the draft's is, where that is known to lie ahead."""
    return pair.next_date if draft.meeting < pair.session_number else None


def _confirmed(
    offered: tuple[Promised, ...], chosen: tuple[int, ...], note: SessionNote
) -> list[Commitment]:
    return [
        Commitment(
            id=uuid4().hex,
            pair_id=note.pair_id,
            by=promise.by,
            text=promise.text,
            made_in_session=note.session_number,
            due=promise.due,
        )
        for place, promise in enumerate(offered)
        if place in chosen
    ]


def _is_there(note: SessionNote, notes: Sequence[SessionNote]) -> bool:
    return any(n.session_number == note.session_number and n.text == note.text for n in notes)


def _mark(text: AnonymisedText, meeting: int) -> str:
    return hashlib.sha256(f"{meeting}\n{text}".encode()).hexdigest()
