"""Programmes, people and pairs in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, or_, select

from coach.domain.access import Scope
from coach.domain.people import Pair, Person, Programme, Role, Side
from coach.stores.data_keys import DataKeys, of_pair
from coach.stores.execution import Execution
from coach.stores.packing import pack, unpack
from coach.stores.schema import pairs, people, programmes


class SqlPeople:
    """PeopleRows on SQL; what a pair tells of itself is sealed with its key."""

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys

    def add_programme(self, programme: Programme) -> None:
        """Insert or replace."""
        self._execution.upsert(programmes, {"id": programme.id, "details": pack(programme)})

    def programme(self, programme_id: str) -> Programme | None:
        """A programme."""
        query = select(programmes.c.details).where(programmes.c.id == programme_id)
        row = self._execution.first(query)
        return None if row is None else unpack(Programme, row.details)

    def programmes(self) -> Sequence[Programme]:
        """All programmes."""
        rows = self._execution.rows(select(programmes.c.details).order_by(programmes.c.id))
        return [unpack(Programme, row.details) for row in rows]

    def add_person(self, person: Person) -> None:
        """Insert or replace."""
        row = {
            "id": person.id,
            "programme_id": person.programme_id,
            "username": person.username,
            "name": person.name,
            "role": person.role,
            "email": person.email,
            "aliases": list(person.aliases),
        }
        self._execution.upsert(people, row, fixed="programme_id")

    def person(self, person_id: str) -> Person | None:
        """A person by id."""
        row = self._execution.first(select(people).where(people.c.id == person_id))
        return None if row is None else _person(row)

    def by_username(self, username: str) -> Person | None:
        """A person by login name."""
        row = self._execution.first(select(people).where(people.c.username == username))
        return None if row is None else _person(row)

    def roster(self, programme_id: str) -> Sequence[Person]:
        """Everybody in a programme: for the anonymiser and the privacy check only."""
        query = select(people).where(people.c.programme_id == programme_id).order_by(people.c.id)
        return [_person(row) for row in self._execution.rows(query)]

    def add_pair(self, pair: Pair) -> None:
        """Insert or replace."""
        row = {
            "id": pair.id,
            "programme_id": pair.programme_id,
            "mentor_id": pair.mentor.person_id,
            "mentee_id": pair.mentee.person_id,
            "sealed": self._keys.obtain(of_pair(pair.id)).seal(pack(pair), f"pairs:{pair.id}"),
        }
        self._execution.upsert(pairs, row, fixed="programme_id")

    def pair(self, pair_id: str, scope: Scope) -> Pair | None:
        """A pair within the scope."""
        within = (pairs.c.id == pair_id) & (pairs.c.id == scope.pair_id)
        row = self._execution.first(select(pairs).where(within))
        return None if row is None else self._opened(row)

    def pair_of(self, person_id: str) -> str | None:
        """Id of the pair that a person belongs to."""
        member = or_(pairs.c.mentor_id == person_id, pairs.c.mentee_id == person_id)
        row = self._execution.first(select(pairs.c.id).where(member).order_by(pairs.c.id))
        return None if row is None else str(row.id)

    def pairs(self, programme_id: str) -> Sequence[Pair]:
        """Pairs of a programme without goals, backgrounds and agreements: they are the pair's."""
        query = select(pairs).where(pairs.c.programme_id == programme_id).order_by(pairs.c.id)
        opened = (self._opened(row) for row in self._execution.rows(query))
        return [_outside(pair) for pair in opened if pair is not None]

    def _opened(self, row: Row[Any]) -> Pair | None:
        key = self._keys.find(of_pair(row.id))
        return None if key is None else unpack(Pair, key.unseal(row.sealed, f"pairs:{row.id}"))


def _outside(pair: Pair) -> Pair:
    return replace(pair, mentor=_job(pair.mentor), mentee=_job(pair.mentee), agreement="")


def _job(side: Side) -> Side:
    return replace(side, background="", goal="")


def _person(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        programme_id=row.programme_id,
        name=row.name,
        username=row.username,
        role=Role(row.role),
        email=row.email,
        aliases=tuple(row.aliases),
    )
