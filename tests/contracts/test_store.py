"""What every Store keeps: on SQLite and on PostgreSQL alike."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.domain.access import (
    LIBRARY,
    Partition,
    PartitionKind,
    Scope,
    Viewer,
    library_scope,
    pair_scope,
    scope_of,
)
from coach.domain.findings import Finding, Severity, Verdict
from coach.domain.journal import JournalEntry
from coach.domain.passages import Citation, Match, Passage, Source, SourceKind
from coach.domain.people import FixedItem, Mode, Pair, Person, Programme, Role, Side
from coach.domain.sessions import (
    AnonymisedText,
    Commitment,
    CommitmentStatus,
    Conversation,
    Session,
    SessionNote,
    Turn,
)
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    Body,
    DiscussionTopic,
    GuidanceAnswer,
    Line,
    Provenance,
    QuestionSet,
    ReflectionQuestion,
    Standing,
    Suggestion,
    TopicSet,
)
from coach.domain.terms import Dimension
from coach.errors import NotAllowed, StoreError
from coach.ports import Store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PAIR_A = Partition(PartitionKind.PAIR, "a")
PAIR_B = Partition(PartitionKind.PAIR, "b")
SCOPE_A = pair_scope("p", "a")
SCOPE_B = pair_scope("p", "b")


def a_source(source_id: str, partition: Partition = LIBRARY, text: str = "Ünïcode text.") -> Source:
    return Source(source_id, partition, SourceKind.GUIDANCE, "Title", "0" * 64, "file.md", text)


def its_passages(source: Source, count: int = 2) -> list[Passage]:
    return [
        Passage(
            id=f"{source.id}@{n}",
            source_id=source.id,
            partition=source.partition,
            kind=source.kind,
            source_title=source.title,
            section="One › Two",
            text=f"{source.text}\nsecond line {n}",
            start=n,
            end=n + 5,
            tokens=7,
        )
        for n in range(count)
    ]


def put(store: Store, *sources: Source) -> None:
    with store.work() as work:
        for source in sources:
            work.passages.put(source, its_passages(source))
        work.commit()


def add_people(store: Store) -> None:
    """A programme with two pairs and a coordinator."""
    with store.work() as work:
        programme = Programme(
            "p",
            "Pilot",
            "Learn",
            6,
            "Write to the programme team.",
            start=date(2026, 1, 5),
            fixed_agenda=(FixedItem(5, "Arrive", "Say hello."),),
            synthetic=True,
        )
        work.people.add_programme(programme)
        for pair in ("a", "b"):
            for role in (Role.MENTOR, Role.MENTEE):
                work.people.add_person(a_person(f"{role}-{pair}", role))
            work.people.add_pair(a_pair(pair))
        work.people.add_person(a_person("coordinator", Role.COORDINATOR))
        work.commit()


def a_person(person_id: str, role: Role) -> Person:
    return Person(person_id, "p", f"Name of {person_id}", person_id, role, None, ("Nick", "N."))


def a_pair(pair_id: str) -> Pair:
    return Pair(
        id=pair_id,
        programme_id="p",
        mentor=Side(f"mentor-{pair_id}", "Nurse", "4 years", "Told in confidence", "Be heard"),
        mentee=Side(f"mentee-{pair_id}", "Director", "board", "", "Learn to listen"),
        dimensions=(Dimension.AGE, Dimension.FRONTLINE),
        session_number=3,
        minutes=45,
        mode=Mode.GUIDED,
        agreement="What we say stays here.",
        next_date=date(2026, 3, 12),
        label="Pair one",
    )


def mentor_scope(pair_id: str) -> Scope:
    return scope_of(Viewer(f"mentor-{pair_id}", Role.MENTOR, "p", pair_id))


def mentee_scope(pair_id: str) -> Scope:
    return scope_of(Viewer(f"mentee-{pair_id}", Role.MENTEE, "p", pair_id))


COORDINATOR = scope_of(Viewer("coordinator", Role.COORDINATOR, "p"))


class TestPassages:
    def test_what_was_put_is_read_as_it_was(self, store: Store) -> None:
        source = a_source("gd-one")
        put(store, source)
        with store.work() as work:
            assert work.passages.source("gd-one", library_scope()) == source
            assert list(work.passages.all(LIBRARY, library_scope())) == its_passages(source)
            assert list(work.passages.sources(LIBRARY, library_scope())) == [
                replace(source, text="")
            ]

    def test_putting_again_replaces_every_passage(self, store: Store) -> None:
        put(store, a_source("gd-one"))
        changed = a_source("gd-one", text="Other.")
        with store.work() as work:
            work.passages.put(changed, its_passages(changed, 1))
            work.commit()
        with store.work() as work:
            assert list(work.passages.all(LIBRARY, library_scope())) == its_passages(changed, 1)
            assert not work.passages.get(["gd-one@1"], library_scope())

    def test_dropping_names_the_passages_that_went(self, store: Store) -> None:
        put(store, a_source("gd-one"), a_source("gd-two"))
        with store.work() as work:
            assert work.passages.drop("gd-one", library_scope()) == ("gd-one@0", "gd-one@1")
            assert work.passages.drop("gd-none", library_scope()) == ()
            work.commit()
        with store.work() as work:
            assert work.passages.source("gd-one", library_scope()) is None
            assert [found.id for found in work.passages.sources(LIBRARY, library_scope())] == [
                "gd-two"
            ]

    def test_a_pair_reads_its_own_passages_and_no_others(self, store: Store) -> None:
        put(store, a_source("note:1", PAIR_A), a_source("note:2", PAIR_B), a_source("gd-one"))
        ids = ["note:1@0", "note:2@0", "gd-one@0"]
        with store.work() as work:
            assert set(work.passages.get(ids, SCOPE_A)) == {"note:1@0", "gd-one@0"}
            assert set(work.passages.get(ids, COORDINATOR)) == {"gd-one@0"}
            assert list(work.passages.all(PAIR_B, SCOPE_A)) == []
            assert list(work.passages.sources(PAIR_B, SCOPE_A)) == []
            assert work.passages.source("note:2", SCOPE_A) is None
            assert work.passages.drop("note:2", SCOPE_A) == ()
            assert len(work.passages.all(PAIR_B, SCOPE_B)) == 2

    def test_a_source_cannot_be_taken_over_from_another_partition(self, store: Store) -> None:
        put(store, a_source("note:1", PAIR_A))
        with pytest.raises(NotAllowed):
            put(store, a_source("note:1", PAIR_B))

    def test_each_change_raises_the_generation_of_its_partition_alone(self, store: Store) -> None:
        put(store, a_source("note:1", PAIR_A))
        with store.work() as work:
            before = dict(work.passages.generations(SCOPE_A))
            work.passages.drop("note:1", SCOPE_A)
            work.commit()
        with store.work() as work:
            after = work.passages.generations(SCOPE_A)
        assert set(after) == set(SCOPE_A.partitions)
        assert after[PAIR_A] > before[PAIR_A] > 0
        assert after[LIBRARY] == before[LIBRARY] == 0

    def test_a_change_that_is_rolled_back_raises_nothing(self, store: Store) -> None:
        with store.work() as work:
            work.passages.put(a_source("gd-one"), its_passages(a_source("gd-one")))
        with store.work() as work:
            assert work.passages.generations(library_scope()) == {LIBRARY: 0}
            assert not work.passages.all(LIBRARY, library_scope())

    def test_many_ids_are_found_at_once(self, store: Store) -> None:
        source = a_source("gd-long")
        many = its_passages(source, 1200)
        with store.work() as work:
            work.passages.put(source, many)
            work.commit()
        with store.work() as work:
            assert len(work.passages.get([passage.id for passage in many], library_scope())) == 1200

    def test_vectors_that_may_be_left_over_are_written_down(self, store: Store) -> None:
        source = a_source("gd-one")
        later = NOON + timedelta(minutes=1)
        with store.work() as work:
            work.passages.announce(LIBRARY, ["gd-one@0", "gd-one@1", "never"], NOON)
            work.passages.announce(PAIR_A, ["note:1@0"], NOON)
            assert work.passages.strays(LIBRARY, NOON) == ()
            assert sorted(work.passages.strays(LIBRARY, later)) == ["gd-one@0", "gd-one@1", "never"]
            work.passages.put(source, its_passages(source))
            assert work.passages.strays(LIBRARY, later) == ("never",)
            work.passages.put(source, its_passages(source, 1))
            assert work.passages.strays(LIBRARY, NOON) == ("gd-one@1",)
            work.passages.drop("gd-one", library_scope())
            assert sorted(work.passages.strays(LIBRARY, NOON)) == ["gd-one@0", "gd-one@1"]
            work.passages.settle(["gd-one@0", "gd-one@1", "never"])
            assert work.passages.strays(LIBRARY, later) == ()
            assert work.passages.strays(PAIR_A, later) == ("note:1@0",)


class TestPeople:
    def test_a_programme_comes_back_whole(self, store: Store) -> None:
        add_people(store)
        with store.work() as work:
            programme = work.people.programme("p")
            assert programme is not None
            assert programme.fixed_agenda == (FixedItem(5, "Arrive", "Say hello."),)
            assert programme.start == date(2026, 1, 5)
            assert list(work.people.programmes()) == [programme]
            assert work.people.programme("none") is None

    def test_people_are_found_by_id_login_and_programme(self, store: Store) -> None:
        add_people(store)
        with store.work() as work:
            mentor = a_person("mentor-a", Role.MENTOR)
            assert work.people.person("mentor-a") == mentor
            assert work.people.by_username("mentor-a") == mentor
            assert work.people.by_username("nobody") is None
            assert len(work.people.roster("p")) == 5
            assert work.people.roster("other") == []

    def test_a_login_name_belongs_to_one_person(self, store: Store) -> None:
        add_people(store)
        taken = replace(a_person("other", Role.MENTOR), username="mentor-a")
        with store.work() as work, pytest.raises(StoreError):
            work.people.add_person(taken)

    def test_a_pair_is_read_in_its_own_scope_alone(self, store: Store) -> None:
        add_people(store)
        with store.work() as work:
            assert work.people.pair("a", mentor_scope("a")) == a_pair("a")
            assert work.people.pair("a", mentee_scope("b")) is None
            assert work.people.pair("a", COORDINATOR) is None
            assert work.people.pair_of("mentee-a") == "a"
            assert work.people.pair_of("coordinator") is None

    def test_a_programmes_pairs_carry_no_words_of_theirs(self, store: Store) -> None:
        add_people(store)
        with store.work() as work:
            pairs = work.people.pairs("p")
        assert [(pair.label, pair.session_number) for pair in pairs] == [("Pair one", 3)] * 2
        assert all(
            not (side.goal or side.background)
            for pair in pairs
            for side in (pair.mentor, pair.mentee)
        )
        assert not any(pair.agreement for pair in pairs)


def body_of(kind: str) -> Body:
    citation = Citation("gd-one@0", "Title", "One", "quote", 0, 5)
    line = Line("A sentence.", Standing.CLAIM, (citation,))
    question = ReflectionQuestion(
        "What?", "mentee", "driscoll", "So what?", "w", (citation,), "q-1"
    )
    answer = GuidanceAnswer((line,), Match.MODERATE, False, "An offer")
    topic = DiscussionTopic("c", "e", "thin", "l", "ch", "q?", "care", (citation,), "ev-1")
    item = AgendaItem(45, "T", "W", "both", ("Say",), "Why", Standing.MOVE, (citation,), "act-1")
    bodies: dict[str, Body] = {
        "agenda": Agenda("Title", 45, (item,)),
        "topics": TopicSet((topic,)),
        "questions": QuestionSet((question,), None, answer),
        "answer": answer,
    }
    return bodies[kind]


def a_suggestion(suggestion_id: str, body: Body) -> Suggestion:
    finding = Finding("timing", "1", Severity.WARNING, "Tight.", "items[0]")
    provenance = Provenance("by_rule", None, None, "f" * 64, ("gd-one@0",), ("note",))
    return Suggestion(suggestion_id, body, Verdict((finding,), ("timing@1",)), provenance)


class TestRecords:
    def test_meetings_notes_and_promises_come_back_in_order(self, store: Store) -> None:
        add_people(store)
        second = Session("s2", "a", 2, 45, date(2026, 2, 2), ("act-1", "ev-2"))
        notes = [
            SessionNote(f"n{n}", "a", n, AnonymisedText(f"Note {n}"), NOON + timedelta(days=n))
            for n in (2, 1)
        ]
        done = Commitment("c1", "a", Role.MENTEE, AnonymisedText("Done one"), 1, None)
        done = replace(done, status=CommitmentStatus.DONE)
        due = Commitment("c2", "a", Role.MENTEE, AnonymisedText("Ask"), 2, date(2026, 3, 1))
        with store.work() as work:
            work.records.add_session(second)
            work.records.add_session(replace(second, id="s1", number=1, held_on=None))
            for note in notes:
                work.records.add_note(note)
            work.records.add_commitment(done)
            work.records.add_commitment(due)
            work.commit()
        scope = mentee_scope("a")
        with store.work() as work:
            assert [session.number for session in work.records.sessions(scope)] == [1, 2]
            assert work.records.sessions(scope)[1] == second
            assert list(work.records.notes(scope)) == notes[::-1]
            assert list(work.records.commitments(scope)) == [due, done]

    def test_another_pair_and_the_coordinator_read_none_of_it(self, store: Store) -> None:
        add_people(store)
        with store.work() as work:
            work.records.add_session(Session("s", "a", 1, 45))
            work.records.add_note(SessionNote("n", "a", 1, AnonymisedText("Note"), NOON))
            work.records.add_commitment(
                Commitment("c", "a", Role.MENTEE, AnonymisedText("Promise"), 1)
            )
            work.commit()
        for scope in (mentor_scope("b"), COORDINATOR, library_scope()):
            with store.work() as work:
                assert not work.records.sessions(scope)
                assert not work.records.notes(scope)
                assert not work.records.commitments(scope)

    def test_another_pair_cannot_replace_a_note(self, store: Store) -> None:
        add_people(store)
        note = SessionNote("n", "a", 1, AnonymisedText("Note"), NOON)
        with store.work() as work:
            work.records.add_note(note)
            work.commit()
        with store.work() as work, pytest.raises(NotAllowed):
            work.records.add_note(replace(note, pair_id="b"))

    @pytest.mark.parametrize("kind", ["agenda", "topics", "questions", "answer"])
    def test_a_suggestion_is_its_owners(self, store: Store, kind: str) -> None:
        add_people(store)
        suggestion = a_suggestion("sg", body_of(kind))
        with store.work() as work:
            work.records.add_suggestion(suggestion, "a", "mentor-a")
            work.commit()
        with store.work() as work:
            assert work.records.suggestion("sg", mentor_scope("a")) == suggestion
            assert work.records.suggestion("sg", mentee_scope("a")) is None
            with pytest.raises(NotAllowed):
                work.records.add_suggestion(suggestion, "b", "mentor-b")

    def test_a_coordinator_keeps_suggestions_without_a_pair(self, store: Store) -> None:
        add_people(store)
        suggestion = a_suggestion("sg", body_of("answer"))
        with store.work() as work:
            work.records.add_suggestion(suggestion, "", "coordinator")
            work.commit()
        with store.work() as work:
            assert work.records.suggestion("sg", COORDINATOR) == suggestion

    def test_a_conversation_is_its_owners(self, store: Store) -> None:
        add_people(store)
        turn = Turn("person", AnonymisedText("Hello"), None, NOON)
        talk = Conversation("t", "mentor-a", "a", (turn,))
        with store.work() as work:
            work.records.add_conversation(replace(talk, turns=()))
            work.records.add_conversation(talk)
            work.commit()
        with store.work() as work:
            assert work.records.conversation("t", mentor_scope("a")) == talk
            assert work.records.conversation("t", mentee_scope("a")) is None
            with pytest.raises(NotAllowed):
                work.records.add_conversation(replace(talk, owner_id="mentee-a"))


class TestJournal:
    def test_entries_are_their_writers_alone(self, store: Store) -> None:
        add_people(store)
        old = JournalEntry("1", "mentee-a", "First", "What?", 2, NOON)
        new = JournalEntry("2", "mentee-a", "Second", None, None, NOON + timedelta(hours=1))
        with store.work() as work:
            work.journal.add(old)
            work.journal.add(new)
            work.commit()
        with store.work() as work:
            assert list(work.journal.entries(mentee_scope("a"))) == [new, old]
            for other in (mentor_scope("a"), COORDINATOR, SCOPE_A):
                assert not work.journal.entries(other)
                assert not work.journal.drop("1", other)
            with pytest.raises(NotAllowed):
                work.journal.add(replace(old, owner_id="mentor-a"))
        with store.work() as work:
            assert work.journal.drop("1", mentee_scope("a"))
            work.commit()
        with store.work() as work:
            assert list(work.journal.entries(mentee_scope("a"))) == [new]


class TestLogins:
    def test_a_login_ends_by_time_and_by_closing(self, store: Store) -> None:
        add_people(store)
        later = NOON + timedelta(hours=1)
        with store.work() as work:
            work.logins.set_password("mentor-a", "first")
            work.logins.set_password("mentor-a", "second")
            work.logins.open("one", "mentor-a", NOON, later)
            work.logins.open("two", "mentor-a", NOON, later)
            work.logins.open("three", "mentor-a", NOON, later)
            work.logins.open("other", "mentee-a", NOON, later)
            work.commit()
        with store.work() as work:
            assert work.logins.password_hash("mentor-a") == "second"
            assert work.logins.password_hash("mentee-a") is None
            assert work.logins.holder("one", NOON) == "mentor-a"
            assert work.logins.holder("one", later) is None
            assert work.logins.holder("none", NOON) is None
            work.logins.close("one")
            assert work.logins.holder("one", NOON) is None
            assert work.logins.holder("two", NOON) == "mentor-a"
            work.logins.close_all("mentor-a")
            assert work.logins.holder("three", NOON) is None
            assert work.logins.holder("other", NOON) == "mentee-a"

    def test_failures_are_counted_by_name_and_time(self, store: Store) -> None:
        with store.work() as work:
            for minute in (0, 1, 2):
                work.logins.add_failure("x", NOON + timedelta(minutes=minute))
            work.logins.add_failure("y", NOON)
            work.commit()
        with store.work() as work:
            assert work.logins.failures("x", NOON) == 2
            assert work.logins.failures("x", NOON - timedelta(days=1)) == 3
            work.logins.clear_failures("x")
            assert work.logins.failures("x", NOON - timedelta(days=1)) == 0
            assert work.logins.failures("y", NOON - timedelta(days=1)) == 1


def test_writers_wait_for_each_other_after_reading(store: Store) -> None:
    """Read, then write, from several threads at once: nobody fails, nothing is lost."""
    start = threading.Barrier(4)
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            start.wait()
            for n in range(5):
                with store.work() as work:
                    work.passages.generations(library_scope())
                    source = a_source(f"gd-{name}-{n}")
                    work.passages.put(source, its_passages(source))
                    work.commit()
        except BaseException as exc:  # noqa: BLE001 - reported by the test's own thread
            failures.append(exc)

    threads = [threading.Thread(target=write, args=(str(n),)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    with store.work() as work:
        assert len(work.passages.sources(LIBRARY, library_scope())) == 20
        assert work.passages.generations(library_scope()) == {LIBRARY: 20}
