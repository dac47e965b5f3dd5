"""Programmes come in without names, retrievable by their pairs alone, once."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from argon2 import PasswordHasher

from coach.domain.access import Scope, Viewer, scope_of
from coach.domain.passages import SourceKind
from coach.domain.people import FixedItem, Person, Role
from coach.domain.sessions import AnonymisedText, CommitmentStatus
from coach.domain.terms import Dimension
from coach.errors import AnonymiserFailed, WrongUse
from coach.index.memory import MemoryIndex
from coach.inference.embed_words import WordsEmbedder
from coach.inference.tokens import count
from coach.ingest.cards import load_library
from coach.ingest.pipeline import Pipeline
from coach.privacy.anonymiser import Anonymiser
from coach.service.accounts import Accounts
from coach.service.clocks import FixedClock
from coach.service.dimensions import inferred_dimensions
from coach.service.pair_files import content_of
from coach.service.programme import SAMPLE_PASSWORD, Programmes
from coach.stores.unit_of_work import SqlStore

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
SAMPLE = KNOWLEDGE / "sample_programme"
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
FILED: dict[str, Any] = {
    "programme": {"goal": "Open up night work to those who do it", "sessions_planned": 6},
    "mentor": {"role": "Night porter", "years": 7, "background": "Wheelchair user; works nights"},
    "mentee": {"role": "Director of estates", "seniority": "Reports to the chief executive"},
    "mentor_goal": "See one ramp moved",
    "mentee_goal": "Get better at access",
    "session_number": 3,
    "minutes": 40,
    "earlier_sessions": [
        "Session 1, video. Agreed the rules with Priya Ramaswamy.",
        "Walked the route. It rained.",
    ],
    "open_commitments": [
        "Mentee: price the ramp (not yet reported)",
        "both: read the agreement again",
        "find the old plan",
        "Mentor: nothing noted",
        "None yet.",
    ],
    "request": "He talks over me.",
    "kind": "agenda",
}


@pytest.fixture
def embedder() -> WordsEmbedder:
    return WordsEmbedder()


@pytest.fixture
def index() -> MemoryIndex:
    return MemoryIndex()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def accounts(sqlite_store: SqlStore, clock: FixedClock) -> Accounts:
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    return Accounts(sqlite_store, clock, demo=True, hasher=hasher)


@pytest.fixture
def programmes(
    sqlite_store: SqlStore,
    index: MemoryIndex,
    embedder: WordsEmbedder,
    accounts: Accounts,
    clock: FixedClock,
) -> Programmes:
    pipeline = Pipeline(sqlite_store, index, embedder, clock, count)
    return Programmes(sqlite_store, pipeline, accounts, without_names, clock)


def without_names(text: str, roster: Any) -> AnonymisedText:
    return Anonymiser(roster, b"k" * 32).anonymise(text).text


def failing(text: str, roster: Any) -> AnonymisedText:
    raise AnonymiserFailed("It broke.")


def scope_for(accounts: Accounts, username: str) -> Scope:
    return scope_of(accounts.viewer_for(username))


def everything(store: SqlStore, programme_id: str) -> str:
    """All words that the pairs' scopes can read."""
    texts: list[str] = []
    with store.work() as work:
        for pair in work.people.pairs(programme_id):
            viewer = Viewer(pair.mentor.person_id, Role.MENTOR, programme_id, pair.id)
            scope = scope_of(viewer)
            full = work.people.pair(pair.id, scope)
            assert full is not None
            texts += [full.agreement, full.mentor.goal, full.mentee.background, full.mentee.goal]
            texts += [note.text.text for note in work.records.notes(scope)]
            texts += [promise.text.text for promise in work.records.commitments(scope)]
            for partition in scope.partitions:
                texts += [passage.text for passage in work.passages.all(partition, scope)]
    return "\n".join(texts)


def names_of(roster: list[Person]) -> set[str]:
    return {
        part
        for person in roster
        for spelling in (person.name, *person.aliases)
        for part in spelling.replace("-", " ").split()
    }


