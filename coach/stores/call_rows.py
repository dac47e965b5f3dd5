"""Calls that went beyond this machine, in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select

from coach.domain.calls import Call, Spent
from coach.stores.call_schema import calls
from coach.stores.execution import Execution

_WHOSE = ("who", "pair_id", "programme_id")


class SqlCalls:
    """CallRows on SQL."""

    def __init__(self, execution: Execution) -> None:
        self._execution = execution

    def add(self, call: Call) -> None:
        """Write a call down."""
        row = asdict(call)
        self._execution.insert(calls, [row | {name: row[name] or None for name in _WHOSE}])

    def of_programme(self, programme_id: str, since: datetime, until: datetime) -> Sequence[Call]:
        """The calls of a programme, or of none, from one moment up to another, newest first."""
        whose = calls.c.programme_id == (programme_id or None)
        query = select(calls).where(whose, calls.c.at >= since, calls.c.at < until)
        rows = self._execution.rows(query.order_by(calls.c.at.desc(), calls.c.id))
        return [_call(row) for row in rows]

    def spent(self, programme_id: str, since: datetime, until: datetime) -> Mapping[str, Spent]:
        """What a programme's calls of that time came to, by pair; the coordinator's under ""."""
        query = select(
            calls.c.pair_id,
            func.count(calls.c.id).label("calls"),
            func.count(calls.c.request.distinct()).label("requests"),
            func.sum(calls.c.prompt_tokens).label("prompt_tokens"),
            func.sum(calls.c.completion_tokens).label("completion_tokens"),
            func.sum(calls.c.cost).label("cost"),
        ).where(calls.c.programme_id == programme_id, calls.c.at >= since, calls.c.at < until)
        rows = self._execution.rows(query.group_by(calls.c.pair_id))
        return {
            row.pair_id or "": Spent(
                row.calls, row.requests, row.prompt_tokens, row.completion_tokens, row.cost
            )
            for row in rows
        }


def _call(row: Row[Any]) -> Call:
    stored = dict(row._mapping)
    return Call(**stored | {name: stored[name] or "" for name in _WHOSE})
