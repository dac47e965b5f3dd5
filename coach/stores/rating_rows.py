"""Ratings of meetings in the database."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from coach.domain.access import Scope
from coach.domain.ratings import Rating
from coach.stores.data_keys import DataKeys, of_owner
from coach.stores.execution import Execution
from coach.stores.keeping_schema import ratings
from coach.stores.packing import pack, unpack


class SqlRatings:
    """RatingRows on SQL; a rating is sealed with its giver's key, which the partner has not."""

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys

    def put(self, rating: Rating) -> None:
        """Insert or replace the person's rating of the meeting."""
        key = self._keys.obtain(of_owner(rating.person_id))
        rating_id = f"{rating.person_id}:{rating.session_number}"
        row = {
            "id": rating_id,
            "person_id": rating.person_id,
            "pair_id": rating.pair_id,
            "session_number": rating.session_number,
            "sealed": key.seal(pack(rating), f"ratings:{rating_id}"),
        }
        self._execution.upsert(ratings, row, fixed="person_id")

    def own(self, scope: Scope) -> Sequence[Rating]:
        """The ratings of the scope's owner, oldest meeting first."""
        key = None if scope.owner_id is None else self._keys.find(of_owner(scope.owner_id))
        if key is None:
            return []
        query = select(ratings).where(ratings.c.person_id == scope.owner_id)
        rows = self._execution.rows(query.order_by(ratings.c.session_number))
        return [unpack(Rating, key.unseal(row.sealed, f"ratings:{row.id}")) for row in rows]
