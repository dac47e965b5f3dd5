"""The wrapped data keys of pairs and owners."""

from __future__ import annotations

from sqlalchemy import delete, select

from coach.privacy.vault import DataKey, Vault
from coach.stores.execution import Execution
from coach.stores.schema import data_keys, partitions

_PAIR = "pair:"
SECRET = "secret:"
"""Holders of secrets that outlive a master key, such as the one that numbers people."""


class DataKeys:
    """Data keys within one unit of work, each fetched once."""

    def __init__(self, execution: Execution, vault: Vault) -> None:
        self.execution = execution
        self._vault = vault
        self._fetched: dict[str, DataKey] = {}
        self.destroyed_any = False

    def find(self, holder: str) -> DataKey | None:
        """The holder's key; None where it was destroyed or never made."""
        if holder not in self._fetched:
            query = select(data_keys.c.wrapped).where(data_keys.c.holder == holder)
            row = self.execution.first(query)
            if row is None:
                return None
            self._fetched[holder] = self._vault.unwrap(row.wrapped, holder)
        return self._fetched[holder]

    def obtain(self, holder: str) -> DataKey:
        """The holder's key, made at the first use."""
        found = self.find(holder)
        if found is None:
            wrapped = self._vault.new_wrapped_key(holder)
            self.execution.insert_if_absent(data_keys, {"holder": holder, "wrapped": wrapped})
            found = self.find(holder)
        assert found is not None
        return found

    def destroy(self, holder: str) -> None:
        """Forget for good all that was sealed for the holder.

        A pair's generation rises, so that no process goes on with what it has in memory.
        """
        self.execution.run(delete(data_keys).where(data_keys.c.holder == holder))
        self._fetched.pop(holder, None)
        if holder.startswith(_PAIR):
            self.execution.increase(partitions.c.generation, holder)
        self.destroyed_any = True


def of_pair(pair_id: str) -> str:
    """Holder name of a pair's key, which is also its partition's."""
    return f"{_PAIR}{pair_id}"


def of_owner(person_id: str) -> str:
    """Holder name of a person's own key."""
    return f"owner:{person_id}"


def holder_of(pair_id: str, owner_id: str) -> str:
    """Whose key seals a conversation: a coordinator has no pair and uses a key of their own."""
    return of_pair(pair_id) if pair_id else of_owner(owner_id)
