"""The private journal: one bundle for the screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coach.ports import Clock, Store
from coach.service.journal.archive import Archive
from coach.service.journal.caring import Caring
from coach.service.journal.desk import Desk
from coach.service.journal.drafts import Drafts
from coach.service.journal.entries import Entries
from coach.service.journal.looking import Looking
from coach.service.journal.questions import Check, Questions, Shelf
from coach.service.journal.sharing import Sharing
from coach.service.journal.wording import Wording


@dataclass(frozen=True)
class Journaling:
    """Everything about a person's own journal."""

    desk: Desk
    questions: Questions
    entries: Entries
    sharing: Sharing
    looking: Looking
    archive: Archive
    wording: Wording


def journaling(
    store: Store, shelf: Callable[[], Shelf], check: Check, wording: Wording, clock: Clock
) -> Journaling:
    """The bundle over one store.

    Args:
        store: Where journals are kept.
        shelf: The library as it is now.
        check: What every question must pass.
        wording: Asks a model, where one is configured, after a yes.
        clock: Dates entries.
    """
    return Journaling(
        desk=Desk(store, Drafts(store, clock), Caring(store)),
        questions=Questions(store, shelf, check),
        entries=Entries(store, clock),
        sharing=Sharing(store, clock),
        looking=Looking(store, clock),
        archive=Archive(store, clock),
        wording=wording,
    )
