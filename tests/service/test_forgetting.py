"""What was forgotten is found nowhere: rows, index, memory, disk and logs."""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import psycopg
import pytest
from argon2 import PasswordHasher

from coach.domain.access import Viewer, scope_of
from coach.domain.findings import Verdict
from coach.domain.journal import JournalEntry
from coach.domain.passages import Citation, Match
from coach.domain.people import Person, Role
from coach.domain.receipts import Asker, Forgotten
from coach.domain.sessions import AnonymisedText, Conversation, Turn
from coach.domain.suggestions import GuidanceAnswer, Line, Provenance, Standing, Suggestion
from coach.errors import NotAllowed, NotFound, StoreError
from coach.index.chroma import ChromaIndex
from coach.index.memory import MemoryIndex
from coach.inference.tokens import count
from coach.ingest.pipeline import Pipeline
from coach.ports import PassageIndex
from coach.privacy.vault import Vault
from coach.retrieval.hybrid import Retriever
from coach.service.accounts import Accounts
from coach.service.clocks import FixedClock
from coach.service.forgetting import Forgetting
from coach.service.notes import Draft, Yes
from coach.service.programme import Programmes
from coach.stores.unit_of_work import SqlStore
from tests.service.house import (
    COORDINATOR,
    MENTEE,
    MENTOR,
    MONDAY,
    PAIR_A,
    STRANGER,
    FlakyEmbedder,
    House,
    anonymiser,
    build,
    bytes_under,
)

SAMPLE = Path(__file__).parents[2] / "knowledge" / "sample_programme"
CANARY = "heliotrope"
TEXT = f"We spoke of the {CANARY} plan. William will write the {CANARY} letter by Friday."


@dataclass
class Month:
    """A house in which a canary was planted wherever a pair's words go."""

    house: House
    retriever: Retriever
    note_id: str
    passage_ids: list[str]

    def found(self, viewer: Viewer = MENTOR) -> list[str]:
        """What a search for the canary returns."""
        query = self.retriever.query(f"the {CANARY} plan")
        hits = self.retriever.search(query, scope_of(viewer)).hits
        return [hit.passage.text for hit in hits if CANARY in hit.passage.text]

    def vectors(self) -> int:
        """How many of the planted vectors the index still has."""
        return len(self.house.index.vectors(self.passage_ids, scope_of(MENTOR)))


def plant(store: SqlStore, index: PassageIndex | None = None) -> Month:
    """A note with a promise, a suggestion that quotes it, a conversation, ratings, a journal."""
    house = build(store, index)
    draft = Draft(TEXT, 3)
    preview = house.kept.notes.preview(MENTOR, draft)
    note = house.kept.notes.save(MENTOR, draft, Yes(preview.mark, promises=(0,), useful=5, safe=5))
    with store.work() as work:
        passages = work.passages.all(PAIR_A, scope_of(MENTOR))
        quoted = Citation(passages[0].id, "Note", "", CANARY, 16, 16 + len(CANARY))
        answer = GuidanceAnswer(
            (Line(f"The {CANARY} plan.", Standing.CLAIM, (quoted,)),), Match.STRONG, False
        )
        provenance = Provenance("by_rule", None, None, "v", (passages[0].id,))
        work.records.add_suggestion(
            Suggestion("sg", answer, Verdict((), ()), provenance), "a", "mentor-a"
        )
        said = anonymiser(()).anonymise(f"What of the {CANARY} plan?").text
        turns = (Turn("coach", said, "sg", MONDAY),)
        work.records.add_conversation(Conversation("t", "mentor-a", "a", turns))
        work.journal.add(JournalEntry("j", "mentor-a", CANARY, CANARY, 3, MONDAY))
        work.commit()
    retriever = Retriever(store, house.index, house.embedder)
    month = Month(house, retriever, note.id, [passage.id for passage in passages])
    assert len(month.found()) == 2
    assert month.vectors() == 2
    return month


@dataclass
class Ground:
    """A database, an index, and every folder where either keeps bytes or writes a log."""

    store: SqlStore
    index: ChromaIndex
    folders: tuple[Path, ...]


@pytest.fixture
def embedded(sqlite_store: SqlStore, tmp_path: Path) -> Iterator[Ground]:
    with ChromaIndex.in_folder(tmp_path / "chroma", "words/256") as index:
        yield Ground(sqlite_store, index, (tmp_path,))


