"""What people wrote is on no disk in clear, and destroying its key forgets it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from coach.domain.access import Partition, PartitionKind, Viewer, pair_scope, scope_of
from coach.domain.findings import Verdict
from coach.domain.journal import JournalDraft, JournalEntry, Share
from coach.domain.passages import Match, Passage, Source, SourceKind
from coach.domain.people import Pair, Person, Programme, Role, Side
from coach.domain.sessions import AnonymisedText, Commitment, Conversation, SessionNote, Turn
from coach.domain.suggestions import GuidanceAnswer, Line, Provenance, Standing, Suggestion
from coach.errors import KeyMissing
from coach.privacy.vault import Vault
from coach.stores.data_keys import of_owner, of_pair
from coach.stores.unit_of_work import SqlStore

CANARY = "heliotrope"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SCOPE = pair_scope("p", "a")
WRITER = scope_of(Viewer("mentee", Role.MENTEE, "p", "a"))


def write_everything(store: SqlStore) -> None:
    """One of each thing that a pair or a person writes, each with the canary in it."""
    secret = AnonymisedText(f"We spoke of the {CANARY} plan.")
    partition = Partition(PartitionKind.PAIR, "a")
    source = Source("note:n", partition, SourceKind.NOTE, "Note", "0" * 64, "", secret.text)
    passage = Passage(
        "note:n@0", "note:n", partition, SourceKind.NOTE, "Note", CANARY, secret.text, 0, 9, 9
    )
    answer = GuidanceAnswer((Line(secret.text, Standing.CLAIM),), Match.WEAK, False)
    suggestion = Suggestion(
        "sg", answer, Verdict((), ()), Provenance("by_rule", None, None, "v", ())
    )
    with store.work() as work:
        work.people.add_programme(Programme("p", "Pilot", "Learn", 6, "Write."))
        for person, role in (("mentor", Role.MENTOR), ("mentee", Role.MENTEE)):
            work.people.add_person(Person(person, "p", f"Name {person}", person, role))
        work.people.add_pair(
            Pair(
                "a",
                "p",
                Side("mentor", "Nurse", "4 years", CANARY, CANARY),
                Side("mentee", "Director", "board", CANARY, CANARY),
                (),
                2,
                45,
                agreement=CANARY,
            )
        )
        work.records.add_note(SessionNote("n", "a", 1, secret, NOON))
        work.records.add_commitment(Commitment("c", "a", Role.MENTEE, secret, 1, date(2026, 4, 1)))
        work.records.add_suggestion(suggestion, "a", "mentor")
        work.records.add_conversation(
            Conversation("t", "mentee", "a", (Turn("person", secret, None, NOON),))
        )
        work.journal.add(JournalEntry("j", "mentee", secret.text, CANARY, 1, NOON))
        work.journal.put_draft(JournalDraft("k", "mentee", 1, secret.text, NOON, 1), 0)
        work.journal.put_share(Share("s", "j", "mentee", "a", CANARY, NOON))
        work.passages.put(source, [passage])
        work.commit()


def bytes_on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_nothing_that_people_wrote_is_on_disk_in_clear(
    sqlite_store: SqlStore, tmp_path: Path
) -> None:
    write_everything(sqlite_store)
    assert CANARY.encode() not in bytes_on_disk(tmp_path)
    sqlite_store.close()
    assert CANARY.encode() not in bytes_on_disk(tmp_path)


def test_nothing_that_people_wrote_is_in_a_postgres_column(
    postgres_url: str, tmp_path: Path
) -> None:
    store = SqlStore(postgres_url, Vault(tmp_path / "master.key"))
    store.migrate()
    write_everything(store)
    store.close()
    engine = create_engine(postgres_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        names = connection.scalars(
            text("SELECT table_name FROM information_schema.tables WHERE table_schema='public'")
        ).all()
        for name in names:
            for row in connection.execute(text(f"SELECT * FROM {name}")):
                assert all(CANARY not in str(value) for value in row)
    engine.dispose()


def test_what_was_sealed_is_readable_after_a_restart(
    sqlite_store: SqlStore, sqlite_url: str, tmp_path: Path
) -> None:
    write_everything(sqlite_store)
    sqlite_store.close()
    again = SqlStore(sqlite_url, Vault(tmp_path / "keys" / "master.key"))
    again.migrate()
    with again.work() as work:
        assert CANARY in work.records.notes(SCOPE)[0].text.text
    again.close()


def test_a_destroyed_key_forgets_all_that_it_sealed(store: SqlStore) -> None:
    write_everything(store)
    with store.work() as work:
        work.keys.destroy(of_pair("a"))
        work.commit()
    with store.work() as work:
        assert not work.records.notes(SCOPE)
        assert not work.records.commitments(SCOPE)
        assert work.records.suggestion("sg", WRITER) is None
        assert work.records.conversation("t", WRITER) is None
        assert work.people.pair("a", SCOPE) is None
        assert not work.people.pairs("p")
        assert not work.passages.get(["note:n@0"], SCOPE)
        assert not work.passages.all(Partition(PartitionKind.PAIR, "a"), SCOPE)
        assert work.passages.source("note:n", SCOPE) is None
        assert not work.journal.shares(WRITER)
        assert work.journal.entries(WRITER)
        assert work.journal.drafts(WRITER)
        work.keys.destroy(of_owner("mentee"))
        assert not work.journal.entries(WRITER)
        assert not work.journal.drafts(WRITER)


def test_a_destroyed_key_is_gone_from_the_disk(sqlite_store: SqlStore, tmp_path: Path) -> None:
    write_everything(sqlite_store)
    engine = create_engine(f"sqlite:///{tmp_path / 'coach.sqlite3'}")
    with engine.connect() as connection:
        query = text("SELECT wrapped FROM data_keys WHERE holder = 'pair:a'")
        wrapped: bytes = connection.execute(query).scalar_one()
    engine.dispose()
    assert wrapped in bytes_on_disk(tmp_path)
    with sqlite_store.work() as work:
        work.keys.destroy(of_pair("a"))
        work.commit()
    assert wrapped not in bytes_on_disk(tmp_path)


@pytest.mark.parametrize("replacement", [None, "0" * 64, "garbage"])
def test_without_its_key_a_store_opens_nothing_and_changes_nothing(
    sqlite_store: SqlStore, sqlite_url: str, tmp_path: Path, replacement: str | None
) -> None:
    write_everything(sqlite_store)
    sqlite_store.close()
    key = tmp_path / "keys" / "master.key"
    key.unlink()
    if replacement is not None:
        key.write_text(replacement, encoding="utf-8")
    before = (tmp_path / "coach.sqlite3").read_bytes()
    again = SqlStore(sqlite_url, Vault(key))
    with pytest.raises(KeyMissing):
        again.migrate()
    again.close()
    assert (tmp_path / "coach.sqlite3").read_bytes() == before
    assert key.exists() == (replacement is not None)


def test_a_key_that_sealed_nothing_may_be_made_anew(
    sqlite_store: SqlStore, sqlite_url: str, tmp_path: Path
) -> None:
    key = tmp_path / "keys" / "master.key"
    key.unlink()
    again = SqlStore(sqlite_url, Vault(key))
    again.migrate()
    write_everything(again)
    again.close()
