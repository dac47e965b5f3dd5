"""A pair's record becomes sources of its own partition, with titles that name nobody."""

from dataclasses import replace
from datetime import UTC, datetime

from coach.domain.access import Partition, PartitionKind
from coach.domain.passages import SourceKind
from coach.domain.people import Role
from coach.domain.sessions import AnonymisedText, Commitment, SessionNote
from coach.ingest.records import goal_source, note_source, promise_source

TEXT = AnonymisedText("We agreed to be less careful.\r\n")
NOTE = SessionNote("n1", "a", 2, TEXT, datetime(2026, 3, 2, tzinfo=UTC))


def test_each_kind_of_record_is_a_source_of_its_pair() -> None:
    promise = Commitment("c1", "a", Role.MENTEE, TEXT, 2)
    sources = [note_source(NOTE), promise_source(promise), goal_source("a", "mentor", TEXT)]
    assert [(source.id, source.kind, source.title) for source in sources] == [
        ("note:n1", SourceKind.NOTE, "Note, meeting 2"),
        ("promise:c1", SourceKind.PROMISE, "Promise by the mentee, meeting 2"),
        ("goal:a:mentor", SourceKind.GOAL, "Goal of the mentor"),
    ]
    assert {source.partition for source in sources} == {Partition(PartitionKind.PAIR, "a")}
    assert {source.text for source in sources} == {"We agreed to be less careful.\n"}


def test_a_changed_note_has_another_hash() -> None:
    other = replace(NOTE, text=AnonymisedText("We agreed."))
    assert note_source(NOTE).content_hash != note_source(other).content_hash