@pytest.fixture
def on_servers(
    postgres_url: str, chroma_server: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ground]:
    store = SqlStore(postgres_url, Vault(tmp_path / "keys" / "master.key"))
    store.migrate()
    with psycopg.connect(postgres_url) as connection:
        (kept,) = connection.execute("SHOW data_directory").fetchone() or ("",)
    vectors = tmp_path_factory.getbasetemp().glob("chroma-server*")
    with ChromaIndex.on_server(chroma_server, "words/256") as index:
        yield Ground(store, index, (tmp_path, Path(kept), *vectors))
        index.clear()
    store.close()


@pytest.fixture(params=["embedded", "on_servers"])
def ground(request: pytest.FixtureRequest) -> Ground:
    """SQLite and Chroma in folders, PostgreSQL and Chroma as servers."""
    found: Ground = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def month(sqlite_store: SqlStore) -> Month:
    return plant(sqlite_store)


@pytest.mark.parametrize("what", [Forgotten.NOTE, Forgotten.PAIR, Forgotten.PERSON])
def test_a_canary_is_found_nowhere_afterwards(
    ground: Ground, what: Forgotten, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    month = plant(ground.store, ground.index)
    forgetting = month.house.kept.forgetting
    if what is Forgotten.NOTE:
        receipt = forgetting.note(MENTEE, month.note_id)
    elif what is Forgotten.PAIR:
        receipt = forgetting.pair(MENTEE, "a")
    else:
        receipt = forgetting.person(MENTOR, "mentor-a")
    assert receipt.what is what
    assert month.found() == []
    assert month.vectors() == 0
    with ground.store.work() as work:
        assert not work.passages.get(month.passage_ids, scope_of(MENTOR))
        assert not work.records.notes(scope_of(MENTOR))
        assert not work.records.commitments(scope_of(MENTOR))
        assert work.records.suggestion("sg", scope_of(MENTOR)) is None
        talk = work.records.conversation("t", scope_of(MENTOR))
        assert talk is None or not talk.turns
        assert not work.forgetting.unfinished()
        gone = what is Forgotten.PERSON
        assert bool(work.journal.entries(scope_of(MENTOR))) != gone
    assert CANARY not in caplog.text
    for folder in ground.folders:
        kept = bytes_under(folder)
        assert kept
        assert CANARY.encode() not in kept


def test_a_receipt_lists_what_went_without_a_word_of_it(month: Month) -> None:
    receipt = month.house.kept.forgetting.note(MENTOR, month.note_id)
    assert dict(receipt.went) == {
        "notes": 1,
        "passages": 2,
        "promises": 1,
        "suggestions": 1,
        "turns": 1,
    }
    assert (receipt.asker, receipt.programme_id) == (Asker.MEMBER, "p")
    assert month.house.kept.forgetting.receipts(COORDINATOR) == (receipt,)
    assert "mentor" not in str(receipt)
    with pytest.raises(NotAllowed):
        month.house.kept.forgetting.receipts(MENTOR)


def test_the_key_of_a_forgotten_pair_is_gone_from_the_disk(month: Month, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "coach.sqlite3")) as database:
        query = "SELECT wrapped FROM data_keys WHERE holder = 'pair:a'"
        (wrapped,) = database.execute(query).fetchone()
    assert wrapped in bytes_under(tmp_path)
    month.house.kept.forgetting.pair(COORDINATOR, "a")
    assert wrapped not in bytes_under(tmp_path)


def test_a_forgotten_notes_sealed_bytes_are_gone_from_the_disk(
    month: Month, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "coach.sqlite3")) as database:
        (sealed,) = database.execute("SELECT sealed FROM notes").fetchone()
    assert sealed in bytes_under(tmp_path)
    month.house.kept.forgetting.note(MENTOR, month.note_id)
    assert sealed not in bytes_under(tmp_path)


def test_another_process_forgets_it_at_its_next_search(
    month: Month, sqlite_store: SqlStore
) -> None:
    other = Retriever(sqlite_store, month.house.index, month.house.embedder)
    elsewhere = replace(month, retriever=other)
    assert len(elsewhere.found()) == 2
    month.house.kept.forgetting.pair(MENTOR, "a")
    assert elsewhere.found() == []


def test_nobody_forgets_what_is_anothers(month: Month) -> None:
    forgetting = month.house.kept.forgetting
    with pytest.raises(NotFound):
        forgetting.note(STRANGER, month.note_id)
    with pytest.raises(NotFound):
        forgetting.note(COORDINATOR, month.note_id)
    with pytest.raises(NotAllowed):
        forgetting.pair(STRANGER, "a")
    with pytest.raises(NotAllowed):
        forgetting.person(MENTEE, "mentor-a")
    elsewhere = Viewer("other", Role.COORDINATOR, "q")
    with pytest.raises(NotFound):
        forgetting.pair(elsewhere, "a")
    with pytest.raises(NotFound):
        forgetting.person(elsewhere, "mentor-a")
    assert len(month.found()) == 2