class TestSample:
    def test_it_says_that_it_is_synthetic(
        self, programmes: Programmes, sqlite_store: SqlStore
    ) -> None:
        programmes.load_sample(SAMPLE)
        with sqlite_store.work() as work:
            (programme,) = work.people.programmes()
        assert programme.synthetic
        assert "made-up" in programme.name
        for file in SAMPLE.glob("*.yaml"):
            assert file.read_text(encoding="utf-8").startswith("# Synthetic")

    def test_its_logins_open_the_first_pair_and_the_programme(
        self, programmes: Programmes, accounts: Accounts
    ) -> None:
        logins = {login.username: login for login in programmes.load_sample(SAMPLE)}
        assert len(logins) == 17
        for name, role, pair in (
            ("mentor", Role.MENTOR, "sample-pair-1"),
            ("mentee", Role.MENTEE, "sample-pair-1"),
            ("coordinator", Role.COORDINATOR, None),
            ("mentor2", Role.MENTOR, "sample-pair-2"),
        ):
            viewer = accounts.viewer_of(accounts.sign_in(name, SAMPLE_PASSWORD))
            assert viewer is not None
            assert (viewer.role, viewer.pair_id) == (role, pair)

    def test_its_pairs_stand_at_every_stage_with_many_differences(
        self, programmes: Programmes, sqlite_store: SqlStore, accounts: Accounts
    ) -> None:
        programmes.load_sample(SAMPLE)
        with sqlite_store.work() as work:
            pairs = work.people.pairs("sample")
            first = work.people.pair("sample-pair-1", scope_for(accounts, "mentor"))
            promises = work.records.commitments(scope_for(accounts, "mentee"))
        assert len(pairs) == 8
        assert {pair.session_number for pair in pairs} == {1, 2, 3, 4, 5, 6}
        assert {d for pair in pairs for d in pair.dimensions} >= {
            Dimension.AGE,
            Dimension.ETHNICITY,
            Dimension.DISABILITY,
            Dimension.CLASS,
            Dimension.ACCENT,
            Dimension.CARING,
            Dimension.WORKING_PATTERN,
            Dimension.TECHNOLOGY,
            Dimension.FRONTLINE,
        }
        assert first is not None
        assert (first.session_number, first.minutes) == (3, 45)
        due = [p for p in promises if p.status is CommitmentStatus.OPEN and p.due]
        assert due[0].due is not None
        assert due[0].due < NOW.date()

    def test_each_earlier_meeting_left_a_note_and_used_cards_that_exist(
        self, programmes: Programmes, sqlite_store: SqlStore
    ) -> None:
        library = load_library(KNOWLEDGE)
        known = {c.id for c in (*library.activities, *library.evidence, *library.questions)}
        programmes.load_sample(SAMPLE)
        with sqlite_store.work() as work:
            for pair in work.people.pairs("sample"):
                viewer = Viewer(pair.mentor.person_id, Role.MENTOR, "sample", pair.id)
                scope = scope_of(viewer)
                sessions = work.records.sessions(scope)
                assert [session.number for session in sessions] == list(
                    range(1, pair.session_number)
                )
                noted = {note.session_number for note in work.records.notes(scope)}
                assert noted == {session.number for session in sessions}
                for session in sessions:
                    assert known.issuperset(session.activity_ids)

    def test_no_name_of_the_roster_is_left_anywhere(
        self, programmes: Programmes, sqlite_store: SqlStore
    ) -> None:
        programmes.load_sample(SAMPLE)
        with sqlite_store.work() as work:
            names = names_of(list(work.people.roster("sample")))
        words = everything(sqlite_store, "sample")
        raw = (SAMPLE / "pairs.yaml").read_text(encoding="utf-8")
        assert [name for name in names if name in words] == []
        assert sum(raw.count(name) for name in names) > 60
        assert "mentor" in words.lower()

    def test_a_pair_finds_its_own_notes_and_no_others(
        self,
        programmes: Programmes,
        sqlite_store: SqlStore,
        index: MemoryIndex,
        embedder: WordsEmbedder,
        accounts: Accounts,
    ) -> None:
        programmes.load_sample(SAMPLE)
        vector = np.asarray(embedder.embed(["the lift has no voice, the card reader moved"]))[0]
        found = {}
        for name in ("mentor4", "mentor", "coordinator"):
            scope = scope_for(accounts, name)
            hits = index.search(vector, scope, 5)
            with sqlite_store.work() as work:
                found[name] = list(work.passages.get([hit.passage_id for hit in hits], scope))
        assert any("sample-pair-4-note-2" in passage_id for passage_id in found["mentor4"])
        assert found["mentor"]
        assert not any("pair-4" in passage_id for passage_id in found["mentor"])
        assert found["coordinator"] == []

    def test_loading_it_again_changes_nothing(
        self,
        programmes: Programmes,
        sqlite_store: SqlStore,
        accounts: Accounts,
        clock: FixedClock,
    ) -> None:
        first = programmes.load_sample(SAMPLE)
        accounts.set_password("mentor", "changed by its owner")
        scope = scope_for(accounts, "mentor")
        with sqlite_store.work() as work:
            kept = work.records.commitments(scope)[0]
            work.records.add_commitment(replace(kept, status=CommitmentStatus.DONE))
            work.commit()
            before = dict(work.passages.generations(scope))
            notes = list(work.records.notes(scope))
            promises = list(work.records.commitments(scope))
        clock.advance(timedelta(days=3))
        assert programmes.load_sample(SAMPLE) == first
        assert accounts.sign_in("mentor", "changed by its owner")
        with sqlite_store.work() as work:
            assert work.passages.generations(scope) == before
            assert list(work.records.notes(scope)) == notes
            assert list(work.records.commitments(scope)) == promises

    def test_a_malformed_sample_is_named(self, programmes: Programmes, tmp_path: Path) -> None:
        (tmp_path / "programme.yaml").write_text("id: x\n", encoding="utf-8")
        with pytest.raises(WrongUse, match=r"programme\.yaml, name: is missing"):
            programmes.load_sample(tmp_path)


