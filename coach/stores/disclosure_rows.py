"""For which meeting a mentor's own details may be used, in the database."""

from __future__ import annotations

from sqlalchemy import delete, select

from coach.domain.access import Scope
from coach.stores.execution import Execution
from coach.stores.keeping_schema import disclosures


class SqlDisclosures:
    """DisclosureRows on SQL."""

    def __init__(self, execution: Execution) -> None:
        self._execution = execution

    def switch(self, pair_id: str, session_number: int | None) -> None:
        """Allow them for one meeting, or for none."""
        if session_number is None:
            self._execution.run(delete(disclosures).where(disclosures.c.pair_id == pair_id))
        else:
            row = {"pair_id": pair_id, "session_number": session_number}
            self._execution.upsert(disclosures, row)

    def meeting(self, scope: Scope) -> int | None:
        """The meeting for which the scope's pair has them switched on."""
        query = select(disclosures.c.session_number).where(disclosures.c.pair_id == scope.pair_id)
        row = self._execution.first(query)
        return None if row is None else int(row.session_number)
