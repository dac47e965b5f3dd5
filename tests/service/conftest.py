"""Fixtures of the pair's services."""

import pytest

from coach.stores.unit_of_work import SqlStore
from tests.service.house import House, build


@pytest.fixture
def house(sqlite_store: SqlStore) -> House:
    """The services over SQLite and an index in memory."""
    return build(sqlite_store)