def test_a_coordinator_has_a_person_forgotten_and_the_partner_keeps_the_journal(
    month: Month,
) -> None:
    with month.house.store.work() as work:
        work.journal.add(JournalEntry("k", "mentee-a", "Mine", None, None, MONDAY))
        work.commit()
    receipt = month.house.kept.forgetting.person(COORDINATOR, "mentor-a")
    assert receipt.asker is Asker.COORDINATOR
    with month.house.store.work() as work:
        assert work.people.person("mentor-a") is None
        assert [entry.id for entry in work.journal.entries(scope_of(MENTEE))] == ["k"]


def test_what_the_index_kept_when_it_was_out_of_reach_goes_later(month: Month) -> None:
    house = month.house
    remove = house.index.remove

    def unreachable(*arguments: object) -> None:
        raise StoreError("The index is out of reach.")

    house.index.remove = unreachable  # type: ignore[method-assign]
    with pytest.raises(StoreError, match="nobody can read it"):
        house.kept.forgetting.note(MENTOR, month.note_id)
    assert month.found() == []
    assert month.vectors() == 2
    house.index.remove = remove  # type: ignore[method-assign]
    house.kept.retention.run()
    assert month.vectors() == 0


class TestRetention:
    def test_nothing_goes_before_its_time(self, month: Month) -> None:
        month.house.clock.advance(timedelta(days=365))
        assert month.house.kept.retention.run() == ()
        assert len(month.found()) == 2

    def test_old_notes_and_conversations_go_by_themselves(self, month: Month) -> None:
        month.house.clock.advance(timedelta(days=366))
        receipts = month.house.kept.retention.run()
        assert [receipt.what for receipt in receipts] == [Forgotten.NOTE, Forgotten.CONVERSATION]
        assert {receipt.asker for receipt in receipts} == {Asker.RETENTION}
        assert month.found() == []
        assert month.house.kept.retention.run() == ()

    def test_everything_goes_on_the_programmes_day(self, month: Month) -> None:
        with month.house.store.work() as work:
            programme = work.people.programme("p")
            assert programme is not None
            ended = replace(programme, end=MONDAY.date(), keep_days=30)
            work.people.add_programme(ended)
            work.commit()
        month.house.clock.advance(timedelta(days=29))
        assert month.house.kept.retention.run() == ()
        month.house.clock.advance(timedelta(days=1))
        receipts = month.house.kept.retention.run()
        assert {receipt.what for receipt in receipts} == {Forgotten.PERSON}
        with month.house.store.work() as work:
            assert [person.role for person in work.people.roster("p")] == [Role.COORDINATOR]
            assert not work.people.pairs("p")
            assert not work.journal.entries(scope_of(MENTOR))

    def test_it_runs_by_itself_until_stopped(
        self, month: Month, caplog: pytest.LogCaptureFixture
    ) -> None:
        month.house.clock.advance(timedelta(days=366))
        stop = Event()
        stop.set()
        month.house.kept.retention.watch(stop)
        assert month.found() == []

    def test_a_run_that_fails_is_told_and_does_not_end_it(
        self, month: Month, caplog: pytest.LogCaptureFixture
    ) -> None:
        month.house.clock.advance(timedelta(days=366))

        def unreachable(*arguments: object) -> None:
            raise StoreError("The index is out of reach.")

        month.house.index.remove = unreachable  # type: ignore[method-assign]
        stop = Event()
        stop.set()
        month.house.kept.retention.watch(stop)
        assert "tried again" in caplog.text
        assert CANARY not in caplog.text


def test_the_sample_programme_is_loaded_again_without_whom_it_forgot(
    sqlite_store: SqlStore,
) -> None:
    clock = FixedClock(MONDAY)
    pipeline = Pipeline(sqlite_store, MemoryIndex(), FlakyEmbedder(), clock, count)
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    accounts = Accounts(sqlite_store, clock, demo=True, hasher=cheap)

    def without_names(text: str, roster: Sequence[Person]) -> AnonymisedText:
        return anonymiser(roster).anonymise(text).text

    programmes = Programmes(sqlite_store, pipeline, accounts, without_names, clock)
    before = programmes.load_sample(SAMPLE)
    mentor = accounts.viewer_for("mentor")
    Forgetting(sqlite_store, pipeline, clock).person(mentor, mentor.person_id)
    after = programmes.load_sample(SAMPLE)
    assert {login.username for login in before} - {login.username for login in after} == {"mentor"}
    with pytest.raises(NotFound):
        accounts.viewer_for("mentor")
    assert accounts.viewer_for("mentee").pair_id is None
