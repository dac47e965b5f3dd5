"""Programmes come in: the synthetic sample, and pairs from files.

Names are taken out of everything that people wrote before it is stored or embedded.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from pathlib import Path

from coach.domain.access import Partition, PartitionKind, pair_scope
from coach.domain.passages import Source
from coach.domain.people import Pair, Person, Programme, Side
from coach.domain.sessions import AnonymisedText, Commitment, SessionNote
from coach.errors import NotFound
from coach.ingest.offers import offer_of
from coach.ingest.pipeline import Pipeline
from coach.ingest.records import goal_source, note_source, promise_source
from coach.ports import Clock, Store, UnitOfWork
from coach.service.accounts import Accounts
from coach.service.enrolments import Enrolment, Login
from coach.service.pair_files import enrolment_of, left_out, read_pairs
from coach.service.sample import read_sample

SAMPLE_PASSWORD = "sample-only"
"""Of every login of the synthetic sample programme, which exists in demo mode alone."""

Anonymise = Callable[[str, Sequence[Person]], AnonymisedText]
"""Takes the people of a programme, and whoever else can be found, out of a text."""


@dataclass(frozen=True)
class Imported:
    """A pair that came from a file."""

    programme_id: str
    pair_id: str
    session_number: int
    minutes: int
    logins: tuple[Login, ...]
    """With the passwords, which are shown once and stored as hashes only."""
    request: str = ""
    kind: str = ""
    left_out: int = 0
    """Lines that are somebody's own notes, which the other of the pair must not read."""


@dataclass(frozen=True)
class _Anonymised:
    """An enrolment as it is stored."""

    enrolment: Enrolment
    pair: Pair
    notes: tuple[SessionNote, ...]
    promises: tuple[Commitment, ...]


