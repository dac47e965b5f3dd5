"""Offered themes and the lists made of them, in the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select

from coach.domain.access import Scope
from coach.domain.themes import ThemeList, ThemeOffer
from coach.stores.data_keys import DataKeys, of_pair
from coach.stores.execution import Execution
from coach.stores.keeping_schema import theme_lists, theme_offers
from coach.stores.packing import pack, unpack
from coach.stores.schema import pairs


class SqlThemes:
    """ThemeRows on SQL; an offer is sealed with the pair's key."""

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys

    def put_offer(self, offer: ThemeOffer) -> None:
        """Insert or replace a person's offer."""
        key = self._keys.obtain(of_pair(offer.pair_id))
        row = {
            "person_id": offer.person_id,
            "pair_id": offer.pair_id,
            "sealed": key.seal(pack(offer), f"theme_offers:{offer.person_id}"),
        }
        self._execution.upsert(theme_offers, row, fixed="pair_id")

    def own_offer(self, scope: Scope) -> ThemeOffer | None:
        """The offer of the scope's owner."""
        own = (theme_offers.c.person_id == scope.owner_id) & (
            theme_offers.c.pair_id == scope.pair_id
        )
        row = self._execution.first(select(theme_offers).where(own))
        return None if row is None else self._opened(row)

    def offers(self, programme_id: str) -> Sequence[ThemeOffer]:
        """All offers of a programme: for counting pairs only."""
        query = (
            select(theme_offers)
            .join(pairs, pairs.c.id == theme_offers.c.pair_id)
            .where(pairs.c.programme_id == programme_id)
            .order_by(theme_offers.c.person_id)
        )
        opened = (self._opened(row) for row in self._execution.rows(query))
        return [offer for offer in opened if offer is not None]

    def put_list(self, shown: ThemeList) -> ThemeList:
        """Keep a round's list; where another process was first, its list."""
        row = {
            "programme_id": shown.programme_id,
            "round": shown.round,
            "themes": list(shown.themes),
            "counted_from": shown.counted_from,
        }
        self._execution.insert_if_absent(theme_lists, row)
        kept = self.latest_list(shown.programme_id)
        return shown if kept is None else kept

    def latest_list(self, programme_id: str) -> ThemeList | None:
        """The list of the newest round that has one."""
        query = (
            select(theme_lists)
            .where(theme_lists.c.programme_id == programme_id)
            .order_by(theme_lists.c.round.desc())
        )
        row = self._execution.first(query.limit(1))
        if row is None:
            return None
        return ThemeList(row.programme_id, row.round, tuple(row.themes), row.counted_from)

    def _opened(self, row: Row[Any]) -> ThemeOffer | None:
        key = self._keys.find(of_pair(row.pair_id))
        if key is None:
            return None
        return unpack(ThemeOffer, key.unseal(row.sealed, f"theme_offers:{row.person_id}"))
