"""A journal over one store, with the shipped library's questions and a clock that can be set."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from coach.checks.suite import standard_suite
from coach.domain.access import Viewer, scope_of
from coach.domain.findings import CheckContext, Verdict
from coach.domain.journal import JournalEntry, Scales
from coach.domain.library import Library
from coach.domain.passages import Passage
from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.domain.suggestions import Body
from coach.ports import Store
from coach.service.journal.drafts import Page
from coach.service.journal.wording import Speaker, Wording
from coach.service.journaling import Journaling, journaling
from tests.composing.model_house import library, library_passages
from tests.service.house import anonymiser, enrol

MONDAY = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PASSAGES = {passage.id: passage for passage in library_passages()}


@dataclass
class Moving:
    """A clock that is moved by hand (Clock)."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class Shipped:
    """The shipped library (Shelf)."""

    library: Library = field(default_factory=library)
    passages: dict[str, Passage] = field(default_factory=lambda: PASSAGES)


def check(viewer: Viewer, body: Body) -> Verdict:
    return standard_suite().examine(body, CheckContext(PASSAGES))


@dataclass
class JournalHouse:
    """What the journal's tests share."""

    store: Store
    clock: Moving
    journal: Journaling

    def wrote(self, viewer: Viewer, text: str, **more: object) -> JournalEntry:
        """An entry that was kept now, on the page that is open."""
        opened = self.journal.desk.open(viewer)
        page = replace(page_of(opened.entry_id, opened.session_number, text), **more)  # type: ignore[arg-type]
        assert self.journal.desk.keep(viewer, page).saved.standing == "saved"
        with self.store.work() as work:
            entry = work.journal.entry(opened.entry_id, scope_of(viewer))
        assert entry is not None
        self.clock.at += timedelta(days=1)
        return entry


def anonymise(text: str, roster: Sequence[Person]) -> AnonymisedText:
    return anonymiser(roster).anonymise(text).text


def build_journal(store: Store, speaker: Speaker | None = None) -> JournalHouse:
    enrol(store)
    clock = Moving()
    return JournalHouse(
        store, clock, journaling(store, Shipped, check, Wording(store, anonymise, speaker), clock)
    )


def page_of(entry_id: str, meeting: int, text: str, revision: int = 0) -> Page:
    return Page(entry_id, meeting, revision, text, Scales())