class TestImport:
    def test_a_pair_comes_in_with_two_logins_of_its_own(
        self, programmes: Programmes, accounts: Accounts, sqlite_store: SqlStore
    ) -> None:
        (imported,) = programmes.import_pairs(json.loads(json.dumps(FILED)))
        assert (imported.session_number, imported.minutes) == (3, 40)
        assert (imported.request, imported.kind) == ("He talks over me.", "agenda")
        viewers = [
            accounts.viewer_of(accounts.sign_in(n.username, n.password)) for n in imported.logins
        ]
        assert [viewer and viewer.role for viewer in viewers] == [Role.MENTOR, Role.MENTEE]
        assert viewers[0] is not None
        scope = scope_of(viewers[0])
        with sqlite_store.work() as work:
            pair = work.people.pair(imported.pair_id, scope)
            programme = work.people.programme(imported.programme_id)
        assert programme is not None
        assert pair is not None
        assert programme.sessions_planned == 6
        assert pair.mentor.detail == "7 years"
        assert pair.mentee.goal == "Get better at access"
        assert Dimension.DISABILITY in pair.dimensions

    def test_what_somebody_noted_for_themselves_is_said_and_kept_out(
        self, programmes: Programmes, accounts: Accounts, sqlite_store: SqlStore
    ) -> None:
        own = "Mentor's own note, not shared with anyone: three Sundays less"
        promised = [*FILED["open_commitments"], own]
        (imported,) = programmes.import_pairs({**FILED, "open_commitments": promised})
        assert imported.left_out == 1
        for login in imported.logins:
            scope = scope_for(accounts, login.username)
            with sqlite_store.work() as work:
                assert not [p for p in work.records.commitments(scope) if "Sundays" in p.text.text]

    def test_its_record_is_stored_without_names_and_retrievable(
        self, programmes: Programmes, accounts: Accounts, sqlite_store: SqlStore
    ) -> None:
        (imported,) = programmes.import_pairs(FILED)
        scope = scope_for(accounts, imported.logins[0].username)
        with sqlite_store.work() as work:
            notes = work.records.notes(scope)
            promises = work.records.commitments(scope)
            passages = [
                p for partition in scope.partitions for p in work.passages.all(partition, scope)
            ]
            sessions = work.records.sessions(scope)
        assert [note.session_number for note in notes] == [1, 2]
        assert [session.number for session in sessions] == [1, 2]
        assert "Priya" not in notes[0].text.text
        assert notes[1].text.text == "Walked the route. It rained."
        assert [(promise.by, promise.text.text) for promise in promises] == [
            (Role.MENTEE, "price the ramp (not yet reported)"),
            (Role.MENTEE, "read the agreement again"),
            (Role.MENTOR, "read the agreement again"),
            (Role.MENTEE, "find the old plan"),
        ]
        kinds = [passage.kind for passage in passages]
        assert kinds.count(SourceKind.NOTE) == 2
        assert kinds.count(SourceKind.PROMISE) == 4
        assert kinds.count(SourceKind.GOAL) == 3

    def test_several_pairs_share_the_programme_that_they_share(
        self, programmes: Programmes
    ) -> None:
        other = {**FILED, "programme": {"goal": "Another"}}
        first, second, third = programmes.import_pairs([FILED, FILED, other])
        assert first.programme_id == second.programme_id != third.programme_id
        assert first.pair_id != second.pair_id

    def test_the_agenda_that_a_coordinator_fixed_comes_in_and_stays(
        self, programmes: Programmes, sqlite_store: SqlStore
    ) -> None:
        lines = [{"minutes": 40, "title": "One main thing", "what": "Say it back, then ask."}]
        programme = {**FILED["programme"], "fixed_agenda": lines}
        (imported,) = programmes.import_pairs({**FILED, "programme": programme})
        programmes.import_pairs(FILED)
        with sqlite_store.work() as work:
            kept = work.people.programme(imported.programme_id)
        assert kept
        assert kept.fixed_agenda == (FixedItem(40, "One main thing", "Say it back, then ask."),)

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (
                {
                    "programme": {
                        "goal": "x",
                        "fixed_agenda": [{"minutes": 0, "title": "y", "what": "z"}],
                    }
                },
                "programme.fixed_agenda[0].minutes: must be between 1 and 180",
            ),
            ({"session_number": None}, "Pair 1, session_number: is missing"),
            ({"session_number": 7}, "session_number: must be between 1 and 6"),
            ({"minutes": 5}, "minutes: must be between 10 and 180"),
            ({"minutes": "45"}, "minutes: must be a number"),
            ({"mentor": {"years": 3}}, "mentor.role: is missing"),
            ({"mentor": "Porter"}, "mentor: must be a mapping"),
            ({"earlier_sessions": "One."}, "earlier_sessions: must be a list"),
        ],
    )
    def test_a_mistake_is_named_and_nothing_is_stored(
        self, programmes: Programmes, sqlite_store: SqlStore, change: dict[str, Any], told: str
    ) -> None:
        with pytest.raises(WrongUse) as caught:
            programmes.import_pairs([{**FILED, **change}])
        assert told in str(caught.value)
        with sqlite_store.work() as work:
            assert not work.people.programmes()

    def test_a_file_without_pairs_or_with_something_else_is_refused(
        self, programmes: Programmes
    ) -> None:
        with pytest.raises(WrongUse, match="no pair"):
            programmes.import_pairs([])
        with pytest.raises(WrongUse, match="Pair 1"):
            programmes.import_pairs("pair")

    def test_a_file_that_a_windows_editor_saved_is_read(self, tmp_path: Path) -> None:
        file = tmp_path / "pairs.json"
        file.write_text(json.dumps(FILED), encoding="utf-8-sig")
        assert content_of(file) == FILED

    def test_fields_that_are_not_known_are_left_aside(self, programmes: Programmes) -> None:
        assert programmes.import_pairs({**FILED, "comment": "x", "id": 7})

    def test_nothing_is_stored_where_anonymising_fails(
        self, sqlite_store: SqlStore, accounts: Accounts, index: MemoryIndex
    ) -> None:
        clock = FixedClock(NOW)
        pipeline = Pipeline(sqlite_store, index, WordsEmbedder(), clock, count)
        programmes = Programmes(sqlite_store, pipeline, accounts, failing, clock)
        with pytest.raises(AnonymiserFailed):
            programmes.import_pairs(FILED)
        with pytest.raises(AnonymiserFailed):
            programmes.load_sample(SAMPLE)
        with sqlite_store.work() as work:
            assert not work.people.programmes()


@pytest.mark.parametrize(
    ("background", "expected"),
    [
        ("Deaf; uses a live captioner", Dimension.DISABILITY),
        ("Strong regional accent", Dimension.ACCENT),
        ("Part-time since the twins were born; lone parent", Dimension.CARING),
        ("Came out as gay last year", Dimension.LGBTQ),
        ("Autistic; prefers written questions", Dimension.NEURODIVERSITY),
        ("First in her family to work in an office", Dimension.CLASS),
        ("Wears a hijab and prays at noon", Dimension.RELIGION),
        ("The oldest apprentice on the course", Dimension.AGE),
        ("", Dimension.ANY),
        ("61; the mentee is 33", Dimension.AGE),
        ("From Ghana", Dimension.ETHNICITY),
        ("Grew up in a small town and left school at sixteen", Dimension.CLASS),
    ],
)
def test_dimensions_are_inferred_from_the_words(background: str, expected: Dimension) -> None:
    assert inferred_dimensions([(3.0, background)])[0] is expected
