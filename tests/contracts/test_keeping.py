"""Ratings, themes, disclosures, a person's own, and forgetting: alike on every store."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.domain.access import Partition, PartitionKind, Viewer, pair_scope, scope_of
from coach.domain.journal import JournalEntry
from coach.domain.passages import Passage, Source, SourceKind
from coach.domain.people import Role
from coach.domain.ratings import Rating
from coach.domain.receipts import Asker, Forgotten, Receipt
from coach.domain.sessions import (
    AnonymisedText,
    Commitment,
    Conversation,
    Session,
    SessionNote,
    Turn,
)
from coach.domain.themes import ThemeList, ThemeOffer
from coach.errors import NotAllowed
from coach.ports import Store
from tests.contracts.test_store import (
    COORDINATOR,
    NOON,
    a_suggestion,
    add_people,
    body_of,
    mentee_scope,
    mentor_scope,
)

LATER = NOON + timedelta(days=40)


def a_passage_of(source_id: str, pair_id: str, text: str) -> tuple[Source, list[Passage]]:
    partition = Partition(PartitionKind.PAIR, pair_id)
    kind = SourceKind(source_id.partition(":")[0])
    source = Source(source_id, partition, kind, "Title", "0" * 64, "", text)
    passage_id = f"{source_id}@0"
    return source, [
        Passage(passage_id, source_id, partition, kind, "Title", "", text, 0, len(text), 3)
    ]


def write_a_month(store: Store, pair_id: str = "a") -> None:
    """Two notes, a promise in the words of each, and suggestions that read one, other or none."""
    mentor = f"mentor-{pair_id}"
    with store.work() as work:
        for number, text in ((1, "We spoke. I will ask Ann first."), (2, "Rain. I will listen.")):
            note_id = f"{pair_id}-n{number}"
            said = AnonymisedText(text)
            promised = AnonymisedText(text.split(". ")[1].rstrip("."))
            work.records.add_session(Session(f"{pair_id}-s{number}", pair_id, number, 45))
            work.records.add_note(SessionNote(note_id, pair_id, number, said, NOON))
            work.records.add_commitment(
                Commitment(f"{pair_id}-c{number}", pair_id, Role.MENTEE, promised, number)
            )
            work.passages.put(*a_passage_of(f"note:{note_id}", pair_id, text))
            work.passages.put(*a_passage_of(f"promise:{pair_id}-c{number}", pair_id, str(promised)))
        for n, read in enumerate((f"note:{pair_id}-n1@0", f"note:{pair_id}-n2@0", "gd-one@0")):
            suggestion = a_suggestion(f"{pair_id}-sg{n}", body_of("answer"))
            provenance = replace(suggestion.provenance, read=(read,))
            suggestion = replace(suggestion, provenance=provenance)
            work.records.add_suggestion(suggestion, pair_id, mentor)
        said = AnonymisedText("Said")
        turns = [Turn("coach", said, f"{pair_id}-sg{n}", NOON) for n in range(3)]
        turns.insert(0, Turn("person", said, None, NOON))
        work.records.add_conversation(Conversation(f"{pair_id}-t", mentor, pair_id, tuple(turns)))
        work.ratings.put(Rating(mentor, pair_id, 1, 4, 5))
        work.journal.add(JournalEntry(f"{pair_id}-j", mentor, "Mine", None, 1, NOON))
        work.commit()


class TestRatings:
    def test_a_rating_is_its_givers_alone(self, store: Store) -> None:
        add_people(store)
        first = Rating("mentor-a", "a", 1, 4, 5)
        with store.work() as work:
            work.ratings.put(replace(first, session_number=2, useful=1))
            work.ratings.put(replace(first, safe=1))
            work.ratings.put(first)
            work.ratings.put(Rating("mentee-a", "a", 1, 2, 3))
            work.commit()
        with store.work() as work:
            own = work.ratings.own(mentor_scope("a"))
            assert list(own) == [first, replace(first, session_number=2, useful=1)]
            assert list(work.ratings.own(mentee_scope("a"))) == [Rating("mentee-a", "a", 1, 2, 3)]
            for other in (mentor_scope("b"), COORDINATOR, pair_scope("p", "a")):
                assert not work.ratings.own(other)


class TestThemes:
    def test_offers_are_counted_by_programme_and_read_by_their_owner(self, store: Store) -> None:
        add_people(store)
        offer = ThemeOffer("mentor-a", "a", {"meetings": NOON}, NOON)
        with store.work() as work:
            work.themes.put_offer(replace(offer, since={}))
            work.themes.put_offer(offer)
            with pytest.raises(NotAllowed):
                work.themes.put_offer(replace(offer, pair_id="b"))
            work.commit()
        with store.work() as work:
            assert list(work.themes.offers("p")) == [offer]
            assert not work.themes.offers("q")
            assert work.themes.own_offer(mentor_scope("a")) == offer
            for other in (mentee_scope("a"), mentor_scope("b"), COORDINATOR):
                assert work.themes.own_offer(other) is None

    def test_the_first_list_of_a_round_stays(self, store: Store) -> None:
        add_people(store)
        first = ThemeList("p", 3, ("meetings",), NOON)
        with store.work() as work:
            assert work.themes.latest_list("p") is None
            assert work.themes.put_list(first) == first
            assert work.themes.put_list(replace(first, themes=())) == first
            later = replace(first, round=4)
            assert work.themes.put_list(later) == later
            work.commit()
        with store.work() as work:
            assert work.themes.latest_list("p") == later


def test_a_disclosure_is_for_one_meeting(store: Store) -> None:
    add_people(store)
    with store.work() as work:
        assert work.disclosures.meeting(mentor_scope("a")) is None
        work.disclosures.switch("a", 3)
        work.disclosures.switch("a", 4)
        assert work.disclosures.meeting(mentee_scope("a")) == 4
        assert work.disclosures.meeting(mentor_scope("b")) is None
        work.disclosures.switch("a", None)
        assert work.disclosures.meeting(mentee_scope("a")) is None


def test_all_of_a_persons_own_is_listed_for_that_person(store: Store) -> None:
    add_people(store)
    write_a_month(store)
    with store.work() as work:
        assert [talk.id for talk in work.owned.conversations(mentor_scope("a"))] == ["a-t"]
        assert [one.id for one in work.owned.suggestions(mentor_scope("a"))] == [
            "a-sg0",
            "a-sg1",
            "a-sg2",
        ]
        for other in (mentee_scope("a"), mentor_scope("b"), pair_scope("p", "a")):
            assert not work.owned.conversations(other)
            assert not work.owned.suggestions(other)


class TestForgetting:
    def test_a_note_takes_with_it_what_rests_on_its_words(self, store: Store) -> None:
        add_people(store)
        write_a_month(store)
        scope = mentor_scope("a")
        with store.work() as work:
            assert work.forgetting.note("a-n1", scope) == {
                "notes": 1,
                "passages": 2,
                "promises": 1,
                "suggestions": 1,
                "turns": 1,
            }
            work.commit()
        with store.work() as work:
            assert [note.id for note in work.records.notes(scope)] == ["a-n2"]
            assert [promise.id for promise in work.records.commitments(scope)] == ["a-c2"]
            assert work.records.suggestion("a-sg0", scope) is None
            assert work.records.suggestion("a-sg1", scope)
            talk = work.records.conversation("a-t", scope)
            assert talk is not None
            assert [turn.suggestion_id for turn in talk.turns] == [None, "a-sg1", "a-sg2"]
            left = work.passages.all(Partition(PartitionKind.PAIR, "a"), scope)
            assert [passage.source_id for passage in left] == ["note:a-n2", "promise:a-c2"]
            assert list(work.forgetting.unfinished()) == [Partition(PartitionKind.PAIR, "a")]
            assert len(work.records.sessions(scope)) == 2

    @pytest.mark.parametrize("pair", ["b", None])
    def test_nobody_else_forgets_a_note(self, store: Store, pair: str | None) -> None:
        add_people(store)
        write_a_month(store)
        stranger = mentor_scope("b") if pair else COORDINATOR
        with store.work() as work:
            assert work.forgetting.note("a-n1", stranger) == {}
            assert len(work.records.notes(mentor_scope("a"))) == 2

    def test_old_conversations_go_with_what_they_carried(self, store: Store) -> None:
        add_people(store)
        write_a_month(store)
        scope = pair_scope("p", "a")
        with store.work() as work:
            assert work.forgetting.conversations(scope, NOON) == {}
            went = work.forgetting.conversations(scope, LATER)
            assert went == {"conversations": 1, "turns": 4, "suggestions": 3}
            assert not work.owned.suggestions(mentor_scope("a"))
            assert not work.owned.conversations(mentor_scope("a"))

    def test_a_pair_goes_with_its_key_and_leaves_the_other_alone(self, store: Store) -> None:
        add_people(store)
        for pair_id in ("a", "b"):
            write_a_month(store, pair_id)
        partition = Partition(PartitionKind.PAIR, "a")
        with store.work() as work:
            before = work.passages.generations(mentor_scope("a"))[partition]
            work.themes.put_offer(ThemeOffer("mentor-a", "a", {}, NOON))
            assert work.forgetting.pair("a") == {
                "pairs": 1,
                "meetings": 2,
                "notes": 2,
                "promises": 2,
                "passages": 4,
                "suggestions": 3,
                "conversations": 1,
                "ratings": 1,
                "offered themes": 1,
            }
            work.commit()
        with store.work() as work:
            scope = mentor_scope("a")
            assert work.people.pair("a", scope) is None
            assert not work.records.notes(scope)
            assert not work.owned.suggestions(scope)
            assert not work.passages.sources(partition, scope)
            assert work.passages.generations(scope)[partition] > before
            assert len(work.passages.strays(partition, NOON)) == 4
            assert not work.ratings.own(scope)
            assert [entry.id for entry in work.journal.entries(scope)] == ["a-j"]
            assert work.people.person("mentor-a")
            assert len(work.records.notes(mentor_scope("b"))) == 2
            assert work.forgetting.pair("a") == {}

    def test_a_person_goes_with_pair_journal_and_login(self, store: Store) -> None:
        add_people(store)
        write_a_month(store)
        with store.work() as work:
            work.logins.set_password("mentor-a", "hash")
            work.logins.open("token", "mentor-a", NOON, LATER)
            went = work.forgetting.person("mentor-a")
            work.commit()
        assert (went["people"], went["pairs"], went["journal entries"], went["logins"]) == (
            (1,) * 4
        )
        with store.work() as work:
            assert work.people.person("mentor-a") is None
            assert work.logins.holder("token", NOON) is None
            assert not work.journal.entries(mentor_scope("a"))
            assert work.people.person("mentee-a")
            assert work.forgetting.person("mentor-a") == {}

    def test_receipts_are_kept_newest_first(self, store: Store) -> None:
        add_people(store)
        old = Receipt("r1", "p", Forgotten.NOTE, Asker.MEMBER, NOON, (("notes", 1),))
        new = Receipt("r2", "p", Forgotten.PAIR, Asker.RETENTION, LATER, ())
        with store.work() as work:
            work.forgetting.add_receipt(old)
            work.forgetting.add_receipt(new)
            assert list(work.forgetting.receipts("p")) == [new, old]
            assert not work.forgetting.receipts("q")


def test_a_coordinators_own_suggestions_go_with_the_person(store: Store) -> None:
    add_people(store)
    viewer = scope_of(Viewer("coordinator", Role.COORDINATOR, "p"))
    with store.work() as work:
        work.records.add_suggestion(a_suggestion("sg", body_of("answer")), "", "coordinator")
        assert len(work.owned.suggestions(viewer)) == 1
        assert work.forgetting.person("coordinator") == {"suggestions": 1, "people": 1}
        assert not work.owned.suggestions(viewer)
