"""A body for a model: people's parts are anonymised and marked, the library's stay as they are."""

from datetime import UTC, datetime

import pytest

from coach.domain.access import LIBRARY, Partition, PartitionKind
from coach.domain.passages import Passage, SourceKind
from coach.domain.people import Person, Role
from coach.errors import LeavingBlocked
from coach.inference.chat_scripted import ScriptedChat
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.letter import Anonymise, Ours, Theirs, write
from coach.privacy.outbound import Checkpoint, Guard, GuardedChat, Library
from coach.prompting.marking import Mark
from coach.service.clocks import FixedClock

PRIYA = Person("p1", "pg", "Priya Kalev", "pkal", Role.MENTOR)

MARK = Mark("◆", "0a1b2c3d")
PAIR = Partition(PartitionKind.PAIR, "pair-1")
KNOWN = "Kalev, Dobbin and Kelly found that a named owner matters."


def knowing(*people: Person) -> Anonymise:
    return lambda text: Anonymiser(people, b"k" * 32).anonymise(text).text


def passage(text: str, partition: Partition) -> Passage:
    return Passage("x@1:0", "x", partition, SourceKind.NOTE, "x", "", text, 0, len(text), 1)


def test_each_part_goes_by_its_origin() -> None:
    body = write(
        [
            Ours("The request:"),
            Theirs("Priya was late."),
            passage(KNOWN, LIBRARY),
            passage("I told Priya so.", PAIR),
        ],
        knowing(PRIYA),
        MARK,
    )
    ours, theirs, known, note = body.text.split("\n")
    assert (ours, known) == ("The request:", KNOWN)
    for line in (theirs, note):
        assert "Priya" not in line
        assert all(word.startswith("◆") for word in line.split())


def test_the_gate_sees_through_the_marks() -> None:
    model = ScriptedChat(["fine"] * 2)
    guard = Guard(lambda: [PRIYA], Library([KNOWN]))
    clock = FixedClock(datetime(2026, 3, 2, tzinfo=UTC))
    gate = GuardedChat(model, Checkpoint(guard, clock, lambda departure: None, "somewhere"))
    gate.reply("", write([passage(KNOWN, LIBRARY), Theirs("May I come in?")], knowing(), MARK))
    with pytest.raises(LeavingBlocked):
        gate.reply("", write([passage("we like the pkal folder", PAIR)], knowing(), MARK))
    assert len(model.calls) == 1