class Programmes:
    """Lets programmes and pairs in, and keeps the pairs' records retrievable."""

    def __init__(
        self,
        store: Store,
        pipeline: Pipeline,
        accounts: Accounts,
        anonymise: Anonymise,
        clock: Clock,
    ) -> None:
        """Programmes on one store.

        Args:
            store: Where they are kept.
            pipeline: Makes records retrievable.
            accounts: Sets the passwords.
            anonymise: Takes names out; whatever it raises stops the import with nothing stored.
            clock: Dates the sample programme.
        """
        self._store = store
        self._pipeline = pipeline
        self._accounts = accounts
        self._anonymise = anonymise
        self._clock = clock

    def load_sample(self, folder: Path) -> tuple[Login, ...]:
        """Load the synthetic programme unless it is there; its logins. For demo mode alone.

        Who was forgotten since stays so.

        Raises:
            WrongUse: a file of the sample is malformed.
        """
        sample = read_sample(folder, self._clock.now().date())
        with self._store.work() as work:
            there = work.people.programme(sample.programme.id) is not None
        if not there:
            self._enrol(sample.programme, (sample.coordinator,), sample.enrolments)
        with self._store.work() as work:
            left = {person.id for person in work.people.roster(sample.programme.id)}
            pairs = work.people.pairs(sample.programme.id)
        everybody = (sample.coordinator, *chain(*(e.people for e in sample.enrolments)))
        people = tuple(person for person in everybody if person.id in left)
        for pair in pairs:
            self.index_pair(sample.programme.id, pair.id)
        logins = tuple(Login(p.role, p.username, SAMPLE_PASSWORD) for p in people)
        self._set_missing_passwords(logins, people)
        return logins

    def import_pairs(self, content: object, names: Sequence[str] = ()) -> tuple[Imported, ...]:
        """Bring in the pairs of a parsed JSON file; nothing is stored where one is malformed.

        Args:
            content: One pair or a list of them.
            names: What the ids of each end in, for a run that can be repeated; drawn without it.

        Raises:
            WrongUse: a field is missing or malformed; the message names pair and field.
        """
        imported = []
        for filed, name in zip(read_pairs(content), chain(names, repeat("")), strict=False):
            programme, enrolment = enrolment_of(filed, self._clock.now(), name)
            self._enrol(programme, (), (enrolment,))
            self.index_pair(programme.id, enrolment.pair.id)
            logins = tuple(self._opened(person) for person in enrolment.people)
            imported.append(
                Imported(
                    programme.id,
                    enrolment.pair.id,
                    filed.session_number,
                    filed.minutes,
                    logins,
                    filed.request,
                    filed.kind,
                    left_out(filed),
                )
            )
        return tuple(imported)

    def index_pair(self, programme_id: str, pair_id: str) -> None:
        """Make a pair's goals, notes and promises retrievable as they now are, and no others.

        Raises:
            NotFound: there is no such pair.
        """
        scope = pair_scope(programme_id, pair_id)
        with self._store.work() as work:
            programme = work.people.programme(programme_id)
            pair = work.people.pair(pair_id, scope)
            roster = work.people.roster(programme_id)
            notes = work.records.notes(scope)
            promises = work.records.commitments(scope)
        if programme is None or pair is None:
            raise NotFound(f"There is no pair {pair_id} in programme {programme_id}.")
        sources = chain(
            self._goals(programme, pair, roster),
            map(note_source, notes),
            map(promise_source, promises),
        )
        partition = Partition(PartitionKind.PAIR, pair_id)
        offers = [offer_of(source) for source in sources]
        for _ in self._pipeline.sync(partition, offers, gone=lambda source: True):
            continue

    def _goals(
        self, programme: Programme, pair: Pair, roster: Sequence[Person]
    ) -> Iterator[Source]:
        goals = {
            "mentor": pair.mentor.goal,
            "mentee": pair.mentee.goal,
            "programme": programme.goal,
        }
        for whose, goal in goals.items():
            if goal:
                yield goal_source(pair.id, whose, self._anonymise(goal, roster))

    def _enrol(
        self, programme: Programme, staff: tuple[Person, ...], enrolments: Sequence[Enrolment]
    ) -> None:
        """Store all of it in one transaction, after every text is anonymised."""
        with self._store.work() as work:
            known, before = work.people.roster(programme.id), work.people.programme(programme.id)
        if before and not programme.fixed_agenda:
            programme = replace(programme, fixed_agenda=before.fixed_agenda)
        people = (*staff, *chain(*(enrolment.people for enrolment in enrolments)))
        roster = (*known, *people)
        anonymised = [self._anonymised(enrolment, roster) for enrolment in enrolments]
        with self._store.work() as work:
            work.people.add_programme(programme)
            for person in people:
                work.people.add_person(person)
            for one in anonymised:
                _store(work, one)
            work.commit()

    def _anonymised(self, enrolment: Enrolment, roster: Sequence[Person]) -> _Anonymised:
        pair = enrolment.pair
        return _Anonymised(
            enrolment=enrolment,
            pair=replace(
                pair,
                mentor=self._side(pair.mentor, roster),
                mentee=self._side(pair.mentee, roster),
                agreement=self._words(pair.agreement, roster),
            ),
            notes=tuple(
                SessionNote(
                    note.id,
                    pair.id,
                    note.session_number,
                    self._anonymise(note.text, roster),
                    note.written_at,
                )
                for note in enrolment.notes
            ),
            promises=tuple(
                Commitment(
                    promise.id,
                    pair.id,
                    promise.by,
                    self._anonymise(promise.text, roster),
                    promise.made_in_session,
                    promise.due,
                    promise.status,
                )
                for promise in enrolment.promises
            ),
        )

    def _side(self, side: Side, roster: Sequence[Person]) -> Side:
        return replace(
            side,
            background=self._words(side.background, roster),
            goal=self._words(side.goal, roster),
        )

    def _words(self, text: str, roster: Sequence[Person]) -> str:
        return self._anonymise(text, roster).text if text else ""

    def _opened(self, person: Person) -> Login:
        password = secrets.token_urlsafe(12)
        self._accounts.set_password(person.username, password)
        return Login(person.role, person.username, password)

    def _set_missing_passwords(self, logins: Sequence[Login], people: Sequence[Person]) -> None:
        with self._store.work() as work:
            missing = {
                person.username for person in people if not work.logins.password_hash(person.id)
            }
        for login in logins:
            if login.username in missing:
                self._accounts.set_password(login.username, login.password)


def _store(work: UnitOfWork, one: _Anonymised) -> None:
    work.people.add_pair(one.pair)
    for session in one.enrolment.sessions:
        work.records.add_session(session)
    for note in one.notes:
        work.records.add_note(note)
    for promise in one.promises:
        work.records.add_commitment(promise)
